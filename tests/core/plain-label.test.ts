// Words that only say where to type name nothing; any other word does.
import { expect, it } from 'vitest';
import { isPlaceWord } from '../../src/core/plain-label';
import { ASKS, CHOICE } from '../../src/rules/compiled/prompt-words';
import { ASKING_WORDS, CHOICE_WORDS, PLACE_WORDS } from '../../src/rules/prompt-words';

it.each([
  '',
  '请在此处填写',
  '请输入16位数字',
  'Enter here',
  'XXXX-XXXX',
  '第1组',
  'Type your code',
  '＿＿＿＿',
  '— · —',
  'X',
  'A1',
  'Enter\u200b here',
])('“%s” names nothing', (text) => {
  expect(isPlaceWord(text)).toBe(true);
});

it.each(['手机号', '卡', 'Card number', 'VAT Number', '订单备注', '卡密', 'Apartment'])(
  '“%s” names a thing',
  (text) => {
    expect(isPlaceWord(text)).toBe(false);
  },
);

it.each(PLACE_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
  expect(matches.filter((text) => !isPlaceWord(text))).toEqual([]);
  expect(leaves.filter(isPlaceWord)).toEqual([]);
});

it.each(ASKING_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
  expect(matches.filter((text) => !ASKS.test(text))).toEqual([]);
  expect(leaves.filter((text) => ASKS.test(text))).toEqual([]);
});

it.each(CHOICE_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
  expect(matches.filter((text) => !CHOICE.test(text))).toEqual([]);
  expect(leaves.filter((text) => CHOICE.test(text))).toEqual([]);
});
