// Erases the oldest pages of no card, where they are older than the shopper wants to keep or the storage is full.
import Dexie from 'dexie';
import { database, inOnePiece } from '../database';

/** Pages that are erased in one piece. */
const PIECE = 200;

/** Erases some of the oldest pages before `before` (ms since 1970) that belong to no card; how many these were. */
export function eraseOldest(before: number): Promise<number> {
  const { checks } = database;
  return inOnePiece(async () => {
    const ids = await checks
      .where('at')
      .below(before)
      .filter(({ card }) => !card)
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
