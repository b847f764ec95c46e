// A picture of what a tab shows, for looking for codes in it; kept nowhere.
import browser from 'webextension-polyfill';

/**
 * A PNG of what is in sight in the tab.
 * @throws when the tab is not the one in front in its window, or the browser lets nobody look there
 */
export async function takeView(tab: number): Promise<Blob> {
  const { active, windowId } = await browser.tabs.get(tab);
  if (!active) throw new Error('another tab is in front');
  const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  const text = atob(address.slice(address.indexOf(',') + 1));
  return new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], { type: 'image/png' });
}
