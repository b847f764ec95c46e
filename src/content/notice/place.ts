// Where notice and sign stand: beside the field they speak of, over no other field or button if there is any such place.
const GAP = 10; // px to the field
const EDGE = 8; // px to the window's edge
const NEAR = 80; // px between fields that belong together
const CONTROLS =
  'input:not([type=hidden]),textarea,select,button,[role=button],[role=textbox],[contenteditable],a[href]';
const MOST_CONTROLS = 300; // that are kept clear: a page of thousands must not make this slow

type Size = { width: number; height: number };
type Spot = { left: number; top: number; side: '' | 'above' | 'below' };

/** Takes back what the page's document is zoomed by, so that notice and sign have their size in any. */
export function unzoom(element: HTMLElement, host: HTMLElement & { currentCSSZoom?: number }): void {
  element.style.setProperty('zoom', `${1 / (host.currentCSSZoom || 1)}`);
}

/** Sets left, top and the side of the arrow of the open notice; the sheet of narrow windows is a matter of the style sheet. */
export function placeNotice(notice: HTMLElement, anchor: Element | null, fields: Element[]): void {
  const size = notice.getBoundingClientRect();
  const box = boxOf(anchor, fields);
  const spot = best([...(box ? besides(box, size) : []), ...corners(size)], size, fields, box);
  put(notice, spot);
  notice.classList.toggle('below', spot.side === 'below');
  notice.classList.toggle('above', spot.side === 'above');
  const arrow = notice.querySelector<HTMLElement>('.arrow');
  if (arrow && box)
    arrow.style.left = `${Math.max(12, Math.min(size.width - 26, box.left + Math.min(box.width / 2, 60) - spot.left - 7))}px`;
}

/** The small sign: at an edge of the field, or in a corner when the field is out of sight. */
export function placeSign(sign: HTMLElement, anchor: Element | null, fields: Element[]): void {
  const size = sign.getBoundingClientRect();
  const box = boxOf(anchor, fields);
  put(sign, best([...(box ? edges(box, size) : []), ...corners(size)], size, fields));
}

/** A tip lies at the bottom, or at the top where it would hide a control. */
export function placeTip(tip: HTMLElement): void {
  const size = tip.getBoundingClientRect();
  const left = (innerWidth - size.width) / 2;
  const spots: Spot[] = [innerHeight - size.height - EDGE, EDGE].map((top) => ({ left, top, side: '' }));
  put(tip, best(spots, size, []));
}

const put = (element: HTMLElement, { left, top }: Spot) => {
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(top)}px`;
};

/** The spot inside the window that hides the fewest controls; of those, where there is a box, the nearest, and then the first. */
function best(spots: Spot[], { width, height }: Size, fields: Element[], box?: DOMRect | null): Spot {
  const controls = [...document.querySelectorAll(CONTROLS)]
    .slice(0, MOST_CONTROLS)
    .map((control) => ({ box: control.getBoundingClientRect(), weight: fields.includes(control) ? 3 : 1 }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  /** How far apart in pixels; less than 0 where they overlap. */
  const apart = ({ left, top }: Spot, box: DOMRect) =>
    Math.max(box.left - left - width, left - box.right, box.top - top - height, top - box.bottom);
  const cost = (spot: Spot) =>
    controls.reduce((sum, each) => (apart(spot, each.box) < 0 ? sum + each.weight : sum), 0) +
    (box ? apart(spot, box) / 1e5 : 0);
  const fits = ({ left, top }: Spot) =>
    left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
  // Where another field juts out there is room beside that one.
  const more = box
    ? controls.flatMap((each) => besides(each.box, { width, height }, box.top).slice(1, 3))
    : [];
  const fitting = [...spots, ...more].filter(fits);
  return (fitting.length > 0 ? fitting : spots.slice(-1)).reduce((least, each) =>
    cost(each) < cost(least) ? each : least,
  );
}

function besides(box: DOMRect, { width, height }: Size, top = box.top): Spot[] {
  const level = Math.max(EDGE, Math.min(innerHeight - height - EDGE, top - 24));
  const left = Math.max(
    EDGE,
    Math.min(innerWidth - width - EDGE, box.left + Math.min(box.width / 2, 60) - 40),
  );
  return [
    { left, top: box.bottom + GAP, side: 'below' },
    { left: box.right + GAP, top: level, side: '' },
    { left: box.left - GAP - width, top: level, side: '' },
    { left, top: box.top - GAP - height, side: 'above' },
  ];
}

function edges(box: DOMRect, { width, height }: Size): Spot[] {
  const middle = box.top + (box.height - height) / 2;
  return [
    { left: box.right + 4, top: middle, side: '' },
    { left: box.left, top: box.bottom + 2, side: '' },
    { left: box.left, top: box.top - height - 2, side: '' },
    { left: box.right - width - 4, top: middle, side: '' },
  ];
}

function corners({ width, height }: Size): Spot[] {
  const right = Math.max(EDGE, innerWidth - width - EDGE);
  const bottom = Math.max(EDGE, innerHeight - height - EDGE);
  return [
    { left: right, top: EDGE, side: '' },
    { left: right, top: bottom, side: '' },
    { left: EDGE, top: bottom, side: '' },
    { left: EDGE, top: EDGE, side: '' },
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
