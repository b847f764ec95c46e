// Which part of a card a field takes: a number, a PIN or a code.
import type { Row } from '../vocabulary';
import type { Reading, Role } from './evidence';
import { CODE, has, isSecret } from './own-words';

/** The role that words name, '' when they name none. */
export function roleOf(rows: Row[]): Role | '' {
  const any = (...ids: string[]) => rows.some(({ id }) => ids.includes(id));
  if (any('card-pin')) return 'card-pin';
  if (any(...CODE)) return 'card-code';
  if (any('card-number', 'serial')) return 'card-number';
  if (any('pin', 'password')) return 'card-pin';
  if (any('number')) return 'card-number';
  return rows.some(({ says }) => says !== '' && says !== 'brand') ? 'card-code' : '';
}

/** The role of a field by its own words, and by the two fields before it and the one after. */
export function roleBeside(reading: Reading, previous: Reading[], next: Reading | undefined): Role {
  const isPassword = reading.field.type === 'password';
  const role = reading.role || (isPassword ? 'card-pin' : 'card-code');
  if (role !== 'card-code') return role;
  const follows = (before: Role) => previous.some((other) => other.role === before);
  if (isSecret(reading))
    return follows('card-number') || (isPassword && follows('card-code')) ? 'card-pin' : role;
  return next?.role === 'card-pin' && !has(reading, [...CODE, 'code', 'voucher']) ? 'card-number' : role;
}
