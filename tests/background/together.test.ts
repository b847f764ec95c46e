// Windows at once: what is done in two of them and a private one in the same moment, in whatever order the browser answers, breaks nothing.
import * as fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { expectInvariants } from './invariants';
import { continueWith, decideInPopup, emptyStage, from, open, own, say, see, settled } from './stage';

const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');
const { trustOf } = await import('../../src/background/trust');

const GIFT = 'gift.example';
/** Tab -> window, host, and whether that is private: the shop stands in both windows, and in the private one. */
const TABS = [
  [1, 1, GIFT, false],
  [2, 2, GIFT, false],
  [3, 2, 'shop.example', false],
  [4, 3, GIFT, true],
  [5, 3, 'private.example', true],
] as const;
const PRIVATE = 4;

type Act = readonly [name: string, act: () => Promise<unknown>];
const inTab = (name: string, act: (tab: number) => Promise<unknown>, tabs: readonly number[]): Act[] =>
  tabs.map((tab) => [`${name} ${tab}`, () => act(tab)]);
const eraseCheck = async (tab: number) => {
  const check = (await pageOf(tab))?.check;
  if (check) await say({ type: 'delete-check', check }, own());
};
const ACTS: Act[] = [
  ...inTab('see', (tab) => see(tab), [1, 2, 3, 4, 5]),
  ...inTab('see more', (tab) => see(tab, { destinations: ['https://collect.example'] }), [1, 3, 4]),
  ...inTab('touch', (tab) => say({ type: 'held', input: 'paste' }, from(tab)), [1, 2, 4]),
  ...inTab('enter', (tab) => say({ type: 'code-entered' }, from(tab)), [1, 2, 4]),
  ...inTab('continue', (tab) => decideInPopup(tab, continueWith()), [1, 2, 3, 4, 5]),
  ...inTab('leave', (tab) => say({ type: 'leave', choice: 'leave' }, from(tab)), [1, 3, 4]),
  ...inTab('erase', eraseCheck, [1, 2, 3]),
  ['erase all', () => say({ type: 'delete-all' }, own())],
  ['withdraw', () => say({ type: 'withdraw-continue', host: GIFT }, own())],
];

async function begin(): Promise<void> {
  await emptyStage();
  for (const [tab, window, host, isPrivate] of TABS) {
    open(tab, `https://${host}/`);
    fake.windows.set(tab, window);
    if (isPrivate) fake.incognito.add(tab);
    await see(tab);
    await settled();
  }
}

/** All of it at once; then nothing goes on any more. */
async function together(acts: readonly Act[], scheduler: fc.Scheduler): Promise<void> {
  fake.turn = () => scheduler.schedule(Promise.resolve());
  await scheduler.waitFor(Promise.all(acts.map(([, act]) => act())));
  fake.turn = undefined;
  await scheduler.waitIdle();
  await settled();
}

const decided = async (tabs: readonly number[]) => {
  const replies = await Promise.all(tabs.map((tab) => see(tab)));
  await settled();
  return replies.some((reply) => reply.decided);
};

beforeEach(() => void vi.restoreAllMocks());

it('in any order: the record is whole, nothing is free unsaid, and a private window stands for itself', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.shuffledSubarray(ACTS, { minLength: 2, maxLength: 7 }),
      async (scheduler, acts) => {
        await begin();
        await together(acts, scheduler);
        const names = acts.map(([name]) => name);
        const has = (...any: string[]) => any.some((name) => names.includes(name));
        const erased = [has('erase 1', 'erase 2') ? GIFT : '', has('erase 3') ? 'shop.example' : ''];
        await expectInvariants(erased);

        // What each page stands at is what was chosen about all that it holds.
        for (const [tab] of TABS) {
          const page = await pageOf(tab);
          if (page) expect(page.decided).toBe((await trustOf(page.parts, page.private)) === 'trusted');
        }

        // Nothing of the private window is on disk, or in what the settings show.
        expect(
          JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))),
        ).not.toMatch(/private\.example/);
        if (!has('continue 1', 'continue 2')) {
          expect(await decided([1, 2])).toBe(false);
          expect((await database.choices.toArray()).map(({ host }) => host)).not.toContain(GIFT);
        }
        if (!has('continue 4') && (await decided([PRIVATE]))) expect(await isKept()).toBe(true);
      },
    ),
    { seed: 1127, numRuns: 200 },
  );
});

/** A choice that is kept for good holds in private windows too. */
const isKept = async () => (await database.choices.where('host').equals(GIFT).count()) > 0;
