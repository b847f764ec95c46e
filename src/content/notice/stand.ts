// The notice as it stands in the page: sign or open, never taking the focus unasked, offering ways out and nothing else.
import type { WayOut } from '../../model';
import type { NoticeView } from '../../protocol';
import { OFFICIAL_PAGE } from '../../rules/official-sites';
import type { FrameLink, StandingNotice } from '../link';
import { isOrphan, tell } from '../tell';
import { guardNotice, type NoticeGuard } from './guard';
import { placeNotice, placeSign, placeTip, unzoom } from './place';
import { type Act, buildNotice, drawTip, drawWarning, type NoticeParts } from './view';

type View = NonNullable<NoticeView>;

/** A key presses a button only this long after the last key that was typed, in milliseconds: a code has spaces and an Enter. */
const AFTER_TYPING = 1000;

/** Puts the notice into the page; from then on the sensor finds it at `link.notice`. */
export function stand(view: View, link: FrameLink): void {
  const notice = new Notice(view, link);
  link.notice = notice;
  notice.appear();
}

class Notice implements StandingNotice {
  readonly host: HTMLElement;
  private readonly parts: NoticeParts;
  private readonly link: FrameLink;
  private readonly isTip: boolean;
  private view: View;
  private guard: NoticeGuard | null = null;
  private open = false;
  private hint = '';
  private lastTyped = -Infinity;
  private told = false;

  constructor(view: View, link: FrameLink) {
    this.view = view;
    this.link = link;
    this.isTip = view.level === 'tip';
    this.parts = buildNotice(this.isTip, view.around);
    this.host = this.parts.host;
  }

  appear() {
    addEventListener('keydown', this.onKey, true);
    addEventListener('click', this.onOwn, true);
    addEventListener('resize', this.onMoved, true);
    addEventListener('scroll', this.onMoved, { capture: true, passive: true });
    addEventListener('pointerdown', this.onPointer, true);
    this.parts.dialog.addEventListener('cancel', (event) => event.preventDefault());
    document.documentElement?.append(this.host);
    if (this.isTip) this.showTip();
    else if (this.view.opens || this.link.asked) this.unfold(this.link.asked === true);
    else this.showSign();
  }

  isHolding = () => this.open;

  // ---- what is shown

  private showTip() {
    const { dialog } = this.parts;
    drawTip(dialog, this.view.words, this.view.around);
    dialog.showPopover();
    unzoom(dialog, this.host);
    placeTip(dialog);
    this.tellShown();
  }

  private showSign() {
    const { sign, dialog } = this.parts;
    this.open = false;
    this.guard?.stop();
    this.guard = null;
    if (dialog.open) dialog.close();
    if (dialog.matches(':popover-open')) dialog.hidePopover();
    if (!sign.matches(':popover-open')) sign.showPopover();
    unzoom(sign, this.host);
    placeSign(sign, this.anchor(), this.link.fields());
  }

  /** Opens the notice; `asked`: the shopper touched a held field or the sign, so the title takes the focus. */
  private unfold(asked: boolean) {
    const { sign } = this.parts;
    this.open = true;
    if (sign.matches(':popover-open')) sign.hidePopover();
    this.draw();
    this.raise();
    if (asked) this.title()?.focus({ preventScroll: true });
    this.guard ??= this.startGuard();
    this.tellShown();
  }

  private startGuard(): NoticeGuard {
    const { host, dialog } = this.parts;
    const fought = () => void tell({ type: 'fought' });
    return guardNotice({ host, dialog, raise: () => this.raise(), fought });
  }

  private draw() {
    drawWarning(this.parts.dialog, this.view.words, this.view.around, this.hint);
  }

  /** On top of everything. Modal only where it must be: a dialog of the page makes everything outside it inert. */
  private raise() {
    const { dialog, host } = this.parts;
    const inside = this.parts.root.activeElement as HTMLElement | null;
    if (!host.isConnected) document.documentElement?.append(host);
    if (!host.isConnected) return;
    if (dialog.matches(':popover-open')) dialog.hidePopover();
    if (dialog.open) dialog.close();
    if (this.mustBeModal()) dialog.showModal();
    else dialog.showPopover();
    unzoom(dialog, host);
    placeNotice(dialog, this.anchor(), this.link.fields());
    if (inside?.isConnected && inside !== this.parts.sign) inside.focus({ preventScroll: true });
  }

  private mustBeModal = () =>
    !!document.querySelector(':modal') ||
    document.documentElement.inert ||
    (this.view.inFrame && this.view.opens) ||
    !!this.link.keypad ||
    this.wasRobbed;
  private wasRobbed = false;

  private title = () => this.parts.root.querySelector<HTMLElement>('h2');

  private anchor(): Element | null {
    const { touched, fields } = this.link;
    if (touched?.isConnected) return touched;
    const frame = document.activeElement instanceof HTMLIFrameElement ? document.activeElement : null;
    return fields().find((field) => field.checkVisibility()) ?? frame;
  }

  private tellShown() {
    if (this.told) return;
    this.told = true;
    requestAnimationFrame(() => void tell({ type: 'notice-shown' }));
  }

  // ---- what the sensor and the background say

  insist() {
    const { root, dialog } = this.parts;
    const stands = this.open && root.activeElement && (dialog.matches(':modal') || !this.link.keypad);
    if (!this.isTip && !stands) this.unfold(true);
  }

