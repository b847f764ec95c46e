// A page as its parts: what it takes in, which part names it, how loud it is, and what a trust covers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksInFrame,
  asksOf,
  type FAULTS,
  faultOf,
  isCovered,
  levelOf,
  louder,
  merge,
  openPart,
  trustKeys,
  verdictOf,
  worstPart,
} from '../../src/core/page';
import { judge } from '../../src/core/verdict';
import {
  type Asks,
  CardKind,
  FieldRole,
  type Level,
  Part,
  Parts,
  type Trust,
  VerdictKind,
} from '../../src/model';

const MOST = 16;
const part = (change: Partial<Part> & { ascii: string }): Part => ({
  where: 'frame',
  kind: 'unofficial',
  host: change.ascii,
  site: change.ascii,
  findings: [],
  ...change,
});
const asks = (change: Partial<Asks> = {}): Asks => ({
  roles: ['card-pin'],
  kind: 'stored-value',
  claimsBrand: false,
  words: [],
  ...change,
});
const page = part({ where: 'page', kind: 'official', ascii: 'www.taobao.com' });
const frames = (many: number, kind: VerdictKind = 'official') =>
  Array.from({ length: many }, (_, n) => part({ kind, ascii: `f${n}.${kind}.example` }));
const names = (parts: readonly Part[]) => parts.map(({ ascii }) => ascii);

describe('taking parts in', () => {
  test('each part stands once, and seeing it again is no news', () => {
    const foreign = part({ ascii: 'evil.cn' });
    const { page: both, fresh } = merge([page], [foreign, foreign, page]);
    expect(both).toEqual([page, foreign]);
    expect(fresh).toEqual([foreign]);
    expect(merge(both, [page, foreign])).toEqual({ page: both, fresh: [] });
  });

  test('a part that is not seen any more stays', () => {
    expect(merge([page, part({ ascii: 'evil.cn' })], [page]).page).toHaveLength(2);
  });

  test('the same host in another place, or judged otherwise, is another part', () => {
    const seen = [
      part({ where: 'page', ascii: 'evil.cn' }),
      part({ where: 'frame', ascii: 'evil.cn' }),
      part({ where: 'destination', ascii: 'evil.cn' }),
      part({ where: 'frame', kind: 'lookalike', ascii: 'evil.cn' }),
      part({ where: 'frame', ascii: 'evil.cn:8443' }),
    ];
    expect(merge([], seen).page).toEqual(seen);
  });

  test('parts without a host differ by their scheme', () => {
    const nameless = (scheme: string) => part({ ascii: '', findings: [{ rule: 'no-host', host: scheme }] });
    expect(merge([], [nameless('data:'), nameless('blob:'), nameless('data:')]).page).toHaveLength(2);
  });

  test.each<[string, Partial<Asks>, Partial<Asks>, Asks | null]>([
    [
      'another role',
      { roles: ['card-pin'] },
      { roles: ['card-number'] },
      asks({ roles: ['card-number', 'card-pin'] }),
    ],
    ['a louder kind', { kind: 'game' }, { kind: 'stored-value' }, asks({ kind: 'stored-value' })],
    [
      'an unknown kind after a quiet one',
      { kind: 'telecom' },
      { kind: 'unknown' },
      asks({ kind: 'unknown' }),
    ],
    ['a claim', {}, { claimsBrand: true }, asks({ claimsBrand: true })],
    ['a quieter kind', { kind: 'unknown' }, { kind: 'telecom' }, null],
    ['more words alone', { words: ['pin.kami'] }, { words: ['brand.taobao'] }, null],
    ['the same', {}, {}, null],
    ['a claim no more', { claimsBrand: true }, {}, null],
  ])('%s', (_, before, after, both) => {
    const known = part({ ascii: 'evil.cn', asks: asks(before) });
    const merged = merge([page, known], [part({ ascii: 'evil.cn', asks: asks(after) })]);
    expect(merged.page[1]!.asks).toEqual(both ?? known.asks);
    expect(merged.fresh).toEqual(both ? [merged.page[1]] : []);
  });

  test('a part that begins to ask is news, and asks on when it is seen without its fields', () => {
    const asking = part({ ascii: 'evil.cn', asks: asks() });
    const merged = merge([part({ ascii: 'evil.cn' })], [asking]);
    expect(merged).toEqual({ page: [asking], fresh: [asking] });
    expect(merge(merged.page, [part({ ascii: 'evil.cn' })])).toEqual({ page: [asking], fresh: [] });
  });

  test('what is fresh is named once, as it stands in the page', () => {
    const at = (roles: FieldRole[]) => part({ ascii: 'evil.cn', asks: asks({ roles }) });
    const { page: both, fresh } = merge([], [at(['card-pin']), at(['card-number'])]);
    expect(fresh).toEqual([at(['card-number', 'card-pin'])]);
    expect(fresh[0]).toBe(both[0]);
  });

  test('nothing given is changed', () => {
    const before = Object.freeze([
      Object.freeze(part({ ascii: 'evil.cn', asks: Object.freeze(asks({ roles: [] })) as Asks })),
    ]);
    merge(before, [part({ ascii: 'evil.cn', asks: asks() }), page]);
    expect(before).toEqual([part({ ascii: 'evil.cn', asks: asks({ roles: [] }) })]);
  });

  test('words are kept up to what can be stored', () => {
    const words = (from: number) => Array.from({ length: 30 }, (_, n) => `word.${from + n}`);
    const merged = merge(
      [part({ ascii: 'a.cn', asks: asks({ words: words(0), roles: [] }) })],
      [part({ ascii: 'a.cn', asks: asks({ words: words(20) }) })],
    ).page;
    expect(merged[0]!.asks!.words).toHaveLength(32);
    expect(Parts.safeParse(merged).success).toBe(true);
  });
});

