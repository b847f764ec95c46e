// The codes in sight of the page in front: where boxes that may hold one have come into sight, the background is asked to read them in a
// picture of the tab. At most every few seconds, some dozen times a page, each box twice; no other page ever comes to that.
import type { CodeBox, Place } from '../../core/code-place';
import type { MarkedCode } from '../../protocol';
import { isNamed } from '../sensor/named-page';
import { isOrphan, tell } from '../tell';
import { drawnIn, isDrawn, isInvited, mayHoldCode, signOf } from './code-box';
import { isTop, now, whenIdle } from './when';

const MOST_BOXES = 200; // of a page
const MOST_AT_ONCE = 8;
const MOST_PICTURES = 24;
const MOST_TIMES = 2; // that the same box is asked about where nothing was found
const PAUSE = 3000; // ms between two pictures,
const LONG_PAUSE = 12_000; // and after one that nobody could look at
const REST = 400; // ms that a page is not scrolled
const SCROLLED = 100; // px, and a part of a box is another one
const MOVED = 2; // px that a box may have moved meanwhile

/** A code with its mark; `within` is its place in shares of its box. */
export type DoubtedCode = Omit<MarkedCode, 'box' | 'place'> & {
  link: Element;
  words: string;
  within: MarkedCode['place'];
};
/** `anew`: it was seen, and shows something else now. */
type Asked = { box: Element; sign: string; at: DOMRect; place: CodeBox; anew: boolean };
/** What a box showed when it was last looked at, '' where that is over; how often it did; the codes in it; from when on it is looked at anew. */
type Seen = { sign: string; times: number; codes: DoubtedCode[]; drawn?: string; wait: number; due: number };

let boxes: Element[] = [];
let met: Element[] = []; // in the look that is under way
const known = new Map<Element, Seen>(); // no more than the pictures of a page have room for
let pictures = 0;
let pause = PAUSE;
let due = 0;
let timer = 0;
let tellFound = () => {};

/** A box of the page that a look comes upon. */
export function meet(element: Element): void {
  if (isTop() && met.length < MOST_BOXES && mayHoldCode(element)) met.push(element);
}

/** The look is over: these are all, and are read once they are in sight. `then`: something was found. */
export function endMeeting(then: () => void): void {
  if (!isTop()) return;
  boxes = met;
  met = [];
  tellFound = then;
  addEventListener('scroll', codesSoon, true);
  codesSoon();
}

/** The codes that need a mark, of boxes that show what they showed then. */
export const doubtedCodes = (): DoubtedCode[] =>
  [...known].flatMap(([box, { sign, codes }]) =>
    codes[0] && (!sign || sign.startsWith(signOf(box))) ? codes : [],
  );

/** A picture has come: it may have had no size before. */
export function arrived(box: Element): void {
  if (!isTop() || !mayHoldCode(box)) return;
  if (!boxes.includes(box)) boxes.push(box);
  // The mark of what it showed before goes at once.
  if (known.has(box)) tellFound();
  codesSoon();
}

/** What was told of this page is for another visit. */
export const forgetCodes = (): void => known.clear();

function codesSoon(): void {
  if (timer) return;
  timer = setTimeout(
    () => {
      timer = 0;
      whenIdle(look);
    },
    Math.max(REST, due - now()),
  ) as unknown as number;
}

async function look() {
  // Drawn larger by the fingers, nobody knows which part is in sight.
  if (document.hidden || isOrphan() || visualViewport?.scale !== 1) return;
  const some = boxes
    .filter((box) => !boxes.some((other) => other !== box && box.contains(other))) // the innermost has it, with the words at that
    .flatMap((box) => inSight(box) ?? [])
    .slice(0, MOST_AT_ONCE);
  if (!some[0] || now() < due) return;
  // What changes is looked at ever less often, and leaves the others their pictures.
  if (!some.every(({ anew }) => anew)) pictures++;
  due = now() + pause;
  for (const { box, anew } of some) {
    const seen = known.get(box) ?? { sign: '', times: 0, codes: [], wait: PAUSE };
    const wait = seen.wait * (anew ? 2 : 1);
    known.set(box, { ...seen, wait, due: now() + wait });
  }
  const answer = await tell({ type: 'codes', named: isNamed(), boxes: some.map(({ place }) => place) });
  pause = answer ? PAUSE : LONG_PAUSE;
  if (answer) take(some, answer);
  // What was drawn late, what had no room, and what nobody could look at.
  codesSoon();
}

/** A box that is in sight, half of it at least, and was not asked about often enough. */
function inSight(box: Element): Asked | null {
  const at = box.getBoundingClientRect();
  const [left, upper] = [Math.max(0, at.left), Math.max(0, at.top)];
  const [wide, high] = [Math.min(innerWidth, at.right) - left, Math.min(innerHeight, at.bottom) - upper];
  const seen = (wide * high) / (at.width * at.height);
  if (!(seen > 0.5) || wide <= 0) return null;
  // Of one that is not all in sight another part is, once the page was scrolled.
  const own = signOf(box);
  const sign = own + (seen < 0.99 ? Math.round(at.y / SCROLLED) : '');
  const before = known.get(box);
  const anew = !!before && !before.sign.startsWith(own);
  if (before?.sign === sign && before.times >= MOST_TIMES) return null;
  if ((pictures >= MOST_PICTURES && !anew) || !isDrawn(box)) return null;
  if (anew && now() < before.due) {
    setTimeout(codesSoon, before.due - now());
    return null;
  }
  const place = sharesOf(new DOMRect(left, upper, wide, high), view());
  return { box, sign, at, anew, place: { ...place, invites: isInvited(box) } };
}

/** Of boxes that have moved or changed meanwhile nothing is known. */
function take(some: readonly Asked[], answer: readonly MarkedCode[]) {
  for (const [i, { box, sign, at }] of some.entries()) {
    const { x, y, width } = box.getBoundingClientRect();
    const isStill = Math.hypot(x - at.x, y - at.y) <= MOVED && width === at.width;
    const seen = known.get(box);
    const own = signOf(box);
    if (!seen || !sign.startsWith(own) || !isStill) continue;
    const codes = answer
      .filter((code) => code.box === i)
      .map(({ box: _, place, ...mark }) => ({
        ...mark,
        link: box,
        words: '',
        within: sharesOf(place, sharesOf(at, view())),
      }));
    // Another part of the same may have none.
    if (codes[0] || !seen.sign.startsWith(own))
      Object.assign(seen, { codes, drawn: codes[0] && drawnIn(box) });
    seen.times = codes[0] ? MOST_TIMES : seen.sign === sign ? seen.times + 1 : 1;
    seen.sign = sign;
  }
  tellFound();
}

/** What is drawn anew in the same box nobody tells of: those with a mark are compared, and keep it until it is known what they show now. */
function watch() {
  if (document.hidden) return;
  for (const [box, seen] of known) {
    const drawn = seen.codes[0] && drawnIn(box);
    if (drawn === seen.drawn) continue;
    Object.assign(seen, { drawn, sign: '' });
    codesSoon();
  }
}
setInterval(watch, PAUSE);

const view = () => new DOMRect(0, 0, innerWidth, innerHeight);

/** A place in shares of another. */
const sharesOf = (place: Place, { x, y, width, height }: Place): Place => ({
  x: (place.x - x) / width,
  y: (place.y - y) / height,
  width: place.width / width,
  height: place.height / height,
});
