// One card with two pages and two proofs, for the tests of the evidence pack and of its verifier.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EventData } from '../../src/model';
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
};
