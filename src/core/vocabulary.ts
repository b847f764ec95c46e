// Finds the words of the vocabulary in a text: one pass, an index instead of patterns, so hostile text costs what honest text costs.
import { CARD_VOCABULARY, TRADITIONAL } from '../rules/card-vocabulary';

/** A line of the vocabulary, see rules/card-vocabulary.ts for what its columns mean. */
export type Row = { id: string; own: number; around: number; says: string };
type Word = { text: string; row: Row; anyEnding: boolean; not: string };

const LIMIT = 160; // characters of one text that are read at all
const SPACES = " \n\t\r\f_-'’";
const isLatin = (code: number): boolean => code > 96 && code < 123; // a to z

const simplified = new Map<string, string>();
for (let i = 0; i < TRADITIONAL.length; i += 2) simplified.set(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);

/** Text as it is matched: one width and case, simplified characters, no accents. */
export const fold = (text: string): string =>
  text
    .slice(0, LIMIT)
    .trim()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[đ\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character);

/** A name in code as words: cardNo, card_no and CARD-NO all become card no. */
export const spell = (name: string): string =>
  name
    .slice(0, LIMIT)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ');

/** a(b/c)d as abd, acd. */
export function expand(word: string): string[] {
  const group = /\(([^)]*)\)/.exec(word);
  return group ? group[1]!.split('/').flatMap((part) => expand(word.replace(group[0], part))) : [word];
}

let index: Map<string, Word[]> | undefined; // by first two characters; built only when a page has a field: most have none
function words(start: string): Word[] {
  if (!index) {
    index = new Map();
    for (const line of CARD_VOCABULARY) {
      const [head, list] = line.split(': ') as [string, string];
      const [id, own, around, says] = head.split(' ') as [string, string, string, string];
      const row = { id, own: +own, around: +around, says };
      for (const word of list.split('|').flatMap(expand)) {
        const [literal, not = ''] = word.replaceAll(' ', '').split('!') as [string, string?];
        const text = literal.replace('*', '');
        const key = text.slice(0, 2);
        if (!index.has(key)) index.set(key, []);
        index.get(key)!.push({ text, row, anyEnding: text !== literal, not });
      }
    }
  }
  return index.get(start) ?? [];
}

/** The lines of the vocabulary that have a word in `text`. Spaces and dashes do not count, but part Latin words from another. */
export function rowsIn(text: string): Set<Row> {
  const folded = fold(text);
  const joined: boolean[] = []; // is this letter the continuation of a Latin word?
  let letters = '';
  let last = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (!SPACES.includes(folded[i]!)) {
      joined.push(isLatin(last) && isLatin(code));
      letters += folded[i];
    }
    last = code;
  }
  const found = new Set<Row>();
  for (let i = 0; i < letters.length; i++)
    for (const start of [letters[i]!, letters.slice(i, i + 2)])
      for (const { text, row, anyEnding, not } of words(start)) {
        const end = i + text.length;
        if (!letters.startsWith(text, i) || (not && letters.startsWith(not, end))) continue;
        if (isLatin(text.charCodeAt(0)) && (joined[i] || (!anyEnding && joined[end]))) continue;
        found.add(row);
      }
  return found;
}
