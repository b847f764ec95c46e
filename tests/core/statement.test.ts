// What the shopper says to customer service, letter for letter.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintLine, LONGEST_STATEMENT, LONGEST_WORDS, statement } from '../../src/core/statement';
import type { EventData, ResultKind } from '../../src/model';
import { APPEAL_PROBLEMS } from '../../src/rules/appeal-problems';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  MINUTE,
  opened,
  proofId,
  START,
  seen,
  sighted,
} from './chains';

const ZONE = 'Asia/Shanghai';
const page = chain(checkId(), [sighted('lookalike'), entered, seen('invalid-or-used', false)]);

test('it says what card, what happened where and when, and what is asked', () => {
  const card = chain(cardId(), [
    opened({
      faceValue: 500,
      lastFour: '1234',
      boughtAt: '2026-11-20',
      boughtFrom: '某某旗舰店',
      orderNumber: '88',
    }),
    filed(),
    { type: 'problem-stated', problem: 'told-already-used' },
    {
      type: 'proof-attached',
      proof: proofId(),
      name: 'a',
      mime: 'image/png',
      bytes: 1,
      sha256: '0'.repeat(64),
    },
  ]);
  expect(statement(card, [page], ZONE)).toBe(
    '您好，我要申诉一张天猫购物券（面值 500 元，卡号末4位 1234）。' +
      '2026-11-20 在某某旗舰店购买，订单号 88。' +
      '我从未使用过这张卡，添加时却提示“卡密无效或已被使用”，请核查该卡的充值时间和充值账户。' +
      '经过：11/23 10:01 在 taobao-lipin.example（仿冒域名）输入，页面提示“卡密无效或已被使用”。' +
      '购买凭证等 1 份材料和完整时间线已整理好，可随时提供。请核查并告知处理结果，谢谢。',
  );
});

test('without a stated problem it uses the one that fits what failed', () => {
  const card = chain(cardId(), [opened(), answered('coating-intact', 'failed')]);
  expect(statement(card, [], ZONE)).toContain('涂层已被刮开');
  expect(statement(chain(cardId(), [opened()]), [], ZONE)).toContain('无法正常使用');
});

test.each(APPEAL_PROBLEMS)('the statement for $id is not cut', ({ id, statement: told }) => {
  const card = chain(cardId(), [opened(), { type: 'problem-stated', problem: id }]);
  expect(statement(card, [], ZONE)).toContain(told);
  expect(statement(card, [], ZONE)).toMatch(/谢谢。$/);
});

