// Finds the two-dimensional codes in a picture with zxing: as it is first, then as a person would who holds it closer or further
// away, or looks at one colour of it. Runs wherever there are pixels: in the worker of a page, in the tools.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import {
  cut,
  enlarged,
  type Grey,
  greyOf,
  type Pixels,
  partsOf,
  pixelsOf,
  scaled,
  smoothed,
} from '../core/pixels';

/** A code: what it holds, its corners in pixels of the picture, from the top left of the code on around it, and the number of its box, where there are some. */
export type FoundCode = { text: string; corners: { x: number; y: number }[]; box?: number };

/** Has the decoder use this machine code; nothing is loaded by itself. */
export const prepare = (wasmBinary: ArrayBuffer): void => prepareZXingModule({ overrides: { wasmBinary } });

/** Longest side at which a picture is looked at whole, and up to which it is looked at enlarged; in pixels. */
const LARGE = 1600;
const SMALL = 700;
/** A larger one is looked at part by part too; so much of each part is in the next, as a code may stand between two. In pixels. */
const SHARED = 400;
/** Codes told of one picture. */
const MOST_CODES = 32;

/** One way to look at the picture, or at its part from `x` and `y` on; `times` is how much larger it is then. `last`: only where nothing was found before. */
type Look = { grey: () => Grey; times: number; x?: number; y?: number; last: boolean; global?: boolean };

/**
 * The codes in the picture, each once. `isLate` is asked between the ways to look; those that are left are not tried then.
 * Codes of stripes are not read: they hold numbers and no address, and text looks like them.
 */
export async function readCodes(picture: Pixels, isLate: () => boolean = () => false): Promise<FoundCode[]> {
  const found: FoundCode[] = [];
  for (const { grey, times, x: left = 0, y: upper = 0, last, global } of looksAt(picture)) {
    if (last && found.length > 0) break;
    if (found.length > 0 && isLate()) break;
    for (const code of await read(grey(), global)) {
      const corners = code.corners.map(({ x, y }) => ({ x: left + x / times, y: upper + y / times }));
      if (found.length < MOST_CODES && !found.some((known) => isSame(known, { ...code, corners })))
        found.push({ text: code.text, corners });
    }
    if (isLate()) break;
  }
  return found;
}

function* looksAt(picture: Pixels): Generator<Look> {
  const plain = greyOf(picture);
  const side = Math.max(plain.width, plain.height);
  const fit = Math.min(1, LARGE / side);
  const whole = fit < 1 ? scaled(plain, fit) : plain;
  yield { grey: () => whole, times: fit, last: false };
  if (fit < 1)
    for (const part of partsOf(plain, LARGE, SHARED))
      yield { grey: () => cut(plain, part), times: 1, x: part.x, y: part.y, last: false };
  if (side <= SMALL) yield { grey: () => enlarged(plain, 3), times: 3, last: true };
  if (side <= SMALL) yield { grey: () => scaled(plain, 3), times: 3, last: true };
  yield { grey: () => whole, times: fit, last: true, global: true };
  yield { grey: () => smoothed(whole), times: fit, last: true };
  yield { grey: () => scaled(whole, 0.5), times: fit / 2, last: true };
  for (const colour of ['red', 'green', 'blue'] as const)
    yield {
      grey: () => (fit < 1 ? scaled(greyOf(picture, colour), fit) : greyOf(picture, colour)),
      times: fit,
      last: true,
    };
  if (side <= 2 * LARGE) yield { grey: () => scaled(smoothed(whole), 2), times: fit * 2, last: true };
}

async function read(grey: Grey, global = false): Promise<FoundCode[]> {
  const results = await readBarcodes(pixelsOf(grey) as ImageData, {
    formats: ['QRCode', 'MicroQRCode', 'RMQRCode', 'DataMatrix', 'Aztec', 'PDF417'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: true,
    tryDenoise: true,
    maxNumberOfSymbols: MOST_CODES,
    ...(global && { binarizer: 'GlobalHistogram' }),
  });
  return results
    .filter(({ isValid, text }) => isValid && text !== '')
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
      text,
      corners: [topLeft, topRight, bottomRight, bottomLeft],
    }));
}

/** The same content at the same place, as two looks see it. */
function isSame(a: FoundCode, b: FoundCode): boolean {
  const [one, other] = [middle(a), middle(b)];
  const size = Math.hypot(a.corners[0]!.x - one.x, a.corners[0]!.y - one.y);
  return a.text === b.text && Math.hypot(one.x - other.x, one.y - other.y) <= size;
}

const middle = ({ corners }: FoundCode) => ({
  x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
  y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
});
