// How loud: what a shopper meets on each sort of page.
import { expect, test } from 'vitest';
import { warningLevel } from '../../src/core/warning-level';
import { CardKind, VerdictKind } from '../../src/model';

test.each([
  ['official', 'stored-value', true, 'none'],
  ['affiliated', 'stored-value', false, 'hold'],
  ['affiliated', 'membership', false, 'tip'],
  ['other-issuer', 'stored-value', false, 'tip'],
  ['other-issuer', 'game', true, 'tip'],
  ['unofficial', 'stored-value', false, 'hold'],
  ['unofficial', 'game', false, 'tip'],
  ['unofficial', 'game', true, 'hold'],
  ['unofficial', 'unknown', false, 'hold'],
  ['lookalike', 'membership', false, 'interstitial'],
] as const)('%s, %s card, speaks of the brand: %s -> %s', (verdict, card, brand, level) =>
  expect(warningLevel(verdict, card, brand)).toBe(level),
);

test('a page that speaks of the brand is never met more softly than one that does not', () => {
  const order = ['none', 'tip', 'hold', 'interstitial'];
  for (const verdict of VerdictKind.options)
    for (const card of CardKind.options)
      expect(order.indexOf(warningLevel(verdict, card, true))).toBeGreaterThanOrEqual(
        order.indexOf(warningLevel(verdict, card, false)),
      );
});
