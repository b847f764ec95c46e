// Is a page named after a card, or does it say what to do with one? Then its links and codes are looked at, though it has no field.
import { CARD_DEED, CARD_TITLE } from '../../rules/compiled/card-titles';
import { pattern } from '../pattern';
import { isLarger, LARGE } from './known-roots';

const MOST = 40; // texts, and UTF-16 units of one: more is no heading but an article

const isTitle = pattern(CARD_TITLE);
const isDeed = pattern(CARD_DEED);

/** Does its title or a main heading name a card, or a short text among its first, with what is done with it? */
export function isNamed(): boolean {
  let says = document.title;
  // In a large page to find them costs milliseconds.
  const texts = document.querySelectorAll(isLarger(LARGE) ? 'h1' : 'h1,h2,h3,button,p');
  const first: Element[] = [].slice.call(texts, 0, MOST);
  for (const { localName, textContent: text } of first)
    if (localName === 'h1' || (!text[MOST] && isDeed(text))) says += `\n${text}`;
  return isTitle(says);
}
