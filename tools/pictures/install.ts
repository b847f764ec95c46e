// The pictures of installing and removing in the README: the browsers' own pages with the packages in them, into docs/images.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { type Engine, pause, type Tab, until } from '../../harness/browser';
import { launchChromium } from '../../harness/chromium';
import { launchFirefox } from '../../harness/firefox';
import { type Connection, contextOf } from '../../harness/firefox-reach';
import { startSites } from '../../harness/sites';
import { packages } from '../package.mjs';

const IMAGES = join(import.meta.dirname, '../../docs/images');
const DIST = join(import.meta.dirname, '../../dist');
const LANGUAGES = ['zh-CN', 'en'] as const;
const PATIENCE = 1500; // ms until such a page has drawn what it was asked for

type Clip = { x: number; y: number; width: number; height: number };
/** `open` and `marks` are selectors of what is pressed, in whatever shadow root of the page, in the order of the steps beside the picture. */
type Picture = { name: string; page: string; clip: Clip; open?: string[]; marks: string[] };

const CARD = 'addon-card[addon-id="kashao@kashao.example"]';
const MORE = `${CARD} .more-options-button`;
const PICTURES: Record<Engine, Picture[]> = {
  chromium: [
    {
      name: 'install-chrome',
      page: 'chrome://extensions/',
      clip: { x: 0, y: 0, width: 1000, height: 470 },
      open: ['#devMode'],
      marks: ['#devMode', '#loadUnpacked'],
    },
    {
      name: 'remove-chrome',
      page: 'chrome://extensions/',
      clip: { x: 0, y: 0, width: 1000, height: 470 },
      marks: ['#removeButton'],
    },
  ],
  firefox: [
    {
      name: 'install-firefox',
      page: 'about:debugging#/runtime/this-firefox',
      clip: { x: 300, y: 50, width: 700, height: 260 },
      marks: ['.qa-temporary-extension-install-button'],
    },
    {
      name: 'remove-firefox',
      page: 'about:addons',
      clip: { x: 0, y: 40, width: 1000, height: 400 },
      open: ['#category-extension', MORE],
      marks: [MORE, `${CARD} panel-item[action="remove"]`],
    },
  ],
};

/** Of each browser in each language that it speaks; of others it keeps those that are there. */
export async function installPictures(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  for (const language of LANGUAGES)
    for (const engine of ['chromium', 'firefox'] as const) {
      const folder = mkdtempSync(join(tmpdir(), 'kashao-install-'));
      const sites = await startSites();
      const browser = await (engine === 'chromium'
        ? launchChromium(unpacked(folder), sites, folder, { language })
        : launchFirefox(packed(folder, 'firefox'), sites, folder, { language }));
      const tab = await browser.open(sites.page('https://shop.example/', 'x'), { width: 1000, height: 700 });
      for (const picture of PICTURES[engine])
        await take(tab, engine, picture, language).catch((error) => {
          console.error(String(error));
          process.exitCode = 1;
        });
      await browser.close();
      await sites.close();
      rmSync(folder, { recursive: true, force: true });
    }
}

/** The package of a store, as somebody is given it. */
function packed(folder: string, browser: 'chrome' | 'firefox'): string {
  const name = Object.keys(packages(DIST, folder)).find((each) => each.endsWith(`-${browser}.zip`));
  return join(folder, name!);
}

function unpacked(folder: string): string {
  const to = join(folder, 'unpacked');
  for (const [name, content] of Object.entries(unzipSync(readFileSync(packed(folder, 'chrome'))))) {
    mkdirSync(dirname(resolve(to, name)), { recursive: true });
    writeFileSync(resolve(to, name), content);
  }
  return to;
}

async function take(tab: Tab, engine: Engine, { name, page, clip, open, marks }: Picture, language: string) {
  await visit(tab, engine, page);
  await pause(PATIENCE);
  const speaks = await tab.evaluate(() => document.documentElement.lang || navigator.language);
  if (!speaks.startsWith(language.slice(0, 2))) {
    console.log(`${name}.${language}: this ${engine} does not speak it`);
    return;
  }
  for (const each of open ?? []) {
    await tab.evaluate(press, each);
    await pause(PATIENCE);
  }
  await until(() => tab.evaluate(mark, marks), `what is pressed in ${page}`, 5000);
  const shot = await tab.page.screenshot({ clip });
  await sharp(shot)
    .png({ palette: true, effort: 10 })
    .toFile(join(IMAGES, `${name}.${language}.png`));
  console.log(`${name}.${language}`);
}

/** Firefox gives no load event for a page of its own. */
async function visit(tab: Tab, engine: Engine, url: string): Promise<void> {
  if (engine === 'chromium') return tab.goto(url);
  const { connection } = tab.page.browser() as unknown as { connection: Connection };
  const context = contextOf(tab.page.mainFrame());
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
}

// The next ones run in a page of the browser's, as text.
function press(selector: string): void {
  const found = (within: ParentNode): HTMLElement | null =>
    within.querySelector<HTMLElement>(selector) ??
    [...within.querySelectorAll('*')].reduce<HTMLElement | null>(
      (before, { shadowRoot }) => before ?? (shadowRoot && found(shadowRoot)),
      null,
    );
  const control = found(document);
  // Some controls hear only the button within.
  (control?.shadowRoot?.querySelector<HTMLElement>('button, a') ?? control)?.click();
}

/** Draws a frame around each and its number at the corner; false where one is not there. */
function mark(selectors: string[]): boolean {
  const found = (within: ParentNode, selector: string): Element | null =>
    within.querySelector(selector) ??
    [...within.querySelectorAll('*')].reduce<Element | null>(
      (before, { shadowRoot }) => before ?? (shadowRoot && found(shadowRoot, selector)),
      null,
    );
  const boxes = selectors.map((selector) => found(document, selector)?.getBoundingClientRect());
  if (boxes.some((box) => !box?.width)) return false;
  const draw = (look: string, text = '') => {
    const drawn = document.createElement('div');
    drawn.textContent = text;
    drawn.style.cssText = `position:fixed;inset:auto;margin:0;padding:0;border:0;overflow:visible;background:none;box-sizing:border-box;pointer-events:none;${look}`;
    document.body.append(drawn);
    // Above a menu that is open, too.
    drawn.popover = 'manual';
    drawn.showPopover();
  };
  for (const [n, box] of boxes.entries()) {
    const { x, y, right, width, height } = box!;
    draw(
      `left:${x - 6}px;top:${y - 6}px;width:${width + 12}px;height:${height + 12}px;border:3px solid #c2185b;border-radius:8px`,
    );
    draw(
      `left:${Math.min(right - 4, innerWidth - 30)}px;top:${Math.max(y - 20, 2)}px;width:26px;height:26px;border-radius:13px;background:#c2185b;color:#fff;font:bold 16px/26px sans-serif;text-align:center`,
      String(n + 1),
    );
  }
  return true;
}
