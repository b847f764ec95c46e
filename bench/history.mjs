// npm run bench:history [-- --part history|popup --pages N --json]: how fast history and popup are with up to 100 000 recorded pages, and what the next one costs.
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { fillWith, pageOf } from './recorded-pages.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { part: text, pages: text, json: { type: 'boolean' } } });
/** Whether a part is measured with so many pages; without options, all are. */
const wanted = (part, pages) => part === (values.part ?? part) && pages === Number(values.pages ?? pages);

const ROUNDS = 9;
/** Pages in the database when the history is opened. */
const SIZES = [1_000, 10_000, 100_000];
/** What is typed letter by letter: a common word, one site of many, two words, a word that no page has. */
const SEARCHES = ['tmall', 'gift4711', 'gift shop77', 'nowhere'];
/** Pages in the database when the popup is opened, and how many of them are filed under the card in hand. */
const CASES = [
  { pages: 0, filed: 0 },
  { pages: 100, filed: 20 },
  { pages: 10_000, filed: 20 },
  { pages: 10_000, filed: 1_000 },
  { pages: 100_000, filed: 20 },
  { pages: 100_000, filed: 1_000 },
];

if (!SIZES.some((each) => wanted('history', each)) && !CASES.some(({ pages }) => wanted('popup', pages)))
  throw new Error(
    `nothing to measure: --part history or popup, --pages one of ${[...new Set([...SIZES, ...CASES.map(({ pages }) => pages)])].join(', ')}`,
  );
if (!existsSync('dist/manifest.json')) throw new Error('build first: npm run build');
const load = async (path) => (await runnerImport(path)).module;
const { startSites, html } = await load('./harness/sites.ts');
const { launch } = await load('./harness/launch.ts');
const { until } = await load('./harness/browser.ts');
const { PageCheck } = await load('./src/model.ts');
const sites = await startSites();
const rounded = (ms) => Math.round(ms * 10) / 10;
const median = (times) => rounded(times.toSorted((a, b) => a - b)[times.length >> 1]);

// A row that the history cannot read would be waited for in vain.
PageCheck.parse(pageOf(0, 1));

const history = [];
for (const pages of SIZES.filter((each) => wanted('history', each)))
  history.push(await inBrowser((browser) => historyWith(browser, pages)));
const popup = [];
for (const size of CASES.filter(({ pages }) => wanted('popup', pages)))
  popup.push(await inBrowser((browser) => popupWith(browser, size)));
await sites.close();

if (values.json)
  console.log(JSON.stringify({ cpu: cpus()[0].model, load: loadavg()[0], rounds: ROUNDS, history, popup }));
else {
  console.log(`Milliseconds in Chromium, medians of ${ROUNDS} rounds; MB of the page's own memory. Opening the history, and
each letter of a search, to the first rows on the screen; frames a second while scrolling; one more page written.`);
  console.table(history);
  console.log(
    'Opening the popup on a page that was checked, to its verdict and to its next step on the screen.',
  );
  console.table(popup);
}

