// One card with two pages and two proofs, for the tests of the evidence pack and of its verifier.
import { generateKeyPairSync, sign } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { append } from '../../src/core/timeline';
import type { CaseFile } from '../../src/evidence/case-file';
import type { Signature } from '../../src/evidence/format';
import { evidencePack } from '../../src/evidence/pack';
import type { AuditEvent, EventData } from '../../src/model';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  MINUTE,
  opened,
  proofId,
  START,
  seen,
  sighted,
} from '../core/chains';

export const EVIL = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
export const PDF = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 4, 5, 6]);
const attached = (n: number, bytes: Uint8Array, mime: string, name: string): EventData => ({
  type: 'proof-attached',
  proof: proofId(n),
  name,
  mime,
  bytes: bytes.length,
  sha256: bytesToHex(sha256(bytes)),
});

export const checks = [
  chain(checkId(1), [sighted('lookalike'), { type: 'warned', level: 'interstitial' }, entered]),
  chain(checkId(2), [sighted(), entered, seen('invalid-or-used')], START + 10 * MINUTE),
];
export const card = chain(cardId(), [
  opened({ label: EVIL, faceValue: 500, lastFour: '1234', boughtFrom: '=cmd()' }),
  filed(1),
  filed(2),
  answered('system-check', 'failed', 'witness'),
  { type: 'problem-stated', problem: 'strange-page' },
  attached(1, PNG, 'image/png', `${EVIL}.png`),
  attached(2, PDF, 'application/pdf', '../../发票.pdf'),
  { type: 'reminder-set', at: Date.UTC(2026, 10, 30, 15, 30) },
]);
export const caseFile = {
  card,
  checks,
  proofs: new Map([
    [proofId(1), PNG],
    [proofId(2), PDF],
  ]),
  now: START + 60 * MINUTE,
  zone: 'Asia/Shanghai',
  gloss: null,
  version: '0.2.0',
  signature: null,
};

/** The same events with the one sequence that a device gives them, in the order of their times. */
export function inOneSequence(chains: readonly AuditEvent[][] = [card, ...checks]): AuditEvent[][] {
  const turns = chains.flat().sort((a, b) => a.at - b.at);
  return chains.map((events) => {
    const told: AuditEvent[] = [];
    for (const event of events) {
      const moment = { at: event.at, seq: turns.indexOf(event) + 1 };
      told.push(append(event.chain, told.at(-1), moment, event.data));
    }
    return told;
  });
}

/** JSON without white space, members by their names. */
const inNameOrder = (value: unknown): string =>
  JSON.stringify(value, (_, member) =>
    member && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

export const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KEY = newKey();

/** The case as an installation with this key signs it; by Node's own means, not by those of the extension. */
export function signed(
  input: CaseFile,
  { privateKey, publicKey } = KEY,
): CaseFile & { signature: Signature } {
  const { signature: _, ...timeline } = JSON.parse(
    new TextDecoder().decode(evidencePack({ ...input, signature: null })['timeline.json']),
  );
  const bytes = Buffer.from(`kashao-evidence signature\n${inNameOrder(timeline)}\n`);
  const value = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64');
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return { ...input, signature: { key, value } };
}
