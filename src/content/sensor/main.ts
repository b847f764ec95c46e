// Entry of the sensor, in every frame: finds card fields, holds input on pages that are not official, reports what it saw.
import { isOfficialAddress } from '../../core/official';
import type { SightingReply, Stance } from '../../protocol';
import { type FrameLink, type HeldInput, linkOfFrame, shareLink } from '../link';
import { addShadowRoots, focusedElement, rootOf } from '../roots';
import { api, isOrphan, tell } from '../tell';
import { findDrawnFields } from './drawn-field';
import { type FieldsFound, findCardFields } from './find-fields';
import { mayAskForCard } from './glance';
import { guarding, isFilled, textField } from './hold';
import { destinationsOf, isOfficialFrame } from './official-frame';
import { sightingOf } from './sighting';
import { watch } from './watch';
import { whenShown } from './when-shown';

// Placed again in a frame that already has one (after an update, or by the browser itself): the first stays.
if (!linkOfFrame()) start();

function start() {
  const link: FrameLink = shareLink({ fields: heldFields, touched: null, notice: null });

  const official = isOfficialFrame();
  const roots = new Set<Document | ShadowRoot>([document]);
  const card = new Set<HTMLElement>(); // once a card field, always: changing its label later frees nothing
  const judgedAt = new WeakMap<Element, number>();
  const freed = new Set<string>(); // what this frame asked for when the background said it needs no hold
  let found: FieldsFound | null = null;
  let asks = ''; // what the level depends on: kind, brand, destinations
  let destinations: string[] = [];
  let harmless = official; // official here and where the forms lead
  let decided = false;
  let warned = false; // the background asked for a hold
  let drawn = false;
  let drawnJudgedAt = -Infinity;
  let shown = false;
  let alreadyTyped = false;
  let entered = false;
  let reported = '';
  let page = ''; // id of the top document, as the background last named it
  let guardTimer = 0;
  let deepDue = 0;
  let reopened = false;

  const isFree = () => decided || (harmless && card.size > 0) || freed.has(asks);

  const handlers = guarding({ holds, holdsPage, holdsIn, lostFocus, stopped });

  function listen() {
    for (const type in handlers)
      addEventListener(type, handle, { capture: true, passive: type.startsWith('touch') });
    addEventListener('input', onEntry, true);
    addEventListener('change', onEntry, true);
    addEventListener('pageshow', onPageShow, true);
    addEventListener('pagehide', onPageHide, true);
    addEventListener('visibilitychange', report, true);
  }

  function handle(event: Event) {
    const { notice } = link;
    if (event.type === 'pointerdown') changes.hurry();
    if (notice && event.target === notice.host) {
      notice.take(event);
      event.stopImmediatePropagation();
    } else if (event.isTrusted && !decided) handlers[event.type]!(event);
  }

  // ---- what is held

  function holds(field: HTMLElement): boolean {
    if (!card.has(field)) {
      const now = performance.now();
      const known = judgedAt.get(field);
      if (known === undefined || (changes.changed() && now - known > 150)) {
        judgedAt.set(field, now);
        roots.add(rootOf(field));
        look();
      }
    }
    return (card.has(field) || isDecoyed(field)) && !isFree();
  }

  /** On a page that is held: may this unrecognised field be the one that the words of a recognised one speak of? */
  function isDecoyed(field: HTMLElement): boolean {
    if (!warned || !card.size) return false;
    const named = ['placeholder', 'aria-label', 'title'].some((name) => field.getAttribute(name)?.trim());
    return (
      (!named && !(field as HTMLInputElement).labels?.length) ||
      !heldFields().some((f) => f.checkVisibility())
    );
  }

  function holdsPage(): boolean {
    // While the notice stands, what is typed past every field is not for this page either.
    if (link.notice?.isHolding() && !decided) return true;
    if (official && !card.size) return false;
    const now = performance.now();
    if (!drawn && !card.size && now - drawnJudgedAt > 1500) {
      drawnJudgedAt = now;
      look();
      const seen = card.size ? null : findDrawnFields(roots);
      drawn = !!seen?.fields.length;
      if (seen && drawn) {
        shown = true;
        absorb(seen);
      }
    }
    return (drawn || card.size > 0) && !isFree();
  }

  function holdsIn(form: Element | null): boolean {
    if (isFree()) return false;
    for (const field of card)
      if (field.isConnected && (!form || Node.prototype.contains.call(form, field))) return true;
    return false;
  }

  /** A shopper who has just tried to type a code does not mean a frame that takes the keyboard. */
  function lostFocus() {
    setTimeout(() => {
      const taker = document.activeElement;
      if (!link.touched || isFree() || !(taker instanceof HTMLIFrameElement)) return;
      taker.blur();
      window.focus();
      link.notice?.robbed();
    });
  }

  function heldFields(): HTMLElement[] {
    return [...card].filter((field) => field.isConnected);
  }

  let lastTold = 0;
  let lastInput = '';
  function stopped(input: HeldInput, field: HTMLElement | null) {
    // Cut off from the extension nobody can ask the shopper; a fresh document gets a fresh sensor, and nothing was typed.
    if (isOrphan()) return location.reload();
    if (field) link.touched = field;
    shown = true;
    if (input === 'autofill') alreadyTyped = true;
    report();
    link.notice?.insist();
    const now = Date.now();
    if (!warned || (now - lastTold < 400 && input === lastInput)) return;
    lastTold = now;
    lastInput = input;
    void tell({ type: 'held', input });
  }

  // ---- what is found

  /** The look that follows a change: a glance first, and shadow roots only at a fraction of the time. */
  function glance(): boolean {
    addRoots();
    return (card.size > 0 || [...roots].some(mayAskForCard)) && look();
  }

  function addRoots() {
    const start = performance.now();
    if (start < deepDue) return;
    for (const root of roots)
      if (root !== document && !(root as ShadowRoot).host?.isConnected) roots.delete(root);
    addShadowRoots(roots);
    const end = performance.now();
    deepDue = end + Math.max(1000, (end - start) * 100);
  }

  function look(): boolean {
    const seen = findCardFields(roots);
    if (seen.fields.length) absorb(seen);
    return seen.fields.length > 0;
  }

  function absorb(seen: FieldsFound) {
    const before = card.size;
    found = seen;
    const elements = seen.fields.flatMap((field) => field.elements);
    for (const field of card) if (!field.isConnected) card.delete(field);
    for (const field of elements) card.add(field);
    destinations = [...new Set(elements.flatMap(destinationsOf))].slice(0, 16);
    harmless = official && destinations.every(isOfficialAddress);
    asks = [seen.kind, seen.claimsBrand, ...destinations].join();
    if (!isFree()) {
      if (elements.some(isFilled)) alreadyTyped = true;
      dropFocus();
      // A page that silences focus events in a frame it reached first is caught here.
      guardTimer ||= setInterval(dropFocus, 250) as unknown as number;
    }
    if (!shown && card.size !== before) watchShown(elements);
    report();
  }

  function dropFocus() {
    if (isFree()) return stopGuard();
    const field = textField(focusedElement());
    if (!field || !card.has(field)) return;
    field.blur();
    stopped('focus', field);
  }

  function stopGuard() {
    clearInterval(guardTimer);
    guardTimer = 0;
  }

  const watchShown = whenShown(() => {
    shown = true;
    report();
  });

  // ---- what is reported

  function report() {
    if (!found || !shown || document.visibilityState !== 'visible' || isOrphan()) return;
    const seen = `${asks}|${found.fields.length}|${alreadyTyped}|${found.fields.map(({ role }) => role)}`;
    if (seen === reported) return;
    if (!reported) api.runtime?.onMessage.addListener(onStance);
    reported = seen;
    const sighting = sightingOf(found, destinations, alreadyTyped);
    const asked = asks;
    void tell({ type: 'sighting', sighting }).then((reply) => {
      if (reply) {
        page = reply.document;
        take(reply, asked);
      } else reported = ''; // asked again at the next touch; the hold stands meanwhile
    });
  }

  function take({ level, decided: goOn }: Pick<SightingReply, 'level' | 'decided'>, asked: string) {
    if (goOn) return release();
    decided = false;
    if (level === 'none' || level === 'tip') freed.add(asked);
    else {
      freed.delete(asked);
      warned = true;
      leaveIfReopened();
    }
  }

  /** Listeners of a page that replaced its document come before ours: then only leaving it is safe. */
  function leaveIfReopened() {
    if (reopened && warned && !decided && top === self) void tell({ type: 'fought' });
  }

  function onStance(message: unknown) {
    const stance = message as Stance;
    if (stance?.type !== 'stance' || stance.document !== page) return;
    take(stance, asks);
  }

  function release() {
    decided = true;
    stopGuard();
    link.notice?.close();
    const field = link.touched;
    link.touched = null;
    if (field?.isConnected) field.focus({ preventScroll: true });
  }

  /** Told at the first character, so that the answer cannot come before the watch for it, and at every later entry. */
  function onEntry(event: Event) {
    const field = event.composedPath()[0] as HTMLElement;
    if (!event.isTrusted || !isFree() || !card.has(field) || (entered && event.type === 'input')) return;
    entered = true;
    void tell({ type: 'code-entered' });
  }

  function onPageHide() {
    if (page && top === self && !isOrphan()) void tell({ type: 'gone' });
  }

  /** A page that comes back from the back/forward cache is a new visit. */
  function onPageShow(event: PageTransitionEvent) {
    if (!event.persisted) return;
    reported = '';
    report();
  }

  // ---- from now on

  listen();
  const changes = watch(roots, glance);
  let element = document.documentElement;
  new MutationObserver(() => {
    if (document.documentElement === element || !document.documentElement) return;
    reopened ||= !!element;
    element = document.documentElement;
    listen(); // document.open() takes every listener away, ours too
    look();
    leaveIfReopened();
  }).observe(document, { childList: true });
}