/** A fresh browser for each measurement: what one leaves in it must not weigh on the next. */
async function inBrowser(measure) {
  const browser = await launch('chromium', sites);
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

async function historyWith(browser, pages) {
  const shop = await browser.open(sites.page('https://shop.example/', html('<p>shop</p>')));
  const tab = await browser.extensionPage('history.html', { width: 1200, height: 860 });
  await fillWith(browser, { pages, filed: Math.min(pages, 20) });
  await tab.page.evaluateOnNewDocument(noteDrawing, { rows: '.checks a' });
  const open = await openings(tab.page);
  const letters = [];
  for (const words of SEARCHES) letters.push(...(await tab.page.evaluate(typeLetters, words)));
  await tab.page.evaluate(clearWords);
  const scrolling = await tab.page.evaluate(scrollThrough);
  // The page shares its heap with the one that filled the database: what that left behind is none of this.
  await (await tab.page.createCDPSession()).send('HeapProfiler.collectGarbage');
  const memory = await tab.page.evaluate(() => performance.memory.usedJSHeapSize / 1e6);
  await tab.close();
  const write = await browser.inExtension(writeOneMore);
  await shop.close();
  return {
    pages,
    firstRows: median(open.map(({ rows }) => rows)),
    firstRowsWorst: rounded(Math.max(...open.map(({ rows }) => rows))),
    search: median(letters),
    searchWorst: rounded(Math.max(...letters)),
    framesPerSecond: Math.round(scrolling.frames),
    longestFrame: rounded(scrolling.longest),
    memory: rounded(memory),
    write: rounded(write),
  };
}

async function popupWith(browser, size) {
  const shop = await browser.open(
    sites.page('https://card.tmall.com/', html('<label>卡密 <input type="password"></label>')),
  );
  await shop.page.focus('input');
  await until(
    async () => Object.keys((await browser.stored()).session).some((key) => key.startsWith('page:')),
    'the page checked',
  );
  await fillWith(browser, size);
  const tab = await browser.popup(shop);
  await tab.page.evaluateOnNewDocument(noteDrawing, {
    verdict: '.strip-title',
    nextStep: '.next h2, .popup-card h2',
  });
  const times = await openings(tab.page);
  await tab.close();
  await shop.close();
  const verdict = times.map((each) => each.verdict);
  const nextStep = times.map((each) => each.nextStep);
  return {
    ...size,
    verdict: median(verdict),
    verdictWorst: rounded(Math.max(...verdict)),
    nextStep: median(nextStep),
    worst: rounded(Math.max(...nextStep)),
  };
}

/** What each round of opening a page again has noted. */
async function openings(page) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.reload();
    await page.waitForFunction(() => globalThis.drawn !== undefined);
    times.push(await page.evaluate(() => globalThis.drawn));
  }
  return times;
}

/** Runs in a page before its own script: notes when each of what is waited for has been painted. */
function noteDrawing(selectors) {
  const times = {};
  const waiting = new Map(Object.entries(selectors));
  new MutationObserver((_, observer) => {
    const now = [...waiting].filter(([, selector]) => document.querySelector(selector));
    for (const [name] of now) waiting.delete(name);
    if (waiting.size === 0) observer.disconnect();
    if (now.length > 0)
      requestAnimationFrame(() => {
        for (const [name] of now) times[name] = performance.now();
        if (Object.keys(times).length === Object.keys(selectors).length) globalThis.drawn = times;
      });
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the history: types the words and gives the time from each letter to the rows it asks for, or to "none found". */
async function typeLetters(words) {
  const input = document.querySelector('input[type=search]');
  const frame = () => new Promise(requestAnimationFrame);
  const times = [];
  for (let end = 1; end <= words.length; end++) {
    const typed = words.slice(0, end);
    if (typed.endsWith(' ')) continue;
    input.value = typed;
    const begin = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (document.querySelector('[data-asked]')?.dataset.asked !== `words=${typed.replace(' ', '+')}`)
      await frame();
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 120));
  }
  return times;
}

function clearWords() {
  const input = document.querySelector('input[type=search]');
  input.value = '';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((done) => setTimeout(done, 500));
}

/** Runs in the history: scrolls for three seconds as fast as a wheel goes; frames a second, and the longest of them in ms. */
async function scrollThrough() {
  const frame = () => new Promise(requestAnimationFrame);
  const begin = await frame();
  let [last, frames, longest] = [begin, 0, 0];
  while (last - begin < 3000) {
    scrollBy(0, 60);
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
    frames++;
  }
  return { frames: (frames * 1000) / (last - begin), longest };
}

/**
 * Runs in a page of the extension: the median time in ms that one more page takes the database. The least of a few rounds: what
 * the browser still does in the background with all that it was filled with is none of this.
 */
async function writeOneMore() {
  const open = indexedDB.open('kashao');
  const db = await new Promise((done) => {
    open.onsuccess = () => done(open.result);
  });
  const all = db.transaction('checks').objectStore('checks').openCursor();
  const row = await new Promise((done) => {
    all.onsuccess = () => done(all.result.value);
  });
  const medians = [];
  for (let round = 0; round < 7; round++) {
    const times = [];
    for (let i = 0; i < 41; i++) times.push(await put(Date.now() + i));
    medians.push(times.sort((a, b) => a - b)[20]);
    await new Promise((done) => setTimeout(done, 1000));
  }
  db.close();
  return Math.min(...medians);

  async function put(at) {
    const begin = performance.now();
    const write = db.transaction('checks', 'readwrite');
    write
      .objectStore('checks')
      .put({ ...row, id: crypto.randomUUID(), at, words: row.words.map(([word]) => [word, at]) });
    await new Promise((done) => {
      write.oncomplete = done;
    });
    return performance.now() - begin;
  }
}
