// The files of an evidence pack, from the events of one card: pure, the words and the clock come from outside.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { attachedProofs, filedChecks } from '../core/summary';
import type { CaseFile, PackedProof } from './case-file';
import { pagesTable } from './pages-table';
import { report } from './report';

const ENDS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Path in the pack -> content. The paths are made here: no name that a person typed becomes a path. */
export function evidencePack(input: CaseFile): Record<string, Uint8Array> {
  const filed = new Set(filedChecks(input.card));
  const checks = input.checks
    .filter(([first]) => first && filed.has(first.chain))
    .sort((a, b) => a[0]!.at - b[0]!.at || (a[0]!.chain < b[0]!.chain ? -1 : 1));
  const proofs = attachedProofs(input.card).map((proof, i): PackedProof => {
    const path = `proofs/${String(i + 1).padStart(2, '0')}.${ENDS[proof.mime] ?? 'bin'}`;
    return { ...proof, path, content: input.proofs.get(proof.proof) };
  });
  const files: Record<string, Uint8Array> = {
    'report.html': utf8ToBytes(report({ ...input, checks }, proofs)),
    'timeline.json': utf8ToBytes(timeline({ ...input, checks }, proofs)),
    'pages.csv': utf8ToBytes(pagesTable(checks, input.zone)),
  };
  for (const { path, content } of proofs) if (content) files[path] = content;
  const sums = Object.entries(files).map(([path, content]) => `${bytesToHex(sha256(content))}  ${path}\n`);
  return { ...files, SHA256SUMS: utf8ToBytes(sums.join('')) };
}

function timeline(input: CaseFile, proofs: readonly PackedProof[]): string {
  const { card, checks, now, zone, version } = input;
  const content = {
    format: 'kashao-evidence',
    formatVersion: 1,
    program: `Kashao ${version}`,
    madeAt: new Date(now).toISOString(),
    zone,
    card,
    checks,
    proofs: proofs.map(({ proof, path, content, sha256: sum }) => ({
      proof,
      path: content ? path : null,
      sha256: sum,
    })),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
