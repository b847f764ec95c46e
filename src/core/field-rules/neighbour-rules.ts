// What a field's own shape and the fields submitted with it say: small rules, each gives points or is silent.
import type { POINTS } from '../../rules/compiled/field-rules';
import { LONG_CODE } from '../../rules/compiled/prompt-words';
import { LISTS, MOST_SAID, OWN_TRUST, RESETS, SAMPLE } from '../../rules/field-weights';
import { fold, rowsIn, spell } from '../vocabulary';
import type { Reading } from './evidence';
import { CARD, CARD_SECRET, DATA, has, isBank, isNumber, isSecret, PERSON, SECRET } from './own-words';

/** `beside`: up to two fields on either side, submitted together with this one; `further`: the two beyond them. */
export type Neighbours = { beside: readonly Reading[]; further: readonly Reading[] };

/** A rule: the share of its points that it gives, usually 1; 0 when it is silent. */
export type FieldRule = (reading: Reading, neighbours: Neighbours) => number;

const NUMBERS = ['card-number', 'serial', 'pin'];
const FILTERS = [...DATA, 'account', 'account-card'];
const DEEDS = ['redeem', 'balance', 'card-login'];

const fixed: FieldRule = ({ field }) => +field.fixed;

const besideSecret = ({ beside }: Neighbours, ids: readonly string[]) =>
  beside.some((other) => !other.refused && has(other, ids));

/** A serial number stands on the same card as a code that is only called the card's. */
const alike = ({ own }: Reading) =>
  own.has('serial')
    ? ['voucher', 'redeem-code', 'card-code']
    : own.has('voucher') || own.has('card-code')
      ? ['serial']
      : [];

const pair: FieldRule = (reading, neighbours) =>
  +(isNumber(reading) && !reading.refused && besideSecret(neighbours, [...SECRET, ...alike(reading)]));

const passwordPair: FieldRule = (reading, neighbours) =>
  +(
    isNumber(reading) &&
    !has(reading, ['activation-code']) &&
    !besideSecret(neighbours, SECRET) &&
    besideSecret(neighbours, ['password'])
  );

/** Is money spoken of that is sold as a code on a slip of paper? */
const isPrepaid = ({ reasons }: Reading) => reasons.some(({ id }) => id.startsWith('prepaid'));

const loginPair: FieldRule = (reading, { beside }) =>
  +(
    !has(reading, [...CARD, 'voucher']) &&
    isSecret(reading) &&
    !(isPrepaid(reading) && reading.field.type !== 'password' && has(reading, ['pin'])) &&
    beside.some((other) => has(other, PERSON))
  );

const bankBeside: FieldRule = (reading, { beside, further }) => {
  if (has(reading, CARD) || reading.refused || reading.aboutBalance) return 0;
  return beside.some(isBank) ? 1 : further.some(isBank) ? 0.5 : 0;
};

/** Is something said of redeeming, or of asking a balance, where it says what the fields are for? */
const hasDeed = ({ reasons }: Reading, places = /button|heading|title/) =>
  reasons.some(({ id, place }) => DEEDS.includes(id) && places.test(place));

/** What is shown as a secret is none of it for a name that speaks of an amount. */
const isData = (other: Reading) =>
  has(other, DATA) && !has(other, ['account']) && !isBank(other) && (other.refused || !has(other, SECRET));

/** What another button submits is of another form. */
const isOther = ({ field: { button } }: Reading, { field }: Reading) =>
  field.button !== button && field.button !== '' && button !== '';

const dataBeside: FieldRule = (reading, { beside, further }) => {
  if (isPrepaid(reading)) return 0; // what the coupon is said to be worth
  // What a top-up card is worth is chosen beside its number and its code.
  const isWorth = ({ field, own }: Reading) =>
    alike(reading).length > 0 && field.type === 'select' && own.has('amount');
  const data = [...beside, ...further].filter(
    (other) => isData(other) && !isWorth(other) && !isOther(reading, other),
  );
  const isRecord = !hasDeed(reading) && data.some((other) => has(other, ['record']));
  const enough = !isRecord && has(reading, [...CARD, ...NUMBERS]) ? 2 : 1;
  return Math.min(data.length, enough) / enough;
};

const listFilter: FieldRule = (reading, { beside, further }) =>
  +(
    LISTS.test(reading.field.button) &&
    !hasDeed(reading, /button/) &&
    !reading.aboutBalance &&
    [...beside, ...further].some(
      (other) =>
        !isOther(reading, other) &&
        (has(other, FILTERS) ||
          (RESETS.test(reading.field.button) && (other.field.fixed || !other.own.size))),
    )
  );

/** Does a name in the page's code speak of a code? No message is called so. */
const isCodes = (name: string) =>
  [...rowsIn(spell(name))].some(({ own, says }) => says === 'code' && own > 1);

const proseBox: FieldRule = (reading) =>
  +(
    reading.field.type === 'textarea' &&
    !has(reading, ['per-line', 'card-number', ...CARD_SECRET]) &&
    !isCodes(reading.field.name)
  );

/** A stored-value card's secret says two things: whose it is, and what. */
const saidTwice: FieldRule = (reading) =>
  has(reading, ['gift-card']) && has(reading, [...CARD_SECRET, 'redeem-code', 'card-code'])
    ? 0
    : Math.max(
        0,
        reading.reasons.reduce(
          (sum, { place, points }) => sum + (place in OWN_TRUST ? Math.max(0, points) : 0),
          -MOST_SAID,
        ),
      );

const sample: FieldRule = ({ field: { label, hint, before }, refused }) =>
  +(!refused && (SAMPLE.test(hint) || LONG_CODE.test(fold(`${label} ${hint} ${before}`))));

const searchBox: FieldRule = ({ field }) => +/^(search|email)$/.test(field.type);

const segments: FieldRule = ({ field }) => +(field.boxes > 1);

const redeemedSerial: FieldRule = (reading) => +(has(reading, ['serial']) && hasDeed(reading, /button/));

const secretOfCoupon: FieldRule = (reading) => +(has(reading, ['coupon']) && has(reading, ['card-secret']));

/** Every rule by its row in rules/field-rules.ts. */
export const NEIGHBOUR_RULES = {
  fixed,
  pair,
  'password-pair': passwordPair,
  'login-pair': loginPair,
  'bank-beside': bankBeside,
  'data-beside': dataBeside,
  'list-filter': listFilter,
  'prose-box': proseBox,
  'said-twice': saidTwice,
  'search-box': searchBox,
  sample,
  segments,
  'redeemed-serial': redeemedSerial,
  'secret-of-coupon': secretOfCoupon,
} satisfies Partial<Record<keyof typeof POINTS, FieldRule>>;

/** A page could put these there itself to go free: where it names Taobao or Tmall they say nothing. */
export const COULD_FREE: readonly string[] = ['data-beside', 'list-filter', 'prose-box', 'said-twice'];
