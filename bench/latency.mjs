// npm run bench:latency [-- --json] [--rounds N] [--bad: bad input alone]: how long after a card field has come it is held, and the notice is painted, and how soon
// bad input is answered, in both browsers.
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { badInput } from './bad-input.mjs';
import { within } from './cost/within.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    bad: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '30' },
  },
});
const ROUNDS = Number(values.rounds);
const BAD_ROUNDS = Math.min(ROUNDS, 5);
const VISIT_MS = 60_000; // the longest that one page may take
const ADDRESS = 'https://latency.example/';
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>充值</title><h1>天猫购物券充值</h1><p id="place"></p>';

if (!existsSync('dist/manifest.json')) throw new Error('build first: npm run build');
const load = async (/** @type {string} */ path) => (await runnerImport(path)).module;
const { startSites } = await load('./harness/sites.ts');
const { launch } = await load('./harness/launch.ts');
const sites = await startSites();
sites.page(ADDRESS, () => ({ body: PAGE, type: 'text/html' }));
const table = [];
const bad = [];
try {
  for (const engine of ['chromium', 'firefox']) {
    const browser = await launch(engine, sites);
    try {
      for (const worker of values.bad ? [] : ['warm', 'cold']) {
        const times = [];
        // The first page also pays for what the browser itself does once.
        for (let round = -1; round < ROUNDS; round++) {
          const time = await within(VISIT_MS, visit(browser, worker === 'cold'), `a page in ${engine}`);
          if (round >= 0) times.push(time);
        }
        const of = (/** @type {'held' | 'painted'} */ kind) => {
          const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
          return [sorted[ROUNDS >> 1], sorted.at(-1)].map((ms) => Math.round((ms ?? 0) * 10) / 10);
        };
        const [held, heldWorst] = of('held');
        const [painted, paintedWorst] = of('painted');
        table.push({
          browser: engine,
          worker,
          held,
          'held, worst': heldWorst,
          painted,
          'painted, worst': paintedWorst,
        });
      }
      for (const row of await badInput(browser, BAD_ROUNDS)) bad.push({ browser: engine, ...row });
    } finally {
      await browser.close();
    }
  }
} finally {
  await sites.close();
}
if (values.json)
  console.log(
    JSON.stringify({
      cpu: cpus()[0]?.model,
      load: loadavg()[0],
      rounds: ROUNDS,
      table,
      badRounds: BAD_ROUNDS,
      bad,
    }),
  );
else {
  console.log(
    `Milliseconds from a card field in the page to its hold, and to the notice on the screen, medians of ${ROUNDS} rounds`,
  );
  console.table(table);
  console.log(
    `Milliseconds from a bad input to its answer, and the longest the page stood still, medians of ${BAD_ROUNDS} rounds`,
  );
  console.table(bad);
}

/** @param {any} browser @param {boolean} isCold the worker is ended before the field comes */
async function visit(browser, isCold) {
  await browser.clear();
  const tab = await browser.open(ADDRESS);
  if (isCold) await browser.killWorker();
  const times = await tab.evaluate(bringField);
  await tab.close();
  return times;
}

/** Runs in the page. */
async function bringField() {
  const start = performance.now();
  const since = () => performance.now() - start;
  const painted = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('html > :not(head, body)')) return;
      observer.disconnect();
      // A message after the frame is handled once that frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(since());
        port2.postMessage(0);
      });
    }).observe(document.documentElement, { childList: true });
  });
  const field = Object.assign(document.createElement('input'), { placeholder: '请输入卡密' });
  document.getElementById('place')?.append(field);
  field.focus();
  while (document.activeElement === field) await new Promise((resolve) => setTimeout(resolve));
  return { held: since(), painted: await painted };
}
