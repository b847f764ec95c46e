// The words around fields as a page's script carries them: expanded and indexed, without what only people read.
import { CARD_WORDS } from '../card-words';
import { DEED_WORDS } from '../deed-words';
import { OTHER_WORDS } from '../other-words';
import { NAMELESS_WORDS, SAID_OF_CODE } from '../prompt-words';
import { SIMPLIFIED, TRADITIONAL } from './traditional-characters';

const ROWS = [...CARD_WORDS, ...DEED_WORDS, ...OTHER_WORDS];

/** One per row, parted by spaces: id, own points, points around, what it says. */
export const WORD_ROWS: string = ROWS.map(({ id, own, around, says }) => [id, own, around, says].join()).join(
  ' ',
);

const used = new Set([
  ...ROWS.flatMap(({ words }) => Object.values(words).join('')).join(''),
  ...Object.values(SAID_OF_CODE)
    .flatMap(({ says }) => says.source)
    .join(''),
  ...NAMELESS_WORDS[0].signs,
]);
const places = [...SIMPLIFIED].flatMap((letter, i) => (used.has(letter) ? [i] : []));

/** The traditional characters of these words, and their simplified forms at the same places. */
export const WORD_TRADITIONAL: string = places.map((i) => TRADITIONAL[i]).join('');
export const WORD_SIMPLIFIED: string = places.map((i) => SIMPLIFIED[i]).join('');

/** Capital letters and signs, of which no word is made: the one after a word is the number of its row. One byte each. */
export const ROW_MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ:;<=>?@[]^_{|}~#%&+,-/()$"';

/** How far letters that would take three bytes are moved: U+0E00 to U+0700, U+3040 to U+0240. */
export const PACKED_THAI = 0x700;
export const PACKED_KANA = 0x2e00;

/** Where a common Chinese character goes: the first of WORD_SIMPLIFIED, then COMMON, each to a place of two bytes. */
export const PACKED_HAN = 0x780;
const HAN_PLACES = 0x80;

/** Stands for the second character of a word that has only one. */
export const NO_SECOND = '.';

const WRITTEN: string = groups();

/** The commonest of the other characters, as far as there is room. */
export const COMMON: string = common(WRITTEN);

/** The first of the signs that stand for a part, of scripts in which no word is written, and how many there are. */
export const FIRST_PART = 0x460;
const MOST_PARTS = 0x1a0;

const { text, parts } = withParts(WRITTEN.replace(/[\u3040-\u30ff\u0e00-\u0e7f\u4e00-\u9fff]/g, packed));

/**
 * Groups of words: one line for each first character, which stands at its head, and in it the groups parted by spaces.
 * A group begins with the second character of its words; each word follows without the two, with a digit in the place
 * of so many letters that it shares with the word before; then * when any letters may follow, !x when x may not, and the
 * mark of its row. What comes again and again is one of the parts.
 */
export const WORD_GROUPS: string = text;

/** What the signs from FIRST_PART on stand for; a part may hold others. */
export const WORD_PARTS: string = parts.join("'");

/** The text with a sign of two bytes in the place of what stands in it often enough, what saves most first. */
function withParts(whole: string): { text: string; parts: string[] } {
  const counts = new Map<string, number>();
  for (let i = 0; i < whole.length; i++)
    for (let length = 2; length < 9; length++) {
      const part = whole.slice(i, i + length);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  const saved = (part: string, count: number) => (bytes(part) - 2) * count - bytes(part) - 1;
  const found = [...counts]
    .map(([part, count]) => ({ part, most: saved(part, count) }))
    .filter(({ most }) => most > 4)
    .sort((a, b) => b.most - a.most || (a.part < b.part ? -1 : 1));
  const parts: string[] = [];
  let text = whole;
  for (const { part } of found.slice(0, 1500)) {
    const pieces = text.split(part);
    if (parts.length === MOST_PARTS || saved(part, pieces.length - 1) < 2) continue;
    text = pieces.join(String.fromCharCode(FIRST_PART + parts.length));
    parts.push(part);
  }
  return { text, parts };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function groups(): string {
  const found = new Map<string, string[]>();
  ROWS.forEach(({ words }, i) => {
    for (const word of needed(Object.values(words).flatMap(written))) {
      const text = word.replace(/[*!].*/, '');
      const start = text.length > 1 ? text.slice(0, 2) : text + NO_SECOND;
      if (!found.has(start)) found.set(start, []);
      found.get(start)!.push(word.slice(Math.min(2, text.length)) + ROW_MARKS[i]);
    }
  });
  const lines = new Map<string, string[]>();
  for (const [start, rests] of found) {
    const [first, second] = [start[0]!, start[1]!];
    lines.set(first, [...(lines.get(first) ?? []), second + rests.sort().map(shortened).join('')]);
  }
  return [...lines].map(([first, line]) => first + line.join(' ')).join('\n');
}

function common(groups: string): string {
  const counts = new Map<string, number>();
  for (const [letter] of groups.matchAll(/[\u4e00-\u9fff]/g))
    if (!WORD_SIMPLIFIED.includes(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, Math.max(0, HAN_PLACES - WORD_SIMPLIFIED.length))
    .map(([letter]) => letter)
    .join('');
}

/** A letter of Japanese or Thai, and a common Chinese one, as one of two bytes, of scripts in which no word is written. */
function packed(letter: string): string {
  if (letter < '\u4e00')
    return String.fromCharCode(letter.charCodeAt(0) - (letter < '\u3000' ? PACKED_THAI : PACKED_KANA));
  const place = (WORD_SIMPLIFIED + COMMON).indexOf(letter);
  return place < 0 || place >= HAN_PLACES ? letter : String.fromCharCode(PACKED_HAN + place);
}

/** A word without the beginning that it shares with the one before it in the list, where that takes more than a digit. */
function shortened(word: string, i: number, words: readonly string[]): string {
  const last = i ? words[i - 1]!.replace(/[*!].*|.$/, '') : '';
  let shared = 0;
  while (shared < 9 && shared < last.length && last[shared] === word[shared]) shared++;
  const head = word.slice(0, shared);
  return shared > 1 || /[^a-z]/.test(head) ? shared + word.slice(shared) : word;
}

/** The words of a row without those in which another of them is found anyway. */
function needed(words: readonly string[]): string[] {
  const covers = (other: string, word: string) =>
    /^[a-z]/.test(other)
      ? other.endsWith('*') && word.startsWith(other.slice(0, -1))
      : !other.includes('!') && word.includes(other.replace('*', ''));
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && covers(other, word)));
}

/** The words of a list, without the spaces, which matching does not see. */
function written(list: string): string[] {
  return list.split(',').flatMap((word) => expand(word.replace(/\s/g, '')));
}

/** a(b/c)d as abd, acd. */
function expand(word: string): string[] {
  const group = /\(([^)]*)\)/.exec(word);
  return group ? group[1]!.split('/').flatMap((part) => expand(word.replace(group[0], part))) : [word];
}
