import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_STATEMENT, statement } from '../../src/core/statement';
import type { ResultKind } from '../../src/model';
import { APPEAL_PROBLEMS } from '../../src/rules/appeal-problems';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
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

test('times are written in the zone asked for', () => {
  const card = chain(cardId(), [opened(), filed()]);
  expect(new Date(START).toISOString()).toContain('T02:00');
  expect(statement(card, [page], 'UTC')).toContain('11/23 02:01');
});
