// The notice as it stands in the page: sign or open, never taking the focus unasked, offering ways out and nothing else.
import type { WayOut } from '../../model';
import type { NoticeView } from '../../protocol';
import { OFFICIAL_PAGE } from '../../rules/official-sites';
import type { FrameLink } from '../link';
import { isOrphan, tell } from '../tell';
import { guardNotice, type NoticeGuard } from './guard';
import { place } from './place';
import { type Act, buildNotice, drawTip, drawWarning } from './view';

type View = NonNullable<NoticeView>;

/** A key presses a button only this long after the last key that was typed, in milliseconds: a code has spaces and an Enter. */
const AFTER_TYPING = 1000;

// One notice stands in a frame, and all of this is of that one; `stand` begins anew.
let view: View;
let link: FrameLink;
let isTip: boolean;
let host: HTMLElement;
let root: ShadowRoot;
let sign: HTMLElement;
let dialog: HTMLDialogElement;
let ended: AbortController;
let guard: NoticeGuard | null;
let open: boolean;
let hint: string;
let lastTyped: number;
let told: boolean;
let wasRobbed: boolean;

/** Puts the notice into the page; from then on the sensor finds it at `link.notice`. */
export function stand(first: View, frame: FrameLink): void {
  view = first;
  link = frame;
  isTip = view.level === 'tip';
  [host, root, sign, dialog] = buildNotice(isTip, view.around);
  open = told = wasRobbed = false;
  guard = null;
  hint = '';
  lastTyped = -Infinity;
  link.notice = { host, isHolding: () => open, take, insist, robbed, refresh, close };
  ended = new AbortController();
  for (const type of ['keydown', 'click', 'resize', 'scroll', 'pointerdown'])
    addEventListener(type, on, { capture: true, signal: ended.signal });
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  document.documentElement?.append(host);
  if (isTip) showTip();
  else if (view.opens || link.asked) unfold(link.asked);
  else showSign();
}

// ---- what is shown

function showTip() {
  drawTip(dialog, view);
  dialog.showPopover();
  move();
  tellShown();
}

function showSign() {
  open = false;
  stopGuard();
  dialog.close();
  dialog.hidePopover();
  sign.showPopover();
  move();
}

/** Opens the notice; `asked`: the shopper touched a held field or the sign, so the title takes the focus. */
function unfold(asked?: boolean) {
  open = true;
  sign.hidePopover();
  draw();
  raise();
  if (asked) focus(title());
  startGuard();
  tellShown();
}

function startGuard() {
  guard ??= guardNotice(host, dialog, raise, () => tell({ type: 'fought' }));
}

function stopGuard() {
  guard?.stop();
  guard = null;
}

function draw() {
  drawWarning(dialog, view, hint);
}

/** The same while it is open: it may be higher now, and has to be whole in the window. */
function redraw() {
  draw();
  move();
}

const move = () =>
  isTip || open
    ? place(isTip ? 'tip' : 'notice', dialog, host, anchor(), link.fields())
    : place('sign', sign, host, anchor(), link.fields());

/** On top of everything. Modal only where it must be: a dialog of the page makes everything outside it inert. */
function raise() {
  const inside = root.activeElement as HTMLElement | null;
  if (!host.isConnected) document.documentElement?.append(host);
  if (!host.isConnected) return;
  dialog.hidePopover();
  dialog.close();
  if (mustBeModal()) dialog.showModal();
  else dialog.showPopover();
  move();
  if (inside?.isConnected && inside !== sign) focus(inside);
}

const mustBeModal = () =>
  document.querySelector(':modal') ||
  document.documentElement.inert ||
  (view.inFrame && view.opens) ||
  link.keypad ||
  wasRobbed;

const title = () => root.querySelector<HTMLElement>('h2');

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });

function anchor(): Element | null {
  const { touched, fields } = link;
  if (touched?.isConnected) return touched;
  const frame = document.activeElement instanceof HTMLIFrameElement ? document.activeElement : null;
  return fields().find((field) => field.checkVisibility()) ?? frame;
}

function tellShown() {
  if (told) return;
  told = true;
  requestAnimationFrame(() => tell({ type: 'notice-shown' }));
}

// ---- what the sensor and the background say

function insist() {
  const stands = open && root.activeElement && (dialog.matches(':modal') || !link.keypad);
  if (!isTip && !stands) unfold(true);
}

