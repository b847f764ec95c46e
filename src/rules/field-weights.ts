// How much each place around a field is trusted, and where a field starts; the words' own points stand with the words.

/** The field's own words, the most trusted first: the points in a row's `own` column are multiplied by these. */
export const OWN_TRUST = { label: 1, hint: 1, before: 0.9, name: 0.75 } as const;

/**
 * The words around it: the points in a row's `around` column are multiplied by the first when for, the second when
 * against. Around a field that has no word of its own they count in full.
 */
export const AROUND_TRUST = {
  button: [1, 1],
  heading: [1, 1],
  title: [0.6, 0.4],
  form: [0.7, 0.28],
  near: [0.5, 0.12],
} as const;

/** What a word near by counts for, in the place of the above, where the field's thing has a name of its own. */
export const THING_NEAR = 0.165;
/** What a heading's coupon counts for above a field that is only called a code. */
export const HEADED_COUPON = 10;
/** What code and a word for redeeming count for in one heading or on one button. */
export const CODE_DEED = 1.6;
/** Share of an own place's points once a more trusted place has said what the field is. */
export const REPEATED = 0.35;
/** Share of the points of what a label only says aside, see aside-words. */
export const ASIDE = 0.2;
/** A field's own words count for no more than this together: what is said in two words is not said twice (礼包码, gift card code). */
export const MOST_SAID = 6;
/** What the buttons of a list's filters say, and of no form that redeems. Source: back offices of card shops, 2026-11-28. */
export const LISTS = /查 ?[询詢]|重 ?置|筛选|篩選|reset|filter/i;
/** Of those, what only a list's filters say: with one, anything beside the field is a filter too. */
export const RESETS = /重 ?置|reset|filter/i;
/** How a hint shows that a code is written: ABCD-EFGH-JKMN. */
export const SAMPLE = /[A-Z][A-Z\d]{2,5}(-[A-Z\d]{3,6})+/;
/** What is taken off by a coupon that is none of prepaid money, in French. Source: carts of French shops, 2026-11-28. */
export const DISCOUNT = /r[eé]duc|promo|remise|rabais/i;
/** A row with this many points says what the field is; past CERTAIN later places count only half of that share. */
export const TELLING = 2;
export const CERTAIN = 3;

/** Where a field starts; it is a card field when its points reach zero, and confidence = 1 / (1 + e^-points). */
export const START = -3.6;
