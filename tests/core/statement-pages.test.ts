// What the statement says of a page: every verdict, wherever the part at fault stands, with every result.
import { describe, expect, test } from 'vitest';
import { levelOf, merge } from '../../src/core/page';
import { addressForRecord } from '../../src/core/site';
import { statement } from '../../src/core/statement';
import { judge, type Seen } from '../../src/core/verdict';
import { type EventData, ResultKind } from '../../src/model';
import { cardId, chain, checkId, entered, filed, opened, seen } from './chains';

const ZONE = 'Asia/Shanghai';

/** The clause of the statement about one page on which this was done, and what it showed. */
function clauseOf(where: Omit<Seen, 'asks'>, done: EventData[], ...shown: ResultKind[]): string {
  const { page: parts } = merge([], judge({ ...where, asks }));
  const check = chain(checkId(), [
    {
      type: 'sighted',
      address: addressForRecord(where.frames.at(-1) ?? where.address),
      parts,
      level: levelOf(parts),
    },
    ...done,
    ...shown.map((result) => seen(result)),
  ]);
  const text = statement(chain(cardId(), [opened(), filed()]), [check], ZONE);
  return /经过：11\/23 10:0\d (.*?)。/.exec(text)![1]!;
}
const asks = { roles: ['card-pin' as const], kind: 'stored-value' as const, claimsBrand: true, words: [] };
const OURS = 'https://www.taobao.com/card';

const PAGES: [string, Omit<Seen, 'asks'>, string][] = [
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
    'gift.example（非官方）输入',
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
    'www.taobao.com 里嵌着的 gift.example（非官方）的输入框输入',
  ],
  [
    'a lookalike in an official page',
    { address: 'https://taobao.cc/', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 taobao.cc（仿冒域名）的输入框输入',
  ],
  [
    'a nameless frame in an official page',
    { address: 'data:text/html,x', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 没有网址的内容（非官方）的输入框输入',
  ],
  [
    'an official form that leaves',
    { address: OURS, frames: [], destinations: ['https://gift.example'] },
    'www.taobao.com（表单发往 gift.example，非官方）输入',
  ],
  [
    'an official form that leaves to a lookalike',
    { address: OURS, frames: [], destinations: ['https://taobao.cc'] },
    'www.taobao.com（表单发往 taobao.cc，仿冒域名）输入',
  ],
  [
    'a sandbox at an official address',
    { address: OURS, origin: 'null', frames: [], destinations: [] },
    'www.taobao.com（内容被隔离，不属于该网站）输入',
  ],
  [
    'an official frame without encryption',
    { address: 'http://www.tmall.com/card', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 www.tmall.com（官方域名，但连接未加密）的输入框输入',
  ],
  [
    'a form sent without encryption',
    { address: OURS, frames: [], destinations: ['http://www.tmall.com'] },
    'www.taobao.com（表单发往 www.tmall.com，官方域名，但连接未加密）输入',
  ],
  [
    'a form sent to Alipay',
    { address: OURS, frames: [], destinations: ['https://www.alipay.com'] },
    'www.taobao.com（表单发往 www.alipay.com，非官方充值页）输入',
  ],
  [
    'a form sent to another issuer',
    { address: OURS, frames: [], destinations: ['https://card.jd.com'] },
    'www.taobao.com（表单发往 card.jd.com，非官方充值页）输入',
  ],
  [
    'a frame of Alipay',
    { address: 'https://www.alipay.com/', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 www.alipay.com（非官方充值页）的输入框输入',
  ],
  [
    'a frame of another issuer',
    { address: 'https://card.jd.com/', frames: [OURS], destinations: [] },
    'www.taobao.com 里嵌着的 card.jd.com（非官方充值页）的输入框输入',
  ],
  [
    'a foreign page whose form goes on to another',
    { address: 'https://gift.example/', frames: [], destinations: ['https://take.example'] },
    'gift.example（非官方）（表单还发往 take.example）输入',
  ],
  [
    'a foreign page with a frame of another',
    { address: 'https://take.example/', frames: ['https://gift.example/'], destinations: [] },
    'gift.example（非官方）（其中还嵌着 take.example 的输入框）输入',
  ],
  [
    'a lookalike with a nameless frame, whose form goes on to others: two of them',
    {
      address: 'data:text/html,x',
      frames: ['https://taobao.cc/'],
      destinations: ['https://a.example', 'https://b.example'],
    },
    'taobao.cc（仿冒域名）（其中还嵌着 没有网址的内容 的输入框）（表单还发往 a.example）输入',
  ],
  [
    'a host longer than a line',
    { address: `https://${'a'.repeat(39)}.gift.example/`, frames: [], destinations: [] },
    `${'a'.repeat(39)}…（非官方）输入`,
  ],
];
const RESULTS: Record<ResultKind, string> = {
  accepted: '充值成功',
  'balance-shown': '余额',
  'balance-zero': '余额为零',
  'assets-updated': '资产已更新',
  'invalid-or-used': '卡密无效或已被使用',
  'not-activated': '该卡未激活',
  'no-such-card': '不存在此卡记录',
  expired: '卡已过期',
  'too-many-tries': '尝试次数过多',
  'wrong-code': '卡号或卡密错误',
};

describe.each(PAGES)('%s', (_, where, told) => {
  test('is told exactly', () => {
    const clause = clauseOf(where, [entered]);
    expect(clause).toBe(`在 ${told}`);
    // Never that an official host is none, nor that the shopper opened what a form sends to.
    expect(clause).not.toMatch(/(taobao|tmall)\.com（(非官方|仿冒)/);
    for (const to of where.destinations) expect(clause).not.toContain(`在 ${new URL(to).host}`);
  });

  test.each(ResultKind.options)('with what it showed: %s', (result) => {
    expect(clauseOf(where, [entered], result)).toBe(`在 ${told}，页面提示“${RESULTS[result]}”`);
  });

  const place = told.replace(/输入$/, '');
  test('with text that stood there', () => {
    expect(clauseOf(where, [{ type: 'already-typed' }])).toBe(`在 ${place}发现输入框里已有内容`);
    expect(clauseOf(where, [{ type: 'already-typed' }, entered])).toBe(`在 ${told}`);
  });

  test('with an answer alone', () => {
    expect(clauseOf(where, [], 'expired')).toBe(`在 ${place}查看，页面提示“卡已过期”`);
    const denied = [{ type: 'already-typed' as const }, { type: 'entry-denied' as const }];
    expect(clauseOf(where, denied, 'expired')).toBe(`在 ${place}查看，页面提示“卡已过期”`);
  });
});
