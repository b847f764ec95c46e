// The whole path as a shopper lives it: page, hold, notice, decision, badge, popup, history, and what is kept of it.
import { afterEach, describe, expect, test } from 'vitest';
import { html, pause, type Tab, until, useBrowser } from '../../harness';
import { ofTomorrow } from '../ui/samples';
import { goOnFromNotice } from './go-on';

const { browser, sites } = useBrowser();
const CODE = 'KQ7ZM4XP82WT6RVA';
const FORM =
  '<h1>天猫购物券充值</h1><form action="/done"><label>卡号 <input id="number"></label><label>卡密 <input id="pin" type="password"></label><button>立即充值</button></form>';

const open: Tab[] = [];
const visit = async (url: string, body = FORM, size = {}) => {
  sites.page(url, html(body));
  const tab = await browser.open(url, size);
  open.push(tab);
  return tab;
};
const rows = async () =>
  (await browser.stored()).tables.checks as {
    id: string;
    verdict: string;
    site: string;
    parts: { host: string }[];
    action: string;
  }[];

afterEach(async () => {
  // Whatever a test did: the code it typed or pasted stands nowhere in what the extension keeps.
  const stored = JSON.stringify(await browser.stored());
  expect(stored).not.toContain(CODE.slice(0, 6));
  expect(stored).not.toContain(CODE.slice(-6));
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
  await browser.clear();
});

describe('an official page', () => {
  test('stays quiet, turns green, takes the code, and is recorded', async () => {
    const tab = await visit('https://chaoshi.tmall.com/card');
    await until(async () => (await browser.badge(tab)).text === '✓', 'a green badge');
    expect((await browser.badge(tab)).title).toContain('chaoshi.tmall.com');
    await tab.click('#pin');
    await tab.type(CODE);
    expect(await tab.value('#pin')).toBe(CODE);
    expect(await tab.closedText()).toBe('');
    expect(await rows()).toMatchObject([
      { verdict: 'official', parts: [{ host: 'chaoshi.tmall.com' }], action: 'none' },
    ]);
  });

  test('inside a foreign one is not official', async () => {
    sites.page('https://www.taobao.com/frame', html(FORM));
    const tab = await visit(
      'https://gift-duihuan.top/',
      '<iframe src="https://www.taobao.com/frame" width=500 height=400></iframe>',
    );
    const frame = await tab.frame('www.taobao.com');
    await frame.click('#pin');
    await tab.type('KQ7ZM4');
    expect(await frame.value('#pin')).toBe('');
    await until(async () => (await rows())[0]?.site === 'gift-duihuan.top', 'the record');
  });

  test('whose form leads elsewhere is held, and says where it leads', async () => {
    const tab = await visit(
      'https://www.tmall.com/x',
      FORM.replace('/done', 'https://collect.example/steal'),
    );
    expect(await tab.notice('collect.example')).toContain('collect.example');
    await tab.click('#pin').catch(() => undefined);
    await tab.type('KQ7ZM4');
    expect(await tab.value('#pin')).toBe('');
  });

  test('over plain http is not official', async () => {
    const tab = await visit('http://www.taobao.com/card');
    await tab.notice('taobao.com');
    expect((await rows())[0]!.verdict).toBe('unofficial');
  });
});

