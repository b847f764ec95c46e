// The toolbar: a badge for each verdict, a dot for a reminder that is due; and the sensor for pages that were open before.
import { beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, open, own, say, see, settled } from './stage';

const { default: browser } = await import('./fake-browser');

beforeEach(emptyStage);

it.each([
  ['https://www.taobao.com/', '✓', 'badge_official www.taobao.com'],
  ['https://www.alipay.com/', '!', 'badge_affiliated www.alipay.com'],
  ['https://e.jd.com/', '!', 'badge_otherIssuer e.jd.com'],
  ['https://gift.example/', '!', 'badge_unofficial gift.example'],
  ['https://taoba0.com/', '✕', 'badge_lookalike taoba0.com'],
])('says of %s: %s', async (url, text, title) => {
  open(1, url);
  await see(1);
  await settled();
  expect(fake.called('action.setBadgeText').at(-1)).toEqual([{ tabId: 1, text }]);
  expect(fake.called('action.setTitle').at(-1)).toEqual([{ tabId: 1, title }]);
});

it('names the part that is at fault where that is not the page itself', async () => {
  open(1, 'https://www.taobao.com/');
  await see(1, { destinations: ['https://collect.example'] });
  await settled();
  expect(fake.called('action.setTitle').at(-1)).toEqual([
    { tabId: 1, title: 'badge_unofficial collect.example' },
  ]);
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
  ['failed', '●'],
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
  for (const tab of [1, 2, 3]) open(tab, 'https://gift.example/');
  const placed: number[] = [];
  const spy = vi.spyOn(browser.scripting, 'executeScript').mockImplementation((({
    target,
  }: {
    target: { tabId: number };
  }) => {
    placed.push(target.tabId);
    if (target.tabId === 2) return Promise.reject(new Error('no extension may enter'));
    return target.tabId === 1 ? new Promise(() => undefined) : Promise.resolve();
  }) as never);
  void fake.fire('onInstalled');
  await settled();
  expect(placed).toEqual([1, 2, 3]);
  spy.mockRestore();
});
