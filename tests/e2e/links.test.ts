// Links on a page that asks for a card, or is named after one: those that invite and lead elsewhere have a mark beside them and a row in
// the popup.
import { expect, test } from 'vitest';
import { engine, html, pause, type Tab, until, useBrowser } from '../../harness';

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
  expect(box.x).toBeGreaterThanOrEqual(x!);
  expect(box.x + box.width).toBeLessThanOrEqual(x! + width! + 0.5);
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

test('are told again of a page that the shopper comes back to', async () => {
  await browser.clear();
  sites.page('https://elsewhere.example/', html('<p>别的页面</p>'));
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/list', html(LINKS + FORM)));
  const rows = async () => {
    await until(async () => (await tab.pierce('span.lookalike')).length > 0, 'the mark');
    const popup = await browser.popup(tab);
    await until(async () => (await popup.text()).includes('taobao.com.evil.top'), 'the rows');
    await popup.close();
    await tab.front();
  };
  await rows();
  await tab.goto('https://elsewhere.example/');
  await tab.back();
  await rows();
  await tab.close();
});

const FAKE = 'https://taobao.com.evil.top/';
type Box = { x: number; y: number; width: number; height: number };
const common = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

test('a mark lies on its own link and over no other', async () => {
  const links = `<p style="margin-top:50px"><a href="${FAKE}">立即兑换</a> <a href="https://www.taobao.com/">去淘宝充值</a></p>
    <p><a href="https://www.tmall.com/">天猫</a> <a href="${FAKE}" style="display:inline-block">兑换</a> <a href="https://www.tmall.com/">天猫首页</a></p>
    <ul style="line-height:20px"><li><a href="https://www.tmall.com/">天猫超市购物券</a></li><li><a href="${FAKE}">购物券充值入口</a></li><li><a href="https://www.tmall.com/">官方客服</a></li></ul>
    <p style="text-align:right"><a href="https://www.tmall.com/">官方</a> <a href="${FAKE}">充值</a></p>
    <p><a href="${FAKE}" style="display:block;height:44px;background:#eee;text-align:center">立即领取</a></p>`;
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/row', html(links + FORM)));
  const marks = async () => (await tab.pierce('span.lookalike')).filter((mark) => mark.visible);
  await until(async () => (await marks()).length === 5, 'five marks');
  const all = await tab.evaluate(() =>
    Array.from(document.querySelectorAll('a'), (link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return { isFake: link.href.includes('evil'), box: { x, y, width, height } };
    }),
  );
  const fakes = all.filter(({ isFake }) => isFake);
  for (const [i, { box }] of (await marks()).entries()) {
    // On it, or right above or below it.
    expect(
      common({ ...box, y: box.y - 1, height: box.height + 2 }, fakes[i]!.box),
      `mark ${i}`,
    ).toBeGreaterThan(15);
    for (const other of all)
      if (other !== fakes[i]) expect(common(box, other.box), `mark ${i}`).toBeLessThan(1);
  }
  const rings = (await tab.pierce('i.lookalike')).map(({ box }) => box);
  for (const [i, ring] of rings.entries())
    expect(common(ring, fakes[i]!.box)).toBeGreaterThan(ring.width * ring.height - 2);
  await tab.close();
});

