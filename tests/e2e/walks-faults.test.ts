// Official pages with a fault: no encryption, a form that leaves, a foreign frame; named as they are, and never called strange.
import { afterEach, expect, test } from 'vitest';
import { html, useBrowser } from '../../harness';
import { ADD, LEAKED, PLACE, PROBLEM } from './walk-words';
import { box, cardPage, walker } from './walks';

const { browser, sites } = useBrowser();
const walk = walker(browser, sites);
afterEach(() => walk.ended());

const FAULTS: [string, string, string, string][] = [
  [
    'a form that leaves',
    'https://market.taobao.com/card',
    cardPage([], 'action="https://collect-kami.com/x" method="post"'),
    '在 market.taobao.com 打开，表单发往 collect-kami.com（非官方）',
  ],
  ['plain http', 'http://www.taobao.com/card', cardPage(), 'www.taobao.com（连接未加密）'],
  [
    'a foreign frame',
    'https://chaoshi.tmall.com/card',
    '<h1>天猫购物券充值</h1><iframe src="https://kaquan-hezuo.com/box" width="500" height="300"></iframe>',
    'chaoshi.tmall.com 里嵌着 kaquan-hezuo.com 的输入框（非官方）',
  ],
];
test.each(FAULTS)('%s that took no code is named, and asked about once', async (_, url, body, said) => {
  sites.page('https://kaquan-hezuo.com/box', html(cardPage()));
  const popup = await walk.popup(await walk.visit('https://plain.example/', '你好'));
  await walk.newCard(popup);
  await walk.visit(url, body);
  await walk.happened('check-filed');
  await walk.press(popup, '涂层完好');
  await box(popup, PLACE([`看到过这个输入页面：${said}。没有看到在上面输入卡密。`]));
  await walk.press(popup, '只在官方的地方');
  await box(popup, ADD([], '想先查余额'));
});

test.each(FAULTS.slice(0, 2))(
  '%s that took a code: redeem at once, then appeal over what was wrong',
  async (_, url, body, said) => {
    const popup = await walk.popup(await walk.visit('https://plain.example/', '你好'));
    await walk.newCard(popup);
    const tab = await walk.visit(url, body);
    await walk.goOnAnyway(tab);
    await walk.redeem(tab);
    const ask = ['打开淘宝首页', '充值后，系统提示什么？', '充值成功', '被系统拒绝', '说不准'];
    await box(popup, LEAKED(said, ...ask));
    await walk.press(popup, '去申诉');
    await box(popup, PROBLEM);
    expect(await popup.value('.next select')).toBe('faulty-page');
  },
);
