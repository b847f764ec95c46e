// Entry of the recogniser, placed on demand in a frame that may ask for a card: it knows the words, and holds from now on.
import { type FrameLink, type Hold, linkOfFrame } from '../link';
import { isOrphan, tell } from '../tell';
import { entryTeller } from './entry';
import { guardOf } from './guard';
import { heldFrame } from './held-frame';
import { shopperBegan, shopperWrites } from './page-words';
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
  if (link.first) shopperBegan(...link.first);
  listen();
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
      listen();
      fields.look();
      frame.take({ type: 'reopened' });
    },
    shown: reporter.report,
  };

  /** Once more where document.open() has taken all that listens away. */
  function listen() {
    addEventListener('beforeinput', shopperWrites, true);
    addEventListener('pagehide', left, true);
  }
  function left({ persisted }: PageTransitionEvent) {
    // A page that comes back from the back/forward cache is a new visit.
    if (persisted) addEventListener('pageshow', reporter.again, { once: true });
    if (frame.state.page && top === self && !isOrphan()) void tell({ type: 'gone' });
  }
}
