// What a choice to go on covers: the very parts that were shown, and no louder card.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksOf, isCovered, merge, openPart, trustKeys } from '../../src/core/page';
import { judge } from '../../src/core/verdict';
import type { Part, Trust } from '../../src/model';
import { anyPage, asks, page } from './page-parts';

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
