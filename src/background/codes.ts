// The codes in sight of a page of cards: read in one picture of its tab, of which only the boxes that may hold one are looked at and nothing
// is kept. The decoder never stands in the worker: it is loaded for one picture and goes with it.
import browser from 'webextension-polyfill';
import { type CodeBox, DECODER, type LinkInCode } from '../core/code-place';
import { policyNow } from '../policy';
import type { MarkedCode } from '../protocol';
import { isInFront } from '../session';
import { type Frame, pageOfFrame, soon } from './frame';
import { marksOf } from './links';

type Offscreen = {
  createDocument(about: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
};

const PATIENCE_MS = 8000; // for the decoder, which a busy machine is slow to start; the page waits longer

/** What the codes in these boxes need said, of a page that asks for a card or is `named` after one; null where nobody could look. */
export async function judgeCodes(
  from: Frame,
  named: boolean,
  boxes: readonly CodeBox[],
): Promise<MarkedCode[] | null> {
  if (from.frame !== 0 || (await policyNow()).featuresOff.includes('link-marks')) return null;
  // A page can become another one where it stands.
  if (!named && !(await pageOfFrame(from))) return null;
  const view = await viewOf(from).catch(() => null);
  const found = view && (await navigator.locks.request(DECODER, () => read(view, boxes)));
  if (!found) return null;
  const marks = await marksOf(
    from,
    found.map(({ link }) => link),
    true,
  );
  return found.flatMap(({ box, place }, i) => (marks[i] ? [{ ...marks[i], box, place }] : []));
}

/** What the tab shows; null where that is, before or after, anything else than this document. */
async function viewOf(from: Frame): Promise<string | null> {
  const { active, windowId } = await browser.tabs.get(from.tab);
  if (!active || !(await isInFront(from))) return null;
  const view = await browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 92 });
  return (await browser.tabs.get(from.tab)).active && (await isInFront(from)) ? view : null;
}

/** Chromium has the decoder in a document without a window, as its worker can load no module; Firefox in the background's own. */
async function read(view: string, boxes: readonly CodeBox[]): Promise<LinkInCode[] | null | undefined> {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  const channel = new BroadcastChannel(DECODER);
  try {
    if (offscreen)
      await offscreen
        .createDocument({
          url: 'decode.html',
          reasons: ['WORKERS'],
          justification: 'reads the codes in sight',
        })
        .catch(() => undefined); // one that was left by a worker that was ended
    else await import(/* @vite-ignore */ browser.runtime.getURL('decode.js'));
    const answer = new Promise<LinkInCode[] | null>((resolve) => {
      channel.onmessage = ({ data }) => resolve(data);
    });
    channel.postMessage({ view, boxes });
    return await soon(answer, PATIENCE_MS);
  } finally {
    channel.close();
    await offscreen?.closeDocument().catch(() => undefined);
  }
}
