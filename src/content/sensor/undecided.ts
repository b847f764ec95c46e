// What was held back before anybody could tell what it is: it waits for the recogniser, which is then put into the frame.
import type { FrameLink, Waiting } from '../link';
import { isOrphan, tell } from '../tell';

const AGAIN_MS = 400; // until the background is asked again

/** `ask` has the recogniser put in; when it is there, what waited is settled, for each field in the order of their last use. */
export function undecided(link: FrameLink) {
  let isAsked = false;
  let waiting: Waiting[] = [];
  function ask() {
    if (isAsked) return;
    isAsked = true;
    void tell({ type: 'recognise' }).then((around) => {
      if (link.hold && around !== undefined) {
        isAsked = false;
        link.around = around;
        link.hold.settle(waiting.splice(0));
      } else if (!isOrphan()) setTimeout(again, AGAIN_MS); // the hold stands meanwhile
    });
  }
  const again = () => {
    isAsked = false;
    ask();
  };
  return {
    ask,
    wait(now: Waiting) {
      const last = waiting.at(-1);
      if (last) {
        // Keys that come to no field are for the one that lost the focus.
        if (!now.hit) now.field ??= last.field;
        // What looked like a code still does when one more key has come.
        now.isCode ||= last.isCode;
      }
      for (const each of waiting) if (each.field === now.field) now.keys = each.keys + now.keys;
      // A page can give the focus to any number of fields, a person types into few.
      waiting = [...waiting.filter((each) => each.keys && each.field !== now.field), now];
      ask();
    },
    isWaiting: () => !!waiting[0],
  };
}
