// Which words of a search may stand in an address: nothing of a code, in whatever letters it is typed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeKept } from '../../src/history/search';
import { PLAIN_WORDS } from '../../src/rules/plain-words';
import { anyCode } from '../core/codes';

const SEED = { numRuns: 3000, seed: 20261127 };
const SPELLINGS: ((code: string) => string)[] = [
  (code) => code,
  (code) => code.toLowerCase(),
  (code) => code.toUpperCase(),
  (code) => [...code].map((sign, i) => (i % 2 ? sign.toLowerCase() : sign.toUpperCase())).join(''),
];
const isWord = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((part) => PLAIN_WORDS.includes(part));

describe('words that nobody knows', () => {
  it('are in no address, whatever part of a code they are', () => {
    const typed = fc.tuple(anyCode, fc.constantFrom(...SPELLINGS), fc.nat());
    fc.assert(
      fc.property(typed, ([{ code }, spelled, cut]) => {
        const words = spelled(code).slice(0, 4 + (cut % code.length));
        fc.pre(words.replace(/[^\p{L}\p{N}]/gu, '').length > 3 && !isWord(words));
        expect(canBeKept(words, false)).toBe(false);
      }),
      SEED,
    );
  });
  it.each(['ymtd', 'y m t d', 'ymt d', '2026', '七七七七', '①②③④', 'ＹＭＴＤ', 'абвг', 'card ymtd', '🄰🄱🄲🄳'])(
    '%s is in none',
    (words) => expect(canBeKept(words, false)).toBe(false),
  );
  it.each(['', 'jd', '888', '妈妈的卡', '没有', 'gift card', 'Redeem 天猫', '双11'])(
    '%s gives nothing away',
    (words) => expect(canBeKept(words, false)).toBe(true),
  );
});

describe('words that were found in what is recorded', () => {
  it.each(['duihuan', 'taobao-lipin.cn', 'chaoshi 妈妈', '10086', '三妈'])('%s is kept', (words) =>
    expect(canBeKept(words, true)).toBe(true),
  );
  it.each(['y m t d', 'ym td', '7777930458172634', 'ABCD-1234-EFGH', 'YMTDQFSABXKW'])('%s is not', (words) =>
    expect(canBeKept(words, true)).toBe(false),
  );
});
