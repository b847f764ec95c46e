// Questions to a field's own words that more than one rule asks.
import type { Reading } from './evidence';

export const CODE = ['redeem-code', 'card-code', 'card-secret', 'activation-code', 'scratch', 'voucher-code'];
export const CARD = ['gift-card', 'redeem-code', 'card-secret', 'card-pin'];
export const CARD_SECRET = ['card-pin', 'card-secret'];
export const SECRET = ['pin', 'card-pin', 'card-secret'];
const NUMBER = ['card-number', 'serial', 'gift-card', 'redeem-code', 'card-code', 'voucher', 'code', 'card'];
export const PERSON = ['login', 'account', 'person'];
export const DATA = ['amount', 'record', 'admin', 'manage', 'password-change', 'order'];

export const has = ({ own }: Reading, ids: readonly string[]): boolean => ids.some((id) => own.has(id));
export const isSecret = (reading: Reading): boolean =>
  reading.field.type === 'password' || has(reading, [...SECRET, 'password']);
export const isNumber = (reading: Reading): boolean => reading.role !== 'card-pin' && has(reading, NUMBER);
export const isBank = (reading: Reading): boolean => has(reading, ['bank-card', 'cvv', 'withdrawal']);
