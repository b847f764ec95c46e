// What a page answers after a code was entered: seen wherever it is shown, and only what is new, visible and said of a card.
import { afterEach, describe, expect, test } from 'vitest';
import { html, pause, type Tab, until, useBrowser } from '../../harness';
import { goOnFromNotice } from './go-on';

const { browser, sites } = useBrowser();
const open: Tab[] = [];

/** A page on which `script` runs a moment after the button; `more` stands below the form from the start. */
const page = (script: string, more = '') =>
  html(`<h1>购物券充值</h1><label>卡密 <input id="pin"></label><button id="go">充值</button>${more}
    <script>go.onclick = () => setTimeout(() => { ${script} }, 300)</script>`);

async function answers(url: string, body: string): Promise<[string, boolean][]> {
  sites.page(url, body);
  const tab = await browser.open(url);
  open.push(tab);
  await until(async () => (await happened()).includes('sighted'), 'the field to be noticed');
  await tab.click('#pin');
  await tab.type('KQ7ZM4XP82WT');
  await until(async () => (await happened()).includes('code-entered'), 'the entry');
  await pause(300);
  await tab.click('#go');
  // As long as a result may take: half a second for the page, as much for the watch.
  await until(async () => (await seen()).length > 0, 'a result', 2500).catch(() => undefined);
  return seen();
}

type Event = { data: { type: string; result: string; official: boolean } };
const events = async () => ((await browser.stored()).tables.events ?? []) as Event[];
const happened = async () => (await events()).map(({ data }) => data.type);
const seen = async () =>
  (await events()).flatMap(({ data }): [string, boolean][] =>
    data.type === 'result-seen' ? [[data.result, data.official]] : [],
  );

afterEach(async () => {
  expect(JSON.stringify(await browser.stored())).not.toMatch(/KQ7Z|82WT/);
  for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
  await browser.clear();
});

const OFFICIAL = 'https://card.tmall.com/add';
const put = (markup: string) => `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup)})`;

describe('is seen', () => {
  test.each<[where: string, script: string, more: string, result: string]>([
    ['in a message that is put in', put('<div role="alert">卡密无效或已被使用</div>'), '', 'invalid-or-used'],
    ['cut up by markup', put('<p>该卡<b>未激活</b>，请联系卖家</p>'), '', 'not-activated'],
    [
      'in a message that stood there hidden',
      'm.style.display = ""',
      '<p id="m" style="display:none">充值成功</p>',
      'accepted',
    ],
    [
      'in a message shown by a class',
      'm.className = "on"',
      '<style>#m{display:none}#m.on{display:block}</style><p id="m">不存在此卡记录</p>',
      'no-such-card',
    ],
    ['in changed words', 'm.firstChild.data = "卡密错误，请重新输入"', '<p id="m">请稍候</p>', 'wrong-code'],
    [
      'in a dialog',
      'd.showModal()',
      '<dialog id="d"><p>操作过于频繁，请稍后再试</p></dialog>',
      'too-many-tries',
    ],
    [
      'in a closed shadow root',
      `${put('<div id="h"></div>')}; h.attachShadow({mode:"closed"}).innerHTML = "<p>该卡已过期</p>"`,
      '',
      'expired',
    ],
    [
      'as a sum beside its name',
      put('<ul><li><span>卡内余额</span> <span>100.00元</span></li></ul>'),
      '',
      'balance-shown',
    ],
    ['as nothing left', put('<p>卡内余额：0.00元</p>'), '', 'balance-zero'],
    [
      'as a total that has grown',
      't.textContent = "300.00"',
      '<p>购物券总额：¥<span id="t">100.00</span></p>',
      'assets-updated',
    ],
  ])('%s', async (_, script, more, result) => {
    expect(await answers(OFFICIAL, page(script, more))).toEqual([[result, true]]);
  });

  test('on a page that is not official, and then proves nothing', async () => {
    sites.page('https://shop.example/add', page(''));
    const tab = await browser.open('https://shop.example/add');
    open.push(tab);
    await goOnFromNotice(browser, tab, '其他原因');
    await until(async () => (await happened()).includes('continued'), 'the decision');
    expect(await answers('https://shop.example/add', page(put('<p>充值成功</p>')))).toEqual([
      ['accepted', false],
    ]);
  });
});

describe('is no answer:', () => {
  // One page for all of them: each would be told by its name if it were taken for an answer.
  test('words from before, moved words, help, conditions, links, unseen words, other things', async () => {
    const before = `<p>该卡未激活</p><p id="moved">该卡已过期</p>
      <details id="help"><summary>常见问题</summary><p>卡密无效或已被使用</p></details>
      <p>购物券总额：¥<span id="total">100.00</span></p>`;
    const after = `<p>请稍候</p><p>如果提示卡密错误，请联系客服</p><a href="#">充值成功</a> <button>充值成功</button>
      <p style="display:none">不存在此卡记录</p><p style="opacity:0">操作过于频繁</p>
      <p style="position:absolute;left:-9999px">卡内余额：100.00元</p><p>优惠券领取成功</p><p>验证码错误</p>`;
    const script = `document.body.append(moved); help.open = true; total.textContent = '50.00'; ${put(after)}`;
    expect(await answers(OFFICIAL, page(script, before))).toEqual([]);
  });

  test('what a page says in a tab where no code was entered', async () => {
    await answers(OFFICIAL, page(put('<p>请稍候</p>')));
    sites.page('https://www.taobao.com/other', html('<p>充值成功</p>'));
    open.push(await browser.open('https://www.taobao.com/other'));
    await pause(800);
    expect(await seen()).toEqual([]);
  });
});
