// Which recorded pages a search asks for, newest first, a slice at a time; no call reads more rows than it may.
import { readCheck, type Unread } from '../card/read-row';
import { hasWord, piecesFor, wordsIn, wordsOfPage } from '../core/search-words';
import { database } from '../database';
import { timeOf } from '../evidence/fingerprint';
import type { PageCheck } from '../model';
import { type List, newestFirst, type Range, type Stored } from './newest-first';
import { asksForAll, type Search, timesOf } from './search';

/** Rows that are shown at once. */
const SLICE = 50;
/** Rows read in one piece, and those that one call may read along its list. */
const PIECE = 400;
const MOST_READ = 1600;

/** A row of the list; a record that cannot be read keeps its id and time, 0 where that is damaged, and stays stored as it is. */
export type Row =
  | { readable: true; check: PageCheck }
  | { readable: false; id: string; at: number; why: Unread };

/**
 * Rows before a time, newest first. `next`: from which time on to ask for the following ones; null at the end, where those
 * stand whose time is damaged.
 */
export type Slice = { rows: Row[]; next: number | null };

/** The time before which the rows of these slices leave off: what is erased lets one reach into those below it. */
export const endOf = (slices: readonly Pick<Slice, 'next'>[]): number =>
  Math.min(...slices.map(({ next }) => next ?? 0));

/** Where a slice lies, in ms since 1970: `before` excluded; `after`, where the slice is known already, included. */
export type Span = { before: number; after?: number | undefined };

export const NEWEST: Span = { before: Number.POSITIVE_INFINITY };

/**
 * The rows of a span, or where it has no end yet the first ones of it: about `SLICE`, fewer where the search has to go on
 * from `next`. Pages of one and the same millisecond are never parted.
 */
export function findChecks(search: Search, { before, after }: Span): Promise<Slice> {
  const { checks, cards, events } = database;
  return database.transaction('r', checks, cards, events, async () => {
    const { since, until } = timesOf(search);
    const asked = await askedFor(search);
    const range = { from: Math.max(since, after ?? 0), to: Math.min(until, before) };
    const known = after !== undefined;
    const slice = await sliced(await find(asked, range, known ? Infinity : MOST_READ), known);
    if (slice.next !== null || after || !asksForAll(search)) return slice;
    return { ...slice, rows: [...slice.rows, ...(await Promise.all((await timeless()).map(readRow)))] };
  });
}

/** The rows that no list in the order of time holds. */
async function timeless(): Promise<Stored[]> {
  const { checks } = database;
  const timed = checks.where('at').between(0, Infinity);
  if ((await timed.count()) === (await checks.count())) return [];
  const listed = new Set(await timed.primaryKeys());
  const others = (await checks.toCollection().primaryKeys()).filter((id) => !listed.has(id));
  return (await checks.bulkGet(others)).flatMap((row) => row ?? []);
}

/** Is there a page or card that has these words, whatever else is asked for? */
export async function knowsWords(words: string): Promise<boolean> {
  const { cards } = await askedFor({ words });
  if ([...cards.values()].some((left) => left.length === 0)) return true;
  for (let before: number | null = NEWEST.before; before !== null; ) {
    const { rows, next }: Slice = await findChecks({ words }, { before });
    if (rows.length > 0) return true;
    before = next;
  }
  return false;
}

/** `cards`: those whose label holds words that are asked for, with the words that are left for their pages to hold. */
type Asked = { search: Search; words: string[]; cards: Map<string, string[]> };

async function askedFor(search: Search): Promise<Asked> {
  const words = wordsIn(search.words ?? '');
  const whole = search.words?.trim().toLowerCase() ?? '';
  const cards = new Map<string, string[]>();
  if (whole === '') return { search, words, cards };
  await database.cards.each(({ id, facts }) => {
    const label = String(facts?.label ?? '').toLowerCase();
    const left = label.includes(whole) ? [] : words.filter((word) => !hasWord(wordsIn(label), word));
    if (left.length < words.length || label.includes(whole)) cards.set(id, left);
  });
  return { search, words, cards };
}

/** The matching rows of a range, newest first, down to `next`. */
type Found = { rows: Stored[]; next: number | null };

const ofTime: List = ({ from, to }) => database.checks.where('at').between(from, to, true, false);
const ofKey =
  (name: 'card' | 'action' | 'level' | 'verdict', key: string): List =>
  ({ from, to }) =>
    database.checks.where(`[${name}+at]`).between([key, from], [key, to], true, false);
