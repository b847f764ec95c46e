// The skeleton of a name: every character that looks like a letter of our brands becomes that letter (UTS 39, cut to size).
import { CONFUSABLES } from '../rules/confusables';
import { OWN_CONFUSABLES } from '../rules/own-confusables';

/** `text` is ASCII where a letter was recognised; `at[i]` is the offset in the original of `text[i]`, and one more for the end. */
export type Skeleton = { text: string; at: number[] };

const LIKE = new Map<string, string>();
for (const { like, letters } of OWN_CONFUSABLES) for (const letter of letters) LIKE.set(letter, like);
for (const [like, letters] of Object.entries(CONFUSABLES))
  for (const letter of letters) if (!LIKE.has(letter)) LIKE.set(letter, like);

/** The skeleton of a name in Unicode and lower case: confusables become letters, marks above and below are dropped. */
export function skeleton(name: string): Skeleton {
  const skeleton: Skeleton = { text: '', at: [] };
  let offset = 0;
  for (const letter of name) {
    for (const sign of letter < '\x80' ? letter : likeness(letter)) {
      skeleton.text += sign;
      for (let unit = 0; unit < sign.length; unit++) skeleton.at.push(offset);
    }
    offset += letter.length;
  }
  skeleton.at.push(offset);
  return skeleton;
}

function likeness(letter: string): string {
  const like = LIKE.get(letter);
  if (like) return like;
  const [base = '', ...marks] = letter.normalize('NFKD');
  if (!marks.length) return /\p{M}/u.test(base) ? '' : base;
  return LIKE.get(base) ?? (base < '\x80' ? base : letter);
}
