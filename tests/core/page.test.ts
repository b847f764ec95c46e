// What follows from the parts of a page: which one names it, what is wrong, what is asked for, how loud to be.
import { describe, expect, test } from 'vitest';
import {
  asksInFrame,
  asksOf,
  type FAULTS,
  faultOf,
  levelOf,
  louder,
  openPart,
  verdictOf,
  worstPart,
} from '../../src/core/page';
import { judge } from '../../src/core/verdict';
import { CardKind, type Level, type Part, VerdictKind } from '../../src/model';
import { asks, page, part } from './page-parts';

describe('the part that names the page', () => {
  const ORDER = ['official', 'vouched', 'other-issuer', 'affiliated', 'unofficial', 'lookalike'] as const;
  test.each(ORDER.flatMap((a, n) => ORDER.slice(n + 1).map((b) => [b, a] as const)))(
    '%s is worse than %s',
    (worse, better) => {
      const [bad, good] = [part({ kind: worse, ascii: 'a.cn' }), part({ kind: better, ascii: 'b.cn' })];
      expect(worstPart([good, bad])).toBe(bad);
      expect(worstPart([bad, good])).toBe(bad);
      expect(verdictOf([good, bad])).toBe(worse);
    },
  );

  test('of equally bad ones it is the page, then a frame, then a destination, then the first', () => {
    const at = (where: Part['where'], ascii = `${where}.cn`) => part({ where, ascii });
    expect(worstPart([at('destination'), at('frame'), at('page')])).toEqual(at('page'));
    expect(worstPart([at('destination'), at('frame')])).toEqual(at('frame'));
    expect(worstPart([at('frame', 'a.cn'), at('frame', 'b.cn')])).toEqual(at('frame', 'a.cn'));
  });

  test('the page in front is told apart from it', () => {
    const parts = [page, part({ ascii: 'evil.cn' })];
    expect(openPart(parts)).toBe(page);
    expect(openPart(parts.toReversed())).toBe(page);
    expect(openPart([parts[1]!])).toBe(parts[1]);
  });
});

test.each<[string, Parameters<typeof judge>[0], (typeof FAULTS)[number]]>([
  ['an official page', { address: 'https://www.taobao.com/', frames: [], destinations: [] }, 'none'],
  ['another host', { address: 'https://gift.example/', frames: [], destinations: [] }, 'host'],
  ['another host over http', { address: 'http://gift.example/', frames: [], destinations: [] }, 'host'],
  ['a lookalike over http', { address: 'http://taobao.cc/', frames: [], destinations: [] }, 'host'],
  ['Alipay', { address: 'https://www.alipay.com/', frames: [], destinations: [] }, 'host'],
  ['another issuer', { address: 'https://card.jd.com/', frames: [], destinations: [] }, 'host'],
  ['an official host over http', { address: 'http://www.taobao.com/', frames: [], destinations: [] }, 'http'],
  ['a data: page', { address: 'data:text/html,x', frames: [], destinations: [] }, 'nameless'],
  [
    'a foreign frame in an official page',
    { address: 'https://gift.example/', frames: ['https://www.taobao.com/'], destinations: [] },
    'frame',
  ],
  [
    'a nameless frame in an official page',
    { address: 'data:text/html,x', frames: ['https://www.taobao.com/'], destinations: [] },
    'frame',
  ],
  [
    'an official form that leaves',
    { address: 'https://www.taobao.com/', frames: [], destinations: ['https://gift.example'] },
    'destination',
  ],
  [
    'a foreign page whose form leaves to another',
    { address: 'https://gift.example/', frames: [], destinations: ['https://take.example'] },
    'host',
  ],
  [
    'a foreign page whose form goes to a lookalike',
    { address: 'https://gift.example/', frames: [], destinations: ['https://taobao.cc'] },
    'destination',
  ],
])('what is wrong with %s: %s', (_, seen, fault) => expect(faultOf(judge(seen))).toBe(fault));

