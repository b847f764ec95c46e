// Every screen in every state that `npm run pictures` knows, readable by everybody: axe-core in light, dark and forced colours,
// an edge around every button where colours are the system's, a finger's room for every control at 360 px, no text under 16 px, and nothing cut off at half the width, which is 200 % zoom.
// The report is for paper: its text may be smaller.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { engine, pause, type Tab, useBrowser } from '../../harness';
import { readDemoPages, serveDemo } from '../../tools/demo-pages';
import { Stage } from '../../tools/pictures/stage';
import { STATES } from '../../tools/pictures/states';

const { browser, sites } = useBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FINGER = 44; // px
const TEXT = 16; // px
const HALF = 320; // px: a window of 640 at 200 %

let stage: Stage;
// The emulation of looks that this needs is Chromium's; the pages are the same in Firefox, where pages.test.ts looks at them.
beforeAll(() => serveDemo(sites, readDemoPages()));
// A failed test ends its browser, so each has a stage of its own.
beforeEach(async () => {
  if (engine() === 'chromium') stage = await Stage.set(browser, sites);
});

type Look = { name: string; dark?: boolean; forced?: boolean; width: number };
const LOOKS: Look[] = [
  { name: 'light', width: 360 },
  { name: 'dark', dark: true, width: 360 },
  { name: 'forced colours', forced: true, width: 360 },
  { name: '200 %', width: HALF },
];

/** What a session asks for goes with it: each page keeps the one it has. */
const dressers = new WeakMap<Tab, CDPSession>();

async function wear(tab: Tab, { name, dark = false, forced = false, width }: Look) {
  await tab.page.setViewport({ width, height: 640 });
  const client = dressers.get(tab) ?? (await tab.page.createCDPSession());
  dressers.set(tab, client);
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
  await pause(200); // colours change slowly
  const worn = await tab.evaluate(() =>
    ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((what) => matchMedia(what).matches),
  );
  expect(worn, name).toEqual([dark, forced]);
}

/** In the page: what axe-core finds, what is wider than the window, and what a finger would miss. */
const faults = (tab: Tab, finger: number, least: number) =>
  tab.evaluate(
    async ({ finger, least }) => {
      type Found = { violations: { id: string; nodes: { target: string[] }[] }[] };
      const { axe } = globalThis as unknown as { axe: { run(): Promise<Found> } };
      const found = (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
      );
      if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the window');
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement: around, textContent } = texts.currentNode;
        // The letters of a drawing grow with it.
        if (!textContent?.trim() || !around?.checkVisibility() || around.closest('svg, script, style'))
          continue;
        const size = Number.parseFloat(getComputedStyle(around).fontSize);
        if (size < least) found.push(`${size} px text: ${textContent.trim().slice(0, 40)}`);
      }
      // Without its colours a button is known by its border alone.
      for (const each of matchMedia('(forced-colors: active)').matches
        ? document.querySelectorAll('button, a.button')
        : [])
        if (each.checkVisibility() && getComputedStyle(each).borderTopWidth === '0px')
          found.push(`no border: ${each.outerHTML.slice(0, 80)}`);
      const controls =
        'button, a, summary, select, input:not([type=radio], [type=checkbox]), label:has(input)';
      for (const each of document.querySelectorAll(controls)) {
        // A link in a list reaches over its whole row.
        const { height } = (each.closest('.checks tr, .cards > li') ?? each).getBoundingClientRect();
        if (height > 0 && height < finger)
          found.push(`${Math.round(height)} px high: ${each.outerHTML.slice(0, 80)}`);
      }
      return found;
    },
    { finger, least },
  );

describe.runIf(engine() === 'chromium')('every state', () => {
  const own = STATES.filter(({ screen }) => screen !== 'notice' && screen !== 'demo');
  test.each(own.map((state) => [`${state.screen} ${state.name}`, state] as const))('%s', async (_, state) => {
    await stage.clear();
    const tab = await state.open(stage);
    const found: string[] = [];
    for (const look of LOOKS) {
      await wear(tab, look);
      if (state.again) await state.again(tab);
      await tab.page.evaluate(`${AXE};0`);
      found.push(
        ...(await faults(tab, look.width === 360 ? FINGER : 0, state.screen === 'report' ? 0 : TEXT)).map(
          (fault) => `${look.name}: ${fault}`,
        ),
      );
    }
    await stage.closeAll();
    await stage.shop.close();
    expect(found).toEqual([]);
  });
});
