// What a later version of the program wrote is left as it is, whatever is done around it, until everything is erased.
import { beforeEach, expect, it, vi } from 'vitest';
import { check, part } from '../ui/samples';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, say, see, settled } from './stage';

const { database } = await import('../../src/database');
const { ownSite } = await import('../../src/core/summary');

const DAY = 86_400_000;
const PAGE = '00000000-0000-4000-8000-000000000001';
const FILED = '00000000-0000-4000-8000-000000000002';
const CARD = '00000000-0000-4000-8000-000000000003';
const PROOF = '00000000-0000-4000-8000-000000000004';
const ODD = '00000000-0000-4000-8000-000000000005';
const site = part('unofficial', 'gift.example', 'gift.example');
const event = (chain: string, n: number, at: number) => ({
  ...{ chain, n, at, data: { type: 'of-tomorrow', more: [n] }, prev: n ? 'a' : '', hash: `${n}` },
  novelty: true,
});

/** A page, a page of a card, and a card that is done with, all old and in shapes nobody here knows. */
beforeEach(async () => {
  await emptyStage();
  const at = Date.now() - 90 * DAY;
  const row = { ...check(PAGE, at, { parts: [site], card: undefined }), level: 'deafening' };
  await database.checks.bulkPut([
    row,
    { ...row, id: FILED, at: Date.now() - 1000, cards: [CARD] },
    { ...row, id: ODD, card: CARD },
  ] as never[]);
  await database.cards.put({ id: CARD, openedAt: at, closed: 'redeemed', kind: 'of tomorrow' } as never);
  for (const chain of [PAGE, FILED, CARD, ODD])
    await database.events.bulkPut([event(chain, 0, at), event(chain, 1, at)] as never[]);
  await database.proofs.put({
    ...{ id: PROOF, card: CARD, at, name: 'a.png', mime: 'image/png', sha256: 'a'.repeat(64) },
    blob: new Blob(['x']),
  });
});

const ours = (id: string) => [PAGE, FILED, CARD, ODD, PROOF].includes(id);
const kept = async () => [
  (await database.checks.toArray()).filter(({ id }) => ours(id)),
  (await database.cards.toArray()).filter(({ id }) => ours(id)),
  (await database.events.toArray()).filter(({ chain }) => ours(chain)),
  await database.proofs.count(),
];

const DEEDS: Record<string, () => Promise<unknown>> = {
  'the term that pages are kept for': () => say({ type: 'keep-for', days: 30 }, own()),
  'making room': () => say({ type: 'make-room' }, own()),
  'erasing a time': () => say({ type: 'delete-checks', since: 0, until: Date.now() + DAY }, own()),
  'erasing a site': () =>
    say({ type: 'delete-checks', since: 0, until: Date.now() + DAY, site: ownSite([site]) }, own()),
  'the sweep of proofs': () => fake.fire('onStartup') as Promise<unknown>,
  'a proof that is told of again': () => say({ type: 'proof-attached', proof: PROOF }, own()),
  'a page that is seen while such a card is in hand': async () => {
    await database.settings.put({ key: 'current-card', value: CARD });
    open(1, 'https://shop.example/');
    await see(1);
    await settled();
    await say({ type: 'code-entered' }, from(1));
    expect(await database.checks.count()).toBe(4);
  },
  'filing such a page': async () => {
    const facts = { label: 'a', brand: 'other' };
    const card = await say({ type: 'open-card', facts }, own());
    await say({ type: 'file-check', check: PAGE, card }, own());
  },
  'an answer to such a page': () => say({ type: 'deny-entry', check: PAGE }, own()),
};
it.each(Object.entries(DEEDS))('%s leaves it', async (_, act) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const before = await kept();
  await act().catch(() => undefined);
  await settled();
  expect(await kept()).toEqual(before);
  vi.restoreAllMocks();
});

it.each([
  { type: 'answer-step', card: CARD, step: 'add-card', outcome: 'passed', by: 'shopper' },
  { type: 'reopen-card', card: CARD },
  { type: 'remove-proof', proof: PROOF },
])('nothing is added to such a card, and whoever asks for it hears so: $type', async (message) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const before = await kept();
  await expect(say(message, own())).rejects.toThrow('no-answer');
  expect(await kept()).toEqual(before);
  vi.restoreAllMocks();
});

it('a page of a site that was visited too often begins a record of its own beside one of a later version', async () => {
  const lately = Date.now() - 60_000;
  const rows = Array.from({ length: 60 }, (_, n) =>
    check(`10000000-0000-4000-8000-${String(n).padStart(12, '0')}`, lately + n, { parts: [site] }),
  );
  await database.checks.bulkPut(rows);
  const before = await kept();
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  expect(await kept()).toEqual(before);
  expect(await database.events.where('at').above(lately).count()).toBe(1);
});

it('goes with everything', async () => {
  await say({ type: 'delete-all' }, own());
  expect([
    await database.checks.count(),
    await database.cards.count(),
    await database.events.count(),
  ]).toEqual([0, 0, 0]);
});
