// How the shopper came to a page, as the browser tells the background: redirects, the tab that opened it, a check before.
import { beforeEach, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, open, own, say, see, settled, shut } from './stage';

const { database } = await import('../../src/database');

beforeEach(emptyStage);

const SHOP = 'https://gift.example/card';
const redirect = (tab: number, from: string, to: string, more: object = {}) =>
  fake.fire('onBeforeRedirect', {
    tabId: tab,
    frameId: 0,
    requestId: '9',
    timeStamp: Date.now(),
    url: from,
    redirectUrl: to,
    ...more,
  });
const here = (more: object = {}) => ({
  way: {
    from: '',
    type: 'navigate',
    redirects: 0,
    began: Date.now() - 50,
    answered: Date.now(),
    first: true,
    ...more,
  },
});
/** The way in the record, and nothing else of the addresses on it. */
async function recorded() {
  await settled();
  const [event] = await database.events.toArray();
  return event?.data.type === 'sighted' ? event.data.way : undefined;
}

it('keeps each stop of the redirects, and none of their queries', async () => {
  open(1, SHOP);
  await redirect(1, 'https://t.cn/x?card=8301229477510936', 'https://jump.example/go?secret=1');
  await redirect(1, 'https://jump.example/go?secret=1', `${SHOP}?secret=2`);
  await see(1, here());
  expect(await recorded()).toEqual({
    ...{ from: '', type: 'navigate', redirects: 0 },
    hops: ['https://t.cn', 'https://jump.example'],
  });
  expect(JSON.stringify([...fake.session])).not.toMatch(/secret|8301/);
});

it('leaves out what is of another tab, of a frame, of a page prepared before, or of a page loaded again', async () => {
  open(1, SHOP);
  await redirect(2, 'https://other.example/', SHOP);
  await redirect(1, 'https://frame.example/', SHOP, { frameId: 4 });
  await redirect(-1, 'https://none.example/', SHOP);
  await see(1, here());
  expect(await recorded()).not.toHaveProperty('hops');
  await redirect(1, 'https://t.cn/', SHOP);
  open(1, SHOP, 'again');
  await database.events.clear();
  await database.checks.clear();
  await see(1, here({ type: 'reload' }));
  expect(await recorded().then((way) => way?.hops)).toBeUndefined();
});

/** A tab opened from another, whose page has stood there for so many milliseconds. */
async function openFrom(opener: number, tab: number, address: string, stood = 60_000) {
  fake.openers.set(tab, opener);
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(Date.now() - stood);
  open(tab, address);
  await fake.fire('onCreated', { id: tab });
  vi.restoreAllMocks();
}

it('names what opened the tab, where nothing was there before', async () => {
  open(1, 'https://promo.example/list?id=1');
  await openFrom(1, 2, SHOP);
  await see(2, here());
  expect(await recorded()).toMatchObject({ opener: 'https://promo.example' });
  await database.events.clear();
  await openFrom(1, 3, 'https://gift-3.example/');
  await see(3, here({ first: false }));
  expect(await recorded()).not.toHaveProperty('opener');
});

it('knows what opened the tab also where its page is there before the answer', async () => {
  open(1, 'https://promo.example/');
  fake.openers.set(2, 1);
  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(Date.now() - 60_000);
  open(2, SHOP);
  const noted = fake.fire('onCreated', { id: 2 });
  await see(2, here());
  await noted;
  expect(await recorded()).toMatchObject({ opener: 'https://promo.example' });
  vi.restoreAllMocks();
});

it('keeps the page of no other tab waiting for the one that opened this', async () => {
  open(1, 'https://promo.example/');
  fake.frozen.add(1);
  fake.openers.set(2, 1);
  open(2, SHOP);
  let answered = false;
  const noted = (async () => {
    await fake.fire('onCreated', { id: 2 });
    answered = true;
  })();
  open(3, 'https://gift-3.example/');
  await see(3, here());
  expect(answered).toBe(false);
  await noted;
});

it('keeps nothing of a tab that no other opened, or one that is closed to extensions', async () => {
  await fake.fire('onCreated', { id: 2 });
  fake.openers.set(3, 1);
  await fake.fire('onCreated', { id: 3 });
  open(3, SHOP);
  await fake.fire('onCreated', { id: 3 });
  expect(fake.session.has('openers')).toBe(false);
});

it.each([
  ['answers nothing', () => fake.frozen.add(1), 60_000],
  ['has only come', () => undefined, 1000],
])('names nobody where the page that opened the tab %s', async (_, prepare, stood) => {
  open(1, 'https://promo.example/');
  prepare();
  await openFrom(1, 2, SHOP, stood);
  await see(2, here());
  expect(await recorded()).not.toHaveProperty('opener');
  expect(fake.session.has('openers')).toBe(false);
});

