// What was held back before anybody could tell what it is: it waits for the recogniser, which is then put into the frame.
import type { FrameLink, HeldInput } from '../link';
import { focusedElement } from '../roots';
import { tell } from '../tell';

/** `keys` were typed for the field; `isCode` says that what was typed looks like a code. */
export type Waiting = {
  input: HeldInput;
  field: HTMLElement | null;
  hit: Element | null | undefined;
  isCode: boolean | undefined;
  keys: string;
};

/** `ask` has the recogniser put in; `settle` is called when it is there, with what waited last. */
export function undecided(link: FrameLink, settle: (waiting: Waiting | null) => void) {
  let isAsked = false;
  let waiting: Waiting | null = null;
  function ask() {
    if (isAsked) return;
    isAsked = true;
    void tell({ type: 'recognise' }).then((around) => {
      isAsked = false; // if it did not come, the next touch or key asks again; the hold stands meanwhile
      link.around = around;
      if (!link.recogniser) return;
      const last = waiting;
      waiting = null;
      settle(last);
    });
  }
  return {
    ask,
    wait(now: Waiting) {
      if (waiting) {
        // Keys that come to no field are for the one that lost the focus.
        if (!now.hit) now.field ??= waiting.field;
        if (now.field === waiting.field) now.keys = waiting.keys + now.keys;
        // What looked like a code still does when one more key has come.
        now.isCode ||= waiting.isCode;
      }
      waiting = now;
      ask();
    },
    isWaiting: () => waiting !== null,
  };
}

/** What was held back for nothing is done after all; but what looks like a code goes to no page that was in doubt. */
export function giveBack({ input, field, hit, isCode, keys }: Waiting): void {
  if (input === 'autofill') field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  else if (!field) (hit as HTMLElement | null)?.click?.();
  else if (field.isConnected && !focusedElement()) {
    field.focus({ preventScroll: true });
    if (!isCode) for (const key of keys) document.execCommand('insertText', false, key);
  }
}
