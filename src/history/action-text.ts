// What happened on a checked page, in a few words: a code that went in and what the page answered come before all else.
import type { PageCheck } from '../model';
import { type TextKey, text } from '../ui/text';
import { resultText } from '../words/step-words';

const ACTIONS: Record<PageCheck['action'], TextKey> = {
  none: 'history_actionNone',
  warned: 'history_actionWarned',
  held: 'history_actionHeld',
  left: 'history_actionLeft',
  'opened-official': 'history_actionOpenedOfficial',
  continued: 'history_actionContinued',
};

export function actionText({ action, entered, alreadyTyped, results, verdict }: PageCheck): string {
  const official = verdict === 'official';
  const typed = entered
    ? text(official ? 'history_actionEntered' : 'history_actionEnteredElsewhere')
    : alreadyTyped && text(official ? 'history_actionEntered' : 'history_actionTyped');
  const done = typed || (results.length > 0 && action === 'none' ? '' : text(ACTIONS[action]));
  return [done, ...results.map(resultText)].filter(Boolean).join(' · ');
}
