// One edit apart: told against a plain matrix, edit by edit; and which keys touch.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysTouch, oneBitApart, oneEdit } from '../../src/core/distance';

test.each([
  ['taoobao', 'insertion', 3],
  ['xtaobao', 'insertion', 0],
  ['taobaox', 'insertion', 6],
  ['tabao', 'deletion', 2],
  ['aobao', 'deletion', 0],
  ['taoba', 'deletion', 5],
  ['zaobao', 'substitution', 0],
  ['taobai', 'substitution', 5],
  ['taoboa', 'transposition', 4],
  ['atobao', 'transposition', 0],
])('%s: %s at %i', (word, type, at) => expect(oneEdit(word, 'taobao')).toEqual({ type, at }));

test.each(['taobao', 'taobaoxx', 'taba', 'zaobai', 'oatbao', '', 'boataobao'])(
  '%s is not one edit away',
  (word) => expect(oneEdit(word, 'taobao')).toBeNull(),
);

/** Optimal string alignment, as the textbook has it. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  );
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = best;
    }
  return rows[a.length]![b.length]!;
}

test('says one edit exactly when the matrix does', () => {
  const word = fc.string({ unit: fc.constantFrom('t', 'a', 'o', 'b'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(oneEdit(a, b) !== null).toBe(distance(a, b) === 1);
    }),
    { numRuns: 5000 },
  );
});

test('keys that touch', () => {
  for (const [a, b] of ['oi', 'op', 'ol', 'ok', 'o0', 'o9', 'as', 'aq', 'az', 'bv', 'bn', 'bg', 'bh']) {
    expect(keysTouch(a!, b!), a! + b).toBe(true);
    expect(keysTouch(b!, a!), b! + a).toBe(true);
  }
  for (const [a, b] of ['oo', 'om', 'oy', 'bt', 'ap', 'az'.replace('z', 'x'), 't-'])
    expect(keysTouch(a!, b!), a! + b).toBe(false);
});

test('signs one bit apart', () => {
  expect(oneBitApart('o', 'm')).toBe(true);
  expect(oneBitApart('t', '4')).toBe(true);
  expect(oneBitApart('o', 'o')).toBe(false);
  expect(oneBitApart('o', 'a')).toBe(false);
});
