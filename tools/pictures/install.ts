// The picture of installing in the README: the browser's own page with the extension in it, into docs/images.
import { join } from 'node:path';
import { pause } from '../../harness/browser';
import { launch } from '../../harness/launch';
import { startSites } from '../../harness/sites';

const FOLDER = join(import.meta.dirname, '../../docs/images');
const SIZE = { width: 960, height: 384 };

/** Of Chromium alone: Firefox shows a driver no page of its own. */
export async function installPicture(): Promise<void> {
  const sites = await startSites();
  const browser = await launch('chromium', sites, { language: 'en' });
  const tab = await browser.open(sites.page('https://shop.example/', 'x'), SIZE);
  await tab.goto('chrome://extensions/');
  await pause(1000);
  await tab.evaluate(showForDevelopers);
  await pause(1500);
  await tab.screenshot(join(FOLDER, 'install-chrome.png'));
  await browser.close();
  await sites.close();
  console.log('picture of installing');
}

// Runs in the page of the browser's extensions, as text.
function showForDevelopers(): void {
  const inside = (of: ParentNode, what: string) => of.querySelector(what)?.shadowRoot ?? of;
  const toolbar = inside(inside(document, 'extensions-manager'), 'extensions-toolbar');
  const mode = toolbar.querySelector<HTMLElement>('#devMode');
  if (mode && mode.getAttribute('aria-pressed') !== 'true') mode.click();
}
