// @vitest-environment happy-dom
// When a page is glanced at: soon after it changes, never for more than its share, and at once when the shopper comes.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pattern } from '../../../src/content/pattern';
import { type Found, type Watch, watch } from '../../../src/content/sensor/watch';
import { CARD_DEEDS, CARD_TITLES } from '../../../src/rules/card-titles';
import { CARD_DEED, CARD_TITLE } from '../../../src/rules/compiled/card-titles';

const say = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../src/content/tell', async (original) => ({ ...(await original<object>()), tell: say }));

let hidden: boolean;
let cost: number; // ms of one glance
let spent: number; // ms of all, which no timer sees
let says: Found;
let changes: Watch;
let page: Document;
const glance = vi.fn(() => {
  spent += cost;
  return says;
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  let passed = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => passed + spent);
  tick = async (ms) => {
    for (let n = 0; n < ms; n += 10) {
      passed += 10;
      await vi.advanceTimersByTimeAsync(10);
    }
  };
  Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
  [hidden, cost, spent, says] = [false, 0.1, 0, false];
  page = document.implementation.createHTMLDocument();
  page.body.innerHTML = '<input>';
  glance.mockClear();
  changes = watch(new Set([page]), glance);
  vi.advanceTimersByTime(1); // it had loaded before
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

let tick: (ms: number) => Promise<void>;
const glances = () => glance.mock.calls.length;
async function change(ms: number): Promise<void> {
  page.body.append(page.createElement('p'));
  await tick(ms);
}

it('a page that does not change is looked at once, one that does soon again, and a storm of changes is one', async () => {
  await tick(10_000);
  expect(glances()).toBe(1);
  for (let n = 0; n < 10; n++) await change(10);
  expect(glances()).toBe(2);
  expect(changes.changed()).toBe(true);
  await tick(1000);
  expect(glances()).toBe(3);
  expect(changes.changed()).toBe(false);
});

it('the pauses grow while nothing is found', async () => {
  for (let n = 0; n < 100; n++) await change(200);
  expect(glances()).toBeLessThan(12);
  expect(glances()).toBeGreaterThan(5);
});

it('what a shopper does is followed by a look within a moment', async () => {
  for (let n = 0; n < 100; n++) await change(200);
  const before = glances();
  changes.hurry();
  await change(250);
  expect(glances()).toBe(before + 1);
});

it('one that nobody touches and that has cost its share rests, and is looked at again all the same', async () => {
  cost = 3;
  await change(500);
  expect(glances()).toBe(2);
  await change(4500);
  expect(glances()).toBe(2);
  await tick(1000);
  expect(glances()).toBe(3);
  await change(1000);
  changes.hurry();
  await tick(500);
  expect(glances()).toBe(4);
});

it('a long look goes on where it stopped, in slices with a rest between them', async () => {
  cost = 2.5;
  says = 'more';
  await change(21_000);
  expect(glances()).toBe(6);
});

it('a hidden document waits until it is shown', async () => {
  hidden = true;
  await change(20_000);
  expect(glances()).toBe(1);
  hidden = false;
  changes.proceed();
  await tick(20);
  expect(glances()).toBe(2);
});

it('a page that has loaded with nothing to look at is not looked at before it changes', async () => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  glance.mockClear();
  const still = document.implementation.createHTMLDocument();
  still.body.innerHTML = '<main><input type="search"><input type="button"></main>';
  const { changed, proceed } = watch(new Set([still]), glance);
  expect(changed()).toBe(true);
  proceed();
  expect(changed()).toBe(false);
  await tick(10_000);
  expect(glances()).toBe(0);
  still.body.append(still.createElement('p'));
  await tick(300);
  expect(glances()).toBe(1);
});

it.each(['<input>', '<textarea>', '<p contenteditable>', '<x-card>'])(
  'a page that has loaded with %s is looked at in an idle moment',
  async (markup) => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    glance.mockClear();
    const loaded = document.implementation.createHTMLDocument();
    loaded.body.innerHTML = markup;
    const { proceed } = watch(new Set([loaded]), glance);
    proceed();
    expect(glances()).toBe(0);
    await tick(20);
    expect(glances()).toBe(1);
  },
);

it('a page that names a card in its title or heading, or what is done with one in a short text, tells it once', async () => {
  const told = (title: string, body = '', isHidden = false) => {
    say.mockClear();
    document.title = title;
    document.body.innerHTML = body;
    hidden = isHidden;
    const other = watch(new Set([document.implementation.createHTMLDocument()]), glance);
    other.proceed();
    return say.mock.calls.flat();
  };
  const look = [{ type: 'look' }];
  expect(told('天猫购物券兑换入口')).toEqual(look);
  expect(told('天猫购物券兑换入口', '', true)).toEqual([]);
  expect(told('新闻', '<h1>淘宝卡</h1>')).toEqual(look);
  expect(told('首页', '<p>欢迎</p><h2>礼品卡余额查询</h2>')).toEqual(look);
  expect(told('首页', '<div><button>兑换购物券</button></div>')).toEqual(look);
  expect(told('首页', '<p>在这里激活您的储值卡</p>')).toEqual(look);
  // Ordinary pages: a shop, news, a product, a bank.
  for (const body of [
    '<h2>礼品卡</h2><a href="#">礼品卡兑换</a><h3>话费充值</h3>',
    `<h2>今日要闻</h2><p>${'警方提醒，以兑换礼品卡为名的诈骗近日多发，'.repeat(3)}</p>`,
    '<h2>天猫超市 满减</h2><button>加入购物车</button><p>优惠券领取</p>',
    '<h2>信用卡 账户余额</h2><button>绑定银行卡</button>',
    `${'<p>一句话</p>'.repeat(60)}<h2>礼品卡兑换</h2>`,
  ])
    expect(told('首页', body), body).toEqual([]);
});

it('what a page comes to say later is heard too, for its first few looks', async () => {
  const until = async (looks: number) => {
    say.mockClear();
    document.title = '首页';
    document.body.innerHTML = '';
    const shown = watch(new Set([page]), glance);
    await tick(20);
    for (let n = 0; n < looks; n++) {
      page.body.append(page.createElement('p'));
      await tick(10_000);
    }
    document.title = '礼品卡余额查询';
    for (let n = 0; n < 2; n++) {
      page.body.append(page.createElement('p'));
      await tick(10_000);
    }
    shown.proceed();
    return say.mock.calls;
  };
  changes.proceed();
  expect(await until(12)).toEqual([]);
  expect(await until(1)).toEqual([[{ type: 'look' }]]);
});

it.each(CARD_TITLES)('titles: $id', ({ hint, matches, leaves }) => {
  for (const title of matches) expect(new RegExp(hint, 'i').test(title), title).toBe(true);
  for (const title of leaves) expect(pattern(CARD_TITLE)(title), title).toBe(false);
});

it.each(CARD_DEEDS)('deeds: $id', ({ hint, matches, leaves }) => {
  const counts = (text: string) => pattern(CARD_DEED)(text) && pattern(CARD_TITLE)(text);
  for (const text of matches) expect(new RegExp(hint).test(text) && counts(text), text).toBe(true);
  for (const text of leaves) expect(counts(text), text).toBe(false);
});
