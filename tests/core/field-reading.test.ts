// What each place around a field counts for, and what the fields beside it do: in points of the tables, as the detail of a check shows them.
import { describe, expect, it } from 'vitest';
import { recogniseFields } from '../../src/core/field';
import type { Evidence } from '../../src/core/field-rules/evidence';
import * as weigh from '../../src/rules/field-weights';
import { field } from './fields';

const judge = (...fields: Partial<Evidence>[]) => recogniseFields(fields.map(field));
/** The points that a row gave the first of these fields, 0 where it gave none. */
const points = (id: string, ...fields: Partial<Evidence>[]) =>
  judge(...fields)[0]!.reasons.find((reason) => reason.id === id)?.points ?? 0;
const idsOf = (...fields: Partial<Evidence>[]) => judge(...fields)[0]!.reasons.map(({ id }) => id);

describe('the words of a field', () => {
  it('that name a thing leave its number or code to it, whatever is said of cards near by', () => {
    const near = 'Gift cards accepted';
    for (const label of ['Delivery access code', '股票代码', '设备序列号', 'Room PIN'])
      expect(points('gift-card', { label, near }), label).toBeLessThan(1);
    for (const label of ['Code', '编号', 'PIN', '请输入序列号里的数字', '16 characters', 'Room'])
      expect(points('gift-card', { label, near }), label).toBeGreaterThan(1);
    expect(points('gift-card', { label: 'Party activation code', near })).toBeGreaterThan(1);
  });

  it('count by how far their place is trusted', () => {
    const label = points('activation-code', { label: '激活码' });
    for (const place of ['hint', 'before', 'name'] as const)
      expect(points('card-number', { [place]: 'Card number' })).toBeCloseTo(
        points('card-number', { label: 'Card number' }) * weigh.OWN_TRUST[place],
      );
    expect(label).toBeGreaterThan(weigh.TELLING);
  });

  it('count little once a more trusted place has said what the field is, and half of that if it was sure', () => {
    const alone = points('activation-code', { hint: '激活码' });
    expect(points('activation-code', { label: 'Card', hint: '激活码' })).toBeCloseTo(alone);
    expect(points('redeem-code', { label: '激活码', hint: '兑换码' })).toBeCloseTo(
      points('redeem-code', { hint: '兑换码' }) * weigh.REPEATED,
    );
    expect(points('activation-code', { label: '兑换码', hint: '激活码' })).toBeCloseTo(
      (alone * weigh.REPEATED) / 2,
    );
    expect(points('activation-code', { label: '验证码', hint: '激活码' })).toBeCloseTo(
      (alone * weigh.REPEATED) / 2,
    );
  });

  it('count so from two points on, and as sure above three', () => {
    const alone = points('activation-code', { hint: '激活码' });
    for (const label of ['Voucher', '注册'])
      expect(points('activation-code', { label, hint: '激活码' })).toBeCloseTo(alone * weigh.REPEATED);
    expect(idsOf({ label: 'Scratch to reveal number' })).toEqual(['scratch']);
    expect(idsOf({ label: '话费充值卡 code' })).toContain('code');
  });

  it('count once, where they count most', () => {
    const said = judge({ label: '激活码', hint: '激活码', before: '激活码' })[0]!.reasons;
    expect(said.filter(({ id }) => id === 'activation-code')).toHaveLength(1);
    expect(said.find(({ id }) => id === 'activation-code')!.place).toBe('label');
    expect(judge({ label: 'Card', hint: 'Card' })[0]!.reasons).toMatchObject([
      { id: 'card', place: 'label' },
    ]);
    expect(
      judge({ name: '兑换码', heading: '兑换码' })[0]!.reasons.find(({ id }) => id === 'redeem-code'),
    ).toMatchObject({
      place: 'name',
    });
  });

  it('are read apart in a name', () => {
    for (const name of ['giftCardPin', 'gift_card_pin', 'GIFT-CARD-PIN'])
      expect(idsOf({ name })).toEqual(expect.arrayContaining(['gift-card', 'card-pin']));
    expect(idsOf({ form: 'memberLoginForm' })).toContain('login');
    expect(idsOf({ name: 'userPin' })).toContain('pin');
  });

  it('make number, card and code say nothing beside what is clearer', () => {
    expect(idsOf({ label: 'Gift card number' })).toEqual(['gift-card', 'card-number', 'said-twice']);
    expect(idsOf({ label: 'Card number', name: 'code' })).toEqual(['card-number', 'code']);
    expect(idsOf({ label: 'Number' })).toEqual(['number']);
    expect(idsOf({ label: 'Card' })).toEqual(['card']);
  });

  it('begin from what the table says', () => {
    const [{ confidence, reasons }] = judge({}) as [ReturnType<typeof judge>[number]];
    expect(reasons).toEqual([]);
    expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-weigh.START)));
  });
});

