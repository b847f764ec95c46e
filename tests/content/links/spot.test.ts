// @vitest-environment happy-dom
// Where a mark stands: on its own link or touching it, inside the page, and over no other link.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotOf } from '../../../src/content/links/spot';

const box = (x: number, y: number, width: number, height: number) => new DOMRect(x, y, width, height);
const PAGE = box(0, 0, 360, 1e9);
const MARK = { width: 47, height: 18 };
const common = (a: DOMRect, b: DOMRect) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
const place = (own: DOMRect, others: DOMRect[]) => spotOf(own, MARK, others, PAGE);

test('over the upper edge, within the link, where there is room', () => {
  expect(place(box(8, 50, 64, 19), [box(76, 50, 80, 19)])).toEqual(box(25, 37, 47, 18));
  expect(place(box(8, 50, 64, 19), [box(8, 30, 100, 19)])).toEqual(box(25, 64, 47, 18));
  expect(place(box(8, 0, 64, 19), [])).toEqual(box(25, 14, 47, 18));
});

test('right above a narrow link that stands between others, and its sign alone where others are all around', () => {
  const beside = [box(8, 50, 32, 19), box(80, 50, 64, 19)];
  expect(place(box(44, 50, 32, 19), beside)).toEqual(box(44, 32, 47, 18));
  const around = [...beside, box(8, 30, 200, 19), box(8, 70, 200, 19)];
  expect(place(box(44, 50, 32, 19), around)).toEqual(box(58, 50.5, 18, 18));
});

test('never over another link, and never off its own', () => {
  const cell = fc.tuple(fc.nat(5), fc.nat(5)).map(([x, y]) => box(x * 60, y * 22, 56, 19));
  fc.assert(
    fc.property(
      cell,
      fc.array(cell, { maxLength: 30 }),
      fc.integer({ min: 10, max: 56 }),
      (cut, all, width) => {
        const own = box(cut.x, cut.y, width, cut.height);
        const others = all.filter((other) => other.left !== own.left || other.top !== own.top);
        const mark = place(own, others);
        for (const other of others) expect(common(mark, other)).toBeLessThan(1);
        expect(common(box(mark.x, mark.y - 1, mark.width, mark.height + 2), own)).toBeGreaterThan(0);
      },
    ),
  );
});
