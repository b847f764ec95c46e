// Entry of the recogniser, placed on demand in a frame that may ask for a card: it knows the words, and holds from now on.
import { type FrameLink, type Hold, linkOfFrame } from '../link';
import { isOrphan, tell } from '../tell';
import { guardOf } from './guard';
import { type HeldFrame, heldFrame } from './held-frame';
import { judgeAround } from './sink';

const link = linkOfFrame();
if (link && !link.hold) link.hold = holdOf(link);

function holdOf(link: FrameLink): Hold | null {
  if (!link.doubt) return null;
  const doubt = link.doubt();
  const frame = heldFrame(link, doubt);
  const { fields, reporter } = frame;
  if (link.isReopened) frame.take({ type: 'reopened' });
  return {
    guard: guardOf(frame, link, doubt),
    fields: fields.standing,
    hasCard: fields.hasAny,
    look: fields.look,
    settle: frame.settle,
    around: (around) => judgeAround(doubt.roots.all, fields.standing(), around),
    entered: entryTeller(frame),
    reopened() {
      fields.look();
      frame.take({ type: 'reopened' });
    },
    shown: reporter.report,
    again: reporter.again,
    left() {
      if (frame.state.page && top === self && !isOrphan()) void tell({ type: 'gone' });
    },
  };
}

/** Told at the first character, so that the answer cannot come before the watch for it, and at every later entry. */
function entryTeller(frame: HeldFrame): (event: Event) => void {
  let entered = false;
  return (event) => {
    const field = event.composedPath()[0] as HTMLElement;
    if (frame.isHeld || !frame.fields.has(field)) return;
    if (entered && event.type === 'input') return;
    entered = true;
    void tell({ type: 'code-entered' });
  };
}