describe('the words around it', () => {
  it('count in full only where it has no word of its own', () => {
    const near = (words: Partial<Evidence>) => points('gift-card', { near: '礼品卡', ...words });
    const full = near({});
    expect(near({ label: '  ' })).toBeCloseTo(full);
    expect(near({ name: 'abc' })).toBeCloseTo(full);
    for (const words of [{ label: 'x' }, { hint: 'x' }, { before: 'x' }, { name: 'card' }])
      expect(near(words)).toBeCloseTo(full * weigh.AROUND_TRUST.near[0]);
  });

  it('make no card of a coupon that stands beside one', () => {
    const [coupon, card] = judge(
      { before: '优惠券兑换', hint: '请输入优惠券兑换码', button: '兑换', near: '优惠券 礼品卡 领货码' },
      { hint: '请输入礼品卡密码' },
    );
    expect(coupon!.confidence).toBeLessThan(0.5);
    expect(card!.confidence).toBeGreaterThan(0.5);
  });

  it('count against it by less, with or without words of its own', () => {
    const full = points('login', { heading: '登录' });
    expect(full).toBeLessThan(0);
    for (const words of [{}, { label: 'x' }]) {
      expect(points('login', { near: '登录', ...words })).toBeCloseTo(full * weigh.AROUND_TRUST.near[1]);
      expect(points('login', { form: 'login', ...words })).toBeCloseTo(full * weigh.AROUND_TRUST.form[1]);
    }
  });

  it('say by heading and title which card it is, the heading first, and by nothing else', () => {
    const kind = (words: Partial<Evidence>) => judge({ label: '卡号', ...words })[0]!.kind;
    expect(kind({ heading: '游戏点卡' })).toBe('game');
    expect(kind({ title: '游戏点卡' })).toBe('game');
    expect(kind({ heading: '礼品卡', title: '游戏点卡' })).toBe('stored-value');
    expect(kind({ heading: '游戏点卡', title: '礼品卡' })).toBe('game');
    expect(kind({ heading: '淘宝', title: '游戏点卡' })).toBe('game');
    for (const place of ['button', 'near', 'form'] as const)
      expect(kind({ [place]: '游戏点卡' })).toBe('unknown');
  });

  it('name the brand wherever it stands', () => {
    for (const place of ['label', 'heading', 'title', 'button', 'near'] as const)
      expect(judge({ [place]: '淘宝' })[0]!.brand, place).toBe(true);
    expect(judge({ label: '卡号' })[0]!.brand).toBe(false);
  });

  it('make it a form for balances only where cards and balance are both spoken of', () => {
    const besideBank = (words: Partial<Evidence>) =>
      points('bank-beside', { label: '卡号', ...words }, { label: 'CVV' });
    expect(besideBank({ heading: '余额查询', title: '礼品卡' })).toBe(0);
    expect(besideBank({ title: '礼品卡' })).toBeLessThan(0);
    expect(besideBank({ title: '余额查询' })).toBeLessThan(0);
  });
});

