// A cheap first glance, field by field: could what a field says, or what stands beside it, be about a card at all?
import { CARD_HINT } from '../../rules/compiled/card-hints';
import { now } from '../clock';
import { attributeOf, BUTTON } from '../official-frame';
import { pattern } from '../pattern';
import { all, customElementsIn, type Root } from '../roots';
import { EDITOR, NOT_TEXT } from '../text-field';
import { isLarger, LARGE, MOST_SEARCHED } from './known-roots';

const OTHERS = `textarea,${EDITOR}`;
// What many pages have for something else (a search, a newsletter) is looked at when it is used.
const AHEAD = `input:not(${`search,email,${NOT_TEXT}`.replace(/\w+/g, '[type=$&]')}),${OTHERS}`;
/** Attributes by which a person is told what a field is for. */
export const NAMES = ['placeholder', 'aria-label', 'title'];
const SAYS = [...NAMES, 'name', 'id', 'class', 'value'];
const UNSEEN = /^(script|style|noscript|template|option)$/i;
const BEFORE = 16; // nodes looked at before a field
const AFTER = 10;
const FEW = 12; // fields that are looked at together, however slow the machine is
const LONGEST = 120; // UTF-16 units read of one text
const MOST_ELEMENTS = 300; // of a page in which the words of style sheets are read
const FEW_WORDS = 200; // UTF-16 units: a frame with less may have its words around it

/** Could anybody type into something there? */
export const hasField = (root: Root): Element | null => root.querySelector(`input,${OTHERS}`);

/** Could a first glance find anything, or a shadow root? Makes nothing for an answer of no, which is that of most pages. */
export const isWorthAGlance = (root: Root): unknown =>
  root.querySelector(AHEAD) || (!isLarger(MOST_SEARCHED) && customElementsIn(root).next().value);

/**
 * A glance of `ms` milliseconds, or at a few fields: does the page say anything of cards at a field? It goes on where the
 * last one has stopped, until every field was looked at.
 */
export function glancer(roots: Iterable<Root>): (ms: number) => boolean | 'more' {
  let glance: Generator<void, boolean> | undefined;
  return (ms) => {
    const end = now() + ms;
    glance ??= glanceOver(roots);
    for (;;) {
      const { done, value } = glance.next();
      if (done) {
        glance = undefined;
        return value;
      }
      if (now() > end) return 'more';
    }
  };
}

/** Yields after every few fields, of however many roots, that say nothing of cards; returns whether some did. Reads no layout and no typed value. */
function* glanceOver(roots: Iterable<Root>): Generator<void, boolean> {
  let titles = '';
  let words = '';
  let some: Element[] = [];
  const says = () => saysCard(titles + words) && (saysCard(titles) || some.some(saysCardAt));
  for (const root of roots) {
    if (!root.querySelector(AHEAD)) continue;
    titles += ` ${titleOf(root)}`;
    const seen = new Set<Node>(); // texts that stand between two fields are read once
    for (const field of fieldsIn(root)) {
      some.push(field);
      // With what nobody sees, as every element that is asked for its name costs a wrapper.
      words += ` ${wordsAt(field, seen)}`;
      if (some.length < FEW) continue;
      if (says()) return true;
      titles = words = '';
      some = [];
      yield;
    }
  }
  return says();
}

const titleOf = (root: Root): string => ('title' in root ? root.title : wordsAt(root.host));

/** In a large page only what is found without asking each element. */
const fieldsIn = (root: Root): Iterable<Element> =>
  root instanceof Document && isLarger(LARGE) ? root.getElementsByTagNameNS('*', 'input') : all(root, AHEAD);

const isCardHint = pattern(CARD_HINT);
export const saysCard = (text: string): boolean => isCardHint(text.normalize('NFKC'));

/** Does the field, or what stands beside it, say anything of cards? */
export const saysCardAt = (field: Element): boolean => saysCard(wordsAt(field));

/** What is plainly called something goes on; should it be a card field all the same, it is held as soon as that is known. */
export const mayBeCard = (field: HTMLElement): boolean => saysCardAt(field) || !isNamed(field);

/** Is the field called something where it can be read? */
const isNamed = (field: HTMLElement): unknown =>
  NAMES.some((name) => field.getAttribute(name)?.trim()) || (field as HTMLInputElement).labels?.length;

/** Does anything in the whole text of the root, of frames it can look into, its pictures' names, or in a small one what its style sheets write? */
export function rootSaysCard(root: Root): boolean {
  const within = 'body' in root ? (root.body ?? root.documentElement) : root;
  const words = [titleOf(root), within?.textContent ?? ''];
  for (const named of all(root, '[alt],[title],[value],[placeholder],[aria-label]'))
    for (const name of ['alt', ...SAYS]) words.push(start(named.getAttribute(name)));
  for (const box of all<HTMLInputElement>(root, `[readonly],:disabled,${BUTTON}`))
    words.push(start(box.value));
  for (const frame of all<HTMLIFrameElement>(root, 'iframe,frame,object'))
    words.push(frame.contentDocument?.body?.textContent ?? '');
  if (saysCard(words.join(' '))) return true;
  const elements = all(root, 'body *');
  return elements.length < MOST_ELEMENTS && saysCard(elements.map(written).join(' '));
}

const start = (text: string | null | undefined): string => text?.slice(0, LONGEST) ?? '';

const written = (element: Element): string =>
  ['', '::before', '::marker', '::after']
    .map((part) => getComputedStyle(element, part))
    .map(({ content, quotes, listStyleType }) => content + quotes + listStyleType)
    .join('');

/** Is this a frame or a window with hardly a word, so that those around it, or the page that opened it, must tell? */
export const standsAlone = (): boolean =>
  // biome-ignore lint/nursery/useDomNodeTextContent: a script's text says nothing
  (top !== self || opener) && !document.body?.innerText?.trim()[FEW_WORDS];

/** What a field is called, and the texts around it. */
function wordsAt(field: Element, seen?: Set<Node>): string {
  const words = SAYS.map((name) => start(field.getAttribute(name)));
  const form = field.closest('form');
  if (form) for (const name of ['id', 'class', 'action']) words.push(start(attributeOf(form, name)));
  return [
    ...words,
    textBeside(field, 'previousNode', BEFORE, seen),
    textBeside(field, 'nextNode', AFTER, seen),
  ].join(' ');
}

function textBeside(
  field: Element,
  step: 'previousNode' | 'nextNode',
  most: number,
  seen: Set<Node> | undefined,
): string {
  const walker = document.createTreeWalker(field.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = field;
  let text = '';
  for (let n = 0; n < most; n++) {
    const node = walker[step]() as Text | null;
    if (!node || seen?.has(node)) break;
    if (seen?.add(node) || !UNSEEN.test(node.parentElement?.localName ?? '')) text += ` ${start(node.data)}`;
  }
  return text;
}