describe('a page that is not official', () => {
  test('warns before a keystroke lands, by mouse, keyboard or clipboard', async () => {
    const tab = await visit('https://gift-duihuan.top/');
    await tab.click('#pin').catch(() => undefined);
    await tab.type('KQ7ZM4');
    await tab.paste(CODE);
    await tab.press('Tab');
    await tab.type('KQ7ZM4');
    expect(await tab.value('#pin')).toBe('');
    expect(await tab.value('#number')).toBe('');
    const said = await tab.notice('先别输入卡密');
    expect(said).toContain('gift-duihuan.top');
    // The address stands in one piece beside the official one.
    const domains = await tab.pierce('.compare .host b');
    expect(domains.map(({ text }) => text)).toEqual(['gift-duihuan.top', 'tmall.com']);
    for (const { box } of domains) expect(box.height).toBeLessThan(32);
    expect((await browser.badge(tab)).text).toBe('!');
  });

  test('is left by the first button', async () => {
    const tab = await visit('https://gift-duihuan.top/');
    const others = await browser.inExtension(async () => (await chrome.tabs.query({})).length);
    await tab.notice('离开此页');
    await pause(300); // until it has faded in
    await tab.clickNotice('离开此页');
    await until(
      async () => (await browser.inExtension(async () => (await chrome.tabs.query({})).length)) < others,
      'the tab to close',
    );
    await until(async () => (await rows())[0]?.action === 'left', 'the record');
  });

  test('lets the shopper continue with a reason, now and at the next visit, and take it back', async () => {
    const tab = await visit('https://gift-duihuan.top/');
    await goOnFromNotice(browser, tab, '我认识这个网站');
    await until(async () => (await rows())[0]?.action === 'continued', 'the record');
    await tab.click('#pin');
    await tab.type(CODE);
    expect(await tab.value('#pin')).toBe(CODE);
    await tab.reload();
    await tab.click('#number');
    await tab.type(CODE);
    await until(async () => (await tab.value('#number')) === CODE, 'the code to land');
    expect(await tab.closedText()).toBe('');
    const popup = await browser.popup(tab);
    open.push(popup);
    const undo = await until(
      () => popup.scope.$('::-p-xpath(//button[contains(., "撤回") or contains(., "撤销")])'),
      'the undo button',
    );
    await undo.click();
    await tab.front();
    await tab.notice('gift-duihuan.top');
    await tab.click('#pin').catch(() => undefined);
    await tab.type('x');
    expect(await tab.value('#pin')).toBe('');
  });

  test.each([
    [
      'a dialog that opens late',
      '<button id="open" onclick="d.innerHTML=`<input id=pin placeholder=请输入兑换码>`;d.showModal()">兑换</button><dialog id="d"></dialog>',
      '#open',
    ],
    [
      'a field that was hidden',
      '<button id="open" onclick="p.style.display=``">兑换</button><div id=p style="display:none"><input id=pin placeholder=请输入兑换码></div>',
      '#open',
    ],
  ])('is noticed in %s', async (_, body, opener) => {
    const tab = await visit('https://gift-duihuan.top/late', body);
    await tab.click(opener);
    await pause(100);
    await tab.click('#pin').catch(() => undefined);
    await tab.type('KQ7ZM4');
    expect(await tab.value('#pin')).toBe('');
    await tab.notice('gift-duihuan.top');
  });

  test.each(['open', 'closed'])('is noticed in an %s shadow root', async (mode) => {
    const tab = await visit(
      'https://gift-duihuan.top/shadow',
      `<div id="host"></div><script>window.r=host.attachShadow({mode:"${mode}"});r.innerHTML="<label>卡密 <input id=pin></label>";setTimeout(()=>r.getElementById("pin").focus(),300)</script>`,
    );
    await tab.notice('先别输入卡密');
    await tab.type('KQ7ZM4');
    await tab.notice('gift-duihuan.top');
    expect(
      await tab.evaluate(() => (globalThis as never as { r: ShadowRoot }).r.querySelector('input')!.value),
    ).toBe('');
  });

  test.each([
    [
      'srcdoc',
      `<iframe width=500 height=400 srcdoc='<label>卡密 <input id="pin"></label>'></iframe>`,
      'srcdoc',
    ],
    ['foreign', `<iframe width=500 height=400 src="https://inner.example/f"></iframe>`, 'inner.example'],
  ])('is noticed in a %s frame', async (_, body, part) => {
    sites.page('https://inner.example/f', html(FORM));
    const tab = await visit('https://gift-duihuan.top/frame', body);
    const frame = await tab.frame(part);
    await frame.click('#pin').catch(() => undefined);
    await tab.type('KQ7ZM4');
    expect(await frame.value('#pin')).toBe('');
    await until(async () => (await tab.closedText()) || (await frame.closedText()), 'a notice');
  });

  test('of two frames that report at once loses neither', async () => {
    for (const name of ['a', 'b']) sites.page(`https://${name}.example/f`, html(FORM));
    const tab = await visit(
      'https://gift-duihuan.top/two',
      ['a', 'b'].map((n) => `<iframe width=400 height=300 src="https://${n}.example/f"></iframe>`).join(''),
    );
    const key = `page:${await browser.tabId(tab)}`;
    await until(async () => {
      const session = (await browser.stored()).session as Record<string, { parts: { host: string }[] }>;
      const hosts = session[key]?.parts.map(({ host }) => host);
      return hosts?.includes('a.example') && hosts.includes('b.example');
    }, 'both frames');
    expect(await rows()).toHaveLength(1);
  });
});

describe('a lookalike', () => {
  test('is covered by the full-page warning, which leads back only by a reasoned choice', async () => {
    sites.page('https://taobao.com.gift-duihuan.top/', html(FORM));
    const tab = await browser.open('https://taobao.com.gift-duihuan.top/', { wait: false });
    open.push(tab);
    await until(async () => (await tab.url()).includes('/warning.html?id='), 'the warning');
    await until(async () => (await tab.text()).includes('模仿'), 'its words');
    expect(await tab.text()).toContain('gift-duihuan.top');
    await until(async () => (await rows())[0]?.action === 'warned', 'the record of the warning');
    expect(await rows()).toMatchObject([{ verdict: 'lookalike' }]);
  });
});

