// A card's whole way, played on the demo pages: checked, redeemed, refused, appealed, exported, erased.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { until, useBrowser } from '../../harness';
import { CARD, playAppeal } from '../../tools/appeal-case';
import { readDemoPages, serveDemo } from '../../tools/demo-pages';
import { examine } from '../../tools/verify-evidence.mjs';

const { browser, sites } = useBrowser();
// Any six characters in a row of what was typed would be a leak; the last four digits alone are the shopper's to note.
const SECRETS = [
  CARD.number.slice(0, 6),
  CARD.number.slice(5, 12),
  CARD.secret.slice(0, 6),
  CARD.secret.slice(-6),
];

const leaks = (text: string) => SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
const count = async (table: string) => ((await browser.stored()).tables[table] ?? []).length;

test('a refused card is walked from the first check to the evidence pack', { timeout: 60_000 }, async () => {
  serveDemo(sites, readDemoPages());
  const { pack, kept } = await playAppeal(browser, 'zh-CN', async () => {});
  expect(kept).toBe(CARD.number.slice(-4));

  const zip = readFileSync(pack);
  expect(await examine(zip)).toMatchObject({ problems: [], words: true });
  const files = Object.entries(unzipSync(zip)).map(([name, content]) => [name, strFromU8(content)] as const);
  expect(files.map(([name]) => name).sort()).toEqual([
    'SHA256SUMS',
    'pages.csv',
    'report.html',
    'timeline.json',
  ]);
  const report = files.find(([name]) => name === 'report.html')![1];
  for (const words of ['chaoshi.tmall.com', '卡密无效或已被使用', CARD.number.slice(-4)])
    expect(report).toContain(words);
  for (const [name, text] of files) expect(leaks(text), name).toEqual([]);
});

test('the code stands nowhere: not in storage, not in an address, not in a request of the extension', async () => {
  expect(leaks(JSON.stringify(await browser.stored()))).toEqual([]);
  expect(sites.seen.filter(({ url, body }) => leaks(url + body).length > 0)).toEqual([]);
});

test('history shows the card and its page, erases one, then everything', async () => {
  const history = await browser.extensionPage('history.html#checks');
  await until(async () => (await history.text()).includes('chaoshi.tmall.com'), 'the row');
  const before = await count('checks');
  expect(before).toBeGreaterThan(0);
  await history.click('main a[href^="#checks/"]');
  await history.clickWords('删除这条记录');
  await until(async () => (await history.text()).includes('撤销'), 'the way back');
  await until(async () => (await count('checks')) === before - 1, 'one row less');

  await history.evaluate(() => {
    location.hash = '#settings';
  });
  await history.clickWords('全部删除');
  await history.wait('dialog[open]');
  await history.click('dialog[open] .button-risky, dialog[open] .button-main');
  await until(async () => (await history.text()).includes('已全部删除'), 'the words');
  for (const table of ['events', 'checks', 'cards', 'proofs', 'keys'])
    expect(await count(table), table).toBe(0);
  await history.close();
});
