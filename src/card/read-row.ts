// Reads what is stored of pages and cards: a row that does not parse is made again from its chain, which is the truth, or is said to be lost.
import * as z from 'zod/mini';
import type { OfficialCheck, SeenCheck } from '../core/path';
import { cardFrom, checkFrom } from '../core/summary';
import { isWhole } from '../core/timeline';
import { storedChain } from '../database';
import { type AuditEvent, Card, PageCheck, readEvents } from '../model';

/** What cannot be read: a later version wrote it, or it is not what was written. */
export type Unread = 'later' | 'damaged';

/** A chain as stored, what this version can read of it, and how many of its events it cannot, by why. */
export type ReadChain = { stored: unknown[]; events: AuditEvent[] } & Record<Unread, number>;

export async function readChain(id: string): Promise<ReadChain> {
  const stored = await storedChain(id);
  const events = readEvents(stored);
  const lost = events.length < stored.length ? stored.filter((link) => readEvents([link]).length === 0) : [];
  const later = lost.filter((link) => isWhole(link as AuditEvent)).length;
  return { stored, events, later, damaged: lost.length - later };
}

/** The row of a page, as it is stored or made again. */
export function readCheck(row: { id: string }): Promise<PageCheck | Unread> {
  // What a page is filed under its own chain does not say.
  const card = PageCheck.shape.card.safeParse((row as Partial<PageCheck>).card).data;
  return read(PageCheck, row, (events) => checkFrom(events, card));
}

const Official: Schema<OfficialCheck> = z.extend(
  z.pick(PageCheck, {
    ...{ id: true, at: true, action: true, entered: true, alreadyTyped: true },
    ...{ otherCard: true, results: true, card: true },
  }),
  { verdict: z.literal('official') },
);

/** The same as far as a checklist asks: to look at the rest of a thousand rows takes long. */
export async function readSeenCheck(row: { id: string }): Promise<SeenCheck | Unread> {
  if ((row as Partial<PageCheck>).verdict !== 'official') return readCheck(row);
  const official = Official.safeParse(row);
  return official.success ? official.data : readCheck(row);
}

/** The same of a card. */
export const readCardRow = (row: { id: string }): Promise<Card | Unread> => read(Card, row, cardFrom);

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

async function read<T>(
  schema: Schema<T>,
  row: { id: string },
  from: (events: AuditEvent[]) => T,
): Promise<T | Unread> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const { events, later, damaged } = await readChain(row.id);
  if (damaged > 0) return 'damaged';
  if (later > 0) return 'later';
  try {
    return from(events);
  } catch {
    return 'damaged'; // nothing is there, or not its beginning
  }
}

/** The rows that can be read, and how many cannot. */
export function sorted<T>(
  rows: readonly (T | Unread)[],
): { read: Exclude<T, Unread>[] } & Record<Unread, number> {
  const count = (why: Unread) => rows.filter((row) => row === why).length;
  return {
    read: rows.filter((row): row is Exclude<T, Unread> => row !== 'later' && row !== 'damaged'),
    later: count('later'),
    damaged: count('damaged'),
  };
}
