// The first page: opened by the installation (the harness waits for it), readable by everybody, and its try warns as real pages do.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import { pause, type Tab, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CODE = 'KQ7ZM4XP82WT6RVA';

const open: Tab[] = [];
afterEach(async () => {
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
});
const show = async (path: string, size = {}) => {
  const tab = await browser.extensionPage(path, { width: 1100, height: 800, ...size });
  open.push(tab);
  return tab;
};
const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);

async function faults(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(`${AXE};0`);
  return tab.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: string[] }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Found> } };
    const found = (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target}`);
    if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the window');
    return found;
  });
}

describe('the first page', () => {
  test.each([
    { width: 1100, dark: false },
    { width: 360, dark: true },
  ])('says what it does and does not see, readable by everybody: %o', async (look) => {
    const tab = await show('welcome.html', look);
    for (const words of [
      '卡哨装好了',
      '卡密：不记录、不保存、不发送。',
      '把图标留在工具栏上',
      '每个结论是什么意思',
    ])
      await says(tab, words);
    expect(await faults(tab)).toEqual([]);
  });

  test('explains from the popup what it says of the page in front', async () => {
    const shop = await browser.open(sites.page('https://shop.example/', '<p>一家小店</p>'));
    open.push(shop);
    const popup = await browser.popup(shop);
    open.push(popup);
    await popup.clickWords('帮助');
    const help = await browser.opened('welcome.html#verdicts');
    open.push(help);
    await says(help, '网址装成淘宝或天猫的样子');
  });
});

describe('the try', () => {
  test('holds and warns as a real page is held and warned of, leads back, and asks nobody', async () => {
    const before = sites.hosts.size;
    const tab = await show('welcome.html');
    await tab.clickWords('打开练习页');
    await until(async () => (await tab.url()).endsWith('/try.html'), 'the practice page');
    await tab.click('input');
    const notice = await tab.notice('先别输入卡密');
    expect(notice).toContain('这个网页属于 www.kaduihuan.example，不是淘宝，也不是天猫。');
    expect(notice).toContain('离开此页');
    await tab.type(CODE);
    await tab.paste(CODE);
    expect(await tab.value('input')).toBe('');
    await pause(600); // a press that comes too early counts for nothing
    await tab.clickNotice('离开此页');
    await says(tab, '真的网页，卡哨也这样拦下');
    expect(await browser.stored()).toMatchObject({ tables: { checks: [], events: [] } });
    expect(sites.hosts.size).toBe(before);
  });

  test('is readable by everybody, and says what going on would do', async () => {
    const tab = await show('try.html', { width: 360, dark: true });
    await tab.click('input');
    await tab.notice('仍要继续');
    // Styled as in a real page: the notice covers no more than its place.
    const [title] = await tab.pierce('h2');
    expect(title!.box.height).toBeLessThan(80);
    await tab.clickNotice('仍要继续');
    await says(tab, '会打开一个小窗口，问你为什么要继续');
    expect(await faults(tab)).toEqual([]);
  });
});
