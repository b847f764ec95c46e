// The hints of titles as the source of one pattern for texts in lower case, and of what is done with a card as another.
import { CARD_DEEDS, CARD_TITLES } from '../card-titles';

const any = (rows: readonly { hint: RegExp }[]) => rows.map(({ hint }) => hint.source).join('|');

export const CARD_TITLE = any(CARD_TITLES);
export const CARD_DEED = any(CARD_DEEDS);
