// Proofs on the background's side: an attached blob is recorded, a removed one goes, one that no card speaks of is swept.
import { attachedProofs } from '../core/summary';
import { chainOf, database } from '../database';
import { appendToCard } from './record';
import { writeInOnePiece } from './room';

const DAY_MS = 86_400_000;

/** Records a proof that a page has put into the table; a second call changes nothing. Drops it when its card is gone. */
export async function proofAttached(proof: string): Promise<void> {
  const { proofs } = database;
  await writeInOnePiece(async () => {
    const stored = await proofs.get(proof);
    if (!stored) return;
    const { id, card, name, mime, sha256, blob } = stored;
    const { events: chain, unread } = await chainOf(card);
    if (chain.length + unread === 0) return proofs.delete(proof);
    if (chain.some(({ data }) => data.type === 'proof-attached' && data.proof === id)) return;
    await appendToCard(card, { type: 'proof-attached', proof: id, name, mime, sha256, bytes: blob.size });
  });
}

export async function removeProof(proof: string): Promise<void> {
  const { cards, proofs } = database;
  await writeInOnePiece(async () => {
    const stored = await proofs.get(proof);
    if (!stored) return;
    if (await cards.get(stored.card)) await appendToCard(stored.card, { type: 'proof-removed', proof });
    await proofs.delete(proof);
  });
}

/** Deletes blobs older than a day that no card speaks of: the page that put them there was closed too early. */
export async function sweepProofs(now: number): Promise<void> {
  const { proofs } = database;
  for (const { id, card, at } of await proofs.toArray()) {
    if (now - at < DAY_MS || !card) continue;
    // In one piece: a proof may be attached while its chain is being read.
    await writeInOnePiece(async () => {
      const { events: chain, unread } = await chainOf(card);
      if (unread === 0 && !attachedProofs(chain).some(({ proof }) => proof === id)) await proofs.delete(id);
    });
  }
}
