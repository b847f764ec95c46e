// A picture of what a tab shows, for looking for codes in it; kept nowhere.
import browser from 'webextension-polyfill';
import { pictureOf } from './picture-of';

/**
 * A PNG of what is in sight in the tab.
 * @throws when the tab is not the one in front in its window, or the browser lets nobody look there
 */
export async function takeView(tab: number): Promise<Blob> {
  const { active, windowId } = await browser.tabs.get(tab);
  if (!active) throw new Error('another tab is in front');
  return pictureOf(await browser.tabs.captureVisibleTab(windowId, { format: 'png' }));
}
