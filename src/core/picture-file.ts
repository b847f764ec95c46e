// What a picture file says of itself in its first bytes: format and size, before anything of it is drawn; and whether it is taken.

export type PictureFile = { format: Format; width: number; height: number };
type Format = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif';

/** Most bytes and pixels of a picture that is looked at. A photograph of 48 million pixels still is. */
export const MOST_BYTES = 30 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;
/** So many bytes of a file are enough to know its size; a JPEG may have a long preface. */
export const BYTES_FOR_SIZE = 1024 * 1024;

export type PictureRefusal = 'too-many-bytes' | 'too-many-pixels' | 'drawing' | 'not-a-picture';

/** Why a file is not looked at as a picture; null when it is. `head`: its first bytes; `bytes`: all of it. */
export function refusalOf(head: Uint8Array, bytes: number): PictureRefusal | null {
  if (isDrawing(head)) return 'drawing';
  const picture = pictureIn(head);
  if (!picture) return 'not-a-picture';
  if (bytes > MOST_BYTES) return 'too-many-bytes';
  return picture.width * picture.height > MOST_PIXELS ? 'too-many-pixels' : null;
}

/** An SVG is a program for drawing: how long that takes nobody can say before. */
function isDrawing(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, 2048));
  return (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE\s+svg|<svg)/i.test(text) &&
    /<svg|<!DOCTYPE|<!ENTITY/i.test(text)
  );
}

/** Format and size; null when it is no picture that browsers draw, or a broken one. */
export function pictureIn(head: Uint8Array): PictureFile | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const has = (at: number, text: string) =>
    [...text].every((letter, i) => head[at + i] === letter.charCodeAt(0));
  try {
    if (has(0, '\x89PNG') && has(12, 'IHDR')) return sized('png', view.getUint32(16), view.getUint32(20));
    if (has(0, 'GIF8')) return sized('gif', view.getUint16(6, true), view.getUint16(8, true));
    if (has(0, 'BM')) return sized('bmp', view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
    if (has(0, 'RIFF') && has(8, 'WEBP')) return webp(view, has);
    if (has(4, 'ftyp') && (has(8, 'avif') || has(8, 'avis') || has(8, 'mif1'))) return avif(head, view);
    if (head[0] === 0xff && head[1] === 0xd8) return jpeg(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // cut off
  }
  return null;
}

const sized = (format: Format, width: number, height: number): PictureFile | null =>
  width > 0 && height > 0 ? { format, width, height } : null;

/** The frame header comes after any number of segments that name their length. */
function jpeg(view: DataView): PictureFile | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) ? 0 : view.getUint16(at + 2));
  }
}

function webp(view: DataView, has: (at: number, text: string) => boolean): PictureFile | null {
  const u24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (has(12, 'VP8X')) return sized('webp', u24(24) + 1, u24(27) + 1);
  if (has(12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return sized('webp', (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  if (!has(12, 'VP8 ')) return null;
  return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

/** The largest of the sizes that its boxes name: a picture may be made of tiles. */
function avif(head: Uint8Array, view: DataView): PictureFile | null {
  let [width, height] = [0, 0];
  for (let at = head.indexOf(0x69); at >= 0 && at <= head.length - 16; at = head.indexOf(0x69, at + 1))
    if (view.getUint32(at) === 0x69737065) {
      width = Math.max(width, view.getUint32(at + 8));
      height = Math.max(height, view.getUint32(at + 12));
    }
  return sized('avif', width, height);
}
