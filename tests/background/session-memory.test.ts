// Memory over a thousand pages: what is known of a page goes with its tab or document, so that it is as little at the end as before.
import { beforeEach, describe, expect, it } from 'vitest';
import { fake } from './fake-browser';
import { close, emptyStage, from, open, own, say, see, settled, shut, warnings } from './stage';

const { database } = await import('../../src/database');

beforeEach(emptyStage);

const PAGES = 1000;
/** What is measured after the first of them, once the lists that never empty have met all they can meet here. */
const EVERY = 100;

/** What session storage holds, in characters as the browser counts them. */
const held = () => JSON.stringify(Object.fromEntries(fake.session)).length;
const keysOf = (name: string) => [...fake.session.keys()].filter((key) => key.startsWith(`${name}:`)).length;

/** Pages as they come: fakes, which are warned of over the whole tab, unknown shops, other issuers, official ones. */
const HOSTS = ['taoba0.com', 'gift-duihuan.example', 'card.jd.com', 'card.tmall.com'];
const addressOf = (n: number) => `https://${HOSTS[n % HOSTS.length]}/card/${n}`;

/** The page is seen, a code goes in, and it answers: all that a page can leave in memory. */
async function live(tab: number): Promise<void> {
  await see(tab, { claimsBrand: tab % 2 === 0 });
  await say({ type: 'held', input: 'focus' }, from(tab));
  await say({ type: 'code-entered' }, from(tab));
  await say({ type: 'result', result: 'invalid-or-used', phrase: 'invalid-or-used' }, from(tab));
}

/** What is held after each hundred pages. */
async function measured(page: (n: number) => Promise<void>): Promise<number[]> {
  const figures: number[] = [];
  for (let n = 1; n <= PAGES; n++) {
    await page(n);
    if (n % EVERY !== 0) continue;
    await settled();
    figures.push(held());
  }
  return figures;
}

it('of a thousand tabs, opened and closed, nothing stays', { timeout: 120_000 }, async () => {
  const figures = await measured(async (n) => {
    open(n, addressOf(n));
    await live(n);
    await settled();
    expect(keysOf('page')).toBe(1);
    await shut(n);
  });
  for (const name of ['page', 'visit', 'witness', 'warning']) expect(keysOf(name), name).toBe(0);
  expect(new Set(figures).size, String(figures)).toBe(1);
});

it('of a thousand pages in one tab, the last is held', { timeout: 120_000 }, async () => {
  const figures = await measured(async (n) => {
    if (n > 1) await say({ type: 'gone' }, from(1));
    open(1, addressOf(n), `document-${n}`);
    await live(1);
    await settled();
    for (const id of warnings())
      expect(fake.session.get(`warning:${id}`)).toMatchObject({ page: { document: `document-${n}` } });
  });
  for (const name of ['page', 'visit', 'witness']) expect(keysOf(name), name).toBeLessThanOrEqual(1);
  expect(Math.max(...figures.slice(1)) - figures[0]!).toBeLessThanOrEqual(EVERY);
});

it('of a thousand tabs that end without a word, the last is held', { timeout: 120_000 }, async () => {
  const figures = await measured(async (n) => {
    open(n, addressOf(n));
    await see(n);
    close(n);
  });
  expect(keysOf('page')).toBeLessThanOrEqual(1);
  for (const name of ['visit', 'warning']) expect(keysOf(name), name).toBeLessThanOrEqual(1);
  expect(Math.max(...figures)).toBeLessThanOrEqual(1.05 * figures[0]!);
});

describe('a full-page warning and a visit', () => {
  const shown = (tab: number, path: string, document: string) =>
    open(tab, `chrome-extension://kashao/${path}`, document);
  /** The imitation in tab 1, covered. */
  const cover = async () => {
    open(1, 'https://taoba0.com/card?order=1');
    await see(1);
    await settled();
    const [id = ''] = warnings();
    return id;
  };
  /** Another page with a card field, in another tab. */
  const another = async (tab = 9) => {
    open(tab, `https://gift-${tab}.example/`);
    await see(tab);
    await settled();
  };

  it('stay while the warning is about to take the place of the page, and while any tab shows it', async () => {
    const id = await cover();
    await another();
    expect([warnings(), keysOf('visit')]).toEqual([[id], 2]);
    shown(1, `warning.html?id=${id}`, 'cover');
    await another(10);
    expect([warnings(), keysOf('visit')]).toEqual([[id], 3]);
    shown(2, `warning.html?id=${id}`, 'duplicate');
    open(1, 'https://news.example/', 'news');
    await another(11);
    expect(warnings()).toEqual([id]);
  });

  it('go once the tab shows something else, with every trace of the address', async () => {
    const id = await cover();
    shown(1, `warning.html?id=${id}`, 'cover');
    await say({ type: 'warning-left' }, own(1, `warning.html?id=${id}`));
    expect(warnings()).toEqual([id]);
    open(1, 'https://news.example/', 'news');
    await say({ type: 'warning-left' }, own(1, `warning.html?id=${id}`));
    expect([warnings(), keysOf('visit')]).toEqual([[], 0]);
    expect(JSON.stringify([...fake.session])).not.toContain('order=1');
  });

  it('go also where the warning said nothing when it was left', async () => {
    const id = await cover();
    shown(1, `warning.html?id=${id}`, 'cover');
    open(1, 'https://news.example/', 'news');
    await another();
    expect([warnings(), keysOf('visit')]).toEqual([[], 1]);
  });

  it('do not end a visit whose page is only loaded again, whatever its query is then', async () => {
    open(1, 'https://gift.example/card?step=1');
    await see(1);
    await settled();
    await say({ type: 'gone' }, from(1));
    open(1, 'https://gift.example/card?step=2', 'again');
    await another();
    await see(1);
    await settled();
    expect(await database.checks.count()).toBe(2);
    open(1, 'https://gift.example/news', 'elsewhere');
    await another(10);
    expect([...fake.session.keys()].filter((key) => key.startsWith('visit:')).sort()).toEqual([
      'visit:10',
      'visit:9',
    ]);
  });
});
