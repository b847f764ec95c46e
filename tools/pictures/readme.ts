// Takes the pictures of the README from a real run: `npm start -- --pictures` writes docs/images.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Engine, pause, until } from '../../harness/browser';
import { launch } from '../../harness/launch';
import { startSites } from '../../harness/sites';
import { playAppeal } from '../appeal-case';
import { readDemoPages, serveDemo } from '../demo-pages';

const FOLDER = join(import.meta.dirname, '../../docs/images');
const SHOWN = ['supermarket', 'unofficial', 'affiliated', 'other-issuer', 'lookalike'];

/** One set of pictures for each language of the README; the words of the popup's appeal are pictured in Chinese. */
export async function pictures(engine: Engine): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  for (const language of ['zh-CN', 'en'] as const) {
    const sites = await startSites();
    serveDemo(sites, readDemoPages());
    const browser = await launch(engine, sites, { language });
    const to = (name: string) => join(FOLDER, `${name}.${language}.png`);
    await visitShown(browser, to);
    if (language === 'zh-CN') {
      await browser.clear();
      const kept = ['result', 'appeal'];
      await playAppeal(browser, language, async (popup, stage) => {
        if (!kept.includes(stage)) return;
        await until(
          () => popup.evaluate(() => !document.querySelector('[aria-busy=true]')),
          'what is under way',
        );
        await pause(300); // the colours of the button change slowly
        await popup.screenshot(to(stage));
      });
    }
    await browser.close();
    await sites.close();
  }
  return 0;
}

async function visitShown(browser: Browser, to: (name: string) => string) {
  const pages = readDemoPages();
  for (const name of SHOWN) {
    const page = pages.find((each) => each.name === name)!;
    const tab = await browser.open(page.address, { width: 960, height: 720 });
    if (name === 'lookalike') {
      await until(async () => (await tab.url()).includes('/warning.html'), 'the warning');
      await pause(500);
      await tab.screenshot(to('warning'));
    } else if (name === 'supermarket') {
      await until(async () => (await browser.badge(tab)).text === '✓', 'a green badge');
      const popup = await browser.popup(tab, { width: 380, height: 400 });
      await pause(500);
      await popup.screenshot(to('official'));
      await popup.close();
    } else {
      await tab.notice();
      await pause(500);
      if (name === 'unofficial') await tab.screenshot(to('notice'));
    }
    await tab.close();
  }
  const history = await browser.extensionPage('history.html', { width: 1040, height: 560 });
  await pause(600);
  await history.screenshot(to('history'));
  await history.close();
}
