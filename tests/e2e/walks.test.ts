// A shopper's ways through the checklist, without a reload and by real clicks; every sentence of the box is held.
import { afterEach, expect, test } from 'vitest';
import { type Tab, useBrowser } from '../../harness';
import { settles } from './lines';
import {
  ADD,
  ASSETS,
  AWAITED,
  COATING,
  FAKE,
  FAKE_HOST,
  FAKE_TYPED,
  FAKE_WARNED,
  LEAKED,
  NOTICE,
  OFFICIAL,
  PLACE,
  PROBLEM,
  PROOFS,
  QUESTION,
  REFUSED,
  SAVED,
  SEEN,
  SETTLED,
  SUBMIT,
  WAY,
} from './walk-words';
import { appeals, box, cardPage, parts, strip, walker } from './walks';

const { browser, sites } = useBrowser();
const walk = walker(browser, sites);
const CARD = 'https://card.tmall.com/add';
afterEach(() => walk.ended());

test('a good redemption takes two answers, and can be closed and taken up again', async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['充值成功', '购物券总额已更新']));
  const popup = await walk.popup(tab, OFFICIAL());
  await walk.newCard(popup);
  await box(popup, COATING);
  await walk.press(popup, '涂层完好');
  await box(popup, ADD([], '想先查余额'));
  await walk.redeem(tab);
  await walk.happened('result-seen', 2);
  await box(popup, SEEN('充值成功', '对，记为「充值成功」', '被系统拒绝'));
  await walk.press(popup, '对，记为「充值成功」');
  const verified = [
    '核对过的',
    '涂层完好，自己刮开',
    '添加这张卡，看系统提示',
    '到现在为止，打开的充值页面都是官方的。',
    '从淘宝或天猫的网页进入；再往前的路，浏览器看不到。',
    '看到的输入都在淘宝或天猫里。',
    '资产已更新，总额已增加。',
  ];
  const done = ['核对好了', '这张卡核对好了', ...verified, '结束：已充值到账'];
  await box(popup, done);
  expect(await parts(popup)).toEqual([
    '验证真伪 2 通过',
    '核对余额 1 不需要',
    '检查路径 4 通过',
    '申诉 有问题时用',
  ]);
  await walk.press(popup, '结束：已充值到账');
  await box(popup, ['已结束：已充值到账', ...verified], ['重新打开']);
  await walk.press(popup, '重新打开');
  await box(popup, done);
});

test('a card redeemed on the phone takes four answers', async () => {
  const popup = await walk.popup(await walk.visit('https://plain.example/', '你好'));
  await walk.newCard(popup);
  await walk.press(popup, '涂层完好');
  await box(popup, PLACE());
  await walk.press(popup, '只在官方的地方');
  await box(popup, ADD([], '想先查余额'));
  await walk.press(popup, '充值成功');
  await box(popup, ASSETS);
  await walk.press(popup, '总额增加了');
  await box(popup, [
    ...['核对好了', '这张卡核对好了', '核对过的', '涂层完好，自己刮开', '添加这张卡，看系统提示'],
    ...['只在官方的地方输入', '「我的资产」已更新', '结束：已充值到账'],
  ]);
});

test('refused with its card at hand: what the page answered is confirmed, and stops the way', async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['卡密无效或已被使用']));
  const popup = await walk.popup(tab, OFFICIAL());
  await walk.newCard(popup);
  await walk.press(popup, '涂层完好');
  await walk.redeem(tab);
  await walk.happened('result-seen');
  await box(popup, SEEN('卡密无效或已被使用', '对，记为「被系统拒绝」', '充值成功'));
  await walk.press(popup, '对，记为「被系统拒绝」');
  await box(popup, REFUSED);
  expect(await parts(popup)).toEqual([
    '验证真伪 1 通过 · 1 没通过',
    '核对余额 有疑问时查',
    '检查路径 3 通过 · 1 未做',
    '申诉 6 未做',
  ]);
  await walk.press(popup, '去申诉');
  await box(popup, PROBLEM);
});

