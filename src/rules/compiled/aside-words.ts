// What is said aside as patterns: longer words first.
import { ASIDE_WORDS, SAID_ASIDE } from '../aside-words';

export { CLAUSES } from '../aside-words';

const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[[(]/, '\\$&'))
    .join('|');

export const BEFORE_THING = new RegExp(
  `^.*(?:${oneOf(ASIDE_WORDS.flatMap(({ before }) => before))})(?=.)`,
  'i',
);
export const FROM_ASIDE = new RegExp(`(?<=.)(?:${oneOf(ASIDE_WORDS.flatMap(({ from }) => from))}).*`, 'i');
export const ASIDE_ROWS: readonly string[] = SAID_ASIDE;
