// The worker of a page that reads the codes in one picture, so that the page stays responsive and can end it at any time. The
// browser's own reader comes first, where there is one; the decoder's machine code is read from the package when it is needed.
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Pixels } from '../core/pixels';
import { type FoundCode, prepare, readCodes } from './read-codes';

/** The file of a picture, and its type as a browser calls it. */
export type DecodeRequest = { bytes: ArrayBuffer; type: string };
export type DecodeReply = { codes: FoundCode[]; width: number; height: number } | { failed: 'broken' };

/** After so long no further way to look at the picture is tried; in milliseconds. */
const ENOUGH_MS = 1200;

type Native = {
  detect(picture: ImageBitmap): Promise<{ rawValue: string; cornerPoints: FoundCode['corners'] }[]>;
};
type NativeReader = {
  new (options: { formats: string[] }): Native;
  getSupportedFormats(): Promise<string[]>;
};

addEventListener('message', async ({ data }: MessageEvent<DecodeRequest>) => {
  const started = performance.now();
  const picture = await createImageBitmap(new Blob([data.bytes], { type: data.type })).catch(() => null);
  postMessage(
    picture ? await codesIn(picture, () => performance.now() - started > ENOUGH_MS) : { failed: 'broken' },
  );
});

async function codesIn(picture: ImageBitmap, isLate: () => boolean): Promise<DecodeReply> {
  const { width, height } = picture;
  const native = await readNatively(picture).catch(() => []);
  if (native.length > 0) return { codes: native, width, height };
  const pixels = pixelsOf(picture);
  picture.close();
  prepare(await (await fetch(wasmAddress)).arrayBuffer());
  return { codes: await readCodes(pixels, isLate), width, height };
}

async function readNatively(picture: ImageBitmap): Promise<FoundCode[]> {
  const Reader = (globalThis as { BarcodeDetector?: NativeReader }).BarcodeDetector;
  if (!Reader || !(await Reader.getSupportedFormats()).includes('qr_code')) return [];
  const found = await new Reader({ formats: ['qr_code'] }).detect(picture);
  return found.map(({ rawValue, cornerPoints }) => ({ text: rawValue, corners: cornerPoints }));
}

function pixelsOf(picture: ImageBitmap): Pixels {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}
