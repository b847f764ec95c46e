// Says that a code goes into a field that is free: once for each entry, and until somebody has heard it.
import { tellAgain } from '../tell';
import { hasText } from '../text-field';
import type { HeldFrame } from './held-frame';

/**
 * Told at the first sign of each entry, so that the answer cannot come before the watch for it. One begins where a field
 * was left or emptied before, or where all of it is new; taking signs away is none.
 */
export function entryTeller(
  frame: Pick<HeldFrame, 'isHeld'> & { fields: Pick<HeldFrame['fields'], 'has'> },
): (event: Event) => void {
  let filling: HTMLElement | null = null;
  return (event) => {
    const field = event.composedPath()[0] as HTMLInputElement;
    if (frame.isHeld || !frame.fields.has(field)) return;
    const { type, inputType } = event as InputEvent;
    if (type === 'change' || !hasText(field)) filling = null;
    else if (!/^delete/.test(inputType)) {
      const isNew = filling !== field || /^insert[FR]/.test(inputType) || field.value?.length === 1;
      filling = field;
      if (isNew) void tellAgain({ type: 'code-entered' });
    }
  };
}
