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