describe('a full page', () => {
  const full = [page, ...frames(MOST - 1)];

  test('holds as many parts as can be stored', () => {
    const { page: parts, fresh } = merge([], [page, ...frames(5_000, 'unofficial')]);
    expect(parts).toHaveLength(MOST);
    expect(fresh).toEqual(parts);
    expect(Parts.safeParse(parts).success).toBe(true);
    expect(Parts.safeParse([...parts, page]).success).toBe(false);
  });

  test.each([
    ['official', null],
    ['other-issuer', 'x.cn'],
    ['affiliated', 'x.cn'],
    ['unofficial', 'x.cn'],
    ['lookalike', 'x.cn'],
  ] as const)('of official parts takes a part that is %s only if it is worse', (kind, taken) => {
    const { page: parts, fresh } = merge(full, [part({ kind, ascii: 'x.cn' })]);
    expect(parts).toHaveLength(MOST);
    expect(names(fresh)).toEqual(taken ? [taken] : []);
    expect(parts.filter((each) => full.includes(each))).toHaveLength(taken ? MOST - 1 : MOST);
  });

  test.each(VerdictKind.options)('of parts that are %s takes no other such part', (kind) => {
    const same = [part({ where: 'page', kind, ascii: 'front.example' }), ...frames(MOST - 1, kind)];
    expect(merge(same, [part({ kind, ascii: 'x.cn' })])).toEqual({ page: same, fresh: [] });
  });

  test('never gives up the page in front', () => {
    const worse = merge(full, frames(100, 'lookalike')).page;
    expect(openPart(worse)).toBe(page);
    expect(worse.filter(({ kind }) => kind === 'lookalike')).toHaveLength(MOST - 1);
  });
});

const anyAsks: fc.Arbitrary<Asks> = fc.record({
  roles: fc.subarray([...FieldRole.options]),
  kind: fc.constantFrom(...CardKind.options),
  claimsBrand: fc.boolean(),
  words: fc.subarray(['pin.kami', 'brand.taobao']),
});
/** Frames and destinations, as a page may come up with them one after the other. */
const anyPart: fc.Arbitrary<Part> = fc
  .record({
    where: fc.constantFrom('frame' as const, 'destination' as const),
    kind: fc.constantFrom(...VerdictKind.options),
    ascii: fc.nat(30).map((n) => `h${n}.example`),
    asks: fc.option(anyAsks, { nil: undefined }),
  })
  .map(({ asks: asked, ...rest }) => part({ ...rest, ...(asked && { asks: asked }) }));
const anyPage = fc
  .array(anyPart, { maxLength: 40 })
  .map((parts) => merge([], [{ ...page, asks: asks() }, ...parts]).page);

