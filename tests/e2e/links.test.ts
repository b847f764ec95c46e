// Links on a page that asks for a card: those that invite and lead elsewhere have a mark beside them and a row in the popup.
import { expect, test } from 'vitest';
import { html, pause, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();
const LINKS = `<p><a id="fake" href="https://taobao.com.evil.top/lipin?c=4711">立即兑换</a></p>
  <p><a id="other" href="https://kefu.example/">在线客服</a></p>
  <p><a id="short" href="https://t.cn/AbC">查询余额</a></p>
  <p><a href="https://taobao.com.evil.top/">商品详情</a> <a href="https://www.taobao.com/">去淘宝充值</a> <a href="/help">联系客服</a></p>`;
const FORM = '<h2>礼品卡兑换</h2><label>卡密 <input id="pin"></label>';
const boxes = () =>
  Array.from(document.querySelectorAll('a'), (link) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return [x, y, width, height];
  });

test('each has its mark, nothing is moved, and the popup says whose they are', async () => {
  await browser.clear();
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/list', html(LINKS + FORM)));
  const before = await tab.evaluate(boxes);
  const marks = async () =>
    (await tab.pierce('span.lookalike, span.unofficial, span.unknown')).filter((mark) => mark.visible);
  const labels = async () => (await marks()).map(({ attributes }) => attributes['aria-label']);
  await until(async () => (await marks()).length === 3, 'three marks');
  expect((await marks()).map(({ text }) => text)).toEqual(['✕ 模仿', '! 非官方', '? 不明']);
  expect(await labels()).toEqual([
    '链接「立即兑换」模仿淘宝或天猫，通向 evil.top',
    '链接「在线客服」通向 kefu.example，不是淘宝，也不是天猫',
    '链接「查询余额」经过 t.cn，打开之前没人知道通向哪里',
  ]);
  const { box, attributes } = (await marks())[0]!;
  expect(attributes.role).toBe('note');
  const [x, y, width, height] = before[0]!;
  expect(Math.abs(box.x - x! - width!)).toBeLessThan(10);
  expect(Math.abs(box.y - y!)).toBeLessThan(height!);
  expect(await tab.evaluate(boxes)).toEqual(before);
  expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true);

  await tab.evaluate(() => {
    document.getElementById('other')?.remove();
    document.body.insertAdjacentHTML('afterbegin', '<p><a href="https://late.example/">充值入口</a></p>');
  });
  await until(async () => String(await labels()).includes('late.example'), 'the late one');
  expect(String(await labels())).not.toContain('kefu.example');

  const popup = await browser.popup(tab);
  await until(async () => (await popup.text()).includes('这些链接要小心'), 'the rows');
  const said = await popup.text();
  for (const words of [
    '这个链接在模仿淘宝',
    'taobao.com.evil.top',
    'kefu.example',
    '短链接：打开之前，没人知道通向哪里',
  ])
    expect(said).toContain(words);
  const { tables, session } = await browser.stored();
  expect(JSON.stringify([tables, session])).not.toMatch(/4711|AbC/);
  await popup.close();
  await tab.close();
});

test('a page that asks for no card is not looked at', async () => {
  const tab = await browser.open(sites.page('https://news.example/list', html(LINKS)));
  await pause(1500);
  expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(await tab.pierce('span')).toEqual([]);
  await tab.close();
});
