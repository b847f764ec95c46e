// What the shopper does about a warning, and what the browser does meanwhile: going on works, official pages stay untouched.
import { beforeAll, describe, expect, test } from 'vitest';
import { engine, html, pause, type Tab, until, useBrowser } from '../../harness';
import { goOnFromNotice } from './go-on';

const CODE = '7K3QX9M2';
const FORM = (action = '/redeem') =>
  `<form action="${action}"><label>收货人 <input id="name" name="name"></label><br><label>礼品卡卡密 <input id="code" name="code" placeholder="请输入卡密"></label><button id="send">立即兑换</button></form>`;
const SHOP = 'https://card-shop.example';

const { browser, sites } = useBrowser();

beforeAll(() => {
  sites.page(`${SHOP}/`, html(FORM()));
  sites.page(`${SHOP}/redeem`, html('<p>收到</p>'));
  sites.page(`${SHOP}/other`, html('<p>别的页面</p>'));
});

const open = async (url = `${SHOP}/`) => {
  await browser.clear();
  return browser.open(url);
};
const focus = (tab: Tab, selector: string) =>
  tab.evaluate((what) => document.querySelector<HTMLElement>(what)?.focus(), selector);
const isWarning = (id: number) =>
  browser.inExtension(async (tab) => /\/warning\.html/.test((await chrome.tabs.get(tab)).url ?? ''), id);

/** Goes on from the notice, on the surface of the extension's own that asks for the reason. */
async function goOn(tab: Tab) {
  await tab.click('#code').catch(() => undefined);
  await goOnFromNotice(browser, tab, '我认识这个网站');
  await until(async () => !(await tab.closedText()), 'the notice to go');
}

