// The figures of the overview, counted along the indexes: no page is read but those of fake sites, and those that were held or left.
import { database } from '../../database';
import { Card, type CardClosing, VerdictKind } from '../../model';
import { type List, newestFirst, type Stored } from '../newest-first';

const WEEKS = 12;
/** Rows that are read in one piece. */
const PIECE = 500;

export type Week = { begins: number; pages: Record<VerdictKind, number> }; // ms since 1970, a Monday by the device's clock
export type FakeSite = { site: string; last: number; times: number };

/** `heldBack`: pages that were held, left, or changed for the official one, and into which nothing went. `cards`: how many stand how. */
export type Overview = {
  weeks: Week[];
  heldBack: number;
  fakes: FakeSite[];
  cards: Record<CardClosing | 'open', number>;
};

/** The Mondays of the last weeks, the oldest first, and the one that is to come. */
export function mondays(now: number, weeks: number): number[] {
  const monday = new Date(now);
  monday.setHours(0, 0, 0, 0);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7) - 7 * (weeks - 1));
  return Array.from({ length: weeks + 1 }, (_, week) => {
    const day = new Date(monday);
    day.setDate(day.getDate() + 7 * week);
    return day.getTime();
  });
}

export function readOverview(now: number): Promise<Overview> {
  const { checks, cards } = database;
  return database.transaction('r', checks, cards, async () => {
    const begins = mondays(now, WEEKS);
    const [weeks, held, fakes, kept] = await Promise.all([
      Promise.all(begins.slice(0, -1).map((begin, i) => readWeek(begin, begins[i + 1]!))),
      Promise.all((['held', 'left', 'opened-official'] as const).map(countUntouched)),
      readFakes(),
      cards.toArray(),
    ]);
    return {
      weeks,
      heldBack: held.reduce((sum, count) => sum + count),
      fakes,
      cards: standings(kept),
    };
  });
}

const range = (name: 'verdict' | 'action', key: string, since = 0, until = Number.POSITIVE_INFINITY) =>
  database.checks.where(`[${name}+at]`).between([key, since], [key, until], true, false);

const countOf = (...asked: Parameters<typeof range>) => range(...asked).count();

async function readWeek(begins: number, ends: number): Promise<Week> {
  const counts = await Promise.all(
    VerdictKind.options.map(async (kind) => [kind, await countOf('verdict', kind, begins, ends)] as const),
  );
  return { begins, pages: Object.fromEntries(counts) as Week['pages'] };
}

/** Of the pages with this last decision, those into which nothing went: read in pieces, as there may be many. */
async function countUntouched(action: string): Promise<number> {
  let count = 0;
  await inPieces('action', action, (row) => {
    if (row.entered !== true && row.alreadyTyped !== true) count++;
  });
  return count;
}

/** Each site once, the one met last first; all pages of fake sites that this version can read. */
async function readFakes(): Promise<FakeSite[]> {
  const sites = new Map<string, FakeSite>();
  await inPieces('verdict', 'lookalike', ({ site, at }) => {
    if (typeof site !== 'string') return;
    const known = sites.get(site) ?? { site, last: at, times: 0 };
    sites.set(site, { ...known, times: known.times + 1 });
  });
  return [...sites.values()];
}

/** All rows of one key, the newest first. */
async function inPieces(name: 'verdict' | 'action', key: string, tell: (row: Stored) => void): Promise<void> {
  const list: List = ({ from, to }) => range(name, key, from, to);
  await newestFirst(list, { from: 0, to: Infinity }, { first: PIECE, later: PIECE }, (rows) => {
    rows.forEach(tell);
    return true;
  });
}

function standings(rows: readonly unknown[]): Overview['cards'] {
  const counts = { open: 0, redeemed: 0, failed: 0, 'appeal-sent': 0, settled: 0 };
  for (const row of rows) {
    const read = Card.safeParse(row);
    if (read.success) counts[read.data.closed ?? 'open']++;
  }
  return counts;
}
