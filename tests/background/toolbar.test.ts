// The toolbar: a badge for each verdict, a dot for a reminder that is due; and the sensor for pages that were open before.
import { beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, say, see, settled, sighting, warnings } from './stage';

const { default: browser } = await import('./fake-browser');

beforeEach(emptyStage);

it.each([
  ['https://www.taobao.com/', '✓', 'page_phrase_none www.taobao.com,www.taobao.com,verdict_official'],
  ['https://www.alipay.com/', '!', 'page_phrase_host www.alipay.com,www.alipay.com,verdict_affiliated'],
  ['https://e.jd.com/', '!', 'page_phrase_host e.jd.com,e.jd.com,verdict_otherIssuer'],
  ['https://gift.example/', '!', 'page_phrase_host gift.example,gift.example,verdict_unofficial'],
  ['https://taoba0.com/', '✕', 'page_phrase_host taoba0.com,taoba0.com,verdict_lookalike'],
  ['http://www.taobao.com/', '!', 'page_phrase_http www.taobao.com,www.taobao.com,verdict_unofficial'],
])('says of %s: %s', async (url, text, phrase) => {
  open(1, url);
  await see(1);
  await settled();
  expect(fake.called('action.setBadgeText').at(-1)).toEqual([{ tabId: 1, text }]);
  expect(fake.called('action.setTitle').at(-1)).toEqual([{ tabId: 1, title: `badge_page ${phrase}` }]);
});

it('names the page and the part that is at fault where that is not the page itself', async () => {
  open(1, 'https://www.taobao.com/');
  await see(1, { destinations: ['https://collect.example'] });
  await settled();
  expect(fake.called('action.setTitle').at(-1)).toEqual([
    {
      tabId: 1,
      title: 'badge_page page_phrase_destination www.taobao.com,collect.example,verdict_unofficial',
    },
  ]);
});

it('goes on showing the verdict of the page that the full-page warning covers', async () => {
  open(1, 'https://taoba0.com/');
  await see(1);
  await settled();
  const [warning] = warnings();
  fake.calls.length = 0;
  await say({ type: 'warning-shown', warning }, own());
  expect(fake.calls).toEqual([]);
  await say({ type: 'warning-shown', warning }, own(5, `warning.html?id=${warning}`));
  expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 5, text: '✕' }]]);
});

it('names no place where there is none, and writes in white', async () => {
  open(1, 'https://x.example/');
  fake.frames.get(1)![0]!.url = 'data:text/html,x';
  await say(sighting(), from(1, 0, { url: 'data:text/html,x', origin: 'null' }));
  await settled();
  expect(fake.called('action.setTitle')).toEqual([
    [
      {
        tabId: 1,
        title: 'badge_page page_phrase_nameless page_namelessPlace,page_namelessPlace,verdict_unofficial',
      },
    ],
  ]);
  expect(fake.called('action.setBadgeTextColor')).toEqual([[{ tabId: 1, color: '#ffffff' }]]);
});

it('does without the colour of the sign where the browser has none', async () => {
  const { setBadgeTextColor } = browser.action;
  Object.assign(browser.action, { setBadgeTextColor: undefined });
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  Object.assign(browser.action, { setBadgeTextColor });
  expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 1, text: '!' }]]);
});

it('of several reminders wakes for the next, however they were set', async () => {
  const [a, b, c] = [await openCard(), await openCard(), await openCard()];
  const now = Date.now();
  const minutes = { [a]: 30, [b]: 9, [c]: 100 };
  for (const [card, n] of Object.entries(minutes))
    await say({ type: 'set-reminder', card, at: now + n * 60_000 }, own());
  expect(fake.called('alarms.create').at(-1)).toEqual(['reminder', { when: now + 9 * 60_000 }]);
  vi.useFakeTimers({ toFake: ['Date'], now: now + 9 * 60_000 });
  await fake.fire('onAlarm', { name: 'result-watch' });
  expect(dot()).toBe('');
  await fake.fire('onAlarm', { name: 'reminder' });
  vi.useRealTimers();
  expect(dot()).toBe('●');
  expect(fake.called('action.setTitle').at(-1)).toEqual([{ title: 'badge_reminder' }]);
  expect(fake.called('alarms.create').at(-1)).toEqual(['reminder', { when: now + 30 * 60_000 }]);
  for (const card of [a, b, c]) await say({ type: 'delete-card', card }, own());
  expect(fake.called('action.setTitle').at(-1)).toEqual([{ title: 'manifest_name' }]);
});

const openCard = () => say({ type: 'open-card', facts: { label: 'a', brand: 'other' } }, own());
const dot = () => (fake.called('action.setBadgeText').at(-1)?.[0] as { text: string } | undefined)?.text;

it('shows the dot from the chosen moment on, and asks to be woken for the next one', async () => {
  const card = await openCard();
  const soon = Date.now() + 60_000;
  await say({ type: 'set-reminder', card, at: soon }, own());
  expect(dot()).toBe('');
  expect(fake.called('alarms.create').at(-1)).toEqual(['reminder', { when: soon }]);
  vi.useFakeTimers({ toFake: ['Date'], now: soon });
  await say({ type: 'set-reminder', card, at: soon }, own());
  expect(dot()).toBe('●');
  vi.useRealTimers();
  await say({ type: 'set-reminder', card, at: null }, own());
  expect(dot()).toBe('');
  expect(fake.called('alarms.clear').at(-1)).toEqual(['reminder']);
});

it.each([
  ['redeemed', ''],
  ['settled', ''],
  ['failed', ''],
  ['appeal-sent', '●'],
])('of a card closed as %s shows %j', async (as, text) => {
  const card = await openCard();
  await say({ type: 'set-reminder', card, at: 1 }, own());
  await say({ type: 'close-card', card, as }, own());
  expect(dot()).toBe(text);
  await say({ type: 'reopen-card', card }, own());
  expect(dot()).toBe('●');
});

it('puts the sensor into every open page at once: one that never answers keeps no other waiting', async () => {
  for (const tab of [1, 2]) open(tab, 'https://gift.example/');
  open(3, 'http://gift.example/');
  open(4, 'chrome://newtab/');
  const placed: unknown[] = [];
  const spy = vi.spyOn(browser.scripting, 'executeScript').mockImplementation(((script: {
    target: { tabId: number };
  }) => {
    placed.push(script);
    if (script.target.tabId === 2) return Promise.reject(new Error('no extension may enter'));
    return script.target.tabId === 1 ? new Promise(() => undefined) : Promise.resolve();
  }) as never);
  void fake.fire('onInstalled', { reason: 'update' });
  await settled();
  expect(placed).toEqual(
    [1, 2, 3].map((tabId) => ({ target: { tabId, allFrames: true }, files: ['sensor.js'] })),
  );
  spy.mockRestore();
});

it.each([
  ['install', [{ url: 'welcome.html' }]],
  ['update', []],
  ['browser_update', []],
])('after %s the first page is opened for a new shopper only', async (reason, opened) => {
  void fake.fire('onInstalled', { reason });
  await settled();
  expect(fake.called('tabs.create')).toEqual(opened.map((tab) => [tab]));
});
