// The extension's own pages in every state: readable by everybody (axe-core), at every width, by keyboard alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engine, html, type Tab, until, useBrowser } from '../../harness';
import { check, official, ofTomorrow, part, shownPage, unofficial } from '../ui/samples';

const { browser, sites } = useBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const open: Tab[] = [];
let shop: Tab;
beforeEach(async () => {
  shop = await browser.open(sites.page('https://shop.example/', html('<p>一家小店</p>')));
  open.push(shop);
});
afterEach(async () => {
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
  await browser.clear();
});

const show = async (path: string, size: { width?: number; height?: number; dark?: boolean } = {}) => {
  const tab = await browser.extensionPage(path, { width: 1100, height: 800, ...size });
  open.push(tab);
  return tab;
};
const popup = async (size: { width?: number; height?: number; dark?: boolean } = {}) => {
  const tab = await browser.popup(shop, size);
  open.push(tab);
  return tab;
};
/** As if the sensor had seen this on the page in front. */
const remember = async (page: object) => {
  const tab = await browser.tabId(shop);
  await browser.inExtension(
    async ({ tab, page }) => {
      const top = await chrome.webNavigation.getFrame({ tabId: tab, frameId: 0 });
      const { documentId: document } = top as unknown as { documentId: string };
      await chrome.storage.session.set({ [`page:${tab}`]: { ...page, tab, document } });
    },
    { tab, page },
  );
};
const send = <T>(message: object) =>
  browser.inExtension((what) => chrome.runtime.sendMessage(what) as Promise<unknown>, message) as Promise<T>;
const openCard = () =>
  send<string>({
    type: 'open-card',
    facts: { label: '公司发的卡', brand: 'tmall-voucher', faceValue: 500, lastFour: '4821' },
  });
const answer = (card: string, step: string, outcome: string) =>
  send({ type: 'answer-step', card, step, outcome, by: 'shopper' });
const put = (table: string, rows: unknown[]) =>
  browser.inExtension(
    async (what) => {
      const opening = indexedDB.open('kashao');
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      const transaction = opening.result.transaction(what.table, 'readwrite');
      for (const row of what.rows) transaction.objectStore(what.table).put(row);
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      opening.result.close();
    },
    { table, rows },
  );
const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);
const press = async (tab: Tab, name: string) => {
  const button = await until(
    () => tab.scope.$(`::-p-xpath(//*[self::button or self::a or self::summary][contains(., "${name}")])`),
    `a button “${name}”`,
  );
  await button.evaluate((element) => (element as HTMLElement).click());
};

const isWide = () => document.documentElement.scrollWidth > innerWidth;

/** Whether the page must be scrolled sideways, and what axe-core finds wrong, which is the same in every browser. */
async function faults(tab: Tab): Promise<string[]> {
  const found = (await tab.evaluate(isWide)) ? ['wider than the window'] : [];
  return engine() === 'chromium' ? [...found, ...(await foundByAxe(tab))] : found;
}

