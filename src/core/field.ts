// Judges from the words around inputs which of them take a card number, PIN or code; pure, every point it gives is explained.
import { BRAND_WORDS, CARD_VOCABULARY, TRADITIONAL, type VocabularyRow } from '../rules/card-vocabulary';
import { AGAINST, AROUND_TRUST, OWN_TRUST, POINTS } from '../rules/field-weights';

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
  autocomplete: string;
  maxLength: number; // -1: none
  boxes: number; // inputs that make up the field
  group: number; // fields with the same number are submitted together
};

export type Role = 'card-number' | 'card-pin' | 'card-code';
export type Kind = NonNullable<VocabularyRow['kind']> | 'unknown';
type OwnPlace = keyof typeof OWN_TRUST;
type AroundPlace = keyof typeof AROUND_TRUST;

/** One reason: the vocabulary row (or, with no place, the neighbourly fact) that counted, and for how many points. */
export type Reason = { id: string; place: OwnPlace | AroundPlace | ''; points: number };

/** `role` is what the field takes if it is a card field; it is one when `confidence` (0 to 1) is at least 0.5. */
export type Judgement = { role: Role; confidence: number; reasons: Reason[]; kind: Kind; brand: boolean };

const LIMIT = 160; // characters of one text that are read at all
const TELLING = 2; // a row with this many points settles what the field is
const OWN = Object.entries(OWN_TRUST) as [OwnPlace, number][];
const AROUND = Object.entries(AROUND_TRUST) as [AroundPlace, number][];

const simplified = new Map<string, string>();
for (let i = 0; i < TRADITIONAL.length; i += 2) simplified.set(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);

/** Text as it is matched: one width and case, simplified characters, no accents, no space inside Chinese. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[đ\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character)
    .replace(/[\s_\-'’]+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])/g, '');

/** A name in code as words: cardNo, card_no and CARD-NO all become card no. */
const spell = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}]+/gu, ' ');

/** A row's words as one regular expression. It repeats nothing without a bound, so its time is linear in the text. */
export const compile = (words: string): RegExp =>
  new RegExp(
    words
      .split('|')
      .map((word) => {
        const [literal, not] = word.split('!') as [string, string?];
        const start = /^[a-z]/.test(literal) ? '(?<![a-z])' : '';
        const end = /[a-z]$/.test(literal) ? '(?![a-z])' : '';
        const body = literal.replace(/\*$/, '').replaceAll('* ', '[^ ]{0,9} ').replaceAll(' ', ' ?');
        return start + body + end + (not ? `(?! ?${not})` : '');
      })
      .join('|'),
  );

type Row = VocabularyRow & { pattern: RegExp };
let compiled: Row[] | undefined; // only when a page has a field: most pages have none
function vocabulary(): Row[] {
  compiled ??= CARD_VOCABULARY.map((row) => ({ ...row, pattern: compile(row.words) }));
  return compiled;
}

const BRAND = compile(BRAND_WORDS);

const GENERIC = ['code', 'card', 'number']; // part of longer words: they say something only where nothing clearer is said
const DATA = ['amount', 'admin', 'manage', 'password-change', 'order'];

type RowsIn = (text: string, isName: boolean) => Row[];
type Reading = {
  reasons: Reason[];
  points: number;
  own: Set<string>; // ids of the rows its own words match
  kinds: Set<Kind>;
  role: Role | '';
  aboutBalance: boolean; // the page is for asking a gift card's balance
  refused: boolean; // its own words say that it is something else
};

/** Judges all fields of one frame, in document order; the answers stand in the same order. */
export function recogniseFields(fields: readonly Evidence[]): Judgement[] {
  const memo = new Map<string, Row[]>(); // headings, buttons and titles come again and again
  const rowsIn: RowsIn = (text, isName) => {
    const cut = isName ? spell(text.slice(0, LIMIT)) : text.slice(0, LIMIT);
    let found = memo.get(cut);
    if (!found) {
      const folded = fold(cut);
      found = folded.trim() ? vocabulary().filter(({ pattern }) => pattern.test(folded)) : [];
      memo.set(cut, found);
    }
    return found;
  };
  const readings = fields.map((field) => read(field, rowsIn));
  const beside = (i: number, steps: number[]) =>
    steps.filter((step) => fields[i + step]?.group === fields[i]!.group).map((step) => readings[i + step]!);
  fields.forEach((field, i) => {
    weighNeighbours(field, readings[i]!, beside(i, [-1, 1, -2, 2]), beside(i, [-3, 3, -4, 4]));
  });
  fields.forEach((field, i) => {
    followNumber(field, readings[i]!, beside(i, [-1, -2, 1]));
  });
  return fields.map((field, i) => conclude(field, readings[i]!, beside(i, [-1, -2]), beside(i, [1])[0]));
}

