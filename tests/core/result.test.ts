import { describe, expect, test } from 'vitest';
import { LONGEST_MESSAGE, resultOf, resultsOf } from '../../src/core/result';
import { ResultKind, RuleId } from '../../src/model';
import { RESULT_PHRASES } from '../../src/rules/result-phrases';

describe.each(RESULT_PHRASES)('$id', ({ id, result, examples, near }) => {
  test.each(examples)('“%s” says it', (text) => {
    expect(resultsOf(text).map((seen) => seen.result)).toContain(result);
    expect(resultsOf(text).map((seen) => seen.phrase)).toContain(id);
    expect(new Set(resultsOf(text).map((seen) => seen.result)).size).toBe(1);
  });
  test.each(near)('“%s” does not', (text) => {
    expect(resultsOf(text).map((seen) => seen.phrase)).not.toContain(id);
  });
});

test('every result has a phrase in Chinese and in English, and every id can be stored', () => {
  for (const kind of ResultKind.options) {
    const rows = RESULT_PHRASES.filter(({ result }) => result === kind);
    expect(rows.some(({ examples }) => examples.some((text) => /[\u4e00-\u9fff]/.test(text)))).toBe(true);
    expect(rows.some(({ examples }) => examples.some((text) => /^[\x20-\x7e¥]+$/.test(text)))).toBe(true);
  }
  for (const { id } of RESULT_PHRASES) expect(RuleId.safeParse(id).success).toBe(true);
});

test.each([
  ['卡密无效或已被使用', 'invalid-or-used'],
  ['该卡未激活', 'not-activated'],
  ['不存在此卡记录', 'no-such-card'],
  ['提示：卡密无效或已被使用！', 'invalid-or-used'],
  ['充值失败，卡密错误', 'wrong-code'],
  ['恭 喜 您 充 值 成 功', 'accepted'],
  ['充值成功！', 'accepted'],
  ['充值\u200b成功', 'accepted'],
  ['Card  not  found', 'no-such-card'],
  ['购物券余额： 0.00 元', 'balance-zero'],
  ['Your gift card balance is 0.', 'balance-zero'],
  ['The gift card isn’t activated', 'not-activated'],
  [' This  gift   card has not been activated. ', 'not-activated'],
  ['余额不足', null],
  ['', null],
  ['确定', null],
  ['立即充值', null],
  ['充值', null],
  ['查询成功', null],
  ['输入卡密，点击「添加新卡」', null],
  ['卡密在涂层下面，刮开即可看到', null],
  ['常见问题：卡密无效或已被使用怎么办？', null],
  ['当系统提示充值成功时，请到「我的资产」查看', null],
  ['Q：提示“该卡未激活”是什么原因？A：请联系卖家。', null],
  ['充值成功 1 张；另 1 张卡密已被使用', null],
] as const)('“%s” is %s', (text, result) => {
  expect(resultOf(text)?.result ?? null).toBe(result);
});

test('one message may say two things that agree', () => {
  expect(resultsOf('充值成功！购物券总额已更新').map(({ result }) => result)).toEqual([
    'accepted',
    'assets-updated',
  ]);
});

test('what is said twice is one result, and a contradiction none', () => {
  expect(resultsOf('充值成功！充值成功！')).toHaveLength(1);
  expect(resultsOf('充值成功 1 张；另 1 张卡密已被使用')).toEqual([]);
});

test('a total by itself says nothing: it has to grow', () => {
  expect(resultOf('购物券总额：¥1,200.50')).toEqual({
    result: 'assets-updated',
    phrase: 'voucher-total',
    mustExceed: 1200.5,
  });
});

test('prose is not a message', () => {
  expect(resultOf(`充值成功。${'这里是很长的说明文字。'.repeat(30)}`)).toBeNull();
  expect(resultOf('充值成功'.padStart(LONGEST_MESSAGE + 1, '甲'))).toBeNull();
});

test('a message is no longer than a dialog says at once', () => {
  expect(LONGEST_MESSAGE).toBe(160);
  expect(resultOf('充值成功'.padStart(160, '甲'))?.result).toBe('accepted');
  expect(resultOf('充值成功'.padStart(161, '甲'))).toBeNull();
  expect(resultOf('充值成功'.padStart(320))?.result).toBe('accepted');
  expect(resultOf('充值成功'.padStart(321))).toBeNull();
});
