// What the notice says: the words a shopper reads for a judged page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type NoticeWords, noticeWords } from '../../../src/content/notice/words';
import { judge } from '../../../src/core/verdict';
import { warningLevel } from '../../../src/core/warning-level';
import type { TabState } from '../../../src/model';
import { OTHER_ISSUERS } from '../../../src/rules/other-issuers';

const zh = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/_locales/zh_CN/messages.json'), 'utf8'),
);
const message = (key: string, fill: string[] = []) =>
  (zh[key]?.message ?? '').replace(/\$[A-Z_]+\$|\$1/, () => fill[0] ?? '');

const wordsFor = (address: string, destinations: string[] = []) => {
  const verdict = judge({ address, frames: [], destinations });
  const level = warningLevel(verdict.kind, 'stored-value', true);
  return noticeWords({ verdict, level, alreadyTyped: false } as unknown as TabState, message);
};
const plain = ({ title, body }: NoticeWords) =>
  [
    title,
    ...body.map((parts) =>
      parts.map((part) => (typeof part === 'string' ? part : part.map(({ text }) => text).join(''))).join(''),
    ),
  ].join('\n');

test('says of an official name without https that it is not encrypted, not that it is foreign', () => {
  const said = plain(wordsFor('http://www.taobao.com/card'));
  expect(said).toContain('连接没有加密');
  expect(said).toContain('www.taobao.com');
  expect(said).not.toContain('不是淘宝');
});

test('says of any other name that it is not Taobao, with or without https', () => {
  for (const address of ['https://gift-duihuan.top/', 'http://gift-duihuan.top/'])
    expect(plain(wordsFor(address))).toContain('不是淘宝');
});

test('names the issuer whose cards are taken', () => {
  expect(wordsFor('https://giftcard.jd.com/').title).toBe('这里只收京东自己的卡');
});

test('has a name for every issuer', () => {
  for (const { sites } of OTHER_ISSUERS)
    expect(wordsFor(`https://${sites[0]}/`).title).toMatch(/只收.+自己的卡/);
});

test('names the destination of a form that leaves', () => {
  const said = plain(wordsFor('https://www.taobao.com/', ['https://collect.example']));
  expect(said).toContain('发到别处');
  expect(said).toContain('collect.example');
});
