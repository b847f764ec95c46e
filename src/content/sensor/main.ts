// Entry of the sensor, in every frame: wires the page's events to the hold, and changes of the page to the next look.
import { type Doubt, linkOfFrame, shareLink } from '../link';
import { doubtOf } from './doubt';
import { glancer } from './glance';
import { GUARDED, type Handler } from './hold';
import { isLarger, knownRoots, LARGE } from './known-roots';
import { onReopened } from './reopened';
import { watch } from './watch';

// Placed again in a frame that already has one (after an update, or by the browser itself): the first stays.
if (!linkOfFrame()) start();

function start() {
  const roots = knownRoots();
  let doubt: Doubt | undefined; // made when it is first asked, as most frames never have anything to ask it
  const theDoubt = () => (doubt ??= doubtOf(link, roots, changes.changed));
  const guard = () => link.hold?.guard ?? theDoubt().guard;
  const link = shareLink({
    fields: () => link.hold?.fields() ?? [],
    touched: null,
    asked: false,
    notice: null,
    doubt: theDoubt,
    hold: null,
  });
  const glance = glancer(roots.all);
  const changes = watch(roots.all, (ms) => {
    roots.refresh();
    const says = link.hold?.hasCard() || glance(ms);
    if (says === 'more') return says;
    if (says && !link.hold) theDoubt().ask();
    return says && link.hold?.look() ? 'some' : 'none';
  });
  const handlers: Record<string, Handler> = {};
  for (const [types, handle] of GUARDED) for (const type of types.split(' ')) handlers[type] = handle;
  listen();
  onReopened((isAgain) => {
    listen(); // document.open() takes every listener away, ours too
    if (!isAgain) return;
    link.isReopened = true;
    if (link.hold) link.hold.reopened();
    else theDoubt().ask();
  });

  function listen() {
    for (const type in handlers)
      addEventListener(type, handle, { capture: true, passive: type.startsWith('touch') });
    addEventListener('submit', handle); // once more, after the page's own handlers
    addEventListener('DOMContentLoaded', changes.proceed, true);
    addEventListener('visibilitychange', onShown, true);
    addEventListener('pagehide', onPageHide, true);
  }
  /** The events of the hold; those aimed at the notice are its own. */
  function handle(event: Event) {
    const { type, target } = event;
    if (type === 'pointerdown') {
      changes.hurry();
      // Keys that follow a click need no field: whether they may be a code's is asked before they come. In a frame what
      // is said around it comes later than the recogniser, so there the first key asks, and waits.
      if (top === self && !link.hold && !isLarger(LARGE)) guard().holdsPage();
    }
    if (link.notice && target === link.notice.host) {
      link.notice.take(event);
      event.stopImmediatePropagation();
    } else if (event.isTrusted) {
      handlers[type]!(guard, event);
      if (/^(input|change)$/.test(type)) link.hold?.entered(event);
    }
  }
  function onShown() {
    changes.proceed();
    link.hold?.shown();
  }
  function onPageHide({ persisted }: PageTransitionEvent) {
    link.hold?.left();
    // A page that comes back from the back/forward cache is a new visit.
    if (persisted) addEventListener('pageshow', () => link.hold?.again(), { once: true });
  }
}
