// The one table of traditional characters: complete pairs, each character once, and text of either script comes out alike.
import { expect, test } from 'vitest';
import { simplifyBy } from '../../src/core/fold';
import { SIMPLIFIED, TRADITIONAL } from '../../src/rules/compiled/traditional-characters';
import { TRADITIONAL_CHARACTERS } from '../../src/rules/traditional-characters';

const simplify = (text: string) => simplifyBy(text, TRADITIONAL, SIMPLIFIED);
const pairs = TRADITIONAL_CHARACTERS.trim().split(/\s+/);

test('every entry is one traditional and one simplified character, and no character stands for two', () => {
  for (const pair of pairs) expect(pair).toMatch(/^[\u4e00-\u9fff]{2}$/);
  const traditional = pairs.map((pair) => pair[0]);
  expect(new Set(traditional).size).toBe(pairs.length);
  for (const pair of pairs) expect(simplify(pair), pair).toBe(pair[1]!.repeat(2));
});

test('text of either script comes out alike, and as long as it was', () => {
  expect(simplify('兌換碼：請輸入禮品卡號')).toBe('兑换码：请输入礼品卡号');
  expect(simplify('帳戶餘額')).toBe('账户余额');
  expect(simplify('😀 card 卡密 ﾊ')).toBe('😀 card 卡密 ﾊ');
});
