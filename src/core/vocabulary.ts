// Finds the words of the vocabulary in a text: one pass, an index instead of patterns, so hostile text costs what honest text costs.
import { CYRILLIC, HAN } from '../rules/compiled/misread-signs';
import {
  COMMON,
  NO_SECOND,
  PACKED_HAN,
  PACKED_KANA,
  PACKED_PIECES,
  PACKED_THAI,
  PIECES,
  ROW_MARKS,
  WORD_GROUPS,
  WORD_ROWS,
  WORD_SIMPLIFIED,
  WORD_TRADITIONAL,
} from '../rules/compiled/vocabulary';
import { simplifyBy } from './fold';

/** A row of the vocabulary, see rules/card-words.ts for what its columns mean. */
export type Row = { id: string; own: number; around: number; says: string };
type Word = { rest: string; row: Row; anyEnding: boolean; not: string };

const LIMIT = 160; // characters of one text that are read at all
/** Marks that part nothing: written between the signs of a word they leave it the same word. */
const SPACES = " \n\t\r\f_-'’./\\|&°·•*~+[]()<>{}【】「」『』《》〈〉（）［］〔〕・‧∙—–";
const PLAIN: Record<string, string> = { đ: 'd', ı: 'i', ł: 'l' }; // letters that no normal form takes apart
// A word in two scripts is written to be misread.
const MIXED = /[а-яѕіјԁһ]*(?:[a-z][а-яѕіјԁһ]|[а-яѕіјԁһ][a-z])[a-zа-яѕіјԁһ]*/g;
const PACKED = /[\u0100-\u02ff\u0700-\u077f]/g; // see PACKED_THAI
function unpacked(letter: string): string {
  const code = letter.charCodeAt(0);
  if (letter < '\u0200') return (WORD_SIMPLIFIED + COMMON)[code - PACKED_HAN]!;
  if (letter < '\u0240') return PIECES.split(' ')[code - PACKED_PIECES]!;
  return String.fromCharCode(code + (letter < '\u0700' ? PACKED_KANA : PACKED_THAI));
}
const isLatin = (code: number): boolean => code > 96 && code < 123; // a to z

/** Text as it is matched: one width and case, simplified characters, no accents. */
export const fold = (text: string): string =>
  simplifyBy(foldBy(text, HAN), WORD_TRADITIONAL, WORD_SIMPLIFIED);

/** The same without simplified characters, and with another table of signs that stand for others. */
export const foldBy = (text: string, signs: typeof HAN): string =>
  text
    .slice(0, LIMIT)
    .normalize('NFKD')
    // Marks of Japanese belong to its own letters.
    .replace(/[\u0300-\u036f\p{DI}]|(?<![\u3040-\u30ff])[\u3099\u309a]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[đıł]/g, (letter) => PLAIN[letter]!)
    .replace(/[\u4e00-\u9fff]|\p{ExtPict}/gu, (sign) => meantBy(sign, signs))
    .replace(MIXED, (word) => word.replace(/[^a-z]/g, (letter) => meantBy(letter, CYRILLIC)));

const meantBy = (sign: string, { written, meant }: typeof HAN): string =>
  meant[written.indexOf(sign)] ?? sign;

/** A name in code as words: cardNo, card_no and CARD-NO all become card no. */
export const spell = (name: string): string =>
  name
    .slice(0, LIMIT)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ');

// Read only when a page has a field, and a group only when a text has its beginning: most have none.
let rows: Row[] | undefined;
const groups = new Map<string, string | Word[]>();

function wordsFrom(start: string): readonly Word[] {
  if (!rows) {
    rows = WORD_ROWS.split(' ').map((row) => {
      const [id, own, around, says] = row.split(',') as [string, string, string, string];
      return { id, own: +own, around: +around, says };
    });
    for (const line of WORD_GROUPS.split('\n'))
      for (const group of line.slice(1).split(' '))
        groups.set((line[0]! + group[0]!).replace(PACKED, unpacked), group.slice(1));
  }
  const words = groups.get(start) ?? [];
  if (typeof words !== 'string') return words;
  const read = wordsOf(words.replace(PACKED, unpacked), rows);
  groups.set(start, read);
  return read;
}

/** The words of a group, see WORD_GROUPS. Letter by letter, as a pattern with classes of letters takes longer than all the reading. */
function wordsOf(group: string, rows: readonly Row[]): Word[] {
  const found: Word[] = [];
  let [last, from] = ['', 0];
  for (let at = 0; at < group.length; at++) {
    const row = rows[ROW_MARKS.indexOf(group[at]!)];
    if (!row) continue;
    const [word, not = ''] = group.slice(from, at).split('!') as [string, string?];
    last = /^\d/.test(word) ? last.slice(0, +word[0]!) + word.slice(1) : word;
    const anyEnding = last.endsWith('*');
    if (anyEnding) last = last.slice(0, -1);
    found.push({ rest: last, row, anyEnding, not });
    from = at + 1;
  }
  return found;
}

/** The rows of the vocabulary that have a word in `text`. Spaces and dashes do not count, but part Latin words from another. */
export const rowsIn = (text: string): Set<Row> => new Set(wordsIn(fold(text)).map(({ row }) => row));

export const rowIdsIn = (text: string): string[] => [...rowsIn(text)].map(({ id }) => id);

/** The folded text with blanks in the place of each word of a row that is `known`; a Latin word goes as a whole. */
export function withoutWords(text: string, known: (row: Row) => boolean): string {
  const folded = fold(text);
  const signs = folded.split('');
  for (const { row, start, end } of wordsIn(folded)) if (known(row)) signs.fill(' ', start, end);
  return signs.join('');
}

function wordsIn(folded: string): { row: Row; start: number; end: number }[] {
  const joined: boolean[] = []; // is this letter the continuation of a Latin word?
  const at: number[] = []; // where each letter stands
  let letters = '';
  let last = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (!SPACES.includes(folded[i]!)) {
      joined.push(isLatin(last) && isLatin(code));
      at.push(i);
      letters += folded[i];
    }
    last = code;
  }
  const found: ReturnType<typeof wordsIn> = [];
  for (let i = 0; i < letters.length; i++)
    for (const start of [letters[i]! + NO_SECOND, letters.slice(i, i + 2)]) {
      const after = i + (start[1] === NO_SECOND ? 1 : 2);
      for (const { rest, row, anyEnding, not } of wordsFrom(start)) {
        let end = after + rest.length;
        if (!letters.startsWith(rest, after) || (not && letters.startsWith(not, end))) continue;
        if (isLatin(letters.charCodeAt(i)) && (joined[i] || (!anyEnding && joined[end]))) continue;
        while (joined[end]) end++;
        found.push({ row, start: at[i]!, end: at[end - 1]! + 1 });
      }
    }
  return found;
}
