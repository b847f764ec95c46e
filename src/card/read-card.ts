// Reads a card with everything its checklist is derived from, in one transaction. Reads only.
import { chainsToRead } from '../core/path';
import { chainOf, database } from '../database';
import { type AuditEvent, Card, PageCheck } from '../model';

/**
 * `checks`: the rows of all pages filed under the card; `unfiled`: of those taken out of it again. `chains`: the events of each of them, but of the `quiet` ones, whose
 * rows tell a checklist all. `unread`: records of a later version that were left out; where none was met in what was read, none is
 * looked for in the quiet ones.
 */
export type CardReading = {
  card: Card;
  events: AuditEvent[];
  checks: PageCheck[];
  unfiled: PageCheck[];
  chains: AuditEvent[][];
  quiet: PageCheck[];
  unread: number;
};

/** Everything about one card; null if there is none with this id or it is of a later version. */
export const readCard = (id: string): Promise<CardReading | null> =>
  readWith(id, (checks) => new Set(checks.map((check) => check.id)));

/** The same with the chains its checklist asks for. */
export const readForChecklist = (id: string): Promise<CardReading | null> => readWith(id, chainsToRead);

/** Of a thousand pages most have nothing to tell: only the chains of those that `choose` names are read. */
function readWith(id: string, choose: (checks: PageCheck[]) => Set<string>): Promise<CardReading | null> {
  return database.transaction('r', [database.cards, database.checks, database.events], async () => {
    const [found, own, stored] = await Promise.all([
      database.cards.get(id),
      chainOf(id),
      database.checks.where('card').equals(id).toArray(),
    ]);
    const [card] = parsed(Card, found);
    if (!card) return null;
    const checks = stored.flatMap((check) => parsed(PageCheck, check)).sort((a, b) => a.at - b.at);
    const chosen = choose(checks);
    const chains = await Promise.all([...chosen].map(chainOf));
    const quiet = checks.filter((check) => !chosen.has(check.id));
    const moved = await database.checks.bulkGet(checksMoved(own.events));
    const unread = own.unread + stored.length - checks.length + unreadIn(chains);
    return {
      card,
      events: own.events,
      checks,
      unfiled: moved.flatMap((check) => parsed(PageCheck, check)).filter((check) => check.card !== id),
      chains: chains.map((chain) => chain.events),
      quiet,
      // Where a later version has written, which is rare, how much it was is told of all chains.
      unread: unread && unread + unreadIn(await Promise.all(quiet.map(({ id }) => chainOf(id)))),
    };
  });
}

/** Ids of the checks that were filed under the card and taken out of it. */
const checksMoved = (card: AuditEvent[]) => [
  ...new Set(card.flatMap(({ data }) => (data.type === 'check-unfiled' ? data.check : []))),
];

const unreadIn = (chains: { unread: number }[]) => chains.reduce((sum, { unread }) => sum + unread, 0);

/** All cards, the newest first, without those this version cannot read. */
export async function readCards(): Promise<{ cards: Card[]; unread: number }> {
  const stored = await database.cards.orderBy('openedAt').reverse().toArray();
  const cards = stored.flatMap((card) => parsed(Card, card));
  return { cards, unread: stored.length - cards.length };
}

/** Id of the card that new pages are filed under, null if none is chosen. */
async function readCurrentCardId(): Promise<string | null> {
  const current = await database.settings.get('current-card');
  return current?.key === 'current-card' ? current.value : null;
}

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

function parsed<T>(schema: Schema<T>, value: unknown): T[] {
  const read = schema.safeParse(value);
  return read.success ? [read.data] : [];
}

/** What the popup shows of the cards: all of them, and the one in hand; in one transaction, as each takes its time to begin. */
export const readForPopup = (): Promise<{ cards: Card[]; current: CardReading | null }> =>
  database.transaction('r', database.settings, database.cards, database.checks, database.events, async () => {
    const [{ cards }, current] = await Promise.all([
      readCards(),
      readCurrentCardId().then((id) => (id === null ? null : readForChecklist(id))),
    ]);
    return { cards, current };
  });
