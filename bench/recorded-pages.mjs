// Fills the database of a browser with as many recorded pages as a bench asks for.
import { runnerImport } from 'vite';

const { searchKeys } = (await runnerImport('./src/core/search-words.ts')).module;
const START = Date.UTC(2026, 0, 1);
const idOf = (kind, n) => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Writes pages of three events each, and a card if pages are filed under it; a few thousand at a time. */
export async function fillWith(browser, { pages, filed }) {
  for (let from = 0; from === 0 || from < pages; from += 5000) {
    const rows = Array.from({ length: Math.min(5000, pages - from) }, (_, i) => pageOf(from + i, filed));
    await browser.inExtension(fill, { rows, filed: from === 0 ? filed : 0 });
  }
}

/** One page in five is of a site of its own, the others are official. */
export function pageOf(n, filed) {
  const strange = n % 5 === 0;
  const host = strange ? `www.gift${n}.shop${n % 100}.example` : 'card.tmall.com';
  const kind = strange ? 'unofficial' : 'official';
  const asks = { roles: ['card-pin'], kind: 'stored-value', claimsBrand: true, words: ['card-pin'] };
  const parts = [{ where: 'page', kind, host, ascii: host, site: host, findings: [], asks }];
  const at = START + n * 60_000;
  const address = `https://${host}/card/add`;
  return {
    id: idOf('c4ec0000', n),
    at,
    address,
    parts,
    level: strange ? 'hold' : 'none',
    action: strange ? 'left' : 'none',
    entered: false,
    alreadyTyped: false,
    otherCard: false,
    verdict: kind,
    site: host,
    own: host,
    results: [],
    words: searchKeys(address, parts, at),
    ...(n < filed && { card: idOf('ca4d0000', 1) }),
  };
}

/** Runs in a page of the extension. */
async function fill({ rows, filed }) {
  const open = indexedDB.open('kashao');
  const db = await new Promise((done) => {
    open.onsuccess = () => done(open.result);
  });
  const write = db.transaction(['events', 'checks', 'cards', 'settings'], 'readwrite');
  const [events, checks, cards, settings] = ['events', 'checks', 'cards', 'settings'].map((name) =>
    write.objectStore(name),
  );
  const hash = '0'.repeat(64);
  let seq = 0;
  const add = (chain, at, all) => {
    for (const [n, data] of all.entries())
      events.put({ chain, n, at: at + n * 1000, seq: ++seq, data, prev: n ? hash : '', hash });
  };
  for (const row of rows) {
    const { id, at, address, parts, level } = row;
    const way = { from: 'https://www.taobao.com', type: 'navigate', redirects: 0 };
    add(id, at, [
      { type: 'sighted', address, parts, level, way },
      { type: 'warned', level },
      { type: 'left' },
    ]);
    checks.put(row);
  }
  if (filed) {
    const facts = { label: 'card', brand: 'tmall-voucher' };
    const card = rows[0].card;
    const filing = rows.slice(0, filed).map(({ id }) => ({ type: 'check-filed', check: id }));
    add(card, rows[0].at, [{ type: 'card-opened', facts }, ...filing]);
    cards.put({ id: card, openedAt: rows[0].at, facts });
    settings.put({ key: 'current-card', value: card });
  }
  await new Promise((done) => {
    write.oncomplete = done;
  });
  db.close();
}
