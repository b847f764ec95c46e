// Entry of the look at links, put into a page that asks for a card: those that invite to a place for cards are judged by the
// background and marked. It works in idle time and only while the page is seen.
import type { MarkedLink } from '../../protocol';
import { addShadowRoots, type Root } from '../roots';
import { isOrphan, tell } from '../tell';
import { type Invitation, invitationOf, LINKS } from './invitation';
import { LinkMarks } from './marks';

const MOST_LINKS = 2000; // that are looked at in one look
const MOST_ASKED = 96; // addresses of one document that are asked about, and
const MOST_AT_ONCE = 32;
const LEAST_PAUSE = 1000; // ms between two looks
const DUTY = 20; // a look is followed by a pause of at least this many times its own length
const AT_ONCE = 25; // links between two looks at the clock

const world = globalThis as unknown as { kashaoLinks?: true };
const roots = new Set<Root>([document]);
const known = new Map<string, MarkedLink | null>(); // by address
const marks = new LinkMarks();
const observer = new MutationObserver(soon);
let timer = 0;
let due = 0;

if (!world.kashaoLinks) {
  world.kashaoLinks = true;
  addEventListener('visibilitychange', () => soon(), true);
  soon();
}

function soon() {
  if (timer || document.visibilityState !== 'visible') return;
  observer.disconnect();
  const pause = Math.max(0, due - performance.now());
  timer = setTimeout(() => requestIdleCallback(begin, { timeout: 2000 }), pause) as unknown as number;
}

function begin(deadline: IdleDeadline) {
  timer = 0;
  if (isOrphan()) return marks.end();
  if (document.visibilityState !== 'visible') return;
  timer = -1; // until the look is over
  go({ left: everyLink(), found: [], took: 0 }, deadline);
}

type Look = { left: Iterator<Element>; found: Invitation[]; took: number };

/** Goes on with a look until the idle time is over. */
function go(look: Look, deadline: IdleDeadline) {
  const start = performance.now();
  let n = 0;
  do {
    const { done, value } = look.left.next();
    if (done) return void end(look, look.took + performance.now() - start);
    const invitation = invitationOf(value);
    if (invitation) look.found.push(invitation);
  } while (++n % AT_ONCE > 0 || deadline.timeRemaining() > 1);
  look.took += performance.now() - start;
  requestIdleCallback((next) => go(look, next), { timeout: 2000 });
}

function* everyLink() {
  addShadowRoots(roots, 50);
  let left = MOST_LINKS;
  for (const root of roots)
    for (const link of root.querySelectorAll(LINKS)) {
      if (left-- <= 0) return;
      yield link;
    }
}

async function end({ found }: Look, took: number) {
  const addresses = [...new Set(found.map(({ address }) => address))].filter(
    (address) => !known.has(address),
  );
  const links = addresses.slice(0, Math.min(MOST_AT_ONCE, MOST_ASKED - known.size));
  if (links.length > 0) {
    const answer = await tell({ type: 'links', links });
    for (const [i, address] of links.entries()) known.set(address, answer?.[i] ?? null);
  }
  marks.show(
    found.flatMap(({ link, words, address }) => {
      const marked = known.get(address);
      return marked ? [{ link, words, ...marked }] : [];
    }),
  );
  timer = 0;
  due = performance.now() + Math.max(LEAST_PAUSE, took * DUTY);
  if (addresses.length > links.length && known.size < MOST_ASKED) return soon();
  for (const root of roots)
    observer.observe(root, {
      ...{ childList: true, subtree: true, characterData: true },
      attributeFilter: ['href', 'formaction', 'class', 'style', 'hidden'],
    });
}
