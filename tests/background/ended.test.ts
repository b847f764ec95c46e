// A worker that is ended before any of its steps: what the next one finds is whole, and the shopper's second try does what the first was for.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventData } from '../../src/model';
import { fake } from './fake-browser';
import { expectInvariants, expectProofsTold } from './invariants';
import {
  continueWith,
  decideInPopup,
  emptyStage,
  events,
  from,
  open,
  own,
  placed,
  say,
  see,
  settled,
  startAnew,
  warnings,
} from './stage';

const { database } = await import('../../src/database');

const GIFT = 1; // an unknown shop, held
const OFFICIAL = 2; // a code went in here
const WARNED = 3; // an imitation, covered by the full-page warning
const FREE = 4; // a shop that the shopper went on with
const NEW = 5; // not seen yet
const COPY = 7; // an imitation that is not seen yet
const PROOF = '11111111-1111-4111-8111-111111111111';
const HOSTS = [
  ...['', 'gift.example', 'card.tmall.com', 'taoba0.com', 'known.example', 'new.example', ''],
  'taoba0.net',
];
const DAY = 86_400_000;

let card = ''; // in hand; the pages are filed under it
let other = '';
let warning = '';
const checkOf = async (tab: number) =>
  (await database.checks.toArray()).find(({ address }) => address === `https://${HOSTS[tab]}/`)?.id ?? '';
const checks: string[] = []; // by tab

async function begin(): Promise<void> {
  const facts = { label: '猫超卡', brand: 'tmall-supermarket' };
  other = await say({ type: 'open-card', facts }, own());
  for (const tab of [OFFICIAL, FREE]) {
    open(tab, `https://${HOSTS[tab]}/`);
    await see(tab);
    await settled();
  }
  await say({ type: 'code-entered' }, from(OFFICIAL));
  card = await say({ type: 'open-card', facts }, own());
  for (const tab of [GIFT, WARNED]) {
    open(tab, `https://${HOSTS[tab]}/`);
    await see(tab);
    await settled();
  }
  for (const tab of [NEW, COPY]) open(tab, `https://${HOSTS[tab]}/`);
  await decideInPopup(FREE, continueWith());
  [warning = ''] = warnings();
  open(WARNED, `chrome-extension://kashao/warning.html?id=${warning}`, 'cover');
  await say({ type: 'gone' }, from(WARNED, 0, { documentId: 'doc-3', url: `https://${HOSTS[WARNED]}/` }));
  await database.proofs.add({
    ...{ id: PROOF, card, at: 1, name: 'receipt.png', mime: 'image/png', sha256: 'a'.repeat(64) },
    blob: new Blob(['x']),
  });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 40 * DAY });
  await say({ type: 'choose-card', card: null }, own());
  open(6, 'https://old.example/');
  await see(6);
  await settled();
  vi.useRealTimers();
  fake.frames.delete(6);
  await fake.fire('onRemoved', 6);
  await say({ type: 'choose-card', card }, own());
  for (const tab of [GIFT, OFFICIAL, WARNED, FREE]) checks[tab] = await checkOf(tab);
  await settled();
}

/** What the stage was, to begin from there as often as there are moments. */
async function remember(): Promise<() => Promise<void>> {
  const rows = await Promise.all(
    database.tables.map(async (table) => [table, await table.toArray()] as const),
  );
  const places = [fake.frames, fake.session, fake.scripts] as Map<unknown, unknown>[];
  const kept = places.map((place) => structuredClone([...place]));
  return async () => {
    await emptyStage();
    for (const [table, all] of rows) await table.bulkAdd(all as never[]);
    for (const [n, place] of places.entries())
      for (const [key, value] of kept[n]!) place.set(key, structuredClone(value));
    fake.alarms.add('result-watch').add('tidy');
    await settled();
    fake.calls.length = 0;
  };
}

const happened = async (tab: number) => (await events(checks[tab]!)).map(({ data }) => data.type);
const onCard = async (id: string) => (await events(id)).map(({ data }) => data.type);
const rows = async () => (await database.checks.toArray()).map(({ id }) => id);
const isFree = async (tab: number) => (await see(tab)).decided as boolean;
const went = (tab: number) =>
  [...fake.called('tabs.remove'), ...fake.called('tabs.update')].some(([id]) => id === tab);
const continued: EventData['type'] = 'continued';

/** What the shopper does; what must hold from then on wherever it was cut short; and what it has come to once it was done again. */
type Act = {
  act: () => Promise<unknown>;
  atOnce?: () => Promise<void>;
  done: () => Promise<void>;
};

