// What could be a card code, and what people write beside one.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codesAmong,
  couldHoldCode,
  couldSearchCode,
  isCodeAlone,
  maskNumber,
} from '../../src/core/code-shape';
import { PLAIN_WORDS } from '../../src/rules/plain-words';
import { anyCode, groupedCode } from './codes';

const WORDS = new Set(PLAIN_WORDS);
const SEED = { numRuns: 2000, seed: 20261125 };

describe('a code', () => {
  it.each([
    '8301229477510936',
    '8301 2294 7751 0936',
    '8301 - 2294 - 7751 - 0936',
    'A7K2 9F3D 11C8 5520',
    'ABCDEFGHJKLMNPQR',
    'abcdefghjkmnpqrs',
    'ABCDEFGHJK123456',
    'TMGC-ABCD-EFGH-1234',
    'QWERT-YUIOP-ASDFG',
    'qwert-yuiop-asdfg',
    'ABCDEFGH-JKLMNPQR',
    '1234567890123',
    '卡密８３０１２２９４７７５１０９３６',
    '八三〇一二二九四七七五一',
    '8301\u200b2294\u20607751',
    'no. 83012294775109',
    'A7K29F3D 500元',
    'A7K2-5520',
    '500 A7K29F3D giftcard',
    'abcdef-123456',
    'A7K21 9F3D',
    '83 01 22 94 77 51',
    'gift-abcd-efgh',
    'https://item.taobao.com/item.htm?id=6227001234567890',
  ])('%s', (text) => expect(couldHoldCode(text, WORDS)).toBe(true));

  it('of any known shape is seen, alone and in a text', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('', '卡号：', 'my card '), ({ code }, before) => {
        expect(couldHoldCode(before + code, WORDS)).toBe(true);
        expect(isCodeAlone(code)).toBe(true);
      }),
      SEED,
    );
  });

  it.each([
    '卡密：A7K2 9F3D 11C8 5520',
    '八三〇一 二二九四 七七五一',
    'the card\n8301 2294 7751 0936\nsee you',
    '卡号 8301229477510936，密码 A7K29F3D11C8',
  ])('pasted alone in a line: %s', (text) => expect(isCodeAlone(text)).toBe(true));

  it('in parts is seen in each of them', () => {
    fc.assert(
      fc.property(groupedCode, (groups) => {
        expect(codesAmong(groups, WORDS)).toEqual(groups.map(() => true));
      }),
      SEED,
    );
    expect(codesAmong(['shop', 'ABCDE', 'FGHIJ', 'KLMNO', 'ok'])).toEqual([false, true, true, true, false]);
  });
});

describe('no code', () => {
  it.each([
    '公司发的 500 元卡',
    '天猫超市卡 500元 2026-11-23',
    '2026-11-23 18:30:05 生日',
    '2026/11/23 到 2027/11/22',
    '天猫超市卡 200 元 2 张',
    '13800138000',
    '500、200、300、100、50、20',
    '天猫某某旗舰店',
    'Apple Store 天猫官方旗舰店',
    'STARBUCKS 星巴克',
    '朋友 Lily 送的',
    'gift-card-help-page',
    'gift-card-abcd',
    'gift-card-abcd-efgh',
    'the cat sat mat',
    '500 600 2027/11/22 700 800',
    'birthday presents',
    'BIRTHDAY presents',
    'PS5 RTX50',
    'PS5 2 3DS 24 RTX5090',
    'A1 B2 C3 D4 E5 F6',
    'internationalization',
    'https://item.taobao.com/item.htm?id=612345678901',
  ])('%s', (text) => expect(couldHoldCode(text, WORDS)).toBe(false));

  it.each([
    'my number is 8301229477510936',
    '8301229477510936 thanks',
    'SPRING',
    'SAVE10',
    '13800138000',
    'Zhang Wei',
    '浙江省杭州市文一西路 969 号',
    'lily@example.com',
    '',
  ])('pasted: %s', (text) => expect(isCodeAlone(text)).toBe(false));
});

it('a masked number tells at most half of itself, and is no code any more', () => {
  fc.assert(
    fc.property(anyCode, ({ code, signs }) => {
      const kept = maskNumber(code);
      expect(kept.length - 1).toBeLessThanOrEqual(Math.min(8, signs.length / 2));
      expect(couldHoldCode(kept, WORDS)).toBe(false);
      expect(signs.startsWith(kept.split('…')[0]!) && signs.endsWith(kept.split('…')[1]!)).toBe(true);
    }),
    SEED,
  );
});

it('a long text is read in a moment', () => {
  for (const unit of ['1', 'a', '1-', 'ab12 ', '卡', '12:', '2026-11-', '- '])
    expect(typeof couldHoldCode(unit.repeat(50_000), WORDS)).toBe('boolean');
});

describe('couldSearchCode', () => {
  it.each([
    '7777930458172634',
    '7777 9304 5817',
    '7777-9304-58',
    '７７７７９３０４',
    '①②③④⑤⑥⑦⑧',
    '七七七七九三〇四',
    'KQ7ZM4XP82WT6RVA',
    'kq7z-m4xp-82wt',
    'kq7z m4x9',
    'K\u200bQ7ZM4X9',
    // As it is printed, whatever letters stand together in it.
    ...['ABCD-1234-EFGH', 'abcd 1234 efgh', 'YMTD9QFSABXK', 'ABCDEFGHJKLM', 'ＹＭＴＤ－９ＱＦＳ－ＡＢＸＫ'],
    ...['ymtdq-fs2bx-kwaxz', 'YMTDQ7FSAB'],
  ])('%s could be one', (words) => expect(couldSearchCode(words, WORDS)).toBe(true));

  it.each([
    ...['taobao', '10086', 'taobao801284.com', 'alibabar4kids.com', 'alibabacashier'],
    ...['双11 京东', '2026', '12306.cn', 'a-b-c.cn', 'cat1688.com', 'h0tma11.com'],
    ...[
      'gift-2024-card',
      'gift2024duihuan.top',
      'tmall618gift',
      'TMALL2024',
      'TMALL GIFT CARD 500',
      'shop-888',
    ],
    ...['天猫卡 500', '猫超卡 A1', 'www.taobao-gift.cn/card/query'],
  ])('%s is looked for', (words) => expect(couldSearchCode(words, WORDS)).toBe(false));

  it('a code of capitals and digits hardly ever passes, in one run or in groups', () => {
    const printed = anyCode.filter(({ signs }) => /^(?=.*[A-Z])(?=.*\d)[A-Z\d]+$/.test(signs));
    const passing = fc.sample(printed, SEED).filter(({ code }) => !couldSearchCode(code, WORDS));
    expect(passing.length).toBeLessThan(SEED.numRuns / 50);
  });
});
