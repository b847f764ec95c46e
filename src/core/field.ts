// Judges from the words around inputs which of them take a card number, PIN or code; pure, every point it gives is explained.
import { BRAND_WORDS, CARD_VOCABULARY, TRADITIONAL, type VocabularyRow } from '../rules/card-vocabulary';
import { AROUND_TRUST, OWN_TRUST, POINTS } from '../rules/field-weights';

/** What a person would read about one input; texts as they stand in the page, already cut to a sane length. */
export type Evidence = {
  label: string;
  hint: string; // placeholder, title, aria-label
  before: string; // the text just before it
  name: string; // name, id, autocomplete and the like
  button: string; // what submits it
  heading: string;
  form: string; // id, name, class and target of its form
  near: string; // other text close by
  title: string; // of the page
  type: string; // an input's type, or 'textarea', 'editable'
  autocomplete: string;
  maxLength: number; // -1: none
  boxes: number; // inputs that make up the field
  group: number; // fields with the same number are submitted together
};

export type Role = 'card-number' | 'card-pin' | 'card-code';
export type Kind = NonNullable<VocabularyRow['kind']> | 'unknown';
type Place = keyof typeof OWN_TRUST | keyof typeof AROUND_TRUST;

/** One reason: the row (or the name of a point in field-weights) that counted, where, and for how much. */
export type Reason = { id: string; place: Place | ''; points: number };

/** `role` is what the field would take if it were a card field; it is one when confidence is at least 0.5. */
export type Judgement = {
  role: Role;
  confidence: number;
  reasons: Reason[];
  kind: Kind;
  brand: boolean;
};

const LIMIT = 160; // characters of one text that are read at all
const FOLD = new Map<string, string>();
for (let i = 0; i < TRADITIONAL.length; i += 2) FOLD.set(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);

/** Text as it is matched: one width, one case, simplified characters, no space inside Chinese, names split into words. */
export const fold = (text: string, isName = false): string => {
  let cut = text.slice(0, LIMIT);
  if (isName) cut = cut.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}]+/gu, ' ');
  return cut
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u4e00-\u9fff]/g, (character) => FOLD.get(character) ?? character)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s_\-'’]+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])/g, '');
};

/** A row's words as one regular expression of literal alternatives: no repetition, so its time is linear in the text. */
export const compile = (words: string): RegExp =>
  new RegExp(
    words
      .split('|')
      .map((word) => {
        const [literal, not] = word.replace(/\*$/, '').split('!') as [string, string?];
        const start = /^[a-z\u00df-\u024f]/.test(literal) ? '(?<![a-z])' : '';
        const end = /[a-z\u00df-\u024f]$/.test(word) ? '(?![a-z])' : '';
        return start + literal + end + (not ? `(?!${not})` : '');
      })
      .join('|'),
  );

const ROWS = CARD_VOCABULARY.map((row) => ({ ...row, pattern: compile(row.words) }));
const BRAND = compile(BRAND_WORDS);
const OWN = Object.entries(OWN_TRUST) as [keyof typeof OWN_TRUST, number][];
const AROUND = Object.entries(AROUND_TRUST) as [keyof typeof AROUND_TRUST, number][];

type Row = (typeof ROWS)[number];
type Reading = { reasons: Reason[]; total: number; own: Set<string>; role: Role | ''; seen: Set<string> };

/** Judges all fields of one frame, in document order; the answers stand in the same order. */
export function recogniseFields(fields: readonly Evidence[]): Judgement[] {
  const memo = new Map<string, Row[]>();
  const rowsIn = (text: string, isName: boolean): Row[] => {
    const key = (isName ? 'n' : 't') + text;
    let rows = memo.get(key);
    if (!rows) {
      const folded = fold(text, isName);
      rows = folded.trim() ? ROWS.filter((row) => row.pattern.test(folded)) : [];
      memo.set(key, rows);
    }
    return rows;
  };
  const readings = fields.map((field) => read(field, rowsIn));
  const sizes = new Map<number, number>();
  for (const { group } of fields) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return fields.map((field, i) => {
    const reading = readings[i]!;
    const beside = [-2, -1, 1, 2]
      .filter((step) => fields[i + step]?.group === field.group)
      .map((step) => readings[i + step]!);
    return judge(field, reading, beside, readings[i - 1], sizes.get(field.group)!);
  });
}

