// Words that only say where to type name nothing; any other word does.
import { expect, it } from 'vitest';
import { isPlaceWord } from '../../src/core/plain-label';

it.each([
  '',
  '请在此处填写',
  '请输入16位数字',
  'Enter here',
  'XXXX-XXXX',
  '第1组',
  'Type your code',
  '＿＿＿＿',
])('“%s” names nothing', (text) => {
  expect(isPlaceWord(text)).toBe(true);
});

it.each(['手机号', 'Card number', 'VAT Number', '订单备注', '卡密', 'Apartment'])(
  '“%s” names a thing',
  (text) => {
    expect(isPlaceWord(text)).toBe(false);
  },
);
