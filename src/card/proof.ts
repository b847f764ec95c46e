// Proofs: pictures and PDFs of the shopper's own, kept unchanged on the device and named by their SHA-256.
import { bytesToHex } from '@noble/hashes/utils.js';
import { database } from '../database';
import type { Proof } from '../model';
import { send } from '../ui/send';

const MB = 1024 * 1024;
/** In bytes. */
export const LARGEST_PROOF = 10 * MB;
/** In bytes, for all proofs of one card. */
export const LARGEST_PROOFS = 50 * MB;
/** For the file picker. */
export const PROOF_TYPES = 'image/png,image/jpeg,image/webp,application/pdf';

export type ProofProblem =
  | 'proof-type'
  | 'proof-empty'
  | 'proof-too-large'
  | 'proofs-too-large'
  | 'storage-full';

export class ProofRefused extends Error {
  readonly problem: ProofProblem;
  constructor(problem: ProofProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Keeps `file` as a proof of the card and has it recorded; returns its id.
 * @throws {ProofRefused} when it is no picture or PDF, too large, or there is no room for it
 * @throws {SendFailure} when it could not be recorded; nothing is kept then
 */
export async function attachProof(card: string, file: Blob & { name?: string }): Promise<string> {
  if (file.size === 0) throw new ProofRefused('proof-empty');
  if (file.size > LARGEST_PROOF) throw new ProofRefused('proof-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (!type) throw new ProofRefused('proof-type');
  const proof: Proof = {
    id: crypto.randomUUID(),
    card,
    at: Date.now(),
    name: (file.name || `${type.name}.${type.end}`).slice(-200),
    mime: type.mime,
    sha256: bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
    blob: new Blob([bytes], { type: type.mime }),
  };
  await keep(proof);
  try {
    await send({ type: 'proof-attached', proof: proof.id });
  } catch (error) {
    await database.proofs.delete(proof.id);
    throw error;
  }
  return proof.id;
}

/** Bytes that the proofs of the card take now. */
export async function proofBytes(card: string): Promise<number> {
  const proofs = await database.proofs.where('card').equals(card).toArray();
  return proofs.reduce((sum, { blob }) => sum + blob.size, 0);
}

async function keep(proof: Proof): Promise<void> {
  try {
    await database.transaction('rw', database.proofs, async () => {
      const taken = await proofBytes(proof.card);
      if (taken + proof.blob.size > LARGEST_PROOFS) throw new ProofRefused('proofs-too-large');
      await database.proofs.add(proof);
    });
  } catch (error) {
    const { name, inner } = error as { name?: string; inner?: { name?: string } };
    if (name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError')
      throw new ProofRefused('storage-full');
    throw error;
  }
}

const TYPES = [
  { mime: 'image/png', end: 'png', name: 'picture', starts: [0x89, 0x50, 0x4e, 0x47] },
  { mime: 'image/jpeg', end: 'jpg', name: 'picture', starts: [0xff, 0xd8, 0xff] },
  { mime: 'image/webp', end: 'webp', name: 'picture', starts: [0x52, 0x49, 0x46, 0x46], eighth: 'WEBP' },
  { mime: 'application/pdf', end: 'pdf', name: 'document', starts: [0x25, 0x50, 0x44, 0x46] },
];

/** The type that the first bytes tell: a name may lie. */
function typeOf(bytes: Uint8Array) {
  return TYPES.find(
    ({ starts, eighth }) =>
      starts.every((byte, i) => bytes[i] === byte) &&
      (!eighth || String.fromCharCode(...bytes.subarray(8, 12)) === eighth),
  );
}
