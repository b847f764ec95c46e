// The files of an evidence pack, from the chains of one card: in Chinese whatever the browser's language, and always the same.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import chinese from '../../public/_locales/zh_CN/messages.json';
import { attachedProofs } from '../core/summary';
import { inWordsOf } from '../ui/text';
import type { CaseFile, PackedProof, ReadCase, UnsignedCase } from './case-file';
import { earlierFingerprints, fingerprintNow, headsOf } from './fingerprint';
import { FORMAT, FORMAT_VERSION, proofPath, type UnsignedTimeline } from './format';
import { pagesTable } from './pages-table';
import { recordOf, type StoredChain } from './record';
import { report } from './report';

/** Path in the pack -> content. Pages that are not filed under the card are left out. Throws if it was never opened. */
export const evidencePack = (input: CaseFile): Record<string, Uint8Array> =>
  inWordsOf(chinese, () => filesOf(input));

function filesOf(input: CaseFile): Record<string, Uint8Array> {
  const { card, checks } = recordOf(input);
  const proofs = proofsOf(input, card);
  const chains = [card, ...checks].map(({ stored }) => stored);
  // Of a page whose beginning cannot be read there is nothing to tell; its chain is in the timeline all the same.
  const pages = checks.flatMap(({ events }) => (events[0]?.data.type === 'sighted' ? [events] : []));
  const lengthOf = (all: readonly (readonly unknown[])[]) => all.reduce((sum, { length }) => sum + length, 0);
  const told: ReadCase = {
    ...input,
    card: card.events,
    checks: pages,
    heads: headsOf(chains),
    ...fingerprintNow(chains),
    earlier: earlierFingerprints(chains),
    unread: lengthOf(chains) - lengthOf([card.events, ...pages]),
  };
  const timeline = { ...unsignedTimeline(input), signature: input.signature };
  const files: Record<string, Uint8Array> = {
    'report.html': utf8ToBytes(report(told, proofs)),
    'timeline.json': utf8ToBytes(`${JSON.stringify(timeline, null, 1)}\n`),
    'pages.csv': utf8ToBytes(pagesTable(told.checks, input.zone)),
  };
  for (const { path, content } of proofs) if (content) files[path] = content;
  const sums = Object.entries(files).map(([path, content]) => `${bytesToHex(sha256(content))}  ${path}\n`);
  return { ...files, SHA256SUMS: utf8ToBytes(sums.join('')) };
}

/** timeline.json as it is signed. Throws if the card was never opened. */
export function unsignedTimeline(input: UnsignedCase): UnsignedTimeline {
  const { card, checks } = recordOf(input);
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    program: `Kashao ${input.version}`,
    madeAt: new Date(input.now).toISOString(),
    zone: input.zone,
    gloss: input.gloss,
    card: [...card.stored],
    checks: checks.map(({ stored }) => [...stored]),
    proofs: proofsOf(input, card).map(({ proof, path, content, sha256: sum }) => ({
      proof,
      path: content ? path : null,
      sha256: sum,
    })),
  };
}

const proofsOf = ({ proofs }: UnsignedCase, card: StoredChain): PackedProof[] =>
  attachedProofs(card.events).map((proof, i) => {
    return { ...proof, path: proofPath(i, proof.mime), content: proofs.get(proof.proof) };
  });
