// Taking parts in: a page stays bounded, its verdict never gets better, and only what is new is news.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge, openPart, verdictOf } from '../../src/core/page';
import { type Asks, CardKind, FieldRole, Part, Parts, VerdictKind } from '../../src/model';
import { anyPage, anyPart, asks, frames, names, page, part } from './page-parts';

const MOST = 16;

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

  test('gives up the best of its parts first, of equally good ones the last', () => {
    const parts = [page, ...frames(7, 'unofficial'), ...frames(2), ...frames(6, 'affiliated')];
    const [worse, worst] = frames(2, 'lookalike');
    const once = merge(parts, [worse!]).page;
    expect(once).toEqual(parts.with(9, worse!));
    const twice = merge(once, [worst!]).page;
    expect(twice).toEqual(parts.with(9, worse!).with(8, worst!));
    expect(merge(twice, [part({ kind: 'lookalike', ascii: 'x.cn' })]).page[15]).toMatchObject({
      ascii: 'x.cn',
    });
  });

  test('asks on for what the part that was given up asked for, and for what the new one asks', () => {
    const asked = asks({ roles: ['card-number'], kind: 'game', claimsBrand: true });
    const parts = full.with(15, part({ kind: 'official', ascii: 'last.example', asks: asked }));
    const taken = (change: Partial<Part>) =>
      merge(parts, [part({ kind: 'lookalike', ascii: 'x.cn', ...change })]).page[15]!.asks;
    expect(taken({})).toEqual(asked);
    expect(taken({ asks: asks() })).toEqual(asks({ roles: ['card-number', 'card-pin'], claimsBrand: true }));
    expect(merge(full, [part({ kind: 'lookalike', ascii: 'x.cn' })]).page[15]).not.toHaveProperty('asks');
  });

  test('never gives up the page in front', () => {
    const worse = merge(full, frames(100, 'lookalike')).page;
    expect(openPart(worse)).toBe(page);
    expect(worse.filter(({ kind }) => kind === 'lookalike')).toHaveLength(MOST - 1);
  });
});

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
      ['official', 'vouched', 'other-issuer', 'affiliated', 'unofficial', 'lookalike'].indexOf(kind);
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
