// Free texts of a card: no code in any spelling, and what shoppers write.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidesCode, shortLinks } from '../../src/card/free-text';
import { anyCode, disguisedNumber, spelledCode } from '../core/codes';
import { LABELS, SHOPS } from './labels';

const SEED = { numRuns: 20_000, seed: 20261126 };
const around = fc.constantFrom('', '卡密 ', '妈妈给的超市卡 500元 ', 'my card: ');

describe('hidesCode', () => {
  it.each([
    'a b 3 d e f g h 1 2 3 4',
    'A 7 K 2 9 F 3 D',
    'КQ7ZМ4ХР82WТ6RVА', // with Cyrillic letters among them
    '1234,5678,9012,3456',
    '1234，5678，9012，3456',
    '1234、5678、9012、3456',
    '1234    5678    9012    3456',
    '1234 -- 5678 -- 9012 -- 3456',
    '1234…5678…9012…3456',
    '1234和5678和9012和3456',
    'abcdqfgh ijklmnzp',
    'abcdqf gzijkl',
    'ABCD和EFGH和JKMN',
    'ab cd ef gh jk mn',
    'ábcdqfgh íjklmnzp',
    '壹贰叁肆伍陆柒捌玖零壹贰',
    '壹貳參肆伍陸柒捌玖零壹貳',
    '❶❷❸❹❺❻❼❽❾❶❷❸',
    '1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣1️⃣2️⃣3️⃣',
    'one two three four five six seven eight nine one two three',
    '21:17 13:04 12:33 08:19',
    'item.htm?id=6123456789012',
    '2026-11-25 2026-11-26 2026-11-27',
    '前半 83012294 后半 77510936',
    'ab3 d ef 12 ghj 4',
    'abcdqfgh wangfang',
    '83012294',
    '超市卡 83012294',
    '8301 2294',
    '8301-2294 妈妈给的',
    '八三〇一二二九四',
    '20261399', // no day
    '卡密 830122',
    '密码：830122',
    'PIN is 830122',
    '卡号 83012294775',
    '订单的卡密 83012294',
  ])('%s', (text) => expect(hidesCode(text)).toBe(true));

  it('of a code of any known shape in any spelling, alone and in a text', () => {
    fc.assert(
      fc.property(spelledCode, around, ({ spelled }, before) => {
        expect(hidesCode(before + spelled)).toBe(true);
      }),
      SEED,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyCode.map(({ code }) => code),
          disguisedNumber,
        ),
        around,
        (code, before) => {
          expect(hidesCode(before + code)).toBe(true);
        },
      ),
      SEED,
    );
  });

  it.each([...LABELS, ...SHOPS])('not: %s', (text) => expect(hidesCode(text)).toBe(false));
});

it('a long text is read in a moment', () => {
  for (const unit of ['1', 'a', '1-', 'ab12 ', '卡', '12:', '2026-11-', '500元', 'a.', 'one '])
    expect(typeof hidesCode(shortLinks(unit.repeat(20_000)))).toBe('boolean');
});

it.each([
  ['https://item.taobao.com/item.htm?id=612345678901', 'https://item.taobao.com/item.htm?id=612…901'],
  [
    'https://detail.tmall.com/item.htm?spm=a21n57.1.0.0.12345678abcdef&id=1012345678901&skuId=5123456789012#detail',
    'https://detail.tmall.com/item.htm?id=101…901',
  ],
  ['item.taobao.com/item.htm?id=612…901', 'item.taobao.com/item.htm?id=612…901'],
  [
    'https://shop123456789.taobao.com/?spm=a1z10.1-c-s.w5002-23456789012.2.1a2b3c',
    'https://shop123456789.taobao.com/',
  ],
  [
    '小店 https://zhangsan.tmall.com/shop/view_shop.htm?user_number_id=2201234567890，老板很好',
    '小店 https://zhangsan.tmall.com/shop/view_shop.htm，老板很好',
  ],
  ['1/2 买的 3/4', '1/2 买的 3/4'],
])('of the link %s is kept %s', (link, kept) => {
  expect(shortLinks(link)).toBe(kept);
  expect(hidesCode(kept)).toBe(false);
});
