// Do the words of a link invite to a place for cards? They are read as those around a field are, however they are parted or misspelled.
import { INVITES, INVITES_ALONE, INVITING_SIGNS } from '../rules/compiled/link-invitations';
import { foldBy } from './vocabulary';

/** `text` is read up to the length that one text of a field is. */
export function invites(text: string): boolean {
  const folded = foldBy(text, INVITING_SIGNS);
  return INVITES_ALONE.test(folded) || INVITES.test(folded.replace(/[\s\p{P}\p{S}]/gu, ''));
}
