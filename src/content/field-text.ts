// Gathers what a person would read around each input of a root: text and attributes only, never a value, never layout.
import type { Evidence } from '../core/field';

/** One or several boxes that make one field, and the words around them. */
export type FieldText = { elements: HTMLElement[]; evidence: Evidence };

const CONTROL =
  'input,textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox]';
const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading],[class*=title i],[class*=heading i]';
const BUTTON = 'button,[role=button],a,[class*=btn i],[class*=button i],[class*=submit i],[onclick]';
const IGNORED =
  /^(hidden|submit|button|image|reset|checkbox|radio|file|range|color|date|time|month|week|datetime-local)$/;
const CUT = 120;

/** At most `max` characters of the text inside `node`, visiting at most 60 nodes. */
function textOf(node: Node, max = CUT): string {
  if (node.nodeType === 3) return (node as Text).data.slice(0, max);
  const walker = document.createTreeWalker(node, 5);
  let text = '';
  for (let steps = 60; steps && text.length < max; steps--) {
    const next = walker.nextNode();
    if (!next) break;
    text += readable(next);
  }
  return text.slice(0, max);
}

/** The text a node itself shows: a text node's (not of scripts or options), or an image's alternative. */
function readable(node: Node): string {
  if (node.nodeType === 3)
    return /^(script|style|option|noscript|template|textarea)$/i.test(node.parentNode?.nodeName ?? '')
      ? ''
      : (node as Text).data.slice(0, CUT);
  return node.nodeName === 'IMG' ? ` ${attribute(node as Element, 'alt')} ` : ' ';
}

const attribute = (element: Element, name: string): string => element.getAttribute(name)?.slice(0, CUT) ?? '';

const typeOf = (element: Element): string =>
  element.nodeName === 'INPUT'
    ? attribute(element, 'type').toLowerCase() || 'text'
    : element.nodeName === 'TEXTAREA'
      ? 'textarea'
      : 'editable';

/** The text before a control, nearest first, up to the control before it: [the nearest piece, what comes before that]. */
function before(element: Element, root: Node): [string, string] {
  const walker = document.createTreeWalker(root, 5);
  walker.currentNode = element;
  let nearest = '';
  let far = '';
  let block: Element | null | undefined;
  let passed = false;
  for (let steps = 80; steps; steps--) {
    const node = walker.previousNode();
    if (!node || far.length > CUT) break;
    if (node.nodeType === 1) {
      if (/^(INPUT|SELECT|TEXTAREA)$/.test(node.nodeName) && !IGNORED.test(typeOf(node as Element))) {
        if (nearest) break;
        passed = true;
      }
      continue;
    }
    const text = readable(node).replace(/\s+/g, ' ');
    if (!/[\p{L}\d]/u.test(text)) continue;
    const own = node.parentElement?.closest('p,li,tr,td,dt,dd,div,section,h1,h2,h3,h4,form,body');
    if (passed) far = `${text} ${far}`;
    else if (!nearest || nearest.trim().length < 3 || own === block) nearest = text + nearest;
    else far = `${text} ${far}`;
    block ??= own;
  }
  return [nearest.slice(-60), far.slice(-CUT)];
}

/** The text after a control, up to the next one. */
function after(element: Element, root: Node): string {
  const walker = document.createTreeWalker(root, 5);
  walker.currentNode = element;
  let text = '';
  for (let steps = 60; steps && text.length < CUT; steps--) {
    const node = walker.nextNode();
    if (!node || /^(INPUT|SELECT|TEXTAREA)$/.test(node.nodeName)) break;
    if (!element.contains(node)) text += readable(node);
  }
  return text.slice(0, CUT);
}

const NAMES = [
  'name',
  'id',
  'class',
  'formcontrolname',
  'ng-model',
  'v-model',
  'data-name',
  'data-testid',
  'prop',
];