describe('other pages', () => {
  test.each([
    [
      'a login',
      '<h1>会员登录</h1><label>用户名 <input id=a></label><label>密码 <input type=password id=pin></label><button>登录</button>',
    ],
    [
      'a bank card',
      '<h1>添加银行卡</h1><label>银行卡号 <input id=pin></label><label>短信验证码 <input></label>',
    ],
    ['a search box', '<input type=search id=pin placeholder="搜索礼品卡">'],
    ['a coupon box', '<h2>购物车结算</h2><input id=pin placeholder="优惠码"><button>使用优惠</button>'],
  ])('with %s are left alone and leave no trace', async (_, body) => {
    const tab = await visit('https://shop.example/', body);
    await tab.click('#pin');
    await tab.type('abc');
    // Keys typed before it is known what the field is for come a moment later.
    await until(async () => (await tab.value('#pin')) === 'abc', 'the text in the field');
    await pause(300);
    expect(await browser.badge(tab)).toMatchObject({ text: '' });
    expect(await rows()).toEqual([]);
  });

  test('with a search for cards take what is typed after a press as slow as that of a hand', async () => {
    const tab = await visit('https://shop.example/', '<input type=search id=pin placeholder="搜索礼品卡">');
    const { x, y, width, height } = (await (await tab.page.$('#pin'))!.boundingBox())!;
    await tab.page.mouse.click(x + width / 2, y + height / 2, { delay: 200 });
    await tab.type('abc');
    await until(async () => (await tab.value('#pin')) === 'abc', 'the text in the field', 3000);
  });

  test('of another issuer get a quiet tip and take its card', async () => {
    const tab = await visit(
      'https://e.jd.com/',
      '<h1>京东E卡充值</h1><label>卡密 <input id=pin></label><button>绑定</button>',
    );
    await tab.notice('jd.com');
    await tab.click('#pin');
    await tab.type(CODE);
    expect(await tab.value('#pin')).toBe(CODE);
  });

  test('that were never shown are neither warned about nor recorded', async () => {
    sites.page('https://gift-duihuan.top/behind', html(FORM));
    await visit('https://plain.example/', 'hello');
    await browser.openBehind('https://gift-duihuan.top/behind', async () => {
      await pause(500);
      expect(await rows()).toEqual([]);
    });
  });
});

describe('whatever happens', () => {
  test('a killed background changes nothing for the shopper', async () => {
    const tab = await visit('https://plain.example/', 'hello');
    await browser.killWorker();
    sites.page('https://gift-duihuan.top/', html(FORM));
    await tab.goto('https://gift-duihuan.top/');
    await tab.click('#pin').catch(() => undefined);
    await tab.type('KQ7ZM4');
    expect(await tab.value('#pin')).toBe('');
    await tab.notice('gift-duihuan.top');
    await browser.killWorker();
    await goOnFromNotice(browser, tab, '我认识这个网站');
    await until(async () => {
      await tab.click('#pin');
      await tab.type('K');
      return (await tab.value('#pin')).includes('K');
    }, 'the page to be free');
    await until(async () => (await rows())[0]?.action === 'continued', 'the record');
  });

  test('a hidden code field is found among 2 000 inputs, 100 000 nodes and a placeholder of 5 MB', async () => {
    const tab = await visit(
      'https://gift-duihuan.top/big',
      `<div id=big></div><script>
        big.innerHTML = '<p><input></p>'.repeat(2000) + '<i></i>'.repeat(100000) + '<p>卡密 <input id=pin></p>';
        big.querySelector('input').placeholder = '长'.repeat(2500000);
      </script>`,
    );
    // Reading a page of this size from outside takes the test longer than it takes the extension.
    await until(() => tab.closedText(), 'the notice', 20_000);
    await tab.click('#pin').catch(() => undefined);
    await tab.type('KQ7ZM4');
    expect(await tab.value('#pin')).toBe('');
  });

  test('history lists the checks, deletes one, deletes all, and keeps what a newer version wrote', async () => {
    await visit('https://chaoshi.tmall.com/card');
    // A page that goes behind before it was looked at is rightly left out.
    await until(async () => (await rows()).length === 1, 'a record');
    await visit('https://gift-duihuan.top/');
    await until(async () => (await rows()).length === 2, 'two records');
    await browser.inExtension(async (event) => {
      const request = indexedDB.open('kashao');
      const db = await new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result);
      });
      const write = db.transaction(['checks', 'events'], 'readwrite');
      write
        .objectStore('checks')
        .put({ id: event.chain, at: event.at, verdict: 'from-the-future', shape: 2 });
      write.objectStore('events').put(event);
      await new Promise((done) => {
        write.oncomplete = done;
      });
      db.close();
    }, ofTomorrow('99999999-9999-4999-8999-999999999999'));
    const history = await browser.extensionPage('history.html');
    open.push(history);
    const text = await until(async () => {
      const all = await history.text();
      return all?.includes('gift-duihuan.top') && all.includes('chaoshi.tmall.com') && all;
    }, 'both rows');
    expect(text).toMatch(/更新的版本|较新的版本|新版本/);
    expect(await rows()).toHaveLength(3);
  });

  test('the extension itself speaks to nobody', async () => {
    await visit('https://gift-duihuan.top/');
    await pause(500);
    // Browsers speak to their makers by themselves; that the extension could not do even that, the bundle test shows.
    const makers =
      /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)$/;
    const pages = /(^|\.)(gift-duihuan\.top|taobao\.com|tmall\.com|jd\.com|example)$/;
    const hosts = [...sites.hosts].map((host) => host.replace(/:\d+$/, ''));
    expect(hosts.filter((host) => pages.test(host))).not.toEqual([]);
    expect(hosts.filter((host) => !pages.test(host) && !makers.test(host))).toEqual([]);
    expect(JSON.stringify(sites.seen)).not.toContain(CODE);
  });
});
