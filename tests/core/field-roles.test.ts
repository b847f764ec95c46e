// Which part of a card a field takes, by its own words and those of the fields beside it: what goes into it decides what is held.
import { describe, expect, it } from 'vitest';
import { recogniseFields } from '../../src/core/field';
import type { Evidence, Role } from '../../src/core/field-rules/evidence';
import { field } from './fields';

const rolesOf = (...fields: Partial<Evidence>[]) =>
  recogniseFields(fields.map(field)).map(({ role }) => role);
const NUMBER = { label: '礼品卡卡号' };
const hidden = (label: string) => ({ label, type: 'password' });

describe('by its own words', () => {
  it.each<[Partial<Evidence>, Role]>([
    [NUMBER, 'card-number'],
    [{ label: 'Serial number' }, 'card-number'],
    [{ label: '序列号' }, 'card-number'],
    [{ label: '手机号', name: 'cardNumber' }, 'card-number'],
    [{ label: '礼品卡密码 兑换码' }, 'card-pin'],
    [{ label: 'Number' }, 'card-number'],
    [{ before: 'Number' }, 'card-number'],
    [{ name: 'number' }, 'card-number'],
    [{ name: 'cardNumber' }, 'card-number'],
    [{ label: '礼品卡密码' }, 'card-pin'],
    [{ label: 'Gift card PIN' }, 'card-pin'],
    [{ label: 'PIN' }, 'card-pin'],
    [{ label: 'Password' }, 'card-pin'],
    [{ name: 'giftCardPin' }, 'card-pin'],
    [{ label: '兑换码' }, 'card-code'],
    [{ label: '激活码' }, 'card-code'],
    [{ label: 'Voucher code' }, 'card-code'],
    [{ label: '卡密' }, 'card-code'],
    [{ label: '刮开涂层' }, 'card-code'],
    [{ label: 'Gift card' }, 'card-code'],
    [{ label: '' }, 'card-code'],
    [{ label: 'Taobao' }, 'card-code'],
    [hidden(''), 'card-pin'],
    [hidden('Taobao'), 'card-pin'],
    [hidden('Gift card'), 'card-code'],
    [hidden('密码'), 'card-pin'],
    [hidden('兑换码'), 'card-code'],
    [hidden('卡密'), 'card-code'],
    [hidden('兑换码 PIN'), 'card-pin'],
    [hidden('兑换码 Password'), 'card-pin'],
    [hidden('兑换码 礼品卡密码'), 'card-pin'],
    [{ label: '兑换码 Password' }, 'card-code'],
    [{ label: 'Gift card or promo code, with PIN' }, 'card-code'], // the whole of it in one box,
  ])('%o takes a %s', (words, role) => expect(rolesOf(words)).toEqual([role]));

  it.each<[Partial<Evidence>, Role]>([
    // What is only called a number by a name or by the text before it may be named more closely elsewhere.
    [{ before: 'Number', name: 'giftCardPin' }, 'card-pin'],
    [{ before: 'Number', name: 'redeemCode' }, 'card-code'],
    [{ before: '刮开涂层', name: 'pin' }, 'card-pin'],
    [{ label: '刮开涂层', name: 'redeemCode' }, 'card-code'],
    [{ label: '刮开涂层', name: 'cardNumber' }, 'card-number'],
    [{ before: '刮开涂层', name: 'number' }, 'card-code'],
    [{ label: 'Number', name: 'redeemCode' }, 'card-number'],
    [{ hint: 'Number', name: 'pin' }, 'card-number'],
    [{ label: 'PIN', name: 'cardNumber' }, 'card-pin'],
    [{ before: 'Number', name: 'number' }, 'card-number'],
  ])('%o takes a %s: the first place that says it clearly', (words, role) => {
    expect(rolesOf(words)).toEqual([role]);
  });
});

describe('by the fields beside it', () => {
  it.each<[string, Partial<Evidence>[], Role[]]>([
    ['a secret after a number is its PIN', [NUMBER, { label: '卡密' }], ['card-number', 'card-pin']],
    ['a box of many lines takes whole cards', [{ label: '卡号 密码', type: 'textarea' }], ['card-code']],
    [
      'so is what is scratched free after a number',
      [NUMBER, { label: 'Code à gratter' }],
      ['card-number', 'card-pin'],
    ],
    ['or activates its card', [NUMBER, { label: '激活码' }], ['card-number', 'card-pin']],
    ['alone they are codes', [{ label: '激活码' }], ['card-code']],
    [
      'what is called both after a number stays a number',
      [NUMBER, { label: '卡号和密码' }],
      ['card-number', 'card-number'],
    ],
    [
      'a code called a password after a number is its PIN',
      [NUMBER, { label: '兑换码 Password' }],
      ['card-number', 'card-pin'],
    ],
    [
      'also with one field between them',
      [NUMBER, { label: 'x' }, { label: '卡密' }],
      ['card-number', 'card-code', 'card-pin'],
    ],
    [
      'but not with two',
      [NUMBER, { label: 'x' }, { label: 'y' }, { label: '卡密' }],
      ['card-number', 'card-code', 'card-code', 'card-code'],
    ],
    [
      'a code beside a serial number is the secret of its card, on either side',
      [{ label: '兑换码' }, { label: '序列号' }, { label: '兑换码' }],
      ['card-pin', 'card-number', 'card-pin'],
    ],
    ['the number of a top-up card is its code', [{ label: '充值卡号' }], ['card-code']],
    ['unless it has a password too', [{ label: '充值卡号' }, { label: '密码' }], ['card-number', 'card-pin']],
    ['and that of a gift card never is', [{ label: '礼品卡卡号' }], ['card-number']],
    [
      'what has no name, last and right after a number, is its secret',
      [NUMBER, {}],
      ['card-number', 'card-pin'],
    ],
    ['nor of another form', [{ ...NUMBER, group: 2 }, { label: '卡密' }], ['card-number', 'card-code']],
    ['nor before the number', [{ label: '卡密' }, NUMBER], ['card-code', 'card-number']],
    [
      'a hidden secret after a code is its PIN',
      [{ label: '兑换码' }, hidden('卡密')],
      ['card-code', 'card-pin'],
    ],
    [
      'a shown one is a code of its own',
      [{ label: '兑换码' }, { label: '卡密' }],
      ['card-code', 'card-code'],
    ],
    [
      'what is called a card before a PIN is its number',
      [{ label: '礼品卡' }, { label: 'PIN' }],
      ['card-number', 'card-pin'],
    ],
    ['but not before a name', [{ label: '礼品卡' }, { label: '姓名' }], ['card-code', 'card-code']],
    [
      'nor before a PIN of another form',
      [{ label: '礼品卡' }, { label: 'PIN', group: 2 }],
      ['card-code', 'card-pin'],
    ],
    ['what is called a code stays one', [{ label: '兑换码' }, { label: 'PIN' }], ['card-code', 'card-pin']],
    ['in any words', [{ label: 'Code' }, { label: 'PIN' }], ['card-code', 'card-pin']],
    ['vouchers too', [{ label: 'Voucher' }, { label: 'PIN' }], ['card-code', 'card-pin']],
    ['a card after a number is no PIN', [NUMBER, { label: '礼品卡' }], ['card-number', 'card-code']],
  ])('%s', (_, fields, roles) => expect(rolesOf(...fields)).toEqual(roles));
});
