// Reads a card with everything its checklist is derived from, in one transaction. Reads only.
import { Dexie } from 'dexie';
import { database } from '../database';
import { AuditEvent, Card, PageCheck } from '../model';

/** `chains`: the events of each filed page check. `unread`: records of a later version that were left out. */
export type CardReading = {
  card: Card;
  events: AuditEvent[];
  checks: PageCheck[];
  chains: AuditEvent[][];
  unread: number;
};

/** The events of one chain in their order, without those this version cannot read. */
export async function readChain(chain: string): Promise<{ events: AuditEvent[]; unread: number }> {
  const stored: unknown[] = await database.events
    .where('[chain+n]')
    .between([chain, Dexie.minKey], [chain, Dexie.maxKey])
    .toArray();
  const events = stored.flatMap((event) => readable(AuditEvent, event));
  return { events, unread: stored.length - events.length };
}

/** Everything about one card; null if there is none with this id or it is of a later version. */
export function readCard(id: string): Promise<CardReading | null> {
  return database.transaction('r', [database.cards, database.checks, database.events], async () => {
    const [card] = readable(Card, await database.cards.get(id));
    if (!card) return null;
    const [own, stored] = await Promise.all([
      readChain(id),
      database.checks.where('card').equals(id).toArray(),
    ]);
    const checks = stored.flatMap((check) => readable(PageCheck, check)).sort((a, b) => a.at - b.at);
    const chains = await Promise.all(checks.map((check) => readChain(check.id)));
    const unread =
      own.unread + stored.length - checks.length + chains.reduce((sum, chain) => sum + chain.unread, 0);
    return { card, events: own.events, checks, chains: chains.map((chain) => chain.events), unread };
  });
}

/** All cards, the newest first, without those this version cannot read. */
export async function readCards(): Promise<{ cards: Card[]; unread: number }> {
  const stored = await database.cards.orderBy('openedAt').reverse().toArray();
  const cards = stored.flatMap((card) => readable(Card, card));
  return { cards, unread: stored.length - cards.length };
}

/** Id of the card that new pages are filed under, null if none is chosen. */
export async function readCurrentCardId(): Promise<string | null> {
  return (await database.settings.get('current-card'))?.value ?? null;
}

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

function readable<T>(schema: Schema<T>, value: unknown): T[] {
  const read = schema.safeParse(value);
  return read.success ? [read.data] : [];
}
