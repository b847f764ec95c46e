// Reads a card with everything its checklist is derived from, in one transaction. Reads only.
import { chainsToRead, type SeenCheck } from '../core/path';
import { database } from '../database';
import type { AuditEvent, Card, PageCheck } from '../model';
import { readCardRow, readChain, readCheck, readSeenCheck, sorted, type Unread } from './read-row';

/**
 * `chains`: the events of the pages filed under the card, but of the `quiet` ones, whose rows tell a checklist all. `lost`: records
 * that were left out, of a later version or damaged; where none was met in what was read, none is looked for in the quiet ones.
 */
export type CardReading = {
  card: Card;
  events: AuditEvent[];
  chains: AuditEvent[][];
  quiet: SeenCheck[];
  lost: Lost;
};

/** The same with the rows: `checks` of all pages filed under the card, `unfiled` of those taken out of it again. */
export type WholeReading = CardReading & { checks: PageCheck[]; unfiled: PageCheck[] };

/** How many records cannot be read, by why. */
export type Lost = Record<Unread, number>;

/** Everything about one card; null if there is none with this id or it cannot be read. */
export async function readCard(id: string): Promise<WholeReading | null> {
  const reading = await readWith(id, readCheck, (checks) => new Set(checks.map((check) => check.id)));
  if (!reading) return null;
  const moved = (await database.checks.bulkGet(checksMoved(reading.events))).flatMap((row) => row ?? []);
  const taken = sorted(await Promise.all(moved.map(readCheck))).read;
  return { ...reading, unfiled: taken.filter((check) => check.card !== id) };
}

/** What its checklist asks for: a few chains, and of the rows no more than that. */
export const readForChecklist = (id: string): Promise<CardReading | null> =>
  readWith(id, readSeenCheck, chainsToRead);

/** Of a thousand pages most have nothing to tell: only the chains of those that `choose` names are read. */
function readWith<C extends SeenCheck>(
  id: string,
  readRow: (row: { id: string }) => Promise<C | Unread>,
  choose: (checks: C[]) => Set<string>,
): Promise<(CardReading & { checks: C[] }) | null> {
  return database.transaction('r', [database.cards, database.checks, database.events], async () => {
    const [found, own, stored] = await Promise.all([
      database.cards.get(id),
      readChain(id),
      database.checks.where('card').equals(id).toArray(),
    ]);
    const card = found && (await readCardRow(found));
    if (typeof card !== 'object') return null;
    const rows = sorted<C>(await Promise.all(stored.map(readRow)));
    const checks = rows.read.sort((a, b) => a.at - b.at);
    const chosen = choose(checks);
    const chains = await Promise.all([...chosen].map(readChain));
    const quiet = checks.filter((check) => !chosen.has(check.id));
    const lost = sum([own, rows, ...chains]);
    // Where something is lost, which is rare, how much it was is told of all chains.
    const isWhole = lost.later + lost.damaged === 0;
    return {
      card,
      events: begun(card, own.events),
      checks,
      chains: chains.map((chain) => chain.events),
      quiet,
      lost: isWhole ? lost : sum([lost, ...(await Promise.all(quiet.map((check) => readChain(check.id))))]),
    };
  });
}

/** Where the beginning of a card's chain is lost, its row still tells what was noted of it. */
function begun({ id, openedAt, facts }: Card, events: AuditEvent[]): AuditEvent[] {
  const isThere = events[0]?.data.type === 'card-opened';
  const opened: AuditEvent = {
    ...{ chain: id, n: 0, at: openedAt, prev: '', hash: '' },
    data: { type: 'card-opened', facts },
  };
  return isThere ? events : [opened, ...events];
}

/** Ids of the checks that were filed under the card and taken out of it. */
const checksMoved = (card: AuditEvent[]) => [
  ...new Set(card.flatMap(({ data }) => (data.type === 'check-unfiled' ? data.check : []))),
];

const sum = (all: readonly Lost[]): Lost => ({
  later: all.reduce((count, { later }) => count + later, 0),
  damaged: all.reduce((count, { damaged }) => count + damaged, 0),
});

/** All cards, the newest first, and how many cannot be read. */
export async function readCards(): Promise<{ cards: Card[]; lost: Lost }> {
  // Not along the index of their times: a damaged row may have none.
  return database.transaction('r', database.cards, database.events, async () => {
    const { read, later, damaged } = sorted(
      await Promise.all((await database.cards.toArray()).map(readCardRow)),
    );
    return { cards: read.sort((a, b) => b.openedAt - a.openedAt), lost: { later, damaged } };
  });
}

/** Id of the card that new pages are filed under, null if none is chosen. */
async function readCurrentCardId(): Promise<string | null> {
  const current = await database.settings.get('current-card');
  return typeof current?.value === 'string' ? current.value : null;
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