const leaving = (tab: number, event: EventData['type'], act: Act['act']): Act => ({
  act,
  async atOnce() {
    if (went(tab)) expect(await happened(tab)).toContain(event);
  },
  async done() {
    expect(went(tab)).toBe(true);
    expect((await happened(tab)).filter((type) => type === event)).toHaveLength(1);
  },
});
const fromWarning = (decision: object) => () =>
  say({ type: 'decide-warning', warning, decision }, own(WARNED));
const standing = () => {
  const url = fake.called('tabs.update').find(([tab]) => tab === COPY)![1] as { url: string };
  return say({ type: 'warning-shown', warning: new URL(url.url).searchParams.get('id') }, own(COPY));
};
const erasing = (message: () => object, done: Act['done']): Act => ({
  act: () => say(message(), own()),
  // Finished by the next worker, or not begun: then all of it stands, and the page goes on with it.
  async atOnce() {
    const page = fake.session.get(`page:${GIFT}`) as { check: string | null };
    expect(page.check).toBe((await rows()).includes(checks[GIFT]!) ? checks[GIFT] : null);
  },
  done,
});
const isGone = async (...ids: string[]) => {
  for (const id of ids) expect(await events(id)).toEqual([]);
  expect((await rows()).filter((id) => ids.includes(id))).toEqual([]);
};

const ACTS: Record<string, Act> = {
  'seeing a page': {
    act: () => see(NEW),
    async done() {
      const found = await checkOf(NEW);
      expect((await events(found)).map(({ data }) => data.type)).toEqual(['sighted']);
      expect(placed('notice.js').map(({ target }) => target)).toContainEqual(
        expect.objectContaining({ tabId: NEW }),
      );
      expect(fake.called('action.setBadgeText').map(([badge]) => badge)).toContainEqual({
        tabId: NEW,
        text: '!',
      });
    },
  },
  // The page that would tell again is gone as soon as the warning covers it: that one knows only that it was shown.
  'seeing an imitation': {
    act: () => (went(COPY) ? standing() : see(COPY, { alreadyTyped: true })),
    async atOnce() {
      const found = (await events(await checkOf(COPY))).map(({ data }) => data.type);
      if (went(COPY)) expect(found.slice(0, 2)).toEqual(['sighted', 'already-typed']);
    },
    async done() {
      expect(went(COPY)).toBe(true);
      await standing();
      const found = await checkOf(COPY);
      expect((await events(found)).map(({ data }) => data.type)).toEqual([
        'sighted',
        'already-typed',
        'warned',
      ]);
    },
  },
  'leaving by the notice': leaving(GIFT, 'left', () => say({ type: 'leave', choice: 'leave' }, from(GIFT))),
  'leaving by the popup': leaving(GIFT, 'left', () => decideInPopup(GIFT, { choice: 'leave' })),
  'opening the official page': leaving(GIFT, 'opened-official', () =>
    say({ type: 'leave', choice: 'open-official' }, from(GIFT)),
  ),
  'leaving by the warning': leaving(WARNED, 'left', fromWarning({ choice: 'leave' })),
  'going on by the popup': {
    act: () => decideInPopup(GIFT, continueWith()),
    async atOnce() {
      if (await isFree(GIFT)) expect(await happened(GIFT)).toContain(continued);
    },
    async done() {
      expect(await isFree(GIFT)).toBe(true);
      expect((await happened(GIFT)).filter((type) => type === continued)).toHaveLength(1);
    },
  },
  'going on by the warning': {
    act: fromWarning(continueWith()),
    async done() {
      expect(went(WARNED)).toBe(true);
      expect((await happened(WARNED)).filter((type) => type === continued)).toHaveLength(1);
      open(WARNED, `https://${HOSTS[WARNED]}/`, 'again');
      expect(await isFree(WARNED)).toBe(true);
    },
  },
  'taking the choice back': {
    act: () => say({ type: 'withdraw-continue', host: HOSTS[FREE] }, own()),
    async atOnce() {
      if (!(await isFree(FREE))) expect(await happened(FREE)).toContain('continue-withdrawn');
    },
    async done() {
      expect(await isFree(FREE)).toBe(false);
      expect(await database.choices.count()).toBe(0);
      expect((await happened(FREE)).filter((type) => type === 'continue-withdrawn')).toHaveLength(1);
    },
  },
  'erasing a page': erasing(
    () => ({ type: 'delete-check', check: checks[GIFT] }),
    async () => {
      await isGone(checks[GIFT]!);
      expect((await onCard(card)).filter((type) => type === 'check-unfiled')).toHaveLength(1);
    },
  ),
  'erasing the pages of a site': erasing(
    () => ({ type: 'delete-checks', since: 0, until: Date.now() + 1, site: HOSTS[GIFT] }),
    () => isGone(checks[GIFT]!),
  ),
  'erasing a card': erasing(
    () => ({ type: 'delete-card', card }),
    async () => {
      await isGone(card);
      expect(await database.proofs.count()).toBe(0);
      expect(await database.settings.get('current-card')).toBeUndefined();
    },
  ),
  'erasing everything': erasing(
    () => ({ type: 'delete-all' }),
    async () => {
      for (const table of database.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
      expect(await isFree(FREE)).toBe(false);
      expect(JSON.stringify([...fake.session])).not.toContain(HOSTS[WARNED]);
      expect(fake.scripts.size).toBe(0);
    },
  ),
  'erasing what is old': {
    act: () => say({ type: 'keep-for', days: 30 }, own()),
    async done() {
      expect((await database.checks.toArray()).map(({ site }) => site)).not.toContain('old.example');
      expect(await rows()).toHaveLength(4);
    },
  },
  'filing a page under another card': {
    act: () => say({ type: 'file-check', check: checks[GIFT], card: other }, own()),
    async done() {
      expect((await onCard(other)).filter((type) => type === 'check-filed')).toHaveLength(3);
      expect(await onCard(card)).toContain('check-unfiled');
    },
  },
  'an entry': {
    act: () => say({ type: 'code-entered' }, from(GIFT)),
    async done() {
      expect((await happened(GIFT)).filter((type) => type === 'code-entered')).toHaveLength(1);
      expect(fake.scripts.get('result-watch')!.matches).toContain('*://gift.example/*');
    },
  },
  'an answer of a page': {
    act: () => say({ type: 'result', result: 'accepted', phrase: 'accepted-zh' }, from(OFFICIAL)),
    async done() {
      expect((await happened(OFFICIAL)).filter((type) => type === 'result-seen')).toHaveLength(1);
    },
  },
  'the end of a watch': {
    async act() {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 121_000 });
      await fake.fire('onAlarm', { name: 'result-watch' });
    },
    async atOnce() {
      vi.useRealTimers();
    },
    async done() {
      vi.useRealTimers();
      expect([fake.scripts.size, fake.session.has(`witness:${OFFICIAL}`)]).toEqual([0, false]);
    },
  },
  'a proof': {
    act: () => say({ type: 'proof-attached', proof: PROOF }, own()),
    async done() {
      expect((await onCard(card)).filter((type) => type === 'proof-attached')).toHaveLength(1);
    },
  },
};

