// Takes a backup into the record: chain by chain, none twice, all of it or nothing.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Dexie } from 'dexie';
import { cardFrom, checkFrom, filedChecks } from '../../core/summary';
import { verifyChain } from '../../core/timeline';
import { chainOf, database, storedChain } from '../../database';
import { bytesOf } from '../../evidence/proof-bytes';
import { type AuditEvent, Card, PageCheck, readEvents } from '../../model';
import type { Link, ReadChain } from './format';
import type { ReadBackup } from './read-backup';
import { standingOf } from './standing';

/**
 * Chains that came from the file: new ones, ones that had gone on there, and ones that were damaged here, chain or row. And
 * those that were left: the record has them already, it has another continuation of them and keeps its own, they are of a
 * later version, or may hide a card code.
 */
export type Imported = {
  pages: number;
  cards: number;
  continued: number;
  mended: number;
  proofs: number;
  known: number;
  different: number;
  unreadable: number;
  withCode: number;
};

const PIECE = 500;

/** Writes in one transaction: when it fails nothing has changed. The reminders are the caller's to set. */
export async function importBackup(backup: ReadBackup): Promise<Imported> {
  const { events, checks, cards, proofs, settings } = database;
  const counts: Imported = {
    pages: 0,
    cards: 0,
    continued: 0,
    mended: 0,
    proofs: 0,
    known: 0,
    different: 0,
    unreadable: 0,
    withCode: 0,
  };
  // Nothing but the database can be waited for while it is written.
  const lost = await lostProofs(backup);
  await database.transaction('rw', events, checks, cards, proofs, settings, async () => {
    const taken: ReadChain[] = [];
    for (let from = 0; from < backup.chains.length; from += PIECE)
      taken.push(...(await takeChains(backup.chains.slice(from, from + PIECE), counts)));
    await writeRows(taken);
    await fileAgain(taken);
    counts.proofs = await takeProofs(backup, lost);
    await settleSettings(backup);
  });
  return counts;
}

/** How many pages and cards of the backup are gone that were in the record right after it was taken: they were older than is kept. */
export async function countGone({ chains }: ReadBackup): Promise<number> {
  const known = chains.filter((chain) => !chain.doubt && kindOf(chain) !== null);
  let gone = 0;
  for (let from = 0; from < known.length; from += PIECE) {
    const keys = known.slice(from, from + PIECE).map(({ id }): [string, number] => [id, 0]);
    gone += (await database.events.bulkGet(keys)).filter((first) => !first).length;
  }
  return gone;
}

