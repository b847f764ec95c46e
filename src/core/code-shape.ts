// Could this text be a card code, or hide one? The only answer, for what is held, noted on a card or written down of an address.

import { CALLED_CODE, PUBLIC_NUMBER } from '../rules/compiled/number-names';

type Token = { text: string; part: number; isWord: boolean };

const INVISIBLE = /[\p{DI}\p{M}]/gu;
const PIECE = /[a-z\p{Nd}]+|[^a-z\p{Nd}]+/giu;
/** What may stand between the groups of one code: any few marks, but no list of separate things and no word. */
const WITHIN = /^[^\p{L}\p{N}\n\r,;、]{1,3}$/u;
// A number of a known, harmless meaning parts what stands around it.
const HARMLESS =
  /(?<![a-z\d:])(?:(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1[0-3]?\d|[0-2]?\d:[0-5]\d(?::[0-5]\d)?|(?:item|detail)\.(?:taobao|tmall)\.com\/item\.htm\?id=\d{9,13})(?![a-z\d]|[-.:/]\d)/gi;

/** Signs that are written for digits; any one stands for all. */
const NUMERAL = /[\p{N}零一二三四五六七八九壹贰貳弍叁參参弎肆伍陆陸柒捌玖幺两兩]/gu;
const SPOKEN_DIGIT =
  /(?<![a-z])(?:zero|one|two|three|four|five|six|seven|eight|nine|ling|yi|er|san|si|wu|liu|qi|ba|jiu)(?![a-z])/gi;
const DATE =
  /(?<![a-z\d])(?:[01]?\d[-./][0-3]?\d[-./]20\d\d|(?:19|20)\d\d(?:([-./])(?:0?[1-9]|1[0-2])(?:\1[0-3]?\d)?|年(?:[01]?\d月(?:[0-3]?\d[日号])?)?|(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])))(?![a-z\d])/gi;
const MOBILE = /(?<![a-z\d])1[3-9]\d{9}(?![a-z\d])/i;
/** From here on a text names more days than a card has. */
const MANY_DATES = 3;
/** Of a round amount only the first digits say something. */
const ZEROS = /(?<=(?<!\d)[1-9]\d?)0+(?=\s*(?:元|块|yuan|rmb))|(?<=¥\s*[1-9]\d?)0+(?!\d)/gi;
/** A short code: eight and more digits in one run, or two groups of four with nothing beside them. */
const SHORT_CODE =
  /(?<![a-z\d])\d{8,}(?![a-z\d])|(?<![a-z\d][-\s]?)(?!19|20)\d{4}[-\s·.]{1,3}(?!\d\d00)\d{4}(?![-\s]?[a-z\d])/iu;
/** The number of a shop, which is part of its name, is no longer than a telephone's. */
const SHOP = /(?<=\bshop)(?=\d{5,10}\.(?:taobao|tmall)\.com)/gi;
/** Names in Latin letters, as long as no word in Chinese by chance. */
const PINYIN =
  /^(?=.{5})(?:(?:[zcs]h|[b-df-hj-np-tw-z])?(?:[iu]?(?:a(?:[io]|ng?)?|e(?:[ir]|ng?)?)|i(?:ng?|u)?|i?ong|ou?|uo|u[in]?))+$/i;

const RUN = /[\p{L}\p{Nd}]+/gu;
/** Latin letters for the Cyrillic and Greek ones among them, which stand there as lookalikes. */
const toLatin = (run: string) =>
  /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(run) && /[a-z\d]/i.test(run)
    ? run.replace(/[^\d]/gu, 'x')
    : run;

const has = (text: string, sign: RegExp) => sign.test(text);
const hasDigit = ({ text }: Token) => has(text, /\p{Nd}/u);
const isMixed = (token: Token) => hasDigit(token) && has(token.text, /[a-z]/i);
const lengthOf = (tokens: readonly Token[]) => tokens.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Which of the consecutive `parts` of one text (the segments of a path, the labels of a host) could belong to a card code,
 * alone or together. Codes are 12 and more digits, 8 and more letters and digits mixed, or 12 and more letters in one run
 * or in equal groups, whatever stands between. `words` are letters that mean something: groups of which half are such words are no code.
 */
export const codesAmong = (parts: readonly string[], words: ReadonlySet<string> = new Set()): boolean[] =>
  codesIn(parts.map(withoutNumbers), words);

