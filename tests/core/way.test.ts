// The way to a page: its stops in order, whose they are, and never more of an address than its origin.
import { expect, test } from 'vitest';
import { stopName } from '../../src/core/stops';
import { type Redirects, wayThrough, withRedirect } from '../../src/core/way';
import { Origin, Way } from '../../src/model';

const START = Date.UTC(2026, 10, 26, 8);
/** The redirects of a tab: each leads from one address to the next, half a second apart. */
function through(
  addresses: string[],
  more: { request?: string; by?: string; before?: Redirects; at?: number } = {},
) {
  const { request = '7', by = '', at = START } = more;
  let seen = more.before;
  for (let n = 0; n + 1 < addresses.length; n++)
    seen = withRedirect(seen, {
      ...{ tab: 1, request, by, at: at + n * 500 },
      ...{ from: addresses[n]!, to: addresses[n + 1]! },
    });
  return seen!;
}
const page = (origin: string, more: object = {}) => ({
  ...{ origin, from: '', began: START - 100, answered: START + 30_000 },
  ...more,
});
const SHOP = 'https://shop.example/card';

test('every stop is kept in its order, without path and query, and a host that only changed its scheme once', () => {
  const seen = through([
    'http://t.cn/Abc?k=1',
    'https://t.cn/Abc?k=1',
    'https://jump.example/go?u=x#y',
    SHOP,
  ]);
  expect([seen.to, ...seen.stops].filter((stop) => !Origin.safeParse(stop).success)).toEqual([]);
  expect(wayThrough(seen, page(SHOP))).toEqual({ hops: ['http://t.cn', 'https://jump.example'] });
});

test('a page that only put its own address right has no stop', () => {
  expect(wayThrough(through(['http://shop.example/', 'https://shop.example/', SHOP]), page(SHOP))).toEqual(
    {},
  );
});

test('what could be a card code in a stop is never kept', () => {
  const seen = through(['https://8301229477510936.jump.example/', SHOP]);
  expect(JSON.stringify(seen)).not.toContain('8301229477510936');
  expect(wayThrough(seen, page(SHOP)).hops).toEqual(['https://….jump.example']);
  expect(stopName('https://….jump.example')).toBe('….jump.example');
});

test('a way without end is cut in its middle', () => {
  const seen = through([...Array.from({ length: 40 }, (_, n) => `https://h${n}.example/`), SHOP]);
  const { hops } = wayThrough(seen, page(SHOP));
  expect(hops).toHaveLength(8);
  expect([hops![0], hops!.at(-1)]).toEqual(['https://h0.example', 'https://h39.example']);
  expect(hops!.map(stopName)[3]).toBe('…'); // and does not say that what is left stands side by side
  expect(Way.safeParse({ from: '', type: 'navigate', redirects: 0, hops }).success).toBe(true);
});

test('a page that sends itself on once it is there adds no name to the way to it', () => {
  const seen = through(['https://s.click.taobao.com/x', SHOP]);
  expect(wayThrough(seen, page(SHOP, { answered: START + 5 }))).toEqual({
    hops: ['https://s.click.taobao.com'],
  });
  expect(wayThrough(seen, page(SHOP, { answered: START - 300, began: START - 400 }))).toEqual({});
});

test('a link followed on the page that was checked leads to one that was not', () => {
  const opened: Redirects = {
    ...{ tab: 1, request: '', at: START, to: 'https://www.taobao.com', stops: [], checked: true },
  };
  const followed = page(SHOP, { from: 'https://www.taobao.com', began: START + 900 });
  expect(wayThrough(opened, followed)).not.toHaveProperty('checked');
});

test('a way of eight stops is told whole', () => {
  const hosts = Array.from({ length: 8 }, (_, n) => `https://h${n}.example`);
  expect(wayThrough(through([...hosts, SHOP]), page(SHOP)).hops).toEqual(hosts);
});

test('what has no origin is no stop, and joins no other way', () => {
  expect(through(['about:blank', SHOP]).stops).toEqual([]);
  const app = through(['https://t.cn/a', 'weixin://dl/business/']);
  const more = { request: '8', before: app, at: START + 900 };
  expect(through(['https://b.example/', SHOP], more).stops).toEqual(['https://b.example']);
  expect(wayThrough(app, page(SHOP, { began: START + 900 }))).toEqual({});
});

test('redirects of another navigation, or to another host, say nothing', () => {
  const seen = through(['https://t.cn/a', SHOP]);
  expect(wayThrough(seen, page(SHOP, { began: START + 60_000 }))).toEqual({});
  expect(wayThrough(seen, page('https://other.example/'))).toEqual({});
  for (const from of ['', 'https://else.example'])
    expect(wayThrough(seen, page('https://other.example/', { from, began: START + 900 }))).toEqual({});
  expect(wayThrough(undefined, page(SHOP))).toEqual({});
});

test('a page that sends on as soon as it is reached is a stop, and so is what led to it', () => {
  const jump = through(['https://t.cn/a', 'https://jump.example/go']);
  const left = page(SHOP, { from: 'https://jump.example', began: START + 900 });
  expect(wayThrough(jump, left)).toEqual({ hops: ['https://t.cn', 'https://jump.example'] });
  expect(wayThrough(jump, { ...left, began: START + 60_000 })).toEqual({});
  expect(wayThrough(jump, { ...left, began: START - 1000 })).toEqual({}); // it was left before it was reached so
  const more = { request: '8', by: 'https://jump.example', before: jump, at: START + 900 };
  const next = through(['https://b.example/', SHOP], more);
  expect(wayThrough(next, left)).toEqual({
    hops: ['https://t.cn', 'https://jump.example', 'https://b.example'],
  });
  const later = through(['https://b.example/', SHOP], { ...more, at: START + 60_000 });
  expect(later.stops).toEqual(['https://b.example']);
  const other = through(['https://b.example/', SHOP], { ...more, by: 'https://else.example' });
  expect(other.stops).toEqual(['https://b.example']);
});

test('what was opened after a check keeps that through its redirects, and loses it with another navigation', () => {
  const opened: Redirects = {
    ...{ tab: 1, request: '', at: START, to: 'https://t.cn', stops: [], checked: true },
  };
  expect(wayThrough({ ...opened, to: 'https://shop.example' }, page(SHOP))).toEqual({ checked: true });
  expect(wayThrough(through(['https://t.cn/a', SHOP], { before: opened }), page(SHOP))).toEqual({
    ...{ hops: ['https://t.cn'], checked: true },
  });
  expect(through(['https://t.cn/a', SHOP], { before: opened, at: START + 60_000 }).checked).toBeUndefined();
  expect(through(['https://other.example/', SHOP], { before: opened }).checked).toBeUndefined();
  const reached = through(['https://t.cn/a', SHOP], { before: opened });
  const next = { request: '8', before: reached, at: START + 900 };
  expect(through([SHOP, 'https://else.example/'], next).checked).toBeUndefined();
});
