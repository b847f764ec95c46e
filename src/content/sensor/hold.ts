// Keeps what the shopper types, pastes or drops from the page until the shopper has decided; the field takes no focus.
import { isCodeAlone } from '../../core/code-shape';
import type { HeldInput } from '../link';
import { focusedElement, hitElement } from '../roots';

/** What the hold asks and tells; every question is answered at once, from this frame alone. */
export type Guard = {
  holds(field: HTMLElement): boolean;
  /** Does the page take a code without a field, from keys, a drawing or a keypad? */
  holdsPage(): boolean;
  /** A form, or the whole document, with a held field in it. */
  holdsIn(form: Element | null): boolean;
  /** The window lost the focus; to a frame of its own, perhaps. */
  lostFocus(): void;
  stopped(input: HeldInput, field: HTMLElement | null): void;
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

/** Event types that carry, place or send text, and what is done about each. Registered before any script of the page. */
export function guarding(guard: Guard): Record<string, (event: Event) => void> {
  const stop = (event: Event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const focused = () => textField(focusedElement());

  const focus = (event: Event) => {
    const field = focused();
    if (!field || !guard.holds(field)) return;
    event.stopImmediatePropagation();
    // No composition can begin and no value can change in a field without focus.
    field.blur();
    if (field.isContentEditable) getSelection()?.removeAllRanges();
    guard.stopped('focus', field);
  };
  const blur = (event: Event) => {
    if (event.target === window) return guard.lostFocus();
    const field = textField(event.composedPath()[0] as Element);
    if (field && guard.holds(field)) event.stopImmediatePropagation();
  };
  const key = (event: Event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event as KeyboardEvent;
    const field = focused();
    if (field) {
      if (!/^(Tab|Escape|Shift|Control|Alt|Meta|F\d+|Arrow.*|Page.*)$/.test(key) && guard.holds(field))
        if (!((ctrlKey || metaKey) && /^[vc]$/i.test(key))) {
          stop(event);
          if (event.type === 'keydown') guard.stopped('typing', field);
        } else event.stopImmediatePropagation();
    } else if (
      (isComposing || /^[\p{L}\p{N}]$|^(Process|Unidentified)$/u.test(key)) &&
      !(ctrlKey || metaKey || altKey) &&
      guard.holdsPage()
    ) {
      stop(event);
      if (event.type === 'keydown') guard.stopped('typing', null);
    }
  };
  const text = (event: Event) => {
    const field = textField(event.composedPath()[0] as Element) ?? focused();
    if (!field || !guard.holds(field)) return;
    stop(event);
    if (event.type !== 'input') return;
    // It got in without a key (autofill, dictation, the end of a composition): out again before the page is told.
    if ('value' in field) field.value = '';
    else field.textContent = '';
    guard.stopped('autofill', field);
  };
  const brings = (data: DataTransfer | null, field: HTMLElement | null) =>
    field
      ? guard.holds(field) || (guard.holdsIn(null) && looksLike(data))
      : guard.holdsPage() && looksLike(data);
  const paste = (event: Event) => {
    const field = focused();
    if (!brings((event as ClipboardEvent).clipboardData, field)) return;
    stop(event);
    guard.stopped('paste', field);
  };
  const drop = (event: Event) => {
    const field = textField(hitElement(event));
    const { dataTransfer } = event as DragEvent;
    if (event.type === 'drop' ? !brings(dataTransfer, field) : !field || !guard.holds(field)) return;
    stop(event);
    if (event.type === 'drop') guard.stopped('drop', field);
    else if (dataTransfer) dataTransfer.dropEffect = 'none';
  };
  const point = (event: Event) => {
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
    if (event.type === 'click') guard.stopped(field ? 'focus' : isKeypad(hit!) ? 'typing' : 'submit', field);
  };
  const submit = (event: Event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !guard.holdsIn(form)) return;
    stop(event);
    guard.stopped('submit', null);
  };

  const by: Record<string, (event: Event) => void> = { drop, submit, paste };
  const put = (handle: (event: Event) => void, types: string) => {
    for (const type of types.split(' ')) by[type] = handle;
  };
  put(focus, 'focus focusin');
  put(blur, 'blur focusout');
  put(key, 'keydown keypress keyup');
  put(text, 'beforeinput textInput input change compositionstart compositionupdate compositionend');
  put(drop, 'dragenter dragover');
  put(point, 'pointerdown pointerup mousedown mouseup touchstart touchend click dblclick auxclick');
  return by;
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
  const form = hit.closest(BUTTON)?.closest('form');
  return !!form && guard.holdsIn(form);
}
