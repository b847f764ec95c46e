// Erases one page or one card in a way that can be taken back for as long as this page remembers it: nothing of it stays on disk.
import { readCheck } from '../card/read-row';
import { database, inOnePiece, type Proof, storageFailure, storedChain } from '../database';
import { bytesOf } from '../evidence/proof-bytes';
import type { AuditEvent, Card, PageCheck } from '../model';
import { SendFailure, send } from '../ui/send';

/** Puts back what was erased, as it was, whatever was damaged of it. */
export type TakeBack = () => Promise<void>;

/** @throws {SendFailure} when it could not be erased */
export async function eraseCheck(id: string): Promise<TakeBack> {
  const row = await database.checks.get(id);
  const check = row && (await readCheck(row));
  const card = typeof check === 'object' ? check.card : undefined;
  const events = (await storedChain(id)) as AuditEvent[];
  await send({ type: 'delete-check', check: id });
  return async () => {
    await putBack(async () => {
      await database.events.bulkPut(events);
      if (row) await database.checks.put(without(row));
    });
    // The card's own record says that the page was taken out of it, and now that it was put back.
    if (card && (await database.cards.get(card))) await send({ type: 'file-check', check: id, card });
  };
}

function without({ card: _, ...row }: PageCheck): PageCheck {
  return row;
}

/** @throws {SendFailure} when it could not be erased */
export async function eraseCard(id: string): Promise<TakeBack> {
  const { cards, checks, settings } = database;
  const inHand = (await settings.get('current-card'))?.value === id;
  const [row, events, filed, proofs] = await Promise.all([
    cards.get(id),
    storedChain(id) as Promise<AuditEvent[]>,
    checks.where('card').equals(id).primaryKeys(),
    proofsOf(id),
  ]);
  await send({ type: 'delete-card', card: id });
  return async () => {
    await putBack(() => putCard({ row, events, filed, proofs }));
    if (inHand && !(await settings.get('current-card')))
      await settings.put({ key: 'current-card', value: id });
    await send({ type: 'tidy' });
  };
}

type Erased = { row: Card | undefined; events: AuditEvent[]; filed: string[]; proofs: Proof[] };

async function putCard({ row, events, filed, proofs }: Erased): Promise<void> {
  await database.events.bulkPut(events);
  await database.proofs.bulkPut(proofs);
  if (!row) return;
  await database.cards.put(row);
  // Pages that were filed under another card meanwhile stay there.
  for (const check of await database.checks.bulkGet(filed))
    if (check && check.card === undefined) await database.checks.put({ ...check, card: row.id });
}

/** With their content, as a file that the database holds may go with it. */
const proofsOf = async (card: string): Promise<Proof[]> =>
  Promise.all(
    (await database.proofs.where('card').equals(card).toArray()).map(async (proof) => {
      const bytes = await bytesOf(proof.blob);
      return bytes ? { ...proof, blob: new Blob([bytes], { type: proof.mime }) } : proof;
    }),
  );

async function putBack(write: () => Promise<void>): Promise<void> {
  try {
    await inOnePiece(write);
  } catch (error) {
    if (storageFailure(error) !== 'storage-full') throw error;
    // What was erased by mistake goes before the oldest pages of no card.
    if ((await send({ type: 'make-room' })) === 0) throw new SendFailure('storage-full');
    await putBack(write);
  }
}
