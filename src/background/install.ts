// When the extension is installed, updated or reloaded: pages that are already open get the sensor too, and a new shopper a welcome.
import browser from 'webextension-polyfill';

export async function placeSensorInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  // Side by side: a tab that is slow to answer must not leave the others unwatched.
  await Promise.all(
    tabs.map(
      ({ id }) =>
        id === undefined
          ? null
          : browser.scripting
              .executeScript({ target: { tabId: id, allFrames: true }, files: ['sensor.js'] })
              .catch(() => undefined), // a page no extension may enter
    ),
  );
}

export async function welcome(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: 'welcome.html' });
}