test('it never exceeds what the chat window takes, whatever the facts', () => {
  const results = fc.constantFrom<ResultKind>('invalid-or-used', 'expired', 'too-many-tries', 'wrong-code');
  fc.assert(
    fc.property(
      fc.record({ boughtFrom: fc.string({ maxLength: 200 }), orderNumber: fc.string({ maxLength: 64 }) }),
      fc.array(fc.array(results, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
      fc.constantFrom(...APPEAL_PROBLEMS.map(({ id }) => id)),
      (facts, pages, problem) => {
        const checks = pages.map((kinds, n) =>
          chain(checkId(n), [sighted('unofficial'), entered, ...kinds.map((kind) => seen(kind))]),
        );
        const card = chain(cardId(), [
          opened({ ...facts, faceValue: 999_999.99, lastFour: '1234' }),
          ...pages.map((_, n) => filed(n)),
          { type: 'problem-stated', problem },
        ]);
        const text = statement(card, checks, ZONE);
        expect(text.length).toBeLessThanOrEqual(LONGEST_WORDS);
        const line = fingerprintLine('0123 4567 89ab cdef', Date.UTC(2026, 11, 30, 12), ZONE);
        expect(`${text}\n${line}`.length).toBeLessThanOrEqual(LONGEST_STATEMENT);
        expect(text).toMatch(/谢谢。$/);
        expect(text).not.toMatch(/[\n\r]/);
      },
    ),
  );
});

test('the line below names the fingerprint, that it is no code, and until when the record goes', () => {
  expect(fingerprintLine('0123 4567 89ab cdef', START, ZONE)).toBe(
    '记录指纹（不是卡密，截至 11/23 10:00）：0123 4567 89ab cdef',
  );
});

test('of many pages the last four are told, oldest first, and the oldest go first when it gets too long', () => {
  const checks = Array.from({ length: 6 }, (_, n) =>
    chain(checkId(n), [sighted('unofficial'), entered], START + n * 10 * MINUTE),
  );
  const card = (more: Parameters<typeof opened>[0] = {}) =>
    chain(cardId(), [opened(more), ...checks.map((_, n) => filed(n))]);
  const times = (text: string) => [...text.matchAll(/11\/23 (\d\d:\d\d)/g)].map(([, time]) => time);
  expect(times(statement(card(), checks, ZONE))).toEqual(['10:21', '10:31', '10:41', '10:51']);
  expect(times(statement(card(), checks.toReversed(), ZONE))).toEqual(['10:21', '10:31', '10:41', '10:51']);

  const wordy = checks.map((_, n) =>
    chain(
      checkId(n),
      [
        sighted('unofficial'),
        entered,
        ...(['invalid-or-used', 'expired', 'too-many-tries', 'wrong-code', 'not-activated'] as const).map(
          (kind) => seen(kind),
        ),
      ],
      START + n * 10 * MINUTE,
    ),
  );
  const told = times(
    statement(card({ boughtFrom: '某'.repeat(40), orderNumber: '8'.repeat(40) }), wordy, ZONE),
  );
  expect(told.length).toBeLessThan(4);
  expect(told.at(-1)).toBe('10:51');
});

test('times are written in the zone asked for, to the minute and by 24 hours', () => {
  const card = chain(cardId(), [opened(), filed()]);
  expect(new Date(START).toISOString()).toContain('T02:00');
  expect(statement(card, [page], 'UTC')).toContain('经过：11/23 02:01 在');
  const midnight = chain(checkId(), [sighted(), entered], Date.UTC(2026, 0, 2, 16, 3));
  expect(statement(card, [midnight], ZONE)).toContain('经过：1/3 00:04 在');
});

const whole = (facts: Parameters<typeof opened>[0], ...more: EventData[]) =>
  statement(chain(cardId(), [opened(facts), ...more]), [], ZONE);
const ASKED = '这张卡无法正常使用，请核查该卡的激活、充值和使用记录。';
const END = '完整时间线已整理好，可随时提供。请核查并告知处理结果，谢谢。';

test.each<[string, Parameters<typeof opened>[0], string]>([
  ['a voucher', {}, '天猫购物券。'],
  ['a supermarket card', { brand: 'tmall-supermarket' }, '天猫超市卡。'],
  ['a gift card of Taobao', { brand: 'taobao-gift' }, '淘宝礼品卡。'],
  ['another card', { brand: 'other' }, '卡。'],
  ['its value', { faceValue: 99.5 }, '天猫购物券（面值 99.5 元）。'],
  ['its last digits', { lastFour: '123' }, '天猫购物券（卡号末3位 123）。'],
  ['both', { faceValue: 500, lastFour: '1234' }, '天猫购物券（面值 500 元，卡号末4位 1234）。'],
  ['the day it was bought', { boughtAt: '2026-11-20' }, '天猫购物券。2026-11-20 购买。'],
  ['where it was bought', { boughtFrom: '某店' }, '天猫购物券。在某店购买。'],
  ['day and place', { boughtAt: '2026-11-20', boughtFrom: '某店' }, '天猫购物券。2026-11-20 在某店购买。'],
  ['the order', { orderNumber: '88' }, '天猫购物券。购买，订单号 88。'],
  ['words of many lines', { boughtFrom: ' 某\n  店 ' }, '天猫购物券。在某 店购买。'],
  ['a name of 40', { boughtFrom: '某'.repeat(40) }, `天猫购物券。在${'某'.repeat(40)}购买。`],
  ['a longer name', { boughtFrom: '某'.repeat(41) }, `天猫购物券。在${'某'.repeat(39)}…购买。`],
  ['a longer order', { orderNumber: '8'.repeat(41) }, `天猫购物券。购买，订单号 ${'8'.repeat(39)}…。`],
])('of the facts it says %s', (_, facts, said) => {
  expect(whole(facts)).toBe(`您好，我要申诉一张${said}${ASKED}${END}`);
});

test('it counts the proofs that are there', () => {
  const proof = (n: number): EventData => ({
    ...{ type: 'proof-attached', proof: proofId(n), name: 'a', mime: 'image/png', bytes: 1 },
    sha256: '0'.repeat(64),
  });
  expect(whole({}, proof(1), proof(2))).toContain(`${ASKED}购买凭证等 2 份材料和${END}`);
  expect(whole({}, proof(1), { type: 'proof-removed', proof: proofId(1) })).not.toContain('购买凭证');
});

test('a page for a card of another brand is no part of what is told', () => {
  const card = chain(cardId(), [opened(), filed(1), filed(2), filed(3)]);
  const theirs = chain(checkId(1), [sighted('other-issuer'), entered]);
  const said = chain(checkId(2), [
    sighted('unofficial'),
    { type: 'continued', reason: 'other-card', scope: 'session' },
    entered,
  ]);
  expect(statement(card, [theirs, said], ZONE)).not.toContain('经过');
  const ours = chain(checkId(3), [sighted(), entered], START + 30 * MINUTE);
  expect(statement(card, [theirs, said, ours], ZONE)).toContain(
    '经过：11/23 10:31 在 card.tmall.com（官方域名）输入。',
  );
});

test('a page counts only if it is filed and something went in or was shown', () => {
  const card = chain(cardId(), [opened(), filed(1), filed(2)]);
  const looked = chain(checkId(1), [sighted()]);
  const elsewhere = chain(checkId(3), [sighted(), entered]);
  expect(statement(card, [looked, elsewhere, []], ZONE)).not.toContain('经过');
  const typed = chain(checkId(2), [sighted('unofficial'), { type: 'already-typed' }]);
  expect(statement(card, [looked, typed], ZONE)).toContain(
    '经过：11/23 10:01 在 gift-duihuan.example（非官方）发现输入框里已有内容。',
  );
  // What stood there before is no entry: the time is that of the code.
  const both = chain(checkId(2), [sighted('unofficial'), { type: 'already-typed' }, entered]);
  expect(statement(card, [both], ZONE)).toContain(
    '经过：11/23 10:02 在 gift-duihuan.example（非官方）输入。',
  );
  const denied = chain(checkId(2), [
    sighted('unofficial'),
    { type: 'already-typed' },
    { type: 'entry-denied' },
  ]);
  expect(statement(card, [denied], ZONE)).not.toContain('经过');
  const shown = chain(checkId(2), [sighted(), seen('balance-zero'), seen('not-activated')]);
  expect(statement(card, [shown], ZONE)).toContain(
    '经过：11/23 10:00 在 card.tmall.com（官方域名）查看，页面提示“余额为零”、“该卡未激活”。',
  );
});

test('a strange page that only the shopper tells of is told besides another problem, and never twice', () => {
  const told = (problem: string, ...more: EventData[]) =>
    statement(
      chain(cardId(), [opened(), filed(), ...more, { type: 'problem-stated', problem }]),
      [page],
      ZONE,
    );
  const leak = answered('official-pages', 'failed');
  const words = '非淘宝、天猫的网页上输入过这张卡';
  const without = (problem: string, ...more: EventData[]) =>
    statement(chain(cardId(), [opened(), ...more, { type: 'problem-stated', problem }]), [], ZONE);
  expect(without('not-credited', leak)).toContain(
    '请核查这笔充值的去向。我还在非淘宝、天猫的网页上输入过这张卡。完整',
  );
  expect(without('not-credited')).not.toContain(words);
  expect(without('strange-page', leak).split(words)).toHaveLength(2);
  expect(without('faulty-page', leak)).not.toContain(words);
  // What was seen is listed with its address.
  expect(told('not-credited', leak)).not.toContain(words);
  expect(told('not-credited', leak)).toContain('在 taobao-lipin.example（仿冒域名）输入');
});

test('a card that was redeemed after all is not to be frozen', () => {
  const leaked = (...more: EventData[]) =>
    statement(
      chain(cardId(), [opened(), filed(), { type: 'problem-stated', problem: 'strange-page' }, ...more]),
      [page],
      ZONE,
    );
  expect(leaked()).toContain('怀疑卡密已泄露，请先冻结这张卡并核查使用去向。经过');
  expect(leaked(answered('system-check', 'passed'))).toContain(
    '我曾在非淘宝、天猫的网页上输入过这张卡。卡已由我充值，请核对充值账户，并处理那个网页，免得别人上当。经过',
  );
  // That it is closed as redeemed says the same where no answer does.
  expect(leaked({ type: 'card-closed', as: 'redeemed' })).toBe(leaked(answered('system-check', 'passed')));
  expect(leaked({ type: 'card-closed', as: 'failed' })).toContain('先冻结');
});

const redeemedWith = (problem: string, ...more: EventData[]) =>
  whole({}, answered('system-check', 'passed'), ...more, { type: 'problem-stated', problem });

test.each(APPEAL_PROBLEMS)(
  'of a card that was redeemed, $id asks for no freeze and claims neither that it was not used nor that the money came',
  ({ id }) => {
    const said = redeemedWith(id, answered('assets-updated', 'failed'));
    expect(said).not.toMatch(/冻结|从未使用|没有使用过|无法正常使用|仍有问题|到账|到我的账户/);
  },
);

test('what the system said is told of a card that was redeemed after all, and so is its coating', () => {
  expect(redeemedWith('told-already-used')).toContain('提示过“卡密无效或已被使用”。卡已由我充值，请核查');
  const opened = whole({}, answered('coating-intact', 'failed'), answered('system-check', 'passed'));
  expect(opened).toContain('收到卡时涂层已被刮开或包装已拆。卡已由我充值，请核对充值账户');
});

test('what nobody saw the system say is not claimed', () => {
  for (const step of ['system-check', 'balance-shown'])
    expect(whole({}, answered(step, 'failed'))).toContain(ASKED);
  expect(whole({}, answered('assets-updated', 'failed'))).not.toContain('页面提示');
});

test('two pages are told in the order in which the code went in, not in that in which they were opened', () => {
  const card = chain(cardId(), [opened(), filed(1), filed(2)]);
  const official = [
    ...chain(checkId(1), [sighted()]),
    ...chain(checkId(1), [sighted(), entered], START + 20 * MINUTE).slice(1),
  ];
  const fake = chain(checkId(2), [sighted('unofficial'), entered], START + 10 * MINUTE);
  expect(statement(card, [official, fake], ZONE)).toMatch(/gift-duihuan.*输入；.*card\.tmall\.com.*输入。/);
});

test('two pages are told apart, the earlier one first', () => {
  const card = chain(cardId(), [opened(), filed(1), filed(2)]);
  const first = chain(checkId(1), [sighted(), entered]);
  const second = chain(checkId(2), [sighted('unofficial'), entered], START + 10 * MINUTE);
  expect(statement(card, [second, first], ZONE)).toContain(
    '经过：11/23 10:01 在 card.tmall.com（官方域名）输入；11/23 10:11 在 gift-duihuan.example（非官方）输入。',
  );
});

test('a host longer than a line of the chat is cut', () => {
  const host = `${'a'.repeat(50)}.example`;
  const data = sighted('unofficial') as Extract<EventData, { type: 'sighted' }>;
  const parts = data.parts.map((part) => ({ ...part, host, ascii: host }));
  const long = chain(checkId(), [{ ...data, parts }, entered]);
  expect(statement(chain(cardId(), [opened(), filed()]), [long], ZONE)).toContain(
    `在 ${'a'.repeat(39)}…（非官方）输入`,
  );
});

test('it is as long as the chat window takes, to the letter, before a page is left out', () => {
  const pages = Array.from({ length: 4 }, (_, n) =>
    chain(checkId(n + 1), [
      sighted('unofficial'),
      entered,
      seen('too-many-tries'),
      seen('wrong-code'),
      seen('expired'),
      seen('not-activated'),
    ]),
  );
  const lengths = Array.from({ length: 64 }, (_, n) => {
    const card = chain(cardId(), [
      opened({
        faceValue: 500,
        lastFour: '1234',
        boughtFrom: '某'.repeat(Math.min(n, 40)),
        orderNumber: '8'.repeat(Math.max(1, n - 40)),
      }),
      ...pages.map((_, at) => filed(at + 1)),
      { type: 'problem-stated', problem: 'told-already-used' },
    ]);
    return statement(card, pages, ZONE).length;
  });
  expect(Math.max(...lengths)).toBe(LONGEST_WORDS);
});
