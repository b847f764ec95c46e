// Says that a code goes into a field that is free: once for each entry, and until somebody has heard it.
import { isOrphan, tell } from '../tell';
import { hasText } from '../text-field';
import type { HeldFrame } from './held-frame';

const AGAIN_MS = 400; // until it is told again, twice as long each time,
const MOST_PAUSE = 4000; // up to this

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
      if (isNew) tellEntry();
    }
  };
}

/** Until it is answered, as a worker that is ended may not have come to note it, or know the page yet: said twice, it is one entry. */
function tellEntry(pause = AGAIN_MS): void {
  void tell({ type: 'code-entered' }).then((done) => {
    if (done === undefined && pause < MOST_PAUSE && !isOrphan()) setTimeout(tellEntry, pause, 2 * pause);
  });
}
