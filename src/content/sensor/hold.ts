// Keeps what the shopper types, pastes or drops from the page until the shopper has decided; the field takes no focus.
import { isCodeAlone } from '../../core/code-shape';
import type { HeldInput } from '../link';
import { focusedElement, hitElement } from '../roots';
import { formOf } from './official-frame';

/** What the hold asks and tells; every question is answered at once, from this frame alone. */
export type Guard = {
  holds(field: HTMLElement): boolean;
  /** Does the page take a code without a field, from keys, a drawing or a keypad? */
  holdsPage(): boolean;
  /** Is there a held field at all? */
  holdsSome(): boolean;
  /** A form that would send what got into a held field. */
  holdsForm(form: Element): boolean;
  /** The held fields that a form which is about to be sent would send, wherever that leads by now. */
  sends(form: Element): readonly HTMLElement[];
  /** The window lost the focus; to a frame of its own, perhaps. */
  lostFocus(): void;
  /** Held only until it is known what it is: nothing in it may be lost. */
  isUndecided(field: HTMLElement): boolean;
  /** `hit` is what was clicked where that is no field. */
  stopped(input: HeldInput, field: HTMLElement | null, hit?: Element | null): void;
};

const NOT_TEXT = /^(button|submit|reset|image|checkbox|radio|range|color|file|hidden)$/;
const EDITOR = '[contenteditable],[role=textbox],[role=searchbox],[role=combobox]';
const BUTTON = 'button,[type=submit],[type=button],[type=image],[role=button]';

/** The field that text goes to when this element has the focus or the pointer, null if it takes none. */
export function textField(element: Element | null): HTMLElement | null {
  if (element instanceof HTMLInputElement) return NOT_TEXT.test(element.type) ? null : element;
  if (element instanceof HTMLTextAreaElement) return element;
  return element?.closest<HTMLElement>(EDITOR) ?? null;
}

/** Was something put into this field since the page was made? Asks whether, never what. */
export const isFilled = (field: HTMLElement): boolean =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
  !field.readOnly &&
  field.value !== field.defaultValue;

type Handler = (event: Event) => void;

/** Event types that carry, place or send text, and what is done about each. Registered before any script of the page. */
export function guarding(guard: Guard): Record<string, Handler> {
  const by: Record<string, Handler> = {};
  const put = (types: string, handle: (guard: Guard, event: Event) => void) => {
    for (const type of types.split(' ')) by[type] = (event) => handle(guard, event);
  };
  put('focus focusin', focus);
  put('blur focusout', blur);
  put('keydown keypress keyup', key);
  put('beforeinput textInput input change compositionstart compositionupdate compositionend', text);
  put('paste', paste);
  put('drop dragenter dragover', drop);
  put('pointerdown pointerup mousedown mouseup touchstart touchend click dblclick auxclick', point);
  put('submit', submit);
  put('formdata', send);
  return by;
}

const focused = () => textField(focusedElement());

