// What a person sees: the lines of text as they are drawn, from all roots, whatever the document says of their order or meaning.
import { now } from '../clock';
import type { Root } from '../roots';
import { writtenIn } from '../written';
import { editorOf, pageWords, wordsBefore } from './page-words';

export type Box = { left: number; top: number; right: number; bottom: number };
/** A line of drawn text; `size` is its font's in pixels, `isLink` says that it only leads elsewhere. */
export type Line = Box & { text: string; size: number; isLink: boolean };
type Piece = Line & { pseudo?: boolean };

const MOST_NODES = 20_000;
const MOST_MS = 300;
const MOST_ELEMENTS = 3000; // whose style sheet's words and pictures are read
const SPLIT = 40; // characters of a text that is read sign by sign
const SMALLEST = 4; // px: smaller letters are not read
const LONGEST = 10_000; // UTF-16 units read of one text
/** A length of a computed style. */
export const px = Number.parseFloat;
export const rectOf = (drawn: Element | Range): DOMRect => drawn.getBoundingClientRect();
export const LINK = 'a[href]:not([href^="#"],[href^=j])';

const drawn = new Map<string, Line[]>();

/** Every line drawn in the window's document, in the order of reading; `near` asks for signs one by one around a box. */
export function drawnLines(roots: Iterable<Root>, near?: Box): Line[] {
  // No script of the page runs before all that is asked at once is answered.
  if (!drawn.size) queueMicrotask(() => drawn.clear());
  const key = near ? [near.left, near.top, near.right].join() : '';
  if (!drawn.has(key)) drawn.set(key, readLines(roots, near));
  return drawn.get(key)!;
}

function readLines(roots: Iterable<Root>, near: Box | undefined): Line[] {
  const pieces: Piece[] = [];
  const sight = watcher();
  const before = remembered(wordsBefore);
  rectOf(document.documentElement); // the layout is not part of the time
  const end = now() + MOST_MS;
  const shown = [...roots].map((root) => ({ root, x: 0, y: 0 }));
  // An array is walked to its end though it grows: frames in frames are read too.
  for (const { root, x, y } of shown) {
    const at = <T extends Box>(box: T): T => ({
      ...box,
      left: box.left + x,
      top: box.top + y,
      right: box.right + x,
      bottom: box.bottom + y,
    });
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let n = 0; n < MOST_NODES && walker.nextNode(); n++) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent || !/\S/.test(node.data)) continue;
      if (now() > end) break;
      const words = pageWords(node.data, before(editorOf(parent)));
      const style = words && sight(parent);
      if (style) pieces.push(...piecesOf(node, words, style, at, near));
    }
    let n = 0;
    for (const element of root.querySelectorAll('*')) {
      if (++n > MOST_ELEMENTS || now() > end) break;
      const inner = documentIn(element);
      const text = unwritten(element);
      const style = (text || inner) && sight(element);
      if (style && text) pieces.push({ ...at(boxOf(element)), text, ...style });
      if (style && inner) {
        const { left, top } = at(boxOf(element));
        shown.push({ root: inner, x: left + element.clientLeft, y: top + element.clientTop });
      }
    }
  }
  return linesOf(pieces);
}

/** The size of the largest letters. */
export const largestOf = (lines: Line[]): number => Math.max(...lines.map(({ size }) => size));

export const styleOf = (element: Element, part?: string): CSSStyleDeclaration =>
  getComputedStyle(element, part);

type Seen = { size: number; isLink: boolean; turned: boolean };

/** Style of an element that can be seen, null for any other; asked once for each. */
function watcher(): (element: Element) => Seen | null {
  const [clips, cuts] = [remembered(clipsAll), remembered(cutsAll)];
  return remembered((element) => seenStyle(element, clips, cuts));
}

function remembered<E, T>(ask: (of: E) => T): (of: E) => T {
  const known = new Map<E, T>();
  return (element) => {
    if (!known.has(element)) known.set(element, ask(element));
    return known.get(element)!;
  };
}

