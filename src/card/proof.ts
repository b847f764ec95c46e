// Proofs: pictures and PDFs of the shopper's own, kept unchanged on the device and named by their SHA-256.
import { bytesToHex } from '@noble/hashes/utils.js';
import { attachedProofs } from '../core/summary';
import { chainOf, database, type Proof, storageFailure } from '../database';
import { LARGEST_PROOF, LARGEST_PROOFS, PROOF_TYPES } from '../evidence/format';
import { SendFailure, send } from '../ui/send';
import { hidesCode } from './free-text';

export type ProofProblem =
  | 'proof-type'
  | 'proof-empty'
  | 'proof-too-large'
  | 'proofs-too-large'
  | 'storage-full'
  | 'card-gone';

export class ProofRefused extends Error {
  readonly problem: ProofProblem;
  constructor(problem: ProofProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Keeps `file` as a proof of the card and has it recorded; returns its id. A file that is attached already stays the one
 * proof that it is.
 * @throws {ProofRefused} when it is no picture or PDF, too large, there is no room for it, or the card is erased
 * @throws {SendFailure} when it could not be recorded: nothing is kept of it where the background refused, and where it
 * stayed silent it may still record it later
 */
export async function attachProof(card: string, file: Blob & { name?: string }): Promise<string> {
  if (file.size === 0) throw new ProofRefused('proof-empty');
  if (file.size > LARGEST_PROOF) throw new ProofRefused('proof-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (!type) throw new ProofRefused('proof-type');
  const proof = await keep({
    id: crypto.randomUUID(),
    card,
    at: Date.now(),
    name: nameOf(file.name ?? '', type),
    mime: type.mime,
    sha256: bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
    blob: new Blob([bytes], { type: type.mime }),
  });
  const failure = await send({ type: 'proof-attached', proof }).then(
    () => null,
    (error: unknown) => error,
  );
  await settle(card, proof, failure);
  return proof;
}

/** The file's own name, unless it could hold a card code: a name is recorded and goes into the pack. */
const nameOf = (name: string, type: { mime: string; name: string }): string =>
  name && !hidesCode(name) ? name.slice(-200) : `${type.name}.${PROOF_TYPES[type.mime]}`;

/** What stands in the card's chain decides, not the answer: a slow background records after the page's patience is over. */
async function settle(card: string, proof: string, failure: unknown): Promise<void> {
  const { proofs, events, cards } = database;
  const problem = await database.transaction('rw', proofs, events, cards, async () => {
    if (await isAttached(card, proof)) return null;
    const gone = !(await cards.get(card));
    const silent = failure instanceof SendFailure && failure.problem === 'no-answer';
    if (gone || !silent) await proofs.delete(proof);
    return gone ? new ProofRefused('card-gone') : (failure ?? new SendFailure('storage-failed'));
  });
  if (problem) throw problem;
}

async function isAttached(card: string, proof: string): Promise<boolean> {
  const { events } = await chainOf(card);
  return attachedProofs(events).some((attached) => attached.proof === proof);
}

/** Puts the proof into its table and returns its id: that of an earlier try if the card has the same file already. */
async function keep(proof: Proof): Promise<string> {
  const { proofs, cards } = database;
  try {
    return await database.transaction('rw', proofs, cards, async () => {
      if (!(await cards.get(proof.card))) throw new ProofRefused('card-gone');
      const stored = await proofs.where('card').equals(proof.card).toArray();
      const same = stored.find(({ sha256 }) => sha256 === proof.sha256);
      const taken = stored.reduce((sum, { blob }) => sum + blob.size, 0);
      if (!same && taken + proof.blob.size > LARGEST_PROOFS) throw new ProofRefused('proofs-too-large');
      // Put anew, so that it does not count as left behind while it is being recorded.
      return proofs.put(same ? { ...same, at: proof.at } : proof);
    });
  } catch (error) {
    if (storageFailure(error) !== 'storage-full') throw error;
    // What belongs to a card goes before pages of none.
    if ((await send({ type: 'make-room' })) > 0) return keep(proof);
    throw new ProofRefused('storage-full');
  }
}

const TYPES = [
  { mime: 'image/png', name: 'picture', starts: [0x89, 0x50, 0x4e, 0x47] },
  { mime: 'image/jpeg', name: 'picture', starts: [0xff, 0xd8, 0xff] },
  { mime: 'image/webp', name: 'picture', starts: [0x52, 0x49, 0x46, 0x46], eighth: 'WEBP' },
  { mime: 'application/pdf', name: 'document', starts: [0x25, 0x50, 0x44, 0x46] },
];

/** The type that the first bytes tell: a name may lie. */
function typeOf(bytes: Uint8Array) {
  return TYPES.find(
    ({ starts, eighth }) =>
      starts.every((byte, i) => bytes[i] === byte) &&
      (!eighth || String.fromCharCode(...bytes.subarray(8, 12)) === eighth),
  );
}
