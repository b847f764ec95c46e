// Codes in sight of a page that asks for a card: those that invite and lead elsewhere have a mark beside them and a row in the popup.
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { html, pause, type Tab, until, useBrowser } from '../../harness';

// How often the background takes a picture of a tab.
const { browser, sites } = useBrowser({
  background: `{ const real = chrome.tabs.captureVisibleTab.bind(chrome.tabs); let taken = 0;
    chrome.tabs.captureVisibleTab = (...all) => { chrome.storage.local.set({ taken: ++taken }); return real(...all); }; }`,
});

const rows = (text: string) => encode(text, { border: 4 });
const svg = (text: string) => {
  const { data, size } = rows(text);
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 3}" height="${size * 3}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
};
const picture = (text: string) => `data:image/svg+xml,${encodeURIComponent(svg(text))}`;

const FAKE = 'https://taobao.com.evil.top/lipin?c=4711';
const LOOK = `<style>body{margin:8px;background:#fff} figure{display:inline-block;margin:30px 8px;vertical-align:top} figcaption{font-size:12px}
  .drawn{width:150px;height:150px;background:url("${picture('https://shop.example/drawn')}") no-repeat}</style>`;
const drawOn = (
  text: string,
) => `<script>{const rows=${JSON.stringify(rows(text).data)}, canvas=document.querySelector('canvas'), pen=canvas.getContext('2d');
  canvas.width=canvas.height=rows.length*3; pen.fillStyle='#fff'; pen.fillRect(0,0,999,999); pen.fillStyle='#000';
  rows.forEach((row,y)=>row.forEach((dark,x)=>{if(dark)pen.fillRect(x*3,y*3,3,3)}));}</script>`;
const CODES = `${LOOK}
  <figure id="fake"><img src="https://pictures.example/code"><figcaption>扫码领取购物券</figcaption></figure>
  <figure id="canvas"><canvas></canvas><figcaption>扫码查余额</figcaption></figure>
  <figure id="drawn"><div class="drawn"></div><figcaption>联系客服</figcaption></figure>
  <figure id="short"><div></div><figcaption>扫码充值</figcaption></figure>
  <figure><img src="${picture('https://www.taobao.com/app')}"><figcaption>扫码充值</figcaption></figure>
  <figure><img src="${picture('https://follow.example/')}"><figcaption>关注我们</figcaption></figure>
  <script>document.querySelector('#short div').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(svg('https://t.cn/AbC')).replaceAll('</', '<\\/')};</script>
  ${drawOn('https://kefu.example/')}`;
const FORM = '<h2>礼品卡兑换</h2><label>卡密 <input id="pin"></label>';

const taken = async () => ((await browser.stored()).local as { taken?: number }).taken ?? 0;
const marksIn = async (tab: Tab) =>
  (await tab.pierce('span.lookalike, span.unofficial, span.unknown')).filter(({ visible }) => visible);
const boxes = (tab: Tab) =>
  tab.evaluate(() =>
    Array.from(document.querySelectorAll('figure'), (figure) => {
      const { x, y, width, height } = figure.getBoundingClientRect();
      return [x, y, width, height];
    }),
  );

test('each has its mark, nothing is moved, and the popup says whose they are', async () => {
  await browser.clear();
  sites.page('https://pictures.example/code', { body: svg(FAKE), type: 'image/svg+xml' });
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/list', html(CODES + FORM)));
  const before = await boxes(tab);
  const labels = async () => (await marksIn(tab)).map(({ attributes }) => attributes['aria-label']).sort();
  await until(async () => (await labels()).length === 4, 'four marks');
  expect(await labels()).toEqual(
    [
      '这个二维码模仿淘宝或天猫，通向 evil.top',
      '这个二维码通向 kefu.example，不是淘宝，也不是天猫',
      '这个二维码通向 shop.example，不是淘宝，也不是天猫',
      '这个二维码经过 t.cn，打开之前没人知道通向哪里',
    ].sort(),
  );
  const { box } = (await marksIn(tab)).find(({ text }) => text === '✕ 模仿')!;
  const [x, y, width, height] = before[0]!;
  expect(box.x).toBeGreaterThanOrEqual(x!);
  expect(box.x + box.width).toBeLessThanOrEqual(x! + width!);
  expect(Math.abs(box.y - y!)).toBeLessThan(height!);
  expect(await boxes(tab)).toEqual(before);

  const popup = await browser.popup(tab);
  await until(async () => (await popup.text()).includes('这些二维码要小心'), 'the rows');
  const said = await popup.text();
  for (const words of ['这个链接在模仿淘宝', 'taobao.com.evil.top', 'kefu.example', 'shop.example', 't.cn'])
    expect(said).toContain(words);
  expect(said).not.toContain('follow.example');
  const { tables, session } = await browser.stored();
  expect(JSON.stringify([tables, session])).not.toMatch(/4711|AbC|data:image/);
  await popup.close();
  await tab.close();
});

test('one that is scrolled to has its mark, one that shows something else has none any more, on a page that says late what it is for', async () => {
  const late = `<script>setTimeout(() => document.body.prepend(Object.assign(document.createElement('h2'), { textContent: '礼品卡兑换' })), 300)</script><div style="height:1500px"></div><figure><img id="late" src="${picture(FAKE)}"><figcaption>扫码领取</figcaption></figure><div style="height:900px"></div>`;
  const tab = await browser.open(sites.page('https://lipin.example/', html(LOOK + late)));
  const before = await taken();
  await pause(1200);
  expect(await taken()).toBe(before);
  await tab.evaluate(() => document.getElementById('late')!.scrollIntoView({ block: 'center' }));
  await until(async () => (await marksIn(tab)).length === 1, 'the mark');
  expect((await marksIn(tab))[0]?.text).toBe('✕ 模仿');
  await tab.evaluate((other) => {
    document.querySelector<HTMLImageElement>('#late')!.src = other;
  }, picture('https://www.taobao.com/'));
  await until(async () => (await marksIn(tab)).length === 0, 'no mark');
  expect(await taken()).toBeLessThanOrEqual(before + 4);
  await tab.close();
});

test('a canvas that shows another code has no mark any more, and a code in a frame of this place is judged by the words there', async () => {
  sites.page(
    'https://lipin.example/frame',
    html(
      `<body style="margin:0;background:#fff"><img src="${picture('https://shop.example/framed')}"><p>扫码领取购物券</p>`,
    ),
  );
  const page = `${LOOK}${FORM}<figure><canvas></canvas><figcaption>扫码领取</figcaption></figure>${drawOn(FAKE)}
    <figure><iframe src="/frame" width="200" height="200" style="border:0"></iframe><figcaption>合作伙伴</figcaption></figure>`;
  const tab = await browser.open(sites.page('https://lipin.example/canvas', html(page)));
  await until(async () => (await marksIn(tab)).length === 2, 'both marks');
  await tab.evaluate(
    (script) => void new Function(script)(),
    drawOn('https://www.taobao.com/').replace(/<\/?script>/g, ''),
  );
  await until(async () => (await marksIn(tab)).length === 1, 'the mark of the frame alone');
  await tab.close();
});

test('of a page that asks for no card no picture is taken', async () => {
  const tab = await browser.open(sites.page('https://news.example/codes', html(CODES)));
  const before = await taken();
  await pause(1500);
  expect(await taken()).toBe(before);
  expect(await marksIn(tab)).toEqual([]);
  await tab.close();
});
