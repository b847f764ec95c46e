// Puts the warning where the shopper looks: the notice in the page, or the extension's own page over the tab.
import browser from 'webextension-polyfill';
import type { TabState } from '../model';
import { TIPPED_SITES, type WarningState, warningKey } from '../protocol';

/** Warns as loudly as the level of the page asks for. May be called again: a notice that stands stays as it is. */
export async function warn(tab: number, state: TabState): Promise<void> {
  if (state.level === 'none' || (state.level === 'tip' && !(await isFirstTip(state.verdict.site)))) return;
  // Extension pages cannot be opened in a private window of Chromium; there the notice has to do.
  if (state.level === 'interstitial' && !state.private) return coverWithWarning(tab, state);
  // Always in the top frame: a page around a frame could cover it, or make it too small to read.
  await browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['notice.js'], injectImmediately: true })
    .catch(() => undefined); // the page is gone, or the permission was taken away: the hold stands without it
}

/** Leaves the page for the full-page warning. */
export async function coverWithWarning(tab: number, state: TabState): Promise<void> {
  if (state.private) return;
  const { url } = await browser.tabs.get(tab);
  if (!url || url.startsWith(browser.runtime.getURL(''))) return;
  const warning = crypto.randomUUID();
  const kept: WarningState = { tab, back: url, state };
  await browser.storage.session.set({ [warningKey(warning)]: kept });
  await browser.tabs.update(tab, { url: browser.runtime.getURL(`warning.html?id=${warning}`) });
}

/** A tip is given once per site and session; remembers that it was. */
function isFirstTip(site: string): Promise<boolean> {
  return navigator.locks.request(TIPPED_SITES, async () => {
    const tipped = ((await browser.storage.session.get(TIPPED_SITES))[TIPPED_SITES] ?? []) as string[];
    if (tipped.includes(site)) return false;
    await browser.storage.session.set({ [TIPPED_SITES]: [...tipped, site] });
    return true;
  });
}
