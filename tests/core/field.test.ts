// The recogniser on the words of single fields: what a shopper would call a card field is one, its look-alikes are not.
import { describe, expect, it } from 'vitest';
import { recogniseFields } from '../../src/core/field';
import type { Evidence } from '../../src/core/field-rules/evidence';
import { field } from './fields';

const rolesOf = (...fields: Partial<Evidence>[]) =>
  recogniseFields(fields.map(field)).map(({ role, confidence }) => (confidence >= 0.5 ? role : 'none'));

describe('recogniseFields', () => {
  it('takes a redemption code for a card code', () => {
    expect(rolesOf({ hint: '请输入兑换码', button: '兑换' })).toEqual(['card-code']);
    expect(rolesOf({ label: 'Gift card code', button: 'Apply' })).toEqual(['card-code']);
  });
  it('does not take praise or a check of the balance for a coupon or a captcha', () => {
    expect(rolesOf({ hint: '输入礼品卡卡号享优惠' })).toEqual(['card-number']);
    expect(rolesOf({ label: 'Verifica il numero della carta regalo' })).toEqual(['card-number']);
    expect(rolesOf({ label: 'Numéro de carte cadeau (vérification du solde)' })).toEqual(['card-number']);
  });
  it('takes number and password under a gift-card heading for a card', () => {
    expect(
      rolesOf(
        { label: '卡号', heading: '礼品卡绑定' },
        { label: '密码', type: 'password', heading: '礼品卡绑定' },
      ),
    ).toEqual(['card-number', 'card-pin']);
  });
  it('leaves number and password of a campus login alone', () => {
    expect(
      rolesOf(
        { label: '卡号', heading: '校园卡登录', button: '登录' },
        { label: '密码', type: 'password', heading: '校园卡登录', button: '登录' },
      ),
    ).toEqual(['none', 'none']);
  });
  it('takes a code beside one amount for a card, but among several for a record', () => {
    const [alone, among] = [[{ label: '金额' }], [{ label: '金额' }, { label: '订单号' }]].map((beside) => {
      const [code] = recogniseFields([{ label: '卡密' }, ...beside].map(field));
      return code!.reasons.find(({ id }) => id === 'data-beside')!.points;
    });
    expect(among).toBe(2 * alone!);
    expect(rolesOf({ label: '兑换码' }, { label: '金额' })).toEqual(['card-code', 'none']);
  });
  it('reads no more of a title than a tab shows', () => {
    const balance = (title: string) => rolesOf({ label: '卡号', title }, { label: 'CVV', title });
    expect(balance('礼品卡余额查询')).toEqual(['card-number', 'none']);
    expect(balance(`${'x'.repeat(80)}礼品卡余额查询`)).toEqual(['none', 'none']);
  });
  it('leaves bank cards, captchas and coupons alone', () => {
    expect(rolesOf({ label: '银行卡号', button: '绑定' })).toEqual(['none']);
    expect(rolesOf({ hint: '请输入验证码', button: '兑换' })).toEqual(['none']);
    expect(rolesOf({ label: 'Coupon code', button: 'Apply' })).toEqual(['none']);
  });
});