test('refused with no card yet: the record is made of what was seen, and the appeal goes to its end', {
  timeout: 60_000,
}, async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['卡密无效或已被使用']));
  await walk.redeem(tab);
  await walk.happened('result-seen');
  const popup = await walk.popup(tab, OFFICIAL());
  await box(popup, [], ['页面显示：卡密无效或已被使用', '为这张卡建记录，准备申诉。', '建记录']);
  await popup.clickWords('建记录');
  await box(popup, SEEN('卡密无效或已被使用', '对，记为「被系统拒绝」', '充值成功'));
  await walk.press(popup, '对，记为「被系统拒绝」');
  await box(popup, REFUSED);
  await walk.press(popup, '去申诉');
  await box(popup, PROBLEM);
  expect(await popup.value('.next select')).toBe('told-already-used');
  await walk.press(popup, '就是这个问题');
  await box(popup, PROOFS);
  await walk.press(popup, '没有凭证');
  await appeals(
    walk,
    popup,
    '您好，我要申诉一张卡。我从未使用过这张卡，添加时却提示“卡密无效或已被使用”，请核查该卡的充值时间和充值账户。经过：时 在 card.tmall.com（官方域名）输入，页面提示“卡密无效或已被使用”。完整时间线已整理好，可随时提供。请核查并告知处理结果，谢谢。',
  );
  await walk.press(popup, '没有解决');
  await box(popup, [
    ...['客服没有解决', '可以补充凭证再申诉一次，或向 12315 投诉。', '再申诉一次', '结束：没有成功'],
  ]);
  await walk.press(popup, '再申诉一次');
  await box(popup, SUBMIT);
  await walk.press(popup, '交给客服了');
  await box(popup, AWAITED);
  await walk.press(popup, '解决了');
  await box(popup, SETTLED);
  await walk.press(popup, '结束：申诉已解决');
  await box(
    popup,
    [
      ...['已结束：申诉已解决', '核对过的', '到现在为止，打开的充值页面都是官方的。'],
      ...['从淘宝或天猫的网页进入；再往前的路，浏览器看不到。', '看到的输入都在淘宝或天猫里。'],
    ],
    ['重新打开'],
  );
});

/** The one main button of the popup. */
const leads = (popup: Tab, main: string) =>
  settles(
    () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.button-main')].map(({ textContent }) => textContent),
      ),
    [main],
  );

test('typed on a fake page, then redeemed, then appealed', { timeout: 90_000 }, async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['充值成功']));
  const popup = await walk.popup(tab, OFFICIAL());
  await walk.newCard(popup);
  const fake = await walk.visit('https://gift-duihuan.top/', cardPage(['系统繁忙']));
  await fake.notice('先别输入卡密');
  const over = await walk.popup(fake, FAKE_WARNED);
  await leads(over, '离开此页');
  await walk.goOnAnyway(fake, NOTICE(FAKE), QUESTION(FAKE_HOST, FAKE.slice(0, 2)));
  await walk.redeem(fake);
  const where = 'gift-duihuan.top（非官方）';
  const ask = ['打开淘宝首页', '充值后，系统提示什么？', '充值成功', '被系统拒绝', '说不准'];
  await box(popup, LEAKED(where, ...ask));
  const seen = '这里可能输入过卡密。现在该做什么，看这张卡的下一步。';
  await strip(over, FAKE_TYPED('卡密可能已经被看到', seen, '离开此页'));
  await box(over, LEAKED(where, ...ask));
  await leads(over, '打开淘宝首页');
  await walk.redeem(tab, 2);
  await walk.happened('result-seen');
  const [, , , , ...answer] = SEEN('充值成功', '对，记为「充值成功」', '被系统拒绝');
  const told = LEAKED(where, ...answer).filter((line) => !/^(马上到官方渠道|再申诉，)/.test(line));
  await box(popup, told);
  await walk.press(popup, '对，记为「充值成功」');
  await box(popup, SAVED(where));
  const saved = '这里可能输入过卡密，不过这张卡已经充值了。';
  await strip(over, FAKE_TYPED('先别输入卡密', saved, '离开此页'));
  await box(over, SAVED(where));
  await leads(over, '去申诉');
  await walk.press(popup, '去申诉');
  await box(popup, PROBLEM);
  expect(await popup.value('.next select')).toBe('strange-page');
  await walk.press(popup, '就是这个问题');
  await box(popup, PROOFS);
  await walk.press(popup, '没有凭证');
  await appeals(
    walk,
    popup,
    '您好，我要申诉一张天猫购物券。我曾在非淘宝、天猫的网页上输入过这张卡。卡已由我充值，请核对充值账户，并处理那个网页，免得别人上当。经过：时 在 gift-duihuan.top（非官方）输入；时 在 card.tmall.com（官方域名）输入，页面提示“充值成功”。完整时间线已整理好，可随时提供。请核查并告知处理结果，谢谢。',
  );
  await walk.press(popup, '解决了');
  await box(popup, SETTLED);
  await walk.press(popup, '结束：申诉已解决');
  await box(popup, ['已结束：申诉已解决', '核对过的', '添加这张卡，看系统提示'], ['重新打开']);
});

