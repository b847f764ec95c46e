// Proofs are kept unchanged, told by their first bytes, within limits, and only if the background records them.
import { beforeEach, expect, test, vi } from 'vitest';
import { cardId } from '../core/chains';
import { fake } from '../ui/fake-browser';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { attachProof, LARGEST_PROOF, ProofRefused } = await import('../../src/card/proof');
const { database } = await import('../../src/database');

const bytes = (start: number[], size = 64) => {
  const all = new Uint8Array(size);
  all.set(start);
  return all;
};
const PNG = [0x89, 0x50, 0x4e, 0x47];
const WEBP = [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50];
const file = (content: Uint8Array<ArrayBuffer>, name: string, type = '') =>
  new File([content], name, { type });
const kept = () => database.proofs.toArray();

beforeEach(async () => {
  fake.sent.length = 0;
  fake.answer = async () => null;
  await database.proofs.clear();
});

test.each([
  ['image/png', PNG],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/webp', WEBP],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
])('%s is kept as it is, with its SHA-256, and recorded', async (mime, start) => {
  const content = bytes(start);
  const id = await attachProof(cardId(), file(content, '订单', 'text/plain'));
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex');
  expect(await kept()).toMatchObject([{ id, card: cardId(), name: '订单', mime, sha256: digest }]);
  expect(fake.sent).toEqual([{ type: 'proof-attached', proof: id }]);
});

test.each([
  [
    'a page that calls itself a picture',
    file(new TextEncoder().encode('<script>'), 'a.png', 'image/png'),
    'proof-type',
  ],
  ['another RIFF file', file(bytes(WEBP.with(8, 0x41)), 'a.webp'), 'proof-type'],
  ['an empty file', file(new Uint8Array(), 'a.png'), 'proof-empty'],
  ['a file over 10 MB', file(bytes(PNG, LARGEST_PROOF + 1), 'a.png'), 'proof-too-large'],
])('%s is refused', async (_, refused, problem) => {
  await expect(attachProof(cardId(), refused)).rejects.toMatchObject({ problem });
  expect(await kept()).toEqual([]);
  expect(fake.sent).toEqual([]);
});

test('all proofs of a card together stay within 50 MB; another card has its own', async () => {
  const large = { size: 5 * LARGEST_PROOF } as Blob;
  const full = {
    id: crypto.randomUUID(),
    card: cardId(),
    at: 1,
    name: 'x',
    mime: 'image/png',
    sha256: '',
    blob: large,
  };
  await database.proofs.add(full);
  await expect(attachProof(cardId(), file(bytes(PNG), 'a.png'))).rejects.toBeInstanceOf(ProofRefused);
  await attachProof(cardId(2), file(bytes(PNG), 'a.png'));
  expect((await kept()).map(({ card }) => card).sort()).toEqual([cardId(), cardId(2)].sort());
});

test('a proof that could not be recorded is not kept', async () => {
  fake.answer = async () => ({ error: 'storage-failed' });
  await expect(attachProof(cardId(), file(bytes(PNG), 'a.png'))).rejects.toMatchObject({
    problem: 'storage-failed',
  });
  expect(await kept()).toEqual([]);
});

test('a picture without a name gets one', async () => {
  await attachProof(cardId(), new Blob([bytes(PNG)]));
  expect((await kept())[0]!.name).toBe('picture.png');
});
