// Keeps what the shopper types, pastes or drops from the page until the shopper has decided; the field takes no focus.
import { BRING_HINT } from '../../rules/compiled/card-hints';
import type { Guard } from '../link';
import { BUTTON } from '../official-frame';
import { pattern } from '../pattern';
import { focusedElement, hitElement } from '../roots';
import { empty, textField } from '../text-field';

const LARGEST_KEY = 200; // px, its shorter side
const FEWEST_KEYS = 4; // in one row or block
const LEVELS = 6; // elements looked at from a key upwards
const MANY_KEYS = 9; // the same of keys without a word
// A pattern that names classes of letters is made when it is first asked for: that takes longer than all else at the start.
const isKey = (text: string) => /^(\W*\d(?!\d)|\P{L}*\p{L}(?!\p{L})).{0,8}$/u.test(text);

/** The guard is made when it is first asked, as most frames never have anything to ask it. */
export type Handler = (guard: () => Guard, event: Event) => void;

/** What is done about events that carry, place or send text. */
export const GUARDED: readonly (readonly [types: string, handle: Handler])[] = [
  ['focus focusin', focus],
  ['blur focusout', blur],
  ['keydown keypress keyup', key],
  ['beforeinput textInput input change compositionstart compositionupdate compositionend', text],
  ['paste', paste],
  ['drop dragenter dragover', drop],
  ['pointerdown pointerup mousedown mouseup touchstart touchend click dblclick auxclick', point],
  ['submit', submit],
  ['formdata', send],
];

const focused = () => textField(focusedElement());

/** The page is not told of it. */
export const silence = (event: Event): void => event.stopImmediatePropagation();

function stop(event: Event): void {
  silence(event);
  event.preventDefault();
}

function focus(guard: () => Guard, event: Event): void {
  const field = focused();
  if (!field || !guard().holds(field, true)) return;
  silence(event);
  // No composition can begin and no value can change in a field without focus.
  field.blur();
  delete field.caret; // that of a click before
  if (field.isContentEditable) {
    const selection = getSelection();
    if (selection && field.contains(selection.anchorNode)) field.caret = selection.getRangeAt(0);
    selection?.removeAllRanges();
  }
  guard().stopped('focus', field);
}

function blur(guard: () => Guard, event: Event): void {
  const field = textField(event.composedPath()[0] as Element);
  if (field && guard().holds(field)) silence(event);
}

// Names of keys by how they begin, as the sensor has little room: Tab, Escape, Shift, Control, Alt, Meta, F1, ArrowUp, PageUp.
const MOVES = /^(Ta|Es|Sh|Co|Al|Me|F\d|Ar|Pa)/;
const isSign = (key: string) => /^[\p{L}\p{N}]$|^(Pro|Uni)/u.test(key);

/** A key that was kept back when it went down is kept back when it comes up, whatever was decided in between. */
const keptDown = new Set<string>();

function key(guard: () => Guard, event: Event): void {
  if (event.type === 'keyup' && keptDown.delete((event as KeyboardEvent).code)) {
    stop(event);
    return;
  }
  const { key: name, ctrlKey, metaKey, altKey, isComposing } = event as KeyboardEvent;
  const isCommand = ctrlKey || metaKey;
  const isDown = event.type === 'keydown';
  const sign = isDown && !isCommand && !altKey && !name[1] ? name : '';
  const active = focusedElement();
  // A choice is made by typing its first letters, which no hold of another field may take away.
  const choice = active instanceof HTMLSelectElement ? active : null;
  const field = textField(active);
  let isHeld: boolean | undefined;
  if (field) {
    if (MOVES.test(name)) return;
    isHeld = guard().holds(field);
    if (isHeld && isCommand && /^[vc]$/i.test(name)) {
      silence(event); // the paste that follows is held itself
      return;
    }
  } else {
    if (isCommand || altKey || !(isComposing || isSign(name))) return;
    isHeld = choice ? guard().holdsChoice?.(choice) : guard().holdsPage();
  }
  // What is kept back while nobody can tell counts too.
  const counts = sign !== '' && (!field || !isHeld || guard().isUndecided(field));
  const isCode = counts && guard().catches(field ?? choice, sign);
  if (!isHeld && !isCode) return;
  stop(event);
  if (isDown) keptDown.add((event as KeyboardEvent).code);
  if (isCode) field?.blur();
  if (isDown) guard().stopped('typing', field ?? choice, null, sign, isCode);
}

