// The figures of the recognition bench: certain where they should be, and a repository never on both sides.
import { expect, it } from 'vitest';
import { foldsOf, measure, percent, wilson } from '../../bench/recognition-figures.mjs';

const page = (source: string, expected: string, confidence: number, labels: object[] = []) => ({
  file: source,
  source,
  lang: 'zh',
  expected,
  hard: expected === 'none',
  judged: [{ confidence, role: 'card-code', kind: 'unknown', reasons: [], evidence: {} }],
  labelled: labels,
});

it('gives the interval by Wilson: known values, never beyond 0 and 1', () => {
  const [low, high] = wilson(81, 263);
  expect(low).toBeCloseTo(0.2553, 3);
  expect(high).toBeCloseTo(0.3662, 3);
  expect(wilson(0, 10)[0]).toBe(0);
  expect(wilson(10, 10)[1]).toBe(1);
  expect(percent([0, 0])).toBe('–');
  expect(percent([1, 2])).toMatch(/^50\.0 % \(1\/2; /);
});

it('keeps all pages of a repository in one fold, and parts the same pages alike', () => {
  const pages = Array.from({ length: 60 }, (_, i) =>
    page(`owner/repo${i % 13}:page${i}`, i % 3 ? 'none' : 'card-code', 0),
  );
  const foldOf = foldsOf(pages);
  const folds = new Map<string, Set<number>>();
  for (const one of pages) {
    const name = one.source.split(':')[0]!;
    folds.set(name, (folds.get(name) ?? new Set()).add(foldOf(one)));
  }
  expect([...folds.values()].every((found) => found.size === 1)).toBe(true);
  expect(new Set(pages.map(foldOf)).size).toBe(5);
  expect(pages.map(foldsOf([...pages].reverse()))).toEqual(pages.map(foldOf));
});

it('counts pages found, false alarms and right roles', () => {
  const label = { selector: 'input', role: 'card-code', exists: true, at: 0 };
  const figures = measure([
    page('a/a:1', 'card-code', 0.9, [label]),
    page('a/a:2', 'card-code', 0.9, [{ ...label, role: 'card-pin' }]),
    page('a/a:3', 'card-code', 0.1, [label]),
    page('b/b:1', 'none', 0.9),
    page('b/b:2', 'coupon', 0.2, [{ ...label, role: 'coupon' }]),
    { ...page('b/b:3', 'none', 0.1), hard: false, wakes: true },
    { ...page('b/b:4', 'none', 0.1), hard: false, wakes: false },
  ]);
  expect(figures).toMatchObject({
    recall: [2, 3],
    precision: [2, 3],
    hardFlagged: [1, 1],
    couponFlagged: [0, 1],
    plainWakes: [1, 2],
    fieldsFound: [2, 3],
    roleRight: [1, 2],
  });
});

it('judges the kind on found pages that are labelled with one, or with what people could call it', () => {
  const found = { ...page('a/b:1', 'card-code', 0.9), kind: ['stored-value', 'unknown'] };
  const wrong = { ...page('a/b:2', 'card-code', 0.9), kind: 'game' };
  const missed = { ...page('a/b:3', 'card-code', 0.1), kind: 'game' };
  expect(measure([found, wrong, missed, page('a/b:4', 'card-code', 0.9)]).kindRight).toEqual([1, 2]);
});
