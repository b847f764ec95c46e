// Reads the codes in a picture within a time that can be waited for, or says why not: the picture's own words about its size come
// first, then a worker that is ended when it takes too long.
import type { Place } from '../core/code-place';
import { isMoving } from '../core/moving-picture';
import { BYTES_FOR_SIZE, type PictureRefusal, pictureIn, refusalOf } from '../core/picture-file';
import type { DecodeReply, DecodeRequest } from './decode-worker';
import type { FoundCode } from './read-codes';

export type Decoded =
  | { state: 'read'; codes: FoundCode[]; width: number; height: number; moves: boolean } // only its first frame was read
  | { state: 'refused'; why: PictureRefusal | 'broken' | 'too-slow' };

/** Longest time that a picture is read, in milliseconds: where somebody waits for it, and where boxes of a page are looked at. */
const PATIENCE_MS = 1800;
const PATIENCE_FOR_BOXES_MS = 6000;

/** The codes in a picture file; where `boxes` are named, those in them alone. Never rejects. */
export async function decode(file: Blob, boxes?: readonly Place[]): Promise<Decoded> {
  const head = new Uint8Array(await file.slice(0, BYTES_FOR_SIZE).arrayBuffer());
  const refusal = refusalOf(head, file.size);
  if (refusal) return { state: 'refused', why: refusal };
  const content: DecodeRequest = {
    bytes: await file.arrayBuffer(),
    type: `image/${pictureIn(head)!.format}`,
    boxes,
  };
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reply = await new Promise<DecodeReply | 'too-slow'>((resolve) => {
    timer = setTimeout(() => resolve('too-slow'), boxes ? PATIENCE_FOR_BOXES_MS : PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<DecodeReply>) => resolve(data));
    worker.addEventListener('error', () => resolve({ failed: 'broken' }));
    worker.postMessage(content, [content.bytes]);
  });
  clearTimeout(timer);
  worker.terminate();
  if (reply === 'too-slow') return { state: 'refused', why: 'too-slow' };
  return 'failed' in reply
    ? { state: 'refused', why: reply.failed }
    : { state: 'read', ...reply, moves: isMoving(head) };
}
