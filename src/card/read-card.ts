// Reads a card with everything its checklist is derived from, in one transaction. Reads only.
import { chainOf, database } from '../database';
import { type AuditEvent, Card, PageCheck } from '../model';

/** `chains`: the events of each filed page check. `unread`: records of a later version that were left out. */
export type CardReading = {
  card: Card;
  events: AuditEvent[];
  checks: PageCheck[];
  chains: AuditEvent[][];
  unread: number;
};

/** Everything about one card; null if there is none with this id or it is of a later version. */
export function readCard(id: string): Promise<CardReading | null> {
  return database.transaction('r', [database.cards, database.checks, database.events], async () => {
    const [card] = parsed(Card, await database.cards.get(id));
    if (!card) return null;
    const [own, stored] = await Promise.all([
      chainOf(id),
      database.checks.where('card').equals(id).toArray(),
    ]);
    const checks = stored.flatMap((check) => parsed(PageCheck, check)).sort((a, b) => a.at - b.at);
    const chains = await Promise.all(checks.map((check) => chainOf(check.id)));
    const unread =
      own.unread + stored.length - checks.length + chains.reduce((sum, chain) => sum + chain.unread, 0);
    return { card, events: own.events, checks, chains: chains.map((chain) => chain.events), unread };
  });
}

/** All cards, the newest first, without those this version cannot read. */
export async function readCards(): Promise<{ cards: Card[]; unread: number }> {
  const stored = await database.cards.orderBy('openedAt').reverse().toArray();
  const cards = stored.flatMap((card) => parsed(Card, card));
  return { cards, unread: stored.length - cards.length };
}

/** Id of the card that new pages are filed under, null if none is chosen. */
export async function readCurrentCardId(): Promise<string | null> {
  const current = await database.settings.get('current-card');
  return current?.key === 'current-card' ? current.value : null;
}

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

function parsed<T>(schema: Schema<T>, value: unknown): T[] {
  const read = schema.safeParse(value);
  return read.success ? [read.data] : [];
}
