// How loud to be about a page: a lookup in the table of warning levels, nothing else.
import type { CardKind, Level, VerdictKind } from '../model';
import { WARNING_LEVELS } from '../rules/warning-levels';

/** `card` is the kind of card the page asks for; `claimsBrand` says that it speaks of a Taobao or Tmall card. */
export function warningLevel(verdict: VerdictKind, card: CardKind, claimsBrand: boolean): Level {
  return WARNING_LEVELS[verdict][claimsBrand ? 'brand' : card];
}
