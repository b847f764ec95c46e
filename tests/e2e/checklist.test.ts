// A card's way through the checklist, in the built extension: a good one, a refused one, one given to a fake page, two at once.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { html, pause, type Tab, until, useBrowser } from '../../harness';
import { goOnFromNotice } from './go-on';

const { browser, sites } = useBrowser();
const CODE = '6217930458172634';
const open: Tab[] = [];

const FORM = (script = '') =>
  `<h1>天猫购物券充值</h1><p>如提示“卡密无效或已被使用”，请联系客服。</p>
   <form action="/done" method="post"><label>卡号 <input id="number"></label><label>卡密 <input id="pin" name="pin"></label>
   <button id="go">立即充值</button></form><div id="says"></div>${script}`;
/** A page that answers in place, like the official one: the words appear a moment after the click. */
const ANSWERS = (...words: string[]) =>
  FORM(`<script>document.forms[0].onsubmit = () => {
    setTimeout(() => { says.innerHTML = ${JSON.stringify(words.map((word) => `<p>${word}</p>`).join(''))} }, 400);
    return false;
  }</script>`);

const visit = async (url: string, body: string) => {
  sites.page(url, html(body));
  const tab = await browser.open(url);
  open.push(tab);
  return tab;
};
/** Comes from the front page of Taobao by a link, as a shopper does. */
const visitFromTaobao = async (url: string, body: string) => {
  sites.page(url, html(body));
  const tab = await visit(
    'https://www.taobao.com/',
    `<a id="link" href="${url}" referrerpolicy="origin">我的卡券</a>`,
  );
  await tab.click('#link');
  await until(async () => (await tab.url()) === url, 'the card page');
  await tab.wait('#pin');
  return tab;
};
const enterCode = async (tab: Tab) => {
  await until(async () => (await eventTypes()).includes('sighted'), 'the field to be noticed');
  await tab.click('#pin');
  await tab.type(CODE);
  await until(async () => (await tab.value('#pin')) === CODE, 'the code to land');
  await until(async () => (await eventTypes()).includes('code-entered'), 'the entry to be recorded');
  // Nobody copies a code from a card and clicks within the same moment.
  await pause(300);
  await tab.click('#go');
};
const popupOf = async (tab: Tab) => {
  const popup = await browser.popup(tab, { width: 380, height: 600 });
  open.push(popup);
  return popup;
};
/** Clicks the button of the page whose words contain the text. */
const press = (page: Tab, words: string) =>
  until(async () => {
    const button = await page.scope.$(
      `::-p-xpath(//button[not(@disabled) and not(@aria-busy)][contains(normalize-space(.), "${words}")])`,
    );
    await button?.evaluate((element) => (element as HTMLElement).click());
    return button;
  }, `the button “${words}”`);
const shows = (page: Tab, words: string) =>
  until(async () => (await page.text()).includes(words), `“${words}” on the page`);
