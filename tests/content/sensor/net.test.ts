// The net below all: four characters in a row of a code's shape, and what is still a coupon.
import { expect, it } from 'vitest';
import { isMixed, isNoCoupon, net } from '../../../src/content/sensor/net';

/** How many characters go in before the net closes; all of them where it does not. */
function passed(text: string): number {
  const typed = net();
  const at = [...text].findIndex((sign) => typed.counts(sign));
  return at < 0 ? text.length : at;
}

it.each(['7K3QX9M2', '4111 1111', 'ABCD-EFGH', '12-34', '７Ｋ３Ｑ'])(
  '%s is stopped at the fourth',
  (code) => {
    expect(passed(code.replace(/[ -]/g, ''))).toBe(3);
  },
);

it.each(['shoes', 'ada@mail', 'Lake Road', '王小明', 'A 1 b'])('%s goes in', (text) => {
  expect(passed(text)).toBe(text.length);
});

it('a word does not count for the number behind it, groups of a code do for each other', () => {
  expect(passed('order 12')).toBe(8);
  expect(passed('12 34')).toBe(4);
});

const rowOf = (text: string) => {
  const typed = net();
  typed.counts(text);
  return typed.row();
};

it('keeps no character of what is typed', () => {
  expect(rowOf('7Kx-Q9')).toBe('0AaA0');
});

it.each(['SPRING25', 'SAVE10', 'SINGLES1111', 'BUY1GET1', 'WELCOME', '20OFF'])('%s is a coupon', (text) => {
  expect(isNoCoupon(rowOf(text))).toBe(false);
});

it.each(['7K3QX9M2', '6012345678901234', 'X7F4-M2KQ-9TRA-W3ND', 'TMAL8K3QX9M2'])('%s is none', (text) => {
  expect(isNoCoupon(rowOf(text))).toBe(true);
});

it.each([
  ['7K3Q', true],
  ['K60', false],
  ['TB20261128001', false],
  ['13800138000', false],
  ['NW16XE', false],
  ['jane1988', false],
])('letters and digits are mixed as in a code in %s: %s', (text, is) => {
  expect(isMixed(rowOf(text))).toBe(is);
});
