// The frame as it is held: its card fields, the state of the hold, and what the state asks to be done.
import { begin, type HoldEffect, type HoldEvent, type HoldState, isHeld, step } from '../../core/hold-state';
import { isOfficialAddress } from '../../core/official';
import type { FrameLink, HeldInput, Reporter, Seen } from '../link';
import { focusedElement } from '../roots';
import { isOrphan, tell } from '../tell';
import { type CardFields, cardFields } from './card-fields';
import { empty, type Guard, isFilled, textField } from './hold';
import type { KnownRoots } from './known-roots';
import { type Net, net } from './net';
import { isOfficialFrame } from './official-frame';
import { giveBack, undecided, type Waiting } from './undecided';

export type HeldFrame = {
  readonly state: HoldState;
  readonly isOfficial: boolean;
  readonly isHeld: boolean;
  /** Was something held back that nobody can judge yet? */
  isWaiting(): boolean;
  readonly fields: CardFields;
  readonly link: FrameLink;
  /** Null while there was nothing to report. */
  readonly reporter: Reporter | null;
  /** What is typed in a row. */
  readonly typed: Net;
  /** What was typed in a row looks like a code and goes to this field: is it for a card? */
  isCaught(field: HTMLElement | null): boolean;
  take(event: HoldEvent): void;
  /** Something the shopper did was held back. */
  stopped: Guard['stopped'];
};

export function heldFrame(link: FrameLink, roots: KnownRoots): HeldFrame {
  const isOfficial = isOfficialFrame();
  let state = begin(isOfficial);
  const { ask, wait, isWaiting } = undecided(link, settle);
  const fields = cardFields(link, roots, !isOfficial, found, ask);
  const typed = net();
  let reporter: Reporter | null = null;
  const tellHeld = heldTeller();
  const act = effects(link, dropFocus);

  function take(event: HoldEvent) {
    const { state: after, effects: due } = step(state, event);
    state = after;
    for (const effect of due) act[effect]();
  }

  /** There when something was found, as that was done by the recogniser. */
  function reports(): Reporter {
    reporter ??= link.recogniser!.reporter(take);
    return reporter;
  }

  function found(seen: Seen) {
    const isHarmless = isOfficial && seen.destinations.every(isOfficialAddress);
    const mild = seen.kind === 'coupon' && !seen.claimsBrand;
    take({ type: 'seen', asks: seen.asks, harmless: isHarmless, mild });
    if (isHeld(state)) {
      if (seen.elements.some(isFilled)) reports().typed();
      dropFocus();
    }
    reports().saw(seen);
  }

  /** The recogniser has come: what it finds is held as it should have been, and the rest goes its way. */
  function settle(waiting: Waiting | null) {
    fields.decide();
    fields.look();
    if (!waiting) return;
    const { input, field, hit, isCode } = waiting;
    if (!field) fields.lookForDrawn();
    else fields.lookFor(field, 0);
    if (isCode || (!field && hit && link.recogniser!.keypad(hit) === 'keys')) isCaught(field);
    if (!isHeld(state) || (field && !fields.has(field))) return giveBack(waiting);
    if (field && input === 'autofill') empty(field);
    stopped(input, field);
  }

  function isCaught(field: HTMLElement | null): boolean {
    // A card field is known already; a box for coupons stays one until what is typed can be none.
    if (field && fields.has(field) && !(state.mild && typed.isNoCoupon())) return false;
    if (fields.catches(field)) return true;
    typed.begin();
    return false;
  }

  function dropFocus() {
    const field = document.hidden ? null : textField(focusedElement());
    if (!field || !fields.has(field) || !isHeld(state)) return;
    field.blur();
    stopped('focus', field);
  }

  function stopped(
    input: HeldInput,
    field: HTMLElement | null,
    hit?: Element | null,
    keys = '',
    isCode?: boolean,
  ) {
    // Cut off from the extension nobody can ask the shopper; a fresh document gets a fresh sensor, and nothing was typed.
    if (isOrphan()) return location.reload();
    if (!link.recogniser || isWaiting() || (field && fields.isUndecided(field)))
      return wait({ input, field, hit, isCode, keys });
    if (field) link.touched = field;
    if (input === 'autofill') reports().typed();
    reports().touched();
    // A page that focuses its own field is no step of the shopper's.
    if (input === 'focus' && navigator.userActivation?.isActive === false) return;
    link.asked = true;
    link.notice?.insist();
    if (state.warned) tellHeld(input);
  }

  return {
    get state() {
      return state;
    },
    get isHeld() {
      return isHeld(state);
    },
    isOfficial,
    isWaiting,
    typed,
    isCaught,
    fields,
    link,
    get reporter() {
      return reporter;
    },
    take,
    stopped,
  };
}

const GUARD_MS = 250;

function effects(link: FrameLink, dropFocus: () => void): Record<HoldEffect, () => void> {
  let timer = 0;
  return {
    hold() {
      dropFocus();
      // A page that silences focus events in a frame it reached first is caught here.
      timer ||= setInterval(dropFocus, GUARD_MS) as unknown as number;
    },
    release() {
      clearInterval(timer);
      timer = 0;
      const field = link.touched;
      link.touched = null;
      if (field?.isConnected) field.focus({ preventScroll: true });
    },
    decided: () => link.notice?.close(),
    leave() {
      if (top === self) void tell({ type: 'fought' });
    },
  };
}

const REPEAT_MS = 400; // the same input held again within this time is not told again

function heldTeller(): (input: HeldInput) => void {
  let lastTold = 0;
  let lastInput = '';
  return (input) => {
    const now = Date.now();
    if (now - lastTold < REPEAT_MS && input === lastInput) return;
    lastTold = now;
    lastInput = input;
    void tell({ type: 'held', input });
  };
}
