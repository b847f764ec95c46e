// Where the notice stands: beside its field and over no other on a small desktop, a bar that hides no button on a phone.
import { afterEach, describe, expect, test } from 'vitest';
import { html, pause, type Tab, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
let open: Tab[] = [];
afterEach(async () => {
  for (const tab of open) await tab.close().catch(() => undefined);
  open = [];
  await browser.clear();
});

const DESKTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 640 };
type Box = { x: number; y: number; width: number; height: number };

const visit = async (url: string, body: string, window: { width: number; height: number }) => {
  const head = '<meta name="viewport" content="width=device-width">';
  const tab = await browser.open(sites.page(url, html(head + body)), window);
  open.push(tab);
  return tab;
};
const form = (style: string) => `<h1>天猫购物券充值</h1>
  <form style="position:absolute;${style}"><label>卡号 <input id="number"></label><p><label>卡密 <input id="pin"></label></p>
  <p><label>手机号 <input id="phone"></label></p><button type="button">立即充值</button> <a href="#">帮助</a></form>`;

/** The notice, and all that can be pressed or filled in the page. */
async function boxes(tab: Tab) {
  await pause(300); // until it has faded in
  const [notice] = (await tab.pierce('.notice')).filter(({ visible }) => visible);
  const controls = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('input, button, a')].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { id: each.id || each.textContent, box: { x, y, width, height } };
    }),
  );
  return { notice: notice!.box, controls };
}
const apart = (a: Box, b: Box) =>
  Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width), b.y - (a.y + a.height), a.y - (b.y + b.height));
const inside = (a: Box, b: Box) =>
  a.x >= b.x - 1 &&
  a.y >= b.y - 1 &&
  a.x + a.width <= b.x + b.width + 1 &&
  a.y + a.height <= b.y + b.height + 1;
const hidden = ({ notice, controls }: Awaited<ReturnType<typeof boxes>>) =>
  controls.filter(({ box }) => apart(notice, box) < 0).map(({ id }) => id);

describe('at 1366 × 768 the open notice stands beside its field, hides no control and is whole in the window', () => {
  test.each([
    ['left above', 'left:40px;top:90px'],
    ['the middle', 'left:560px;top:300px'],
    ['right above', 'right:40px;top:90px'],
    ['left below', 'left:40px;bottom:20px'],
    ['right below', 'right:40px;bottom:20px'],
  ])('with the form at %s', async (_, style) => {
    const tab = await visit('https://gift-duihuan.top/', form(style), DESKTOP);
    await tab.notice('仍要继续');
    const found = await boxes(tab);
    expect(hidden(found)).toEqual([]);
    const fields = found.controls.filter(({ id }) => id === 'number' || id === 'pin');
    expect(Math.min(...fields.map(({ box }) => apart(found.notice, box)))).toBeLessThanOrEqual(60); // a label may stand between
    const { x, y, width, height } = found.notice;
    expect(Math.min(x, y, DESKTOP.width - x - width, DESKTOP.height - y - height)).toBeGreaterThanOrEqual(0);
  });
});

test.each([
  [200, 150],
  [200, 300],
  [320, 240],
  [360, 300],
  [640, 360],
])('in a window of %i × %i the title and both buttons are whole', async (width, height) => {
  const tab = await visit('http://www.taobao.com/card', form('left:8px;top:90px'), DESKTOP);
  await tab.notice('仍要继续');
  await tab.page.setViewport({ width, height });
  await pause(500);
  const boxOf = async (selector: string) =>
    (await tab.pierce(selector)).filter(({ visible }) => visible).map(({ box }) => box);
  const [said] = await boxOf('.said');
  const [title] = await boxOf('h2');
  expect(inside(title!, said!)).toBe(true);
  const buttons = (await boxOf('.acts button')).slice(0, 2);
  expect(buttons).toHaveLength(2);
  for (const box of buttons) expect(inside(box, { x: 0, y: 0, width, height })).toBe(true);
});

describe('at 360 × 640', () => {
  const TIP = '提醒：这里只收京东自己的卡';
  const jd = (style: string) =>
    `<h1>绑定京东E卡</h1><label>京东E卡卡密 <input id="code" placeholder="请输入16位京东E卡卡密"></label>
     <p style="height:1200px">长</p><button type="button" style="position:fixed;left:0;width:100%;height:48px;${style}">确认绑定</button>`;

  test.each([
    ['below', 'top:0'],
    ['above, where a button lies below', 'bottom:0'],
  ])('the tip is a bar %s that hides no button, and stays until it is closed', async (where, style) => {
    const tab = await visit('https://giftcard.jd.com/bind', jd(style), PHONE);
    expect(await tab.notice(TIP)).toContain(TIP);
    const found = await boxes(tab);
    expect(hidden(found)).toEqual([]);
    const { x, y, width, height } = found.notice;
    // Beside it stands the bar for scrolling, where the browser has one.
    const page = await tab.evaluate(() => document.documentElement.clientWidth);
    expect([x, width]).toEqual([8, page - 16]);
    expect(where === 'below' ? PHONE.height - y - height : y).toBeLessThan(9);
    await tab.click('#code');
    await tab.type('ABCD-1234');
    await tab.evaluate(() => scrollTo(0, 600));
    await pause(1500);
    expect(await tab.notice(TIP)).toContain(TIP);
    expect(await tab.value('#code')).toBe('ABCD-1234');
    const [close] = (await tab.pierce('.tip button')).filter(({ visible }) => visible);
    expect(close!.box.height).toBeGreaterThanOrEqual(44);
    await tab.clickNotice(close!.text);
    await until(async () => !(await tab.closedText()).includes(TIP), 'the tip to go');
  });

  test.each([
    'gift-duihuan.top',
    'www.huiyuan-libao-duihuan.top',
    'a.very.long.name-of-a.page.huiyuan-libao-duihuan.top',
  ])('no domain is broken, and no line begins with a mark: %s', async (host) => {
    const tab = await visit(`https://${host}/`, form('left:8px;top:90px'), PHONE);
    await tab.notice('仍要继续');
    for (const domain of await tab.drawnLines('.host b')) expect(domain).toHaveLength(1);
    const lines = (await tab.drawnLines('#body p, h2')).flat();
    expect(lines.join('')).toContain(host);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).not.toMatch(/^[，。、：；）」]/);
  });
});
