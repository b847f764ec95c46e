// What a link says and where it leads, where its words invite to redeem, to top up, to see a balance or to ask for help.
import { INVITES } from '../../rules/compiled/link-invitations';

/** A link that invites; `words` are what it says, cut short. */
export type Invitation = { link: Element; words: string; address: string };

export const LINKS = 'a[href],area[href],button[formaction],input[formaction]';
/** More words are no invitation but a text; in UTF-16 units. */
const LONGEST = 120;
const LONGEST_ADDRESS = 2048;

/** null where it does not invite, or leads to where the page itself is. */
export function invitationOf(link: Element): Invitation | null {
  const words = wordsOf(link);
  if (!INVITES.test(words.toLowerCase())) return null;
  const written = link.getAttribute(link.hasAttribute('href') ? 'href' : 'formaction') ?? '';
  const address = addressOf(written, link.baseURI);
  return address ? { link, words: words.slice(0, 40), address } : null;
}

function wordsOf(link: Element): string {
  const named = ['aria-label', 'title', 'alt', 'value'].map((name) => link.getAttribute(name));
  const pictures = Array.from(link.querySelectorAll('img[alt]'), (picture) => picture.getAttribute('alt'));
  return [link.textContent, ...named, ...pictures.slice(0, 3)]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '' && text.length <= LONGEST)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Of the web, and of another place than the page unless it leads on to one; the fragment of a place tells nothing. */
function addressOf(written: string, base: string): string | null {
  try {
    const { href, protocol, origin } = new URL(written, base);
    if (!/^https?:$/.test(protocol) || href.length > LONGEST_ADDRESS) return null;
    return origin === location.origin && !/http/i.test(href.slice(origin.length)) ? null : href;
  } catch {
    return null;
  }
}