describe('what a page asks for', () => {
  test('is what all its fields ask for together, the loudest kind, and any claim', () => {
    const parts = [
      { ...page, asks: asks({ roles: ['card-pin'], kind: 'membership', words: ['a'] }) },
      part({ ascii: 'a.cn', asks: asks({ roles: ['card-number'], kind: 'telecom', words: ['b', 'a'] }) }),
      part({ ascii: 'b.cn', asks: asks({ roles: [], kind: 'game', claimsBrand: true }) }),
      part({ ascii: 'c.cn' }),
    ];
    expect(asksOf(parts)).toEqual({
      roles: ['card-number', 'card-pin'],
      kind: 'telecom',
      claimsBrand: true,
      words: ['a', 'b'],
    });
  });

  test('keeps the words of a page that asks for the quietest kind', () => {
    const only = asks({ roles: [], kind: 'membership', words: ['member.vip'] });
    expect(asksOf([{ ...page, asks: only }])).toEqual(only);
  });

  test('is told in as many words as can be stored', () => {
    const words = (from: number) => Array.from({ length: 20 }, (_, n) => `word.${from + n}`);
    const parts = [
      { ...page, asks: asks({ words: words(0) }) },
      part({ ascii: 'a.cn', asks: asks({ words: words(20) }) }),
    ];
    expect(asksOf(parts).words).toEqual([...words(0), ...words(20)].slice(0, 32));
  });

  test('is not known where no fields were seen', () => {
    expect(asksOf([page])).toEqual({ roles: [], kind: 'unknown', claimsBrand: false, words: [] });
  });

  test.each([
    ['membership', 'game'],
    ['game', 'telecom'],
    ['telecom', 'unknown'],
    ['unknown', 'stored-value'],
  ] as const)('%s is quieter than %s', (quiet, loud) => {
    const both = [
      { ...page, asks: asks({ kind: loud }) },
      part({ ascii: 'a.cn', asks: asks({ kind: quiet }) }),
    ];
    expect(asksOf(both).kind).toBe(loud);
    expect(asksOf(both.toReversed()).kind).toBe(loud);
  });

  test('in a frame is out of reach of a notice at the field', () => {
    expect(asksInFrame([{ ...page, asks: asks() }, part({ ascii: 'a.cn' })])).toBe(false);
    expect(asksInFrame([page, part({ ascii: 'a.cn', asks: asks() })])).toBe(true);
    expect(asksInFrame([page, part({ where: 'destination', ascii: 'a.cn', asks: asks() })])).toBe(false);
  });
});

describe('how loud to be', () => {
  type Row = [
    stored: Level,
    telecom: Level,
    game: Level,
    membership: Level,
    coupon: Level,
    unknown: Level,
    brand: Level,
  ];
  const TABLE: Record<VerdictKind, Row> = {
    official: ['none', 'none', 'none', 'none', 'none', 'none', 'none'],
    vouched: ['none', 'none', 'none', 'none', 'none', 'none', 'none'],
    affiliated: ['hold', 'tip', 'tip', 'tip', 'tip', 'hold', 'hold'],
    'other-issuer': ['tip', 'tip', 'tip', 'tip', 'tip', 'tip', 'hold'],
    unofficial: ['hold', 'tip', 'tip', 'tip', 'tip', 'hold', 'hold'],
    lookalike: [
      'interstitial',
      'interstitial',
      'interstitial',
      'interstitial',
      'interstitial',
      'interstitial',
      'interstitial',
    ],
  };
  const COLUMNS: CardKind[] = ['stored-value', 'telecom', 'game', 'membership', 'coupon', 'unknown'];
  test.each(
    VerdictKind.options.flatMap((kind) =>
      COLUMNS.flatMap((card, n) => [
        [kind, card, false, TABLE[kind][n]!] as const,
        [kind, card, true, TABLE[kind][6]] as const,
      ]),
    ),
  )('%s, %s card, claims the brand: %s -> %s', (kind, card, claimsBrand, level) => {
    const alone = part({ where: 'page', kind, ascii: 'a.cn', asks: asks({ kind: card, claimsBrand }) });
    expect(levelOf([alone])).toBe(level);
    // The same where the fields stand in the page and the fault is in a frame.
    const split = [{ ...page, asks: asks({ kind: card, claimsBrand }) }, part({ kind, ascii: 'a.cn' })];
    expect(levelOf(split)).toBe(level);
  });

  test('every kind of card stands in the table', () => {
    expect([...COLUMNS].sort()).toEqual([...CardKind.options].sort());
  });

  test('the louder of two levels', () => {
    const order: Level[] = ['none', 'tip', 'hold', 'interstitial'];
    for (const [a, quiet] of order.entries())
      for (const [b, loud] of order.entries()) {
        expect(louder(quiet, loud)).toBe(order[Math.max(a, b)]);
      }
  });
});
