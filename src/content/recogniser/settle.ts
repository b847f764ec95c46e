// What was held back before anybody could tell what it is: judged now, and held as it should have been or done after all.
import type { Doubt, Guard, Hold, Waiting } from '../link';
import { focusedElement } from '../roots';
import { empty, type TextField, write } from '../text-field';
import { type HeldFrame, isCaught } from './held-frame';
import { keypadAt } from './keypad';

export const settler =
  (frame: HeldFrame, doubt: Doubt, { holdsPress }: Pick<Guard, 'holdsPress'>): Hold['settle'] =>
  (all) => {
    const { fields } = frame;
    const isKey = (hit: Element) => keypadAt(hit) === 'keys';
    doubt.end();
    fields.look();
    // All of it first: what is given back lets the page act.
    for (const { field, hit, isCode } of all) {
      if (field) fields.lookFor(field);
      else fields.lookForDrawn();
      if (isCode || (!field && hit && isKey(hit))) isCaught(frame, doubt, field);
    }
    // Of a row that looks like a code its beginning goes into no field that is for none either.
    const isCode = all.some((each) => each.isCode);
    for (const waiting of all) {
      const { input, field, hit, keys } = waiting;
      const isMeant = field ? fields.has(field) : !hit || isKey(hit) || holdsPress?.(hit);
      if (!isMeant || !frame.isHeld) {
        giveBack(waiting, isCode);
        // What comes next is for the last one, whatever that is.
        if (waiting !== all.at(-1)) field?.blur();
      } else {
        if (field && input === 'autofill') empty(field);
        frame.stopped(input, field, hit, keys);
      }
    }
  };

/** What looks like a code goes to no page that was in doubt. */
export function giveBack({ input, field, hit, keys }: Waiting, isCode: boolean): void {
  if (input === 'autofill') field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  else if (!field) (hit as HTMLElement | null)?.click?.();
  else if (field.isConnected && !focusedElement()) {
    field.focus({ preventScroll: true });
    placeCaret(field);
    if (!isCode) write(input === 'paste' ? [keys] : keys);
  }
}

/** Where it was when the field lost the focus, or where the click was to put it. */
function placeCaret(field: TextField): void {
  const { caret } = field;
  const selection = getSelection()!;
  if (caret instanceof Range) {
    selection.removeAllRanges();
    selection.addRange(caret);
  } else if (caret) {
    const place = document.caretPositionFromPoint?.(caret.clientX, caret.clientY);
    if (!place || !field.contains(place.offsetNode)) return;
    const input = field as HTMLInputElement;
    if (field.isContentEditable) selection.collapse(place.offsetNode, place.offset);
    // One for an address of mail or a number does not tell where its caret is.
    else if (input.selectionStart != null) input.setSelectionRange(place.offset, place.offset);
  }
}
