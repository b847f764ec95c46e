// Takes pictures of every state of every screen, and sheets of them for each screen and language.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, pause, type Tab } from '../../harness/browser';
import { launch } from '../../harness/launch';
import { startSites } from '../../harness/sites';
import { readDemoPages, serveDemo } from '../demo-pages';
import { Stage } from './stage';
import type { State } from './state';
import { STATES, WIDTHS } from './states';

const FOLDER = join(import.meta.dirname, '../../artifacts/pictures');
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
const FINGER = 44; // pixels a finger needs, on narrow screens

const LOOK =
  'body{display:flex;flex-wrap:wrap;gap:12px;font:16px sans-serif;background:#888;margin:8px}figure{margin:0}';

type Wanted = { only?: string; lang?: string; state?: string };
type Shot = { state: string; width: number; dark: boolean; file: string };

export async function take({ only, lang, state }: Wanted): Promise<void> {
  const states = STATES.filter(
    (each) => (!only || each.screen === only) && (!state || state.split(',').includes(each.name)),
  );
  for (const language of LANGUAGES.filter((each) => !lang || each === lang)) {
    const sites = await startSites();
    serveDemo(sites, readDemoPages());
    const browser = await launch('chromium', sites, { language });
    const stage = await Stage.set(browser, sites);
    const folder = join(FOLDER, language);
    for (const screen of new Set(states.map((each) => each.screen))) {
      rmSync(join(folder, screen), { recursive: true, force: true });
      mkdirSync(join(folder, screen), { recursive: true });
      const shots: Shot[] = [];
      for (const each of states.filter((one) => one.screen === screen))
        shots.push(...(await shoot(stage, each, folder).catch((error: Error) => failed(each, error))));
      await sheets(browser, folder, screen, shots);
      console.log(`${language} ${screen}: ${shots.length} pictures`);
    }
    await browser.close();
    await sites.close();
  }
}

function failed(state: State, error: Error): Shot[] {
  console.error(`✕ ${state.screen} ${state.name}: ${error.message}`);
  process.exitCode = 1;
  return [];
}

/** All widths of one state, light and dark; says what is too wide for the window or too small for a finger. */
async function shoot(stage: Stage, state: State, folder: string): Promise<Shot[]> {
  await stage.clear();
  const shots: Shot[] = [];
  const tab = await state.open(stage);
  for (const width of WIDTHS[state.screen]) {
    await tab.page.setViewport({ width, height: state.screen === 'popup' ? 600 : 768 });
    if (state.again) await state.again(tab);
    for (const dark of [false, true]) {
      await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
      await pause(150);
      const file = join(state.screen, `${state.name}-${width}${dark ? '-dark' : ''}.png`);
      await tab.page.screenshot({
        path: join(folder, file) as `${string}.png`,
        fullPage: state.screen !== 'notice',
      });
      shots.push({ state: state.name, width, dark, file });
    }
    if (state.screen !== 'notice')
      for (const fault of await faults(tab, width))
        console.log(`! ${state.screen} ${state.name} ${width}: ${fault}`);
  }
  await stage.closeAll();
  return shots;
}

const faults = (tab: Tab, width: number) =>
  tab.evaluate(
    ({ width, finger }) => {
      const found: string[] = [];
      if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the window');
      const targets = document.querySelectorAll(
        'button, a, summary, select, input:not([type=radio], [type=checkbox])',
      );
      if (width === 360)
        for (const each of targets) {
          // A link in a list reaches over its whole row.
          const { height } = (each.closest('.checks tr, .cards > li') ?? each).getBoundingClientRect();
          if (height > 0 && height < finger)
            found.push(
              `${Math.round(height)} px high: ${each.tagName.toLowerCase()} “${each.textContent?.trim().slice(0, 30)}”`,
            );
        }
      return found;
    },
    { width, finger: FINGER },
  );

/** One sheet for each width and look: small enough to be taken in at a glance. */
async function sheets(browser: Browser, folder: string, screen: string, shots: Shot[]): Promise<void> {
  const nameOf = ({ width, dark }: Shot) => `${screen}-${width}${dark ? '-dark' : ''}`;
  for (const name of new Set(shots.map(nameOf))) {
    const group = shots.filter((each) => nameOf(each) === name);
    const figures = group.map(
      ({ state, width, file }) =>
        `<figure style="width:${Math.min(width, 600)}px"><figcaption>${state}</figcaption><a href="${file}"><img src="${file}" width="100%"></a></figure>`,
    );
    const page = join(folder, `${name}.html`);
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${LOOK}</style>${figures.join('\n')}`);
    const tab = await browser.open(pathToFileURL(page).href, { width: 2700, height: 800 });
    await tab.page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage: true });
    await tab.close();
  }
}