describe('going on', () => {
  test('gives the fields back, loses no text, sends the form, and holds for the whole site and session', async () => {
    const tab = await open();
    await tab.notice('先别输入卡密');
    await goOn(tab);
    await focus(tab, '#name');
    await tab.type('王');
    await tab.click('#code');
    await tab.type(CODE.slice(0, 4));
    await tab.paste(CODE.slice(4));
    expect(await tab.value('#code')).toBe(CODE);
    await tab.press('Enter');
    await until(async () => (await tab.url()).includes('/redeem'), 'the form to be sent');
    expect(await tab.url()).toContain(`code=${CODE}`);
    await tab.goto(`${SHOP}/`);
    await pause(400);
    expect(await tab.closedText()).toBe('');
    await tab.click('#code');
    await tab.type(CODE);
    expect(await tab.value('#code')).toBe(CODE);
    await tab.close();
  });

  test('returns the focus to the field the shopper was at', async () => {
    const tab = await open();
    await tab.notice();
    await tab.click('#code');
    await goOn(tab);
    expect(await until(() => tab.evaluate(() => document.activeElement?.id), 'the focus')).toBe('code');
    await tab.close();
  });

  test('can be taken back: the open page is held again', async () => {
    const tab = await open();
    await goOn(tab);
    const home = await browser.extensionPage('history.html');
    await home.evaluate(async () => {
      await chrome.runtime.sendMessage({ type: 'withdraw-continue', host: 'card-shop.example' });
    });
    await home.close();
    await tab.front();
    await tab.notice('先别输入卡密');
    await focus(tab, '#code');
    await tab.type(CODE);
    expect(await tab.value('#code')).toBe('');
    await tab.close();
  });

  test('from the full-page warning leads back to the page, which then works', async () => {
    const lookalike = 'https://www.taobao.com.gift-duihuan.top/';
    sites.page(lookalike, html(FORM()));
    const tab = await open();
    const id = await browser.tabId(tab);
    await tab.page.goto(lookalike).catch(() => {});
    await until(() => isWarning(id), 'the full-page warning');
    await tab.front();
    await tab.clickWords('仍要继续');
    await tab.clickWords('其他原因');
    await until(async () => (await tab.text()).includes('确认继续'), 'the end of the wait');
    await tab.clickWords('确认继续');
    await until(async () => !(await isWarning(id)), 'the way back');
    await tab.front();
    await until(() => tab.evaluate(() => document.readyState === 'complete'), 'the page');
    await focus(tab, '#code');
    await tab.type(CODE);
    expect(await until(() => tab.value('#code'), 'what was typed')).toBe(CODE);
    await tab.close();
  });

  test('frees a foreign frame of an official page, and takes the notice away', async () => {
    sites.page(
      'https://chaoshi.tmall.com/',
      html(
        '<h1>天猫购物券</h1><iframe src="https://kaquan-hezuo.com/box" width="500" height="300"></iframe>',
      ),
    );
    sites.page('https://kaquan-hezuo.com/box', html(FORM()));
    const tab = await open('https://chaoshi.tmall.com/');
    const frame = await tab.frame('kaquan-hezuo.com');
    await frame.click('#code').catch(() => undefined);
    await tab.notice('仍要继续');
    await goOnFromNotice(browser, tab, '我认识这个网站');
    await until(async () => !(await tab.closedText()), 'the notice to go');
    await frame.click('#code');
    await frame.type(CODE);
    expect(await frame.value('#code')).toBe(CODE);
    await tab.close();
  });

  test('loses nothing that is typed on the next visit before the answer comes', async () => {
    const tab = await open();
    await goOn(tab);
    // The background answers when it gets what is known of the page, which comes in turn.
    await browser.inExtension(
      (id) => {
        void navigator.locks.request(
          `page:${id}`,
          () => new Promise((done) => Object.assign(globalThis, { answer: done })),
        );
      },
      await browser.tabId(tab),
    );
    await tab.goto(`${SHOP}/`);
    await tab.click('#code');
    await tab.paste(CODE);
    await tab.type('4T');
    expect(await tab.value('#code')).toBe('');
    await browser.inExtension(() => (globalThis as { answer?: () => void }).answer!());
    expect(await until(() => tab.value('#code'), 'what was typed')).toBe(`${CODE}4T`);
    await tab.type('1');
    expect(await tab.value('#code')).toBe(`${CODE}4T1`);
    await tab.close();
  });
});

test('leaving closes the tab and is remembered', async () => {
  const tab = await open();
  const id = await browser.tabId(tab);
  await tab.click('#code').catch(() => undefined);
  await tab.notice('离开此页');
  await pause(500);
  await tab.clickNotice('离开此页');
  await until(
    () =>
      browser.inExtension(
        async (gone) => (await chrome.tabs.query({})).every((each) => each.id !== gone),
        id,
      ),
    'the tab to close',
  );
  const events = async () => JSON.stringify((await browser.stored()).tables.events);
  await until(async () => (await events()).includes('"left"'), 'the decision in the record');
});

