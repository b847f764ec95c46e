// What one frame holds back: state and event in, state and what to do out. The promise of the sensor, without a browser.
import type { SightingReply, Stance } from '../protocol';

/**
 * `asks` stands for all that the answer depends on (kind of card, claim, destinations), '' while nothing is asked for. It
 * is what the background judges, and what its answer is good for: nothing else is freed by it.
 */
export type HoldState = {
  asks: string;
  mild: boolean; // only a box for coupons that takes gift cards too: held once something of a card code's shape comes
  harmless: boolean; // official, and so is everywhere the fields were ever sent to
  told: string; // what was last answered by the background
  page: string; // id of the top document as the background last named it, '' while it did not
  free: readonly string[]; // what the background, or the shopper, has freed
  warned: boolean; // the background asked for a hold
  reopened: boolean; // the page replaced its document, so that its listeners may come before ours
};

export type HoldEvent =
  | { type: 'seen'; asks: string; harmless: boolean; mild?: boolean }
  | { type: 'answered'; asks: string; answer: SightingReply }
  | { type: 'stance'; stance: Stance }
  | { type: 'reopened' };

/** `hold`: the fields lose the focus; `release`: the touched one gets it back; `decided`: the notice is done; `leave`: only leaving is safe. */
export type HoldEffect = 'hold' | 'release' | 'decided' | 'leave';

const MOST_FREE = 8;

export const begin = (official: boolean): HoldState => ({
  asks: '',
  mild: false,
  harmless: official,
  told: '',
  page: '',
  free: [],
  warned: false,
  reopened: false,
});

/** Does the frame keep what is typed into its card fields? Not before it has any. */
export const isHeld = ({ asks, mild, harmless, free }: HoldState): boolean =>
  asks !== '' && !mild && !harmless && !free.includes(asks);

/** One step. A stance about another document changes nothing. */
export function step(before: HoldState, event: HoldEvent): { state: HoldState; effects: HoldEffect[] } {
  const state = next(before, event);
  const effects: HoldEffect[] = [];
  if (isHeld(state) && !isHeld(before)) effects.push('hold');
  const word = event.type === 'answered' ? event.answer : event.type === 'stance' ? event.stance : null;
  if (state !== before && word?.decided && !isHeld(state)) effects.push('decided');
  // After the notice is gone, which would take the focus along.
  if (isHeld(before) && !isHeld(state)) effects.push('release');
  if (isLost(state) && !isLost(before)) effects.push('leave');
  return { state, effects };
}

function next(state: HoldState, event: HoldEvent): HoldState {
  switch (event.type) {
    case 'seen':
      // A form that once led elsewhere may do so again: the way back frees nothing.
      return {
        ...state,
        asks: event.asks,
        mild: event.mild ?? false,
        harmless: state.harmless && event.harmless,
      };
    case 'answered': {
      const { document: page, ...word } = event.answer;
      return heard({ ...state, told: event.asks, page }, word);
    }
    case 'stance':
      return state.page && event.stance.document === state.page
        ? heard(event.stance.decided ? state : { ...state, free: [] }, event.stance)
        : state;
    case 'reopened':
      return { ...state, reopened: true };
  }
}

/** What the background says of that which it was last told. */
function heard(state: HoldState, { level, decided }: Pick<SightingReply, 'level' | 'decided'>): HoldState {
  const others = state.free.filter((asks) => asks !== state.told);
  if (decided || level === 'none' || level === 'tip')
    return { ...state, free: [...others, state.told].slice(-MOST_FREE) };
  return { ...state, free: others, warned: true };
}

const isLost = (state: HoldState): boolean => state.reopened && state.warned && isHeld(state);
