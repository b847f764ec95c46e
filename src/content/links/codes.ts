// The codes in sight of the page in front: where boxes that may hold one have come into sight, the background is asked to read them in a
// picture of the tab. At most every few seconds, some dozen times a page, each box twice; no other page ever comes to that.
import type { CodeBox } from '../../core/code-place';
import type { MarkedCode } from '../../protocol';
import { isNamed } from '../sensor/named-page';
import { isOrphan, tell } from '../tell';
import { drawnIn, isDrawn, isInvited, mayHoldCode, signOf } from './code-box';
import { isTop, now, whenIdle } from './when';

const MOST_BOXES = 200; // of a page
const MOST_AT_ONCE = 8;
const MOST_PICTURES = 24;
const MOST_TIMES = 2; // that the same box is asked about where nothing was found
const PAUSE = 3000; // ms between two pictures, twice as long each time that nobody could look,
const MOST_FAILED = 2; // this many times
const REST = 400; // ms that a page is not scrolled
const SCROLLED = 100; // px, and a part of a box is another one
const MOVED = 2; // px that a box may have moved meanwhile

/** A code with its mark; `within` is its place in shares of its box. */
export type DoubtedCode = Omit<MarkedCode, 'box' | 'place'> & {
  link: Element;
  words: string;
  within: MarkedCode['place'];
};
type Asked = { box: Element; sign: string; at: DOMRect; place: CodeBox };

let boxes: Element[] = [];
let met: Element[] = []; // in the look that is under way
let asked = new WeakMap<Element, { sign: string; times: number }>();
const found = new Map<Element, { sign: string; codes: DoubtedCode[] }>();
let pictures = 0;
let failed = 0; // times in a row that nobody could look, as far as a pause grows with them
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
  [...found].flatMap(([box, { sign, codes }]) => (box.isConnected && signOf(box) === sign ? codes : []));

/** A picture has come: it may have had no size before. */
export function arrived(box: Element): void {
  if (!isTop() || !mayHoldCode(box)) return;
  if (!boxes.includes(box)) boxes.push(box);
  // The mark of what it showed before goes at once.
  if (found.has(box)) tellFound();
  codesSoon();
}

/** What was told of this page is for another visit. */
export function forgetCodes(): void {
  found.clear();
  asked = new WeakMap();
}

function codesSoon(): void {
  if (timer || pictures >= MOST_PICTURES) return;
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
  if (some.length === 0 || now() < due || pictures >= MOST_PICTURES) return;
  pictures++;
  due = now() + (PAUSE << failed);
  const answer = await tell({ type: 'codes', named: isNamed(), boxes: some.map(({ place }) => place) });
  failed = answer ? 0 : Math.min(failed + 1, MOST_FAILED);
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
  const sign = signOf(box) + (seen < 0.99 ? Math.round(at.y / SCROLLED) : '');
  const before = asked.get(box);
  if (before?.sign === sign && before.times >= MOST_TIMES) return null;
  if (!isDrawn(box)) return null;
  const place = {
    x: left / innerWidth,
    y: upper / innerHeight,
    width: wide / innerWidth,
    height: high / innerHeight,
  };
  return { box, sign, at, place: { ...place, invites: isInvited(box) } };
}

/** Of boxes that have moved or changed meanwhile nothing is known. */
function take(some: readonly Asked[], answer: readonly MarkedCode[]) {
  for (const [i, { box, sign, at }] of some.entries()) {
    const { x, y, width } = box.getBoundingClientRect();
    const isStill = Math.hypot(x - at.x, y - at.y) <= MOVED && width === at.width;
    if (!box.isConnected || !sign.startsWith(signOf(box)) || !isStill) continue;
    const codes = answer
      .filter((code) => code.box === i)
      .map(({ box: _, place, ...mark }) => ({ ...mark, link: box, words: '', within: partOf(place, at) }));
    const before = asked.get(box);
    const times = codes.length > 0 ? MOST_TIMES : before?.sign === sign ? before.times + 1 : 1;
    asked.set(box, { sign, times });
    if (codes.length > 0) {
      found.set(box, { sign: signOf(box), codes });
      if (box.localName === 'canvas') watch(box as HTMLCanvasElement);
    } else if (found.get(box)?.sign !== signOf(box)) found.delete(box);
  }
  tellFound();
}

/** What is drawn anew in the same canvas nobody tells of: it is compared as long as it has a mark. */
function watch(box: HTMLCanvasElement, drawn = drawnIn(box)) {
  setTimeout(() => {
    const codes = box.isConnected && found.get(box)?.codes;
    if (!codes) return;
    if (document.hidden || drawnIn(box) === drawn) return watch(box, drawn);
    found.set(box, { sign: '', codes }); // marked until it is known what it shows now
    asked.delete(box);
    codesSoon();
  }, PAUSE);
}

/** A place of the window in shares of a box. */
const partOf = ({ x, y, width, height }: MarkedCode['place'], at: DOMRect) => ({
  x: (x * innerWidth - at.x) / at.width,
  y: (y * innerHeight - at.y) / at.height,
  width: (width * innerWidth) / at.width,
  height: (height * innerHeight) / at.height,
});
