// Writes everything that is recorded into one file: every chain as it is stored, in one look at the database.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Dexie } from 'dexie';
import * as z from 'zod/mini';
import { attachedProofs } from '../../core/summary';
import { verifyChain } from '../../core/timeline';
import { database, type Proof } from '../../database';
import { bytesOf } from '../../evidence/proof-bytes';
import { type AuditEvent, readEvents } from '../../model';
import { BEGIN, FORMAT_VERSION, Link } from './format';

/** Events read and written in one piece: a history may be larger than a text can be. */
const PIECE = 5000;

/** `damaged`: records and proofs of which not all is in the file, as a file with them would be refused as a whole. */
export type Exported = { file: Blob; damaged: number };

/**
 * The backup as a JSON file; `now` in ms since 1970, `version` that of the extension. Proofs can be left out: they are
 * large. What was chosen to go on with is not in it: that is for the browser in which it was chosen.
 */
export async function exportBackup(now: number, version: string, withProofs: boolean): Promise<Exported> {
  const { events, proofs, settings } = database;
  const chains: string[] = [];
  const sums: Sums = new Map();
  let kept: Proof[] = [];
  let currentCard: unknown = null;
  let damaged = 0;
  await database.transaction('r', events, proofs, settings, async () => {
    currentCard = (await settings.get('current-card'))?.value;
    if (withProofs) kept = await proofs.toArray();
    await eachPiece((whole) => {
      const sound = whole.map(soundPart);
      damaged += sound.filter((part, i) => part.length < whole[i]!.length).length;
      for (const proof of sound.flatMap((part) => attachedProofs(readEvents(part))))
        sums.set(proof.proof, proof.sha256);
      const taken = sound.filter((part) => part.length > 0);
      if (taken.length > 0) chains.push(taken.map((each) => JSON.stringify(each)).join(',\n'));
    });
  });
  const files = withProofs ? await encoded(kept, sums) : null;
  const about = [`"program":"Kashao ${version}"`, `"madeAt":"${new Date(now).toISOString()}"`];
  const inHand = JSON.stringify(z.uuid().safeParse(currentCard).data ?? null);
  const parts = [
    `${BEGIN}${FORMAT_VERSION},${about},"currentCard":${inHand},\n"chains":[\n`,
    ...chains.flatMap((each, i) => (i > 0 ? [',\n', each] : [each])),
    '\n],\n"proofs":',
    ...(files?.parts ?? ['null']),
    '}\n',
  ];
  return { file: new Blob(parts, { type: 'application/json' }), damaged: damaged + (files?.damaged ?? 0) };
}

/** Gives all chains, some at a time. */
async function eachPiece(take: (chains: AuditEvent[][]) => void): Promise<void> {
  let chain: AuditEvent[] = [];
  let after: unknown[] = [Dexie.minKey];
  for (let read = PIECE; read === PIECE; ) {
    const piece = await database.events
      .where('[chain+n]')
      .between(after, [Dexie.maxKey], false)
      .limit(PIECE)
      .toArray();
    read = piece.length;
    const whole: AuditEvent[][] = [];
    for (const event of piece) {
      if (chain.length > 0 && chain[0]!.chain !== event.chain) {
        whole.push(chain);
        chain = [];
      }
      chain.push(event);
    }
    const last = piece.at(-1);
    if (last) after = [last.chain, last.n];
    if (read < PIECE && chain.length > 0) whole.push(chain);
    take(whole);
  }
}

/** The chain up to where it is broken: what goes before stands for itself. */
function soundPart(chain: AuditEvent[]): AuditEvent[] {
  const odd = chain.findIndex((link) => !Link.safeParse(link).success);
  const read = odd < 0 ? chain : chain.slice(0, odd);
  const verdict = verifyChain(read);
  return verdict.ok ? read : read.slice(0, verdict.at);
}

/** The SHA-256 of each proof, as the chains of the file have it. */
type Sums = Map<string, string>;

/** The files that can be read and are those that were attached. */
async function encoded(proofs: readonly Proof[], sums: Sums): Promise<{ parts: string[]; damaged: number }> {
  const parts: string[] = [];
  let damaged = 0;
  for (const { id, blob } of proofs) {
    const bytes = await bytesOf(blob);
    const sum = sums.get(id);
    if (sum === undefined) continue; // nobody speaks of it
    if (bytes && bytesToHex(sha256(bytes)) === sum)
      parts.push(parts.length > 0 ? ',\n' : '\n', `{"proof":"${id}","base64":"${base64(bytes)}"}`);
    else damaged++;
  }
  return { parts: ['[', ...parts, ']'], damaged };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // A whole picture is more arguments than a call takes; a multiple of three leaves no padding in the middle.
  for (let i = 0; i < bytes.length; i += 12_288)
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + 12_288)));
  return text;
}