test('typed on a fake page with no card yet: what has happened is the title, and the claim of the page no good news', async () => {
  const fake = await walk.visit('https://gift-duihuan.top/', cardPage(['充值成功']));
  await walk.goOnAnyway(fake, NOTICE(FAKE), QUESTION(FAKE_HOST, FAKE.slice(0, 2)));
  await walk.redeem(fake);
  await walk.happened('result-seen');
  const says = '请马上到官方页面充值这张卡，再按清单保存证据。';
  const ways = ['打开淘宝首页', '离开此页', WAY];
  const popup = await walk.popup(fake, FAKE_TYPED('卡密可能已经被看到', says, ...ways));
  const claim = '它不是官方网页，说的话不能当真。为这张卡建记录，把它说过的留作证据。';
  await box(popup, [], ['这个网页自称：充值成功', claim, '建记录']);
  expect(await popup.evaluate(() => document.querySelectorAll('.tone-ok, .callout-ok').length)).toBe(0);
});

test('all cannot tell: nothing is green, it says why it asks again, and can be put aside', async () => {
  const popup = await walk.popup(await walk.visit('https://plain.example/', '你好'));
  await walk.newCard(popup);
  await walk.press(popup, '说不准');
  await box(popup, PLACE());
  await walk.press(popup, '说不准');
  await box(popup, [
    ...['现在做这一步', '手机', '电脑', '查余额'],
    '在手机淘宝顶部搜「天猫礼品卡服务」，选带「官方」标志的小程序；名字相近的、别人转发的都不进。',
    '点「卡密查询」或「余额验证」。跳到外部网页就退出来。',
    '自己输入完整的卡号和卡密。客服、卖家、群里的人来要，都不给。',
    '和面值一样：选「和面值一样」。',
    '余额不对，或提示「该卡未激活」「不存在此卡记录」：选「不对或查不到」。',
    '这次不想查：选「这次不查」。',
    '把结果截图留好。',
    '查到的余额和面值一样吗？',
    ...['和面值一样', '不对或查不到', '这次不查', '说不准', '打开淘宝首页', '带到手机上'],
  ]);
  await walk.press(popup, '说不准');
  await box(popup, ADD([]));
  await walk.press(popup, '说不准');
  const why = '上次记的是「说不准」。系统有了明确的提示，卡才算核对好，所以再问一次。';
  await box(popup, ADD([why], '先放一放'));
  await walk.press(popup, '先放一放');
  await box(popup, [
    '先放着，还没核对完',
    '还差：添加这张卡，看系统提示。有结果了再回来答。',
    '没有核对过的步骤。',
    '说不准的',
    ...['涂层完好，自己刮开', '添加这张卡，看系统提示', '查余额', '只在官方的地方输入', '现在答'],
  ]);
  expect(await parts(popup)).toEqual([
    '验证真伪 2 说不准',
    '核对余额 1 说不准',
    '检查路径 1 说不准 · 1 未做',
    '申诉 有问题时用',
  ]);
  expect(await popup.evaluate(() => document.querySelectorAll('.icon-ok').length)).toBe(0);
  await walk.press(popup, '现在答');
  await box(popup, ADD([why], '先放一放', '返回'));
});

test('a slip is undone at once, and taken back from the stop', async () => {
  const popup = await walk.popup(await walk.visit('https://plain.example/', '你好'));
  await walk.newCard(popup);
  const stop = [
    '停一下，先找卖家',
    '收到时涂层被动过，卡密可能已被抄走。',
    '先别刮开，也不要充值。拍下涂层，保留卡和包装，找卖家退换；卖家不管，就去申诉。',
    '去申诉',
    '点错了，改回',
  ];
  await walk.press(popup, '涂层被动过');
  await box(popup, stop);
  await walk.press(popup, '撤销');
  await box(popup, COATING);
  await walk.press(popup, '涂层被动过');
  await walk.press(popup, '点错了，改回');
  await box(popup, COATING);
});
