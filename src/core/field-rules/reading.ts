// What the words of one field and around it say: the rows found, where, and for how many points.
import { CHOICE } from '../../rules/compiled/prompt-words';
import * as weigh from '../../rules/field-weights';
import { namesThing } from '../plain-label';
import { type Row, rowsIn, spell } from '../vocabulary';
import { saidAside } from './aside';
import type { Evidence, Place, Reading, Reason } from './evidence';
import { CARD, has } from './own-words';
import { roleOf } from './role';

const GENERIC = ['code', 'card', 'number']; // part of longer words: they say something only where nothing clearer is said
const GIFT = ['gift-card', 'redeem-code']; // what is offered beside a coupon's code
const PAYS = ['bank-card', 'cvv']; // where the balance of a prepaid card is asked, it bears a bank's name, and this is its PIN
const NO_COUPON = ['coupon', 'captcha']; // what verifying a prepaid coupon has nothing to do with
const KEEPS = ['save', 'manage', 'search']; // words of back offices that a page named after Taobao or Tmall could put on its buttons
const KIND_PLACES: readonly Place[] = ['label', 'heading', 'title'];
const LABEL = 40; // what stands before a field and is longer is prose: of the kind of card it says nothing that makes it a quiet one
const OWN = Object.entries(weigh.OWN_TRUST) as [Place & keyof Evidence, number][];
const AROUND = Object.keys(weigh.AROUND_TRUST) as (Place & keyof Evidence)[];

/** Reads fields one after another; texts that come again and again (headings, buttons, titles) are looked through once. */
export function reader(): (field: Evidence) => Reading {
  const memo = new Map<string, Row[]>();
  return (field) =>
    read(field, (text) => {
      const found = memo.get(text) ?? withPrepaid([...rowsIn(text)], text);
      memo.set(text, found);
      return found;
    });
}

/** A coupon that is verified is a prepaid one, and no discount; what verifies anything else says nothing. */
function withPrepaid(found: Row[], text: string): Row[] {
  const isCoupon = found.some(({ id }) => id === 'coupon') && !weigh.DISCOUNT.test(text);
  const out = isCoupon ? [] : ['prepaid-check'];
  const rows = found.filter(({ id }) => !out.includes(id));
  return rows.some(({ id }) => id.startsWith('prepaid'))
    ? rows.filter(({ id }) => !NO_COUPON.includes(id))
    : rows;
}

/** A page's title has other things in it: a mere name of games or memberships there says nothing of the card. */
const isLate = (place: Place, id: string): boolean => place === 'title' && id.endsWith('-name');

function read(field: Evidence, rowsOf: (text: string) => Row[]): Reading {
  const best = new Map<string, Reason>();
  const about = rowsOf(`${field.title.slice(0, 80)} ${field.heading}`).map(({ id }) => id);
  const reading: Reading = {
    field,
    reasons: [],
    points: weigh.START,
    own: new Set(),
    kinds: KIND_PLACES.map(() => new Set()),
    brand: false,
    role: '',
    refused: false,
    eitherWay: false,
    aboutBalance: about.includes('gift-card') && about.includes('balance'),
  };
  const count = ({ id, says }: Row, place: Place, points: number) => {
    if (says === 'brand') reading.brand = true;
    else if (
      says === 'stored-value' ||
      (place === 'before' ? field.before.length < LABEL : !isLate(place, id))
    )
      reading.kinds[place in weigh.OWN_TRUST ? 0 : KIND_PLACES.indexOf(place)]?.add(says);
    if (!(Math.abs(best.get(id)?.points ?? 0) >= Math.abs(points))) best.set(id, { id, place, points });
  };
  let share = 1;
  let role: ReturnType<typeof roleOf> = null;
  for (const [place, trust] of OWN) {
    const text = place === 'name' ? spell(field.name) : (field[place] as string);
    let found = rowsOf(text);
    const isClear = found.some(({ own, says }) => own >= weigh.TELLING && /^[npc]/.test(says));
    const ids = found.map(({ id }) => id);
    const isEither =
      place !== 'name' && ids.includes('coupon') && GIFT.some((id) => ids.includes(id)) && CHOICE.test(text);
    reading.eitherWay ||= isEither;
    if (isClear) found = found.filter(({ id }) => !GENERIC.includes(id));
    if (isEither) found = found.filter(({ id }) => id !== 'coupon');
    const isNamed = place === 'before' && [...best.values()].some(({ points }) => points > 0);
    const aside = saidAside(text, found, rowsOf, isNamed);
    for (const row of found.filter(({ id }) => id !== 'cvv' || !reading.aboutBalance)) {
      const isAside = aside.includes(row);
      if (!isAside) reading.own.add(row.id);
      const isMeant = place !== 'name' && saysWhose(row.id, reading);
      count(row, place, row.own * trust * (isMeant ? 1 : share) * (isAside ? weigh.ASIDE : 1));
    }
    // What is only called a number may be named more closely by a less trusted place.
    const named = roleOf(found, place);
    if (named && (!role || (role.isVague && !named.isVague))) role = named;
    const told = Math.max(0, ...found.map(({ own }) => Math.abs(own)));
    if (told >= weigh.TELLING) share = told > weigh.CERTAIN ? weigh.REPEATED / 2 : weigh.REPEATED;
  }
  reading.role = role?.role ?? '';
  const moot = [...(about.includes('brand') ? KEEPS : []), ...(reading.aboutBalance ? PAYS : [])];
  for (const [row, place, points] of saidAround(reading, [...best.values()], rowsOf))
    if (!moot.includes(row.id)) count(row, place, points);
  for (const reason of best.values()) {
    give(reading, reason);
    reading.refused ||= reason.points < -weigh.TELLING && reason.place in weigh.OWN_TRUST;
  }
  return reading;
}

