// Is a page named after a card, or does it say what to do with one? Then its links and codes are looked at, though it has no field.
import { CARD_DEED, CARD_TITLE } from '../../rules/compiled/card-titles';
import { all } from '../roots';
import { isLarger, LARGE } from './known-roots';

const MOST = 40; // texts, and UTF-16 units of one: more is no heading but an article

/** Does its title or a main heading name a card, or a short text among its first, with what is done with it? */
export function isNamed(): boolean {
  let says = document.title;
  // In a large page to find them costs milliseconds.
  const texts = all(document, isLarger(LARGE) ? 'h1' : 'h1,h2,h3,button,p');
  for (const { localName, textContent: text } of texts.slice(0, MOST))
    if (localName === 'h1' || (!text[MOST] && CARD_DEED.test(text))) says += `\n${text}`;
  return CARD_TITLE.test(says);
}