  robbed() {
    this.wasRobbed = true;
    this.unfold(true);
    this.guard?.fight();
  }

  refresh(next: View) {
    if ((next.level === 'tip') !== this.isTip) {
      this.close();
      return stand(next, this.link);
    }
    const said = ({ words, around }: View) => JSON.stringify([words, around]);
    const changed = said(next) !== said(this.view);
    const opens = next.opens && !this.view.opens;
    this.view = next;
    if (this.isTip) return changed && this.showTip();
    if (opens && !this.open) return this.unfold(true);
    if (!this.open) return;
    // Asked for again because the page kept fighting where no other surface is to be had: it stands anew.
    if (!this.parts.dialog.matches(':popover-open, :modal')) this.raise();
    if (changed) this.draw();
    this.guard?.stop();
    this.guard = this.startGuard();
  }

  close() {
    this.guard?.stop();
    this.link.notice = null;
    this.host.remove();
    removeEventListener('keydown', this.onKey, true);
    removeEventListener('click', this.onOwn, true);
    removeEventListener('resize', this.onMoved, true);
    removeEventListener('scroll', this.onMoved, true);
    removeEventListener('pointerdown', this.onPointer, true);
  }

  // ---- what the shopper does

  private onOwn = (event: Event) => {
    if (event.target !== this.host) return;
    this.take(event);
    event.stopImmediatePropagation();
  };

  private onPointer = (event: Event) => {
    if (event.isTrusted && event.target !== this.host) this.guard?.check();
  };

  /** A sign follows its field, a tip the window; an open notice stays where it is, whatever the page makes scroll. */
  private onMoved = (event: Event) => {
    if (!event.isTrusted) return;
    if (this.isTip) {
      if (event.type === 'resize') placeTip(this.parts.dialog);
    } else if (!this.open)
      requestAnimationFrame(
        () => !this.open && placeSign(this.parts.sign, this.anchor(), this.link.fields()),
      );
    else if (event.type === 'resize') placeNotice(this.parts.dialog, this.anchor(), this.link.fields());
  };

  private onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.target === this.host) {
      this.take(event);
      event.stopImmediatePropagation();
    } else if (event.key.length === 1 || event.key === 'Enter') this.lastTyped = performance.now();
  };

  /** An event aimed at the notice, before the page can see it. */
  take(event: Event) {
    if (!event.isTrusted) return;
    if (event.type === 'keydown') return this.onOwnKey(event as KeyboardEvent);
    if (event.type !== 'click') return;
    const { clientX, clientY, detail } = event as MouseEvent;
    const { root, host } = this.parts;
    // A click by key has no point and means the focused button; it counts only when nobody was just typing.
    if (detail === 0 && this.isTyping()) return this.sayEarly();
    const byKey = detail === 0 ? root.activeElement : null;
    const onTop = detail > 0 && document.elementFromPoint(clientX, clientY) === host;
    const aimed = onTop ? root.elementFromPoint(clientX, clientY) : byKey;
    const act = aimed?.closest<HTMLElement>('[data-act]')?.dataset.act as Act | undefined;
    if (act) void this.act(act);
  }

  private onOwnKey(event: KeyboardEvent) {
    const { root, dialog } = this.parts;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.link.touched = null;
      this.wasRobbed = false;
      this.link.keypad = false;
      if (!this.isTip) this.showSign();
    } else if (event.key === 'Tab' && dialog.matches(':modal')) {
      const stops = [...dialog.querySelectorAll<HTMLElement>('button')];
      const at = stops.indexOf(root.activeElement as HTMLElement);
      event.preventDefault();
      stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
    } else if (
      root.activeElement?.localName !== 'button' &&
      (event.key.length === 1 || event.key === 'Enter')
    ) {
      // What is typed on while the title has the focus is the rest of a code: it goes nowhere, and presses nothing.
      event.preventDefault();
      this.lastTyped = performance.now();
    } else if (this.isTyping() && /^( |Enter)$/.test(event.key)) {
      event.preventDefault();
      this.lastTyped = performance.now();
      this.sayEarly();
    }
  }

  private async act(act: Act) {
    if (act === 'close') return this.close();
    if (act === 'open') return this.unfold(true);
    if (act === 'ask-continue') return this.askToContinue();
    await this.leave(act);
  }

  private isTyping = () => performance.now() - this.lastTyped < AFTER_TYPING;

  /** A press that does not count says so, and leaves the focus where it was. */
  private sayEarly() {
    const { root } = this.parts;
    const act = (root.activeElement as HTMLElement | null)?.dataset.act;
    if (!this.open) return;
    this.say(this.view.around.notice_early);
    root.querySelector<HTMLElement>(`dialog [data-act="${act}"]`)?.focus({ preventScroll: true });
  }

  private say(hint: string) {
    this.hint = hint;
    this.draw();
  }

  private async askToContinue() {
    if (isOrphan()) return location.reload();
    if ((await tell({ type: 'ask-continue' })) !== 'toolbar') return;
    this.say(this.view.around.notice_toolbar);
    this.title()?.focus();
  }

  private async leave(choice: WayOut) {
    const done = !isOrphan() && (await tell({ type: 'leave', choice })) !== undefined;
    // The background is out of reach: what a page can do by itself.
    if (!done) location.assign(choice === 'leave' ? 'about:blank' : OFFICIAL_PAGE);
  }
}
