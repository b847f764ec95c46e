// The first glance's hints as the source of one pattern for texts in lower case, which is cheaper than one that ignores case;
// and without the flag for Unicode, as no hint names a letter beyond the first plane.
import { BRING_HINTS, CARD_HINTS } from '../card-hints';

const oneOf = (rows: readonly { readonly hints: readonly RegExp[] }[]): string =>
  rows
    .flatMap(({ hints }) => hints)
    .map(({ source }) => source)
    .join('|');

export const CARD_HINT = oneOf(CARD_HINTS);
export const BRING_HINT = oneOf(BRING_HINTS);
