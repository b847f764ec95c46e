// The way to a page in words, in the history, the evidence and the checklist: nothing is left out, nothing said twice.
import { expect, test, vi } from 'vitest';
import type { Way } from '../../src/model';
import { chain, checkId, entered, sighted } from '../core/chains';
import { step, walk } from '../core/walk';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { wayMore } = await import('../../src/words/way-text');
const { pagesTable } = await import('../../src/evidence/pages-table');
const { standing } = await import('../../src/words/step-words');

const way = (more: Partial<Way>): Way => ({ from: '', type: 'navigate', redirects: 0, ...more });

test('each thing that is known has its phrase', () => {
  expect(wayMore(way({}))).toEqual([]);
  expect(wayMore(way({ from: 'https://a.example', opener: 'https://a.example' }))).toEqual([]);
  const all = way({
    opener: 'https://a.example',
    hops: ['https://t.cn', 'http://….b.example'],
    checked: true,
  });
  expect(wayMore(all)).toEqual([
    ...['标签页由 a.example 打开', '中途经过：t.cn → ….b.example', '在卡哨里检查过这个地址后打开'],
  ]);
});

test('the table of pages has it in its column; a record from before says what it said then', () => {
  const rows = (more: Partial<Way>) => pagesTable([chain(checkId(), [sighted('official', more)])], 'UTC');
  expect(rows({ from: 'https://promo.example', hops: ['https://t.cn'] })).toContain(
    '"https://promo.example；中途经过：t.cn"',
  );
  expect(rows({ from: 'https://promo.example' })).toContain('"https://promo.example"');
  expect(rows({ from: '' })).toContain(
    '"浏览器没有说：可能是输入的网址、书签、扫码、别的应用，或不说来处的链接"',
  );
});

test('the step of the path names the strangers that led to the page, and no official stop', () => {
  const led = (more: Partial<Way>) => step(walk([[sighted('official', more), entered]]), 'direct-way');
  const hops = ['http://taobao.com', 'https://t.cn', 'https://jump.example'];
  expect(led({ from: '', hops })).toMatchObject({ outcome: 'cant-tell', by: 'browser' });
  expect(standing(led({ from: '', hops }))).toBe(
    '经 t.cn、jump.example 跳到了官方页面：域名是官方的，链接是谁给的，浏览器看不出来。',
  );
  expect(led({ hops: ['http://taobao.com'] }).outcome).toBe('passed');
  expect(led({ from: '', hops: ['http://taobao.com'] }).outcome).not.toBe('passed');
});
