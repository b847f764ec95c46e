// Which part of a card a field takes: a number, a PIN or a code.
import type { Row } from '../vocabulary';
import type { Place, Reading, Role } from './evidence';
import { CODE, has, isSecret } from './own-words';

/** The role that words name, null when they name none; vague when they only say number, and nearby, or where to scratch. */
export function roleOf(rows: Row[], place: Place): { role: Role; isVague: boolean } | null {
  const any = (...ids: string[]) => rows.some(({ id }) => ids.includes(id));
  const surely = (role: Role) => ({ role, isVague: false });
  // Gift card and PIN in one box: the whole of it.
  if (any('card-or-coupon') && any('pin')) return surely('card-code');
  if (any('card-pin')) return surely('card-pin');
  if (any(...CODE.filter((id) => id !== 'scratch'))) return surely('card-code');
  if (any('card-number', 'serial')) return surely('card-number');
  if (any('pin', 'password', 'cvv')) return surely('card-pin');
  if (any('scratch')) return { role: 'card-code', isVague: true };
  if (any('number')) return { role: 'card-number', isVague: place === 'before' || place === 'name' };
  return rows.some(({ says }) => says !== '' && says !== 'brand') ? surely('card-code') : null;
}

/** The role of a field by its own words, and by the two fields before it and the one after. */
export function roleBeside(reading: Reading, previous: Reading[], next: Reading | undefined): Role {
  if (reading.field.type === 'textarea') return 'card-code'; // whole cards, one a line
  const isPassword = reading.field.type === 'password';
  const isHidden = isPassword && has(reading, ['pin', 'password', 'card-pin']);
  const role = isHidden ? 'card-pin' : reading.role || (isPassword ? 'card-pin' : 'card-code');
  const around = next ? [...previous, next] : previous;
  if (role !== 'card-code') return isWhole(reading, around) ? 'card-code' : role;
  // Beside a serial number any code is the secret of the same card.
  if (!has(reading, ['serial']) && around.some((other) => has(other, ['serial']))) return 'card-pin';
  const follows = (before: Role) => previous.some((other) => other.role === before);
  // What comes last, right after a number, and has no name of its own is its secret.
  if (!reading.role && !next && previous[0]?.role === 'card-number') return 'card-pin';
  if (isSecret(reading) || has(reading, ['scratch', 'activation-code']))
    return follows('card-number') || (isPassword && follows('card-code')) ? 'card-pin' : role;
  return next?.role === 'card-pin' && !has(reading, [...CODE, 'code', 'voucher']) ? 'card-number' : role;
}

/** A top-up card of which only the number is asked is redeemed by it: 充值卡号. */
const isWhole = (reading: Reading, around: readonly Reading[]): boolean =>
  reading.role === 'card-number' &&
  has(reading, ['recharge-card', 'top-up-card']) &&
  !around.some((other) => other.role && !other.refused);
