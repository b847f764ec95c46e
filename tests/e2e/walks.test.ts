// A shopper's ways through the checklist, without a reload and by real clicks; every sentence of the box is held.
import { afterEach, expect, test } from 'vitest';
import { type Tab, until, useBrowser } from '../../harness';
import { ADD, ASSETS, COATING, LEAKED, PLACE, PROBLEM, REFUSED, SEEN, SUBMIT } from './walk-words';
import { box, cardPage, parts, walker } from './walks';

const { browser, sites } = useBrowser();
const walk = walker(browser, sites);
const OFFICIAL = 'https://card.tmall.com/add';
afterEach(() => walk.ended());

test('a good redemption takes two answers, and can be closed and taken up again', async () => {
  const tab = await walk.visitFromTaobao(OFFICIAL, cardPage(['充值成功', '购物券总额已更新']));
  const popup = await walk.popup(tab);
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
  await box(popup, ['已结束：已充值到账', ...verified]);
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
  const tab = await walk.visitFromTaobao(OFFICIAL, cardPage(['卡密无效或已被使用']));
  const popup = await walk.popup(tab);
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
  const tab = await walk.visitFromTaobao(OFFICIAL, cardPage(['卡密无效或已被使用']));
  await walk.redeem(tab);
  await walk.happened('result-seen');
  const popup = await walk.popup(tab);
  await popup.clickWords('建记录');
  await box(popup, SEEN('卡密无效或已被使用', '对，记为「被系统拒绝」', '充值成功'));
  await walk.press(popup, '对，记为「被系统拒绝」');
  await box(popup, REFUSED);
  await walk.press(popup, '去申诉');
  await box(popup, PROBLEM);
  expect(await popup.value('.next select')).toBe('told-already-used');
  await walk.press(popup, '就是这个问题');
  await walk.press(popup, '没有凭证');
  await until(async () => (await popup.text('.next')).includes('请确认属实'), 'the statement');
  const statement = await popup.value('.next textarea');
  expect(statement).toContain('添加时却提示“卡密无效或已被使用”');
  expect(statement).toContain('在 card.tmall.com（官方域名）输入，页面提示“卡密无效或已被使用”');
  await walk.press(popup, '属实，复制说明');
  await box(popup, [
    ...['申诉：现在做这一步', '手机', '联系阿里「人工客服」'],
    '手机淘宝「我的」→「客服」，或「阿里客服」；发送「人工客服」，等真人接入。',
    '接通：选「接通了」。一直不通：换个时间再试。',
    '只在淘宝里联系。网上搜到的客服电话，不要打。',
    '接通阿里人工客服了吗？',
    ...['接通了', '带到手机上'],
  ]);
  await walk.press(popup, '接通了');
  await box(popup, SUBMIT);
  await walk.press(popup, '交给客服了');
  await walk.press(popup, '没有解决');
  await box(popup, [
    ...['客服没有解决', '可以补充凭证再申诉一次，或向 12315 投诉。', '再申诉一次', '结束：没有成功'],
  ]);
  await walk.press(popup, '再申诉一次');
  await box(popup, SUBMIT);
  await walk.press(popup, '交给客服了');
  await walk.press(popup, '解决了');
  await box(popup, ['客服已给出结果', '问题解决了，可以结束这张卡。', '结束：申诉已解决']);
  await walk.press(popup, '结束：申诉已解决');
  await box(popup, [
    ...['已结束：申诉已解决', '核对过的', '到现在为止，打开的充值页面都是官方的。'],
    ...['从淘宝或天猫的网页进入；再往前的路，浏览器看不到。', '看到的输入都在淘宝或天猫里。'],
  ]);
});

/** The strip says this, and asks for nothing that the card does not ask for; `main` is the one main button of the popup. */
async function leads(popup: Tab, words: string, main: string) {
  await until(async () => (await popup.text('.strip')).includes(words), `“${words}” in the strip`);
  expect(await popup.text('.strip')).not.toContain('请马上');
  expect(
    await popup.evaluate(() =>
      [...document.querySelectorAll('.button-main')].map(({ textContent }) => textContent),
    ),
  ).toEqual([main]);
}

test('typed on a fake page, then redeemed, then appealed', { timeout: 60_000 }, async () => {
  const tab = await walk.visitFromTaobao(OFFICIAL, cardPage(['充值成功']));
  const popup = await walk.popup(tab);
  await walk.newCard(popup);
  const fake = await walk.visit('https://gift-duihuan.top/', cardPage(['系统繁忙']));
  await walk.goOnAnyway(fake);
  await walk.redeem(fake);
  const where = 'gift-duihuan.top（非官方）';
  const ask = ['打开淘宝首页', '充值后，系统提示什么？', '充值成功', '被系统拒绝', '说不准'];
  await box(popup, LEAKED(where, ...ask));
  const over = await walk.popup(fake);
  await leads(over, '看这张卡的下一步', '打开淘宝首页');
  await walk.redeem(tab, 2);
  await walk.happened('result-seen');
  const [, , , , ...seen] = SEEN('充值成功', '对，记为「充值成功」', '被系统拒绝');
  await box(popup, LEAKED(where, ...seen));
  await walk.press(popup, '对，记为「充值成功」');
  await box(popup, [
    ...['卡已充值，再申诉', `卡密在这里输入过：${where}。`],
    '钱已经在你的账户里。把那个网页告诉客服，免得别人上当。',
    ...['去申诉', '结束：已充值到账'],
  ]);
  await leads(over, '这张卡已经充值了', '去申诉');
  await walk.press(popup, '去申诉');
  await box(popup, PROBLEM);
  expect(await popup.value('.next select')).toBe('strange-page');
});

test('typed on a fake page with no card yet: what has happened is the title, and the claim of the page no good news', async () => {
  const fake = await walk.visit('https://gift-duihuan.top/', cardPage(['充值成功']));
  await walk.goOnAnyway(fake);
  await walk.redeem(fake);
  await walk.happened('code-entered');
  const popup = await walk.popup(fake);
  const says = (words: string) => until(async () => (await popup.text()).includes(words), `“${words}”`);
  await says('这个网页自称：充值成功');
  const words = await popup.text();
  expect(words.split('卡密可能已经被看到')).toHaveLength(2);
  expect(words).toMatch(/^卡密可能已经被看到\n+gift-duihuan\.top\n+请马上到官方页面充值这张卡/);
  expect(words).toContain('它不是官方网页，说的话不能当真。');
  expect(words).not.toContain('先别输入卡密');
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
