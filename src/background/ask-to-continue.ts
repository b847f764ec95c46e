// Where the shopper is asked for the reason to go on: a surface of the extension's own, which nothing in a page can move or cover.
import browser from 'webextension-polyfill';
import type { ShownPage } from '../session';

const WIDTH = 460; // CSS pixels
const HEIGHT = 680;

/**
 * Opens the question beside the page: a small window, or a tab where there are no windows. Private windows of Chromium
 * cannot show pages of the extension: there the popup of the toolbar icon asks.
 */
export async function askToContinue({
  tab,
  document,
  private: isPrivate,
}: ShownPage): Promise<'window' | 'toolbar'> {
  if (isPrivate) return 'toolbar';
  const query = new URLSearchParams({ tab: String(tab), document });
  const url = browser.runtime.getURL(`go-on.html?${query}`);
  const [open] = await browser.tabs.query({ url });
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
    return 'window';
  }
  await openBeside(tab, url);
  return 'window';
}

/** Opens a page of the extension in a small window at the right edge of the one the tab is in. */
export async function openBeside(tab: number, url: string): Promise<void> {
  const { windowId } = await browser.tabs.get(tab);
  const window = windowId === undefined ? null : await browser.windows?.get(windowId).catch(() => null);
  const size = { type: 'popup', url, width: WIDTH, height: HEIGHT } as const;
  const place = {
    left: (window?.left ?? 0) + (window?.width ?? 0) - WIDTH - 24,
    top: (window?.top ?? 0) + 80,
  };
  try {
    await browser.windows
      .create({ ...size, ...place })
      // The browser refuses a window that would stand outside the screen.
      .catch(() => browser.windows.create(size));
  } catch {
    await browser.tabs.create({ url }); // no windows: Firefox for Android
  }
}
