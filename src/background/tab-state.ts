// What is known of the page shown in each tab, in session storage: in memory only, gone with the browser.
import browser from 'webextension-polyfill';
import { TabState } from '../model';
import { tabKey } from '../protocol';

/** The state of the tab, null when its page has shown no card field. */
async function tabState(tab: number): Promise<TabState | null> {
  const key = tabKey(tab);
  const stored = (await browser.storage.session.get(key))[key];
  const parsed = TabState.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Changes the state of one tab; changes of the same tab come one after the other, so that frames lose nothing. */
export function changeTabState(
  tab: number,
  change: (state: TabState | null) => TabState | null | Promise<TabState | null>,
): Promise<TabState | null> {
  const key = tabKey(tab);
  return navigator.locks.request(key, async () => {
    const state = await change(await tabState(tab));
    if (state) await browser.storage.session.set({ [key]: state });
    else await browser.storage.session.remove(key);
    return state;
  });
}

/** The state of the tab if the page it tells of is still the one shown; a state outlives its page unnoticed. */
export async function shownState(tab: number): Promise<TabState | null> {
  const [state, top] = await Promise.all([
    tabState(tab),
    browser.webNavigation.getFrame({ tabId: tab, frameId: 0 }).catch(() => null),
  ]);
  return state && (top as { documentId?: string } | null)?.documentId === state.document ? state : null;
}

/** All tabs whose state is still true; states of other pages are dropped on the way. */
export async function shownTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get());
  const tabs = keys.flatMap((key) => /^tab:(\d+)$/.exec(key)?.[1] ?? []).map(Number);
  const shown = await Promise.all(tabs.map(shownState));
  await browser.storage.session.remove(tabs.filter((_, i) => !shown[i]).map(tabKey));
  return tabs.filter((_, i) => shown[i]);
}