function read(field: Evidence, rowsIn: (text: string, isName: boolean) => Row[]): Reading {
  const best = new Map<string, Reason>();
  const reading: Reading = { reasons: [], total: 0, own: new Set(), role: '', seen: new Set() };
  const count = (row: Row, place: Place, points: number) => {
    reading.seen.add(row.id);
    const known = best.get(row.id);
    if (!known || Math.abs(known.points) < Math.abs(points)) best.set(row.id, { id: row.id, place, points });
  };
  for (const [place, trust] of OWN) {
    const rows = rowsIn(field[place], place === 'name');
    for (const row of rows) {
      reading.own.add(row.id);
      count(row, place, row.own * trust);
    }
    reading.role ||= roleOf(rows);
  }
  for (const [place, trust] of AROUND)
    for (const row of rowsIn(field[place], place === 'form')) count(row, place, row.around * trust);
  reading.reasons = [...best.values()].filter(({ points }) => points);
  for (const { points } of reading.reasons) reading.total += points;
  return reading;
}

function roleOf(rows: Row[]): Role | '' {
  const says = (role: string) => rows.some((row) => row.role === role && row.id !== 'code');
  if (rows.some(({ id }) => id === 'card-pin')) return 'card-pin';
  if (rows.some(({ id }) => id === 'redeem-code' || id === 'card-secret')) return 'card-code';
  if (says('number')) return 'card-number';
  if (says('pin')) return 'card-pin';
  return rows.some(({ role, kind }) => role || kind) ? 'card-code' : '';
}

function judge(
  field: Evidence,
  reading: Reading,
  beside: Reading[],
  last: Reading | undefined,
  size: number,
): Judgement {
  const reasons = [...reading.reasons];
  let points = POINTS.start + reading.total;
  const add = (id: keyof typeof POINTS) => {
    points += POINTS[id];
    reasons.push({ id, place: '', points: POINTS[id] });
  };
  const has = (...ids: string[]) => ids.some((id) => reading.own.has(id));
  const besideHas = (...ids: string[]) => beside.some(({ own }) => ids.some((id) => own.has(id)));

  const secret = has('pin', 'card-pin', 'card-secret') || field.type === 'password';
  const numbered = has('card-number', 'serial', 'gift-card', 'code', 'redeem-code');
  const besideSecret = besideHas('pin', 'card-pin', 'card-secret');
  const besideNumber = beside.some(
    ({ own, role }) =>
      role !== 'card-pin' &&
      ['card-number', 'gift-card', 'redeem-code', 'code', 'serial'].some((id) => own.has(id)),
  );
  if ((secret && besideNumber) || (numbered && besideSecret)) add('pair');
  if (secret && besideHas('login', 'person')) add('loginPair');
  if (besideHas('bank-card') && !has('bank-card')) add('bankBeside');
  if (field.type === 'search') add('searchBox');
  if (field.type === 'password' && !has('card-pin', 'card-secret')) add('passwordAlone');
  if (field.boxes > 1) add('segments');
  if (size > 12) add('grid');

  let role: Role = reading.role || (secret ? 'card-pin' : besideSecret ? 'card-number' : 'card-code');
  if (has('card-secret') && last && last.role === 'card-number' && besideNumber) role = 'card-pin';
  if (role === 'card-code' && field.type === 'password' && besideNumber) role = 'card-pin';
  return {
    role,
    confidence: 1 / (1 + Math.exp(-points)),
    reasons,
    kind: ROWS.find((row) => row.kind && reading.seen.has(row.id))?.kind ?? 'unknown',
    brand: [field.title, field.heading, field.near, field.label, field.hint, field.before, field.button].some(
      (text) => BRAND.test(fold(text)),
    ),
  };
}
