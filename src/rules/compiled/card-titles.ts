// The hints of titles as one pattern, case aside, and of what is done with a card as another.
import { CARD_DEEDS, CARD_TITLES } from '../card-titles';

const any = (rows: readonly { hint: RegExp }[]) => rows.map(({ hint }) => hint.source).join('|');

export const CARD_TITLE = new RegExp(any(CARD_TITLES), 'i');
export const CARD_DEED = new RegExp(any(CARD_DEEDS));
