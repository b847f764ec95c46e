// Erases one page or one card in a way that can be taken back for as long as this page remembers it: nothing of it stays on disk.
import { readCheck } from '../card/read-row';
import { attachedProofs } from '../core/summary';
import { database, storageFailure, storedChain } from '../database';
import { readEvents } from '../model';
import { SendFailure, send } from '../ui/send';
import type { Link } from './backup/format';
import type { ReadBackup } from './backup/read-backup';

/** Puts back what was erased, as it was. */
export type TakeBack = () => Promise<void>;

/** @throws {SendFailure} when it could not be erased */
export async function eraseCheck(id: string): Promise<TakeBack> {
  const row = await database.checks.get(id);
  const check = row && (await readCheck(row));
  const card = typeof check === 'object' ? check.card : undefined;
  const backup = await copyOf(id);
  await send({ type: 'delete-check', check: id });
  return async () => {
    await putBack(backup);
    // The card's own record says that the page was taken out of it, and now that it was put back.
    if (card && (await database.cards.get(card))) await send({ type: 'file-check', check: id, card });
  };
}

/** @throws {SendFailure} when it could not be erased */
export async function eraseCard(id: string): Promise<TakeBack> {
  const inHand = (await database.settings.get('current-card'))?.value === id;
  const backup = await copyOf(id, inHand ? id : null);
  await send({ type: 'delete-card', card: id });
  return async () => {
    await putBack(backup);
    await send({ type: 'tidy' });
  };
}

/** What takes backups in is loaded only when something is taken back. */
async function putBack(backup: ReadBackup): Promise<void> {
  const { importBackup } = await import('./backup/import-backup');
  try {
    await importBackup(backup);
  } catch (error) {
    if (storageFailure(error) !== 'storage-full') throw error;
    // What was erased by mistake goes before the oldest pages of no card.
    if ((await send({ type: 'make-room' })) === 0) throw new SendFailure('storage-full');
    await putBack(backup);
  }
}

/** One chain with its proofs, as a backup of it would give them. */
async function copyOf(id: string, currentCard: string | null = null): Promise<ReadBackup> {
  const [stored, kept] = await Promise.all([
    storedChain(id),
    database.proofs.where('card').equals(id).toArray(),
  ]);
  const events = readEvents(stored);
  const attached = new Set(attachedProofs(events).map(({ proof }) => proof));
  const proofs = await Promise.all(
    kept
      .filter((proof) => attached.has(proof.id))
      .map(async ({ blob, ...rest }) => ({ ...rest, bytes: new Uint8Array(await blob.arrayBuffer()) })),
  );
  return { madeAt: 0, currentCard, chains: [{ id, stored: stored as Link[], events }], proofs };
}
