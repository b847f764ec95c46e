// Traditional characters as simplified ones, so that every table of words is written in one script only.
import { SIMPLIFIED, TRADITIONAL } from '../rules/compiled/traditional-characters';

/** The text with the traditional characters of our words made simplified; all else stays, and so does the length. */
export const simplify = (text: string): string => simplifyBy(text, TRADITIONAL, SIMPLIFIED);

/** The same for a table of fewer characters: two texts with the forms at the same places. */
export const simplifyBy = (text: string, traditional: string, simplified: string): string =>
  text.replace(/[\u4e00-\u9fff]/g, (letter) => simplified[traditional.indexOf(letter)] ?? letter);
