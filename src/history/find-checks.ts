// Which recorded pages a search asks for, newest first, read no further than the rows to be shown.
import { database } from '../database';
import { PageCheck, type VerdictKind } from '../model';

/** `words`: part of a host or address. `card`: a card's id, 'none' for pages of no card, '' for all. */
export type Search = { words: string; verdict: VerdictKind | ''; card: string };

export const EVERYTHING: Search = { words: '', verdict: '', card: '' };

/** A row of the list; a record that this version cannot read keeps its id and time, and stays stored as it is. */
export type Row = { readable: true; check: PageCheck } | { readable: false; id: string; at: number };

/** `rows` holds at most `limit`; `total` counts all that match. */
export type Found = { rows: Row[]; total: number };

export async function findChecks(search: Search, limit: number): Promise<Found> {
  const { words, verdict, card } = search;
  if (words.trim() === '' && verdict === '' && card === '') {
    const ordered = database.checks.orderBy('at').reverse();
    const newest = (Number.isFinite(limit) ? ordered.limit(limit) : ordered).toArray();
    const [rows, total] = await Promise.all([newest, database.checks.count()]);
    return { rows: rows.map(readRow), total };
  }
  const ofCard = card !== '' && card !== 'none';
  const all = ofCard ? database.checks.where('card').equals(card) : database.checks;
  const matching = (await all.toArray())
    .filter((check) => matches(check, search))
    .sort((a, b) => b.at - a.at);
  return { rows: matching.slice(0, limit).map(readRow), total: matching.length };
}

/** Whether a stored record, of whatever version, is asked for. */
function matches(record: unknown, { words, verdict, card }: Search): boolean {
  const read = PageCheck.safeParse(record);
  if (!read.success) return words.trim() === '' && verdict === '' && card === '';
  const check = read.data;
  if (verdict && check.verdict !== verdict) return false;
  if (card === 'none' && check.card !== undefined) return false;
  if (card && card !== 'none' && check.card !== card) return false;
  const wanted = words.trim().toLowerCase();
  return [check.address, ...check.parts.flatMap(({ host, ascii }) => [host, ascii])].some((part) =>
    part.toLowerCase().includes(wanted),
  );
}

export function readRow(record: unknown): Row {
  const read = PageCheck.safeParse(record);
  if (read.success) return { readable: true, check: read.data };
  const { id, at } = record as { id: string; at: number }; // both are keys of the table, so every version has them
  return { readable: false, id, at };
}
