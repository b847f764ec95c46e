// What may stand in a free text of a card: never what could be a code, and of a link no more than tells where it leads.
import { couldHideCode, maskNumber } from '../core/code-shape';
import { LABEL_WORDS } from '../rules/label-words';
import { PLAIN_WORDS } from '../rules/plain-words';

const WORDS: ReadonlySet<string> = new Set([...PLAIN_WORDS, ...LABEL_WORDS]);
const LINK = /(?<![a-z\d.-])(?:https?:\/\/)?(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,63}\/[!-~…]*/gi;

/** Could the text hide a card code, in any spelling? */
export const hidesCode = (text: string): boolean => couldHideCode(text, WORDS);

/** One day and one hour of a clause are no part of a code. */
const DAY = /(?<!\d)(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])[日号]/;
const HOUR = /(?<!\d)(?:2[0-3]|[01]?\d)[:点](?:[0-5]\d)?(?!\d)/;

/**
 * Does a clause of the shopper's own statement hide a code? Hosts and order numbers of the `filled` one are none, whatever the
 * time of day is called where it is read.
 */
export function addsCode(own: string, filled: string): boolean {
  const given = new Set(clausesOf(filled));
  return clausesOf(own.replace(/(?<=[a-z\d])[，、；,;]\s*(?=[a-z\d])/gi, '')) // the groups of a code, not clauses
    .some((clause) => !given.has(clause) && !filled.includes(clause) && hidesCode(clause));
}

const clausesOf = (text: string) =>
  text.split(/[，。；：！？,;\n]/).map((clause) => clause.replace(DAY, '\n').replace(HOUR, '\n'));

/**
 * The text with its links cut short, as shoppers paste the link of a shop: no query and no fragment, which hold long
 * numbers that nobody knows. The item that a link leads to is named by the ends of its number.
 */
export const shortLinks = (text: string): string =>
  text.replace(LINK, (link) => {
    const [path = '', query = ''] = link.split(/[?#](.*)/s);
    const item = /(?:^|&)id=([\d…]+)/.exec(query)?.[1];
    return item ? `${path}?id=${item.length > 8 ? maskNumber(item) : item}` : path;
  });

/** One width for every sign, and no space around; the mark for what is left out of a number stays one. */
export const tidy = (text: string): string =>
  text
    .split('…')
    .map((part) => part.normalize('NFKC'))
    .join('…')
    .trim();
