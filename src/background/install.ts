// When the extension is installed, updated or reloaded: pages that are already open get the sensor too.
import browser from 'webextension-polyfill';
import { scheduleReminder } from './reminder';

export async function placeSensorInOpenTabs(): Promise<void> {
  await scheduleReminder();
  for (const { id } of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] }))
    if (id !== undefined)
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: ['sensor.js'] })
        .catch(() => undefined); // a page no extension may enter
}