/** The words around the field, each with its place and its points. */
function* saidAround(
  reading: Reading,
  reasons: Reason[],
  rowsOf: (text: string) => Row[],
): Generator<[Row, Place, number]> {
  const { field, own } = reading;
  const trustOf = trustAround(reading, reasons);
  for (const place of AROUND) {
    const found = rowsOf(place === 'form' ? spell(field.form) : (field[place] as string));
    for (const row of found) yield [row, place, row.around * trustOf(place, row)];
    // Redeem your code, in any language.
    if (
      /heading|button/.test(place) &&
      (own.has('code') || isWordless(reading)) &&
      ['redeem', 'code'].every((id) => found.some((row) => row.id === id)) &&
      found.every((row) => row.around >= 0)
    )
      yield [{ ...found[0]!, id: 'redeem-code', says: 'code' }, place, weigh.CODE_DEED];
  }
}

const isWordless = ({ field, own }: Reading): boolean =>
  !own.size && !`${field.label}${field.hint}${field.before}`.trim();

/** How much a word around the field counts, by what the field says of itself. */
function trustAround(reading: Reading, reasons: Reason[]): (place: Place, row: Row) => number {
  const { field, own } = reading;
  // The number or the code of a thing that has a name, or a coupon's: that cards are spoken of near by makes it none of theirs.
  const most = Math.max(0, ...reasons.map(({ points }) => points));
  const isOfThing =
    own.has('coupon') || (most > 0 && most < weigh.TELLING && namesThing(`${field.label} ${field.hint}`));
  return (place, { id, around }) => {
    // A mere code under a heading that speaks of coupons is theirs.
    if (id === 'coupon' && place === 'heading' && most < weigh.TELLING) return weigh.HEADED_COUPON;
    const [pro, con] = weigh.AROUND_TRUST[place as keyof typeof weigh.AROUND_TRUST];
    if (around < 0 && most > weigh.CERTAIN && /title|near/.test(place)) return con * weigh.ASIDE;
    if (around < 0) return con;
    if (isOfThing && place === 'near') return weigh.THING_NEAR;
    return isWordless(reading) ? 1 : pro;
  };
}

/**
 * Does a word count in full though another text has named the field? It does where it says whose the code is: the
 * back office's, or the coupon's, unless it is called a gift card's; or that a mere voucher is one to give.
 */
const saysWhose = (id: string, reading: Reading): boolean =>
  ['search', 'admin', 'administrator', 'locked-page', 'licence'].includes(id) ||
  (['coupon', 'bank-card'].includes(id) &&
    !has(reading, id === 'coupon' ? ['gift-card', 'card-secret'] : CARD)) ||
  (id === 'gift-card' && has(reading, ['voucher']));

/** Adds a reason and its points. */
export function give(reading: Reading, reason: Reason): void {
  reading.points += reason.points;
  reading.reasons.push(reason);
}
