// What the background makes of an organisation's policy: read anew each time, broken values left out, changes taken up at once.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../ui/samples';
import browser, { fake } from './fake-browser';
import {
  continueWith,
  decideInPopup,
  emptyStage,
  from,
  open,
  own,
  placed,
  say,
  see,
  settled,
  warnings,
} from './stage';

const { readPolicy } = await import('../../src/policy');
const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');
const { NO_POLICY } = await import('../../src/core/policy');

beforeEach(emptyStage);

const set = (policy: Record<string, unknown> | null) => {
  fake.managed = policy;
};
/** The organisation sets something else while the browser runs. */
async function change(policy: Record<string, unknown> | null) {
  set(policy);
  await fake.fire('onStorageChanged', {}, 'managed');
  await settled();
}
type Badge = { tabId?: number; text: string };
/** Of a tab: the reminder has one of its own. */
const badge = () =>
  fake
    .called('action.setBadgeText')
    .map(([shown]) => shown as Badge)
    .findLast(({ tabId }) => tabId !== undefined)!;
const title = () => (fake.called('action.setTitle').at(-1)![0] as { title: string }).title;
const stance = () => fake.called('tabs.sendMessage').at(-1)?.[1];

describe('what is set', () => {
  it('is nothing where the browser has no place for it', async () => {
    const storage = browser.storage as { managed?: unknown };
    const { managed } = storage;
    storage.managed = undefined;
    expect(await readPolicy()).toEqual({ policy: NO_POLICY, ignored: [] });
    storage.managed = managed;
  });

  it('is nothing where the browser has no such place', async () => {
    expect(await readPolicy()).toEqual({ policy: NO_POLICY, ignored: [] });
  });

  it('is read key by key', async () => {
    const good = {
      officialDomains: ['gift.company.example'],
      knownIssuers: [{ name: '远航公司', domains: ['company.example'] }],
      ...{ strict: true, noContinue: true, keepDays: 90, featuresOff: ['history'] },
    };
    set(good);
    expect(await readPolicy()).toEqual({ policy: good, ignored: [] });
  });

  it.each([
    ['officialDomains', 'company.example'],
    ['officialDomains', ['*.company.example']],
    ['officialDomains', ['https://company.example/']],
    ['officialDomains', ['com']],
    ['officialDomains', ['Company.example']],
    ['officialDomains', ['10.0.0.1']],
    ['officialDomains', Array(51).fill('company.example')],
    ['knownIssuers', [{ name: '', domains: ['company.example'] }]],
    ['knownIssuers', [{ name: 'x'.repeat(41), domains: ['company.example'] }]],
    ['knownIssuers', [{ name: '\u202Eelpmaxe', domains: ['company.example'] }]],
    ['knownIssuers', [{ name: 'x' }]],
    ['knownIssuers', [null]],
    ['strict', 'yes'],
    ['noContinue', 1],
    ['keepDays', 0],
    ['keepDays', 1.5],
    ['keepDays', -1],
    ['keepDays', 1e9],
    ['featuresOff', ['warnings']],
    ['featuresOff', { length: 1 }],
    ['strict', null],
  ])('%s = %j is left out alone, and named', async (key, value) => {
    set({ strict: true, keepDays: 30, [key]: value });
    const { policy, ignored } = await readPolicy();
    expect(ignored).toEqual([key]);
    expect(policy).toEqual({ ...NO_POLICY, strict: true, keepDays: 30, [key]: NO_POLICY[key as never] });
  });
});

it('a vouched page is quiet, and green by the word of the organisation only', async () => {
  set({ officialDomains: ['gift.company.example'] });
  open(1, 'https://gift.company.example/');
  expect(await see(1)).toMatchObject({ level: 'none', verdict: 'vouched', decided: false });
  await settled();
  expect(badge().text).toBe('✓');
  expect(title()).toContain('verdict_vouched');
  expect(placed('notice.js')).toEqual([]);
  expect(await database.checks.toArray()).toMatchObject([{ verdict: 'vouched', level: 'none' }]);
  // Its answer is no proof about a card of Taobao.
  await say({ type: 'code-entered' }, from(1));
  await say({ type: 'result', result: 'accepted', phrase: 'accepted.a' }, from(1));
  const events = await database.events.toArray();
  expect(events.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ type: 'result-seen', official: false }),
  );
});

it('strict holds what had only a tip', async () => {
  const game = { kind: 'game', claimsBrand: false };
  open(1, 'https://game.example/');
  expect(await see(1, game)).toMatchObject({ level: 'tip' });
  set({ strict: true });
  open(2, 'https://game.example/');
  expect(await see(2, game)).toMatchObject({ level: 'hold' });
  // Also while nobody can say what the shopper set.
  const get = vi.spyOn(database.settings, 'get').mockRejectedValue(new Error('no database'));
  open(3, 'https://game.example/');
  expect(await see(3, game)).toMatchObject({ level: 'hold' });
  set(null);
  open(4, 'https://game.example/');
  expect(await see(4, game)).toMatchObject({ level: 'tip' });
  get.mockRestore();
});

