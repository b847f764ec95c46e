// Words that only say where to type name nothing; any other word does.
import { expect, it } from 'vitest';
import { isPlaceWord, namesThing } from '../../src/core/plain-label';
import { fold } from '../../src/core/vocabulary';
import { BIDS, CHOICE, SCRATCHES, WONDERS } from '../../src/rules/compiled/prompt-words';
import {
  ASKING_WORDS,
  CHOICE_WORDS,
  NAMELESS_WORDS,
  PLACE_WORDS,
  SAID_OF_CODE,
  WONDERING_WORDS,
} from '../../src/rules/prompt-words';

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

it.each(WONDERING_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
  expect(matches.filter((text) => !WONDERS.test(text))).toEqual([]);
  expect(leaves.filter((text) => WONDERS.test(text))).toEqual([]);
});

it.each(ASKING_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
  expect(matches.filter((text) => !BIDS.test(text) && !SCRATCHES.test(text))).toEqual([]);
  expect(leaves.filter((text) => BIDS.test(text) || SCRATCHES.test(text))).toEqual([]);
});

it.each(CHOICE_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
  expect(matches.filter((text) => !CHOICE.test(text))).toEqual([]);
  expect(leaves.filter((text) => CHOICE.test(text))).toEqual([]);
});

it.each(NAMELESS_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
  expect(matches.filter((text) => namesThing(text))).toEqual([]);
  expect(leaves.filter((text) => !namesThing(text))).toEqual([]);
});

it.each([
  '',
  '卡密',
  '卡号',
  '礼品卡',
  '天猫编号',
  '兑换码',
  'Gift card',
  'Card number',
  'Código',
  'Номер',
  'コード', // what a card's words say
  '请输入',
  '在此处填写',
  'XXXX-XXXX',
  'ABCD-EFGH-JKLM',
  '16位',
  '— · —', // where, and how it is written
])('no thing is named by “%s”', (text) => {
  expect(namesThing(text)).toBe(false);
});

it.each([
  '会员编号',
  '合同編號',
  '卡片寄语',
  'Nombre',
  'VAT number',
  'VIN',
  'Line',
  'ルームナンバー',
  '房\u200b间号',
])('a thing is named by “%s”', (text) => {
  expect(namesThing(text)).toBe(true);
});

it('a serial number may be that of a device', () => {
  expect(namesThing('Serial number')).toBe(false);
  expect(namesThing('Serial number', ['serial'])).toBe(true);
});

it.each(Object.entries(SAID_OF_CODE))(
  '%s matches its examples and leaves the others',
  (_, { says, matches, leaves }) => {
    expect(matches.filter((text) => !says.test(fold(text)))).toEqual([]);
    expect(leaves.filter((text) => says.test(fold(text)))).toEqual([]);
  },
);
