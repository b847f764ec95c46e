// The places on disk: every table, its keys and versions. Events are the truth; checks and cards are summaries of them.
import { Dexie, type EntityTable, type Table } from 'dexie';
import { checkFrom } from './core/summary';
import { type AuditEvent, type Card, type PageCheck, type Proof, readEvents, type Trust } from './model';

export type Setting = { key: 'current-card'; value: string } | { key: 'sequence'; value: number };

class KashaoDatabase extends Dexie {
  events!: Table<AuditEvent, [string, number]>;
  checks!: EntityTable<PageCheck, 'id'>;
  cards!: EntityTable<Card, 'id'>;
  proofs!: EntityTable<Proof, 'id'>;
  choices!: Table<Trust, [string, number]>;
  settings!: EntityTable<Setting, 'key'>;

  constructor() {
    super('kashao');
    this.version(1).stores({
      events: '[chain+n], at',
      checks: 'id, at, card',
      cards: 'id, openedAt',
      proofs: 'id, card',
      trusts: 'site, at',
      settings: 'key',
    });
    // A page is its parts: the rows are made again from their chains. A choice made for a whole site is asked again.
    this.version(2)
      .stores({ checks: 'id, at, card, [site+at]', trusts: null, choices: '[host+at], host' })
      .upgrade(async (transaction) => {
        const [checks, events] = [transaction.table('checks'), transaction.table('events')];
        for (const row of await checks.toArray()) {
          const stored = await events.where('[chain+n]').between([row.id, 0], [row.id, Infinity]).toArray();
          const chain = readEvents(stored);
          if (chain.length > 0 && chain.length === stored.length)
            await checks.put(checkFrom(chain, row.card));
        }
      });
  }
}

export const database = new KashaoDatabase();

/** One chain in its order: as it was written (the hashes cover members that this version may not know). */
export const storedChain = (id: string): Promise<unknown[]> =>
  database.events.where('[chain+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();

/** One chain in its order; events of a later version are left out and counted. */
export async function chainOf(id: string): Promise<{ events: AuditEvent[]; unread: number }> {
  const stored = await storedChain(id);
  const events = readEvents(stored);
  return { events, unread: stored.length - events.length };
}

/** The last link of a chain, undefined when there is none. */
export const lastLink = (id: string): Promise<AuditEvent | undefined> =>
  database.events.where('[chain+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]).last();
