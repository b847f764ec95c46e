// npm run bench:history [-- --json]: how long the popup takes to show the next step, with up to 10 000 recorded pages.
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { runnerImport } from 'vite';

const ROUNDS = 15;
/** Pages in the database, and how many of them are filed under the card in hand. */
const CASES = [
  { pages: 0, filed: 0 },
  { pages: 100, filed: 20 },
  { pages: 10_000, filed: 20 },
  { pages: 10_000, filed: 1_000 },
];

if (!existsSync('dist/manifest.json')) throw new Error('build first: npm run build');
const load = async (path) => (await runnerImport(path)).module;
const { startSites } = await load('./harness/sites.ts');
const { launch } = await load('./harness/launch.ts');
const sites = await startSites();
const browser = await launch('chromium', sites);
const table = [];
try {
  for (const size of CASES) {
    await browser.clear();
    const popup = await browser.extensionPage('popup.html', { width: 380, height: 600 });
    await browser.inExtension(fill, size);
    await popup.page.evaluateOnNewDocument(noteDrawing);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await popup.page.reload();
      await popup.page.waitForFunction(() => globalThis.drawn !== undefined);
      times.push(await popup.page.evaluate(() => globalThis.drawn));
    }
    await popup.close();
    times.sort((a, b) => a - b);
    const rounded = (ms) => Math.round(ms * 10) / 10;
    table.push({ ...size, median: rounded(times[ROUNDS >> 1]), worst: rounded(times.at(-1)) });
  }
} finally {
  await browser.close();
  await sites.close();
}
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ cpu: cpus()[0].model, load: loadavg()[0], rounds: ROUNDS, table }));
else {
  console.log(
    `Milliseconds from opening the popup to its next step on the screen, Chromium, ${ROUNDS} rounds`,
  );
  console.table(table);
}

/** Runs in the popup before its own script: notes when the step, or the offer to begin, has been painted. */
function noteDrawing() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.next h2, .popup-card h2')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      globalThis.drawn = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in a page of the extension: writes pages of three events each, and a card if pages are filed under it. */
async function fill({ pages, filed }) {
  const id = (kind, n) => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const open = indexedDB.open('kashao');
  const db = await new Promise((done) => {
    open.onsuccess = () => done(open.result);
  });
  const write = db.transaction(['events', 'checks', 'cards', 'settings'], 'readwrite');
  const [events, checks, cards, settings] = ['events', 'checks', 'cards', 'settings'].map((name) =>
    write.objectStore(name),
  );
  const START = Date.UTC(2026, 0, 1);
  const hash = '0'.repeat(64);
  let seq = 0;
  const add = (chain, all) => {
    for (const [n, data] of all.entries())
      events.put({ chain, n, at: START + n * 1000, seq: ++seq, data, prev: n ? hash : '', hash });
  };
  const card = id('ca4d0000', 1);
  for (let i = 0; i < pages; i++) {
    const check = id('c4ec0000', i);
    const host = i % 5 ? 'card.tmall.com' : `gift-${i}.example`;
    const verdict = i % 5 ? 'official' : 'unofficial';
    const asks = { roles: ['card-pin'], kind: 'stored-value', claimsBrand: true, words: ['card-pin'] };
    const parts = [{ where: 'page', kind: verdict, host, ascii: host, site: host, findings: [], asks }];
    const level = i % 5 ? 'none' : 'hold';
    const address = `https://${host}/add`;
    const way = { from: 'https://www.taobao.com', type: 'navigate', redirects: 0 };
    const seen = { address, parts, level };
    add(check, [{ type: 'sighted', ...seen, way }, { type: 'warned', level }, { type: 'left' }]);
    checks.put({
      id: check,
      at: START + i * 60_000,
      ...seen,
      action: 'left',
      entered: false,
      alreadyTyped: false,
      verdict,
      site: host,
      results: [],
      ...(i < filed && { card }),
    });
  }
  if (filed) {
    const facts = { label: 'card', brand: 'tmall-voucher' };
    const filing = Array.from({ length: filed }, (_, i) => ({
      type: 'check-filed',
      check: id('c4ec0000', i),
    }));
    add(card, [{ type: 'card-opened', facts }, ...filing]);
    cards.put({ id: card, openedAt: START, facts });
    settings.put({ key: 'current-card', value: card });
  }
  await new Promise((done) => {
    write.oncomplete = done;
  });
  db.close();
}
