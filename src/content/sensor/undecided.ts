// What was held back before anybody could tell what it is: it waits for the recogniser, which is then put into the frame.
import type { FrameLink, HeldInput } from '../link';
import { focusedElement } from '../roots';
import { tell } from '../tell';

/** `isCode`: what was typed looks like a code. */
export type Waiting = { input: HeldInput; field: HTMLElement | null; hit: Element | null; isCode: boolean };

/** `ask` has the recogniser put in; `settle` is called when it is there, with what waited last. */
export function undecided(link: FrameLink, settle: (waiting: Waiting | null) => void) {
  let isAsked = false;
  let waiting: Waiting | null = null;
  return {
    ask() {
      if (isAsked) return;
      isAsked = true;
      void tell({ type: 'recognise' }).then((around) => {
        isAsked = false; // if it did not come, the next touch asks again; the hold stands meanwhile
        link.around = around ?? null;
        if (!link.recogniser) return;
        const last = waiting;
        waiting = null;
        settle(last);
      });
    },
    wait(now: Waiting) {
      // What looked like a code still does when one more key has come.
      waiting = { ...now, isCode: now.isCode || !!waiting?.isCode };
    },
    isWaiting: () => waiting !== null,
  };
}

/** What was held back for nothing is done after all. Of keys only the focus can be given back. */
export function giveBack({ input, field, hit }: Waiting): void {
  if (input === 'autofill') field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  else if (!field) (hit as HTMLElement | null)?.click?.();
  else if (field.isConnected && !focusedElement()) field.focus({ preventScroll: true });
}
