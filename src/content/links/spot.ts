// Where a mark stands: on its own link, and over no other one.

export type Size = { width: number; height: number };

const OVER = 5; // px of a mark that lie over the edge of its link
const SIGN = 18; // px, of the sign that a mark begins with

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > 0.5;

/**
 * The first place that is free: over the upper edge of the link, over its lower one, inside a high one, right above, right below;
 * from its right end, or from its left. Where others stand all around, only the sign of the mark, inside the link. In px of the window.
 */
export function spotOf(
  own: DOMRect,
  { width, height }: Size,
  taken: readonly DOMRect[],
  page: DOMRect,
): DOMRect {
  const ends = [own.right - width, own.x];
  // A mark that is wider than its link begins where the link does.
  const xs = own.width >= width ? ends : ends.reverse();
  const inside = own.height >= height * 2 ? [own.y] : [];
  for (const y of [own.y - height + OVER, own.bottom - OVER, ...inside, own.y - height, own.bottom])
    for (const end of xs) {
      const x = Math.max(page.x, Math.min(end, page.right - width));
      const box = new DOMRect(x, y, width, height);
      if (y >= page.y && !taken.some((other) => overlap(box, other))) return box;
    }
  const wide = Math.min(SIGN, own.width);
  const high = Math.min(height, own.height);
  return new DOMRect(own.right - wide, (own.y + own.bottom - high) / 2, wide, high);
}
