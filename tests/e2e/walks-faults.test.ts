// Official pages with a fault: no encryption, a form that leaves, a foreign frame; named as they are, and never called strange.
import { afterEach, expect, test } from 'vitest';
import { html, useBrowser } from '../../harness';
import { ADD, COATING, LEAKED, NOTICE, PLACE, PROBLEM, PROOFS, QUESTION, warned } from './walk-words';
import { appeals, box, cardPage, walker } from './walks';

const { browser, sites } = useBrowser();
const walk = walker(browser, sites);
afterEach(() => walk.ended());

const COLLECTS = 'action="https://collect-kami.com/x" method="post"';
const FRAMED =
  '<h1>天猫购物券充值</h1><iframe src="https://kaquan-hezuo.com/box" width="500" height="300"></iframe>';
const linksTo = (host: string) => [
  '这个网页上，这些链接要小心',
  '它们说能充值、兑换、查余额或找客服，却不通向官方，或没人知道通向哪里。',
  '不是淘宝，也不是天猫',
  host,
  `这个链接通向 ${host}。不要在那里输入天猫或淘宝的卡号、卡密或密码。`,
];
/** The page, what every view calls it, what notice and popup say of it, whom going on frees besides,
 * what the popup says of its links, and what the agent reads. */
const FAULTS = [
  {
    name: 'a form that leaves',
    url: 'https://market.taobao.com/card',
    body: cardPage([], COLLECTS),
    said: '在 market.taobao.com 打开，表单发往 collect-kami.com（非官方）',
    words: [
      '这个表单会把卡密发到别处',
      '页面在 market.taobao.com，提交却发往 collect-kami.com。先别输入卡密。',
    ],
    guests: ['你输入的内容还会到：', 'collect-kami.com （表单发往那里）'],
    links: linksTo('collect-kami.com'),
    told: 'market.taobao.com（表单发往 collect-kami.com，非官方）',
  },
  {
    name: 'plain http',
    url: 'http://www.taobao.com/card',
    body: cardPage(),
    said: 'www.taobao.com，连接未加密',
    words: [
      '连接没有加密，先别输入卡密',
      '域名是 www.taobao.com，但连接未加密，途中可能被看到或改动。请从官方页面重新打开。',
    ],
    guests: [],
    told: 'www.taobao.com（官方域名，但连接未加密）',
  },
  {
    name: 'a foreign frame',
    url: 'https://chaoshi.tmall.com/card',
    body: FRAMED,
    said: 'chaoshi.tmall.com 里嵌着 kaquan-hezuo.com 的输入框（非官方）',
    frame: 'kaquan-hezuo.com',
    words: [
      '这一块内容不是淘宝或天猫的',
      'chaoshi.tmall.com 的网页里嵌着别处的输入框：kaquan-hezuo.com。先别输入卡密。',
    ],
    guests: ['你输入的内容还会到：', 'kaquan-hezuo.com （嵌在页面里的输入框）'],
    links: linksTo('kaquan-hezuo.com'),
    told: 'chaoshi.tmall.com 里嵌着的 kaquan-hezuo.com（非官方）的输入框',
  },
];
const ASK = ['打开淘宝首页', '充值后，系统提示什么？', '充值成功', '被系统拒绝', '说不准'];

const open = async (url: string, body: string) => {
  sites.page('https://kaquan-hezuo.com/box', html(cardPage()));
  const popup = await walk.popup(await walk.visit('https://plain.example/', '你好'));
  await walk.newCard(popup);
  return { popup, tab: await walk.visit(url, body) };
};

test.each(FAULTS)(
  '$name that took no code is named, and asked about once',
  async ({ url, body, said, words, links }) => {
    const { popup, tab } = await open(url, body);
    await walk.happened('check-filed');
    const over = await walk.popup(tab, warned(new URL(url).host, words));
    await box(over, COATING, links);
    await walk.press(popup, '涂层完好');
    await box(popup, PLACE([`看到过这个输入页面：${said}。没有看到在上面输入卡密。`]));
    await walk.press(popup, '只在官方的地方');
    await box(popup, ADD([], '想先查余额'));
  },
);

test.each(FAULTS)(
  '$name that took a code: redeem at once, then appeal over what was wrong',
  {
    timeout: 90_000,
  },
  async ({ url, body, said, words, guests, told, frame }) => {
    const { popup, tab } = await open(url, body);
    const { host } = new URL(url);
    await walk.goOnAnyway(tab, NOTICE(words), QUESTION(host, words, guests));
    await walk.redeem(tab, 1, frame);
    await box(popup, LEAKED(said, ...ASK));
    await walk.press(popup, '去申诉');
    await box(popup, PROBLEM);
    expect(await popup.value('.next select')).toBe('faulty-page');
    await walk.press(popup, '就是这个问题');
    await box(popup, PROOFS);
    await walk.press(popup, '没有凭证');
    await appeals(
      walk,
      popup,
      `您好，我要申诉一张天猫购物券。我输入这张卡的官方页面有问题（见经过），怀疑卡密已泄露，请先冻结这张卡并核查使用去向。经过：时 在 ${told}输入。完整时间线已整理好，可随时提供。请核查并告知处理结果，谢谢。`,
    );
  },
);
