// Entry of the notice, placed on demand in the top frame: says at the field what is wrong and takes the shopper's decision.
import type { Decision } from '../../model';
import type { NoticeView } from '../../protocol';
import { OFFICIAL_PAGE } from '../../rules/official-sites';
import { linkOfFrame, shareLink } from '../link';
import { api, isOrphan, tell } from '../tell';
import { guardNotice } from './guard';
import { placeNotice } from './place';
import { type Act, buildNotice } from './view';

// A button counts only after the shopper could have read what it does.
const READ_MS = { quick: 350, decide: 900, danger: 3000 };
const TIP_MS = 12_000;

const link = linkOfFrame() ?? shareLink({ fields: () => [], touched: null, notice: null });
const message = (key: string, substitutions?: string[]) => api.i18n.getMessage(key, substitutions);

void tell({ type: 'notice-view' }).then((view) => {
  if (!view || view.level === 'none') return;
  if (link.notice) link.notice.refresh(view);
  else stand(view);
});

function stand(first: NonNullable<NoticeView>) {
  let view = first;
  const notice = buildNotice(first.level === 'tip');
  const { host, root, dialog } = notice;
  let panel: 'warning' | 'why' = 'warning';
  let busy = false;
  let leftField = false; // Esc: the shopper left the field, the notice stays without taking the page over

  const isTip = () => view.level === 'tip';
  const draw = () => {
    notice.draw(panel, view.words, message);
    place();
  };
  const anchor = () =>
    link.touched?.isConnected
      ? link.touched
      : (link.fields().find((field) => field.checkVisibility()) ??
        (document.activeElement instanceof HTMLIFrameElement ? document.activeElement : null));
  const place = () => placeNotice(dialog, anchor(), link.fields());

  function show(modal: boolean) {
    if (!host.isConnected) document.documentElement?.append(host);
    if (!host.isConnected) return;
    if (dialog.matches(':popover-open')) dialog.hidePopover();
    if (dialog.open) dialog.close();
    if (modal) dialog.showModal();
    else dialog.showPopover();
    place();
  }

  const focusInside = () => (root.querySelector<HTMLElement>('button.main') ?? dialog).focus();

  /** Anything but a quiet field of this very frame: the notice takes the page over. */
  const mustTakeOver = () => !leftField && (!!link.touched || view.inFrame || pageIsModal());
  // A dialog of the page makes everything outside it inert, the notice too, unless that is modal itself.
  const pageIsModal = () => !!document.querySelector(':modal');

  function raise() {
    const inside = root.activeElement as HTMLElement | null;
    show(!isTip() && (dialog.matches(':modal') || mustTakeOver() || pageIsModal()));
    if (inside?.isConnected) inside.focus();
  }

  function insist() {
    if (isTip()) return;
    leftField = false;
    if (dialog.matches(':modal')) return;
    show(true);
    focusInside();
    guard?.changed();
  }

  function take(event: Event) {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && event.type === 'keydown') onKey(event);
    if (event.type !== 'click') return;
    const { clientX, clientY, detail } = event as MouseEvent;
    // Only what is really at that point was clicked; a click by key has no point and means the focused button.
    const aimed =
      detail === 0
        ? root.activeElement
        : document.elementFromPoint(clientX, clientY) === host
          ? root.elementFromPoint(clientX, clientY)
          : null;
    const act = aimed?.closest<HTMLElement>('[data-act]')?.dataset.act as Act | undefined;
    if (act) onAct(act);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (panel === 'why') return onAct('back');
      leftField = true;
      link.touched = null;
      show(false);
      (root.activeElement as HTMLElement | null)?.blur();
      (document.activeElement as HTMLElement | null)?.blur();
    } else if (event.key === 'Tab' && !isTip()) {
      const stops = [...root.querySelectorAll<HTMLElement>('button,input')];
      const at = stops.indexOf(root.activeElement as HTMLElement);
      event.preventDefault();
      stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
    }
  }

  function onAct(act: Act) {
    if (busy) return;
    if (act === 'close') return close();
    if (act === 'ask-why' || act === 'back') {
      if (!guard?.seenFor(READ_MS.quick)) return;
      panel = act === 'back' ? 'warning' : 'why';
      draw();
      // On top of everything at the moment the question is asked, whatever was put over it before.
      raise();
      guard.changed();
      root.querySelector<HTMLElement>('h2')?.focus();
      return;
    }
    if (act === 'leave' || act === 'open-official') {
      if (guard?.seenFor(READ_MS.quick)) void decide({ choice: act });
      return;
    }
    const needed = view.words.tone === 'stop' ? READ_MS.danger : READ_MS.decide;
    if (guard?.seenFor(needed))
      void decide({ choice: 'continue', reason: act, scope: notice.remember() ? 'site' : 'session' });
  }

  async function decide(decision: Decision) {
    busy = true;
    for (const button of root.querySelectorAll('button')) button.ariaDisabled = 'true';
    const done = !isOrphan() && (await tell({ type: 'decide', decision })) !== undefined;
    if (!done) {
      // The background is out of reach: what a page can do by itself, and never go on without its knowledge.
      if (decision.choice === 'leave') location.replace('about:blank');
      else if (decision.choice === 'open-official') location.assign(OFFICIAL_PAGE);
      else location.reload();
    }
    busy = false;
  }

  function close() {
    guard?.stop();
    link.notice = null;
    host.remove();
    for (const type of FOLLOWED) removeEventListener(type, onMove, true);
    for (const type of TAKEN) removeEventListener(type, onOwn, true);
  }

  let moving = false;
  function onMove() {
    if (moving) return;
    moving = true;
    requestAnimationFrame(() => {
      moving = false;
      place();
    });
  }
  const onOwn = (event: Event) => {
    if (event.target !== host) return;
    take(event);
    event.stopImmediatePropagation();
  };

  link.notice = {
    host,
    isHolding: () => !isTip(),
    take,
    insist,
    robbed() {
      insist();
      guard?.fight();
      focusInside();
    },
    close,
    refresh(next) {
      if ((next.level === 'tip') !== isTip()) {
        close();
        return stand(next);
      }
      const changed = JSON.stringify(next.words) !== JSON.stringify(view.words);
      view = next;
      if (changed) draw();
      if (!isTip() && mustTakeOver()) insist();
    },
  };
  for (const type of FOLLOWED) addEventListener(type, onMove, { capture: true, passive: true });
  for (const type of TAKEN) addEventListener(type, onOwn, true);
  dialog.addEventListener('cancel', (event) => event.preventDefault());

  document.documentElement?.append(host);
  draw();
  show(!isTip() && mustTakeOver());
  const guard = isTip()
    ? null
    : guardNotice({ host, dialog, raise, fought: () => void tell({ type: 'fought' }) });
  if (isTip()) setTimeout(close, TIP_MS);
  else if (!isTyping()) focusInside();
  requestAnimationFrame(() => void tell({ type: 'notice-shown' }));
}

const FOLLOWED = ['scroll', 'resize'];
const TAKEN = ['click', 'keydown'];

/** Is the shopper busy in another field of the page? Then the focus stays there. */
function isTyping(): boolean {
  const active = document.activeElement;
  return !!active && active !== document.body && active.matches('input,textarea,[contenteditable]');
}
