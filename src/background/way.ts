// How the shopper came to a page: what the document says, what opened its tab, and what sent the navigation on. A redirect wakes
// the worker, as the browser tells of it only then; of each a tab keeps the last, until a page that asks for a card needs it.
import browser, { type Tabs, type WebRequest } from 'webextension-polyfill';
import { originForRecord } from '../core/site';
import { type Redirects, wayThrough, withRedirect } from '../core/way';
import type { Way, WayHere } from '../model';
import { changeList, list } from '../session';
import { type Frame, openerOf, soon } from './frame';

/** A page that asks for a card later than this says nothing of its redirects; in milliseconds. */
const KEPT_MS = 5 * 60_000;
/** So long a page must have stood in its tab to count as what opened another; in milliseconds. */
const STOOD_MS = 1500;

/** What is just being asked about new tabs: the page of one can be there before the answer. */
const asking = new Map<number, Promise<void>>();

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
  await asking.get(tab);
  const opener = first && (await list('openers')).find((each) => each.tab === tab)?.origin;
  return {
    ...{ from, type, redirects },
    ...(opener && { opener }),
    ...(type === 'navigate' &&
      began !== undefined &&
      answered !== undefined &&
      wayThrough(seen, { origin: address, from, began, answered })),
  };
}

/**
 * A tab was opened: what stands in the tab that opened it is asked now, as a moment later it may be any page. One that has
 * just come may already stand there for the page that opened the tab, and is not named.
 */
export async function noteOpener({ id: tab }: Tabs.Tab): Promise<void> {
  if (tab === undefined) return;
  // A memory that does not answer must not keep the page of the tab from being warned of.
  const asked = keepOpener(tab).catch(() => undefined);
  asking.set(tab, asked);
  await asked;
  asking.delete(tab);
}

async function keepOpener(tab: number): Promise<void> {
  const origin = await standsBehind(tab);
  if (origin === '') return;
  await changeList('openers', (before) => [
    ...before.filter(({ at }) => Date.now() - at < KEPT_MS),
    { tab, at: Date.now(), origin },
  ]);
}

/** The origin of the page in the tab that opened this one; '' where nobody knows, or it has only come. */
async function standsBehind(tab: number): Promise<string> {
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
    return Number(since) < Date.now() - STOOD_MS ? originForRecord(url) : '';
  } catch {
    return ''; // closed to extensions, or gone
  }
}