/** Does a shape cut away all that is drawn in this element, what is placed elsewhere too? */
function cutsAll(element: Element): boolean {
  const { clipPath, clip, position } = styleOf(element);
  if (clipPath.startsWith('circle(0')) return true;
  const placed = isPlaced(position) ? /rect\((.*)\)/.exec(clip)?.[1] : undefined;
  if (placed) {
    const [top, right, bottom, left] = placed.split(/,? /).map(px) as number[] as Sides;
    return bottom - top < SMALLEST || right - left < SMALLEST; // "auto" is no number, and cuts nothing
  }
  const inset = /inset\((.*?)( round.*)?\)/.exec(clipPath)?.[1];
  if (!inset) return false;
  const [top = '', right = top, bottom = top, left = right] = inset.split(' ');
  const { width, height } = rectOf(element);
  const long = (length: string, of: number) => px(length) * (length.endsWith('%') ? of / 100 : 1);
  return (
    height - long(top, height) - long(bottom, height) < SMALLEST ||
    width - long(right, width) - long(left, width) < SMALLEST
  );
}

type Sides = [top: number, right: number, bottom: number, left: number];

const isPlaced = (position: string): boolean => /ab|fi/.test(position);

/** Has the element no room to show what is in it? */
function clipsAll(element: Element): boolean {
  const { overflowX, display } = styleOf(element);
  // What cuts off in one direction alone is "clip"; what has no box cuts off nothing.
  if (!/[nol]$/.test(overflowX) || display === 'contents' || element.matches('body,html')) return false;
  const { width, height } = rectOf(element);
  return width < SMALLEST || height < SMALLEST;
}

/** What an element may be clipped by: for one that is placed, what it is placed in. */
const clipperOf = (element: Element): Element | null =>
  isPlaced(styleOf(element).position) ? (element as HTMLElement).offsetParent : element.parentElement;

type Hides = (element: Element) => boolean;

function seenStyle(element: Element, clips: Hides, cuts: Hides): Seen | null {
  // What is around is known from the text before, mostly; so that is asked first.
  for (let at = clipperOf(element), n = 1; at && n < 8; at = clipperOf(at), n++) if (clips(at)) return null;
  for (let at: Element | null = element, n = 0; at && n < 8; at = at.parentElement, n++)
    if (cuts(at)) return null;
  if (!isVisible(element)) return null;
  const style = styleOf(element);
  const { fontSize, direction, unicodeBidi } = style;
  if ((isClear(style.webkitTextFillColor) && !isDrawnOtherwise(style)) || clips(element)) return null;
  return {
    size: px(fontSize),
    isLink: !!element.closest(LINK),
    turned: direction === 'rtl' && /override/.test(unicodeBidi),
  };
}

/** Letters without a colour show by an outline, by a shadow, or by what is behind them. */
const isDrawnOtherwise = (style: CSSStyleDeclaration): boolean =>
  px(style.webkitTextStrokeWidth) > 0 ||
  !!style.textShadow.match(/\w+\([^)]*\)/g)?.some((color) => !isClear(color)) ||
  (/text/.test(style.backgroundClip) &&
    (style.backgroundImage !== 'none' || !isClear(style.backgroundColor)));

/** One without a box of its own shows with the one around it. */
export const isVisible = (element: Element): boolean =>
  styleOf(element).display === 'contents'
    ? !element.parentElement || isVisible(element.parentElement)
    : element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** Is a colour none at all, or as good as none? */
export const isClear = (color: string): boolean => /^rgba\(.*, 0(\.0\d*)?\)$|\/ 0\)$/.test(color);

/** The document of a frame that this one can look into; the one with the focus is judged from within. */
const documentIn = (element: Element): Document | null =>
  /^(i?frame|object)$/.test(element.localName) && element !== document.activeElement
    ? (element as HTMLIFrameElement).contentDocument
    : null;

