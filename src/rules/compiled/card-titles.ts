// The hints of titles as one pattern, case aside.
import { CARD_TITLES } from '../card-titles';

export const CARD_TITLE = new RegExp(CARD_TITLES.map(({ hint }) => hint.source).join('|'), 'i');
