// The pictures of the README's installing and removing: the browsers' own pages with the extension in them, into docs/images.
import { join } from 'node:path';
import { type Engine, pause, until } from '../../harness/browser';
import { launch } from '../../harness/launch';
import { startSites } from '../../harness/sites';

const FOLDER = join(import.meta.dirname, '../../docs/images');
const SIZE = { width: 960, height: 440 };

/** Where each browser installs from a file, and removes. */
const PLACES: [Engine, string, string][] = [
  ['chromium', 'chrome://extensions/', 'install-chrome'],
  ['firefox', 'about:debugging#/runtime/this-firefox', 'install-firefox'],
];

export async function installPictures(): Promise<void> {
  for (const [engine, address, name] of PLACES) {
    const sites = await startSites();
    const browser = await launch(engine, sites, { language: 'en' });
    const tab = await browser.open(sites.page('https://shop.example/', 'x'), SIZE);
    // Firefox goes there in another process, which the driver takes for the end of the tab.
    await tab.page.goto(address).catch(() => undefined);
    const page = await until(
      async () => (await tab.page.browser().pages()).find((each) => each.url().startsWith(address)),
      address,
    );
    await page.setViewport(SIZE);
    await pause(1000);
    if (engine === 'chromium') await page.evaluate(showForDevelopers);
    await pause(1500);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await browser.close();
    await sites.close();
    console.log(`${engine}: picture of installing`);
  }
}

// Runs in the page of the browser's extensions, as text. The package for Chrome brings no warnings: those are of Firefox's lines in the
// manifest, which only the build has.
function showForDevelopers(): void {
  const inside = (of: ParentNode, what: string) => of.querySelector(what)?.shadowRoot ?? of;
  const manager = inside(document, 'extensions-manager');
  const mode = inside(manager, 'extensions-toolbar').querySelector<HTMLElement>('#devMode');
  if (mode && mode.getAttribute('aria-pressed') !== 'true') mode.click();
  const items = inside(manager, 'extensions-item-list').querySelectorAll('extensions-item');
  for (const item of items) item.shadowRoot?.querySelector('#errors-button')?.remove();
}
