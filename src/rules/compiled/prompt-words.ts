// The words of prompts as patterns: longer words first, so that no word is taken for the beginning of another.
import { ASKING_WORDS, CHOICE_WORDS, NAMELESS_WORDS, PLACE_WORDS, WONDERING_WORDS } from '../prompt-words';

const oneOf = (rows: readonly { readonly words: readonly string[] }[]): string =>
  rows
    .flatMap(({ words }) => words)
    .sort((a, b) => b.length - a.length)
    .join('|');

export const ASKS = new RegExp(oneOf(ASKING_WORDS), 'i');
export const WONDERS = new RegExp(oneOf(WONDERING_WORDS), 'i');
/** Either this or that. */
export const CHOICE = new RegExp(oneOf(CHOICE_WORDS), 'i');
/** A word that says only where, a sign, or the x of a pattern. */
export const PLACE = new RegExp(`${oneOf(PLACE_WORDS)}|[\\p{N}\\p{P}\\p{S}\\p{Z}x]`, 'giu');
const [chinese, english] = NAMELESS_WORDS;
/** A sign or a word by which any code may be called. */
export const NAMELESS = new RegExp(`[${chinese.signs}]|(?<![a-z])(?:${oneOf([english])})(?![a-z])`, 'gu');
