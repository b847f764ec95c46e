// Entry of the decoder for the background, which cannot load one itself: an offscreen document in Chromium, a module of the event page in
// Firefox. It reads the codes in one view, answers with what they lead to, and keeps nothing.
import { DECODER, type DecoderRequest } from '../core/code-place';
import { linksInCodes } from './links-in-codes';

const channel = new BroadcastChannel(DECODER);
channel.onmessage = async ({ data }: MessageEvent<DecoderRequest>) =>
  channel.postMessage(await linksInCodes(data));

const LASTS = 10_000; // ms; a document of its own closes itself, should the worker that opened it have been ended
if (location.pathname === '/decode.html') setTimeout(close, LASTS);
