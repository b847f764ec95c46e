// What both browsers do alike once they are driven; what differs comes in as `Driver`.
import type { Page, Browser as Puppeteer } from 'puppeteer-core';
import { type Browser, pause, type Tab, until } from './browser';
import { clearStored, readBadge, readStored } from './extension';
import { makeTab, type Reach } from './tab';

/** A browser as far as it is driven here; `launch` adds what has to do with files and with scripts that wait. */
export type Driven = Omit<Browser, 'download' | 'beforeScripts' | 'openBehind' | 'renew'>;

/** What only the browser's own protocol can do. */
export type Driver = {
  engine: Browser['engine'];
  browser: Puppeteer;
  /** A quiet document of the extension's origin, in which `inExtension` runs. */
  inside: Page;
  reach: Reach;
  newPage(): Promise<Page>;
  /** Goes to a page of the extension. */
  visit(page: Page, path: string): Promise<unknown>;
  /** Lets pages be dark, or light again. */
  shade(page: Page, dark: boolean): Promise<unknown>;
  addressOf(page: Page): Promise<string>;
  killWorker(): Promise<void>;
};

export function driven(driver: Driver): Driven {
  const { engine, browser, inside, reach, killWorker } = driver;
  const inExtension: Driven['inExtension'] = (body, argument) =>
    inside.evaluate(body as never, argument as never) as never;
  const tabId = tabNumbers(inExtension);
  return {
    engine,
    ...pagesOf(driver, tabId),
    tabId,
    inExtension,
    stored: () => inside.evaluate(readStored) as ReturnType<Browser['stored']>,
    badge: async (of) => inside.evaluate(readBadge, await tabId(of)),
    killWorker,
    clear: () => inside.evaluate(clearStored),
    copy: reach.copy,
    tidy: () => inside.close(),
    async close() {
      // A page that keeps its process busy can keep the browser from closing.
      await Promise.race([browser.close(), pause(5000)]);
      browser.process()?.kill('SIGKILL');
    },
    pid: () => browser.process()?.pid,
    closed: new Promise((done) => {
      browser.once('disconnected', () => done());
    }),
  };
}

/** The ways to a page: one that the test opens, and one that comes of what it does. */
function pagesOf(
  { browser, reach, newPage, visit, shade, addressOf }: Driver,
  tabId: Driven['tabId'],
): Pick<Driven, 'open' | 'extensionPage' | 'popup' | 'opened' | 'openedBy'> {
  type Look = { width?: number; height?: number; dark?: boolean };
  const dressed = async ({ width, height = 800, dark = false }: Look = {}) => {
    const page = await newPage();
    await shade(page, dark);
    if (width) await page.setViewport({ width, height });
    return page;
  };
  const extensionPage: Driven['extensionPage'] = async (path, look) => {
    const page = await dressed(look);
    await visit(page, path);
    return makeTab(page, reach);
  };
  return {
    async open(url, look) {
      const page = await dressed(look);
      const waitUntil = look?.wait === false ? 'domcontentloaded' : 'load';
      await page.goto(url, { waitUntil, timeout: 15_000 });
      return makeTab(page, reach);
    },
    extensionPage,
    popup: async (of, look) =>
      extensionPage(`popup.html?tab=${await tabId(of)}`, { width: 380, height: 600, ...look }),
    opened: (part) =>
      until(async () => {
        for (const page of await browser.pages())
          if ((await addressOf(page)).includes(part)) return makeTab(page, reach);
        return null;
      }, `a page at ${part}`),
    async openedBy(act) {
      const before = await browser.pages();
      await act();
      const opened = () => browser.pages().then((pages) => pages.find((page) => !before.includes(page)));
      return makeTab(await until(opened, 'a window that the page opens'), reach);
    },
  };
}

/** The number of a tab is asked for by its address, and kept for when it has gone elsewhere. */
function tabNumbers(inExtension: Driven['inExtension']): Driven['tabId'] {
  const known = new WeakMap<Page, number>();
  return async (of: Tab) => {
    const before = known.get(of.page);
    if (before !== undefined) return before;
    const found = await inExtension(
      async (url) => {
        const all = await chrome.tabs.query({});
        return all.filter((tab) => tab.url === url).at(-1)?.id;
      },
      await of.url(),
    );
    if (found === undefined) throw new Error(`no tab shows ${await of.url()}`);
    known.set(of.page, found);
    return found;
  };
}
