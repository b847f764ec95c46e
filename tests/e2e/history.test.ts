// The list of checked pages with many of them: found by words and filters that the address keeps, by keyboard, a window at a time.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engine, html, type Tab, until, useBrowser } from '../../harness';
import { check, official } from '../ui/samples';

const { browser, sites } = useBrowser();
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const DAY = 86_400_000;
const NOON = new Date(2026, 10, 23, 12).getTime();

const open: Tab[] = [];
const show = async (path: string, size: { width?: number; height?: number } = {}) => {
  const tab = await browser.extensionPage(path, { width: 1100, height: 800, ...size });
  open.push(tab);
  return tab;
};
afterEach(async () => {
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
  await browser.clear();
});

const putInto = (table: string, rows: unknown[]) =>
  browser.inExtension(
    async ({ table, rows }) => {
      const opening = indexedDB.open('kashao');
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      const transaction = opening.result.transaction(table, 'readwrite');
      for (const row of rows) transaction.objectStore(table).put(row);
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      opening.result.close();
    },
    { table, rows },
  );
const put = (rows: unknown[]) => putInto('checks', rows);

/** 400 pages, eight a day; every tenth is the official one, the very first is of a site of its own. */
const pages = () =>
  Array.from({ length: 400 }, (_, n) => {
    const at = NOON - Math.floor(n / 8) * DAY - n * 1000;
    if (n === 399)
      return check(uuid(n), at, {
        parts: [
          {
            ...official,
            kind: 'unofficial',
            host: 'taobaolipin.cn',
            ascii: 'taobaolipin.cn',
            site: 'taobaolipin.cn',
          },
        ],
        address: 'https://taobaolipin.cn/k',
      });
    return n % 10 === 0 ? check(uuid(n), at, { parts: [official], level: 'none' }) : check(uuid(n), at);
  });
const rows = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('.checks a').length);
const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);
const hash = (tab: Tab) => tab.evaluate(() => location.hash);

describe('with four hundred pages', () => {
  beforeEach(() => put(pages()));

  test('shows the newest under their days, counts all, and reaches the oldest by scrolling, drawing a part at a time', async () => {
    const tab = await show('history.html');
    await says(tab, '2026/11/23');
    await says(tab, '共 400 条记录');
    expect(await rows(tab)).toBeLessThan(100);
    let most = 0;
    await until(async () => {
      await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      most = Math.max(most, await rows(tab));
      return (await tab.text()).includes('taobaolipin.cn');
    }, 'the oldest page');
    expect(most).toBeLessThan(300);
    await tab.evaluate(() => scrollTo(0, 0));
    await until(
      () =>
        tab.evaluate(
          () => scrollY === 0 && !!document.elementFromPoint(300, 500)?.closest('tr')?.querySelector('a'),
        ),
      'rows at the top again',
    );
  });

  test('finds an old page by a part of its name, and the address keeps what is asked for', async () => {
    const tab = await show('history.html');
    await says(tab, '2026/11/23');
    await tab.press('/');
    await tab.type('lipin');
    await says(tab, '找到 1 条');
    expect(await hash(tab)).not.toContain('lipin');
    await tab.press('Enter');
    await until(async () => (await hash(tab)) === '#checks?words=lipin', 'the words in the address');
    // Firefox never tells a test that a page of an extension has loaded again: there it is opened by its address.
    if (engine() === 'chromium') await tab.reload();
    for (const same of [tab, await show(`history.html${await hash(tab)}`)]) {
      await says(same, '找到 1 条');
      expect(await same.value('input[type=search]')).toBe('lipin');
    }
    const other = await show('history.html#checks?words=chaoshi&verdict=unofficial');
    await says(other, '没有符合的记录');
    await other.clickWords('清除全部条件');
    await says(other, '共 400 条记录');
    expect(await other.value('input[type=search]')).toBe('');
  });

  test('a filter is a step that back takes back', async () => {
    const tab = await show('history.html');
    await tab.clickWords('更多条件');
    const select = await tab.scope.$('.filters select');
    await select!.select('official');
    await says(tab, '找到 40 条');
    expect(await hash(tab)).toBe('#checks?verdict=official');
    await tab.evaluate(() => history.back());
    await says(tab, '共 400 条记录');
  });

  test('goes from page to page by keyboard and comes back to where it was', async () => {
    const tab = await show('history.html#checks?words=duihuan');
    await says(tab, 'gift-duihuan.top');
    const focused = () => tab.evaluate(() => document.activeElement?.getAttribute('href'));
    await tab.evaluate(() => document.querySelector<HTMLElement>('.checks a')!.focus());
    const first = await focused();
    for (let i = 0; i < 60; i++) await tab.press('ArrowDown');
    const reached = await until(async () => (await focused()) !== first && focused(), 'another page');
    await tab.press('ArrowUp');
    await tab.press('ArrowDown');
    expect(await focused()).toBe(reached);
    await tab.press('Enter');
    await says(tab, '归入哪张卡');
    await tab.clickWords('全部记录');
    await until(async () => (await focused()) === reached, 'the page that was opened');
    expect(await hash(tab)).toBe('#checks?words=duihuan');
  });

  test('takes in what is recorded and erased elsewhere meanwhile', async () => {
    const tab = await show('history.html#checks?words=lipin');
    await says(tab, '找到 1 条');
    await browser.inExtension(
      (id) => chrome.runtime.sendMessage({ type: 'delete-check', check: id }),
      uuid(399),
    );
    await says(tab, '没有符合的记录');
  });

  test('is a list of cards in a narrow window', async () => {
    const tab = await show('history.html', { width: 360 });
    await says(tab, 'gift-duihuan.top');
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await tab.evaluate(() => getComputedStyle(document.querySelector('.checks tr td')!).display)).toBe(
      'block',
    );
  });
});