function read(field: Evidence, rowsIn: RowsIn): Reading {
  const best = new Map<string, Reason>();
  const reading: Reading = {
    reasons: [],
    points: field.fixed ? POINTS.fixed : POINTS.start,
    own: new Set(),
    kinds: new Set(),
    role: '',
    aboutBalance: false,
    refused: false,
  };
  const count = (row: Row, place: OwnPlace | AroundPlace, points: number) => {
    if (row.kind) reading.kinds.add(row.kind);
    if (Math.abs(best.get(row.id)?.points ?? 0) < Math.abs(points))
      best.set(row.id, { id: row.id, place, points });
  };
  let share = 1;
  for (const [place, trust] of OWN) {
    let found = rowsIn(field[place], place === 'name');
    if (found.some(({ role, own }) => role && own >= TELLING))
      found = found.filter(({ id }) => !GENERIC.includes(id));
    for (const row of found) {
      reading.own.add(row.id);
      count(row, place, row.own * trust * share);
    }
    reading.role ||= roleOf(found);
    if (found.some(({ own }) => Math.abs(own) >= TELLING)) share = POINTS.repeated;
  }
  for (const [place, trust] of AROUND)
    for (const row of rowsIn(field[place], place === 'form'))
      count(
        row,
        place,
        row.around *
          trust *
          (row.around < 0 && place in AGAINST ? AGAINST[place as keyof typeof AGAINST] : 1),
      );
  const about = rowsIn(`${field.title} ${field.heading}`, false);
  reading.aboutBalance = ['gift-card', 'balance'].every((id) => about.some((row) => row.id === id));
  for (const { id, place, points } of best.values()) {
    give(reading, id, points, place);
    if (points < -TELLING && place in OWN_TRUST) reading.refused = true;
  }
  return reading;
}

function give(reading: Reading, id: string, points: number, place: Reason['place'] = '') {
  reading.points += points;
  reading.reasons.push({ id, place, points });
}

function roleOf(rows: Row[]): Role | '' {
  const has = (...ids: string[]) => rows.some(({ id }) => ids.includes(id));
  if (has('card-pin')) return 'card-pin';
  if (has('redeem-code', 'card-secret', 'activation-code', 'scratch')) return 'card-code';
  if (has('card-number', 'serial')) return 'card-number';
  if (has('pin', 'password')) return 'card-pin';
  if (has('number')) return 'card-number';
  return rows.some(({ role, kind }) => role || kind) ? 'card-code' : '';
}

const hasAny = ({ own }: Reading, ...ids: string[]) => ids.some((id) => own.has(id));
const isNumber = (reading: Reading) =>
  reading.role !== 'card-pin' &&
  hasAny(reading, 'card-number', 'serial', 'gift-card', 'redeem-code', 'code', 'card');
const isSecret = (field: Evidence, reading: Reading) =>
  field.type === 'password' || hasAny(reading, 'pin', 'password', 'card-pin', 'card-secret');

function weighNeighbours(field: Evidence, reading: Reading, beside: Reading[], further: Reading[]) {
  const besideHas = (...ids: string[]) => beside.some((other) => !other.refused && hasAny(other, ...ids));
  if (isNumber(reading)) {
    if (besideHas('pin', 'card-pin', 'card-secret')) give(reading, 'pair', POINTS.pair);
    else if (besideHas('password')) give(reading, 'pair', POINTS.passwordPair);
  }
  const cardWords = hasAny(reading, 'gift-card', 'redeem-code', 'card-secret', 'card-pin');
  if (
    !cardWords &&
    isSecret(field, reading) &&
    beside.some((other) => hasAny(other, 'login', 'account', 'person'))
  )
    give(reading, 'login-pair', POINTS.loginPair);
  const isBank = (other: Reading) => hasAny(other, 'bank-card');
  const data = [...beside, ...further].filter((other) => hasAny(other, ...DATA) && !isBank(other)).length;
  if (!(cardWords || reading.refused || reading.aboutBalance)) {
    if (beside.some(isBank)) give(reading, 'bank-beside', POINTS.bankBeside);
    else if (further.some(isBank)) give(reading, 'bank-beside', POINTS.bankBeside / 2);
  }
  if (data) give(reading, 'data-beside', data > 1 ? POINTS.dataBeside : POINTS.dataBeside / 2);
  if (field.type === 'search') give(reading, 'search-box', POINTS.searchBox);
  if (field.boxes > 1) give(reading, 'segments', POINTS.segments);
}

/** A PIN is a card's as surely as the number beside it, unless its own words say otherwise. */
function followNumber(field: Evidence, reading: Reading, beside: Reading[]) {
  if (field.fixed || reading.refused || !isSecret(field, reading)) return;
  const number = Math.max(...beside.filter(isNumber).map(({ points }) => points));
  if (number > reading.points) give(reading, 'pair', number - reading.points);
  else if (
    field.type === 'password' &&
    !hasAny(reading, 'card-pin', 'card-secret', 'redeem-code', 'gift-card')
  )
    give(reading, 'password-alone', POINTS.passwordAlone);
}

function conclude(
  field: Evidence,
  reading: Reading,
  previous: Reading[],
  next: Reading | undefined,
): Judgement {
  const isPassword = field.type === 'password';
  const codeWords = hasAny(reading, 'redeem-code', 'card-secret', 'activation-code', 'code', 'voucher');
  let role: Role = reading.role || (isPassword ? 'card-pin' : 'card-code');
  const follows = (before: Role) => previous.some((other) => other.role === before);
  if (role === 'card-code' && isSecret(field, reading)) {
    if (follows('card-number') || (isPassword && follows('card-code'))) role = 'card-pin';
  } else if (role === 'card-code' && !codeWords && next?.role === 'card-pin') role = 'card-number';
  const { title, heading, near, label, hint, before, button } = field;
  return {
    role,
    confidence: 1 / (1 + Math.exp(-reading.points)),
    reasons: reading.reasons,
    kind:
      (['stored-value', 'telecom', 'game', 'membership'] as const).find((kind) => reading.kinds.has(kind)) ??
      'unknown',
    brand: [title, heading, near, label, hint, before, button].some((text) =>
      BRAND.test(fold(text.slice(0, LIMIT))),
    ),
  };
}
