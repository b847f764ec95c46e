// Makes room: the oldest pages of no card go, where the shopper wants them no longer or the storage is full.
import Dexie from 'dexie';
import { database, inOnePiece, storageFailure } from '../database';
import { everything, newest, shownPages, type Warning, type Witness } from '../session';
import { isReadable } from './readable';

/** Pages that are erased in one piece. */
const PIECE = 200;

/** Erases some of the oldest pages before `before` (ms since 1970) that belong to no card, but the `spared`; how many these were. */
export function eraseOldest(before: number, spared: readonly unknown[] = []): Promise<number> {
  const { checks } = database;
  return inOnePiece(async () => {
    const ids = await checks
      .where('at')
      .below(before)
      .filter((row) => !row.card && !spared.includes(row.id) && isReadable(row))
      .limit(PIECE)
      .primaryKeys();
    for (const id of ids) await eraseChain(id);
    await checks.bulkDelete(ids);
    return ids.length;
  });
}

/** The checks of the pages in front, of those under a full-page warning, and of those whose answer is awaited. */
export async function checksInUse(): Promise<string[]> {
  const stored = await everything();
  const values = <T>(name: 'warning' | 'witness') => newest(stored, name).map((key) => stored[key] as T);
  return [
    ...(await shownPages()).map(({ check }) => check),
    ...values<Warning>('warning').map(({ page }) => page.check),
    ...values<Witness>('witness').map(({ check }) => check),
  ].flatMap((check) => check ?? []);
}

/** Erases all events of a page or card. */
export const eraseChain = (chain: string): Promise<number> =>
  database.events.where('[chain+n]').between([chain, Dexie.minKey], [chain, Dexie.maxKey]).delete();

/**
 * Gives up some of the oldest pages of no card, and notes it for the shopper; how many these were. Never those in use, nor
 * the `spared` one, of which there is something to write.
 */
export async function makeRoom(spared?: string): Promise<number> {
  const given = await eraseOldest(Infinity, [...(await checksInUse()), spared]);
  if (given) await database.settings.put({ key: 'made-room', value: Date.now() }).catch(() => undefined);
  return given;
}

/** Writes; where the storage is full, as often as it takes, while there is anything to give up. All writing goes this way. */
export async function withRoom<T>(write: () => Promise<T>, spared?: string): Promise<T> {
  for (;;)
    try {
      return await write();
    } catch (error) {
      if (storageFailure(error) !== 'storage-full' || !(await makeRoom(spared).catch(() => 0))) throw error;
    }
}

/** Changes the record in one piece, and makes room for it. Not within another such change. */
export const writeInOnePiece = <T>(work: () => Promise<T>, spared?: string): Promise<T> =>
  withRoom(() => inOnePiece(work), spared);
