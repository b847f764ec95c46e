// Does a label say what goes into its field, or only that something goes there?
import { NAMELESS, PLACE } from '../rules/compiled/prompt-words';
import { type Row, withoutWords } from './vocabulary';

const WORD = /\p{L}{2}|\p{sc=Han}/u;

/** Is the text nothing but words of a prompt, marks and digits? */
export const isPlaceWord = (text: string): boolean =>
  !WORD.test(
    text
      .normalize('NFKC')
      .replace(/\p{DI}/gu, '')
      .replace(PLACE, ''),
  );

const WORDS = /\p{sc=Han}+|\p{L}{2,}/gu;
const SAMPLE = /[A-Z\d]{3,6}(?:-[A-Z\d]{3,6})+/g; // how a code is written: ABCD-EFGH

/**
 * Does the text name a thing, in a word that is neither a card's nor one by which any code may be called? 房间号 does, and
 * 编号 does not. `others`: rows whose words name a thing too, though they may be a card's.
 */
export function namesThing(text: string, others: readonly string[] = []): boolean {
  const isCards = ({ id, own, says }: Row) => (own > 0 && !others.includes(id)) || says === 'brand';
  const left = withoutWords(text.replace(SAMPLE, ' '), isCards).match(WORDS) ?? [];
  return left.some((word) => word.replace(PLACE, '').replace(NAMELESS, '') !== '');
}
