// Every rule on its own examples and on those of all the others: it fires where the table says so, and nowhere else.
import { describe, expect, test } from 'vitest';
import { AFFILIATED_SITES } from '../../src/rules/affiliated-sites';
import { ORDINARY_WORDS, SHOP_WORDS, WORDS_BEFORE_TMALL } from '../../src/rules/brand-words';
import { LOOKALIKE_RULES, type LookalikeRule } from '../../src/rules/lookalike-rules';
import { OFFICIAL_SITES } from '../../src/rules/official-sites';
import { OTHER_ISSUERS } from '../../src/rules/other-issuers';
import { judged as judge } from './judged';

const RULES = Object.entries(LOOKALIKE_RULES) as [LookalikeRule, (typeof LOOKALIKE_RULES)[LookalikeRule]][];
const HAS_SCHEME = /^(?:[a-z]+:\/\/|data:|blob:|null$|$)/;
const verdictOf = (example: string) =>
  judge({
    address: HAS_SCHEME.test(example) ? example : `https://${example}/`,
    frames: [],
    destinations: [],
  });
const rulesOf = (example: string) => verdictOf(example).findings.map(({ rule }) => rule);
const EXAMPLES = [...new Set(RULES.flatMap(([, { flagged, ignored }]) => [...flagged, ...ignored]))];

test.each(RULES)('%s fires on its own examples and on no other', (rule, { flagged }) => {
  const firedOn = EXAMPLES.filter((example) => rulesOf(example).includes(rule));
  expect(firedOn.sort()).toEqual([...flagged].sort());
});

describe('a rule that decides makes its examples lookalikes', () => {
  const decisive = RULES.flatMap(([, { impact, flagged }]) => (impact === 'lookalike' ? [...flagged] : []));
  test.each(decisive)('%s', (example) => expect(verdictOf(example).kind).toBe('lookalike'));
});

test('what only notes speak against is no lookalike', () => {
  const decisive = new Set<string>(
    RULES.flatMap(([, { impact, flagged }]) => (impact === 'lookalike' ? flagged : [])),
  );
  for (const example of EXAMPLES.filter((example) => !decisive.has(example)))
    expect(verdictOf(example).kind, example).not.toBe('lookalike');
});

describe('no site of ours is called a lookalike', () => {
  const owned = [
    ...OFFICIAL_SITES.map(({ site }) => site),
    ...AFFILIATED_SITES.flatMap(({ sites }) => sites),
  ];
  test.each([...owned, ...OTHER_ISSUERS.flatMap(({ sites }) => sites)])('%s', (site) => {
    for (const prefix of ['', 'www.', 'taobao.com.', 'm.tmall.', 'ta0bao.'])
      expect(verdictOf(prefix + site).kind).toMatch(/^(?:official|affiliated|other-issuer)$/);
  });
});

describe('tmall is a trap', () => {
  test.each([
    ...[
      'giftmall.com',
      'hotmall.com',
      'vmall.com',
      'dmall.com',
      'etmall.com.tw',
      'firstmall.kr',
      'mytmailbox.com',
    ],
    ...[
      'gift-mall-manage.com',
      'kmart-mall.top',
      'walmart-mall.com',
      'petmall99.com',
      'targetmall.top',
      'hktmall.com',
    ],
    ...[
      'smartmall.vip',
      'at-mall.com',
      'villas-ent-mallorca.com',
      'netmall.cn',
      '16thstreetmall.com',
      'itmall.com',
    ],
  ])('%s is not about Tmall', (host) => expect(verdictOf(host).kind).not.toBe('lookalike'));

  test.each([...SHOP_WORDS, ...WORDS_BEFORE_TMALL])('the word %s makes no other word with the t', (word) =>
    expect([
      'gif',
      'ho',
      'ne',
      'go',
      'i',
      'hk',
      'pe',
      'mar',
      'car',
      'bes',
      'fas',
      'smar',
      'e',
      'firs',
    ]).not.toContain(word),
  );
});

test.each(ORDINARY_WORDS)('$word is a word of its own ($means)', ({ word }) => {
  for (const host of [`${word}.com`, `www.${word}.cn`, `${word}88.net`])
    expect(verdictOf(host).kind).toBe('unofficial');
});

describe('frauds as they are', () => {
  test.each([
    ...[
      'm.tmall-vip8.shop',
      'wwwtaobao.cc',
      'taobao.com.login.user-center.xyz',
      'tb-taobao.vip',
      'ta0ba0.cn',
    ],
    ...[
      'taobao1688duihuan.top',
      'xn--tobo-53dc.com',
      'tаobаo.com',
      'ｔａｏｂａｏ.cc',
      'taobao。com.evil.cn',
      'TAOBAO.CC.',
    ],
    ...[
      '%74aobao.cc',
      'tmall.com-gift.top',
      'chaoshi-tmall.com',
      'tmall.com.gift-duihuan.top',
      'taobao-lipin.cn',
    ],
    ...[
      'tianmao-lipin.com',
      '天猫超市卡.com',
      '淘宝网.cn',
      'taobaoo.com',
      'twtmall.com',
      'tma1l.vip',
      'tmaⅼⅼ.shop',
    ],
  ])('%s', (host) => expect(verdictOf(host).kind).toBe('lookalike'));
});

test('without its first letter the name is another word', () => {
  expect(verdictOf('ta.aobao.com').kind).toBe('unofficial');
  expect(verdictOf('ta.tobao.com').kind).toBe('lookalike');
});