/** The same of parts in plain letters, without what is harmless. */
function codesIn(parts: readonly string[], words: ReadonlySet<string> = new Set()): boolean[] {
  const found = new Set<number>();
  for (const run of runsIn(parts, words))
    for (const tokens of [...run.map((token) => [token]), ...digitGroups(run), ...equalGroups(run)])
      if (isCode(tokens)) for (const { part, isWord } of tokens) if (!isWord) found.add(part);
  return parts.map((_, i) => found.has(i));
}

/** Could the text be or hold a card code? See `codesAmong`. */
export const couldHoldCode = (text: string, words?: ReadonlySet<string>): boolean =>
  codesAmong([text], words)[0]!;

/** Is a line of the text nothing but what could be a card code, a name in front of it aside (卡密: …)? */
export const isCodeAlone = (text: string): boolean =>
  text.split(/[\n,;，；、]/).some((line) => {
    const codes = codesIn(Array.from(plain(line).matchAll(/[a-z\p{Nd}]+/giu), ([piece]) => piece));
    return codes.length > 0 && codes.every(Boolean);
  });

/** As codes are printed: capitals and digits in one run. */
const PRINTED = /^(?=.*\d)[A-Z\d]{8,}$|^[A-Z]{12,}$/;

/**
 * Could what somebody looks for be a card code? Laxer than `couldHoldCode`, as it is mostly a part of a host, which has long
 * runs of letters and a few digits: a code has eight digits, or eight signs, three of them digits, and no word of four
 * letters, or it stands there as printed, in capitals or in groups, none of them one of `words`.
 */
export function couldSearchCode(looked: string, words: ReadonlySet<string> = new Set()): boolean {
  const text = looked
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(NUMERAL, (sign) => (has(sign, /\d/) ? sign : '0'));
  if (text.replace(/\D/g, '').length >= 8) return true;
  const runs = text.split(/[^a-z\d]+/i);
  const isWord = (run: string) => run.split(/\d+/).some((letters) => words.has(letters.toLowerCase()));
  return (
    [...runs, text.replace(/[\s\p{Pd}]/gu, '')].some((run) =>
      has(run, /^(?!.*[a-z]{4})(?=(?:.*\d){3})[a-z\d]{8,}$/i),
    ) ||
    runs.some((run) => has(run, PRINTED) && !isWord(run)) ||
    runsIn([withoutNumbers(text)], words)
      .flatMap(equalGroups)
      .some((row) => row.length > 2 && row.some(hasDigit) && isCode(row))
  );
}

/**
 * Could a text that people write freely hide a card code, however it is spelled: parted by words, in signs of one by one,
 * in Chinese numerals, as times of day? Stricter than `couldHoldCode`, for texts that their writer can put otherwise:
 * digits and small pieces count from anywhere in it, whatever stands between, and eight digits are enough unless they are a
 * date or named as a number that others may know (an order's, a telephone's).
 */
export function couldHideCode(text: string, words: ReadonlySet<string>): boolean {
  const told = withoutHarmless(text)
    .replace(RUN, toLatin)
    .replace(NUMERAL, (sign) => (has(sign, /\d/) ? sign : '0'));
  const tokens = tokensOf(told, words);
  const digits = (told.match(/\d/g)?.length ?? 0) + (told.match(SPOKEN_DIGIT)?.length ?? 0);
  const pieces = lengthOf(tokens.filter(({ text, isWord }) => text.length < 4 && !isWord));
  return (
    digits >= 12 ||
    pieces >= 12 ||
    [SHORT_CODE, CALLED_CODE].some((code) => has(told.replace(PUBLIC_NUMBER, '\n'), code)) ||
    alikeRows(tokens).some(couldBeParted) ||
    couldHoldCode(told, words)
  );
}

/** How many of its signs may be those of a code: all but spaces, marks, and Chinese letters that stand for no digit. */
export const signsOfCode = (text: string): number =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(NUMERAL, '0')
    .match(/[^\s\p{P}\p{C}\p{Script=Han}]/gu)?.length ?? 0;

/** As much of a number as tells it from others but gives it to nobody: at most four signs at each end, at most half of it. Masked again it stays. */
export function maskNumber(number: string): string {
  if (has(number, /^[\p{L}\p{N}]{1,4}…[\p{L}\p{N}]{1,4}$/u)) return number;
  const signs = number.replace(/[^\p{L}\p{N}]/gu, '');
  const kept = Math.min(4, Math.floor(signs.length / 4));
  return `${signs.slice(0, kept)}…${signs.slice(signs.length - kept)}`;
}