function robbed() {
  if (isTip) return;
  wasRobbed = true;
  unfold(true);
  guard?.fight();
}

function refresh(next: View) {
  if ((next.level === 'tip') !== isTip) {
    close();
    return stand(next, link);
  }
  const said = ({ words, around }: View) => JSON.stringify([words, around]);
  const changed = said(next) !== said(view);
  const opens = next.opens && !view.opens;
  view = next;
  if (isTip) return changed && showTip();
  if (opens && !open) return unfold(true);
  if (!open) return;
  // Asked for again because the page kept fighting where no other surface is to be had: it stands anew.
  if (!dialog.matches(':popover-open, :modal')) raise();
  if (changed) redraw();
  stopGuard();
  startGuard();
}

function close() {
  stopGuard();
  ended.abort();
  link.notice = null;
  host.remove();
}

// ---- what the shopper does

const now = () => performance.now();
const isTyping = () => now() - lastTyped < AFTER_TYPING;
const isTyped = ({ key }: KeyboardEvent) => key.length === 1 || key === 'Enter';

function on(event: Event) {
  const { type, target, isTrusted } = event;
  if (target === host) {
    if (type === 'pointerdown') return;
    take(event);
    event.stopImmediatePropagation();
  } else if (!isTrusted || type === 'click') return;
  else if (type === 'keydown') {
    if (isTyped(event as KeyboardEvent)) lastTyped = now();
  } else if (type === 'pointerdown') guard?.check();
  // A sign follows its field, a tip the window; an open notice stays where it is, whatever the page makes scroll.
  else if (!isTip && !open) requestAnimationFrame(() => open || move());
  else if (type === 'resize') move();
}

/** An event aimed at the notice, before the page can see it. */
function take(event: Event) {
  if (!event.isTrusted) return;
  if (event.type === 'keydown') return onOwnKey(event as KeyboardEvent);
  if (event.type !== 'click') return;
  const { clientX, clientY, detail } = event as MouseEvent;
  // A click by key has no point and means the focused button; it counts only when nobody was just typing.
  if (!detail && isTyping()) return sayEarly();
  const byKey = detail ? null : root.activeElement;
  const onTop = detail && document.elementFromPoint(clientX, clientY) === host;
  const aimed = onTop ? root.elementFromPoint(clientX, clientY) : byKey;
  const act = aimed?.closest<HTMLElement>('[data-act]')?.dataset.act as Act | undefined;
  if (act) void press(act);
}

function onOwnKey(event: KeyboardEvent) {
  const { key, shiftKey } = event;
  const active = root.activeElement as HTMLElement | null;
  const onButton = active?.localName === 'button';
  if (key === 'Escape') {
    link.touched = null;
    wasRobbed = link.keypad = false;
    if (!isTip) showSign();
  } else if (key === 'Tab' && dialog.matches(':modal')) {
    const stops = [...dialog.querySelectorAll<HTMLElement>('button')];
    stops.at((stops.indexOf(active!) + (shiftKey ? -1 : 1)) % stops.length)?.focus();
  } else if (isTyped(event) && (!onButton || (isTyping() && /^( |Enter)$/.test(key)))) {
    // What is typed on while the title has the focus is the rest of a code: it goes nowhere, and presses nothing.
    lastTyped = now();
    if (onButton) sayEarly();
  } else return;
  event.preventDefault();
}

async function press(act: Act) {
  if (act === 'close') close();
  else if (act === 'open') unfold(true);
  else if (act === 'ask-continue') await askToContinue();
  else await leave(act);
}

/** A press that does not count says so, and leaves the focus where it was. */
function sayEarly() {
  if (!open) return;
  const act = (root.activeElement as HTMLElement | null)?.dataset.act;
  say(view.around.notice_early);
  focus(root.querySelector(`dialog [data-act="${act}"]`));
}

function say(text: string) {
  hint = text;
  redraw();
}

async function askToContinue() {
  if (isOrphan()) return location.reload();
  if ((await tell({ type: 'ask-continue' })) !== 'toolbar') return;
  say(view.around.notice_toolbar);
  focus(title());
}

async function leave(choice: WayOut) {
  // The background is out of reach: what a page can do by itself.
  if (isOrphan() || (await tell({ type: 'leave', choice })) === undefined)
    location.assign(choice === 'leave' ? 'about:blank' : OFFICIAL_PAGE);
}
