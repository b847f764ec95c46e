// A full storage: whatever is written, the oldest pages of no card make room for it, and the shopper is told.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../ui/samples';
import { continueWith, decideInPopup, emptyStage, events, from, open, own, say, see, settled } from './stage';

const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');
const { Dexie } = await import('dexie');

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const PROOF = '11111111-1111-4111-8111-111111111111';
const FILED = uuid(900);
const facts = { label: '猫超卡', brand: 'tmall-voucher' };
const openCard = (): Promise<string> => say({ type: 'open-card', facts }, own());
const typesOf = async (chain: string) => (await events(chain)).map(({ data }) => data.type);
const setting = async (key: never) => (await database.settings.get(key))?.value;
const told = () => setting('made-room' as never);
/** The old pages that are left, by their number. */
const left = async () => {
  const ids = await database.checks.orderBy('at').primaryKeys();
  return ids.map((id) => Number(id.slice(-12))).filter((n) => uuid(n) !== FILED && ids.includes(uuid(n)));
};

let most = Number.POSITIVE_INFINITY;
let count = 0;
/** From now on nothing more fits while there are more pages than that. */
async function fits(pages: number): Promise<void> {
  count = await database.checks.count();
  most = pages;
}
const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });
database.use({
  stack: 'dbcore',
  name: 'quota',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => {
          const grows = request.type === 'add' || request.type === 'put';
          if (grows && count > most) return Dexie.Promise.reject(new Dexie.QuotaExceededError(full()));
          if (request.type === 'delete' && name === 'checks') count -= request.keys.length;
          return table.mutate(request);
        },
      };
    },
  }),
});

// It is open already where another file of tests has used it.
database.close({ disableAutoOpen: false });
await database.open();

let card = '';
let inFront = '';

/** A card with a page, an open page of no card in which a code went, and more old ones than go in one piece. */
beforeEach(async () => {
  most = Number.POSITIVE_INFINITY;
  await emptyStage();
  card = await openCard();
  await say({ type: 'choose-card', card: null }, own());
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  await say({ type: 'code-entered' }, from(1));
  inFront = (await pageOf(1))!.check!;
  await database.checks.put(check(FILED, 2000));
  await say({ type: 'file-check', check: FILED, card }, own());
  await database.checks.update(FILED, { at: 0 });
  await database.checks.bulkPut(Array.from({ length: 450 }, (_, n) => check(uuid(n), 1 + n)));
  await database.proofs.add({
    ...{ id: PROOF, card, at: Date.now(), name: 'receipt.png', mime: 'image/png', sha256: 'a'.repeat(64) },
    blob: new Blob(['x']),
  });
});
afterEach(() => {
  most = Number.POSITIVE_INFINITY;
  vi.restoreAllMocks();
});