let restore: () => Promise<void>;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await emptyStage();
  await begin();
  restore = await remember();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/**
 * One life: ended after so many steps, then another worker, and what had no answer is tried again: nobody asks twice for
 * what was answered. True where it came to its end by itself.
 */
async function live(steps: number, { act, atOnce, done }: Act): Promise<boolean> {
  await restore();
  fake.endsAfter = steps;
  let isAnswered = false;
  void act().then(
    () => {
      isAnswered = true;
    },
    () => undefined,
  );
  await settled();
  const isDone = fake.endsAfter >= 0;
  await startAnew();
  await expectInvariants();
  await atOnce?.();
  if (!isAnswered) await act();
  await settled();
  await expectInvariants();
  await done();
  await see(GIFT).catch(() => undefined);
  await say({ type: 'tidy' }, own());
  await settled();
  await expectInvariants();
  await expectProofsTold();
  return isDone;
}

describe('wherever the worker is ended, what it has answered is done, and a second try is enough for the rest:', () => {
  it.each(Object.entries(ACTS))('%s', { timeout: 120_000 }, async (_, act) => {
    let steps = 0;
    for (let isDone = false; !isDone; steps++)
      isDone = await live(steps, act).catch((cause) => {
        throw new Error(`ended after ${steps} steps`, { cause });
      });
    expect(steps).toBeGreaterThan(1);
  });
});

it('finishes what was cut short as soon as it begins, without being asked', async () => {
  await restore();
  fake.endsAfter = 8;
  void say({ type: 'delete-all' }, own());
  await settled();
  fake.restart();
  expect(await database.checks.count()).toBeGreaterThan(0);
  vi.resetModules();
  await import('../../src/background/main');
  await settled();
  expect([await database.checks.count(), await database.events.count()]).toEqual([0, 0]);
});