/** Reads every field of `root` (a document or shadow root) in document order. */
export function readFields(root: Document | ShadowRoot, title: string): FieldText[] {
  if (!root.querySelector(CONTROL)) return [];
  const labels = new Map<string, string>();
  for (const label of root.querySelectorAll('label[for]')) {
    const id = attribute(label, 'for');
    labels.set(id, `${labels.get(id) ?? ''} ${textOf(label, 80)}`.slice(0, CUT));
  }
  const found: FieldText[] = [];
  const forms = new Map<Element | null, number>();
  let open: FieldText[] = []; // fields that still wait for their button
  const headings = ['', '']; // the nearest, and the nearest real <h*>
  let headed = false;
  let group = 0;

  for (const element of root.querySelectorAll<HTMLElement>(`${CONTROL},${HEADING},${BUTTON}`)) {
    const isButton =
      element.nodeName === 'INPUT'
        ? /^(submit|button|image)$/.test(typeOf(element))
        : !element.matches(CONTROL);
    if (isButton) {
      const text = buttonText(element);
      if (element.matches(HEADING)) {
        const words = textOf(element, 60).trim();
        if (words && words.length < 40) {
          headings[0] = words;
          if (/^(H\d|LEGEND)$/.test(element.nodeName)) headings[1] = words;
          headed = true;
        }
      } else if (text && open.length) {
        for (const field of open) field.evidence.button = `${field.evidence.button} ${text}`.slice(0, 60);
        if (/^(BUTTON|INPUT)$/.test(element.nodeName))
          open = open.filter((field) => field.evidence.button.length < 40);
      }
      continue;
    }
    const type = typeOf(element);
    if (element.nodeName === 'SELECT' || IGNORED.test(type)) continue;
    if (!headed && found.length && sameField(found.at(-1)!, element)) {
      const field = found.at(-1)!;
      field.elements.push(element);
      field.evidence.boxes++;
      continue;
    }
    headed = false;
    const form = element.closest('form,fieldset,[role=dialog],dialog,table,ul,section');
    if (!forms.has(form)) forms.set(form, ++group);
    const [nearest, far] = before(element, root);
    const labelled = attribute(element, 'aria-labelledby')
      .split(/\s+/, 4)
      .map((id) => (id ? root.getElementById(id) : null))
      .map((label) => (label ? textOf(label, 60) : ''));
    const wrapping = element.closest('label');
    const field: FieldText = {
      elements: [element],
      evidence: {
        label: `${labels.get(element.id) ?? ''} ${wrapping ? textOf(wrapping, 60) : ''} ${labelled.join(' ')}`,
        hint: ['placeholder', 'aria-label', 'title', 'aria-placeholder', 'data-placeholder', 'value', 'alt']
          .map((name) => attribute(element, name))
          .join(' '),
        before: nearest,
        name: NAMES.map((name) => attribute(element, name).slice(0, 60)).join(' '),
        button: '',
        heading: headings[0] === headings[1] ? headings[0]! : `${headings[1]} ${headings[0]}`,
        form: form
          ? ['id', 'name', 'class', 'action'].map((name) => attribute(form, name).slice(0, 60)).join(' ')
          : '',
        near: `${far} ${after(element, root)}`,
        title,
        type,
        autocomplete: attribute(element, 'autocomplete'),
        maxLength: Number(attribute(element, 'maxlength') || -1),
        boxes: 1,
        group: forms.get(form)!,
      },
    };
    found.push(field);
    open = open.filter(({ evidence }) => evidence.group === field.evidence.group && !evidence.button);
    open.push(field);
  }
  return found;
}

function buttonText(element: Element): string {
  const text = element.nodeName === 'INPUT' ? attribute(element, 'value') : textOf(element, 30);
  return text.trim().length < 24 ? text.trim() : '';
}

/** Is this box the next part of a split code: small, of the same size, with the same parent and only marks between? */
function sameField(field: FieldText, box: Element): boolean {
  const last = field.elements.at(-1)!;
  const size = attribute(box, 'maxlength');
  if (!/^[1-8]$/.test(size) || size !== attribute(last, 'maxlength') || typeOf(box) !== typeOf(last))
    return false;
  if (last.parentNode === box.parentNode) {
    let node = last.nextSibling;
    for (let steps = 8; node && node !== box && steps; steps--, node = node.nextSibling)
      if (/[\p{L}\d]/u.test(textOf(node, 20))) return false;
    return node === box;
  }
  return (
    last.parentElement?.parentElement === box.parentElement?.parentElement &&
    !/[\p{L}\d]/u.test(textOf(box.parentElement!, 20)) &&
    !attribute(box, 'placeholder')
  );
}
