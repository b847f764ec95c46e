// Gathers what a person would read around each input of a root: text and attributes only, never a value, never layout.
import type { Evidence } from '../../core/field-rules/evidence';
import { fold } from '../../core/vocabulary';
import { COMES, ELSEWHERE, REFUSES, TOLD, WONDERS } from '../../rules/compiled/prompt-words';
import { bidIn, tells, wonders } from './prompts';
import {
  attribute,
  attributes,
  BUTTON,
  CONTROL,
  CUT,
  FEW_STEPS,
  firstTextAfter,
  matches,
  NOT_TYPED,
  nameApart,
  nodesAfter,
  shown,
  TITLE,
  textAfter,
  textBefore,
  textOf,
  typeOf,
  WORD,
} from './texts-around';

/** One or several boxes that make one field, and the words around them. */
export type FieldText = { elements: HTMLElement[]; evidence: Evidence };

const HEADING = `${TITLE},caption,[role="heading"],[class*="title" i],[class*="heading" i]`;
const SCOPE = 'form,[role="dialog"],dialog';
/** Buttons beside a field that do not submit it: send me a code, next picture, scan, paste. */
const ASIDE =
  /获取|獲取|发送|發送|重新|换一|看不清|扫|粘贴|清空|复制|取消|关闭|返回|send|get |copy|scan|paste|cancel|close|back/i;

const HINTS = ['placeholder', 'aria-label', 'title', 'aria-placeholder', 'data-placeholder', 'value'];
const NAMES = ['name', 'id', 'formcontrolname', 'ng-model', 'v-model', 'data-name', 'data-testid', 'prop'];

const buttonWords = (input: Element) => (attribute(input, 'value') || attribute(input, 'alt')).trim();

/** Reads every field of `root` in document order. Linear in the size of the page. */
export function readFields(root: Document | ShadowRoot): FieldText[] {
  if (!root.querySelector(CONTROL)) return [];
  const around: Around = {
    root,
    labels: { byId: labelsById(root), around: new Map() },
    outside: textAround(root),
  };
  const title = (root.ownerDocument ?? (root as Document)).title.slice(0, CUT);
  const groups = new Map<Element | string, number>();
  const found: FieldText[] = [];
  let open: Evidence[] = []; // fields that wait for their button
  let row: Node | null = null; // the parent of the last button
  let heading = '';
  let nearHeading = '';

  for (const element of root.querySelectorAll<HTMLElement>(`${CONTROL},${HEADING},${BUTTON}`)) {
    const type = typeOf(element);
    if (!type || type === 'submit' || type === 'button' || type === 'image') {
      const words = type ? buttonWords(element) : textOf(element, CUT).trim();
      const isHeading = /^(h\d|legend)$/.test(element.localName);
      if (!WORD.test(words) || words.length >= (isHeading ? CUT : 40)) continue;
      if (!type && matches.call(element, HEADING)) {
        if ((/[?？]/.test(words) && WONDERS.test(fold(words))) || TOLD.test(fold(words))) continue;
        nearHeading = words;
        if (isHeading) heading = words;
      } else if (words.length < 24 && isButton(element) && !ASIDE.test(words)) {
        if (element.parentNode !== row) open = open.filter(({ button }) => !button); // only buttons in one row go together
        row = element.parentNode;
        for (const evidence of open) evidence.button = `${evidence.button} ${words}`.slice(0, 40);
      }
      continue;
    }
    if (NOT_TYPED.test(type)) continue;
    const last = found.at(-1);
    if (last && isNextBox(last.elements.at(-1)!, element)) {
      last.elements.push(element);
      last.evidence.boxes++;
      continue;
    }
    const scope = element.closest(SCOPE);
    const key = scope ?? heading;
    if (!groups.has(key)) groups.set(key, groups.size);
    const group = groups.get(key)!;
    const evidence: Evidence = {
      ...ownTexts(element, around),
      button: '',
      heading: heading === nearHeading ? heading : `${heading} ${nearHeading}`,
      form: `${attribute(element, 'class')} ${scope ? attributes(scope, ['id', 'name', 'class', 'action']) : ''}`,
      title,
      type,
      fixed: isFixed(element, type),
      boxes: 1,
      group,
    };
    open = open.filter((other) => other.group === group && !other.button);
    open.push(evidence);
    found.push({ elements: [element], evidence });
  }
  return found;
}

/** Nothing is typed into a choice, or into a read-only box that is filled already. */
const isFixed = (element: Element, type: string): boolean =>
  type === 'select' ||
  (matches.call(element, '[readonly],[disabled]') && /\d{4}/.test(attribute(element, 'value')));

type Around = { root: Document | ShadowRoot; labels: Labels; outside: ReturnType<typeof textAround> };