test('an official page is not touched', async () => {
  const page = 'https://chaoshi.tmall.com/card';
  sites.page(
    page,
    html(
      `${FORM()}<script>
        window.changes = 0; window.focused = [];
        new MutationObserver((all) => { changes += all.length; }).observe(document, { childList: true, attributes: true, subtree: true });
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
          new PerformanceObserver((all) => { changes += all.getEntries().length; }).observe({ type: 'layout-shift' });
        for (const type of ['focusin', 'keydown', 'beforeinput', 'input', 'paste', 'submit']) addEventListener(type, (event) => focused.push(type + (event.defaultPrevented ? '!' : '')), true);
        code.focus();
      </script>`,
    ),
  );
  const said: string[] = [];
  const tab = await open();
  tab.page.on('console', (message) => said.push(message.text()));
  await tab.goto(page);
  await pause(600);
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('code');
  await tab.type(CODE);
  await tab.paste('X');
  expect(await tab.value('#code')).toBe(`${CODE}X`);
  expect(await tab.closedText()).toBe('');
  expect(await tab.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(0);
  expect(
    await tab.evaluate(() =>
      (window as unknown as { focused: string[] }).focused.filter((each) => each.endsWith('!')),
    ),
  ).toEqual([]);
  expect(said.filter((text) => !/favicon|404/.test(text))).toEqual([]);
  expect(await browser.badge(tab)).toMatchObject({ text: '✓' });
  await tab.close();
});

test('a page that was never shown is neither warned about nor recorded', async () => {
  const front = await open(`${SHOP}/other`);
  await browser.openBehind(`${SHOP}/`, async () => {
    await pause(1200);
    const { tables, session } = await browser.stored();
    expect(tables.checks ?? []).toEqual([]);
    expect(Object.keys(session).filter((key) => key.startsWith('page:'))).toEqual([]);
  });
  await front.close();
});

test('a page that comes back from the back/forward cache is still held', async () => {
  const tab = await open();
  await tab.notice();
  await tab.goto(`${SHOP}/other`);
  await tab.back();
  await tab.notice('先别输入卡密');
  await focus(tab, '#code');
  await tab.type(CODE);
  expect(await tab.value('#code')).toBe('');
  await tab.close();
});

describe('the worker is killed', () => {
  test.each(['before', 'during', 'after'])('%s the warning', async (when) => {
    await browser.clear();
    if (when === 'before') await browser.killWorker();
    const tab = await browser.open(`${SHOP}/`);
    if (when === 'during') await browser.killWorker();
    await focus(tab, '#code');
    await tab.type(CODE);
    expect(await tab.value('#code')).toBe('');
    await tab.notice('先别输入卡密');
    if (when === 'after') await browser.killWorker();
    await focus(tab, '#code');
    await tab.type(CODE);
    expect(await tab.value('#code')).toBe('');
    await goOn(tab);
    await focus(tab, '#code');
    await tab.type(CODE);
    expect(await tab.value('#code')).toBe(CODE);
    await tab.close();
  });
});

test('a code that was there before the warning is said to be seen', async () => {
  sites.page(`${SHOP}/filled`, html(`${FORM()}<script>code.value = 'ABCD1234'</script>`));
  const tab = await open(`${SHOP}/filled`);
  expect(await tab.notice('卡密可能已经被看到')).toContain('打开淘宝首页');
  await tab.close();
});

test('Esc leaves the field and keeps the warning; the keyboard stays inside it', async () => {
  const tab = await open();
  await tab.notice();
  await tab.click('#code');
  await tab.notice('离开此页');
  for (let n = 0; n < 4; n++) await tab.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.parentElement === document.documentElement)).toBe(
    true,
  );
  await tab.press('Escape');
  await until(
    () => tab.evaluate(() => document.activeElement === document.body),
    'the focus out of the notice',
  );
  expect(await tab.notice('先别输入卡密')).toBeTruthy();
  await tab.close();
});

test('the warning shows nothing for a forged id', async () => {
  const tab = await browser.extensionPage(
    'warning.html?id=11111111-1111-4111-8111-111111111111&host=taobao.com',
  );
  await until(async () => (await tab.text()).includes('没有要看的警告'), 'the empty warning');
  expect(await tab.text()).not.toContain('taobao.com.');
  await tab.close();
});

test.runIf(engine() === 'chromium')(
  'a page whose extension was reloaded gets a fresh document instead of a leak',
  async () => {
    const tab = await open();
    await tab.notice();
    await browser.inExtension(() => {
      setTimeout(() => chrome.runtime.reload(), 50);
    });
    await pause(1500);
    await tab.evaluate(() => {
      document.documentElement.dataset.old = '1';
    });
    await focus(tab, '#code');
    await until(
      () => tab.evaluate(() => !document.documentElement.dataset.old && document.readyState === 'complete'),
      'a fresh document',
    );
    expect(await tab.value('#code')).toBe('');
  },
);
