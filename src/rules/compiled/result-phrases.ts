// The result phrases as a page's script carries them: one pattern for each side of a row, no examples.
import { HELP_WORDS, OTHER_THINGS, RESULT_PHRASES } from '../result-phrases';

type Phrase = (typeof RESULT_PHRASES)[number];
export type PhraseId = Phrase['id'];
export type CompiledPhrase = {
  id: PhraseId;
  result: Phrase['result'];
  says: RegExp;
  not: RegExp;
  rises: boolean;
};

export const PHRASES: readonly CompiledPhrase[] = RESULT_PHRASES.map((row) => ({
  id: row.id,
  result: row.result,
  says: anyOf(row.says),
  not: anyOf(row.not),
  rises: 'amount' in row,
}));

/** A clause with one of these is no message about what happened to a card. */
export const NO_RESULT: RegExp = anyOf([...OTHER_THINGS, ...HELP_WORDS]);

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}
