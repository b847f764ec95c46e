// The names of numbers as one pattern each.
import { CODE_NAMES, PUBLIC_NUMBERS } from '../number-names';

/** A number that others may know, by what stands before it. */
export const PUBLIC_NUMBER = new RegExp(
  `(?<=(?:${PUBLIC_NUMBERS.join('|')})(?:号|號|no)?[^\\p{L}\\p{N}]{0,3})\\d{5,11}(?!\\d)`,
  'giu',
);

/** Five digits and more that are called a code. */
export const CALLED_CODE = new RegExp(
  `(?:${CODE_NAMES.join('|')})(?:\\P{L}{0,4}|[是为為]|\\s*is\\s*)\\d{5,}`,
  'iu',
);