const ofPiece =
  (piece: string): List =>
  ({ from, to }) =>
    database.checks.where('words').between([piece, from], [piece, to], true, false);

/** Each list holds all that is asked for, but for the words that a card's label holds: its pages come besides, by the words left. */
async function find(asked: Asked, range: Range, most: number): Promise<Found> {
  const { verdict, level, deed, card, words = '' } = asked.search;
  const lists = [
    ...asked.words.flatMap(piecesFor).map(ofPiece),
    ...(card && card !== 'none' ? [ofKey('card', card)] : []),
    ...(deed && deed !== 'entered' ? [ofKey('action', deed)] : []),
    ...(level ? [ofKey('level', level)] : []),
    ...(verdict ? [ofKey('verdict', verdict)] : []),
  ];
  const found = [];
  // Signs alone are no words: only a label can hold them.
  if (asked.words.length > 0 || !words.trim()) found.push(await along(lists, asked, range, most));
  for (const [card, left] of asked.cards)
    found.push(
      await along([ofKey('card', card), ...left.flatMap(piecesFor).map(ofPiece)], asked, range, most),
    );
  return together(found);
}

/** Goes back in time along the list that reaches back furthest with as many rows: it holds the fewest others. */
async function along(lists: List[], asked: Asked, range: Range, most: number): Promise<Found> {
  const heads = await Promise.all(
    lists.map(async (list) => ({
      list,
      head: await list(range)
        .reverse()
        .limit(SLICE + 1)
        .toArray(),
    })),
  );
  const reach = (head: Stored[]) => (head.length <= SLICE ? head.length - SLICE - 1 : head.at(-1)!.at);
  const [best] = heads.sort((a, b) => reach(a.head) - reach(b.head));
  return walk(best?.list ?? ofTime, asked, range, most);
}

/** Goes along a list until there are enough rows, or as many were read as may be. */
async function walk(list: List, asked: Asked, range: Range, most: number): Promise<Found> {
  const rows: Stored[] = [];
  let read = 0;
  const next = await newestFirst(list, range, { first: SLICE + 1, later: PIECE }, (piece) => {
    read += piece.length;
    rows.push(...piece.filter((row) => matches(row, asked)));
    return read < most && (most === Infinity || rows.length < SLICE);
  });
  return { rows, next };
}

/** What was found along several lists: down to where all of them were looked at. */
function together(found: readonly Found[]): Found {
  const ends = found.flatMap(({ next }) => next ?? []);
  const next = ends.length > 0 ? Math.max(...ends) : null;
  const rows = new Map(found.flatMap((each) => each.rows).map((row) => [row.id, row]));
  const seen = [...rows.values()].filter(({ at }) => next === null || at >= next);
  return { rows: seen.sort((a, b) => b.at - a.at), next };
}

/** What of it is a slice; a known span is one whatever it holds. */
async function sliced({ rows, next }: Found, known: boolean): Promise<Slice> {
  const last = rows[SLICE - 1]?.at;
  const cut = known || last === undefined ? rows : rows.filter(({ at }) => at >= last);
  const more = cut.length < rows.length;
  return { rows: await Promise.all(cut.map(readRow)), next: more ? last! : next };
}

/** Whether a stored record, of whatever version, is asked for. */
function matches(row: Stored, { search, words, cards }: Asked): boolean {
  const { verdict, level, deed, card } = search;
  // Of a record that cannot be read nobody knows; only a list of all shows that it is there.
  if (row.verdict === undefined) return asksForAll({ ...search, from: undefined, to: undefined });
  if (verdict && row.verdict !== verdict) return false;
  if (level && row.level !== level) return false;
  if (deed === 'entered' ? !row.entered : deed && row.action !== deed) return false;
  if (card === 'none' ? row.card !== undefined : card && row.card !== card) return false;
  if (!search.words?.trim()) return true;
  const left = cards.get(row.card ?? '') ?? words;
  if (left.length === 0) return left !== words;
  try {
    const own = wordsOfPage(row.address ?? '', row.parts ?? []);
    return left.every((word) => hasWord(own, word));
  } catch {
    return false; // a damaged row
  }
}

export async function readRow(stored: { id: string }): Promise<Row> {
  const read = await readCheck(stored);
  if (typeof read === 'object') return { readable: true, check: read };
  return { readable: false, id: stored.id, at: timeOf(stored), why: read };
}

/** How many pages are recorded; slow, as the browser counts them one by one. */
export const countChecks = (): Promise<number> => database.checks.count();