test('a mark goes where its link goes: out of sight in a box, with what is closed, down for a late picture', async () => {
  let arrive = (_: unknown) => {};
  const arrived = new Promise((done) => {
    arrive = done;
  });
  sites.page('https://chaoshi.tmall.com/late.svg', async () => {
    await arrived;
    return {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>',
    };
  });
  const places = `${FORM}<p style="margin-top:40px"><a href="https://www.taobao.com/">去淘宝首页</a></p>
    <div id="box" style="height:60px;overflow:auto"><p style="margin:0"><a href="${FAKE}">立即兑换1</a></p><p style="height:300px"></p></div>
    <div style="width:200px;overflow:hidden;margin-left:300px"><p style="transform:translateX(-250px)"><a href="${FAKE}">立即兑换2</a></p></div>
    <details id="fold" open><summary>更多</summary><p><a href="${FAKE}">立即兑换3</a></p></details>
    <style>#tab:not(:checked) ~ #pane{display:none}</style>
    <input id="tab" type="checkbox" checked><p id="pane"><a href="${FAKE}">立即兑换4</a></p>
    <img src="/late.svg"><p><a id="below" href="${FAKE}">立即兑换5</a></p>`;
  const page = sites.page('https://chaoshi.tmall.com/places', html(places));
  const tab = await browser.open(page, { wait: false });
  const marks = async () => (await tab.pierce('span.lookalike')).filter((mark) => mark.visible);
  const which = async () =>
    (await marks()).map(({ attributes }) => /(\d)」/.exec(attributes['aria-label'] ?? '')?.[1]).join('');
  await until(async () => (await which()) === '1345', 'all but the one outside of its box');
  await tab.evaluate(() => document.getElementById('box')?.scrollTo(0, 40));
  await until(async () => (await which()) === '345', 'the one that was scrolled away');
  await tab.click('#fold summary');
  await tab.click('#tab');
  await until(async () => (await which()) === '5', 'those that were closed');
  await tab.evaluate(() => document.getElementById('box')?.scrollTo(0, 0));
  await until(async () => (await which()) === '15', 'the one that is back');
  arrive(null);
  const below = () => tab.evaluate(() => document.getElementById('below')!.getBoundingClientRect().y);
  await until(async () => (await below()) > 400, 'the picture');
  await until(
    async () => Math.abs((await marks()).at(-1)!.box.y - (await below())) < 30,
    'the mark beside it',
  );
  await tab.close();
});

