// What the strip says where a code may have gone into the page in front: what to do now is said once, here or by the card.
import { listOf } from '../card/list-of';
import { type CardReading, readForChecklist } from '../card/read-card';
import { type Checklist, isRedeemed, stepOf } from '../core/checklist';
import type { PageCheck } from '../model';
import { useLive } from '../ui/live';

/**
 * `redeem`: the strip itself says to be faster than a stranger. `card`: the card's next step says what to do. `redeemed`: the
 * card was faster. `stop`: it was refused; to try it again would be wrong. `settled`, `failed`: it is closed, and has no next step.
 */
export type AfterLeak = 'redeem' | 'card' | 'redeemed' | 'stop' | 'settled' | 'failed';

/** `list` is that of the card to which the page belongs, null for none; `below`: it is the one drawn below the strip. */
export function afterLeak(list: Checklist | null, below: boolean): AfterLeak {
  if (!list) return 'redeem';
  const { closed, state, stopReason } = list;
  if (closed && closed !== 'appeal-sent') return closed;
  const redeeming = stepOf(list, 'system-check');
  if (redeeming.suggestion) return 'card';
  // Money that did not come is no good news.
  if (isRedeemed(list) && stopReason?.step !== 'assets-updated') return 'redeemed';
  // An appeal goes on where it is; it asks for the card to be frozen.
  if (state === 'appeal') return 'card';
  if (redeeming.outcome === 'failed' || (stopReason && stopReason.kind !== 'leaked')) return 'stop';
  return below && state === 'stop' ? 'card' : 'redeem';
}

/** The same for the page of `check`, as its card changes; `current` is the card drawn below. */
export function useAfterLeak(check: PageCheck | null, current: CardReading | null, now: number): AfterLeak {
  const card = check?.card;
  const below = card !== undefined && card === current?.card.id;
  const read = useLive(async () => (card && !below ? readForChecklist(card) : null), [card, below]);
  const other = read.state === 'ready' ? read.value : null;
  const reading = below ? current : other?.card.id === card ? other : null;
  return afterLeak(reading && listOf(reading, now), below);
}
