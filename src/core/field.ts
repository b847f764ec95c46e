// Judges from the words around inputs which of them take a card number, PIN or code; pure, every point it gives is explained.
import * as weigh from '../rules/field-weights';
import { type Row, rowsIn, spell } from './vocabulary';

/** What a person would read about one input; texts as they stand in the page. */
export type Evidence = {
  label: string;
  hint: string; // placeholder, title, aria-label
  before: string; // the text just before it
  name: string; // name, id and the like
  button: string; // what submits it
  heading: string;
  form: string; // id, name, class and target of its form
  near: string; // other text close by
  title: string; // of the page
  type: string; // an input's type, or 'textarea', 'select', 'editable'
  fixed: boolean; // nothing is typed there, it only tells of its neighbours: a choice, a filled read-only box
  boxes: number; // inputs that make up the field
  group: number; // fields with the same number are submitted together
};

export type Role = 'card-number' | 'card-pin' | 'card-code';
const KINDS = ['stored-value', 'telecom', 'game', 'membership'] as const;
export type Kind = (typeof KINDS)[number] | 'unknown';
type Place = keyof typeof weigh.OWN_TRUST | keyof typeof weigh.AROUND_TRUST;

/** One reason: the vocabulary row (or, with no place, the neighbourly fact) that counted, and for how many points. */
export type Reason = { id: string; place: Place | ''; points: number };

/** `role` is what the field takes if it is a card field; it is one when `confidence` (0 to 1) is at least 0.5. */
export type Judgement = { role: Role; confidence: number; reasons: Reason[]; kind: Kind; brand: boolean };

const GENERIC = ['code', 'card', 'number']; // part of longer words: they say something only where nothing clearer is said
const CARD = ['gift-card', 'redeem-code', 'card-secret', 'card-pin'];
const CARD_SECRET = ['card-pin', 'card-secret'];
const SECRET = ['pin', 'card-pin', 'card-secret'];
const NUMBER = ['card-number', 'serial', 'gift-card', 'redeem-code', 'code', 'card'];
const CODE = ['redeem-code', 'card-secret', 'activation-code', 'scratch', 'voucher-code'];
const PERSON = ['login', 'account', 'person'];
const DATA = ['amount', 'admin', 'manage', 'password-change', 'order'];

const OWN = Object.entries(weigh.OWN_TRUST) as [Place & keyof Evidence, number][];
const AROUND = Object.entries(weigh.AROUND_TRUST) as [Place & keyof Evidence, readonly [number, number]][];

type RowsOf = (text: string) => Row[];
type Reading = {
  reasons: Reason[];
  points: number;
  own: Set<string>; // ids of the rows its own words match
  says: Set<string>;
  role: Role | '';
  refused: boolean; // its own words say that it is something else
  aboutBalance: boolean; // the page is for asking a gift card's balance
};

/** Judges all fields of one frame, in document order; the answers stand in the same order. */
export function recogniseFields(fields: readonly Evidence[]): Judgement[] {
  const memo = new Map<string, Row[]>(); // headings, buttons and titles come again and again
  const rowsOf: RowsOf = (text) => {
    let found = memo.get(text);
    if (!found) {
      found = [...rowsIn(text)];
      memo.set(text, found);
    }
    return found;
  };
  const readings = fields.map((field) => read(field, rowsOf));
  const beside = (i: number, ...steps: number[]) =>
    steps.filter((step) => fields[i + step]?.group === fields[i]!.group).map((step) => readings[i + step]!);
  readings.forEach((reading, i) => {
    weighNeighbours(fields[i]!, reading, beside(i, -1, 1, -2, 2), beside(i, -3, 3, -4, 4));
  });
  readings.forEach((reading, i) => {
    followPartner(fields[i]!, reading, beside(i, -1, -2, 1));
  });
  return readings.map((reading, i) => conclude(fields[i]!, reading, beside(i, -1, -2), beside(i, 1)[0]));
}

const has = ({ own }: Reading, ids: string[]) => ids.some((id) => own.has(id));
const isSecret = ({ type }: Evidence, reading: Reading) =>
  type === 'password' || has(reading, [...SECRET, 'password']);
const isNumber = (reading: Reading) => reading.role !== 'card-pin' && has(reading, NUMBER);

function give(reading: Reading, id: string, points: number, place: Reason['place'] = '') {
  reading.points += points;
  reading.reasons.push({ id, place, points });
}

