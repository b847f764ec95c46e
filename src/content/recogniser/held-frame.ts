// The frame as it is held: its card fields, the state of the hold, and what the state asks to be done.
import { begin, type HoldEffect, type HoldEvent, type HoldState, isHeld, step } from '../../core/hold-state';
import { isOfficialAddress } from '../../core/official';
import type { Doubt, FrameLink, Guard, HeldInput } from '../link';
import { focusedElement } from '../roots';
import { isNoCoupon } from '../sensor/net';
import { isOrphan, tell } from '../tell';
import { isFilled, textField, write } from '../text-field';
import { type CardFields, cardFields } from './card-fields';
import type { Seen } from './find-fields';
import { reporter } from './report';

export type HeldFrame = {
  readonly state: HoldState;
  readonly isHeld: boolean;
  readonly fields: CardFields;
  readonly reporter: ReturnType<typeof reporter>;
  take(event: HoldEvent): void;
  /** Something the shopper did was held back. */
  stopped: Guard['stopped'];
};

export function heldFrame(link: FrameLink, doubt: Doubt): HeldFrame {
  let state = begin(doubt.isOfficial);
  const fields = cardFields(doubt, () => link.around, found);
  const reports = reporter(take);
  const tellHeld = heldTeller();
  const early = earlyKeys();
  const act = effects(link, dropFocus, () => early.take(state.free.includes(state.asks)));
  function take(event: HoldEvent) {
    const { state: after, effects: due } = step(state, event);
    state = after;
    if (state.warned) early.lose();
    for (const effect of due) act[effect]();
  }

  function found(seen: Seen) {
    const isHarmless = doubt.isOfficial && seen.destinations.every(isOfficialAddress);
    const { asks, kind, claimsBrand } = seen;
    take({ type: 'seen', asks, harmless: isHarmless, mild: kind === 'coupon' && !claimsBrand });
    if (isHeld(state)) {
      if (seen.elements.some(isFilled)) reports.typed();
      dropFocus();
    }
    reports.saw(seen);
  }

  function dropFocus() {
    const field = document.hidden === true ? null : textField(focusedElement());
    if (!field || !fields.has(field) || !isHeld(state)) return;
    field.blur();
    stopped('focus', field);
  }

  function stopped(...what: Parameters<Guard['stopped']>) {
    const [input, field, , keys = ''] = what;
    if (isOrphan() || doubt.isWaiting() || (field && doubt.fields.has(field)))
      return doubt.guard.stopped(...what);
    link.touched = field ?? link.touched;
    if (!state.warned) early.add(link.touched, input, keys);
    if (input === 'autofill') reports.typed();
    reports.touched();
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
    fields,
    reporter: reports,
    take,
    stopped,
  };
}

const MOST_EARLY = 200; // signs, in the time that an answer takes

/** What is typed before the background has answered: written where it frees the page, lost where it warns. */
function earlyKeys() {
  let early: string[] = [];
  let of: HTMLElement | null | undefined;
  // Letters and digits come by the hold; what stands between them, and takes them away, is a key past every field.
  function hear(event: KeyboardEvent) {
    const { key, isTrusted, ctrlKey, metaKey, altKey } = event;
    if (!isTrusted || ctrlKey || metaKey || altKey || focusedElement()) return;
    if (key === 'Backspace') early.pop();
    else if (key.length === 1) early.push(key);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function end(): string[] {
    removeEventListener('keydown', hear, true);
    return early.splice(0);
  }
  return {
    add(field: typeof of, input: HeldInput, keys: string) {
      if (field !== of) early = [];
      of = field;
      if (!keys || early.length > MOST_EARLY) return;
      early.push(...(input === 'paste' ? [keys] : keys));
      addEventListener('keydown', hear, true);
    },
    lose: end,
    take(isFreed: boolean) {
      const keys = end();
      return isFreed ? keys : [];
    },
  };
}

/** What was typed in a row looks like a code and goes to this field, or with null past every field: is it for a card? */
export function isCaught({ fields, state }: HeldFrame, { typed }: Doubt, field: HTMLElement | null): boolean {
  // A card field is known already; a box for coupons stays one until what is typed can be none.
  if (field && fields.has(field) && !(state.mild && isNoCoupon(typed.row()))) return false;
  if (fields.catches(field)) return true;
  typed.begin();
  return false;
}

const GUARD_MS = 250;

/** `early` gives what is to be written when the touched field gets the focus back. */
function effects(
  link: FrameLink,
  dropFocus: () => void,
  early: () => string[],
): Record<HoldEffect, () => void> {
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
      const keys = early();
      link.touched = null;
      if (!field?.isConnected) return;
      field.focus({ preventScroll: true });
      write(keys);
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
