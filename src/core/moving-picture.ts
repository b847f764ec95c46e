// Does a picture file hold more than one frame? Said by its first bytes; of such a picture only the first frame is looked at.
import { pictureIn } from './picture-file';

/** `head`: the first bytes of the file; a moving picture whose second frame begins later is known by what announces it. Never throws. */
export function isMoving(head: Uint8Array): boolean {
  const format = pictureIn(head)?.format;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (format === 'gif') return hasFrames(view);
    if (format === 'png') return hasControl(view);
    if (format === 'webp') return text(view, 12) === 'VP8X' && (view.getUint8(20) & 0x02) !== 0;
    return format === 'avif' && text(view, 8) === 'avis';
  } catch (error) {
    if (error instanceof RangeError) return false; // cut off
    throw error;
  }
}

const text = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));

/** A PNG that moves says so before its first picture data. */
function hasControl(view: DataView): boolean {
  for (let at = 8; ; at += 12 + view.getUint32(at)) {
    const chunk = text(view, at + 4);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT' || chunk === 'IEND') return false;
  }
}

const EXTENSION = 0x21;
const FRAME = 0x2c;
const LOOPS = 0xff; // the extension of an application: a number of loops, in practice

/** A GIF is a row of blocks: two frames in it, or a number of loops where the second frame is not in sight. */
function hasFrames(view: DataView): boolean {
  let [frames, loops] = [0, false];
  try {
    for (let at = 13 + tableAt(view, 10); ; ) {
      const block = view.getUint8(at);
      if (block === FRAME) {
        if (++frames > 1) return true;
        at = afterBlocks(view, at + 11 + tableAt(view, at + 9));
      } else if (block === EXTENSION) {
        loops ||= view.getUint8(at + 1) === LOOPS;
        at = afterBlocks(view, at + 2);
      } else return false;
    }
  } catch (error) {
    if (error instanceof RangeError) return loops;
    throw error;
  }
}

/** Bytes of the table of colours that the flags at a place announce. */
function tableAt(view: DataView, at: number): number {
  const flags = view.getUint8(at);
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

/** The place behind a row of pieces, each of which names its length; the last is empty. */
function afterBlocks(view: DataView, from: number): number {
  let at = from;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
  return at + 1;
}