function text(guard: () => Guard, event: Event): void {
  const field = textField(event.composedPath()[0] as Element) ?? focused();
  if (!field && !isEditable(event.target)) return;
  const isHeld = field ? guard().holds(field) : guard().holdsPage();
  if (!isHeld) {
    // What came by a key was counted there; a sign that an input method brings ends the row. Only beforeinput and
    // composition… have an o.
    const { data } = event as InputEvent;
    if (!data || /^\w$/.test(data) || !/o/.test(event.type)) return;
    if (!guard().catches(field, data)) return;
  }
  stop(event);
  if (!isHeld) field?.blur();
  if (event.type !== 'input') return;
  // It got in without a key (autofill, dictation, the end of a composition): out again before the page is told.
  if (field && !guard().isUndecided(field)) empty(field);
  guard().stopped('autofill', field);
}

/** Does text go there though it is no field, as the whole document is an editor? */
const isEditable = (target: EventTarget | null): boolean =>
  document.designMode === 'on' || !!(target as HTMLElement | null)?.isContentEditable;

const textOf = (data: DataTransfer | null): string => data?.getData('text') ?? '';

function brings(guard: () => Guard, data: DataTransfer | null, field: HTMLElement | null): boolean {
  if (field && guard().holds(field)) return true;
  const text = textOf(data);
  if (!guard().isCode(text)) return false;
  return (field ? guard().holdsSome?.() : guard().holdsPage()) || guard().catches(field, text);
}

function paste(guard: () => Guard, event: Event): void {
  const field = focused();
  const { clipboardData } = event as ClipboardEvent;
  if (!brings(guard, clipboardData, field)) return;
  stop(event);
  const text = textOf(clipboardData);
  guard().stopped('paste', field, null, text, guard().isCode(text));
}

function drop(guard: () => Guard, event: Event): void {
  const field = textField(hitElement(event));
  const { dataTransfer } = event as DragEvent;
  const isDrop = event.type === 'drop';
  if (isDrop ? !brings(guard, dataTransfer, field) : !field || !guard().holds(field)) return;
  stop(event);
  if (isDrop) guard().stopped('drop', field);
  else if (dataTransfer) dataTransfer.dropEffect = 'none';
}

let kept: HTMLElement | null = null; // the field that was last kept from the focus when it was pressed

function point(guard: () => Guard, event: Event): void {
  const hit = hitElement(event);
  const field = textField(hit);
  const isClick = event.type === 'click';
  const held = field
    ? guard().holds(field, true)
    : hit &&
      ((mayBeKey(hit) && guard().holdsKey(hit, event.type === 'pointerdown')) || guard().holdsPress?.(hit));
  if (!held) {
    // It became known while the field was pressed: that press has brought it no focus.
    if (isClick && field === kept) field?.focus();
    return;
  }
  kept = field;
  if (field) field.caret = event as MouseEvent;
  // A frame needs the focus, so that what is typed next comes here, where it is held, and not to the page around it;
  // the field loses it again before a key can reach it.
  if (top !== self && /down$/.test(event.type)) silence(event);
  else stop(event);
  if (isClick) guard().stopped(field ? 'focus' : guard().holdsPress?.(hit!) || 'typing', field, hit);
}

function submit(guard: () => Guard, event: Event): void {
  if (!sent(guard, event).length) return;
  stop(event);
  guard().stopped('submit', null, (event as SubmitEvent).submitter);
}

/** What a script sends has no submit event, and a submit handler may turn the form elsewhere after all questions. */
function send(guard: () => Guard, event: Event): void {
  const held = sent(guard, event);
  for (const field of held) (event as FormDataEvent).formData.delete((field as HTMLInputElement).name);
  if (held.length) guard().stopped('submit', null);
}

/** What the form of an event would send and must not. */
const sent = (guard: () => Guard, { target }: Event): readonly HTMLElement[] =>
  target instanceof HTMLFormElement ? guard().sends(target) : [];

const isBringHint = pattern(BRING_HINT);
const LONGEST_WORDS = 24; // UTF-16 units on a button

const textIn = (element: Element): string =>
  `${element.textContent || (element as HTMLInputElement).value || ''}`.normalize('NFKC').trim();

/** At a glance: may it be a key of an on-screen keypad, a drawing that holds one, or a button that brings a code without a key? */
function mayBeKey(hit: Element): boolean {
  if (hit instanceof HTMLCanvasElement) return true;
  if (/^(select|range)/.test((hit as HTMLInputElement).type)) return false; // that a press begins, and cannot be given back
  const key = isKey(textIn(hit)) ? hit : (hit.closest(`${BUTTON},a,li,td,span,div,g,label`) ?? hit);
  const text = textIn(key);
  if (text && !isKey(text)) return text.length < LONGEST_WORDS && isBringHint(text);
  let around: ParentNode | null = key;
  for (let n = 0; around && n < LEVELS; n++, around = around.parentNode as ParentNode | null)
    if (around.childElementCount >= (text ? FEWEST_KEYS : MANY_KEYS)) {
      // Asked last, as it may cost the page a layout.
      const { width, height } = key.getBoundingClientRect();
      return Math.min(width, height) <= LARGEST_KEY;
    }
  return false;
}
