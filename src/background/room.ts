// Makes room: the oldest pages of no card go, where the shopper wants them no longer or the storage is full.
import Dexie from 'dexie';
import { database, inOnePiece } from '../database';
import { shownPages } from '../session';
import { isReadable } from './readable';
import { storageFailure } from './storage-failure';

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

/** Erases all events of a page or card. */
export const eraseChain = (chain: string): Promise<number> =>
  database.events.where('[chain+n]').between([chain, Dexie.minKey], [chain, Dexie.maxKey]).delete();

/**
 * Gives up some of the oldest pages of no card, and notes it for the shopper; how many these were. Never those in front, nor
 * the `spared` one, of which there is something to write.
 */
export async function makeRoom(spared?: string): Promise<number> {
  const inFront = (await shownPages()).map(({ check }) => check);
  const given = await eraseOldest(Infinity, [...inFront, spared]);
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
