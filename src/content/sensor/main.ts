// Entry of the sensor, in every frame: wires the page's events to the hold, and changes of the page to the next look.
import { linkOfFrame, shareLink } from '../link';
import { isOrphan, tell } from '../tell';
import { hasText } from './card-fields';
import { hasField } from './glance';
import { guardOf } from './guard';
import { type HeldFrame, heldFrame } from './held-frame';
import { GUARDED, type Guard, type Handler } from './hold';
import { knownRoots } from './known-roots';
import { onReopened } from './reopened';
import { watch } from './watch';

// Placed again in a frame that already has one (after an update, or by the browser itself): the first stays.
if (!linkOfFrame()) start();

/** Most frames never have a field: what is there for one is made when the first comes, or the first event that may need it. */
function start() {
  const roots = knownRoots();
  let frame: HeldFrame | undefined;
  let guard: Guard | undefined;
  const theFrame = () => (frame ??= heldFrame(link, roots));
  const theGuard = () => (guard ??= guardOf(theFrame(), changes.changed));
  const link = shareLink({
    fields: () => theFrame().fields.standing(),
    touched: null,
    asked: false,
    notice: null,
    recogniser: null,
    around: null,
    sayAround: (around) => link.recogniser?.around(roots.all, link.fields(), around),
  });
  const changes = watch(roots.all, (ms) => {
    roots.refresh();
    return [...roots.all].some(hasField) ? theFrame().fields.glance(ms) : 'none';
  });
  const handlers: Record<string, Handler> = {};
  for (const [types, handle] of GUARDED) for (const type of types.split(' ')) handlers[type] = handle;
  const onEntry = entryTeller();
  listen();
  onReopened((isAgain) => {
    listen(); // document.open() takes every listener away, ours too
    theFrame().fields.look();
    if (isAgain) theFrame().take({ type: 'reopened' });
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
    if (type === 'pointerdown') changes.hurry();
    if (link.notice && target === link.notice.host) {
      link.notice.take(event);
      event.stopImmediatePropagation();
    } else if (event.isTrusted) {
      handlers[type]!(theGuard, event);
      if (frame && /^(input|change)$/.test(type)) onEntry(frame, event);
    }
  }
  function onShown() {
    changes.proceed();
    frame?.reporter?.report();
  }
  function onPageHide({ persisted }: PageTransitionEvent) {
    if (frame?.state.page && top === self && !isOrphan()) void tell({ type: 'gone' });
    // A page that comes back from the back/forward cache is a new visit.
    if (persisted && frame) addEventListener('pageshow', () => frame!.reporter?.again(), { once: true });
  }
}

/**
 * Told at the first sign of each entry, so that the answer cannot come before the watch for it. One begins where a field
 * was left or emptied before, or where all of it is new; taking signs away is none.
 */
function entryTeller(): (frame: HeldFrame, event: Event) => void {
  let filling: HTMLElement | null = null;
  return (frame, event) => {
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
