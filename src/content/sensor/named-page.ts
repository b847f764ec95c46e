// Is a page named after a card, or does it say what to do with one? Then its links and codes are looked at, though it has no field.
import { CARD_DEED, CARD_TITLE } from '../../rules/compiled/card-titles';
import { pattern } from '../pattern';
import { isLarger, LARGE } from './known-roots';

const MOST = 40; // texts, and UTF-16 units of one: more is no heading but an article

const isTitle = pattern(CARD_TITLE);
const isDeed = pattern(CARD_DEED);

/** Does its title or a main heading name a card, or a short text among its first, with what is done with it? */
export function isNamed(): boolean {
  // In a large page to find them costs milliseconds.
  const found = document.querySelectorAll(isLarger(LARGE) ? 'h1' : 'h1,h2,h3,button,p');
  const texts: Element[] = [].slice.call(found, 0, MOST);
  const said = (says: (text: string) => unknown) =>
    texts
      .map(({ localName, textContent: text }) =>
        localName === 'h1' || (!text[MOST] && says(text)) ? `\n${text}` : '',
      )
      .join('') + document.title;
  // Most pages name no card at all, and pay for one pattern.
  return isTitle(said(() => 1)) && isTitle(said(isDeed));
}
