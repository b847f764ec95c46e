// What happened on a checked page, in a few words: a code that went in and what the page answered come before all else.
import { type Fault, faultOf } from '../core/page';
import type { Level, PageCheck } from '../model';
import { type TextKey, text } from '../ui/text';
import { resultText } from '../words/step-words';
import type { Deed } from './search';

const ACTIONS: Record<PageCheck['action'], TextKey> = {
  none: 'history_actionNone',
  warned: 'history_actionWarned',
  held: 'history_actionHeld',
  left: 'history_actionLeft',
  'opened-official': 'history_actionOpenedOfficial',
  continued: 'history_actionContinued',
};

/** The same as choices to search by. */
export const DEEDS: Record<Deed, TextKey> = { ...ACTIONS, entered: 'history_deedEntered' };

export const LEVELS: Record<Level, TextKey> = {
  none: 'history_levelNone',
  tip: 'history_levelTip',
  hold: 'history_levelHold',
  interstitial: 'history_levelInterstitial',
};

/** Where a code went in. An official host is not called unofficial for its connection, a frame or where a form sends to. */
const PLACES: Record<Exclude<Fault, 'none'>, TextKey> = {
  host: 'history_placeElsewhere',
  nameless: 'history_placeElsewhere',
  sandbox: 'history_placeElsewhere',
  http: 'history_placeHttp',
  'frame-http': 'history_placeHttp',
  'destination-http': 'history_placeHttp',
  frame: 'history_placeFrame',
  destination: 'history_placeDestination',
};

export function actionText({ action, entered, alreadyTyped, results, parts }: PageCheck): string {
  const fault = faultOf(parts);
  const typed =
    (entered || alreadyTyped) &&
    (fault === 'none'
      ? text(entered ? 'history_actionEntered' : 'history_actionTyped')
      : text(entered ? 'history_actionEnteredAt' : 'history_actionTypedAt', text(PLACES[fault])));
  const done = typed || (results.length > 0 && action === 'none' ? '' : text(ACTIONS[action]));
  return [done, ...results.map(resultText)].filter(Boolean).join(' · ');
}