async function foundByAxe(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(`${AXE};0`);
  return tab.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: string[] }[] }[]; passes: unknown[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Found> } };
    const { violations, passes } = await axe.run();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`);
    if (passes.length === 0) found.push('axe-core looked at nothing');
    return found;
  });
}

const looks = [
  { width: 380, dark: false },
  { width: 320, dark: true },
];

describe('the popup', () => {
  const trick = part('lookalike', 'taobao.com.lipin.top', 'lipin.top', {
    findings: [{ rule: 'target-embedding', host: 'taobao.com.lipin.top', start: 0, end: 10 }],
  });
  const states: [string, object, string][] = [
    ['official', shownPage({ parts: [official] }), '官方域名 tmall.com'],
    ['not official', shownPage(), '先别输入卡密'],
    ['a lookalike', shownPage({ parts: [trick] }), '这个网站在模仿淘宝'],
    ['one that a code was typed on', shownPage({ parts: [trick], alreadyTyped: true }), '卡密可能已经被看到'],
    ['continued', shownPage({ decided: true }), '你选择了在这个网站继续'],
    ['in a private window', shownPage({ private: true }), '无痕窗口：已检查，不记录'],
    ['not recorded', shownPage({ failure: 'storage-full' }), '存储空间满了'],
  ];
  test.each(states)('says when the page is %s', async (_, state, words) => {
    await remember(state);
    for (const look of looks) {
      const tab = await popup(look);
      await says(tab, words);
      expect(await faults(tab)).toEqual([]);
    }
  });

  test('says when there is no field, and when a page cannot be checked', async () => {
    await says(await popup(), '没有发现填卡密的地方');
    const own = await show(`popup.html?tab=${await browser.tabId(await show('history.html'))}`);
    await says(own, '这一页不能检查');
    expect(await faults(own)).toEqual([]);
  });

  test('offers one thing when the page has refused a code', async () => {
    await put('checks', [check(uuid(1), Date.now(), { parts: [official], results: ['invalid-or-used'] })]);
    await remember(shownPage({ parts: [official], check: uuid(1) }));
    const tab = await popup();
    await says(tab, '页面显示：卡密无效或已被使用');
    expect(await tab.evaluate(() => document.querySelectorAll('.button-main').length)).toBe(1);
    expect(await faults(tab)).toEqual([]);
  });

  test('follows the page while it is open', async () => {
    const tab = await popup();
    await says(tab, '没有发现填卡密的地方');
    await remember(shownPage({ parts: [unofficial] }));
    await says(tab, '先别输入卡密');
  });

  test('walks a card to the stop and on to the appeal, everybody can read each screen', async () => {
    const card = await openCard();
    for (const look of looks) {
      const tab = await popup(look);
      await says(tab, '现在做这一步');
      for (const part of ['验证真伪', '核对余额', '检查路径', '申诉']) await press(tab, part);
      expect(await faults(tab)).toEqual([]);
    }
    await answer(card, 'system-check', 'failed');
    for (const look of looks) {
      const tab = await popup(look);
      await says(tab, '停一下，这张卡有问题');
      await press(tab, '去申诉');
      await says(tab, '遇到的是哪一种问题？');
      expect(await faults(tab)).toEqual([]);
    }
  });

  test('shows what was verified when a card is done', async () => {
    const card = await openCard();
    for (const step of ['coating-intact', 'official-pages', 'system-check', 'assets-updated'])
      await answer(card, step, 'passed');
    const tab = await popup();
    await says(tab, '这张卡核对好了');
    expect(await faults(tab)).toEqual([]);
  });

  test('takes a new card and its first answer by keyboard alone', async () => {
    const tab = await popup();
    await says(tab, '新建一张卡');
    await tab.evaluate(() => document.querySelector<HTMLElement>('.button-main')!.focus());
    await tab.press('Enter');
    await tab.wait('dialog[open]');
    expect(await faults(tab)).toEqual([]);
    await tab.press('Tab'); // kind -> name
    await tab.type('生日卡');
    await tab.press('Tab'); // -> last four
    await tab.type('8301229477510936');
    expect(await tab.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('0936');
    await tab.press('Enter');
    await says(tab, '涂层');
    const { tables } = await browser.stored();
    expect(tables.cards).toMatchObject([{ facts: { label: '生日卡', lastFour: '0936' } }]);
    expect(JSON.stringify(tables)).not.toContain('83012294');
    await until(
      () => tab.evaluate(() => document.activeElement?.matches('.next')),
      'the focus on the first step',
    );
    await tab.press('Tab'); // -> the first answer
    await tab.press('Enter');
    await until(
      async () => JSON.stringify((await browser.stored()).tables.events).includes('step-answered'),
      'the answer',
    );
    // A second Enter by mistake must not answer the next step: the focus is on the step, not on its button.
    await until(() => tab.evaluate(() => document.activeElement?.matches('.next')), 'the focus on the step');
    expect(await tab.text('.next h2')).toContain('只在官方的地方输入');
  });

  test('keeps the focus in a dialog and gives it back on Escape', async () => {
    await openCard();
    const tab = await popup();
    await says(tab, '修改资料');
    await tab.evaluate(() => document.querySelector<HTMLElement>('.card-bar-actions button')!.focus());
    await tab.press('Enter');
    await tab.wait('dialog[open]');
    await tab.press('Escape');
    await until(() => tab.evaluate(() => !document.querySelector('dialog')), 'the dialog to close');
    await until(
      () => tab.evaluate(() => document.activeElement?.textContent === '修改资料'),
      'the focus on the button that opened it',
    );
  });
});

describe('the history', () => {
  const now = Date.UTC(2026, 10, 23);
  const fill = async () => {
    await put('events', [ofTomorrow(uuid(3), now - 2000)]);
    await put('checks', [
      check(uuid(1), now, { action: 'left' }),
      check(uuid(2), now - 1000, {
        parts: [official],
        level: 'none',
        address: 'https://chaoshi.tmall.com/card',
      }),
      { id: uuid(3), at: now - 2000, shape: 'of a later version' },
    ]);
  };

  test.each(['#checks', '#overview', '#cards', '#settings'])(
    'is readable by everybody when empty: %s',
    async (hash) => {
      for (const look of [{ width: 1100 }, { width: 360, dark: true }]) {
        const tab = await show(`history.html${hash}`, look);
        await tab.wait('h1');
        expect(await faults(tab)).toEqual([]);
      }
    },
  );

  test('lists pages, also narrow and dark, and keeps what it cannot read', async () => {
    await fill();
    for (const look of [{ width: 1100 }, { width: 360, dark: true }]) {
      const tab = await show('history.html', look);
      await says(tab, 'gift-duihuan.top');
      await says(tab, '由更新版本的卡哨写下');
      expect(await faults(tab)).toEqual([]);
    }
    expect((await browser.stored()).tables.checks).toHaveLength(3);
  });

  test('searches, opens a page, files it under a card and erases it', async () => {
    await fill();
    const card = await openCard();
    const tab = await show('history.html');
    await says(tab, 'gift-duihuan.top');
    await tab.click('input[type=search]');
    await tab.type('duihuan');
    await until(async () => !(await tab.text('table')).includes('tmall.com'), 'fewer rows');
    await press(tab, 'gift-duihuan.top');
    await says(tab, '归入哪张卡');
    expect(await faults(tab)).toEqual([]);
    const select = await tab.scope.$('.panel select');
    await select!.select(card);
    const stored = async () => (await browser.stored()).tables.checks as { id: string; card?: string }[];
    await until(async () => (await stored()).find(({ id }) => id === uuid(1))?.card === card, 'the filing');
    await press(tab, '删除这条记录');
    await until(async () => (await stored()).every(({ id }) => id !== uuid(1)), 'the erasure');
    await says(tab, '检查过的网页');
    await says(tab, '撤销删除');
    expect(await faults(tab)).toEqual([]);
  });

  test('shows a card with its pages and timeline', async () => {
    await fill();
    const card = await openCard();
    await send({ type: 'file-check', check: uuid(2), card });
    await answer(card, 'system-check', 'failed');
    for (const look of [{ width: 1100 }, { width: 360, dark: true }]) {
      const tab = await show(`history.html#cards/${card}`, look);
      await says(tab, '开始记录这张卡：公司发的卡');
      await says(tab, 'chaoshi.tmall.com');
      expect(await faults(tab)).toEqual([]);
    }
  });

  test('takes a continued site back', async () => {
    await put('choices', [
      {
        host: 'gift-duihuan.top',
        parts: ['page https://gift-duihuan.top'],
        kind: 'stored-value',
        claimsBrand: true,
        reason: 'known-site',
        at: now,
        visited: now,
      },
    ]);
    const tab = await show('history.html#settings');
    await says(tab, '我认识这个网站');
    expect(await faults(tab)).toEqual([]);
    await press(tab, '撤销');
    await says(tab, '没有这样的网站');
  });

  test('saves what was found as a table', async () => {
    await fill();
    const tab = await show('history.html');
    await says(tab, 'gift-duihuan.top');
    await tab.evaluate(() => {
      const page = globalThis as unknown as { saved: Promise<string> };
      page.saved = new Promise((done) => {
        document.addEventListener('click', (event) => {
          if (event.target instanceof HTMLAnchorElement && event.target.download) event.preventDefault();
        });
        const made = URL.createObjectURL;
        URL.createObjectURL = (blob: Blob) => {
          done(blob.text());
          return made(blob);
        };
      });
    });
    await press(tab, '导出为表格');
    const lines = (
      await tab.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved)
    ).split('\r\n');
    expect(lines).toHaveLength(5); // a head, three pages, the end
    expect(lines[3]).toContain('由更新版本的卡哨写下');
    expect(lines[1]).toContain('"www.gift-duihuan.top","www.gift-duihuan.top（非官方）","离开了"');
  });

  test('erases everything only when asked twice', async () => {
    await fill();
    await openCard();
    const tab = await show('history.html#settings');
    await press(tab, '全部删除');
    await tab.wait('dialog[open]');
    await tab.press('Enter'); // the way back has the focus
    expect((await browser.stored()).tables.checks).toHaveLength(3);
    await press(tab, '全部删除');
    await tab.wait('dialog[open]');
    await tab.evaluate(() => document.querySelector<HTMLElement>('dialog .button-risky')!.click());
    await says(tab, '已全部删除');
    const { tables } = await browser.stored();
    expect(Object.values(tables).flat()).toEqual([]);
  });
});