function stop(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

function focus(guard: Guard, event: Event): void {
  const field = focused();
  if (!field || !guard.holds(field)) return;
  event.stopImmediatePropagation();
  // No composition can begin and no value can change in a field without focus.
  field.blur();
  if (field.isContentEditable) getSelection()?.removeAllRanges();
  guard.stopped('focus', field);
}

function blur(guard: Guard, event: Event): void {
  const field = event.target === window ? null : textField(event.composedPath()[0] as Element);
  if (event.target === window) guard.lostFocus();
  else if (field && guard.holds(field)) event.stopImmediatePropagation();
}

const MOVES = /^(Tab|Escape|Shift|Control|Alt|Meta|F\d+|Arrow.*|Page.*)$/;
const SIGN = /^[\p{L}\p{N}]$|^(Process|Unidentified)$/u;

function key(guard: Guard, event: Event): void {
  const { key: name, ctrlKey, metaKey, altKey, isComposing } = event as KeyboardEvent;
  const isCommand = ctrlKey || metaKey;
  const field = focused();
  if (field) {
    if (MOVES.test(name) || !guard.holds(field)) return;
    if (isCommand && /^[vc]$/i.test(name)) {
      event.stopImmediatePropagation(); // the paste that follows is held itself
      return;
    }
  } else if (isCommand || altKey || !(isComposing || SIGN.test(name)) || !guard.holdsPage()) return;
  stop(event);
  if (event.type === 'keydown') guard.stopped('typing', field);
}

function text(guard: Guard, event: Event): void {
  const field = textField(event.composedPath()[0] as Element) ?? focused();
  if (!field || !guard.holds(field)) return;
  stop(event);
  if (event.type !== 'input') return;
  // It got in without a key (autofill, dictation, the end of a composition): out again before the page is told.
  if (!guard.isUndecided(field)) empty(field);
  guard.stopped('autofill', field);
}

export function empty(field: HTMLElement): void {
  if ('value' in field) field.value = '';
  else field.textContent = '';
}

function brings(guard: Guard, data: DataTransfer | null, field: HTMLElement | null): boolean {
  if (!field) return guard.holdsPage() && looksLike(data);
  return guard.holds(field) || (guard.holdsSome() && looksLike(data));
}

function paste(guard: Guard, event: Event): void {
  const field = focused();
  if (!brings(guard, (event as ClipboardEvent).clipboardData, field)) return;
  stop(event);
  guard.stopped('paste', field);
}

function drop(guard: Guard, event: Event): void {
  const field = textField(hitElement(event));
  const { dataTransfer } = event as DragEvent;
  const isDrop = event.type === 'drop';
  if (isDrop ? !brings(guard, dataTransfer, field) : !field || !guard.holds(field)) return;
  stop(event);
  if (isDrop) guard.stopped('drop', field);
  else if (dataTransfer) dataTransfer.dropEffect = 'none';
}

function point(guard: Guard, event: Event): void {
  const hit = hitElement(event);
  const field = textField(hit);
  const held = field
    ? guard.holds(field)
    : hit && ((isKeypad(hit) && guard.holdsPage()) || sendsForm(hit, guard));
  if (!held) return;
  // A frame needs the focus, so that what is typed next comes here, where it is held, and not to the page around it;
  // the field loses it again before a key can reach it.
  if (top !== self && event.type.endsWith('down')) event.stopImmediatePropagation();
  else stop(event);
  if (event.type === 'click')
    guard.stopped(field ? 'focus' : isKeypad(hit!) ? 'typing' : 'submit', field, hit);
}

function submit(guard: Guard, event: Event): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !guard.sends(form).length) return;
  stop(event);
  guard.stopped('submit', null);
}

/** What a script sends has no submit event, and a submit handler may turn the form elsewhere after all questions. */
function send(guard: Guard, event: Event): void {
  const form = event.target;
  const held = form instanceof HTMLFormElement ? guard.sends(form) : [];
  if (!held.length) return;
  const { formData } = event as FormDataEvent;
  for (const field of held) formData.delete((field as HTMLInputElement).name);
  guard.stopped('submit', null);
}

const looksLike = (data: DataTransfer | null) => isCodeAlone(data?.getData('text') ?? '');

/** A key of an on-screen keypad, or a drawing that may hold one. */
function isKeypad(hit: Element): boolean {
  if (hit instanceof HTMLCanvasElement) return true;
  const key = hit.closest(`${BUTTON},a,li,td,span,div`) ?? hit;
  return (
    key.childElementCount < 3 &&
    /^\s*[0-9a-z]\s*$/i.test((key.textContent || key.getAttribute('value')) ?? '')
  );
}

function sendsForm(hit: Element, guard: Guard): boolean {
  const button = hit.closest(BUTTON);
  const form = button && formOf(button);
  return !!form && guard.holdsForm(form);
}
