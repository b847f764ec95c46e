// Which kind of card a field takes decides how loud to be: money is never taken for a discount, and in doubt it is unknown.
import { expect, it } from 'vitest';
import { recogniseFields } from '../../src/core/field';
import type { Evidence } from '../../src/core/field-rules/evidence';
import { field } from './fields';

const kindOf = (words: Partial<Evidence>) => recogniseFields([field(words)])[0]!.kind;

it.each([
  { label: 'Gift card and PIN' },
  { label: 'Gift card or voucher number' },
  { label: 'Gift card number', name: 'couponCode' },
  { hint: '输入礼品卡卡号享优惠' },
  { label: '礼品卡卡号', before: '绑定礼品卡享优惠' },
  { label: '礼品卡卡号', name: 'giftCardOrCouponCode' },
  { label: 'Discounted gift card number' },
  { label: 'Redeem your gift card and add it to your account' },
])('takes %o for stored value', (words) => {
  expect(kindOf(words)).toBe('stored-value');
});

it.each([
  { label: 'Gift card or discount code' },
  { hint: 'Promo code or gift card' },
  { hint: 'Gift card / coupon code' },
  { label: 'Enter a gift card, voucher or promotional code' },
  { label: 'Carte cadeau ou code promotionnel' },
  { label: '礼品卡或优惠券' },
])('takes %o for a box for coupons too', (words) => {
  expect(kindOf(words)).toBe('coupon');
});

it.each([
  [{ label: '游戏点卡卡号' }, 'game'],
  [{ label: '话费充值卡卡号' }, 'telecom'],
  [{ label: 'VIP会员激活码' }, 'membership'],
  [{ label: '礼品卡卡号', heading: '游戏点卡' }, 'stored-value'],
  [{ label: '游戏礼品卡卡号' }, 'stored-value'],
] as const)('%o is for a card of the kind %s', (words, kind) => {
  expect(kindOf(words)).toBe(kind);
});

it.each([
  { label: '兑换码' },
  { label: '卡号', heading: '游戏与话费' },
  { label: 'Code', heading: 'Games and VIP memberships' },
  { label: '游戏点卡或话费充值卡卡号' },
])('does not guess of %o', (words) => {
  expect(kindOf(words)).toBe('unknown');
});
