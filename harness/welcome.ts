// Whoever installs the extension is shown its first page; a test has not asked for it.
import type { Browser } from 'puppeteer-core';
import { pause, until } from './browser';

/** Waits for the first page and closes it. */
export async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  const first = await until(async () => {
    for (const page of await browser.pages()) {
      // The driver of Firefox is not told where such a page has gone; the page itself knows.
      const address = await Promise.race([page.evaluate(() => location.href).catch(() => ''), pause(500)]);
      if (address === `${origin}/welcome.html`) return page;
    }
    return null;
  }, 'the first page');
  await first.close();
}