/** Opens a card in the popup; its name then stands in the list of cards, which is no visible text in Firefox. */
const newCard = async (page: Tab, label: string, offer = '新建一张卡') => {
  await press(page, offer);
  await page.wait('form input[type=text]');
  await page.scope.$eval(
    'form input[type=text]',
    (field, label) => {
      (field as HTMLInputElement).value = label;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
  );
  await press(page, '开始核对');
  await until(
    () => page.evaluate((label) => document.body.textContent!.includes(label), label),
    `the card ${label}`,
  );
};

type Event = {
  chain: string;
  n: number;
  at: number;
  data: { type: string; result?: string; official?: boolean };
};
const events = async () =>
  ((await browser.stored()).tables.events as Event[]).toSorted((a, b) => a.at - b.at);
const eventTypes = async () => (await events()).map(({ data }) => data.type);
const results = async () =>
  (await events()).flatMap(({ data }) => (data.type === 'result-seen' ? [[data.result, data.official]] : []));

afterEach(async () => {
  const kept = JSON.stringify(await browser.stored());
  for (const part of [CODE, CODE.slice(0, 8), CODE.slice(-8)]) expect(kept).not.toContain(part);
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
  await browser.clear();
});

test('a good redemption: the browser sees the answer, the shopper confirms, and all is verified', async () => {
  const first = await visit('https://plain.example/', '你好');
  await newCard(await popupOf(first), '妈妈给的卡');
  const tab = await visitFromTaobao('https://card.tmall.com/add', ANSWERS('充值成功', '购物券总额已更新'));
  await enterCode(tab);
  await until(async () => (await results()).length === 2, 'both results');
  expect((await results()).toSorted()).toEqual([
    ['accepted', true],
    ['assets-updated', true],
  ]);

  const popup = await popupOf(tab);
  await shows(popup, '官方页面显示：充值成功');
  await press(popup, '对，记为「充值成功」');
  await until(async () => (await eventTypes()).includes('step-answered'), 'the answer');
  expect((await events()).find(({ data }) => data.type === 'step-answered')!.data).toMatchObject({
    step: 'system-check',
    outcome: 'passed',
    by: 'witness',
  });
  await shows(popup, '收到时，卡密上的涂层是完好的吗？');
  await press(popup, '涂层完好');
  await shows(popup, '这张卡核对好了');
  await press(popup, '结束：已充值到账');
  await until(async () => (await eventTypes()).includes('card-closed'), 'the card to be closed');
  await shows(popup, '已结束：已充值到账');
});

test('what a page has answered is said on the pages that go on from it, and on no other in the tab', async () => {
  const tab = await visitFromTaobao('https://card.tmall.com/add', ANSWERS('卡密无效或已被使用'));
  await enterCode(tab);
  await until(async () => (await results()).length === 1, 'the result');
  sites.page('https://www.taobao.com/after', html('<p>谢谢</p>'));
  await tab.goto('https://www.taobao.com/after');
  await shows(await popupOf(tab), '页面显示：卡密无效或已被使用');
  sites.page('https://evil.example/', html('<p>恭喜</p>'));
  await tab.goto('https://evil.example/');
  const popup = await popupOf(tab);
  await shows(popup, '没有发现填卡密的地方');
  await pause(300);
  expect(await popup.text()).not.toMatch(/卡密无效|tmall|官方域名/);
});

test('a refused card: the answer on the next page stops the way, and leads to the appeal', async () => {
  sites.page(
    'https://card.tmall.com/done',
    html('<h1>提示</h1><p>卡密无效或已被使用</p><a href="/add">返回</a>'),
  );
  const first = await visit('https://plain.example/', '你好');
  await newCard(await popupOf(first), '面值五百');
  const tab = await visitFromTaobao('https://card.tmall.com/add', FORM());
  await enterCode(tab);
  await until(async () => (await tab.url()).endsWith('/done'), 'the next page');
  await until(async () => (await results()).length > 0, 'the result');
  expect(await results()).toEqual([['invalid-or-used', true]]);

  const popup = await popupOf(tab);
  await shows(popup, '官方页面显示：卡密无效或已被使用');
  await press(popup, '被系统拒绝');
  await shows(popup, '停一下，这张卡有问题');
  await press(popup, '去申诉');
  await shows(popup, '遇到的是哪一种问题？');
  expect(await popup.value('.next select')).toBe('told-already-used');
});

test('help that was there all along is no answer', async () => {
  const tab = await visit(
    'https://card.tmall.com/add',
    `${ANSWERS('请稍候…')}<section><h2>说明</h2><p>卡密无效或已被使用</p><p>充值成功后，余额将自动更新</p></section>`,
  );
  await enterCode(tab);
  await shows(tab, '请稍候');
  await pause(1500);
  expect(await results()).toEqual([]);
});

test('a result is witnessed although the background was ended in the middle', async () => {
  const tab = await visit('https://card.tmall.com/add', ANSWERS('该卡未激活'));
  await tab.click('#pin');
  await tab.type(CODE);
  await until(async () => (await eventTypes()).includes('code-entered'), 'the entry');
  await pause(500);
  await browser.killWorker();
  await tab.click('#go');
  await until(async () => (await results()).length > 0, 'the result');
  expect(await results()).toEqual([['not-activated', true]]);
});

test('a code given to a fake page: stop, appeal, and an evidence pack that verifies until it is changed', async () => {
  const first = await visit('https://plain.example/', '你好');
  await newCard(await popupOf(first), '被骗的卡');
  const tab = await visit('https://gift-duihuan.top/', ANSWERS('卡密无效或已被使用'));
  await goOnFromNotice(browser, tab, '其他原因');
  await until(async () => (await eventTypes()).includes('continued'), 'the decision');
  await enterCode(tab);
  await until(async () => (await results()).length > 0, 'the result');
  expect(await results()).toEqual([['invalid-or-used', false]]);

  const popup = await popupOf(tab);
  await shows(popup, '马上到官方渠道充值');
  await shows(popup, '卡密在这里输入过：gift-duihuan.top（');
  await press(popup, '去申诉');
  await popup.wait('.next select');
  expect(await popup.value('.next select')).toBe('strange-page');
  await press(popup, '就是这个问题');
  await until(async () => (await eventTypes()).includes('problem-stated'), 'the problem');
  await press(popup, '没有凭证');
  const statement = await until(() => popup.value('.next textarea'), 'the statement');
  expect(statement.length).toBeLessThanOrEqual(500);
  expect(statement).toContain('gift-duihuan.top');
  const line = /记录指纹（不是卡密，截至 .*?）：((?:[0-9a-f]{4} ?){4})/;
  const given = (await until(async () => line.exec(await popup.text('.next')), 'the fingerprint'))[1]!.trim();
  // Only a real press may write to the clipboard.
  await popup.front();
  await popup.clickWords('属实，复制说明');
  await press(popup, '接通了');

  // What the button saves is taken where it is made.
  await popup.evaluate(() => {
    const world = globalThis as unknown as { saved?: Blob };
    URL.createObjectURL = (blob) => {
      world.saved = blob as Blob;
      return 'blob:nothing';
    };
  });
  await press(popup, '下载证据包');
  const bytes = await until(
    () =>
      popup.evaluate(async () => {
        const { saved } = globalThis as unknown as { saved?: Blob };
        return saved && [...new Uint8Array(await saved.arrayBuffer())];
      }),
    'the pack',
  );
  const zip = Uint8Array.from(bytes);
  const files = unzipSync(zip);
  const report = strFromU8(files['report.html']!);
  for (const words of ['被骗的卡', 'gift-duihuan.top', '充值到了陌生页面', '填写了卡密输入框'])
    expect(report).toContain(words);
  for (const content of Object.values(files)) expect(strFromU8(content)).not.toContain(CODE.slice(0, 8));
  const sound = verify(zip);
  expect(sound.code).toBe(0);
  expect(sound.says).toContain('Signature: valid');
  // The line of the statement is that of the record as it was then: its row is in the annex.
  expect(report).toContain(given);

  const forged = { ...files };
  const timeline = JSON.parse(strFromU8(files['timeline.json']!));
  timeline.checks[0][0].data.parts[0].host = 'www.taobao.com';
  forged['timeline.json'] = new TextEncoder().encode(JSON.stringify(timeline));
  const verdict = verify(zipSync(forged));
  expect(verdict.code).toBe(1);
  expect(verdict.says).toContain('event #0');
});

test('two cards at once: each page belongs to the card that was current', async () => {
  const first = await visit('https://plain.example/', '你好');
  const popup = await popupOf(first);
  await newCard(popup, '第一张卡');
  await visit('https://card.tmall.com/one', FORM());
  await until(
    async () => (await eventTypes()).filter((type) => type === 'check-filed').length === 1,
    'the first page',
  );
  await popup.front();
  await newCard(popup, '第二张卡', '再加一张卡');
  await visit('https://gift-duihuan.top/two', FORM());
  await until(
    async () => (await eventTypes()).filter((type) => type === 'check-filed').length === 2,
    'the second page',
  );
  const { cards, checks } = (await browser.stored()).tables as {
    cards: { id: string; facts: { label: string } }[];
    checks: { card: string; address: string }[];
  };
  const pageOf = (label: string) =>
    checks
      .filter(({ card }) => card === cards.find(({ facts }) => facts.label === label)!.id)
      .map(({ address }) => address);
  expect(pageOf('第一张卡')).toEqual(['https://card.tmall.com/one']);
  expect(pageOf('第二张卡')).toEqual(['https://gift-duihuan.top/two']);
});

function verify(zip: Uint8Array): { code: number; says: string } {
  const path = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'evidence.zip');
  writeFileSync(path, zip);
  try {
    return { code: 0, says: execFileSync('node', ['tools/verify-evidence.mjs', path], { encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, says: stdout };
  }
}
