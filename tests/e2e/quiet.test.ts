// No page of the extension's own gives the browser anything to complain of: no error, no warning, nothing that its policy refuses.
import type { ConsoleMessage } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { html, pause, type Tab, until, useBrowser } from '../../harness';
import { part, shownPage } from '../ui/samples';

const { browser, sites } = useBrowser();
const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);

/** All that the browser says of a page from now on. */
async function listen(tab: Tab): Promise<() => Promise<string[]>> {
  const heard: string[] = [];
  const said = (message: ConsoleMessage) => {
    if (message.type() !== 'log') heard.push(`${message.type()}: ${message.text()}`);
  };
  tab.page.on('console', said);
  tab.page.on('pageerror', (error) => heard.push(String(error)));
  return async () => {
    await pause(300);
    return [...heard, ...(await tab.evaluate(() => (globalThis as { refused?: string[] }).refused ?? []))];
  };
}

/** Firefox tells of what a policy refuses only the page itself. */
const noteRefusals = (tab: Tab) =>
  tab.evaluate(() => {
    const page = globalThis as { refused?: string[] };
    page.refused = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      page.refused!.push(`${violatedDirective}: ${sample}`),
    );
  });

/** Goes there within the page, so that whoever listens to it hears the new one from its first word. */
async function go(tab: Tab, path: string, words: string) {
  await tab.evaluate((to) => location.assign(to), path);
  await until(async () => (await tab.text().catch(() => '')).includes(words), `“${words}” in ${path}`);
  await noteRefusals(tab);
}

const checkLink = async (tab: Tab) => {
  await tab.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.value = 'https://taobao.com.evil.top/';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await says(tab, '这个链接在模仿淘宝');
};
const practise = async (tab: Tab) => {
  await tab.click('input');
  await tab.notice('仍要继续');
  await pause(600); // a press that comes too early counts for nothing
  await tab.clickNotice('仍要继续');
  await says(tab, '会打开一个小窗口');
};

test.each<[string, string, ((tab: Tab) => Promise<unknown>)?]>([
  ['welcome.html', '卡哨装好了'],
  ['try.html', '卡密', practise],
  ['check-link.html', '粘贴链接', checkLink],
  ['history.html#checks', '检查过的网页'],
  ['history.html#overview', '卡'],
  ['history.html#cards', '卡'],
  ['history.html#settings', '全部删除'],
  ['go-on.html?tab=1&document=x', '网'],
  ['warning.html?id=00000000-0000-4000-8000-000000000001', '这里没有要看的警告'],
])('%s', async (path, words, act) => {
  const tab = await browser.extensionPage('history.html#about');
  const heard = await listen(tab);
  await go(tab, path, words);
  await act?.(tab);
  expect(await heard()).toEqual([]);
  await tab.close();
});

test('the popup of a page that imitates', async () => {
  const shop = await browser.open(sites.page('https://shop.example/', html('<p>一家小店</p>')));
  const id = await browser.tabId(shop);
  const parts = [part('lookalike', 'taobao.com.lipin.top', 'lipin.top')];
  await browser.inExtension(
    async ({ id, page }) => {
      const top = await chrome.webNavigation.getFrame({ tabId: id, frameId: 0 });
      const { documentId: document } = top as unknown as { documentId: string };
      await chrome.storage.session.set({ [`page:${id}`]: { ...page, tab: id, document } });
    },
    { id, page: shownPage({ parts }) },
  );
  const tab = await browser.extensionPage('history.html#about', { width: 380, height: 600 });
  const heard = await listen(tab);
  await go(tab, `popup.html?tab=${id}`, '这个网站在模仿淘宝');
  expect(await heard()).toEqual([]);
  await tab.close();
  await shop.close();
});
