// What a link or a button says and where it leads, where its words invite to redeem, to top up, to see a balance or to ask for help.
import { invites } from '../../core/invites';
import { mayLeadOn } from '../../core/lead-on';
import { writtenIn } from '../written';
import { isTop } from './when';

/** A link that invites; `words` are what it says, cut short. */
export type Invitation = { link: Element; words: string; address: string };

export const LINKS = 'a,area,button,input[type="submit"],input[type="image"]';
/** More words are no invitation but a text; in UTF-16 units. */
const LONGEST = 120;
const LONGEST_ADDRESS = 2048;
/** So few words may be only some of those that a style sheet writes around them. */
const FEW = 20;
export const NAMES = ['aria-label', 'title', 'alt', 'value'];
const MOST_INSIDE = 5; // elements of a link
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** null where it does not invite, or leads to where the page in front is. */
export function invitationOf(link: Element): Invitation | null {
  const address = addressOf(link);
  const texts = address ? textsOf(link) : [];
  return address && texts.some(invites) ? { link, words: texts.join(' ').slice(0, 40), address } : null;
}

/** What stands in it, with what a style sheet writes before and after it where that may say more; its names and those in it. */
function textsOf(link: Element): string[] {
  const parts = [link, ...[...link.querySelectorAll('*')].slice(0, MOST_INSIDE)];
  const text = plain(link.textContent);
  const written = (where: string) =>
    parts.map((part) => writtenIn(getComputedStyle(part, where).content, part)).join('');
  const names = parts.flatMap((part) => NAMES.map((name) => plain(part.getAttribute(name))));
  return [text.length > FEW ? text : written('::before') + text + written('::after'), ...names].filter(
    (each) => each && each.length <= LONGEST,
  );
}

export const plain = (text: string | null | undefined): string =>
  text?.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() ?? '';

// An input named "getAttribute" hides the method of its form.
const { getAttribute } = Element.prototype;

/** As it is written: of a link, or of a button that sends a form. */
function writtenAddress(link: Element): string | null {
  const own = ['href', 'xlink:href', 'formaction'].find((name) => link.hasAttribute(name));
  if (own) return link.getAttribute(own);
  const { form, type } = link as HTMLButtonElement;
  return form && /^(submit|image)$/.test(type) ? getAttribute.call(form, 'action') : null;
}

/** Of the web, and of another place than the page in front unless it may lead on from it; the fragment of a place tells nothing. */
function addressOf(link: Element): string | null {
  const written = writtenAddress(link);
  if (!written) return null;
  try {
    const { href, protocol, origin } = new URL(written, link.baseURI);
    if (!/^https?:$/.test(protocol) || href.length > LONGEST_ADDRESS) return null;
    const isOwn = isTop() && origin === location.origin;
    return isOwn && !mayLeadOn(href.slice(origin.length)) ? null : href;
  } catch {
    return null;
  }
}