/** One width, no marks that nobody sees, any digit for a Chinese one. */
const plain = (text: string): string =>
  text
    .replaceAll('…', '\n') // which NFKC would turn into dots
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[〇零一二三四五六七八九]/g, '0');

const withoutNumbers = (text: string): string => plain(text).replace(HARMLESS, '\n');

/** Without dates, one telephone number, the zeros of amounts, and what a shop is named by; accents are off. */
function withoutHarmless(text: string): string {
  const told = text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(ZEROS, '')
    .replace(SHOP, ' ')
    .replace(MOBILE, '\n');
  return [...told.matchAll(DATE)].length >= MANY_DATES ? told : told.replace(DATE, '\n');
}

const tokensOf = (text: string, words: ReadonlySet<string>): Token[] =>
  Array.from(text.matchAll(/[a-z\d]+/gi), ([piece]) => ({
    text: piece,
    part: 0,
    isWord: words.has(piece.toLowerCase()),
  }));

/** The tokens of letters and digits, parted where no code can go on. */
function runsIn(parts: readonly string[], words: ReadonlySet<string>): Token[][] {
  const runs: Token[][] = [[]];
  parts.forEach((raw, part) => {
    for (const [text] of raw.matchAll(PIECE))
      if (!has(text, /[a-z\p{Nd}]/iu)) {
        if (!WITHIN.test(text)) runs.push([]);
      } else runs.at(-1)!.push({ text, part, isWord: words.has(text.toLowerCase()) });
  });
  return runs;
}

/** Neighbours that all have digits: the longest rows of them. */
const digitGroups = (run: readonly Token[]): Token[][] => [
  ...rowsOf(run, (token) => hasDigit(token) && !isMixed(token)),
  ...rowsOf(run, (token) => hasDigit(token) && token.text.length > 2),
];

/** Neighbours of the same length, which is how codes are printed. */
const equalGroups = (run: readonly Token[]): Token[][] =>
  rowsOf(run, ({ text }, before) => text.length > 2 && (!before || before.text.length === text.length));

/** Neighbours of the same length, and the rest that is shorter. */
const alikeRows = (tokens: readonly Token[]): Token[][] =>
  rowsOf(tokens, ({ text }, before) => !before || before.text.length === text.length).map((row, i, rows) => {
    const rest = rows[i + 1]?.[0];
    return rest && row.length > 1 && rest.text.length < row[0]!.text.length ? [...row, rest] : row;
  });

function rowsOf(run: readonly Token[], goesOn: (token: Token, before?: Token) => boolean): Token[][] {
  const rows: Token[][] = [];
  let row: Token[] = [];
  for (const token of run) {
    if (!goesOn(token, row.at(-1))) {
      rows.push(row);
      row = [];
      if (!goesOn(token)) continue;
    }
    row.push(token);
  }
  return [...rows, row];
}

function isCode(tokens: readonly Token[]): boolean {
  // One group of a code may happen to be a word; most of them are not.
  if (tokens.filter(({ isWord }) => isWord).length * 2 >= tokens.length) return false;
  const length = lengthOf(tokens);
  const shortest = Math.min(...tokens.map(({ text }) => text.length));
  if (tokens.some(hasDigit)) return length >= (tokens.some(isMixed) && shortest > 3 ? 8 : 12);
  if (length < 12 || shortest < 4) return false;
  // Three words of one length are rare, two are not, unless they are written in capitals.
  return tokens.length !== 2 || tokens.every(({ text }) => text === text.toUpperCase());
}

/** Could the row be a code in pieces? Unlike in `isCode` two pieces are enough, but for names, and one sign may be a piece. */
function couldBeParted(row: readonly Token[]): boolean {
  if (row.length < 2) return false;
  const unknown = row.filter(({ isWord }) => !isWord);
  const tiny = row[0]!.text.length < 3; // and often a word by chance
  if (unknown.length * 2 < row.length + (tiny ? 0 : 1)) return false;
  if (row.every(({ text }) => has(text, PINYIN))) return isCode(row);
  const signs = tiny ? row : unknown;
  const mixed = signs.some(hasDigit) && signs.some(({ text }) => has(text, /[a-z]/i));
  return lengthOf(row) >= 12 || (mixed && (tiny || row.some(isMixed)) && lengthOf(signs) >= 8);
}
