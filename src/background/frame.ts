// The frame that speaks and the page it belongs to, from what the browser says; nothing of it comes from a message.
import browser, { type Runtime } from 'webextension-polyfill';
import { addressForRecord } from '../core/site';
import { read, type ShownPage } from '../session';

export type Frame = {
  tab: number;
  frame: number;
  document: string; // documentId
  address: string;
  origin: string; // 'null' if opaque
  private: boolean;
};

/** The sender as a frame; null if it may not speak (another extension, a prerendered page). */
export function frameOf(sender: Runtime.MessageSender): Frame | null {
  const { id, tab, frameId, url, documentId, documentLifecycle, origin } = sender as Runtime.MessageSender & {
    documentId?: string;
    documentLifecycle?: string;
    origin?: string;
  };
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined || !url || !documentId)
    return null;
  if (documentLifecycle && documentLifecycle !== 'active') return null;
  return {
    tab: tab.id,
    frame: frameId,
    document: documentId,
    address: url,
    origin: origin ?? '',
    private: tab.incognito,
  };
}

/** Frames of one page that are looked into. */
const MOST_FRAMES = 16;

/** The documents of a frame and of those within it, as far as the browser lists them; the frame's own first. */
export async function documentsWithin({ tab, document }: Pick<Frame, 'tab' | 'document'>): Promise<string[]> {
  const frames = ((await browser.webNavigation.getAllFrames({ tabId: tab }).catch(() => null)) ??
    []) as KnownFrame[];
  const found = new Set([document]);
  // A set visits what is added while it is walked.
  for (const each of found) {
    const own = frames.find(({ documentId }) => documentId === each);
    for (const { parentFrameId, documentId } of frames)
      if (parentFrameId === own?.frameId && documentId) found.add(documentId);
  }
  return [...found].slice(0, MOST_FRAMES);
}

type KnownFrame = { frameId: number; parentFrameId: number; url: string; documentId?: string };

/** The top document above the frame, and the addresses of all its ancestors, the parent first. */
export type FrameTree = { document: string; address: string; ancestors: string[]; isListed: boolean };

/** null if the frame is gone: the tab shows another document, or the frame holds another one. */
export async function frameTree({ tab, frame, document, address }: Frame): Promise<FrameTree | null> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId: tab }).catch(() => null)) ?? [];
  const byId = new Map((frames as KnownFrame[]).map((known) => [known.frameId, known]));
  const top = byId.get(0);
  const own = byId.get(frame);
  // A window that shows a blob: is not listed either; it is its own top.
  if (!top?.documentId && frame === 0 && !/^https?:/.test(address))
    return { document, address, ancestors: [], isListed: false };
  // Chromium leaves blob: frames out; they are somewhere below the top then.
  if (!top?.documentId || (own ? own.documentId !== document : frame === 0)) return null;
  const page = { document: top.documentId, address: top.url, isListed: own !== undefined };
  if (!own) return { ...page, ancestors: [top.url] };
  const ancestors: string[] = [];
  for (let at = own.parentFrameId; at >= 0; at = byId.get(at)?.parentFrameId ?? -1)
    ancestors.push(byId.get(at)?.url ?? '');
  return { ...page, ancestors };
}

/** The tab that opened a tab, as far as the browser still knows it. */
export const openerOf = (tab: number): Promise<number | undefined> =>
  browser.tabs.get(tab).then(
    ({ openerTabId }) => openerTabId,
    () => undefined, // closed by now
  );

const PATIENCE_MS = 3000;

/** What another page is asked; undefined where the answer does not come soon: it can be busy, or frozen, for as long as it likes. */
export const soon = <T>(asked: Promise<T>, patience = PATIENCE_MS): Promise<T | undefined> =>
  Promise.race([asked, new Promise<undefined>((late) => setTimeout(late, patience))]);

/** The numbers of the frames around a frame, the parent first; of one that the browser does not list the page in front. */
export async function ancestorsOf({ tab, frame }: Frame): Promise<number[]> {
  if (frame === 0) return [];
  const frames = (await browser.webNavigation.getAllFrames({ tabId: tab }).catch(() => null)) ?? [];
  const parents = new Map(frames.map(({ frameId, parentFrameId }) => [frameId, parentFrameId]));
  const found: number[] = [];
  for (let at = parents.get(frame) ?? 0; at >= 0; at = parents.get(at) ?? -1) found.push(at);
  return found;
}

/** The same for an entry, which a page may answer by going on at once: then that is still where the code went. */
export async function pageEntered(from: Frame): Promise<ShownPage | null> {
  const [page, known] = await Promise.all([pageOfFrame(from), read('page', from.tab)]);
  return page ?? (from.frame === 0 && known?.document === from.document ? known : null);
}

/** What is known of the page that the frame is part of, with the address it has now; null if that page has shown no card field. */
export async function pageOfFrame(from: Frame): Promise<ShownPage | null> {
  const [page, tree] = await Promise.all([read('page', from.tab), frameTree(from)]);
  // A frame of the page before is not listed either; only those without an address of their own may be.
  const belongs = tree && (tree.isListed || !/^https?:/.test(from.address));
  return page && belongs && page.document === tree.document
    ? { ...page, address: addressForRecord(tree.address) }
    : null;
}