/** What a field is called by its label, its hint, the text before it or its name, and what else stands near it. */
function ownTexts(
  element: HTMLElement,
  { root, labels, outside }: Around,
): Pick<Evidence, 'label' | 'hint' | 'before' | 'name' | 'near'> {
  const [nearest, far, block] = textBefore(element, root);
  const label = labelOf(element, root, labels, nearest);
  const hint = `${attributes(element, HINTS)} ${outside.hint}`;
  let before = nameApart(element, block, nearest) || nearest || outside.before;
  if (!WORD.test(label + hint + before)) before = firstTextAfter(element, root);
  return {
    label,
    hint,
    before: isSentence(before) || (!matches.call(element, 'input') && tells(before)) ? '' : bidIn(before),
    name: NAMES.map((name) => attribute(element, name).replace(/^.*[/.](?=.)/, '')).join(' '),
    near: withoutAway(
      isSentence(before) && !isWarning(before) ? before : '',
      far,
      textAfter(element, root),
      outside.near,
    ),
  };
}

/** Too long to be what a field is called, or about some other place: then it only stands near it. */
const isSentence = (text: string): boolean =>
  text.length > (/[\u3000-\u9fff]/.test(text) ? 30 : 80) || isAway(text) || isWarning(text) || wonders(text);

/** About some other place or other people, or what comes to the shopper. */
const isAway = (text: string): boolean => [COMES, ELSEWHERE, TOLD].some((one) => one.test(fold(text)));
const withoutAway = (...texts: string[]) => texts.filter((text) => !isAway(text) && !wonders(text)).join(' ');
const isWarning = (text: string): boolean => text.length > 12 && REFUSES.test(fold(text));

/** A link that leads somewhere else is no button; one that runs a script is. */
const isButton = (element: Element): boolean =>
  element.localName !== 'a' || /^(#|javascript:|$)/i.test(attribute(element, 'href'));

/** What stands around the host of a shadow root: its own label, and the text before and after it. */
function textAround(root: Document | ShadowRoot): { hint: string; before: string; near: string } {
  if (!('host' in root)) return { hint: '', before: '', near: '' };
  const outer = root.host.getRootNode();
  const [before, far] = textBefore(root.host, outer);
  return {
    hint: attributes(root.host, ['label', ...HINTS]),
    before,
    near: `${far} ${textAfter(root.host, outer)}`,
  };
}

/** Texts of labels by the id they are for, and the only field inside each label that stands around one. */
type Labels = { byId: Map<string, string[]>; around: Map<Element, Element | null> };

function labelsById(root: Document | ShadowRoot): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const label of root.querySelectorAll('label[for]')) {
    const id = attribute(label, 'for');
    labels.set(id, [...(labels.get(id) ?? []).slice(0, 3), textOf(label, 80).trim()]);
  }
  return labels;
}

/** Of several labels that are for one id, all but the one that stands just before the field may be meant for others. */
function labelOf(
  element: Element,
  root: Document | ShadowRoot,
  { byId, around }: Labels,
  nearest: string,
): string {
  const wrapping = element.closest('label');
  if (wrapping && !around.has(wrapping)) around.set(wrapping, onlyField(wrapping));
  const after = element.nextElementSibling;
  const named = attribute(element, 'aria-labelledby').split(/\s+/, 4).filter(Boolean);
  const own = byId.get(element.id) ?? [];
  return [
    own.includes(nearest) ? nearest : own.join(' '),
    wrapping && around.get(wrapping) === element && textOf(wrapping, 60),
    after && isFloating(after) && textOf(after, 60),
    ...named.map((id) => root.getElementById(id)).map((label) => label && textOf(label, 60)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A label that floats over its field is drawn behind it and is the last in its box; otherwise it may be the next field's. */
const isFloating = (after: Element): boolean =>
  after.localName === 'label' &&
  !after.nextElementSibling &&
  !after.matches('[for],:has(input,textarea,select)');

/** The one field that a label stands around; one around several names none of them. */
function onlyField(label: Element): Element | null {
  const [first, second] = label.querySelectorAll(CONTROL);
  return first && (!second || NOT_TYPED.test(typeOf(second))) ? first : null;
}

/** Is `box` the next part of a split code: as small as the last box, and nothing but marks between them? */
function isNextBox(last: Element, box: Element): boolean {
  const size = attribute(box, 'maxlength');
  if (!/^[1-8]$/.test(size) || size !== attribute(last, 'maxlength') || typeOf(box) !== typeOf(last))
    return false;
  for (const node of nodesAfter(last, box.getRootNode(), FEW_STEPS)) {
    if (node === box) return true;
    if (WORD.test(shown(node))) return false;
  }
  return false;
}
