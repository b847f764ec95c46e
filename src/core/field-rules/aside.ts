// What a label names, and which of its words only say where the thing comes from.
import { ASIDE_ROWS, BEFORE_THING, CLAUSES, FROM_ASIDE } from '../../rules/compiled/aside-words';
import { CERTAIN } from '../../rules/field-weights';
import type { Row } from '../vocabulary';

/** The text without what it says aside: Code from your email is Code. */
export const named = (text: string): string => text.replace(FROM_ASIDE, '').replace(BEFORE_THING, '').trim();

/**
 * The rows of a text that it only has aside, while what it names may be a card's; `rowsOf` finds the rows of a text, and
 * `isNamed`: another text has called the field a card's before.
 */
export function saidAside(
  text: string,
  found: readonly Row[],
  rowsOf: (text: string) => readonly Row[],
  isNamed: boolean,
): Row[] {
  const suspects = found.filter(({ id }) => ASIDE_ROWS.includes(id));
  if (isNamed && CLAUSES.test(text)) return suspects;
  if (!suspects.length || suspects.length === found.length) return [];
  const rows = rowsOf(named(text));
  const most = Math.max(...rows.map(({ says, own }) => (says ? own : 0)));
  if (most <= 0) return [];
  // A code in a message is a one-time code, unless it is called a card's.
  return suspects.filter((row) => !rows.includes(row) && (row.id !== 'captcha' || most > CERTAIN));
}
