// The page in front: which tab it is, whether it may be read, and what is known of it, as that changes.
import { useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type DoubtedLinks, keyOf, linksOf, pageOf, read, type ShownPage } from '../session';
import { send } from '../ui/send';
import { goesOn, type PageState, pageState } from './page-state';

export type FrontTab = { id: number; url: string | undefined; window: number | undefined; active: boolean };

/** The tab named by `?tab=` in the popup's address, else the active tab of this window. */
async function findTab(): Promise<FrontTab | null> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(asked)
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined
    ? null
    : { id: tab.id, url: tab.url, window: tab.windowId, active: tab.active };
}

/** `check` is that of the page in front, or of the page from which it goes on, whose answer it may be. */
export type FrontPage = { tab: FrontTab | null; state: PageState; check: string | null } & Pick<
  DoubtedLinks,
  'links'
>;

type Found = Omit<FrontPage, 'state'> & { page: ShownPage | null; warned: ShownPage | null };

/** A page without a card field may go on from the visit before it for this long, in milliseconds. */
const FOLLOWS = 10 * 60_000;

/** The tab and what is known of the page it shows, read together so that they never tell of two pages. */
async function find(): Promise<Found> {
  const tab = await findTab().catch(() => null);
  if (!tab) return { tab, page: null, warned: null, check: null, links: [] };
  const [page, warned, visit, links] = await Promise.all([
    pageOf(tab.id),
    warnedPage(tab),
    read('visit', tab.id),
    linksOf(tab.id),
  ]);
  const isAnswer = visit && Date.now() - visit.at < FOLLOWS && goesOn(visit.address, tab.url);
  const front = page ?? warned;
  return { tab, page, warned, links, check: front ? front.check : isAnswer ? visit.check : null };
}

/** The page that the full-page warning in this tab is about. */
async function warnedPage({ url = '' }: FrontTab): Promise<ShownPage | null> {
  if (!url.startsWith(browser.runtime.getURL('warning.html?'))) return null;
  const warning = await read('warning', new URL(url).searchParams.get('id') ?? '');
  return warning?.page ?? null;
}

const isAllowed = () => browser.permissions.contains({ origins: ['<all_urls>'] });

/** What was asked before the first frame was drawn. */
let early: [Promise<Found>, Promise<boolean>] | undefined;

/** Asks at once for what the first frame will ask: the browser answers while it is drawn. */
export const askEarly = (): void => {
  early = [find(), isAllowed()];
};

/** Then nothing is drawn anew. */
const isSame = (a: Found | null, b: Found) => JSON.stringify(a) === JSON.stringify(b);

/** null while the first answers are awaited. */
export function useFrontPage(): FrontPage | null {
  const [found, setFound] = useState<Found | null>(null);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [awake, setAwake] = useState<boolean | null>(null);
  const tab = found?.tab?.id;

  useLayoutEffect(() => {
    let newest = 0;
    const look = (asked = find()): void => {
      const turn = ++newest;
      // An answer that a newer question has overtaken is about the page before.
      void asked.then((now) => turn === newest && setFound((before) => (isSame(before, now) ? before : now)));
    };
    const ask = (asked = isAllowed()) => void asked.then(setAllowed);
    const stored = (changes: Record<string, unknown>, area: string) => {
      const isOurs = (name: 'page' | 'links') => tab !== undefined && keyOf(name, tab) in changes;
      if (area === 'session' && (isOurs('page') || isOurs('links'))) look();
    };
    const moved = ({ tabId, frameId }: { tabId: number; frameId: number }) => {
      if (frameId === 0 && tabId === tab) look();
    };
    // Asked again once the tab is known, and what happens there is heard.
    look(early?.[0]);
    ask(early?.[1]);
    early = undefined;
    send({ type: 'hello' }).then(
      () => setAwake(true),
      () => setAwake(false),
    );
    const events = [
      [browser.permissions.onAdded, () => ask()],
      [browser.permissions.onRemoved, () => ask()],
      [browser.storage.onChanged, stored],
      [browser.webNavigation.onCommitted, moved],
      [browser.tabs.onActivated, () => look()],
    ] as const;
    for (const [event, heard] of events) event.addListener(heard as never);
    return () => {
      newest = Infinity;
      for (const [event, heard] of events) event.removeListener(heard as never);
    };
  }, [tab]);

  if (found === null || allowed === null) return null;
  const { tab: front, check, links, page, warned } = found;
  return { tab: front, check, links, state: pageState({ url: front?.url, allowed, page, warned, awake }) };
}