/** Writes what of the chains is new, or was damaged; gives those whose rows are to be made. */
async function takeChains(chains: readonly ReadChain[], counts: Imported): Promise<ReadChain[]> {
  const { events } = database;
  const [firsts, rows] = await Promise.all([
    events.bulkGet(chains.map(({ id }): [string, number] => [id, 0])),
    rowsOf(chains),
  ]);
  const taken: ReadChain[] = [];
  const fresh: unknown[] = [];
  for (const [i, chain] of chains.entries()) {
    const kind = kindOf(chain);
    if (chain.doubt || kind === null) {
      counts[chain.doubt ?? 'unreadable']++;
      continue;
    }
    const here = firsts[i] || rows[i] ? ((await storedChain(chain.id)) as AuditEvent[]) : [];
    const found = standingOf(here, chain.stored as unknown as AuditEvent[]);
    if (found.standing === 'ahead') {
      fresh.push(...chain.stored.slice(here.length));
      taken.push(chain);
      counts[here.length > 0 ? 'continued' : kind]++;
    } else if (found.standing === 'mended') {
      const { id } = chain;
      await events.where('[chain+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
      fresh.push(...found.whole);
      taken.push(withEvents(chain, found.whole));
      counts.mended++;
    } else if (
      found.standing === 'known' &&
      !isRow(kind, rows[i]) &&
      readEvents(here).length === here.length &&
      verifyChain(here).ok
    ) {
      taken.push(withEvents(chain, here));
      counts.mended++;
    } else counts[found.standing]++;
  }
  await events.bulkAdd(fresh as AuditEvent[]);
  return taken;
}

/** The rows here of the pages and cards that the chains are the lives of. */
async function rowsOf(chains: readonly ReadChain[]): Promise<unknown[]> {
  const ids = chains.map(({ id }) => id);
  const [checks, cards] = await Promise.all([database.checks.bulkGet(ids), database.cards.bulkGet(ids)]);
  return chains.map((chain, i) => (kindOf(chain) === 'cards' ? cards : checks)[i]);
}

const isRow = (kind: 'cards' | 'pages', row: unknown) =>
  (kind === 'cards' ? Card : PageCheck).safeParse(row).success;

const withEvents = ({ id }: ReadChain, chain: AuditEvent[]): ReadChain => ({
  id,
  stored: chain as unknown as Link[],
  events: readEvents(chain),
});

/** What a chain is the life of; null where its beginning cannot be read. */
function kindOf({ events: [first] }: ReadChain): 'cards' | 'pages' | null {
  if (first?.n !== 0) return null;
  if (first.data.type === 'card-opened') return 'cards';
  return first.data.type === 'sighted' ? 'pages' : null;
}

/** The summary rows of what was taken; a page that was filed under a card here stays there. */
async function writeRows(taken: readonly ReadChain[]): Promise<void> {
  const { checks, cards } = database;
  const pages = taken.filter((chain) => kindOf(chain) === 'pages');
  for (let from = 0; from < pages.length; from += PIECE) {
    const piece = pages.slice(from, from + PIECE);
    const before = await checks.bulkGet(piece.map(({ id }) => id));
    await checks.bulkPut(
      piece.map(({ events }, i): PageCheck => {
        const card = PageCheck.shape.card.safeParse(before[i]?.card).data; // a damaged row may say anything
        return checkFrom(events, card);
      }),
    );
  }
  await cards.bulkPut(
    taken.filter((chain) => kindOf(chain) === 'cards').map(({ events }) => cardFrom(events)),
  );
}

/** Files pages as the chains of the cards say; also pages that were taken now, of cards that were here before. */
async function fileAgain(taken: readonly ReadChain[]): Promise<void> {
  const { checks, cards } = database;
  if (taken.length === 0) return;
  for (const id of await cards.toCollection().primaryKeys()) {
    const { events, unread } = await chainOf(id);
    const filed = new Set(filedChecks(events));
    // What cannot be read of a card may say that a page is filed there.
    for (const row of unread > 0 ? [] : await checks.where('card').equals(id).toArray())
      if (!filed.has(row.id)) {
        const { card: _, ...rest } = row;
        await checks.put(rest);
      }
    for (const row of await checks.bulkGet([...filed]))
      if (row && row.card === undefined) await checks.put({ ...row, card: id });
  }
}

/** Of the proofs in the file those that are here, but not as they were attached. */
async function lostProofs({ proofs: files }: ReadBackup): Promise<Set<string>> {
  const lost = new Set<string>();
  for (const { id, sha256: sum } of files ?? []) {
    const here = await database.proofs.get(id);
    const bytes = here && (await bytesOf(here.blob));
    if (here && !(bytes && bytesToHex(sha256(bytes)) === sum)) lost.add(id);
  }
  return lost;
}

async function takeProofs({ proofs: files, chains }: ReadBackup, lost: ReadonlySet<string>): Promise<number> {
  const { proofs, cards } = database;
  const doubted = new Set(chains.filter(({ doubt }) => doubt).map(({ id }) => id));
  let count = 0;
  for (const { bytes, ...proof } of files ?? []) {
    const isHere = !lost.has(proof.id) && (await proofs.get(proof.id));
    if (doubted.has(proof.card) || !(await cards.get(proof.card)) || isHere) continue;
    await proofs.put({ ...proof, blob: new Blob([bytes], { type: proof.mime }) });
    count++;
  }
  return count;
}

/** Whatever is recorded next comes after what was taken. */
async function settleSettings({ chains, currentCard }: ReadBackup): Promise<void> {
  const { settings, cards } = database;
  const highest = chains.reduce(
    (most, { stored }) => stored.reduce((max, { seq = 0 }) => Math.max(max, seq), most),
    0,
  );
  const now = (await settings.get('sequence'))?.value ?? 0;
  if (highest > Number(now)) await settings.put({ key: 'sequence', value: highest });
  if (currentCard && !(await settings.get('current-card')) && (await cards.get(currentCard)))
    await settings.put({ key: 'current-card', value: currentCard });
}
