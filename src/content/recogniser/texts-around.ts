// The texts of a root around one of its controls, as somebody reads them: before it, after it, at the head of its column; bounded walks, never layout.
import { rowsIn } from '../../core/vocabulary';
import { attributeOf } from '../official-frame';
import { editorOf, pageWords, wordsBefore } from './page-words';

const EDITABLE = '[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="searchbox"]';
export const CONTROL = `input,textarea,select,${EDITABLE}`;
export const TITLE = 'h1,h2,h3,h4,h5,h6,legend';
export const BUTTON =
  'button,[role="button"],a,[class*="btn" i],[class*="button" i],[class*="submit" i],[onclick]';
const BLOCK = `p,li,tr,td,dt,dd,div,section,form,body,${TITLE}`;
const OWN_LINE = /^(br|p|li|t[drh]|d[dt]|div|section|form|h\d|legend|label|option)$/;
const UNSEEN = /^(script|style|option|noscript|template|textarea)$/i;
export const WORD = /[\p{L}\d]/u;
export const CUT = 120; // characters kept of one text
const STEPS = 80; // nodes looked at in each direction
export const FEW_STEPS = 8; // where only what is next to a field counts
export const NOT_TYPED =
  /^(hidden|submit|button|image|reset|checkbox|radio|file|range|color|date.*|time|month|week)$/;

// Called from the prototype, because an input named "closest" hides that method of its form.
export const { matches } = Element.prototype;
const { closest, querySelectorAll } = Element.prototype;
const { contains } = Node.prototype;
export const attribute = (element: Element, name: string): string =>
  attributeOf(element, name)?.slice(0, CUT) ?? '';
export const attributes = (element: Element, names: string[]): string =>
  names.map((name) => attribute(element, name).slice(0, 60)).join(' ');

/** An input's type, 'textarea', 'select' or 'editable'; '' for what is no control. */
export function typeOf(element: Element): string {
  if (element.localName === 'input') return attribute(element, 'type').toLowerCase() || 'text';
  if (/^(textarea|select)$/.test(element.localName)) return element.localName;
  return matches.call(element, EDITABLE) ? 'editable' : '';
}

/** The text a node itself shows: a text node's, or a picture's alternative. */
export function shown(node: Node): string {
  if ((node as Element).localName === 'img')
    return ` ${attribute(node as Element, 'alt') || attribute(node as Element, 'title')} `;
  if (OWN_LINE.test((node as Element).localName)) return ' ';
  if (node.nodeType !== 3 || UNSEEN.test(node.parentElement?.localName ?? '')) return '';
  const words = pageWords((node as Text).data, wordsBefore(editorOf(node.parentElement)));
  return words.slice(0, CUT).replace(/\s+/g, ' ');
}

/** The elements and texts after one, those in it first, as far as the root goes: at most so many. */
export function* nodesAfter(element: Element, root: Node, most = STEPS): Generator<Node> {
  const walker = document.createTreeWalker(root, 5);
  walker.currentNode = element;
  for (let steps = most; steps && walker.nextNode(); steps--) yield walker.currentNode;
}

/** At most `max` characters of the text inside `element`, looking at a bounded number of nodes. */
export function textOf(element: Element, max: number): string {
  let text = '';
  for (const node of nodesAfter(element, element)) {
    text += shown(node);
    if (text.length >= max) break;
  }
  return text.slice(0, max);
}

/** The text before a control: the piece nearest to it, not reaching over another control; what stands before that; and the nearest block. */
export function textBefore(element: Element, root: Node): [string, string, Element | null | undefined] {
  const walker = document.createTreeWalker(root, 5);
  walker.currentNode = element;
  let near = '';
  let far = '';
  let block: Element | null | undefined;
  let over = false;
  for (let steps = STEPS; steps && far.length < CUT; steps--) {
    const node = walker.previousNode();
    if (!node) break;
    const type = node.nodeType === 1 ? typeOf(node as Element) : '';
    if (type && !NOT_TYPED.test(type)) {
      if (near) break;
      over = true;
    }
    const text = shown(node);
    if (!WORD.test(text)) continue;
    const own: Element | null = node.parentElement && closest.call(node.parentElement, BLOCK);
    if (!over && (near.trim().length < 2 || own === block)) near = text + near;
    else far = `${text} ${far}`;
    block ??= own;
  }
  return [near.trim().slice(-CUT), far.slice(-CUT), block];
}

/** The text after a control, up to the next one. */
export function textAfter(element: Element, root: Node): string {
  let text = '';
  for (const node of nodesAfter(element, root)) {
    if (element.contains(node)) continue;
    if (text.length >= CUT || (node.nodeType === 1 && typeOf(node as Element))) break;
    text += `${shown(node)} `;
  }
  return text.slice(0, CUT);
}

/** The first text after a control that nothing before it names: what it is called, unless a button, a field or a heading comes first. */
export function firstTextAfter(element: Element, root: Node): string {
  for (const node of nodesAfter(element, root, FEW_STEPS)) {
    if (
      node.nodeType === 1 &&
      (typeOf(node as Element) || matches.call(node as Element, `${BUTTON},${TITLE}`))
    )
      break;
    const text = element.contains(node) ? '' : shown(node);
    if (WORD.test(text)) return text.length < 30 ? text : '';
  }
  return '';
}

/** What names a field apart from it: the head of its column, or what follows it; only a part of a card, so that it takes none away. */
export function nameApart(element: Element, block: Element | null | undefined, before: string): string {
  const isHeading = block && matches.call(block, TITLE);
  const head = columnHead(element);
  const name = head || (isHeading || isAnothers(element, block) ? onlyTextAfter(element) : '');
  if (![...rowsIn(name)].some(({ says }) => /^[npc]/.test(says))) return '';
  return head || !isHeading ? name : `${name} ${before}`;
}

/** The head of a field's column, in a row that names none of its fields. */
function columnHead(element: Element): string {
  const cell = element.closest('td');
  const head = cell?.closest('table')?.rows[0];
  const before = cell?.previousElementSibling;
  if (!head || head.contains(element) || head.querySelector(CONTROL) || textOf(cell!, 9).trim()) return '';
  if (before && !before.querySelector(CONTROL) && /\p{L}/u.test(textOf(before, 9))) return '';
  const name = head.cells[cell!.cellIndex];
  return name ? textOf(name, 60) : '';
}

/** Does a block of text begin with a field of its own? Then it names that one. */
const isAnothers = (element: Element, block: Element | null | undefined): boolean =>
  !!block && !contains.call(block, element) && querySelectorAll.call(block, ':scope>input').length > 0;

/** What follows a field that is the only one in its box. */
function onlyTextAfter(element: Element): string {
  const box = element.parentElement;
  return box && querySelectorAll.call(box, CONTROL).length === 1 ? firstTextAfter(element, box) : '';
}
