// Entry of the sensor, in every frame: wires the page's events to the hold, and changes of the page to the next look.
import { linkOfFrame } from '../link';
import { isOrphan, tell } from '../tell';
import { guardOf } from './guard';
import { type HeldFrame, heldFrame } from './held-frame';
import { guarding } from './hold';
import { onReopened } from './reopened';
import { type Watch, watch } from './watch';

// Placed again in a frame that already has one (after an update, or by the browser itself): the first stays.
if (!linkOfFrame()) start();

function start() {
  const frame = heldFrame();
  const { fields } = frame;
  const changes: Watch = watch(fields.roots, fields.glance);
  const handle = handlerOf(frame, changes);
  const onEntry = entryTeller(frame);
  listen();
  onReopened((isAgain) => {
    listen(); // document.open() takes every listener away, ours too
    fields.look();
    if (isAgain) frame.take({ type: 'reopened' });
  });

  function listen() {
    for (const [type, passive] of handle.types)
      addEventListener(type, handle.event, { capture: true, passive });
    addEventListener('submit', handle.event); // once more, after the page's own handlers
    for (const type of ['input', 'change']) addEventListener(type, onEntry, true);
    addEventListener('visibilitychange', report, true);
    addEventListener('pageshow', onPageShow, true);
    addEventListener('pagehide', onPageHide, true);
  }
  function report() {
    frame.reporter?.report();
  }
  /** A page that comes back from the back/forward cache is a new visit. */
  function onPageShow({ persisted }: PageTransitionEvent) {
    if (persisted) frame.reporter?.again();
  }
  function onPageHide() {
    if (frame.state.page && top === self && !isOrphan()) void tell({ type: 'gone' });
  }
}

/** The events of the hold; those aimed at the notice are its own. */
function handlerOf(frame: HeldFrame, changes: Watch) {
  const handlers = guarding(guardOf(frame, changes.changed));
  return {
    types: Object.keys(handlers).map((type): [string, boolean] => [type, type.startsWith('touch')]),
    event(event: Event) {
      const { notice } = frame.link;
      if (event.type === 'pointerdown') changes.hurry();
      if (notice && event.target === notice.host) {
        notice.take(event);
        event.stopImmediatePropagation();
      } else if (event.isTrusted) handlers[event.type]!(event);
    },
  };
}

/** Told at the first character, so that the answer cannot come before the watch for it, and at every later entry. */
function entryTeller(frame: HeldFrame): (event: Event) => void {
  let entered = false;
  return (event) => {
    const field = event.composedPath()[0] as HTMLElement;
    if (!event.isTrusted || frame.isHeld || !frame.fields.has(field)) return;
    if (entered && event.type === 'input') return;
    entered = true;
    void tell({ type: 'code-entered' });
  };
}
