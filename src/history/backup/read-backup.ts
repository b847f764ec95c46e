// Reads a file that is said to be a backup; what comes out is whole and unbroken, everything else is refused with a reason.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { attachedProofs } from '../../core/summary';
import { type BrokenLink, verifyChain } from '../../core/timeline';
import type { Proof } from '../../database';
import { LARGEST_PROOF, PROOF_TYPES } from '../../evidence/format';
import { type AuditEvent, readEvents } from '../../model';
import { Backup, BEGIN, FORMAT_VERSION, LARGEST_BACKUP, type ReadChain } from './format';
import { doubtOf } from './hidden-codes';

/** `foreign`: no backup at all; `damaged`: the file is not whole; `newer`: a later version wrote it; `broken`: a chain is. */
export type BackupProblem = 'foreign' | 'damaged' | 'newer' | 'too-large' | 'broken' | 'proof-changed';

export class BackupRefused extends Error {
  readonly problem: BackupProblem;
  /** Of a broken chain: its id, the place of the first bad event, what is wrong with it. */
  readonly link: { chain: string; at: number; why: BrokenLink } | undefined;
  constructor(problem: BackupProblem, link?: BackupRefused['link']) {
    super(problem);
    this.problem = problem;
    this.link = link;
  }
}

export type ReadProof = Omit<Proof, 'blob'> & { bytes: Uint8Array<ArrayBuffer> };
export type ReadBackup = {
  madeAt: number;
  currentCard: string | null;
  chains: ReadChain[];
  proofs: ReadProof[] | null;
};

/** Chains that are looked at before the page may draw again. */
const PIECE = 400;

/** @throws {BackupRefused} */
export async function readBackup(file: Blob): Promise<ReadBackup> {
  try {
    return await read(file);
  } catch (error) {
    // What lies deeper than a browser can follow was never recorded.
    throw error instanceof RangeError ? new BackupRefused('damaged') : error;
  }
}

async function read(file: Blob): Promise<ReadBackup> {
  if (!(await file.slice(0, BEGIN.length).text()).startsWith(BEGIN)) throw new BackupRefused('foreign');
  if (file.size > LARGEST_BACKUP) throw new BackupRefused('too-large');
  const content = parsed(await file.text());
  const chains: ReadChain[] = [];
  for (const stored of content.chains) {
    // A hash is made of what stands there, whatever this version knows of it.
    const verdict = verifyChain(stored as unknown as AuditEvent[]);
    if (!verdict.ok)
      throw new BackupRefused('broken', { chain: stored[0]!.chain, at: verdict.at, why: verdict.why });
    chains.push({ id: stored[0]!.chain, stored, events: readEvents(stored) });
    if (chains.length % PIECE === 0) await new Promise((go) => setTimeout(go));
  }
  if (new Set(chains.map(({ id }) => id)).size < chains.length) throw new BackupRefused('damaged');
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  for (const [i, chain] of chains.entries()) {
    const doubt = doubtOf(chain, byId);
    if (doubt) chain.doubt = doubt;
    if (i % PIECE === PIECE - 1) await new Promise((go) => setTimeout(go));
  }
  const { currentCard, madeAt, proofs } = content;
  return { madeAt: Date.parse(madeAt), currentCard, chains, proofs: proofs && proofsOf(proofs, chains) };
}

function parsed(text: string): Backup {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BackupRefused('damaged');
  }
  const { formatVersion } = json as { formatVersion?: unknown };
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) throw new BackupRefused('newer');
  const backup = Backup.safeParse(json);
  if (!backup.success) throw new BackupRefused('damaged');
  return backup.data;
}

/** The files with what the cards' chains say of them; a file that no card speaks of is not taken. */
function proofsOf(files: NonNullable<Backup['proofs']>, chains: readonly ReadChain[]): ReadProof[] {
  const attached = new Map(
    chains.flatMap(({ id, events }) =>
      attachedProofs(events).map((proof) => [proof.proof, { card: id, ...proof }]),
    ),
  );
  return files.flatMap(({ proof, base64 }) => {
    const known = attached.get(proof);
    if (!known) return [];
    const { card, at, name, mime, sha256: sum } = known;
    const bytes = decoded(base64);
    if (!(mime in PROOF_TYPES) || bytes.length > LARGEST_PROOF || bytesToHex(sha256(bytes)) !== sum)
      throw new BackupRefused('proof-changed');
    return [{ id: proof, card, at, name, mime, sha256: sum, bytes }];
  });
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new BackupRefused('damaged');
  }
}
