// Could this text be a card code? The only answer, for what is held, noted on a card or written down of an address.

type Token = { text: string; part: number; isWord: boolean };

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{M}]/gu;
const HAN_DIGITS = '〇一二三四五六七八九';
const PIECE = /[a-z\p{Nd}]+|[^a-z\p{Nd}]+/giu;
/** What may stand between the groups of one code: any few marks, but no list of separate things and no word. */
const WITHIN = /^[^\p{L}\p{N}\n\r,;、]{1,3}$/u;
// A number of a known, harmless meaning parts what stands around it.
const HARMLESS =
  /(?<![a-z\d:])(?:(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1[0-3]?\d|[0-2]?\d:[0-5]\d(?::[0-5]\d)?|(?:item|detail)\.(?:taobao|tmall)\.com\/item\.htm\?id=\d{9,13})(?![a-z\d]|[-.:/]\d)/gi;

const has = (text: string, sign: RegExp) => sign.test(text);
const hasDigit = ({ text }: Token) => has(text, /\p{Nd}/u);
const isMixed = (token: Token) => hasDigit(token) && has(token.text, /[a-z]/i);
const lengthOf = (tokens: readonly Token[]) => tokens.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Which of the consecutive `parts` of one text (the segments of a path, the labels of a host) could belong to a card code,
 * alone or together. Codes are 12 and more digits, 8 and more letters and digits mixed, or 12 and more letters in one run
 * or in equal groups, whatever stands between. `words` are letters that mean something: groups of which half are such words are no code.
 */
export function codesAmong(parts: readonly string[], words: ReadonlySet<string> = new Set()): boolean[] {
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
    const pieces = plain(line).match(/[a-z\p{Nd}]+/giu) ?? [];
    const alone = pieces.join(' ');
    return couldHoldCode(alone) && codesAmong(pieces).every(Boolean);
  });

/** As much of a number as tells it from others but gives it to nobody: at most four signs at each end, at most half of it. */
export function maskNumber(number: string): string {
  const signs = number.replace(/[^\p{L}\p{N}]/gu, '');
  const kept = Math.min(4, Math.floor(signs.length / 4));
  return `${signs.slice(0, kept)}…${signs.slice(signs.length - kept)}`;
}

/** One width, no marks that nobody sees, Chinese digits as digits. */
const plain = (text: string): string =>
  text
    .replaceAll('…', '\n') // which NFKC would turn into dots
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[〇零一二三四五六七八九]/g, (sign) => `${Math.max(0, HAN_DIGITS.indexOf(sign))}`);

/** The tokens of letters and digits, parted where no code can go on. */
function runsIn(parts: readonly string[], words: ReadonlySet<string>): Token[][] {
  const runs: Token[][] = [[]];
  parts.forEach((raw, part) => {
    for (const [text] of plain(raw).replace(HARMLESS, '\n').matchAll(PIECE))
      if (!has(text, /^[a-z\p{Nd}]/iu)) {
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