it('names no page that came into the tab of the opener since', async () => {
  open(1, 'https://promo.example/');
  await openFrom(1, 2, SHOP);
  open(1, 'https://www.taobao.com/');
  await see(2, here());
  expect(await recorded()).toMatchObject({ opener: 'https://promo.example' });
});

it('takes in a page that sent on by itself, named by the browser in whichever way it does', async () => {
  for (const [tab, by] of [
    [1, { initiator: 'https://jump.example' }], // Chromium
    [2, { originUrl: 'https://jump.example/go?secret=1' }], // Firefox
    [3, {}],
  ] as const) {
    await database.events.clear();
    const shop = `https://gift-${tab}.example/card`;
    open(tab, shop);
    await redirect(tab, 'https://t.cn/x', 'https://jump.example/go');
    await redirect(tab, 'https://b.example/', shop, { requestId: '10', ...by });
    await see(tab, here());
    const before = tab === 3 ? [] : ['https://t.cn', 'https://jump.example'];
    expect(await recorded()).toMatchObject({ hops: [...before, 'https://b.example'] });
  }
});

it('says nothing of redirects where the document does not say when it was there', async () => {
  open(1, SHOP);
  await redirect(1, 'https://t.cn/', 'https://jump.example/', { timeStamp: Date.now() - 1000 });
  await see(1, here({ from: 'https://jump.example', answered: undefined }));
  expect(await recorded()).not.toHaveProperty('hops');
});

it('asks what opened the tab at once, and names nobody where it is closed or closed to extensions', async () => {
  open(1, 'https://promo.example/');
  await openFrom(1, 2, SHOP);
  expect(fake.called('scripting.executeScript')).toContainEqual([
    { target: { tabId: 1, frameIds: [0] }, injectImmediately: true },
  ]);
  await openFrom(9, 3, 'https://gift-3.example/');
  await see(3, here());
  expect(await recorded()).not.toHaveProperty('opener');
});

it('keeps that an address was checked where it was sent on before the browser named its tab', async () => {
  await redirect(50, 'https://t.cn/a', SHOP);
  await say({ type: 'open-checked', address: 'https://t.cn/a' }, own());
  open(50, SHOP);
  await see(50, here());
  expect(await recorded()).toMatchObject({ hops: ['https://t.cn'], checked: true });
});

it('keeps it also through what is sent on later', async () => {
  await say({ type: 'open-checked', address: 'https://t.cn/a' }, own());
  await redirect(50, 'https://t.cn/a', SHOP);
  open(50, SHOP);
  await see(50, here());
  expect(await recorded()).toMatchObject({ hops: ['https://t.cn'], checked: true });
});

it('says that the address was checked before it was opened', async () => {
  await say({ type: 'open-checked', address: SHOP }, own());
  expect(fake.called('tabs.create')).toEqual([[{ url: SHOP }]]);
  open(50, SHOP);
  await see(50, here());
  expect(await recorded()).toMatchObject({ checked: true });
});

it('opens only addresses of the web', async () => {
  expect(await say({ type: 'open-checked', address: 'javascript:alert(1)' }, own())).toEqual({
    error: 'bad-message',
  });
  expect(fake.called('tabs.create')).toEqual([]);
});

it('holds one way a tab, of the last sixty tabs and five minutes, and none of a tab that was closed', async () => {
  const kept = () => (fake.session.get('redirects') as unknown[] | undefined)?.length ?? 0;
  for (let tab = 1; tab <= 70; tab++) await redirect(tab, 'https://t.cn/', 'https://x.example/');
  await redirect(70, 'https://t.cn/', 'https://y.example/', { requestId: '10' });
  expect(kept()).toBe(60);
  await shut(70);
  expect(kept()).toBe(59);
  await redirect(-1, 'https://t.cn/', 'https://x.example/');
  await redirect(72, 'https://t.cn/', 'https://x.example/', { frameId: 3 });
  expect(kept()).toBe(59);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
  await redirect(71, 'https://t.cn/', 'https://x.example/');
  vi.useRealTimers();
  expect(kept()).toBe(1);
  await say({ type: 'delete-all' }, own());
  expect(kept()).toBe(0);
});

it('holds what opened the last sixty tabs, for five minutes, and none of a tab that was closed', async () => {
  const kept = () => (fake.session.get('openers') as unknown[] | undefined)?.length ?? 0;
  open(1, 'https://promo.example/');
  for (let tab = 2; tab <= 70; tab++) await openFrom(1, tab, SHOP);
  expect(kept()).toBe(60);
  await shut(70);
  expect(kept()).toBe(59);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
  await openFrom(1, 71, SHOP);
  vi.useRealTimers();
  expect(kept()).toBe(1);
  await say({ type: 'delete-all' }, own());
  expect(kept()).toBe(0);
});
