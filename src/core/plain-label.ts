// Does a label say what goes into its field, or only that something goes there?
import { PLACE } from '../rules/compiled/prompt-words';

/** Is the text nothing but words of a prompt, marks and digits? */
export const isPlaceWord = (text: string): boolean =>
  !/\p{L}{2}|\p{Script=Han}/u.test(
    text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(PLACE, ''),
  );
