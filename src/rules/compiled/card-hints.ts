// The first glance's hints as one pattern for texts in lower case, which is cheaper than one that ignores case;
// and without the flag for Unicode, as no hint names a letter beyond the first plane.
import { CARD_HINTS } from '../card-hints';

export const CARD_HINT = new RegExp(
  CARD_HINTS.flatMap(({ hints }) => hints)
    .map(({ source }) => source)
    .join('|'),
);
