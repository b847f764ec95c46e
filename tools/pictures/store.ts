// The pictures that the stores show: five screens at their size in each language, into docs/store/pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Browser, pause, type Tab, until } from '../../harness/browser';
import { launch } from '../../harness/launch';
import { startSites } from '../../harness/sites';
import { readDemoPages, serveDemo } from '../demo-pages';

const FOLDER = join(import.meta.dirname, '../../docs/store/pictures');
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
/** What the stores of Chrome, Edge and Firefox take. */
const SIZE = { width: 1280, height: 800 };
const POPUP = { width: 380, height: 560 };
const EDGE = 24; // px between the popup and the edges of the picture

type Take = (name: string, tab: Tab) => Promise<void>;

export async function storePictures(lang?: string): Promise<void> {
  for (const language of LANGUAGES.filter((each) => !lang || each === lang)) {
    mkdirSync(join(FOLDER, language), { recursive: true });
    const file = (name: string) => join(FOLDER, language, `${name}.png`);
    const sites = await startSites();
    serveDemo(sites, readDemoPages());
    const browser = await launch('chromium', sites, { language });
    await visit(browser, file, async (name, tab) => {
      await pause(500);
      await tab.screenshot(file(name));
    });
    await browser.close();
    await sites.close();
    console.log(`${language}: pictures for the stores`);
  }
}

async function visit(browser: Browser, file: (name: string) => string, take: Take): Promise<void> {
  const address = (name: string) => readDemoPages().find((page) => page.name === name)!.address;
  const open = (name: string) => browser.open(address(name), SIZE);
  const held = await open('unofficial');
  await held.notice();
  await take('1-notice', held);
  await held.close();
  const fake = await open('lookalike');
  await until(async () => (await fake.url()).includes('/warning.html'), 'the warning');
  await take('2-warning', fake);
  await fake.close();
  const official = await open('supermarket');
  await until(async () => (await browser.badge(official)).text === '✓', 'a green badge');
  const popup = await browser.popup(official, POPUP);
  await pause(500);
  const over = Buffer.from(await popup.page.screenshot());
  await popup.close();
  await take('3-popup', official);
  await sharp(await sharp(file('3-popup')).toBuffer())
    .composite([{ input: over, top: EDGE, left: SIZE.width - POPUP.width - EDGE }])
    .toFile(file('3-popup'));
  await official.close();
  for (const name of ['affiliated', 'other-issuer']) {
    const other = await open(name);
    await other.notice();
    await other.close();
  }
  await take('4-history', await browser.extensionPage('history.html', SIZE));
  await take('5-first-page', await browser.extensionPage('welcome.html', SIZE));
}
