// Puts the notice at the field it speaks of, or at the top where the field is out of sight.
const GAP = 12;
const EDGE = 8;
const NEAR = 80; // px between fields that belong together

/** Sets left, top and the side of the arrow; the sheet of narrow windows is a matter of the style sheet. */
export function placeNotice(dialog: HTMLElement, anchor: Element | null, fields: Element[]): void {
  const { innerWidth: wide, innerHeight: high } = window;
  const { width, height } = dialog.getBoundingClientRect();
  const box = anchor?.isConnected ? around(anchor, fields) : null;
  const inSight =
    box && box.width > 1 && box.bottom > 0 && box.top < high && box.right > 0 && box.left < wide;
  const below = inSight && box.bottom + GAP + height + EDGE <= high;
  const above = inSight && !below && box.top - GAP - height - EDGE >= 0;
  const centre = inSight && (below || above) ? box.left + Math.min(box.width / 2, 60) : wide / 2;
  const left = Math.max(
    EDGE,
    Math.min(wide - width - EDGE, below || above ? centre - 40 : centre - width / 2),
  );
  const top = below ? box.bottom + GAP : above ? box.top - GAP - height : EDGE;
  dialog.style.left = `${Math.round(left)}px`;
  dialog.style.top = `${Math.round(top)}px`;
  dialog.classList.toggle('below', !!below);
  dialog.classList.toggle('above', !!above);
  const arrow = dialog.querySelector<HTMLElement>('.arrow');
  if (arrow) arrow.style.left = `${Math.max(12, Math.min(width - 26, centre - left - 7))}px`;
}

/** The box of the anchor and of the fields right below it, which the notice must not cover. */
function around(anchor: Element, fields: Element[]): DOMRect {
  const { left, top, width, bottom } = anchor.getBoundingClientRect();
  let end = bottom;
  for (const field of fields) {
    const box = field.getBoundingClientRect();
    if (box.width > 1 && box.top >= top && box.top < end + NEAR) end = Math.max(end, box.bottom);
  }
  return new DOMRect(left, top, width, end - top);
}