test('a mark does not lie over what the page lays over its link, and is back with it', async () => {
  const over = `${FORM}<p style="margin-top:40px"><a href="${FAKE}">立即兑换1</a></p>
    <div style="position:relative;padding:30px"><a href="${FAKE}" style="position:static">立即兑换2</a><span style="position:absolute;inset:0"></span></div>
    <dialog id="dialog" style="width:90vw;height:90vh"><p>活动规则</p></dialog>`;
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/over', html(over)));
  const count = async () => (await tab.pierce('span.lookalike')).filter((mark) => mark.visible).length;
  // Glass over the whole of a link hides nothing.
  await until(async () => (await count()) === 2, 'both marks');
  await tab.evaluate(() => document.querySelector('dialog')!.showModal());
  await until(async () => (await count()) === 0, 'no mark over the dialog');
  await tab.evaluate(() => document.querySelector('dialog')!.close());
  await until(async () => (await count()) === 2, 'both marks again');
  // The same of a layer that the page makes itself: half clear it hides nothing, its box hides what is below it.
  const lay = (look: string) =>
    tab.evaluate((style) => {
      document.getElementById('layer')?.remove();
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div id="layer" style="position:fixed;inset:0;${style}"></div>`,
      );
    }, look);
  await lay('background:#fff');
  await until(async () => (await count()) === 0, 'no mark over the layer');
  await lay('background:rgba(0,0,0,.4)');
  await until(async () => (await count()) === 2, 'both marks under what is half clear');
  await tab.close();
});

test('what has a ground of its own, shadows and areas of pictures are not taken for covered', async () => {
  const grounds = `${FORM}<p style="margin-top:40px"><a href="${FAKE}" style="display:inline-block;padding:20px"><b style="background:#fff">立即兑换1</b></a></p>
    <p id="host" style="background:#eee;padding:20px"></p>
    <div style="background:#ddd;padding:20px"><img usemap="#map" width="300" height="90" style="background:#fff" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='90'/%3E"></div>
    <map name="map"><area shape="rect" coords="0,0,300,90" href="${FAKE}" alt="立即兑换3"></map>
    <script>document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML = '<a href="${FAKE}" style="background:#fff">立即兑换2</a>';</script>`;
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/grounds', html(grounds)));
  const which = async () =>
    (await tab.pierce('span.lookalike'))
      .filter((mark) => mark.visible)
      .map(({ attributes }) => /(\d)」/.exec(attributes['aria-label'] ?? '')?.[1])
      .sort()
      .join('');
  // Chromium gives areas no box.
  const all = engine() === 'firefox' ? '123' : '12';
  await until(async () => (await which()) === all, 'the marks');
  await tab.close();
});

test('every way of inviting to an imitation is marked', async () => {
  const ways = `<p><a href="/jump?u=//taobao.com.evil.top/">立即兑换1</a> <a href="/jump?u=taobao.com.evil.top/x">立即兑换2</a>
    <a href="/jump;u=//taobao.com.evil.top/">立即兑换3</a> <a href="/jump//taobao.com.evil.top/">立即兑换4</a></p>
    <p><a href="${FAKE}5">立\u200b即\u200b兑\u200b换5</a> <a href="${FAKE}6">立即兑&shy;换6</a> <a href="${FAKE}7">立 即 兑 换 7</a></p>
    <style>#c8::before{content:"立即兑换8"}#c9 b::after{content:attr(data-w)}</style>
    <p><a id="c8" href="${FAKE}8"></a> <a id="c9" href="${FAKE}9"><b data-w="兑换9"></b></a></p>
    <form action="${FAKE}10"><button>立即兑换10</button> <input type="submit" value="立即兑换11"> <button type="button">立即兑换0</button></form>
    <form id="f" action="${FAKE}12"><input type="hidden" name="getAttribute"></form><button form="f">立即兑换12</button>
    <p id="open"></p><p id="closed"></p>
    <script>
      for (const [mode, n] of [['open', 13], ['closed', 14]])
        document.getElementById(mode).attachShadow({ mode }).innerHTML = '<a href="${FAKE}' + n + '">立即兑换' + n + '</a>';
    </script>
    <p><a href="/help">立即兑换0</a> <a href="https://www.tmall.com/">立即兑换0</a> <a href="/a?b=1.2">立即兑换0</a></p>`;
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/ways', html(ways + FORM)));
  const labels = async () =>
    (await tab.pierce('span.lookalike'))
      .filter((mark) => mark.visible)
      .map(({ attributes }) => /换\s?(\d+)」/.exec(attributes['aria-label'] ?? '')?.[1]);
  await until(async () => (await labels()).length >= 14, 'all marks');
  expect((await labels()).map(Number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 14 }, (_, n) => n + 1),
  );
  await tab.close();
});

test('a link that leads away only when it is pressed is marked then', async () => {
  const pressed = `<p><a id="late" href="" onmousedown="this.href='${FAKE}'" onclick="return false">立即兑换</a></p>
    <p id="host"></p><script>
      const root = document.getElementById('host').attachShadow({ mode: 'closed' });
      root.innerHTML = '<a href="" style="display:block">立即充值</a>';
      root.firstChild.onpointerdown = ({ target }) => { target.href = '${FAKE}'; };
      root.firstChild.onclick = () => false;
    </script>`;
  const tab = await browser.open(sites.page('https://chaoshi.tmall.com/pressed', html(pressed + FORM)));
  const marks = async () => (await tab.pierce('span.lookalike')).filter((mark) => mark.visible);
  await pause(2500);
  expect(await marks()).toEqual([]);
  await tab.click('#late');
  await until(async () => (await marks()).length === 1, 'the mark of the one');
  await tab.click('#host');
  await until(async () => (await marks()).length === 2, 'the mark of the other');
  expect(await tab.url()).toBe('https://chaoshi.tmall.com/pressed');
  await tab.close();
});

test('a page without a field that is named after a card, and frames: each link where it stands, and a row in the popup', async () => {
  const fake = (n: number) => html(`<p style="margin-top:30px"><a href="${FAKE}">立即兑换${n}</a></p>`);
  sites.page('https://ad.example/frame', fake(1));
  sites.page('https://ad.example/late', fake(2));
  const landing = `<h1>天猫购物券兑换入口</h1><p style="margin-top:30px"><a href="${FAKE}">点击领取0</a></p><iframe src="https://ad.example/frame"></iframe>`;
  await browser.clear();
  const tab = await browser.open(sites.page('https://lipin.example/', html(landing)));
  const marked = (where: Tab, words: string) =>
    until(async () => {
      const marks = await where.pierce('span.lookalike');
      return marks.some(({ visible, attributes }) => visible && attributes['aria-label']?.includes(words));
    }, `the mark of ${words}`);
  await marked(tab, '领取0');
  await marked(await tab.frame('ad.example/frame'), '兑换1');
  await tab.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://ad.example/late';
    document.body.append(frame);
  });
  await marked(await tab.frame('ad.example/late'), '兑换2');
  const popup = await browser.popup(tab);
  await until(async () => (await popup.text()).includes('这些链接要小心'), 'the rows');
  expect(await popup.text()).toContain('taobao.com.evil.top');
  await popup.close();
  const { tables } = await browser.stored();
  expect(tables.checks ?? []).toEqual([]);
  await tab.close();
});

test('a page that asks for no card is not looked at', async () => {
  const tab = await browser.open(sites.page('https://news.example/list', html(LINKS)));
  await pause(1500);
  expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(await tab.pierce('span')).toEqual([]);
  await tab.close();
});
