// The skeleton of a name: every character that looks like a letter of our brands becomes that letter (UTS 39, cut to size).
import { OWN_LIKENESSES } from '../rules/compiled/own-confusables';
import { CONFUSABLES } from '../rules/confusables';

/** `text` is ASCII where a letter was recognised; `place(i)` is the offset in the original of `text[i]`, or of its end. */
export type Skeleton = { text: string; place: (i: number) => number };

const LIKE = new Map<string, string>();
for (const [like, ...letters] of OWN_LIKENESSES) for (const letter of letters) LIKE.set(letter, like!);
for (const [like, letters] of Object.entries(CONFUSABLES))
  for (const letter of letters) if (!LIKE.has(letter)) LIKE.set(letter, like);

/** The skeleton of a name in Unicode and lower case: confusables become letters, marks above and below are dropped. */
export function skeleton(name: string): Skeleton {
  if (ASCII.test(name)) return { text: name, place: same };
  const places: number[] = [];
  let text = '';
  let offset = 0;
  for (const letter of name) {
    const like = likeness(letter);
    text += like;
    for (let unit = 0; unit < like.length; unit++) places.push(offset);
    offset += letter.length;
  }
  return { text, place: (i) => places[i] ?? offset };
}

const ASCII = /^[\0-\x7f]*$/;
const same = (i: number) => i;

function likeness(letter: string): string {
  const like = LIKE.get(letter);
  if (like) return like;
  const [base, ...marks] = [...letter.normalize('NFKD')] as [string, ...string[]];
  if (!marks.length) return /\p{M}/u.test(base) ? '' : base;
  return LIKE.get(base) ?? (ASCII.test(base) ? base : letter);
}
