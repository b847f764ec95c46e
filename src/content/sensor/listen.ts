// The listeners of a frame: what carries, places or sends text is the hold's, what is aimed at the notice the notice's.
import type { FrameLink, Guard } from '../link';
import { GUARDED, type Handler, silence } from './hold';
import { isLarger, LARGE } from './known-roots';
import type { Watch } from './watch';

/** Gives what sets them, to be called anew when document.open() has taken them away. */
export function listener(link: FrameLink, guard: () => Guard, changes: Watch): () => void {
  const handlers: Record<string, Handler> = {};
  for (const [types, handle] of GUARDED) for (const type of types.split(' ')) handlers[type] = handle;

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
      silence(event);
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
  return () => {
    for (const type in handlers)
      addEventListener(type, handle, { capture: true, passive: /^touch/.test(type) });
    addEventListener('submit', handle); // once more, after the page's own handlers
    addEventListener('DOMContentLoaded', changes.proceed, true);
    addEventListener('visibilitychange', onShown, true);
    addEventListener('pagehide', onPageHide, true);
  };
}
