// The page in front: which tab it is, whether it may be read, and what is known of it, as that changes.
import { useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { tabKey } from '../protocol';
import { useSession } from '../ui/live';
import { send } from '../ui/send';
import { type PageState, pageState } from './page-state';

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

export type FrontPage = { tab: FrontTab | null; state: PageState };

/** null while the first answers are awaited. */
export function useFrontPage(): FrontPage | null {
  const [tab, setTab] = useState<FrontTab | null | undefined>(undefined);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [awake, setAwake] = useState<boolean | null>(null);
  const stored = useSession(tabKey(tab?.id ?? -1));

  useLayoutEffect(() => {
    const find = () => findTab().then(setTab, () => setTab(null));
    const ask = () => browser.permissions.contains({ origins: ['<all_urls>'] }).then(setAllowed);
    const moved = (id: number, change: { url?: string | undefined }) => {
      if (change.url !== undefined && id === tab?.id) void find();
    };
    void find();
    void ask();
    send({ type: 'hello' }).then(
      () => setAwake(true),
      () => setAwake(false),
    );
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    browser.tabs.onUpdated.addListener(moved);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
      browser.tabs.onUpdated.removeListener(moved);
    };
  }, [tab?.id]);

  if (tab === undefined || allowed === null || stored.state === 'loading') return null;
  const raw = stored.state === 'ready' ? stored.value : undefined;
  return { tab, state: pageState({ url: tab?.url, allowed, stored: raw, awake }) };
}
