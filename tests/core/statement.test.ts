import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf, merge } from '../../src/core/page';
import { addressForRecord } from '../../src/core/site';
import { LONGEST_STATEMENT, statement } from '../../src/core/statement';
import { judge, type Seen } from '../../src/core/verdict';
import type { ResultKind } from '../../src/model';
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
        expect(text.length).toBeLessThanOrEqual(LONGEST_STATEMENT);
        expect(text).toMatch(/谢谢。$/);
        expect(text).not.toMatch(/[\n\r]/);
      },
    ),
  );
});

/** The clause of the statement about one page on which a code was entered. */
function clauseOf(where: Omit<Seen, 'asks'>): string {
  const { page: parts } = merge([], judge({ ...where, asks }));
  const check = chain(checkId(), [
    {
      type: 'sighted',
      address: addressForRecord(where.frames.at(-1) ?? where.address),
      parts,
      level: levelOf(parts),
    },
    entered,
  ]);
  const text = statement(chain(cardId(), [opened(), filed()]), [check], ZONE);
  return /经过：11\/23 10:01 (.*?)。/.exec(text)![1]!;
}
const asks = { roles: ['card-pin' as const], kind: 'stored-value' as const, claimsBrand: true, words: [] };
const OURS = 'https://www.taobao.com/card';

test.each<[string, Omit<Seen, 'asks'>, string]>([
  ['an official page', { address: OURS, frames: [], destinations: [] }, 'www.taobao.com（官方域名）输入'],
  [
    'Alipay',
    { address: 'https://www.alipay.com/', frames: [], destinations: [] },
    'www.alipay.com（非官方充值页）输入',
  ],
  [
    'another issuer',
    { address: 'https://card.jd.com/', frames: [], destinations: [] },
    'card.jd.com（非官方充值页）输入',
  ],
  [
    'a foreign page',
    { address: 'https://gift.example/', frames: [], destinations: [] },
    'gift.example（非官方域名）输入',
  ],
  [
    'a lookalike',
    { address: 'https://taobao.cc/', frames: [], destinations: [] },
    'taobao.cc（仿冒域名）输入',
  ],
  [
    'an official host over http',
    { address: 'http://www.taobao.com/card', frames: [], destinations: [] },
    'www.taobao.com（官方域名，但连接未加密）输入',
  ],
  [
    'a page without a host',
    { address: 'data:text/html,x', frames: [], destinations: [] },
    '没有网址的内容（没有网站地址）输入',
  ],
  [
    'a foreign frame in an official page',
    { address: 'https://gift.example/', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 gift.example（非官方域名）的输入框输入',
  ],
  [
    'a lookalike in an official page',
    { address: 'https://taobao.cc/', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 taobao.cc（仿冒域名）的输入框输入',
  ],
  [
    'a nameless frame in an official page',
    { address: 'data:text/html,x', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 没有网址的内容（非官方域名）的输入框输入',
  ],
  [
    'an official form that leaves',
    { address: OURS, frames: [], destinations: ['https://gift.example'] },
    'www.taobao.com（表单发往 gift.example，非官方域名）输入',
  ],
  [
    'an official form that leaves to a lookalike',
    { address: OURS, frames: [], destinations: ['https://taobao.cc'] },
    'www.taobao.com（表单发往 taobao.cc，仿冒域名）输入',
  ],
])('%s is told exactly', (_, where, told) => {
  const clause = clauseOf(where);
  expect(clause).toBe(`在 ${told}`);
  // Never that an official host is none, nor that the shopper opened what a form sends to.
  expect(clause).not.toMatch(/(taobao|tmall)\.com（(非官方|仿冒)/);
  for (const to of where.destinations) expect(clause).not.toContain(`在 ${new URL(to).host}`);
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

test('times are written in the zone asked for', () => {
  const card = chain(cardId(), [opened(), filed()]);
  expect(new Date(START).toISOString()).toContain('T02:00');
  expect(statement(card, [page], 'UTC')).toContain('11/23 02:01');
});
