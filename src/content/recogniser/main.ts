// Entry of the recogniser, placed on demand in a frame that may ask for a card: it knows the words, and holds from now on.
import { type FrameLink, type Hold, linkOfFrame } from '../link';
import { isOrphan, tell } from '../tell';
import { hasText } from '../text-field';
import { guardOf } from './guard';
import { type HeldFrame, heldFrame } from './held-frame';
import { settler } from './settle';
import { judgeAround } from './sink';

const link = linkOfFrame();
if (link && !link.hold) link.hold = holdOf(link);

function holdOf(link: FrameLink): Hold | null {
  if (!link.doubt) return null;
  const doubt = link.doubt();
  const frame = heldFrame(link, doubt);
  const { fields, reporter } = frame;
  const guard = guardOf(frame, link, doubt);
  if (link.isReopened) frame.take({ type: 'reopened' });
  return {
    guard,
    fields: fields.standing,
    hasCard: fields.hasAny,
    look: fields.look,
    settle: settler(frame, doubt, guard),
    around: (around) => judgeAround(doubt.roots.all, fields.standing(), around, doubt.saysCard),
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

/**
 * Told at the first sign of each entry, so that the answer cannot come before the watch for it. One begins where a field
 * was left or emptied before, or where all of it is new; taking signs away is none.
 */
function entryTeller(frame: HeldFrame): (event: Event) => void {
  let filling: HTMLElement | null = null;
  return (event) => {
    const field = event.composedPath()[0] as HTMLInputElement;
    if (frame.isHeld || !frame.fields.has(field)) return;
    const { type, inputType } = event as InputEvent;
    if (type === 'change' || !hasText(field)) filling = null;
    else if (!/^delete/.test(inputType)) {
      const isNew = filling !== field || /^insert[FR]/.test(inputType) || field.value?.length === 1;
      filling = field;
      if (isNew) void tell({ type: 'code-entered' });
    }
  };
}
