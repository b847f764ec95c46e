// What a recorded page is found by: the words of its hosts and address, and the short pieces of them that an index holds.
import type { Part, SearchKey } from '../model';

/** Letters that can be searched of each: a page's host, its path, its frames and destinations. What a page costs to write has an end. */
const MOST_LETTERS = 80;

const HAN = /\p{Script=Han}/u;

/** Runs of letters and digits in lower case, Chinese ones apart from others. */
export const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}+|((?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/**
 * The words of a page by which it is found: its host, its path, then frames and destinations, each as far as there is room for
 * it, so that no long path hides where a form leads. Rows that earlier versions wrote have fewer in the index.
 */
export function wordsOfPage(address: string, parts: readonly Part[]): string[] {
  const [host = '', path = ''] = address.replace(/^.*?:\/\//, '').split(/(?=\/)(.*)/s);
  const hostsOf = (isOwn: boolean) =>
    parts.filter(({ where }) => (where === 'page') === isOwn).flatMap(({ host, ascii }) => [host, ascii]);
  return [...new Set([[...hostsOf(true), host], [path], hostsOf(false)].flatMap(fitting))];
}

/** The words of the texts, each once, without those for which there is no room. */
function fitting(texts: readonly string[]): string[] {
  let left = MOST_LETTERS;
  return [...new Set(texts.flatMap(wordsIn))].filter((word) => {
    if (word.length > left) return false;
    left -= word.length;
    return true;
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