describe('the fields beside it', () => {
  const NUMBER = { label: '卡号' };
  const x = { label: 'x' };
  const CVV = { label: 'CVV' };

  it('count up to four away, half beyond the second, on both sides', () => {
    const whole = points('bank-beside', NUMBER, CVV);
    const last = (...fields: Partial<Evidence>[]) =>
      judge(...fields)
        .at(-1)!
        .reasons.find(({ id }) => id === 'bank-beside')?.points ?? 0;
    const between = (n: number) => Array<Partial<Evidence>>(n).fill(x);
    for (const [fields, share] of [
      [0, 1],
      [1, 1],
      [2, 0.5],
      [3, 0.5],
      [4, 0],
    ] as const) {
      expect(points('bank-beside', NUMBER, ...between(fields), CVV)).toBeCloseTo(whole * share);
      expect(last(CVV, ...between(fields), NUMBER)).toBeCloseTo(whole * share);
    }
  });

  it('say nothing of records where another button submits them', () => {
    const code = (button: string) => ({ label: '激活码', button });
    const note = { label: '留言', button: '留言' };
    expect(points('data-beside', code('激活'), note)).toBe(0);
    for (const button of ['留言', '']) expect(points('data-beside', code(button), note)).toBeLessThan(0);
    expect(points('data-beside', code('激活'), { label: '留言' })).toBeLessThan(0);
  });

  it('say nothing about what its own words refuse or call a card', () => {
    expect(points('bank-beside', { label: '验证码' }, CVV)).toBe(0);
    expect(points('bank-beside', { label: '礼品卡卡号' }, CVV)).toBe(0);
  });

  it('give a PIN the points of its number, and a number those of its secret', () => {
    const [pin, number] = judge({ label: '密码' }, NUMBER, { label: '姓名' });
    expect(pin!.confidence).toBeCloseTo(number!.confidence);
    const [first, , secret] = judge({ label: '卡号' }, { label: '礼品卡密码' }, x);
    expect(first!.confidence).toBeGreaterThan(judge({ label: '卡号' }, { label: '密码' })[0]!.confidence);
    expect(secret!.reasons.map(({ id }) => id)).not.toContain('partner');
    expect(points('partner', { label: '卡号' }, { label: '密码' })).toBe(0);
    expect(points('partner', { label: '姓名' }, { label: '礼品卡密码' })).toBe(0);
  });

  it('reach two fields back and one ahead for that', () => {
    const SECRET = { label: '礼品卡密码' };
    const lastPoints = (...fields: Partial<Evidence>[]) =>
      judge(...fields)
        .at(-1)!
        .reasons.some(({ id }) => id === 'partner');
    expect(lastPoints(SECRET, NUMBER)).toBe(true);
    expect(lastPoints(SECRET, { label: '姓名' }, NUMBER)).toBe(true);
    expect(lastPoints(SECRET, x, x, NUMBER)).toBe(false);
    expect(idsOf(NUMBER, SECRET)).toContain('partner');
    expect(idsOf(NUMBER, { label: '姓名' }, SECRET)).not.toContain('partner');
  });

  it('give nothing to a field that is filled, nor to one that its own words refuse', () => {
    expect(idsOf({ label: '密码', fixed: true }, { label: '礼品卡卡号' })).not.toContain('partner');
    expect(idsOf({ label: '密码 验证码' }, { label: '礼品卡卡号' })).not.toContain('partner');
    expect(idsOf(NUMBER, { label: '礼品卡密码 验证码' })).not.toContain('partner');
  });

  it('give to a field that its own words only doubt', () => {
    expect(idsOf({ label: '密码 编辑' }, { label: '礼品卡卡号' })).toContain('partner');
  });

  it('make a number of what stands beside a secret, and a login of what stands beside a person', () => {
    expect(points('pair', NUMBER, { label: '密码' })).toBeGreaterThan(0);
    expect(points('pair', NUMBER, { label: '密码 验证码' })).toBe(0);
    expect(points('password-pair', { label: 'Card number' }, { label: 'Password' })).toBeGreaterThan(0);
    expect(points('password-pair', { label: 'Card number' }, { label: 'Password' }, { label: 'PIN' })).toBe(
      0,
    );
    expect(points('password-pair', { label: 'PIN' }, { label: 'Password' })).toBe(0);
    expect(points('pair', { label: '礼品卡密码' }, { label: 'PIN' })).toBe(0);
    expect(points('login-pair', { label: 'PIN' }, { label: 'Code from your email' })).toBe(0);
    expect(points('login-pair', { label: 'PIN' }, { label: 'Amount' }, { label: 'Username' })).toBeLessThan(
      0,
    );
    expect(points('login-pair', NUMBER, { label: 'Username' })).toBe(0);
  });

  it('leave a password alone that nothing calls a card’s', () => {
    expect(points('password-alone', { label: '密码', type: 'password' })).toBeLessThan(0);
    expect(points('password-alone', { label: '卡密', type: 'password' })).toBe(0);
    expect(points('password-alone', { label: '密码' })).toBe(0);
  });
});

describe('its own shape', () => {
  it('counts for or against it', () => {
    expect(points('fixed', { label: '礼品卡', fixed: true })).toBeLessThan(-20);
    expect(points('search-box', { label: '礼品卡', type: 'search' })).toBeLessThan(0);
    expect(points('segments', { label: '兑换码', boxes: 4 })).toBeGreaterThan(0);
    expect(points('secret-of-coupon', { label: '红包卡密' })).toBeGreaterThan(0);
  });
});
