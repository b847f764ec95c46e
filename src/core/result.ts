// What a redemption page answered: a short visible text to a result. Looks at the words only and takes linear time.
import type { ResultKind } from '../model';
import {
  type CompiledPhrase,
  NO_RESULT,
  PHRASES,
  type PhraseId,
  RESULT_SIMPLIFIED,
  RESULT_TRADITIONAL,
} from '../rules/compiled/result-phrases';
import { simplifyBy } from './fold';

/** `mustExceed`: says nothing by itself; it counts if the same phrase stood there before with a smaller sum than this. */
export type SeenResult = { result: ResultKind; phrase: PhraseId; mustExceed?: number };

/** A message is short; anything longer is prose about messages. In UTF-16 units. */
export const LONGEST_MESSAGE = 160;

const SUCCESS: readonly ResultKind[] = ['accepted', 'assets-updated', 'balance-shown'];

/** Does the result speak for the card? */
export const isGood = (result: ResultKind): boolean => SUCCESS.includes(result);
/**
 * The result that a short message states, null when it states none or contradicts itself. Help texts, conditions,
 * questions and negations are no messages. Several results in one message (accepted, and the total has grown): the
 * first by the order of the table; `resultsOf` has all of them.
 */
export function resultOf(text: string): SeenResult | null {
  return resultsOf(text)[0] ?? null;
}

export function resultsOf(text: string): SeenResult[] {
  if (text.length > 2 * LONGEST_MESSAGE) return [];
  const folded = fold(text);
  if (folded.length > LONGEST_MESSAGE) return [];
  const clauses = folded
    .split(/(?<=[?？])|[。!！;；\n]|\.(?=\s|$)/)
    .filter((clause) => clause && !NO_RESULT.test(clause));
  const found = PHRASES.flatMap((row) => clauses.flatMap((clause) => match(row, clause) ?? []).slice(0, 1));
  const good = found.filter(({ result }) => SUCCESS.includes(result)).length;
  return good > 0 && good < found.length ? [] : found;
}

function match([phrase, result, says, not, rises]: CompiledPhrase, clause: string): SeenResult | null {
  const match = says.exec(clause);
  if (!match || not.test(clause)) return null;
  const seen = { result, phrase };
  return rises ? { ...seen, mustExceed: Number(match[1]!.replaceAll(',', '')) } : seen;
}

/** One form for full width, case, traditional characters and space, so that the patterns need to know only one. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
  return simplifyBy(plain, RESULT_TRADITIONAL, RESULT_SIMPLIFIED)
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?([\u3000-\u303f\u3400-\u9fff¥$:,]) ?/g, '$1')
    .trim();
}
