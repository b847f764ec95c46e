// How the shopper came to a page: every host that sent on, what opened the tab, and the check before; hosts and nothing more.
import { beforeAll, expect, test } from 'vitest';
import { html, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
const FAKE = 'https://www.taobao.com.gift-duihuan.top/card';
const SHOP = 'https://card-shop.example/card';
const FORM = html('<h1>天猫购物券充值</h1><label>卡密 <input id="pin"></label>');
const to = (address: string) => ({ body: '', status: 302, headers: { location: address } });

beforeAll(() => {
  sites.page('https://t.cn/AbC', to('https://jump.example/go?user=4711'));
  sites.page('https://jump.example/go', ({ url }) => to(url.includes('shop') ? SHOP : `${FAKE}?from=jump`));
  sites.page(FAKE, FORM);
  sites.page(SHOP, FORM);
  sites.page(
    'https://promo.example/list',
    html(
      '<a id="here" href="https://t.cn/AbC?k=1" rel="noreferrer">领取</a> <a id="beside" href="https://card-shop.example/card" target="_blank" rel="noreferrer">充值</a>',
    ),
  );
});

type Sighted = { type: string; way?: { from: string; opener?: string; hops?: string[]; checked?: true } };
const wayOf = (host: string) =>
  until(async () => {
    const { events = [] } = (await browser.stored()).tables as { events?: { data: Sighted }[] };
    return events.find(({ data }) => data.type === 'sighted' && JSON.stringify(data).includes(host))?.data
      .way;
  }, `the way to ${host}`);

test('each redirect is a stop: in the warning, the record and the history, without path and query', async () => {
  await browser.clear();
  const tab = await browser.open('https://promo.example/list');
  await tab.click('#here').catch(() => undefined);
  await until(async () => (await tab.url()).includes('/warning.html'), 'the warning');
  await until(
    async () => (await tab.text()).includes('中途经过：t.cn → jump.example'),
    'the stops in the warning',
  );
  expect(await wayOf('gift-duihuan.top')).toMatchObject({
    from: '',
    hops: ['https://t.cn', 'https://jump.example'],
  });
  const { tables, session } = await browser.stored();
  expect(JSON.stringify([tables, { ...session, warnings: null }]).match(/4711|AbC/g)).toBeNull();
  const check = (tables.checks as { id: string }[])[0]!.id;
  const history = await browser.extensionPage(`history.html#checks/${check}`);
  await until(async () => (await history.text()).includes('中途经过：t.cn → jump.example'), 'the stops');
  await history.close();
  await tab.close();
});

test('a link that names no source in a tab of its own: what opened the tab is known', async () => {
  await browser.clear();
  const tab = await browser.open('https://promo.example/list');
  // A page that has only come is not named.
  await until(() => tab.evaluate(() => performance.now() > 2000), 'a page that has stood for a while');
  const shop = await browser.openedBy(() => tab.click('#beside'));
  await shop.notice('先别输入卡密');
  const way = await wayOf('card-shop.example');
  expect(way).toMatchObject({ from: '', opener: 'https://promo.example' });
  expect(way).not.toHaveProperty('hops');
  await shop.close();
  await tab.close();
});

test('an address that was checked before it was opened', async () => {
  await browser.clear();
  const page = await browser.extensionPage('check-link.html');
  await page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.value = '充值 https://jump.example/go?to=shop';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await until(async () => (await page.text()).includes('仍要打开'), 'the verdict');
  const shop = await browser.openedBy(() => page.clickWords('仍要打开'));
  await shop.notice('先别输入卡密');
  expect(await wayOf('card-shop.example')).toMatchObject({ hops: ['https://jump.example'], checked: true });
  await shop.close();
  await page.close();
});

test('a page cannot name another as what opened it, nor as a stop on the way to it', async () => {
  sites.page('https://www.taobao.com/', html('淘宝'));
  sites.page('https://s.click.taobao.com/t', to('https://card-shop.example/nothing'));
  sites.page('https://card-shop.example/nothing', { body: '', status: 204 });
  sites.page(
    'https://card-shop.example/late',
    html(
      '<div id="place"></div><script>setTimeout(() => { location = "https://s.click.taobao.com/t"; }, 500); setTimeout(() => { place.innerHTML = "<h1>天猫购物券充值</h1><label>卡密 <input id=pin></label>"; }, 1500);</script>',
    ),
  );
  sites.page(
    'https://trick.example/',
    html(
      `<button id="go" onclick="window.open('https://card-shop.example/late'); leave()">领取</button>
      <button id="later" onclick="window.open('').setTimeout(code, 3000); leave()">领取</button>
      <script>const code = "location = 'https://card-shop.example/late'"; const leave = () => { location = 'https://www.taobao.com/'; };</script>`,
    ),
  );
  for (const button of ['#go', '#later']) {
    await browser.clear();
    const tab = await browser.open('https://trick.example/');
    const shop = await browser.openedBy(() => tab.click(button));
    await shop.notice('先别输入卡密');
    const way = await wayOf('card-shop.example');
    expect(JSON.stringify(way)).not.toContain('taobao');
    await shop.close();
    await tab.close();
  }
});
