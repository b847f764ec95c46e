// The places on disk: every table, its keys and versions. Events are the truth; checks and cards are summaries of them.
import { Dexie, type EntityTable, type Table } from 'dexie';
import { searchKeys } from './core/search-words';
import { checkFrom, ownSite } from './core/summary';
import { type AuditEvent, type Card, type PageCheck, readEvents, type Trust } from './model';

export type Setting =
  | { key: 'current-card'; value: string }
  | { key: 'sequence'; value: number }
  | { key: 'made-room'; value: number } // when the oldest pages went because the storage was full, in ms since 1970
  | { key: 'keep-days'; value: number } // how long pages of no card are kept; without it, until they are erased
  | { key: 'words'; value: [key: string, message: string][] } // in which the background speaks; without them, the browser's
  | { key: 'strict'; value: boolean }; // every page that asks for a card and is not official is held

/** A picture or PDF the shopper added as proof, unchanged. */
export type Proof = {
  id: string;
  card: string;
  at: number;
  name: string;
  mime: string;
  sha256: string;
  blob: Blob;
};

/** What packs are signed with; `key` is the public half, base64 of its SPKI form. */
export type SigningKey = { id: 'evidence'; key: string; privateKey: CryptoKey };

/** What is made of a row, null where that is damaged: one that fails an upgrade would close the whole record for good. */
function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

class KashaoDatabase extends Dexie {
  events!: Table<AuditEvent, [string, number]>;
  checks!: EntityTable<PageCheck, 'id'>;
  cards!: EntityTable<Card, 'id'>;
  proofs!: EntityTable<Proof, 'id'>;
  choices!: Table<Trust, [string, number]>;
  settings!: EntityTable<Setting, 'key'>;
  keys!: EntityTable<SigningKey, 'id'>;

  constructor() {
    // A list is read anew after each change of what it shows; a second copy of it in memory would only cost.
    super('kashao', { cache: 'disabled' });
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
        // A few rows at a time: a record may be larger than what fits into memory at once.
        for (let last: unknown = Dexie.minKey; ; ) {
          const rows: PageCheck[] = await checks.where(':id').above(last).limit(100).toArray();
          if (rows.length === 0) return;
          for (const { id, card } of rows) {
            const stored = await events.where('[chain+n]').between([id, 0], [id, Infinity]).toArray();
            const chain = readEvents(stored);
            const row = chain.length === stored.length && orNull(() => checkFrom(chain, card));
            if (row) await checks.put(row);
            last = id;
          }
        }
      });
    // Each thing that the history is asked for has an index in the order of time; a page is found by its words.
    this.version(3)
      .stores({
        checks: 'id, at, [site+at], [verdict+at], [level+at], [action+at], [card+at], card, *words',
      })
      .upgrade((transaction) =>
        transaction
          .table('checks')
          .toCollection()
          .modify((row) => {
            const words = orNull(() => searchKeys(row.address, row.parts, row.at));
            if (words) row.words = words;
          }),
      );
    this.version(4).stores({ keys: 'id' });
    // The pages of a site are those that it shows itself, whoever else would read what is typed there.
    this.version(5)
      .stores({
        checks: 'id, at, [own+at], [verdict+at], [level+at], [action+at], [card+at], card, *words',
      })
      .upgrade((transaction) =>
        transaction
          .table('checks')
          .toCollection()
          .modify((row) => {
            const own = orNull(() => ownSite(row.parts));
            if (own) row.own = own;
          }),
      );
  }
}

export const database = new KashaoDatabase();

/** The pages of a time, in ms since 1970, `until` excluded, and of a site where it is named: see `ownSite`. */
export const checksOf = (since: number, until: number, site?: string) =>
  site === undefined
    ? database.checks.where('at').between(since, until)
    : database.checks.where('[own+at]').between([site, since], [site, until]);

/** Changes the record in one piece: all of it is written, or nothing. */
export const inOnePiece = <T>(work: () => Promise<T>): Promise<T> => {
  const { events, checks, cards, proofs, settings } = database;
  return database.transaction('rw', [events, checks, cards, proofs, settings], work);
};

/** What failed, in the words of the protocol; undefined if it was not the storage. Dexie wraps the error of the browser in its own. */
export function storageFailure(error: unknown): 'storage-full' | 'storage-failed' | undefined {
  // The memory of the session has no error class of its own, only its words.
  if (error instanceof Error && /\bquota\b/i.test(`${error.name} ${error.message}`)) return 'storage-full';
  if (!(error instanceof Dexie.DexieError || error instanceof DOMException)) return undefined;
  const names = [error, (error as { inner?: unknown }).inner].map((e) => (e as Error | undefined)?.name);
  return names.includes('QuotaExceededError') ? 'storage-full' : 'storage-failed';
}

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
