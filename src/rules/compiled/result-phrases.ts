// The result phrases as a page's script carries them: one pattern for each side of a row, no examples.
import { HELP_WORDS, OTHER_THINGS, RESULT_PHRASES } from '../result-phrases';

export { NAMES_ONE_CARD } from '../result-phrases';

import { SIMPLIFIED, TRADITIONAL } from './traditional-characters';

type Phrase = (typeof RESULT_PHRASES)[number];
export type PhraseId = Phrase['id'];

/** Id, result, what says it, what takes it back; the one in which a sum must rise has a fifth. */
export type CompiledPhrase = readonly [PhraseId, Phrase['result'], says: RegExp, not: RegExp, rises?: true];

export const PHRASES: readonly CompiledPhrase[] = RESULT_PHRASES.map((row) => {
  if ('amount' in row) return [row.id, row.result, anyOf(row.says), anyOf(row.not), true];
  return [row.id, row.result, short(anyOf(row.says)), short(anyOf(row.not))];
});

/** A clause with one of these is no message about what happened to a card. */
export const NO_RESULT: RegExp = short(anyOf([...OTHER_THINGS, ...HELP_WORDS]));

function anyOf(patterns: readonly RegExp[]): RegExp {
  if (patterns.length === 0) return /(?!)/; // nothing at all matches everything
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** What a group matched is asked of an amount only, so that every other group needs no mark that it keeps nothing. */
function short({ source }: RegExp): RegExp {
  return new RegExp(source.replaceAll('(?:', '('));
}

const used = new Set(
  PHRASES.flatMap(([, , says, not]) => [...says.source, ...not.source]).concat(...NO_RESULT.source),
);
const places = [...SIMPLIFIED].flatMap((letter, i) => (used.has(letter) ? [i] : []));

/** The traditional characters of these patterns, and their simplified forms at the same places. */
export const RESULT_TRADITIONAL: string = places.map((i) => TRADITIONAL[i]).join('');
export const RESULT_SIMPLIFIED: string = places.map((i) => SIMPLIFIED[i]).join('');
