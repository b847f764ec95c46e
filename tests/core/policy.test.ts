// What an organisation may decide: broken keys count as not given, nothing it sets makes an unnamed page quieter, and what its word frees says whose word it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';
import tw from '../../public/_locales/zh_TW/messages.json';
import { fillIn } from '../../src/core/fill-in';
import { linkOf } from '../../src/core/link';
import { markOf } from '../../src/core/link-mark';
import { linkWords } from '../../src/core/link-words';
import { levelOf, verdictOf } from '../../src/core/page';
import { type Message, pagePhrase, pageWords } from '../../src/core/page-message';
import { daysKept, FEATURES, NO_POLICY, type Policy, policyFrom } from '../../src/core/policy';
import { judge, type Seen } from '../../src/core/verdict';
import { linkUnder, strangersIn, underPolicy } from '../../src/core/vouched';
import { asks } from './page-parts';

const message: Message = (key, fill = []) =>
  fillIn((zh as Record<string, { message: string }>)[key]?.message ?? '', fill);
const ORDER = ['none', 'tip', 'hold', 'interstitial'];
const CARD = asks({ claimsBrand: true });
const see = (address: string, policy: Partial<Policy>, more: Partial<Seen> = {}) =>
  judge({ address, frames: [], destinations: [], asks: CARD, ...more }).map((part) =>
    underPolicy(part, { ...NO_POLICY, ...policy }),
  );
const OURS = { officialDomains: ['gift.company.example'] };
const ISSUER = { knownIssuers: [{ name: '远航公司', domains: ['company.example'] }] };

describe('a site that the organisation vouches for', () => {
  test.each([
    ['https://gift.company.example/card', 'vouched'],
    ['https://a.b.gift.company.example:8443/', 'vouched'],
    ['https://company.example/', 'unofficial'],
    ['https://xgift.company.example/', 'unofficial'],
    ['http://gift.company.example/', 'unofficial'], // without encryption anybody on the way can read along
    ['https://gift.company.example.evil.top/', 'unofficial'],
    ['https://www.taobao.com/', 'official'],
    ['https://www.alipay.com/', 'affiliated'],
  ])('%s is %s', (address, kind) => {
    expect(verdictOf(see(address, OURS))).toBe(kind);
  });

  test('an imitation stays one, whatever the organisation says', () => {
    const policy = { officialDomains: ['taobao.cc', 'taobao.com.evil.top'] };
    expect(verdictOf(see('https://taobao.cc/', policy))).toBe('lookalike');
    expect(verdictOf(see('https://taobao.com.evil.top/', policy))).toBe('lookalike');
  });

  test('names below which strangers have sites are not taken, and are named', () => {
    const officialDomains = ['com', 'com.cn', 'github.io', 'docs.qq.com', 'qq.com', 'company.com.cn'];
    expect(strangersIn({ ...NO_POLICY, officialDomains })).toEqual(officialDomains.slice(0, -1));
    const knownIssuers = [{ name: '远航公司', domains: ['company.com.cn', 'net'] }];
    expect(strangersIn({ ...NO_POLICY, officialDomains: ['com'], knownIssuers })).toEqual(['com', 'net']);
    for (const address of ['https://evil.com.cn/', 'https://evil.github.io/', 'https://docs.qq.com/form/1'])
      expect(verdictOf(see(address, { officialDomains })), address).not.toBe('vouched');
    expect(verdictOf(see('https://a.company.com.cn/', { officialDomains }))).toBe('vouched');
  });

  test('a strange frame or destination in it makes the page unofficial all the same', () => {
    const seen = { destinations: ['https://evil.example'] };
    expect(verdictOf(see('https://gift.company.example/', OURS, seen))).toBe('unofficial');
  });

  test('a link to it has no mark, and says whose word that is', () => {
    const link = linkUnder(linkOf('https://gift.company.example/'), { ...NO_POLICY, ...OURS });
    expect(markOf(link, 'shop.example')).toBeNull();
    expect(markOf(linkOf('https://gift.company.example/'), 'shop.example')).toBe('unofficial');
    expect(linkWords(link, message).title).toBe('通向 gift.company.example：由你的组织认定的官方域名');
  });
});

