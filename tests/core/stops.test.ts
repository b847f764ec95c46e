// Whose the stops on the way to a page are, without the list of suffixes that the judge needs.
import { expect, test } from 'vitest';
import { partOf } from '../../src/core/link';
import { stopsOf, strangeStops } from '../../src/core/stops';
import type { Way } from '../../src/model';
import { AFFILIATED_SITES } from '../../src/rules/affiliated-sites';

const way = (more: Partial<Way>): Way => ({ from: '', type: 'navigate', redirects: 0, ...more });

test('whose the stops are: official and Alibaba’s own are no strangers where they only send on', () => {
  expect(
    strangeStops(way({ hops: ['http://taobao.com', 'https://m.tb.cn', 'https://login.taobao.com'] })),
  ).toEqual([]);
  expect(strangeStops(way({ from: 'https://www.taobao.com', hops: ['https://t.cn'] }))).toEqual([
    'https://t.cn',
  ]);
  expect(strangeStops(way({ opener: 'https://promo.example', from: 'https://www.taobao.com' }))).toEqual([
    'https://promo.example',
  ]);
  expect(strangeStops(way({ from: 'http://www.taobao.com' }))).toEqual(['http://www.taobao.com']);
  for (const at of ['from', 'opener'])
    expect(strangeStops(way({ [at]: 'http://www.taobao.com', hops: ['http://www.taobao.com'] }))).toEqual([
      'http://www.taobao.com',
    ]);
  expect(stopsOf(way({ from: 'https://a.example', opener: 'https://a.example' }))).toEqual([
    'https://a.example',
  ]);
  expect(stopsOf(way({}))).toEqual([]);
});

test('a stop that only sent on is a stranger to the way exactly where the judge knows it for neither official nor Alibaba’s', () => {
  const sites = AFFILIATED_SITES.flatMap(({ sites: own }) => own);
  const hosts = ['taobao.com', 'gift.example', '….jump.example', '…', '127.0.0.1', ...sites].flatMap(
    (host) => [host, `m.${host}`, `….${host}`, `${host}:8080`, `not${host}`, `${host}.example`],
  );
  const strange = (stop: string) => !['official', 'affiliated'].includes(partOf(stop).kind);
  expect(sites.length).toBeGreaterThan(5);
  for (const host of hosts) {
    const stop = `https://${host}`;
    expect(strangeStops(way({ hops: [stop] })), stop).toEqual(strange(stop) ? [stop] : []);
  }
});
