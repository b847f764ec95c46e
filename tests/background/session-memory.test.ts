// Memory over a thousand pages: what is known of a page goes with its tab or document, so that it is as little at the end as before.
import { beforeEach, expect, it } from 'vitest';
import { fake } from './fake-browser';
import { close, emptyStage, from, open, say, see, settled, shut } from './stage';

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
  });
  for (const name of ['page', 'visit', 'witness']) expect(keysOf(name), name).toBeLessThanOrEqual(1);
  expect(Math.max(...figures.slice(1)) - figures[0]!).toBeLessThanOrEqual(EVERY);
});

it('of a thousand tabs that end without a word, no more than the bounds', { timeout: 120_000 }, async () => {
  const figures = await measured(async (n) => {
    open(n, addressOf(n));
    await see(n);
    close(n);
  });
  expect(keysOf('page')).toBeLessThanOrEqual(1);
  expect(keysOf('visit')).toBeLessThanOrEqual(61);
  expect(keysOf('warning')).toBeLessThanOrEqual(21);
  expect(Math.max(...figures)).toBeLessThanOrEqual(1.05 * figures[0]!);
});