describe('what is recorded', () => {
  const send = <T>(message: object) =>
    browser.inExtension(
      (what) => chrome.runtime.sendMessage(what) as Promise<unknown>,
      message,
    ) as Promise<T>;
  const tables = async () => (await browser.stored()).tables;
  /** A card with an answer, made by the background as for a shopper. */
  const recordCard = async () => {
    const card = await send<string>({
      type: 'open-card',
      facts: { label: '生日卡', brand: 'tmall-voucher' },
    });
    await send({ type: 'answer-step', card, step: 'system-check', outcome: 'failed', by: 'shopper' });
    return card;
  };
  /** Chooses a file as a shopper does in the dialog of the browser, which no test can use. */
  const choose = (tab: Tab, content: string) =>
    tab.evaluate((words) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([words], 'backup.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, content);

  test('goes out as a file and comes in again after everything was erased; what is no backup changes nothing', async () => {
    await recordCard();
    const before = await tables();
    const tab = await show('history.html#settings');
    await tab.clickWords('导出备份');
    await says(tab, '备份已存好');
    const file = readFileSync(await browser.download('.json'), 'utf8');
    await send({ type: 'delete-all' });
    await choose(tab, file.slice(0, -20));
    await says(tab, '文件不完整');
    await choose(tab, '{"cards":[]}');
    await says(tab, '这不是卡哨的备份文件');
    await choose(tab, file.replace('生日卡', '生日咔'));
    await says(tab, '有一条记录被改过');
    expect(Object.values(await tables()).flat()).toEqual([]);
    await choose(tab, file);
    await says(tab, '新增卡 1 张');
    const after = await tables();
    expect(after.events).toEqual(before.events);
    expect(after.cards).toEqual(before.cards);
    await choose(tab, file);
    await says(tab, '没有新的记录可以导入');
    await says(tab, '跳过 1 条：这里已经有了');
  });

  test('is had back when one page was erased by mistake', async () => {
    await put([check(uuid(1), NOON)]);
    const card = await recordCard();
    const tab = await show(`history.html#cards/${card}`);
    await tab.clickWords('删除这张卡');
    await tab.wait('dialog[open]');
    await tab.evaluate(() => document.querySelector<HTMLElement>('dialog .button-risky')!.click());
    await says(tab, '撤销删除');
    expect((await tables()).cards).toEqual([]);
    await tab.clickWords('撤销删除');
    await says(tab, '生日卡');
    expect((await tables()).cards).toMatchObject([{ id: card }]);
  });

  test('goes by itself where the shopper wants it, and by site where it is named', async () => {
    await put([
      check(uuid(1), Date.now() - 40 * DAY),
      check(uuid(2), Date.now()),
      check(uuid(3), Date.now() - 1, { parts: [official] }),
    ]);
    const tab = await show('history.html#settings');
    await says(tab, '网页记录保留多久');
    await tab.clickWords('30 天');
    await tab.wait('dialog[open]');
    await tab.clickWords('自动删除');
    const left = async () => ((await tables()).checks as { id: string }[]).map(({ id }) => id);
    await until(async () => (await left()).length === 2, 'the old page to go');
    await tab.click('input[placeholder="gift.example"]');
    await tab.type('gift-duihuan.top');
    await tab.clickWords('删除这些记录');
    await says(tab, '删除 1 条网页记录？');
    await tab.evaluate(() => document.querySelector<HTMLElement>('dialog .button-risky')!.click());
    await says(tab, '已删除 1 条');
    expect(await left()).toEqual([uuid(3)]);
  });

  test('that was damaged is a line of its own, and the popup says when room was made', async () => {
    await put([check(uuid(1), NOON), { id: uuid(2), at: NOON - 1000 }]);
    const tab = await show('history.html');
    await says(tab, '这条记录在浏览器的存储里损坏了');
    await says(tab, 'gift-duihuan.top');
    await tab.clickWords('这条记录在浏览器的存储里损坏了');
    await says(tab, '删除这条记录');
    const popup = await show('popup.html');
    expect(await popup.text()).not.toContain('最早的网页记录已被删除');
    await putInto('settings', [{ key: 'made-room', value: NOON }]);
    // A change that another program makes in the database is seen when the popup is opened again.
    const again = await show('popup.html');
    await says(again, '最早的网页记录已被删除');
    await again.clickWords('知道了');
    await until(async () => !(await again.text()).includes('最早的网页记录已被删除'), 'the end of it');
  });

  test('is spoken of in the language that is chosen, and in that of the browser again', async () => {
    const tab = await show('history.html#settings');
    await says(tab, '拦得多严');
    await tab.clickWords('English');
    await says(tab, 'How strict to be');
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('en');
    const popup = await show('popup.html');
    await until(
      async () => /[a-z]{4}/.test(await popup.text()) && !/[\u4e00-\u9fff]{4}/.test(await popup.text()),
      'an English popup',
    );
    // What is said outside of these pages follows.
    const shop = html(
      '<h1>天猫礼品卡充值</h1><label>卡密 <input id="pin"></label> <a href="https://taobao.com.evil.top/">立即充值</a>',
    );
    const page = await browser.open(sites.page('https://gift.example/', shop));
    open.push(page);
    const notice = await page.notice('Leave this page');
    expect(notice).toContain('This page belongs to');
    // The app is in Chinese, and so are the words to look for there.
    expect(notice.replace(/卡哨 Kashao|→ [\u4e00-\u9fff/]+/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect((await browser.badge(page)).title).toBe('Kashao: gift.example (Not official)');
    await until(async () => (await page.closedText()).includes('✕ imitation'), 'an English mark');
    await tab.front();
    await tab.clickWords('As the browser');
    await says(tab, '拦得多严');
    await page.front();
    await page.reload();
    await page.notice('离开此页');
    expect((await browser.badge(page)).title).toBe('卡哨：gift.example（非官方）');
  });

  test('a strict shopper has every card page held, from the next page on', async () => {
    const tab = await show('history.html#settings');
    await tab.clickWords('严格');
    await until(async () => JSON.stringify((await tables()).settings).includes('"strict"'), 'the setting');
    const game = html('<h1>游戏点卡充值</h1><label>游戏点卡卡密 <input id="pin"></label>');
    const page = await browser.open(sites.page('https://games.example/', game));
    open.push(page);
    await page.click('#pin');
    await page.type('AB12');
    expect(await page.value('#pin')).toBe('');
    await until(async () => JSON.stringify((await tables()).checks).includes('"level":"hold"'), 'the hold');
  });
});

test('the overview shows the weeks, the fake sites, and the figures as a table', async () => {
  await put([
    check(uuid(1), Date.now(), {
      parts: [
        {
          ...official,
          kind: 'lookalike',
          host: 'taobao-lipin.cn',
          ascii: 'taobao-lipin.cn',
          site: 'taobao-lipin.cn',
        },
      ],
      action: 'left',
    }),
    check(uuid(2), Date.now(), { parts: [official], level: 'none' }),
  ]);
  const tab = await show('history.html#overview');
  await says(tab, 'taobao-lipin.cn');
  expect(await tab.evaluate(() => document.querySelectorAll('.chart rect').length)).toBe(2);
  await tab.clickWords('看数字');
  await tab.page.setViewport({ width: 360, height: 700 });
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await tab.clickWords('查看这些网页');
  await says(tab, '找到 1 条');
});
