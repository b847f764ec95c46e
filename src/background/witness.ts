// After a code was entered: has the official page watched for its answer.
import browser from 'webextension-polyfill';
import type { TabState } from '../model';

/** Puts the watch for result messages into the frame. */
export async function watchResult(tab: number, frame: number, _state: TabState): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['result-watch.js'] })
    .catch(() => undefined);
}
