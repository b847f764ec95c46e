// A PIN is a card's as surely as the number beside it, and a number as the card's secret, unless its own words say otherwise.
import { POINTS } from '../../rules/compiled/field-rules';
import type { Reading, Reason } from './evidence';
import { CARD, CARD_SECRET, has, isNumber, isSecret } from './own-words';

/** What the two fields before and the one after give, once all other rules have spoken; null when they give nothing. */
export function partner(reading: Reading, beside: readonly Reading[]): Reason | null {
  if (reading.field.fixed || reading.refused) return null;
  const secret = isSecret(reading);
  if (!secret && !isNumber(reading)) return null;
  const isPartner = (other: Reading) =>
    secret ? isNumber(other) : !other.refused && has(other, CARD_SECRET);
  const points = Math.max(...beside.filter(isPartner).map((other) => other.points));
  if (points > reading.points) return { id: 'partner', place: '', points: points - reading.points };
  if (reading.field.type !== 'password' || has(reading, CARD)) return null;
  return { id: 'password-alone', place: '', points: POINTS['password-alone'] };
}
