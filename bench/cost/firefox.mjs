// Firefox has no trace by thread: the time to the load event, and how long the page's own ticks were kept waiting, with the sensor and with an empty one.
import { runnerImport } from 'vite';
import { within } from './within.mjs';

const ADDRESS = 'https://cost.example';
const WAIT_MS = 1000;
const VISIT_MS = 60_000; // the longest that one page may take
// Counts the time by which a tick came later than the tick before let expect.
const TICKS = `<script>busy = 0; { let last = performance.now(); const { port1, port2 } = new MessageChannel();
port1.onmessage = () => { const now = performance.now(); if (now - last > 1) busy += now - last; last = now; setTimeout(() => { last = performance.now(); port2.postMessage(0); }); };
port2.postMessage(0); }</script>`;

/**
 * @param {{name: string, html: string, i: number, type?: string[]}[]} pages
 * @param {number} rounds
 * @param {Set<{close(): Promise<void>}>} opened holds the browser while it runs
 */
export async function measureFirefox(pages, rounds, opened) {
  const load = async (/** @type {string} */ path) => (await runnerImport(path)).module;
  const { startSites } = await load('./harness/sites.ts');
  const { launch } = await load('./harness/launch.ts');
  const { pageAt } = await import('./pages.mjs');
  const sites = await startSites();
  for (const { i, html } of pages)
    sites.page(`${ADDRESS}/${i}`, () => ({
      body: html.replace('<head>', `<head>${TICKS}`),
      type: 'text/html',
    }));
  for (let i = 0; i < 40; i++)
    sites.page(`${ADDRESS}/frame?${i}`, () => ({ body: pageAt('/frame'), type: 'text/html' }));
  /** @type {{page: string, extension: string, load: number, busy: number}[]} */
  const samples = [];
  for (const emptySensor of [true, false]) {
    const browser = await within(VISIT_MS, launch('firefox', sites, { emptySensor }), 'Firefox');
    opened.add(browser);
    try {
      for (let round = 0; round < rounds; round++)
        for (const { name, i, type } of pages) {
          if (type) continue;
          const visit = async () => {
            const tab = await browser.open(`${ADDRESS}/${i}`);
            const times = await tab.page.evaluate(read, WAIT_MS);
            await tab.close();
            return times;
          };
          const times = await within(VISIT_MS, visit(), `the page ${name} in Firefox`);
          samples.push({ page: name, extension: emptySensor ? 'empty' : 'kashao', ...times });
        }
    } finally {
      opened.delete(browser);
      await browser.close();
    }
  }
  await sites.close();
  return pages.flatMap(({ name }) =>
    ['empty', 'kashao'].flatMap((extension) => {
      const all = samples.filter((one) => one.page === name && one.extension === extension);
      if (!all.length) return [];
      return {
        page: name,
        extension,
        load: median(all.map((one) => one.load)),
        busy: median(all.map((one) => one.busy)),
      };
    }),
  );
}

/** Runs in the page. @param {number} wait */
async function read(wait) {
  await globalThis.done;
  await new Promise((resolve) => setTimeout(resolve, wait));
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return { load: entry?.loadEventEnd ?? 0, busy: globalThis.busy };
}

const median = (/** @type {number[]} */ all) => Math.round(all.sort((a, b) => a - b)[all.length >> 1] ?? 0);
