// What was held back before anybody could tell what it is: it waits for the recogniser, which is then put into the frame.
import type { FrameLink, Waiting } from '../link';
import { tell } from '../tell';

/** `ask` has the recogniser put in; when it is there, what waited last is settled. */
export function undecided(link: FrameLink) {
  let isAsked = false;
  let waiting: Waiting | null = null;
  function ask() {
    if (isAsked) return;
    isAsked = true;
    void tell({ type: 'recognise' }).then((around) => {
      isAsked = false; // if it did not come, the next touch or key asks again; the hold stands meanwhile
      link.around = around;
      if (!link.hold) return;
      const last = waiting;
      waiting = null;
      link.hold.settle(last);
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
