// What is known of the page shown in each tab, in session storage: in memory only, gone with the browser.
import browser from 'webextension-polyfill';
import { TabState } from '../model';
import { tabKey } from '../protocol';

/** The state of the tab, null when its page has shown no card field. */
export async function tabState(tab: number): Promise<TabState | null> {
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

/** Ids of all tabs with a state. */
export async function knownTabs(): Promise<number[]> {
  return Object.keys(await browser.storage.session.get())
    .flatMap((key) => /^tab:(\d+)$/.exec(key)?.[1] ?? [])
    .map(Number);
}
