// Which boxes of a page may hold a code, as cheap to tell as can be, and what is said at one.
import { invites } from '../../core/invites';
import { NAMES, plain } from './invitation';

const LEAST = 60; // px, of the shorter side
const LONGEST = 3; // times as long as it is wide: a poster holds a code too
const SQUARE = 1.3;
const ROWS = 21; // of the smallest code, where it is made of elements
const PICTURE = /^(?:img|canvas|svg|video|object|embed|iframe|pre)$/;

/** A picture, a box with one behind it, or one of many parts without a word. */
export function mayHoldCode(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const [side, length] = width < height ? [width, height] : [height, width];
  if (side < LEAST || length > side * LONGEST) return false;
  if (PICTURE.test(element.localName) || /url\(/.test(picturesOf(element))) return true;
  return length <= side * SQUARE && element.childElementCount >= ROWS && !plain(element.textContent);
}

/** Neither hidden nor clear as glass, itself or by what it stands in. */
export const isDrawn = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** What style sheets draw in it. */
const picturesOf = (element: Element): string =>
  ['', '::before', '::after']
    .map((part) => getComputedStyle(element, part))
    .map(({ backgroundImage, maskImage, content }) => backgroundImage + maskImage + content)
    .join();

/** What tells that another picture stands there now. */
export const signOf = (element: Element): string =>
  [
    (element as HTMLImageElement).currentSrc ?? element.getAttribute('data'),
    (element as HTMLImageElement).complete,
    picturesOf(element),
    element.localName === 'svg' && element.outerHTML,
  ].join(' ');

const COPY = 64; // px: to write out a large canvas takes a second

/** What tells, as far as that is cheap, that something else is drawn in a canvas, or seen in a video, now. */
export function drawnIn(picture: Element): string | undefined {
  try {
    const copy = document.createElement('canvas');
    copy.width = copy.height = COPY;
    copy.getContext('2d')!.drawImage(picture as HTMLCanvasElement, 0, 0, COPY, COPY);
    return copy.toDataURL();
  } catch {} // it is no picture, or another site's is in it
}

const MOST = 120; // UTF-16 units that are said of one thing

/** Do the words at it invite? Its names, those in a frame of this place, and the nearest around it; where there are none, the title of the page speaks. */
export const isInvited = (element: Element): boolean =>
  [
    ...NAMES.map((name) => plain(element.getAttribute(name))),
    // biome-ignore lint/nursery/useDomNodeTextContent: as below
    plain((element as HTMLIFrameElement).contentDocument?.body?.innerText),
    wordsAround(element),
  ].some(invites);

function wordsAround(element: Element): string {
  for (let at = around(element); at; at = around(at)) {
    // biome-ignore lint/nursery/useDomNodeTextContent: what nobody sees invites to nothing, and few boxes are asked
    const words = plain((at as HTMLElement).innerText ?? at.textContent);
    if (words) return words.length > MOST ? wordsBeside(element) : words;
  }
  return document.title;
}

export const around = (element: Element): Element | null =>
  element.parentElement ?? ((element.getRootNode() as Partial<ShadowRoot>).host || null);

/** The texts right before and right behind it. */
function wordsBeside(element: Element): string {
  const walker = document.createTreeWalker(element.getRootNode(), NodeFilter.SHOW_TEXT);
  const next = (step: 'previousNode' | 'nextNode') => {
    walker.currentNode = element;
    for (let node = walker[step](); node; node = walker[step]()) {
      const words =
        !element.contains(node) && node.parentElement?.checkVisibility() && plain(node.textContent);
      if (words) return words;
    }
    return '';
  };
  return `${next('previousNode').slice(-MOST / 2)} ${next('nextNode').slice(0, MOST / 2)}`;
}