function read(field: Evidence, rowsOf: RowsOf): Reading {
  const best = new Map<string, Reason>();
  const about = rowsOf(`${field.title.slice(0, 80)} ${field.heading}`).map(({ id }) => id);
  const reading: Reading = {
    reasons: [],
    points: field.fixed ? weigh.FIXED : weigh.START,
    own: new Set(),
    says: new Set(),
    role: '',
    refused: false,
    aboutBalance: about.includes('gift-card') && about.includes('balance'),
  };
  const count = ({ id, says }: Row, place: Place, points: number) => {
    reading.says.add(says);
    if (!(Math.abs(best.get(id)?.points ?? 0) >= Math.abs(points))) best.set(id, { id, place, points });
  };
  let share = 1;
  for (const [place, trust] of OWN) {
    let found = rowsOf(place === 'name' ? spell(field.name) : (field[place] as string));
    const isClear = found.some(({ own, says }) => own >= weigh.TELLING && /^[npc]/.test(says));
    if (isClear) found = found.filter(({ id }) => !GENERIC.includes(id));
    for (const row of found) {
      reading.own.add(row.id);
      count(row, place, row.own * trust * share);
    }
    reading.role ||= roleOf(found);
    const told = Math.max(0, ...found.map(({ own }) => Math.abs(own)));
    if (told >= weigh.TELLING) share = told > weigh.CERTAIN ? weigh.REPEATED / 2 : weigh.REPEATED;
  }
  const isWordless = !reading.own.size && !`${field.label}${field.hint}${field.before}`.trim();
  for (const [place, [pro, con]] of AROUND)
    for (const row of rowsOf(place === 'form' ? spell(field.form) : (field[place] as string)))
      count(row, place, row.around * (row.around < 0 ? con : isWordless ? 1 : pro));
  for (const { id, place, points } of best.values()) {
    give(reading, id, points, place);
    reading.refused ||= points < -weigh.TELLING && place in weigh.OWN_TRUST;
  }
  return reading;
}

function roleOf(rows: Row[]): Role | '' {
  const any = (...ids: string[]) => rows.some(({ id }) => ids.includes(id));
  if (any('card-pin')) return 'card-pin';
  if (any(...CODE)) return 'card-code';
  if (any('card-number', 'serial')) return 'card-number';
  if (any('pin', 'password')) return 'card-pin';
  if (any('number')) return 'card-number';
  return rows.some(({ says }) => says !== '-' && says !== 'brand') ? 'card-code' : '';
}

function weighNeighbours(field: Evidence, reading: Reading, beside: Reading[], further: Reading[]) {
  const isBeside = (ids: string[]) => beside.some((other) => !other.refused && has(other, ids));
  if (isNumber(reading)) {
    if (isBeside(SECRET)) give(reading, 'pair', weigh.PAIR);
    else if (isBeside(['password'])) give(reading, 'pair', weigh.PASSWORD_PAIR);
  }
  const isBank = (other: Reading) => other.own.has('bank-card');
  if (!has(reading, CARD)) {
    if (isSecret(field, reading) && beside.some((other) => has(other, PERSON)))
      give(reading, 'login-pair', weigh.LOGIN_PAIR);
    if (!(reading.refused || reading.aboutBalance)) {
      if (beside.some(isBank)) give(reading, 'bank-beside', weigh.BANK_BESIDE);
      else if (further.some(isBank)) give(reading, 'bank-beside', weigh.BANK_BESIDE / 2);
    }
  }
  const data = [...beside, ...further].filter((other) => has(other, DATA) && !isBank(other)).length;
  if (data) give(reading, 'data-beside', data > 1 ? weigh.DATA_BESIDE : weigh.DATA_BESIDE / 2);
  if (field.type === 'search') give(reading, 'search-box', weigh.SEARCH_BOX);
  if (field.boxes > 1) give(reading, 'segments', weigh.SEGMENTS);
}

/** A PIN is a card's as surely as the number beside it, and a number as the card's secret, unless its own words say otherwise. */
function followPartner(field: Evidence, reading: Reading, beside: Reading[]) {
  if (field.fixed || reading.refused) return;
  const secret = isSecret(field, reading);
  if (!secret && !isNumber(reading)) return;
  const isPartner = (other: Reading) =>
    secret ? isNumber(other) : !other.refused && has(other, CARD_SECRET);
  const points = Math.max(...beside.filter(isPartner).map((other) => other.points));
  if (points > reading.points) give(reading, 'pair', points - reading.points);
  else if (field.type === 'password' && !has(reading, CARD))
    give(reading, 'password-alone', weigh.PASSWORD_ALONE);
}

function conclude(
  field: Evidence,
  reading: Reading,
  previous: Reading[],
  next: Reading | undefined,
): Judgement {
  const isPassword = field.type === 'password';
  let role: Role = reading.role || (isPassword ? 'card-pin' : 'card-code');
  const follows = (before: Role) => previous.some((other) => other.role === before);
  if (role === 'card-code') {
    if (isSecret(field, reading)) {
      if (follows('card-number') || (isPassword && follows('card-code'))) role = 'card-pin';
    } else if (next?.role === 'card-pin' && !has(reading, [...CODE, 'code', 'voucher'])) role = 'card-number';
  }
  return {
    role,
    confidence: 1 / (1 + Math.exp(-reading.points)),
    reasons: reading.reasons,
    kind: KINDS.find((kind) => reading.says.has(kind)) ?? 'unknown',
    brand: reading.says.has('brand'),
  };
}
