// Where notice and sign stand: beside the field they speak of, over no other field or button if there is any such place.
const GAP = 10; // px to the field
const EDGE = 8; // px to the window's edge
const NEAR = 80; // px between fields that belong together
const CONTROLS =
  'input:not([type=hidden]),textarea,select,button,[role=button],[role=textbox],[contenteditable],a[href]';
const MOST_CONTROLS = 300; // that are kept clear: a page of thousands must not make this slow

type Host = HTMLElement & { currentCSSZoom?: number };
/** The open notice beside its field, the small sign at an edge of it, or a tip across the window. */
type Kind = 'notice' | 'sign' | 'tip';
/** `side` is the field's, where an arrow points at it. */
type Spot = [left: number, top: number, side?: 'above' | 'below'];

/**
 * Sets left, top and the arrow; the sheet of narrow windows is a matter of the style sheet. What the page's document is
 * zoomed by is taken back, so that each has its size in any.
 */
export function place(
  kind: Kind,
  element: HTMLElement,
  host: Host,
  anchor: Element | null,
  fields: Element[],
): void {
  element.style.setProperty('zoom', `${1 / (host.currentCSSZoom || 1)}`);
  const { width, height } = element.getBoundingClientRect();
  const box = kind === 'tip' ? null : boxOf(anchor, fields);
  const [left, top, side = ''] = best(kind, width, height, box, fields);
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(top)}px`;
  const arrow = element.querySelector<HTMLElement>('.arrow');
  if (!arrow || !box) return;
  arrow.className = `arrow ${side}`;
  arrow.style.left = `${Math.max(12, Math.min(width - 26, aimAt(box) - left - 7))}px`;
}

const aimAt = ({ left, width }: DOMRect) => left + Math.min(width / 2, 60);

/** The spot inside the window that hides the fewest controls; of those, for the notice, the nearest to the box, and then the first. */
function best(kind: Kind, width: number, height: number, box: DOMRect | null, fields: Element[]): Spot {
  const near = kind === 'notice' && box;
  const controls = [...document.querySelectorAll(CONTROLS)]
    .slice(0, MOST_CONTROLS)
    .map((control) => [control.getBoundingClientRect(), fields.includes(control) ? 3 : 1] as const)
    .filter(([{ width, height }]) => width > 1 && height > 1);
  /** How far apart in pixels; less than 0 where they overlap. */
  const apart = ([left, top]: Spot, box: DOMRect) =>
    Math.max(box.left - left - width, left - box.right, box.top - top - height, top - box.bottom);
  const cost = (spot: Spot) =>
    controls.reduce((sum, [each, weight]) => (apart(spot, each) < 0 ? sum + weight : sum), 0) +
    (near ? apart(spot, near) / 1e5 : 0);

  const right = innerWidth - width - EDGE;
  const bottom = innerHeight - height - EDGE;
  const last = (most: number, at = most) => Math.max(EDGE, Math.min(most, at));
  const besides = (box: DOMRect, level: number): Spot[] => {
    const left = last(right, aimAt(box) - 40);
    const top = last(bottom, level - 24);
    return [
      [left, box.bottom + GAP, 'below'],
      [box.right + GAP, top],
      [box.left - GAP - width, top],
      [left, box.top - GAP - height, 'above'],
    ];
  };
  const spots = near ? besides(near, near.top) : box ? edges(box, width, height) : [];
  const across = (innerWidth - width) / 2;
  if (kind === 'tip') spots.push([across, bottom], [across, EDGE]);
  else spots.push([last(right), EDGE], [last(right), last(bottom)], [EDGE, last(bottom)], [EDGE, EDGE]);
  // Where another field juts out there is room beside that one.
  const more = near ? controls.flatMap(([each]) => besides(each, near.top).slice(1, 3)) : [];
  const fitting = [...spots, ...more].filter(
    ([left, top]) => left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight,
  );
  return (fitting[0] ? fitting : spots.slice(-1))
    .map((spot) => [cost(spot), spot] as const)
    .sort(([a], [b]) => a - b)[0]![1];
}

function edges(box: DOMRect, width: number, height: number): Spot[] {
  const middle = box.top + (box.height - height) / 2;
  return [
    [box.right + 4, middle],
    [box.left, box.bottom + 2],
    [box.left, box.top - height - 2],
    [box.right - width - 4, middle],
  ];
}

/** The box of the anchor and of the fields right below it; null when it is not in sight. */
function boxOf(anchor: Element | null, fields: Element[]): DOMRect | null {
  if (!anchor?.isConnected) return null;
  const { left, top, width, bottom, right } = anchor.getBoundingClientRect();
  if (width <= 1 || bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return null;
  let end = bottom;
  for (const field of fields) {
    const box = field.getBoundingClientRect();
    if (box.width > 1 && box.top >= top && box.top < end + NEAR) end = Math.max(end, box.bottom);
  }
  return new DOMRect(left, top, width, end - top);
}