describe('without a way on', () => {
  it('no surface can go on, and the notice does not offer it', async () => {
    set({ noContinue: true });
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    const { around } = await say({ type: 'notice-view' }, from(1));
    expect(around.notice_continue).toBe('');
    expect(around.notice_leave).toMatch(/^notice_leave/);
    expect(await decideInPopup(1, continueWith())).toBe('forbidden');
    expect((await pageOf(1))?.decided).toBe(false);
    expect(await database.choices.count()).toBe(0);
    expect(await decideInPopup(1, { choice: 'leave' })).toBe('done');
  });

  it('the full page leads nowhere but out', async () => {
    set({ noContinue: true });
    open(1, 'https://taobao.cc/');
    await see(1);
    await settled();
    const [warning] = warnings();
    const answer = await say(
      { type: 'decide-warning', warning, decision: continueWith() },
      own(1, `warning.html?id=${warning}`),
    );
    expect(answer).toBe('forbidden');
    expect(warnings()).toEqual([warning]);
    expect(fake.called('tabs.update')).not.toContainEqual([1, { url: 'https://taobao.cc/' }]);
  });

  it('what was chosen before counts no more, as soon as it is set, and again once it is not', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    await decideInPopup(1, continueWith());
    expect((await pageOf(1))?.decided).toBe(true);
    await change({ noContinue: true });
    expect((await pageOf(1))?.decided).toBe(false);
    expect(stance()).toMatchObject({ level: 'hold', decided: false });
    open(2, 'https://gift.example/');
    expect(await see(2)).toMatchObject({ decided: false });
    await change(null);
    expect((await pageOf(1))?.decided).toBe(true);
  });
});

it('a change is taken up by pages that are open', async () => {
  open(1, 'https://gift.company.example/');
  expect(await see(1)).toMatchObject({ level: 'hold' });
  await settled();
  await change({ officialDomains: ['company.example'] });
  expect((await pageOf(1))?.parts).toMatchObject([{ kind: 'vouched' }]);
  expect(badge().text).toBe('✓');
  expect(stance()).toMatchObject({ level: 'none', decided: true }); // the notice goes
  await change({ officialDomains: ['other.example'] });
  expect(badge().text).toBe('!');
  expect(stance()).toMatchObject({ level: 'hold', decided: false });
});

it('pages are kept no longer than the organisation wants, however long the shopper does', async () => {
  const DAY = 86_400_000;
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  await database.checks.bulkPut([100, 50, 20].map((days, n) => check(uuid(n), Date.now() - days * DAY)));
  const left = () => database.checks.orderBy('at').primaryKeys();
  await say({ type: 'keep-for', days: 365 }, own());
  expect(await left()).toHaveLength(3);
  await change({ keepDays: 60 });
  expect(await left()).toEqual([uuid(1), uuid(2)]);
  // Also where the shopper has set nothing.
  await say({ type: 'keep-for', days: null }, own());
  await database.checks.put(check(uuid(3), Date.now() - 100 * DAY));
  await say({ type: 'tidy' }, own());
  expect(await left()).toEqual([uuid(1), uuid(2)]);
  await say({ type: 'keep-for', days: 30 }, own());
  expect(await left()).toEqual([uuid(2)]);
});

describe('a feature that is off', () => {
  it('history: nothing of a page is written down, and the page is held as ever', async () => {
    set({ featuresOff: ['history'] });
    open(1, 'https://gift.example/');
    expect(await see(1)).toMatchObject({ level: 'hold' });
    await settled();
    await say({ type: 'code-entered' }, from(1));
    await settled();
    expect(placed('notice.js').length).toBeGreaterThan(0);
    expect(await database.events.count()).toBe(0);
    expect(await database.checks.count()).toBe(0);
    // A card is the shopper's own record.
    await say({ type: 'open-card', facts: { label: 'x', brand: 'other' } }, own());
    expect(await database.cards.count()).toBe(1);
  });

  it('link-marks: links are neither looked at nor judged', async () => {
    set({ featuresOff: ['link-marks'] });
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    await say({ type: 'look' }, from(1));
    expect(placed('links.js')).toEqual([]);
    expect(await say({ type: 'links', links: ['https://taobao.cc/'] }, from(1))).toEqual([]);
    const box = { x: 0, y: 0, width: 1, height: 1, invites: true };
    expect(await say({ type: 'codes', named: true, boxes: [box] }, from(1))).toBeNull();
    expect(fake.called('tabs.captureVisibleTab')).toEqual([]);
  });

  it('context-menu: the entry goes, and comes back', async () => {
    await change({ featuresOff: ['context-menu'] });
    expect(fake.called('contextMenus.removeAll')).toHaveLength(1);
    expect(fake.called('contextMenus.create')).toEqual([]);
    await change({});
    expect(fake.called('contextMenus.create')).toHaveLength(1);
  });
});