describe('whatever a page does', () => {
  // Each place is taken by one part after the other, every one worse than the one before; a part can be news once for
  // coming, once for beginning to ask, and then for each of three roles, four louder kinds and the claim.
  const MOST_PARTS_EVER = MOST * VerdictKind.options.length;
  const MOST_NEWS = 2 + FieldRole.options.length + (CardKind.options.length - 1) + 1;

  test('its parts and its news are bounded', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyPart, { maxLength: 20 }), { maxLength: 150 }), (sightings) => {
        let parts: Part[] = [page];
        let news = 0;
        for (const seen of sightings) {
          const merged = merge(parts, seen);
          for (const each of merged.fresh) expect(merged.page).toContain(each);
          expect(merged.page.length).toBeLessThanOrEqual(MOST);
          parts = merged.page;
          news += merged.fresh.length;
        }
        expect(news).toBeLessThanOrEqual(MOST_PARTS_EVER * MOST_NEWS);
        for (const each of parts) expect(Part.safeParse(each).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('a page that only brings new hosts is news no more than five times for each of its places', () => {
    let parts: Part[] = [page];
    let news = 0;
    for (let round = 0; round < 2_000; round++)
      for (const kind of VerdictKind.options) {
        const merged = merge(parts, [part({ kind, ascii: `r${round}.example` })]);
        parts = merged.page;
        news += merged.fresh.length;
      }
    expect(news).toBeLessThanOrEqual(MOST_PARTS_EVER);
    expect(merge(parts, frames(500, 'lookalike')).fresh).toEqual([]);
  });

  test('its verdict never gets better, and the page in front stays in front', () => {
    const rank = (kind: VerdictKind) =>
      ['official', 'other-issuer', 'affiliated', 'unofficial', 'lookalike'].indexOf(kind);
    fc.assert(
      fc.property(anyPage, fc.array(anyPart, { maxLength: 20 }), (before, seen) => {
        const { page: after } = merge(before, seen);
        expect(rank(verdictOf(after))).toBeGreaterThanOrEqual(rank(verdictOf(before)));
        for (const { kind } of seen) expect(rank(verdictOf(after))).toBeGreaterThanOrEqual(rank(kind));
        expect(openPart(after).ascii).toBe('www.taobao.com');
      }),
    );
  });

  test('fresh parts alone, taken in again, make the same verdict', () => {
    fc.assert(
      fc.property(anyPage, fc.array(anyPart, { maxLength: 20 }), (before, seen) => {
        const { page: after, fresh } = merge(before, seen);
        expect(verdictOf(merge(before, fresh).page)).toBe(verdictOf(after));
      }),
    );
  });
});

describe('the part that names the page', () => {
  const ORDER = ['official', 'other-issuer', 'affiliated', 'unofficial', 'lookalike'] as const;
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
  type Row = [stored: Level, telecom: Level, game: Level, membership: Level, unknown: Level, brand: Level];
  const TABLE: Record<VerdictKind, Row> = {
    official: ['none', 'none', 'none', 'none', 'none', 'none'],
    affiliated: ['hold', 'tip', 'tip', 'tip', 'hold', 'hold'],
    'other-issuer': ['tip', 'tip', 'tip', 'tip', 'tip', 'tip'],
    unofficial: ['hold', 'tip', 'tip', 'tip', 'hold', 'hold'],
    lookalike: [
      'interstitial',
      'interstitial',
      'interstitial',
      'interstitial',
      'interstitial',
      'interstitial',
    ],
  };
  const COLUMNS: CardKind[] = ['stored-value', 'telecom', 'game', 'membership', 'unknown'];
  test.each(
    VerdictKind.options.flatMap((kind) =>
      COLUMNS.flatMap((card, n) => [
        [kind, card, false, TABLE[kind][n]!] as const,
        [kind, card, true, TABLE[kind][5]] as const,
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

describe('what a trust covers', () => {
  const shop = judge({
    address: 'https://gift.example/card',
    frames: [],
    destinations: [],
    asks: asks({ kind: 'game' }),
  });
  const chosen = (parts: readonly Part[], change: Partial<Trust> = {}): Trust => ({
    host: openPart(parts).ascii,
    parts: trustKeys(parts) ?? ['none'],
    kind: asksOf(parts).kind,
    claimsBrand: asksOf(parts).claimsBrand,
    reason: 'other-card',
    at: 0,
    visited: 0,
    ...change,
  });
  const trust = chosen(shop);
  const later = (change: Partial<Parameters<typeof judge>[0]>) =>
    merge(
      [],
      judge({
        address: 'https://gift.example/card',
        frames: [],
        destinations: [],
        asks: asks({ kind: 'game' }),
        ...change,
      }),
    ).page;

  test('is named by a key for each strange part, once each and in one order', () => {
    expect(trustKeys(shop)).toEqual(['page https://gift.example']);
    const parts = later({
      address: 'https://pay.example:8443/',
      frames: ['https://www.taobao.com/', 'http://gift.example/'],
      destinations: ['https://take.example', 'https://www.tmall.com'],
    });
    expect(trustKeys(parts)).toEqual([
      'destination https://take.example',
      'frame https://pay.example:8443',
      'page http://gift.example',
    ]);
    expect(trustKeys([...parts, ...parts.toReversed()])).toEqual(trustKeys(parts));
  });

  test('is nothing on an official page, and impossible where a part has no name', () => {
    expect(trustKeys([page])).toEqual([]);
    expect(trustKeys(later({ address: 'data:text/html,x', frames: ['https://gift.example/'] }))).toBeNull();
    expect(isCovered([page], chosen([page], { parts: ['page https://www.taobao.com'] }))).toBe(false);
  });

  test.each<[string, Partial<Parameters<typeof judge>[0]>, boolean]>([
    ['the very page', {}, true],
    ['another page of the host', { address: 'https://gift.example/other' }, true],
    [
      'the page with an official frame',
      { address: 'https://www.taobao.com/', frames: ['https://gift.example/'] },
      true,
    ],
    ['the page in itself', { frames: ['https://gift.example/'] }, false],
    ['the page that sends to an official host', { destinations: ['https://www.taobao.com'] }, true],
    ['a quieter card', { asks: asks({ kind: 'membership' }) }, true],
    ['no fields but the trusted ones', { asks: asks({ kind: 'game', roles: ['card-number'] }) }, true],
    ['http instead of https', { address: 'http://gift.example/card' }, false],
    ['another port', { address: 'https://gift.example:8443/card' }, false],
    ['a host of the same site', { address: 'https://www.gift.example/card' }, false],
    ['another host', { address: 'https://other.example/card' }, false],
    ['a foreign frame', { address: 'https://other.example/', frames: ['https://gift.example/'] }, false],
    ['being a frame of another', { frames: ['https://other.example/'] }, false],
    ['being a frame of an official page', { frames: ['https://www.taobao.com/'] }, false],
    ['a form that leaves', { destinations: ['https://take.example'] }, false],
    ['a form that leaves to its own host', { destinations: ['https://gift.example'] }, false],
    ['a form that leaves to a lookalike', { destinations: ['https://taobao.cc'] }, false],
    ['a nameless frame', { address: 'data:text/html,x', frames: ['https://gift.example/'] }, false],
    ['a louder card', { asks: asks({ kind: 'telecom' }) }, false],
    ['a card of unknown kind', { asks: asks({ kind: 'unknown' }) }, false],
    ['stored value', { asks: asks({ kind: 'stored-value' }) }, false],
    ['a claim to be of Taobao', { asks: asks({ kind: 'game', claimsBrand: true }) }, false],
  ])('chosen for a game card of one page, %s: %s', (_, change, covered) => {
    expect(isCovered(later(change), trust)).toBe(covered);
  });

  test('a page with fewer parts than were shown is covered, one with other parts is not', () => {
    const whole = later({ frames: ['https://shell.example/'], destinations: ['https://take.example'] });
    const wide = chosen(whole);
    expect(isCovered(whole, wide)).toBe(true);
    expect(isCovered(later({ frames: ['https://shell.example/'] }), wide)).toBe(true);
    expect(
      isCovered(later({ frames: ['https://shell.example/'], destinations: ['http://take.example'] }), wide),
    ).toBe(false);
    // The same hosts, but now the frame is the page.
    expect(isCovered(later({}), wide)).toBe(false);
  });

  test('a choice made where the brand was claimed covers the page without the claim', () => {
    const claimed = later({ asks: asks({ kind: 'game', claimsBrand: true }) });
    expect(isCovered(claimed, chosen(claimed))).toBe(true);
    expect(isCovered(shop, chosen(claimed))).toBe(true);
  });

  test('any page is covered by what was chosen for just it, and by no choice that names less', () => {
    fc.assert(
      fc.property(anyPage, (parts) => {
        const keys = trustKeys(parts)!;
        if (keys.length === 0) return;
        expect(isCovered(parts, chosen(parts))).toBe(true);
        for (const key of keys)
          expect(isCovered(parts, chosen(parts, { parts: keys.filter((each) => each !== key) }))).toBe(false);
        expect(isCovered(parts, chosen(parts, { host: 'gift.example' }))).toBe(false);
      }),
    );
  });
});
