// The worker of a page that reads the codes in one picture, so that the page stays responsive and can end it at any time. The
// browser's own reader comes first, where there is one; the decoder's machine code is read from the package when it is needed.
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Place } from '../core/code-place';
import type { Pixels } from '../core/pixels';
import { type FoundCode, prepare, readCodes } from './read-codes';

/** The file of a picture, its type as a browser calls it, and the boxes in it that are looked at alone. */
export type DecodeRequest = { bytes: ArrayBuffer; type: string; boxes?: readonly Place[] | undefined };
export type DecodeReply = { codes: FoundCode[]; width: number; height: number } | { failed: 'broken' };

/** After so long no further way to look at the picture is tried; in milliseconds. */
const ENOUGH_MS = 1200;
/** The same for each of several boxes, which share a second, and after which none is begun: nobody waits for them. */
const ENOUGH_FOR_BOX_MS = 250;
const FOR_BOXES_MS = 800;
const LAST_BOX_MS = 4000;
/** A larger picture is made smaller before it is read: its pixels alone would take all the time. */
const MOST_PIXELS = 12_000_000;
/** What is looked at around a box: a code needs some white around it. In pixels. */
const MARGIN = 12;

type Native = {
  detect(
    picture: ImageBitmap | OffscreenCanvas,
  ): Promise<{ rawValue: string; cornerPoints: FoundCode['corners'] }[]>;
};
type NativeReader = {
  new (options: { formats: string[] }): Native;
  getSupportedFormats(): Promise<string[]>;
};

addEventListener('message', async ({ data }: MessageEvent<DecodeRequest>) => {
  const started = performance.now();
  const picture = await createImageBitmap(new Blob([data.bytes], { type: data.type })).catch(() => null);
  const late = (from: number, ms: number) => () => performance.now() - from > ms;
  if (!picture) return postMessage({ failed: 'broken' });
  const { width, height } = picture;
  const isLate = late(started, data.boxes ? LAST_BOX_MS : ENOUGH_MS);
  const codes: FoundCode[] = [];
  if (!data.boxes) codes.push(...(await codesIn(picture, isLate)));
  const enough = Math.min(ENOUGH_FOR_BOX_MS, FOR_BOXES_MS / (data.boxes?.length ?? 1));
  for (const [box, place] of (data.boxes ?? []).entries()) {
    if (isLate()) break;
    const { cut, x, y } = cutOut(picture, place);
    for (const { text, corners } of await codesIn(cut, late(performance.now(), enough)))
      codes.push({ text, corners: corners.map((at) => ({ x: at.x + x, y: at.y + y })), box });
  }
  postMessage({ codes, width, height });
});

/** What stands in a box and a little around it. */
function cutOut(picture: ImageBitmap, place: Place) {
  const x = Math.max(0, Math.floor(place.x * picture.width) - MARGIN);
  const y = Math.max(0, Math.floor(place.y * picture.height) - MARGIN);
  const right = Math.min(picture.width, Math.ceil((place.x + place.width) * picture.width) + MARGIN);
  const bottom = Math.min(picture.height, Math.ceil((place.y + place.height) * picture.height) + MARGIN);
  const cut = new OffscreenCanvas(Math.max(1, right - x), Math.max(1, bottom - y));
  cut.getContext('2d', { willReadFrequently: true })!.drawImage(picture, -x, -y);
  return { cut, x, y };
}

let isPrepared = false;

async function codesIn(picture: ImageBitmap | OffscreenCanvas, isLate: () => boolean): Promise<FoundCode[]> {
  const native = await readNatively(picture).catch(() => []);
  if (native.length > 0) return native;
  const times = Math.min(1, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
  const pixels = pixelsOf(picture, times);
  if ('close' in picture) picture.close();
  if (!isPrepared) prepare(await (await fetch(wasmAddress)).arrayBuffer());
  isPrepared = true;
  const codes = await readCodes(pixels, isLate);
  return codes.map(({ text, corners }) => ({
    text,
    corners: corners.map(({ x, y }) => ({ x: x / times, y: y / times })),
  }));
}

async function readNatively(picture: ImageBitmap | OffscreenCanvas): Promise<FoundCode[]> {
  const Reader = (globalThis as { BarcodeDetector?: NativeReader }).BarcodeDetector;
  if (!Reader || !(await Reader.getSupportedFormats()).includes('qr_code')) return [];
  const found = await new Reader({ formats: ['qr_code'] }).detect(picture);
  return found.map(({ rawValue, cornerPoints }) => ({ text: rawValue, corners: cornerPoints }));
}

/** Its pixels. None is made smaller than by half, for which the quickest way to do so is good enough. */
function pixelsOf(picture: ImageBitmap | OffscreenCanvas, times: number): Pixels {
  const canvas = new OffscreenCanvas(Math.ceil(picture.width * times), Math.ceil(picture.height * times));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