/** What is written, and what shows that it was. */
const WRITES: Record<string, [act: () => Promise<unknown>, shows: () => Promise<unknown>, as: unknown]> = {
  'a new page': [
    async () => {
      open(2, 'https://new.example/');
      await see(2);
      await settled();
    },
    async () => (await typesOf((await pageOf(2))!.check!)).includes('sighted'),
    true,
  ],
  'what is done on a page': [
    () => say({ type: 'held', input: 'paste' }, from(1)),
    () => typesOf(inFront),
    expect.arrayContaining(['held']),
  ],
  'the answer of a page': [
    () => say({ type: 'result', result: 'accepted', phrase: 'accepted-zh' }, from(1)),
    () => typesOf(inFront),
    expect.arrayContaining(['result-seen']),
  ],
  'a word of the shopper about a page': [
    () => say({ type: 'deny-entry', check: inFront }, own()),
    () => typesOf(inFront),
    expect.arrayContaining(['entry-denied']),
  ],
  'a choice to go on': [
    () => decideInPopup(1, continueWith()),
    async () => [(await typesOf(inFront)).includes('continued'), await database.choices.count()],
    [true, 1],
  ],
  'a new card': [
    openCard,
    async () => [await database.cards.count(), typeof (await setting('current-card' as never))],
    [2, 'string'],
  ],
  'the choice of a card': [
    () => say({ type: 'choose-card', card }, own()),
    async () => (await setting('current-card' as never)) === card,
    true,
  ],
  'a step of a card': [
    () => say({ type: 'answer-step', card, step: 'add-card', outcome: 'passed', by: 'shopper' }, own()),
    () => typesOf(card),
    expect.arrayContaining(['step-answered']),
  ],
  'a page put under a card': [
    () => say({ type: 'file-check', check: uuid(0), card }, own()),
    async () => [(await database.checks.get(uuid(0)))?.card === card, (await typesOf(card)).at(-1)],
    [true, 'check-filed'],
  ],
  'a page taken out of a card': [
    () => say({ type: 'file-check', check: FILED, card: null }, own()),
    async () => [(await database.checks.get(FILED))?.card, (await typesOf(card)).at(-1)],
    [undefined, 'check-unfiled'],
  ],
  'a page erased from a card': [
    () => say({ type: 'delete-check', check: FILED }, own()),
    () => typesOf(card),
    expect.arrayContaining(['check-unfiled']),
  ],
  'a proof': [
    () => say({ type: 'proof-attached', proof: PROOF }, own()),
    () => typesOf(card),
    expect.arrayContaining(['proof-attached']),
  ],
  'a proof taken away': [
    async () => {
      most = Number.POSITIVE_INFINITY;
      await say({ type: 'proof-attached', proof: PROOF }, own());
      await fits(100);
      await say({ type: 'remove-proof', proof: PROOF }, own());
    },
    () => typesOf(card),
    expect.arrayContaining(['proof-removed']),
  ],
  'a setting': [
    () => say({ type: 'be-strict', strict: true }, own()),
    () => setting('strict' as never),
    true,
  ],
  'the words of a language': [
    () => say({ type: 'speak', words: [['badge_page', 'x']] }, own()),
    () => setting('words' as never),
    [['badge_page', 'x']],
  ],
};

describe('the oldest pages of no card make room for', () => {
  it.each(Object.entries(WRITES))('%s', async (name, [act, shows, as]) => {
    const before = await typesOf(card);
    await fits(100);
    await act();
    await settled();
    expect(await shows()).toEqual(as);
    expect((await pageOf(1))?.failure).toBeUndefined();
    // As many pieces as it takes and no more, the oldest first; what is a card's stays, and so does the page in front.
    const kept = (await left()).filter((n) => n > 0);
    expect(kept).toEqual(kept.map((_, i) => 450 - kept.length + i));
    expect(kept.length).toBeGreaterThan(40);
    expect(kept.length).toBeLessThan(100);
    expect(await typesOf(inFront)).toEqual(expect.arrayContaining(['sighted', 'code-entered']));
    expect((await typesOf(card)).slice(0, before.length)).toEqual(before);
    if (!name.includes('erased')) expect(await database.checks.get(FILED)).toBeDefined();
    expect(await told()).toBeGreaterThan(Date.now() - 60_000);
  });
});

it('is asked for by the page that has a proof to keep, and what was told goes once it was read', async () => {
  expect(await say({ type: 'make-room' }, own())).toBe(200);
  expect(await left()).toHaveLength(250);
  expect(await told()).toBeTypeOf('number');
  await say({ type: 'room-seen' }, own());
  expect(await told()).toBeUndefined();
});

it('is said where nothing can be given up, and then nothing was', async () => {
  await database.checks.bulkDelete(Array.from({ length: 450 }, (_, n) => uuid(n)));
  await fits(0);
  await say({ type: 'held', input: 'paste' }, from(1));
  expect((await pageOf(1))?.failure).toBe('storage-full');
  expect(await say({ type: 'close-card', card, as: 'failed' }, own())).toEqual({ error: 'storage-full' });
  expect((await database.checks.toCollection().primaryKeys()).sort()).toEqual([FILED, inFront].sort());
  expect(await told()).toBeUndefined();
});

it('gives nothing up where the storage fails in another way', async () => {
  vi.spyOn(database.events, 'add').mockRejectedValue(new Dexie.DataError('broken'));
  expect(await say({ type: 'reopen-card', card }, own())).toEqual({ error: 'storage-failed' });
  expect(await left()).toHaveLength(450);
  expect(await told()).toBeUndefined();
});
