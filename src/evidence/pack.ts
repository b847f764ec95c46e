// The files of an evidence pack, from the chains of one card: in Chinese whatever the browser's language, and always the same.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import chinese from '../../public/_locales/zh_CN/messages.json';
import { attachedProofs } from '../core/summary';
import { inWordsOf } from '../ui/text';
import type { CaseFile, PackedProof, ReadCase } from './case-file';
import { earlierFingerprints, fingerprintNow, headsOf } from './fingerprint';
import { FORMAT, proofPath } from './format';
import { pagesTable } from './pages-table';
import { recordOf, type StoredChain } from './record';
import { report } from './report';

/** Path in the pack -> content. Pages that are not filed under the card are left out. Throws if it was never opened. */
export const evidencePack = (input: CaseFile): Record<string, Uint8Array> =>
  inWordsOf(chinese, () => filesOf(input));

function filesOf(input: CaseFile): Record<string, Uint8Array> {
  const { card, checks } = recordOf(input);
  const proofs = attachedProofs(card.events).map((proof, i): PackedProof => {
    return { ...proof, path: proofPath(i, proof.mime), content: input.proofs.get(proof.proof) };
  });
  const chains = [card, ...checks].map(({ stored }) => stored);
  const told: ReadCase = {
    ...input,
    card: card.events,
    checks: checks.map(({ events }) => events),
    heads: headsOf(chains),
    ...fingerprintNow(chains),
    earlier: earlierFingerprints(chains),
    unread: [card, ...checks].reduce((sum, { stored, events }) => sum + stored.length - events.length, 0),
  };
  const files: Record<string, Uint8Array> = {
    'report.html': utf8ToBytes(report(told, proofs)),
    'timeline.json': utf8ToBytes(timeline(input, card, checks, proofs)),
    'pages.csv': utf8ToBytes(pagesTable(told.checks, input.zone)),
  };
  for (const { path, content } of proofs) if (content) files[path] = content;
  const sums = Object.entries(files).map(([path, content]) => `${bytesToHex(sha256(content))}  ${path}\n`);
  return { ...files, SHA256SUMS: utf8ToBytes(sums.join('')) };
}

function timeline(
  { now, zone, version, gloss, format, signature }: CaseFile,
  card: StoredChain,
  checks: StoredChain[],
  proofs: readonly PackedProof[],
): string {
  const content = {
    format: FORMAT,
    formatVersion: format,
    program: `Kashao ${version}`,
    madeAt: new Date(now).toISOString(),
    zone,
    gloss,
    card: [...card.stored],
    checks: checks.map(({ stored }) => [...stored]),
    proofs: proofs.map(({ proof, path, content, sha256: sum }) => ({
      proof,
      path: content ? path : null,
      sha256: sum,
    })),
    ...(format > 2 && { signature }),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
