// The listeners of a frame: what carries, places or sends text is the hold's, what is aimed at the notice the notice's.
import type { FrameLink, Guard } from '../link';
import { GUARDED, type Handler, silence } from './hold';
import { isLarger, LARGE } from './known-roots';
import type { Watch } from './watch';

/** Of no type the name stands in a row before its own. */
const handlerOf = (type: string): Handler => GUARDED.find(([types]) => types.includes(type))![1];

/** Gives what sets them, to be called anew when document.open() has taken them away. */
export function listener(link: FrameLink, guard: () => Guard, changes: Watch): () => void {
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
      if (target !== window) handlerOf(type)(guard, event);
      // What has the focus in the window is told next; that it was lost matters to the recogniser alone.
      else if (type === 'blur') link.hold?.guard.lostFocus?.();
      // beforeinput: no script can bring it about
      const editor = target as HTMLElement;
      if (/^b.*t/.test(type) && editor.isContentEditable) link.first ??= [editor, editor.textContent];
      // input or change
      if (/^.[nh]/.test(type)) link.hold?.entered(event);
    }
  }
  function onShown() {
    changes.proceed();
    link.hold?.shown();
  }
  return () => {
    for (const [types] of GUARDED)
      for (const type of types.split(' '))
        addEventListener(type, handle, { capture: true, passive: /^to/.test(type) });
    addEventListener('submit', handle); // once more, after the page's own handlers
    addEventListener('DOMContentLoaded', changes.proceed, true);
    addEventListener('visibilitychange', onShown, true);
  };
}
