// What the shopper did on a checked page, in a few words.
import type { PageCheck } from '../model';
import { type TextKey, text } from '../ui/text';

const ACTIONS: Record<PageCheck['action'], TextKey> = {
  none: 'history_actionNone',
  warned: 'history_actionWarned',
  held: 'history_actionHeld',
  left: 'history_actionLeft',
  'opened-official': 'history_actionOpenedOfficial',
  continued: 'history_actionContinued',
};

/** A code that may have been typed on a page that is not official matters more than what came after. */
export const actionText = ({ action, alreadyTyped, verdict }: PageCheck): string =>
  text(alreadyTyped && verdict !== 'official' ? 'history_actionTyped' : ACTIONS[action]);
