// What a label only says aside counts little, as long as it names what could be a card's; the thing it names counts in full.
import { describe, expect, it } from 'vitest';
import { recogniseFields } from '../../src/core/field';
import { named, saidAside } from '../../src/core/field-rules/aside';
import { rowsIn } from '../../src/core/vocabulary';
import { ASIDE_WORDS } from '../../src/rules/aside-words';
import { field } from './fields';

describe('what a label names', () => {
  it.each(ASIDE_WORDS)('$id matches its examples and leaves the others', ({ matches, leaves }) => {
    for (const [label, thing] of matches) expect(named(label), label).toBe(thing);
    for (const label of leaves) expect(named(label)).toBe(label);
  });

  it('is told without the space around it', () => {
    expect(named('兑换码 （见订单详情）')).toBe('兑换码');
  });
});

it.each([
  ['Code from your email', ['person']],
  ['收到兑换码的手机号', []],
  ['手机验证码', []],
  ['Email address', []],
  ['Gift card code', []],
  ['密码（见订单详情）', ['order']],
  ['Name on your gift card email', []],
])('in “%s” is said aside: %j', (text, ids) => {
  const said = saidAside(text, [...rowsIn(text)], (part) => [...rowsIn(part)], false);
  expect(said.map(({ id }) => id)).toEqual(ids);
});

it('says aside all that instructions of several clauses speak of, once a field has been named', () => {
  const text = '激活后支持本地抢课，也支持服务器端抢课';
  const said = (isNamed: boolean) =>
    saidAside(text, [...rowsIn(text)], (part) => [...rowsIn(part)], isNamed).map(({ id }) => id);
  expect(said(true)).toEqual(['person']);
  expect(said(false)).toEqual([]);
});

const isCard = (label: string, heading = '') =>
  recogniseFields([field({ label, heading })])[0]!.confidence >= 0.5;

describe('a field whose label says aside where the code is', () => {
  it.each([
    '请输入短信收到的兑换码',
    '兑换码（见订单详情）',
    '兑换码（登录后在邮件里查看）',
    'メールに記載のギフトコード',
    'Gift card code from your email',
  ])('takes a card: %s', (label) => {
    expect(isCard(label)).toBe(true);
  });

  it.each([
    '接收兑换码的手机号',
    '手机号（用于接收兑换码）',
    '短信验证码',
    'Email for your gift card code',
    '请输入兑换码或手机号',
  ])('takes something else: %s', (label) => {
    expect(isCard(label)).toBe(false);
  });

  it('takes none if the way it came is all there is of a card', () => {
    expect(isCard('Code from your email')).toBe(false);
    expect(isCard('Code from your email', 'Redeem your gift card')).toBe(true);
  });

  it('is no other thing’s for what its instructions speak of, but is for what they ask', () => {
    const found = (hint: string, before: string) =>
      recogniseFields([field({ hint, before, button: '激活' })])[0]!.confidence >= 0.5;
    expect(found('请输入激活码', '激活后支持本地抢课，也支持服务器端抢课')).toBe(true);
    expect(found('请输入激活码', '服务器')).toBe(false);
    expect(found('请输入激活码', '请填写用于提现的银行卡，须为本人的卡')).toBe(false);
    expect(found('', '激活后支持本地抢课，也支持服务器端抢课')).toBe(false);
  });

  it('takes a one-time code if it came in a message and nothing calls it a card’s', () => {
    const heading = 'Confirm your gift card purchase';
    expect(isCard('Code received by SMS', heading)).toBe(false);
    expect(isCard('Gift card code received by SMS', heading)).toBe(true);
  });

  it('is no reason to leave a number beside it alone: nothing is asked for that is told aside', () => {
    const [code, pin] = recogniseFields([
      field({ label: '礼品卡卡号（见订单详情）' }),
      field({ label: '密码', type: 'password' }),
    ]);
    expect([code!.role, pin!.role]).toEqual(['card-number', 'card-pin']);
    expect(pin!.confidence).toBeGreaterThan(0.5);
  });
});
