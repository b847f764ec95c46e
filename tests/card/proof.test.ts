// Proofs are kept unchanged, told by their first bytes, within limits; what the card's chain says decides whether they stay.
import { beforeEach, expect, test, vi } from 'vitest';
import { append } from '../../src/core/timeline';
import { LARGEST_PROOF } from '../../src/evidence/format';
import type { EventData } from '../../src/model';
import { cardId } from '../core/chains';
import { fake } from '../ui/fake-browser';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { Dexie } = await import('dexie');
const { attachProof, ProofRefused } = await import('../../src/card/proof');
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

/** What the background does with the message: it records in the card's chain. */
async function record(message: unknown): Promise<null> {
  const { id, card, name, mime, sha256, blob } = (await database.proofs.get(
    (message as { proof: string }).proof,
  ))!;
  const last = await database.events.where('[chain+n]').between([card, 0], [card, Infinity]).last();
  const data: EventData = { type: 'proof-attached', proof: id, name, mime, sha256, bytes: blob.size };
  await database.events.add(append(card, last, { at: 2, seq: 2 }, data));
  return null;
}

/** The background stays silent, as it does after the page's patience is over. */
const silence = () => Promise.reject(new Error('no answer'));

beforeEach(async () => {
  fake.sent.length = 0;
  fake.answer = record;
  await Promise.all(database.tables.map((table) => table.clear()));
  for (const id of [cardId(), cardId(2)]) {
    const facts = { label: '卡', brand: 'other' } as const;
    await database.events.add(append(id, undefined, { at: 1, seq: 1 }, { type: 'card-opened', facts }));
    await database.cards.add({ id, openedAt: 1, facts });
  }
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

test('what the background refuses to record is not kept', async () => {
  fake.answer = async () => ({ error: 'storage-failed' });
  await expect(attachProof(cardId(), file(bytes(PNG), 'a.png'))).rejects.toMatchObject({
    problem: 'storage-failed',
  });
  expect(await kept()).toEqual([]);
});

test('a proof that was recorded stays, though the answer never came', async () => {
  fake.answer = async (message) => {
    await record(message);
    return silence();
  };
  const id = await attachProof(cardId(), file(bytes(PNG), 'a.png'));
  expect(await kept()).toMatchObject([{ id }]);
});

test('a proof that a silent background may still record stays; adding the file again makes no second one', async () => {
  fake.answer = silence;
  const added = () => attachProof(cardId(), file(bytes(PNG), 'a.png'));
  await expect(added()).rejects.toMatchObject({ problem: 'no-answer' });
  expect(await kept()).toHaveLength(1);
  fake.answer = record;
  const id = await added();
  expect(await kept()).toMatchObject([{ id }]);
  expect(fake.sent).toEqual([
    { type: 'proof-attached', proof: id },
    { type: 'proof-attached', proof: id },
  ]);
});

test('the same file may stand as proof of two cards', async () => {
  await attachProof(cardId(), file(bytes(PNG), 'a.png'));
  await attachProof(cardId(2), file(bytes(PNG), 'a.png'));
  expect(await kept()).toHaveLength(2);
});

const erase = async () => {
  await database.cards.delete(cardId());
  await database.events.where('[chain+n]').between([cardId(), 0], [cardId(), Infinity]).delete();
};

test('nothing is kept for a card that is erased', async () => {
  await erase();
  await expect(attachProof(cardId(), file(bytes(PNG), 'a.png'))).rejects.toMatchObject({
    problem: 'card-gone',
  });
  expect(await kept()).toEqual([]);
  expect(fake.sent).toEqual([]);
});

test.each([
  ['answers', async () => null],
  ['refuses', async () => ({ error: 'storage-failed' })],
  ['is silent', silence],
])('nothing is kept for a card erased while the background %s', async (_, answer) => {
  fake.answer = async () => {
    await erase();
    return answer();
  };
  await expect(attachProof(cardId(), file(bytes(PNG), 'a.png'))).rejects.toMatchObject({
    problem: 'card-gone',
  });
  expect(await kept()).toEqual([]);
});

test.each([
  '卡密KQ7ZM4XP82WT6RVA.png',
  '6217930458172634.png',
  'KQ7Z-M4XP-82WT-6RVA card.png',
  '6217和9304和5817和2634.png',
])('a name that could hold a code is not kept: %s', async (name) => {
  await attachProof(cardId(), file(bytes(PNG), name));
  expect((await kept())[0]!.name).toBe('picture.png');
  expect(JSON.stringify([await kept(), await database.events.toArray()])).not.toMatch(/KQ7Z|6217(?:9304|和)/);
});

test('a picture without a name gets one', async () => {
  await attachProof(cardId(), new Blob([bytes(PNG)]));
  expect((await kept())[0]!.name).toBe('picture.png');
});

/** The storage takes no proof for so many tries. */
function fullFor(tries: number) {
  const put = database.proofs.put.bind(database.proofs);
  let left = tries;
  return vi.spyOn(database.proofs, 'put').mockImplementation(((proof: never) => {
    if (left-- <= 0) return put(proof);
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    return Dexie.Promise.reject(new Dexie.QuotaExceededError(full));
  }) as never);
}

test('a proof that does not fit has pages of no card make room for it', async () => {
  const put = fullFor(2);
  fake.answer = async (message) =>
    (message as { type: string }).type === 'make-room' ? 200 : record(message);
  const id = await attachProof(cardId(), file(bytes(PNG), 'a.png'));
  put.mockRestore();
  expect((await kept()).map((proof) => proof.id)).toEqual([id]);
  const asked = fake.sent.map((message) => (message as { type: string }).type);
  expect(asked).toEqual(['make-room', 'make-room', 'proof-attached']);
});

test('it is refused where there is nothing left to go', async () => {
  const put = fullFor(9);
  fake.answer = async () => 0;
  const refused = attachProof(cardId(), file(bytes(PNG), 'a.png'));
  await expect(refused).rejects.toMatchObject({ problem: 'storage-full' });
  put.mockRestore();
  expect([fake.sent, await kept()]).toEqual([[{ type: 'make-room' }], []]);
});
