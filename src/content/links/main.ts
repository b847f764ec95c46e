// Entry of the look at links and codes, put into the frames of a page that asks for a card or is named after one: those that invite to a
// place for cards are judged by the background and marked. It works in idle time and only while the page is seen; a link that is pressed is
// looked at once more.
import type { MarkedLink } from '../../protocol';
import { addShadowRoot, type Root } from '../roots';
import { isOrphan, tell } from '../tell';
import { arrived, doubtedCodes, endMeeting, forgetCodes, meet } from './codes';
import { type Invitation, invitationOf, LINKS } from './invitation';
import { endMarks, showMarks } from './marks';
import { now, whenIdle } from './when';

const MOST_LINKS = 2000; // that are looked at in one look
const MOST_SEARCHED = 30_000; // elements of which each is asked for a shadow root
const MOST_ASKED = 96; // addresses of one document that are asked about, and
const MOST_PRESSED = 32; // more where links are pressed
const MOST_AT_ONCE = 32;
const LEAST_PAUSE = 1000; // ms between two looks
const DUTY = 20; // a look is followed by a pause of at least this many times its own length
const MOST_FRAMED = 16; // times that frames which have come are told of
const MOST_UNANSWERED = 10; // that a pause grows with
const AT_ONCE = 25; // elements between two looks at the clock
const world = globalThis as unknown as { kashaoLinks?: true };
const roots = new Set<Root>([document]);
const known = new Map<string, MarkedLink | null>(); // by address
const observer = new MutationObserver(soon);
let last: Look;
let timer = 0;
let due = 0;
let unanswered = 0; // times in a row
let framed = 0; // times
let isFramed = !!frames[0]; // a frame is there, or has come, that nobody was told of since

if (!world.kashaoLinks) {
  world.kashaoLinks = true;
  addEventListener('visibilitychange', soon, true);
  addEventListener('pageshow', again);
  hear(globalThis);
  hear(document);
  soon();
}

/** A page that comes back from the back/forward cache is a new visit, of which nothing is known. */
function again({ persisted }: PageTransitionEvent) {
  if (!persisted) return;
  known.clear();
  forgetCodes();
  soon();
}

/** A place that is heard already is not heard twice. */
function hear(place: EventTarget) {
  for (const type of ['pointerdown', 'mousedown']) place.addEventListener(type, pressed, true);
  place.addEventListener('load', loaded, true);
}

function soon() {
  if (timer || document.hidden) return;
  observer.disconnect();
  timer = setTimeout(() => whenIdle(begin), due - now()) as unknown as number;
}

function begin(deadline: IdleDeadline) {
  timer = 0;
  if (isOrphan()) return endMarks();
  if (document.hidden) return;
  timer = -1; // until the look is over
  go({ left: everyLink(), links: [], found: [], took: 0 }, deadline);
}

/** `left` gives null where nothing but time has passed; `links` are all that were looked at. */
type Look = { left: Iterator<Element | null>; links: Element[]; found: Invitation[]; took: number };

/** Goes on with a look until the idle time is over. */
function go(look: Look, deadline: IdleDeadline) {
  const start = now();
  let n = 0;
  do {
    const { done, value } = look.left.next();
    if (done) return void end(look, look.took + now() - start);
    if (value) look.links.push(value);
    const invitation = value && invitationOf(value);
    if (invitation) look.found.push(invitation);
  } while (++n % AT_ONCE > 0 || deadline.timeRemaining() > 1);
  look.took += now() - start;
  whenIdle((next) => go(look, next));
}

function* everyLink() {
  roots.clear();
  roots.add(document);
  let left = MOST_LINKS;
  let searched = MOST_SEARCHED;
  // A set visits what is added while it is walked.
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (searched-- <= 0) return;
      addShadowRoot(element, roots);
      meet(element);
      yield element.matches(LINKS) && left-- > 0 ? element : null;
    }
}

async function end(look: Look, took: number) {
  last = look;
  endMeeting(show);
  const isAll = await ask(look.found, MOST_ASKED);
  show();
  timer = 0;
  due = now() + Math.max(LEAST_PAUSE << unanswered, took * DUTY);
  if (!isAll && known.size < MOST_ASKED) return soon();
  for (const root of roots) {
    observer.observe(root, {
      ...{ childList: true, subtree: true, characterData: true },
      attributeFilter: ['href', 'formaction', 'action', 'class', 'style', 'hidden', 'open'],
    });
    hear(root);
  }
  if (isFramed && framed++ < MOST_FRAMED) void tell({ type: 'look' });
  isFramed = false;
}

/** Asks about the addresses that nobody has asked about yet, those of other places first; false where some are left. */
async function ask(found: readonly Invitation[], most: number): Promise<boolean> {
  const isOwn = (address: string) => Number(address.startsWith(`${location.origin}/`));
  const addresses = [...new Set(found.map(({ address }) => address))]
    .filter((address) => !known.has(address))
    .sort((a, b) => isOwn(a) - isOwn(b));
  const links = addresses.slice(0, Math.max(0, Math.min(MOST_AT_ONCE, most - known.size)));
  if (links[0]) {
    const answer = await tell({ type: 'links', links });
    // Nobody is there, or the page is not known yet: asked again, ever less often.
    unanswered = answer?.length ? 0 : Math.min(unanswered + 1, MOST_UNANSWERED);
    if (!answer?.length) return false;
    for (const [i, mark] of answer.entries()) known.set(links[i]!, mark);
  }
  return addresses.length === links.length;
}

function show() {
  const doubted = last.found.flatMap(({ link, words, address }) => {
    const marked = known.get(address);
    return marked ? [{ link, words, ...marked }] : [];
  });
  showMarks([...doubted, ...doubtedCodes()], last.links);
}

/** A page may say where a link leads only now: it is looked at when all that hears of the press has done its part. */
function pressed({ isTrusted, target }: Event) {
  const link = isTrusted && target instanceof Element && target.closest(LINKS);
  if (link) setTimeout(() => lookAt(link));
}

function loaded({ target }: Event) {
  if (target instanceof HTMLImageElement) arrived(target);
  if (!(target instanceof HTMLIFrameElement)) return;
  isFramed = true;
  soon();
}

async function lookAt(link: Element) {
  const invitation = !isOrphan() && invitationOf(link);
  if (!invitation) return;
  last.found = [...last.found.filter((one) => one.link !== link), invitation];
  await ask([invitation], MOST_ASKED + MOST_PRESSED);
  show();
}
