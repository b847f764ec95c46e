// Made-up card codes of every known shape, for the properties that none of them gets in anywhere.
import * as fc from 'fast-check';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

const run = (signs: string, least: number, most: number) =>
  fc.array(fc.constantFrom(...signs), { minLength: least, maxLength: most }).map((all) => all.join(''));
const mixed = (letters: string) =>
  run(letters + DIGITS, 8, 24).filter((code) => /\d/.test(code) && /[a-z]/i.test(code));

const groups = (signs: string, size: number, count: number) =>
  fc.array(run(signs, size, size), { minLength: count, maxLength: count });

const GROUPED = [
  ...[DIGITS, UPPER, LOWER, UPPER + DIGITS].flatMap((signs) => [
    groups(signs, 4, 4),
    groups(signs, 5, 3),
    groups(signs, 5, 5),
    groups(signs, 4, 3),
    groups(signs, 6, 3),
  ]),
  fc.tuple(run(DIGITS, 6, 6), run(DIGITS, 6, 6), run(DIGITS, 7, 7)),
  fc.tuple(run(DIGITS, 3, 3), run(DIGITS, 3, 3), run(DIGITS, 3, 3), run(DIGITS, 3, 3)),
];
const notADate = (code: string) => !/^(19|20)/.test(code);

const SINGLE = fc.oneof(
  run(DIGITS, 12, 20).filter(notADate),
  run(UPPER, 12, 24),
  run(LOWER, 12, 24),
  mixed(UPPER),
  mixed(LOWER),
  mixed(UPPER + LOWER),
);

/** The groups of a code that is printed in groups. */
export const groupedCode = fc.oneof(...(GROUPED as fc.Arbitrary<string[]>[]));

/** A code as it is written, and its letters and digits alone. */
export const anyCode = fc.oneof(
  SINGLE.map((code) => ({ code, signs: code })),
  fc
    .tuple(groupedCode, fc.constantFrom(' ', '-', '.', '_', ' - ', '·', '/', '\u200b ', '\u00a0'))
    .map(([parts, mark]) => ({ code: parts.join(mark), signs: parts.join('') })),
);

const NUMERALS = [
  '零壹贰叁肆伍陆柒捌玖',
  '零壹貳參肆伍陸柒捌玖',
  '〇一二三四五六七八九',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⓿❶❷❸❹❺❻❼❽❾',
  '０１２３４５６７８９',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '〇〡〢〣〤〥〦〧〨〩',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
].map((signs) => [...signs]);
const SPOKEN = [
  'zero one two three four five six seven eight nine',
  'ling yi er san si wu liu qi ba jiu',
].map((words) => words.split(' '));
const MARKS = [
  ' ',
  '    ',
  ',',
  '，',
  '、',
  ';',
  ' -- ',
  '…',
  ' / ',
  '·',
  ' | ',
  '\n',
  '和',
  '然后是',
  '🍀',
  '（）',
];

/** Pieces of a size. A code of less than twelve signs may then be words and numbers as people write them: VISA 2026, PS5 Pro 500. */
function piecesOf(signs: string, size: number): string[] | null {
  const pieces = signs.match(new RegExp(`.{1,${size}}`, 'g'))!;
  if (pieces.length < 3 && signs.length % size !== 0) return null;
  const isMixed = (piece: string) => /\d/.test(piece) && /[a-z]/i.test(piece);
  return signs.length > 11 || size < 3 || (size > 3 && pieces.some(isMixed)) ? pieces : null;
}

/** A code in a spelling that keeps its signs from standing together, or from being letters and digits at all. */
export const spelledCode = fc
  .tuple(
    anyCode,
    fc.constantFrom(1, 2, 3, 4, 5, 8),
    fc.constantFrom(...MARKS),
    fc.constantFrom(null, ...NUMERALS),
    fc.constantFrom(
      (signs: string) => signs,
      (signs: string) => signs.toLowerCase(),
    ),
  )
  .map(([{ signs }, size, mark, numerals, inCase]) => ({
    signs,
    spelled: piecesOf(inCase(signs), size)
      ?.join(mark)
      .replace(/\d/g, (digit) => numerals?.[Number(digit)] ?? digit),
  }))
  .filter((code): code is { signs: string; spelled: string } => code.spelled !== undefined);

const digits = (least: number, most: number) => run(DIGITS, least, most).filter(notADate);

/** A number of a card, written as something else. */
export const disguisedNumber = fc.oneof(
  digits(16, 20).map((number) => number.replace(/(\d\d)(\d\d)/g, '$1:$2 ')),
  digits(12, 16).map((number) => `item.htm?id=${number}`),
  fc
    .tuple(digits(12, 19), fc.constantFrom(...SPOKEN))
    .map(([number, words]) => [...number].map((digit) => words[Number(digit)]).join(' ')),
);
