// Does a label say what goes into its field, or only that something goes there?
import { NAMELESS, PLACE } from '../rules/compiled/prompt-words';
import { withoutWords } from './vocabulary';

const WORD = /\p{L}{2}|\p{Script=Han}/u;

/** Is the text nothing but words of a prompt, marks and digits? */
export const isPlaceWord = (text: string): boolean =>
  !WORD.test(
    text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(PLACE, ''),
  );

const SAMPLE = /[A-Z\d]{3,6}(?:-[A-Z\d]{3,6})+/g; // how a code is written: ABCD-EFGH
const SERIAL = 'serial'; // that of a device as well as that of a card

/**
 * Does the text name a thing, in a word that is neither a card's nor one by which any code may be called? 房间号 does, and
 * 编号 does not.
 */
export const namesThing = (text: string): boolean =>
  WORD.test(
    withoutWords(
      text.replace(SAMPLE, ' '),
      ({ id, own, says }) => (own > 0 && id !== SERIAL) || says === 'brand',
    )
      .replace(PLACE, ' ')
      .replace(NAMELESS, ' '),
  );
