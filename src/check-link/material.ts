// What the shopper gives to be checked: a text, a picture, or a file that is one of the two.
import { BYTES_FOR_SIZE, refusalOf } from '../core/picture-file';
import type { TextKey } from '../ui/text';

export type Material =
  | { is: 'text'; text: string }
  | { is: 'picture'; picture: Blob; fromTab: boolean; text: string } // with the text that was asked beside it
  | { is: 'refused'; why: TextKey };

/** Most bytes of a text file that is read: a message is a thousand times smaller. */
const MOST_TEXT = 1024 * 1024;

/** A file as picture where it is one, else as text where it is small and nothing but text. */
export async function materialOf(file: File): Promise<Material> {
  const head = new Uint8Array(await file.slice(0, BYTES_FOR_SIZE).arrayBuffer());
  const refusal = refusalOf(head, file.size);
  const isPicture = refusal !== 'not-a-picture' || file.type.startsWith('image/');
  if (isPicture) return { is: 'picture', picture: file, fromTab: false, text: '' };
  if (head.subarray(0, 4096).includes(0)) return { is: 'refused', why: 'check_notReadable' };
  if (file.size > MOST_TEXT) return { is: 'refused', why: 'check_tooMuchText' };
  return { is: 'text', text: await file.text() };
}
