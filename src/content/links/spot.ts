// Where a mark stands: on its own link, and over no other one.

/** In px of the window. */
export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };
/** `width` and `height` are less than those of the mark where only its sign has room. */
export type Spot = { x: number; y: number } & Size;

const OVER = 5; // px of a mark that lie over the edge of its link
const SIGN = 18; // px, of the sign that a mark begins with

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/**
 * The first place that is free: over the upper edge of the link, over its lower one, inside a high one, right above, right below;
 * from its right end, or from its left. Where others stand all around, only the sign of the mark, inside the link.
 */
export function spotOf(own: Box, { width, height }: Size, taken: readonly Box[], page: Box): Spot {
  const ends = [own.right - width, own.left];
  // A mark that is wider than its link begins where the link does.
  const xs = own.right - own.left >= width ? ends : ends.reverse();
  const inside = own.bottom - own.top >= height * 2 ? [own.top] : [];
  for (const y of [own.top - height + OVER, own.bottom - OVER, ...inside, own.top - height, own.bottom])
    for (const end of xs) {
      const x = Math.max(page.left, Math.min(end, page.right - width));
      const box = { left: x, top: y, right: x + width, bottom: y + height };
      if (y >= page.top && !taken.some((other) => overlap(box, other))) return { x, y, width, height };
    }
  const room = {
    width: Math.min(SIGN, own.right - own.left),
    height: Math.min(height, own.bottom - own.top),
  };
  return { x: own.right - room.width, y: (own.top + own.bottom - room.height) / 2, ...room };
}
