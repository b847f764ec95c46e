// How the shopper came to a page: what the document says, what opened its tab, and what sent the navigation on. A redirect wakes
// the worker, as the browser tells of it only then; of each a tab keeps the last, until a page that asks for a card needs it.
import browser, { type WebRequest } from 'webextension-polyfill';
import { originForRecord } from '../core/site';
import { type Redirects, wayThrough, withRedirect } from '../core/way';
import type { Way, WayHere } from '../model';
import { changeList, list } from '../session';
import { type Frame, openerOf, soon } from './frame';

/** A page that asks for a card later than this says nothing of its redirects; in milliseconds. */
const KEPT_MS = 5 * 60_000;
/** So long after it was opened a page is looked at together with what opened it; in milliseconds. */
const FRESH_MS = 30_000;

/** Puts what is known of a tab now in the place of what was. */
const keep = (tab: number, make: (before: Redirects | undefined) => Redirects) =>
  changeList('redirects', (before) => [
    ...before.filter((each) => each.tab !== tab && Date.now() - each.at < KEPT_MS),
    make(before.find((each) => each.tab === tab)),
  ]);

/** A server has sent the navigation of a tab on. */
export async function noteRedirect(details: WebRequest.OnBeforeRedirectDetailsType): Promise<void> {
  const { tabId: tab, frameId, requestId: request, url: from, redirectUrl: to, originUrl } = details;
  const at = Math.round(details.timeStamp);
  if (tab < 0 || frameId !== 0) return; // of no tab, or prepared before it is asked for
  const by = originUrl ?? (details as { initiator?: string }).initiator ?? '';
  await keep(tab, (before) => withRedirect(before, { tab, request, at, from, to, by }));
}

/** Opens an address that the shopper has seen the verdict of, and remembers that it was so. */
export async function openChecked(address: string): Promise<void> {
  const { id } = await browser.tabs.create({ url: address });
  if (id === undefined) return;
  const to = originForRecord(address);
  const opened: Redirects = { tab: id, request: '', at: Date.now(), to, stops: [] };
  await keep(id, (before) => ({ ...(before ?? opened), checked: true }));
}

/** The way to the page at `address` in the tab, from what its document says of it. */
export async function wayTo(address: string, here: WayHere, { tab }: Frame): Promise<Way> {
  const { from: said, type, redirects, began, answered, first } = here;
  const from = originForRecord(said);
  const seen = (await list('redirects')).find((each) => each.tab === tab);
  // What has opened a tab long ago may have moved on since.
  const isFresh = began !== undefined && Date.now() - began < FRESH_MS;
  const opener = first && isFresh ? await openedBy(tab, began) : '';
  return {
    ...{ from, type, redirects },
    ...(opener && { opener }),
    ...(type === 'navigate' &&
      began !== undefined &&
      answered !== undefined &&
      wayThrough(seen, { origin: address, from, began, answered })),
  };
}

/** The origin of the page that opened the tab, as far as it still stands there: one that came later has opened nothing. */
async function openedBy(tab: number, began: number): Promise<string> {
  const opener = await openerOf(tab);
  if (opener === undefined) return '';
  try {
    const { url = '' } = await browser.tabs.get(opener);
    const asked = browser.scripting.executeScript({
      target: { tabId: opener, frameIds: [0] },
      func: () => performance.timeOrigin,
      injectImmediately: true,
    });
    const since = (await soon(asked))?.[0]?.result;
    return Number(since) < began ? originForRecord(url) : '';
  } catch {
    return ''; // closed to extensions, or gone
  }
}