describe.each([
  ['zh_CN', zh, '你的组织'],
  ['zh_TW', tw, '您的組織'],
  ['en', en, 'your organisation'],
] as const)('in %s', (_, messages, whose) => {
  const say: Message = (key, fill = []) =>
    fillIn((messages as Record<string, { message: string }>)[key]?.message ?? '', fill);

  test('whatever is green by the word of the organisation says so: title, phrase of badge and row, link', () => {
    const pages = [
      see('https://gift.company.example/', OURS),
      see('https://gift.company.example/', OURS, { frames: ['https://www.taobao.com/'] }),
      see('https://www.taobao.com/', OURS, { destinations: ['https://gift.company.example'] }),
    ];
    for (const page of pages) {
      expect(verdictOf(page)).toBe('vouched');
      expect(levelOf(page)).toBe('none');
      const { title, tone } = pageWords(page, true, say);
      expect(tone).toBe('ok');
      expect(title).toContain(whose);
      expect(title).toContain('gift.company.example');
      expect(pagePhrase(page, say)).toContain(whose);
      expect(pagePhrase(page, say)).toContain('gift.company.example');
    }
  });

  test('an issuer of the organisation is named as its word', () => {
    const page = see('https://card.company.example/', ISSUER, { asks: asks() });
    expect(verdictOf(page)).toBe('other-issuer');
    expect(levelOf(page)).toBe('tip');
    expect(pageWords(page, false, say).title).toContain('远航公司');
    expect(pageWords(page, false, say).title).toContain(whose);
    expect(levelOf(see('https://card.company.example/', ISSUER))).toBe('hold');
  });
});

const hosts = [
  'gift.company.example',
  'company.example',
  'shop.example',
  'taobao.cc',
  'www.taobao.com',
  'card.jd.com',
];
const address = fc
  .record({
    scheme: fc.constantFrom('https', 'http'),
    host: fc.constantFrom(...hosts),
    below: fc.constantFrom('', 'a.'),
  })
  .map(({ scheme, host, below }) => `${scheme}://${below}${host}/`);
const seen = fc.record({
  address,
  frames: fc.array(address, { maxLength: 2 }),
  destinations: fc.array(address, { maxLength: 2 }),
  asks: fc
    .record({
      kind: fc.constantFrom('stored-value' as const, 'game' as const, 'unknown' as const),
      claimsBrand: fc.boolean(),
    })
    .map(asks),
});
const domains = fc.array(fc.constantFrom(...hosts, 'com', 'example'), { maxLength: 3 });
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  officialDomains: domains,
  knownIssuers: fc.array(fc.record({ name: fc.constant('x'), domains }), { maxLength: 2 }),
  strict: fc.boolean(),
  noContinue: fc.boolean(),
  keepDays: fc.option(fc.integer({ min: 1, max: 3650 })),
  featuresOff: fc.subarray([...FEATURES]),
});

describe('no policy', () => {
  test('makes a page quieter but by the sites that it names', () => {
    fc.assert(
      fc.property(seen, anyPolicy, (given, policy) => {
        const own = judge(given);
        const ruled = own.map((part) => underPolicy(part, policy));
        const named = { ...policy, officialDomains: [], knownIssuers: [] };
        const strict = own.map((part) => underPolicy(part, named));
        expect(strict).toEqual(own);
        expect(ORDER.indexOf(levelOf(strict, policy.strict))).toBeGreaterThanOrEqual(
          ORDER.indexOf(levelOf(own)),
        );
        for (const [i, part] of ruled.entries()) {
          if (part.kind === own[i]!.kind) continue;
          // Only an unknown site with encryption that stands below a name of the policy is another one, and says so.
          expect(own[i]!.kind).toBe('unofficial');
          expect(own[i]!.findings.map(({ rule }) => rule)).not.toContain('http');
          const names = [
            ...policy.officialDomains,
            ...policy.knownIssuers.flatMap((issuer) => issuer.domains),
          ];
          expect(names.some((name) => `.${part.ascii}`.endsWith(`.${name}`))).toBe(true);
          expect(part.kind === 'vouched' || part.named === 'x').toBe(true);
        }
        // What another policy had made of the page is forgotten.
        expect(ruled.map((part) => underPolicy(part, NO_POLICY))).toEqual(own);
        expect(ruled.map((part) => underPolicy(part, policy))).toEqual(ruled);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps pages longer than the shopper wants, nor than it says itself', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 1, max: 4000 })), anyPolicy, (set, policy) => {
        const days = daysKept(set, policy) ?? Number.POSITIVE_INFINITY;
        expect(days).toBe(
          Math.min(set ?? Number.POSITIVE_INFINITY, policy.keepDays ?? Number.POSITIVE_INFINITY),
        );
      }),
    );
  });
});

test('a key that cannot be read is named and counts as not given; keys of nobody are no matter', () => {
  const read = (_: keyof Policy, value: unknown) => (value === 'broken' ? undefined : (value as never));
  const { policy, ignored } = policyFrom({ strict: true, keepDays: 'broken', other: 'broken' }, read);
  expect(policy).toEqual({ ...NO_POLICY, strict: true });
  expect(ignored).toEqual(['keepDays']);
});
