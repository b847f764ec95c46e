// What a recorded page is found by: the words of its hosts and address, and the short pieces of them that an index holds.
import type { Part, SearchKey } from '../model';

/** Letters of one page that can be searched: what it costs to write a page does not depend on what it holds. */
const MOST_LETTERS = 80;

const HAN = /\p{Script=Han}/u;

/** Runs of letters and digits in lower case, Chinese ones apart from others. */
export const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}+|((?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** The words of a page by which it is found: hosts, then path, as many as there is room for. */
export function wordsOfPage(address: string, parts: readonly Part[]): string[] {
  const texts = [...parts.flatMap(({ host, ascii }) => [host, ascii]), address.replace(/^.*?:\/\//, '')];
  let left = MOST_LETTERS;
  return [...new Set(texts.flatMap(wordsIn))].filter((word) => {
    left -= word.length;
    return left >= 0;
  });
}

/**
 * The keys of a page visited at `at` (ms since 1970). Each piece comes with the time, so the index has the pages of one
 * piece in the order of time.
 */
export function searchKeys(address: string, parts: readonly Part[], at: number): SearchKey[] {
  const pieces = wordsOfPage(address, parts).flatMap((word) => [...beginningsOf(word), ...piecesOf(word)]);
  return [...new Set(pieces)].map((piece) => [piece, at]);
}

/** All runs of three letters, of two in Chinese. */
function piecesOf(word: string): string[] {
  const letters = [...word];
  const size = sizeOf(word);
  return letters.slice(size - 1).map((_, i) => letters.slice(i, i + size).join(''));
}

/** What is shorter than such a piece: the beginning of a word, in Chinese any letter of it. */
const beginningsOf = (word: string) => (HAN.test(word) ? [...word] : [word.slice(0, 1), word.slice(0, 2)]);

const sizeOf = (word: string) => (HAN.test(word) ? 2 : 3);

/** The pieces that every page has in which `wanted` is found, a word as `wordsIn` gives it. */
export const piecesFor = (wanted: string): string[] =>
  wanted.length < sizeOf(wanted) ? [wanted] : [...new Set(piecesOf(wanted))];

/** Is `wanted` in one of the words? One or two letters only at the beginning of it: they are in nearly every page. */
export const hasWord = (words: readonly string[], wanted: string): boolean =>
  words.some((word) =>
    wanted.length < 3 && !HAN.test(wanted) ? word.startsWith(wanted) : word.includes(wanted),
  );
