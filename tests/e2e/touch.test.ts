// The extension's own pages by a finger alone, in a window of a phone's size: each control that is met has room for it, and does what it says.
import { afterEach, expect, test } from 'vitest';
import { html, type Tab, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
const FORM =
  '<h1>礼品卡兑换</h1><form action="/done"><label>卡密 <input id="pin"></label><button>立即兑换</button></form>';
const PHONE = { width: 360, height: 640 };
const FINGER = 44; // px

const open: Tab[] = [];
const kept = (tab: Tab): Tab => {
  open.push(tab);
  return tab;
};
afterEach(async () => {
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
  await browser.clear();
});

const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);
const pressed = (tab: Tab) => tab.evaluate(listen);

// The next two run in the page, as text.
function listen(): string[] {
  const page = globalThis as unknown as { pressedBy?: string[] };
  const by = page.pressedBy ?? [];
  if (!page.pressedBy) addEventListener('pointerdown', (event) => by.push(event.pointerType), true);
  page.pressedBy = by;
  return by;
}

/** Where the control stands that says so in the fewest words, or that matches `.` with a selector; brought into sight. */
function place(wanted: string) {
  const controls = 'button, a, summary, label:has(input), input, textarea, select';
  const found = [...document.querySelectorAll<HTMLElement>(controls)]
    .filter((each) => each.checkVisibility() && !each.matches(':disabled, [aria-busy=true]'))
    .filter((each) =>
      wanted.startsWith('.') ? each.matches(wanted.slice(1)) : each.innerText.includes(wanted),
    )
    .sort((a, b) => a.innerText.length - b.innerText.length)[0];
  // A link in a list reaches over its whole row.
  const target = found?.closest('.checks tr, .cards > li') ?? found;
  target?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = target?.getBoundingClientRect() ?? {};
  return x === undefined || y === undefined || !width || !height ? null : { x, y, width, height };
}

/** A field of a page, which may be as small as it likes. */
async function tapField(tab: Tab) {
  const { x, y, width, height } = (await (await tab.page.$('input'))!.boundingBox())!;
  await tab.page.touchscreen.tap(x + width / 2, y + height / 2);
}

/** A real touch in the middle of it. */
async function tap(tab: Tab, what: string) {
  await pressed(tab);
  let last = '';
  const box = await until(async () => {
    const now = await tab.evaluate(place, what);
    const before = last;
    last = JSON.stringify(now);
    return before === last ? now : null;
  }, `“${what}” at rest`);
  expect(box.height, what).toBeGreaterThanOrEqual(FINGER);
  expect(box.x, what).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width, what).toBeLessThanOrEqual(PHONE.width);
  await tab.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

test('the warning is read and left, and the question for going on is answered', async () => {
  const fake = kept(
    await browser.open(sites.page('https://taobao.com.gift-duihuan.top/', html(FORM)), PHONE),
  );
  await until(async () => (await fake.url()).includes('/warning.html'), 'the warning');
  await tap(fake, '仍要继续');
  await says(fake, '我认识这个网站');
  // The tab is closed by it, and tells no more.
  await tap(fake, '离开此页').catch(() => undefined);
  await until(async () => {
    const [row] = (await browser.stored()).tables.checks as { action: string }[];
    return row?.action === 'left';
  }, 'the record of leaving');

  const shop = kept(await browser.open(sites.page('https://gift-duihuan.top/', html(FORM)), PHONE));
  await shop.notice();
  await tapField(shop);
  await shop.notice('仍要继续');
  const box = await until(
    async () => (await shop.pierce('button')).find(({ text }) => text.includes('仍要继续'))?.box,
    'the way on',
  );
  await until(async () => {
    await shop.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    return browser.inExtension(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.some(({ url }) => url?.includes('go-on.html'));
    });
  }, 'the question');
  const question = await browser.opened('go-on.html');
  await question.page.setViewport(PHONE);
  await tap(question, '我认识这个网站');
  await tap(question, '确认继续');
  await until(async () => {
    await shop.front();
    return !(await shop.closedText());
  }, 'the notice to go');
  await tapField(shop);
  await shop.type('KQ7Z');
  expect(await shop.value('#pin')).toBe('KQ7Z');
});

test('a card is made and answered in the popup, and found in the history', async () => {
  const shop = kept(await browser.open(sites.page('https://shop.example/', html('<p>一家小店</p>')), PHONE));
  const popup = kept(await browser.popup(shop, PHONE));
  await says(popup, '新建一张卡');
  await tap(popup, '.button.button-main');
  await popup.wait('dialog[open]');
  await tap(popup, '.dialog input[type=text]');
  await popup.type('生日卡');
  await tap(popup, '.dialog button[type=submit]');
  await says(popup, '涂层完好，自己刮开');
  await tap(popup, '涂层完好');
  await says(popup, '只在官方的地方输入');
  expect(new Set(await pressed(popup))).toEqual(new Set(['touch']));
  const history = kept(await browser.extensionPage('history.html', PHONE));
  await tap(history, '我的卡');
  await says(history, '生日卡');
  await tap(history, '生日卡');
  await says(history, '开始记录这张卡：生日卡');
  await tap(history, '设置');
  await tap(history, '严格');
  const isStrict = async () => JSON.stringify((await browser.stored()).tables.settings).includes('strict');
  await until(isStrict, 'the choice to be kept');
  expect(await history.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a link is checked, and the first page leads to the try', async () => {
  const check = kept(await browser.extensionPage('check-link.html', PHONE));
  await tap(check, '.textarea');
  await check.type('https://taobao.com.evil.top/lipin');
  await says(check, '这个链接在模仿淘宝');
  const first = kept(await browser.extensionPage('welcome.html', PHONE));
  await tap(first, '打开练习页');
  await until(async () => (await first.url()).endsWith('/try.html'), 'the practice page');
  await tapField(first);
  await first.notice('先别输入卡密');
});
