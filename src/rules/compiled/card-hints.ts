// The first glance's hints as one pattern for texts in lower case, which is cheaper than one that ignores case;
// and without the flag for Unicode, as no hint names a letter beyond the first plane.
import { BRING_HINTS, CARD_HINTS } from '../card-hints';

const oneOf = (rows: readonly { readonly hints: readonly RegExp[] }[]): string =>
  rows
    .flatMap(({ hints }) => hints)
    .map(({ source }) => source)
    .join('|');

export const CARD_HINT = new RegExp(oneOf(CARD_HINTS));
/** Case aside, as what stands on a button is short. */
export const BRING_HINT = new RegExp(oneOf(BRING_HINTS), 'i');
