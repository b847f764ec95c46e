// Nothing leaves the device: a whole session, and every request that reached the network is a test page's own.
import sharp from 'sharp';
import { encode } from 'uqr';
import { beforeAll, expect, test } from 'vitest';
import { html, pause, type Tab, until, useBrowser } from '../../harness';
import { playAppeal } from '../../tools/appeal-case';
import { readDemoPages, serveDemo } from '../../tools/demo-pages';

/** The background makes a request where the control asks for one. */
const BACKGROUND = `new BroadcastChannel('control').onmessage = ({ data }) => fetch(data, { mode: 'no-cors' }).catch(() => {});`;

// Without the policy that stops requests, so that the programs are tested and not what holds them.
const { browser, sites } = useBrowser({ openPolicy: true, background: BACKGROUND });
const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);
const requests = () => sites.seen.map(({ url }) => url);

/** The pages that the session goes to, in its order. */
const opened: string[] = [];
const open = (url: string) => {
  opened.push(url);
  return browser.open(url);
};
/** What such a page itself, or the browser for its tab, loads. */
const BESIDE = ['/look.css', '/favicon.ico'];

/** What the browser asks for of its own accord, with or without an extension: the very addresses, without their query. */
const OF_THE_BROWSER = [
  'https://accounts.google.com/ListAccounts',
  'https://update.googleapis.com/service/update2/json',
  'http://update.googleapis.com/service/update2/json',
  'https://firefox.settings.services.mozilla.com/v1/buckets/monitor/collections/changes/changeset',
];

/** Requests and connections that no page of the session and no browser accounts for. */
function strangers(): string[] {
  const explained = [
    ...OF_THE_BROWSER,
    ...opened,
    ...opened.flatMap((url) => BESIDE.map((path) => new URL(path, url).href)),
  ];
  const hosts = explained.map((url) => new URL(url).hostname);
  return [
    ...requests().filter((url) => !explained.includes(url.split('?')[0]!)),
    ...[...sites.hosts].map((host) => host.replace(/:\d+$/, '')).filter((host) => !hosts.includes(host)),
  ];
}

beforeAll(() => serveDemo(sites, readDemoPages()));

test('what a page or the background of the extension asks for is seen, be it only tried', async () => {
  await browser.inExtension((url) => void fetch(url, { mode: 'no-cors' }), 'https://page.leak.example/');
  await until(() => strangers().includes('https://page.leak.example/'), 'the request of a page');
  await browser.inExtension((url) => {
    new Image().src = url;
  }, 'https://picture.leak.example/');
  await until(() => strangers().includes('https://picture.leak.example/'), 'the picture of a page');
  await browser.inExtension((url) => {
    new BroadcastChannel('control').postMessage(url);
  }, 'https://background.leak.example/');
  await until(() => strangers().includes('https://background.leak.example/'), 'that of the background');
  sites.seen.length = 0;
  sites.hosts.clear();
});

test('a whole session asks the network for nothing but the pages that are opened', {
  timeout: 120_000,
}, async () => {
  await firstPage();
  // The card page with its popup, a card, its steps and its evidence pack.
  opened.push('https://chaoshi.tmall.com/card/redeem');
  await playAppeal(browser, 'zh-CN', async () => {});
  await warnings();
  await browser.killWorker();
  await history();
  await links();
  await codesOfPage();
  // What was begun behind the last answer has its time.
  await pause(1500);
  // Each once: what the extension would ask a page for a second time is seen, too.
  expect(requests().filter((url) => opened.includes(url))).toEqual(opened);
  expect(strangers()).toEqual([]);
});

/** The first page, its help and its try. */
async function firstPage() {
  const tab = await browser.extensionPage('welcome.html');
  await says(tab, '卡哨装好了');
  await tab.clickWords('打开练习页');
  await until(async () => (await tab.url()).endsWith('/try.html'), 'the practice page');
  await tab.click('input');
  await tab.notice('先别输入卡密');
  await tab.close();
}

/** The notice on a page that is not official, and the full-page warning over a lookalike. */
async function warnings() {
  const strange = await open('https://gift-duihuan.top/tmall');
  await strange.click('#secret');
  await strange.type('KQ7ZM4XP82WT6RVA');
  await strange.notice('离开此页');
  const popup = await browser.popup(strange);
  await says(popup, 'gift-duihuan.top');
  await popup.close();
  await strange.close();
  const fake = await open('https://taobao.com.gift-duihuan.top/');
  const covered = await browser.opened('warning.html');
  await says(covered, 'gift-duihuan.top');
  await fake.close();
}

/** Lists, a page's details, settings, and what goes out as a file. */
async function history() {
  const tab = await browser.extensionPage('history.html#checks');
  await says(tab, 'taobao.com.gift-duihuan.top');
  await tab.click('main a[href^="#checks/"]');
  await says(tab, '删除这条记录');
  await tab.evaluate(() => {
    location.hash = '#settings';
  });
  await tab.clickWords('严格');
  await tab.clickWords('导出备份');
  await browser.download('.json');
  await tab.close();
}

/** Addresses and pictures of addresses, judged without being opened. */
async function links() {
  const tab = await browser.extensionPage('check-link.html');
  await tab.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.value = '【淘宝】https://m.tb.cn/h.5xyz?tk=abc 和 https://taobao.com.evil.top/lipin';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await says(tab, '这个链接在模仿淘宝');
  await tab.evaluate(
    (bytes) => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carrier });
      document.querySelector('main')!.dispatchEvent(drop);
    },
    await codePicture('https://taobao.com.evil.top/picture'),
  );
  await says(tab, '找到 1 个码');
  await tab.close();
}

/** The code in sight of a page that speaks of redeeming a card has its mark; the popup, in a window of its own, reads it too. */
async function codesOfPage() {
  const png = Buffer.from(await codePicture('https://taobao.com.evil.top/seen')).toString('base64');
  sites.page('https://news.example/', html(`<h2>礼品卡兑换</h2><img src="data:image/png;base64,${png}">`));
  const tab = await open('https://news.example/');
  await until(async () => (await tab.pierce('span.lookalike')).length > 0, 'the mark of the code');
  const path = `popup.html?tab=${await browser.tabId(tab)}`;
  await browser.inExtension(
    (file) => void chrome.windows.create({ url: chrome.runtime.getURL(file), width: 420, height: 700 }),
    path,
  );
  const popup = await browser.opened(path);
  await popup.page.locator('::-p-text(扫描本页二维码)').click();
  await says(popup, '找到 1 个码');
  await popup.close();
  await tab.close();
}

async function codePicture(text: string): Promise<number[]> {
  const { data, size } = encode(text, { border: 4 });
  const grey = Buffer.from(data.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  const side = size * 4;
  const picture = sharp(grey, { raw: { width: size, height: size, channels: 1 } });
  return [...(await picture.resize(side, side, { kernel: 'nearest' }).png().toBuffer())];
}
