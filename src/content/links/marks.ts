// The marks on links and codes, in a closed shadow root over the page: nothing of the page is moved or changed, no mark takes the pointer or
// the focus, and none lies over another link.
import type { LinkMark } from '../../core/link-mark';
import type { MarkedLink } from '../../protocol';
import type { Host } from '../roots';
import { around, isDrawn } from './code-box';
import { type Size, spotOf } from './spot';

type Spot = { x: number; y: number } & Size;
/** `within`: the part of it that is meant, in shares of its box. */
type Doubted = MarkedLink & { link: Element; words: string; within?: Spot };
/** A link with its mark, the line around it, and where the mark stands from the upper left of the link. */
type Shown = Pick<Doubted, 'link' | 'within'> & { mark: HTMLElement; ring: HTMLElement; spot?: Spot };

const MOST_MARKS = 40;
const HEIGHT = 18; // px

const LOOK = `
:host{all:initial!important;position:absolute!important;inset:0 auto auto 0!important;z-index:2147483646!important}
span,i{all:initial;position:absolute;box-sizing:border-box;overflow:hidden;border:1px solid;border-radius:4px;color:#b7791f;pointer-events:none}
i.lookalike{color:#d9363e}
span{padding:0 5px;border-radius:9px;background:#fff6e5;color:#6b3f00;font:11px/16px system-ui;white-space:nowrap}
span.lookalike{background:#fdecec;color:#8f1017}
@media(prefers-color-scheme:dark){span{background:#3a3122;color:#f2c77f}span.lookalike{background:#43282a;color:#ffb3ae}}`;

const host = document.createElement('div');
(host as Host).ours = true;
const root = host.attachShadow({ mode: 'closed' });
let others: readonly Element[] = [];
let marked: Shown[] = [];
let frame = 0;
let isOtherwise = false; // the links may stand otherwise to each other than when places were chosen
const inSight = new WeakSet<Element>(); // links that no box around them cuts off, scrolled or closed
const LEAST = 0.1; // of a link
const sight = new IntersectionObserver(
  (seen) => {
    for (const { target, intersectionRatio } of seen)
      inSight[intersectionRatio < LEAST ? 'delete' : 'add'](target);
    moved();
  },
  { threshold: LEAST },
);
// What comes late moves what is below it, and nothing else of the page tells of that.
new ResizeObserver(() => moved()).observe(document.documentElement);
for (const type of ['scroll', 'resize']) addEventListener(type, moved, true);

/** Marks these links and no others; `links` are all that a mark may not lie over. */
export function showMarks(doubted: readonly Doubted[], links: readonly Element[]): void {
  if (!doubted[0]) {
    endMarks();
    return;
  }
  others = links;
  marked = doubted
    .slice(0, MOST_MARKS)
    .map((each) => ({ ...each, mark: markOf(each), ring: drawn('i', each.mark) }));
  const style = document.createElement('style');
  style.textContent = LOOK;
  root.replaceChildren(style, ...marked.flatMap(({ ring, mark }) => [ring, mark]));
  if (!host.isConnected) document.documentElement?.append(host);
  sight.disconnect();
  for (const { link } of marked) sight.observe(link);
  isOtherwise = true;
  place();
}

export const endMarks = (): void => host.remove();

function moved(cause?: Event) {
  isOtherwise ||= cause?.type !== 'scroll';
  if (!frame) frame = requestAnimationFrame(place);
}

/** Reads all places first and writes then, so that the layout is made once. */
function place() {
  frame = 0;
  if (!host.isConnected) return;
  const zoom = (host as { currentCSSZoom?: number }).currentCSSZoom || 1;
  const from = host.getBoundingClientRect();
  if (isOtherwise) choosePlaces(zoom);
  isOtherwise = false;
  const boxes = marked.map((shown) => {
    const box = placeOf(shown);
    return box && isVisible(shown.link, box) && box;
  });
  const draw = (element: HTMLElement, x: number, y: number, { width, height }: Size) => {
    const [left, top, wide, high] = [x - from.x, y - from.y, width, height].map((px) => `${px / zoom}px`);
    element.style.cssText = `left:${left};top:${top};width:${wide};height:${high}`;
  };
  for (const [i, { mark, ring, spot }] of marked.entries()) {
    const box = boxes[i];
    if (box && spot) {
      draw(ring, box.x, box.y, box);
      draw(mark, box.x + spot.x, box.y + spot.y, spot);
    } else ring.style.cssText = mark.style.cssText = 'visibility:hidden';
  }
}

function choosePlaces(zoom: number) {
  const boxes = others.map((of) => ({ of, box: boxOf(of) }));
  const page = new DOMRect(0, -scrollY, document.documentElement.clientWidth, 1e9);
  const marks: DOMRect[] = [];
  for (const shown of marked) {
    const { link, mark } = shown;
    const own = placeOf(shown);
    if (!own) continue;
    const beside = boxes.flatMap(({ of, box }) =>
      box && !of.contains(link) && !link.contains(of) ? box : [],
    );
    const size = { width: (mark.scrollWidth + 2) * zoom, height: HEIGHT * zoom };
    const at = spotOf(own, size, [...beside, ...marks], page);
    marks.push(at);
    shown.spot = new DOMRect(at.x - own.x, at.y - own.y, at.width, at.height);
  }
}

/** The largest box of a link, which may be broken into lines or only stand around a picture; null where it has none. */
function boxOf(link: Element): DOMRect | null {
  const boxes = [link, ...[...link.children].slice(0, 3)].flatMap((part) => [...part.getClientRects()]);
  const size = ({ width, height }: DOMRect) => width * height;
  return boxes.filter(size).sort((a, b) => size(b) - size(a))[0] ?? null;
}

function placeOf({ link, within }: Shown): DOMRect | null {
  if (!within) return boxOf(link);
  const { x, y, width, height } = link.getBoundingClientRect();
  return new DOMRect(
    x + within.x * width,
    y + within.y * height,
    within.width * width,
    within.height * height,
  );
}

/** An area is never told to be in sight, nor to stand at its place; a link without a box of its own not to be in sight. */
const isVisible = (link: Element, box: DOMRect) =>
  link.localName === 'area' ||
  (isDrawn(link) && (inSight.has(link) || !link.getClientRects().length) && !isCovered(link, box));

/** Does something that is not clear as glass lie over its middle? What takes no pointer is not told of. */
const isCovered = (link: Element, { x, y, width, height }: DOMRect): boolean => {
  for (const over of document.elementsFromPoint(x + width / 2, y + height / 2)) {
    if (standsIn(link, over) || link.contains(over)) return false;
    const { backgroundColor, backgroundClip, mixBlendMode, opacity } = getComputedStyle(over);
    const look = [backgroundColor, backgroundClip, mixBlendMode, opacity].join();
    if (SOLID.test(look) && over.checkVisibility({ opacityProperty: true })) return true;
  }
  return false;
};
const SOLID = /^rgb\([^)]*\),\w+-box,normal,1$/;

/** In it, itself, or in a shadow of what does. */
const standsIn = (element: Element | null, other: Element): boolean =>
  !!element && (element === other || standsIn(around(element), other));

function drawn(name: string, mark: LinkMark): HTMLElement {
  const element = document.createElement(name);
  element.className = mark;
  return element;
}

function markOf({ mark, shown, label, words }: Doubted): HTMLElement {
  const element = drawn('span', mark);
  element.textContent = shown;
  element.role = 'note';
  element.ariaLabel = label.replace('\uE000', () => words);
  return element;
}
