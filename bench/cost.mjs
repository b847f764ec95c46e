// npm run bench:cost [-- --json] [--rounds N] [--pages tiny,storm] [--ext DIR:name]: what the extension costs the pages of others.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserProgram } from '../tools/setup.mjs';
import { startChromium } from './cost/chromium.mjs';
import { measureFirefox } from './cost/firefox.mjs';
import { PAGES, pageAt } from './cost/pages.mjs';
import { visit } from './cost/visit.mjs';
import { within } from './cost/within.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '9' },
    pages: { type: 'string' },
    ext: { type: 'string', multiple: true, default: [] },
    'no-firefox': { type: 'boolean', default: false },
  },
});
const ROUNDS = Number(values.rounds);
const VISIT_MS = 120_000; // the longest that one page may take
const HOSTS = 60; // a site of its own for each visit, so that each has a process of its own

if (!existsSync('dist/manifest.json')) throw new Error('build first: npm run build');
const at = (/** @type {string} */ path) => resolve(import.meta.dirname, path);
/** @type {Record<string, string | null>} */
const extensions = { none: null, empty: at('cost/empty'), kashao: at('../dist') };
for (const given of values.ext) {
  const [, folder, name] = /^(.*?)(?::([\w-]+))?$/.exec(given) ?? [];
  extensions[name ?? given] = resolve(folder ?? '');
}
const wanted = values.pages?.split(',');
const pages = PAGES.map((page, i) => ({ ...page, i })).filter(({ name }) => !wanted || wanted.includes(name));

const median = (/** @type {number[]} */ all) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
const rounded = (/** @type {number} */ ms) => Math.round(ms * 10) / 10;

const server = createServer((request, response) => {
  // The port is open on every address of this machine, the pages are for itself alone.
  const isOwn = request.socket.remoteAddress?.replace('::ffff:', '').startsWith('127.');
  const body = isOwn ? pageAt(request.url ?? '/') : undefined;
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
});
await new Promise((done) => server.listen(0, '0.0.0.0', () => done(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
/** @type {Set<{close(): Promise<void>}>} */
const opened = new Set(); // browsers that run
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await Promise.allSettled([...opened].map((browser) => browser.close()));
    process.exit(1);
  });
let visits = 0;
const origin = () => `http://127.0.0.${1 + (visits++ % HOSTS)}:${port}`;

const program = browserProgram('chromium');
/** @type {Record<string, any>} */
const browsers = {};
/** @type {{page: string, extension: string, times: Times}[]} */
const samples = [];
try {
  for (const [name, folder] of Object.entries(extensions)) {
    browsers[name] = await startChromium(program, folder);
    opened.add(browsers[name]);
  }
  for (let round = -1; round < ROUNDS; round++)
    // Side by side, so that what else the machine does falls on all of them.
    for (const { name, i, type } of pages)
      for (const extension of Object.keys(extensions)) {
        const what = `the page ${name} with ${extension}`;
        const times = await within(VISIT_MS, visit(browsers[extension], `${origin()}/${i}`, type), what);
        if (round >= 0) samples.push({ page: name, extension, times });
      }
} finally {
  for (const browser of Object.values(browsers)) {
    opened.delete(browser);
    await browser.close();
  }
  server.close();
}

/** @typedef {{world: number, compile: number, start: number, callbacks: number}} Times */
const total = (/** @type {Times} */ { world, compile, start, callbacks }) =>
  world + compile + start + callbacks;
const table = pages.flatMap(({ name }) => {
  const of = (/** @type {string} */ extension) =>
    samples.filter((one) => one.page === name && one.extension === extension).map(({ times }) => times);
  const floor = median(of('empty').map(total));
  return Object.keys(extensions).map((extension) => {
    const part = (/** @type {keyof Times} */ kind) =>
      rounded(median(of(extension).map((times) => times[kind])));
    const ms = median(of(extension).map(total));
    return {
      page: name,
      extension,
      ms: rounded(ms),
      'x empty': floor ? rounded(ms / floor) : null,
      world: part('world'),
      compile: part('compile'),
      start: part('start'),
      callbacks: part('callbacks'),
    };
  });
});
const version = Object.values(browsers)[0].version;
const firefox = values['no-firefox'] ? [] : await measureFirefox(pages, ROUNDS, opened);
if (values.json)
  console.log(
    JSON.stringify({ cpu: cpus()[0]?.model, load: loadavg()[0], rounds: ROUNDS, version, table, firefox }),
  );
else {
  console.log(`Main-thread milliseconds a page load, ${version}, medians of ${ROUNDS} rounds`);
  console.table(table.filter(({ extension }) => extension !== 'none'));
  if (firefox.length) {
    console.log(
      'Firefox: milliseconds to the load event, and milliseconds its main thread was busy, medians',
    );
    console.table(firefox);
  }
}
