// The first glance's hints as one pattern for texts in lower case, which is cheaper than one that ignores case.
import { CARD_HINTS } from '../card-hints';

export const CARD_HINT = new RegExp(
  CARD_HINTS.flatMap(({ hints }) => hints)
    .map(({ source }) => source)
    .join('|'),
  'u',
);