/** What is not written in the document as a text: by a style sheet, as the name of a picture, in a filled box, a list. */
function unwritten(element: Element): string {
  const name = element.localName;
  const { type, readOnly, disabled, value } = element as HTMLInputElement;
  if (/^(img|area|canvas|svg)$/.test(name) || type === 'image' || element.role === 'img')
    return nameOf(element);
  if (/^(input|textarea)$/.test(name) && (readOnly || disabled || /^(button|submit|reset)$/.test(type)))
    return value.slice(0, SPLIT);
  if (name === 'select') {
    const { size, multiple, options, selectedOptions } = element as HTMLSelectElement;
    const drawn = size > 1 || multiple ? options : selectedOptions;
    return [...drawn]
      .map(({ text }) => text)
      .join(' ')
      .slice(0, LONGEST);
  }
  return ['::before', '::marker', '::after'].map((part) => writtenBy(element, part)).join('');
}

/** What a picture, or a button without a word, is called. */
export const nameOf = (element: Element): string =>
  ['alt', 'aria-label', 'title'].map((name) => element.getAttribute(name)).find(Boolean) ?? '';

/** The words a style sheet writes: as they stand, as signs of a quotation, as the mark of an item in a list. */
function writtenBy(element: Element, part: string): string {
  const { content, quotes, fontSize } = styleOf(element, part);
  const { display, listStyleType } = styleOf(element);
  const isMark = part === '::marker' && display === 'list-item';
  if (px(fontSize) * scaleOf(element) < SMALLEST) return '';
  return writtenIn(
    `${content}${content.includes('quote') ? quotes : ''}${isMark ? listStyleType : ''}`,
    element,
  );
}

/** How much larger an element is drawn than it says. */
function scaleOf(element: Element): number {
  const { offsetHeight } = element as HTMLElement;
  return offsetHeight ? rectOf(element).height / offsetHeight : 1;
}

export const boxOf = (drawn: Element | Range): Box => {
  const { left, top, right, bottom } = rectOf(drawn);
  return { left, top, right, bottom };
};

function piecesOf(
  node: Text,
  words: string,
  style: Seen,
  at: (box: Box) => Box,
  near: Box | undefined,
): Piece[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = at(boxOf(range));
  if (!isOnPage(box)) return [];
  const text = words.slice(0, LONGEST).replace(/\s+/g, ' ');
  if (!near || words !== node.data || words.length > SPLIT || gapTo(near, box) > 250) {
    const said = style.turned ? [...text].reverse().join('') : text;
    return [{ ...box, text: said, ...style }];
  }
  const signs: Piece[] = [];
  let start = 0;
  for (const sign of node.data) {
    range.setStart(node, start);
    start += sign.length;
    range.setEnd(node, start);
    const own = at(boxOf(range));
    if (/\s/.test(sign)) signs.push({ ...own, text: ' ', ...style });
    else if (isOnPage(own)) signs.push({ ...own, text: sign, ...style });
  }
  return signs;
}

const isOnPage = ({ left, top, right, bottom }: Box): boolean =>
  right - left > 1 &&
  bottom - top >= SMALLEST &&
  right + scrollX > 0 &&
  bottom + scrollY > 0 &&
  left + scrollX < document.documentElement.scrollWidth + innerWidth;

/** Pieces beside each other, from left to right, as one line. */
function linesOf(pieces: Piece[]): Line[] {
  const middle = ({ top, bottom }: Box) => (top + bottom) / 2;
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.findLast((each) => Math.abs(middle(each[0]!) - middle(piece)) < 5);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    const lines: Line[] = [];
    for (const piece of row.sort((a, b) => a.left - b.left)) {
      const line = lines.at(-1);
      const gap = line ? piece.left - line.right : 0;
      if (line && gap < piece.size * 1.6 && gap > -piece.size * 4) {
        line.text += gap > piece.size / 4 ? ` ${piece.text}` : piece.text;
        line.right = Math.max(line.right, piece.right);
        line.top = Math.min(line.top, piece.top);
        line.bottom = Math.max(line.bottom, piece.bottom);
        line.isLink &&= piece.isLink;
      } else lines.push({ ...piece });
    }
    return lines;
  });
}

/** The distance between two boxes in pixels, 0 where they overlap. */
export function gapTo(a: Box, b: Box): number {
  const x = Math.max(0, b.left - a.right, a.left - b.right);
  const y = Math.max(0, b.top - a.bottom, a.top - b.bottom);
  return Math.hypot(x, y);
}
