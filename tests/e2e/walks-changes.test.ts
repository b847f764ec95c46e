// What changes under the shopper's hands: a form that turns elsewhere, a field filled by a script, own words, a second card.
import { afterEach, expect, test } from 'vitest';
import { html, until, useBrowser } from '../../harness';
import { LEAKED, OFFICIAL, PLACE, SEEN } from './walk-words';
import { box, CODE, cardPage, walker } from './walks';

const { browser, sites } = useBrowser();
const walk = walker(browser, sites);
const CARD = 'https://card.tmall.com/add';
afterEach(() => walk.ended());

const checks = async () =>
  (await browser.stored()).tables.checks as {
    id: string;
    card?: string;
    entered: boolean;
    results: string[];
  }[];
const count = (type: string) => walk.happened(type);

test('going on names whom it frees, and is asked anew when the form turns elsewhere meanwhile', async () => {
  const page = cardPage([], 'action="https://collect-kami.com/x" method="post"');
  const tab = await walk.visit('https://gift-duihuan.top/', page);
  const named = await tab.notice('表单还会发往 collect-kami.com');
  expect(named).toContain('gift-duihuan.top');
  await tab.clickNotice('仍要继续');
  const question = await browser.opened('go-on.html');
  await until(async () => (await question.text()).includes('你输入的内容还会到'), 'who else is freed');
  expect(await question.text()).toMatch(/你输入的内容还会到：\s*collect-kami\.com\s*（表单发往那里）/);
  await question.clickWords('其他');
  await tab.evaluate(() => {
    document.forms[0]!.action = 'https://second-kami.com/x';
    document.forms[0]!.append(document.createElement('p'));
  });
  await tab.front(); // a page that nobody sees or touches tells nothing
  await tab.click('h1');
  await walk.happened('sighted', 2);
  await until(async () => (await question.text()).includes('这个网页刚刚变了'), 'the news');
  await question.front();
  expect(await question.text()).toContain('second-kami.com');
  expect(await question.evaluate(() => document.querySelector(':checked'))).toBeNull();
  await question.clickWords('其他');
  await until(async () => (await question.text()).includes('确认继续'), 'the end of the wait');
  await question.clickWords('确认继续');
  await count('continued');
  await tab.front();
  await tab.click('#pin');
  await tab.type('abc');
  await until(async () => (await tab.value('#pin')) === 'abc', 'the freed field');
  await tab.evaluate(() => {
    document.forms[0]!.action = 'https://third-kami.com/x';
    document.forms[0]!.append(document.createElement('p'));
  });
  await tab.click('h1');
  await tab.notice('你在这个网站选过继续');
  expect(await tab.notice('third-kami.com')).toContain('third-kami.com');
});

test('a field that a script has filled is not said to be typed in, and the shopper can say that it was not them', async () => {
  const popup = await walk.popup(await walk.visit('https://plain.example/', '你好'));
  await walk.newCard(popup);
  const filled = `${cardPage()}<script>pin.value = 'AUTO'</script>`;
  await walk.visit('https://gift-duihuan.top/', filled);
  await count('already-typed');
  const said = '发现时，这里的输入框里已经有内容：gift-duihuan.top（非官方）。';
  const leaked = LEAKED('gift-duihuan.top（非官方）', '打开淘宝首页', '充值后，系统提示什么？').map((line) =>
    line.startsWith('卡密在这里输入过') ? said : line,
  );
  await until(async () => (await popup.text('.next')).includes(said), 'what was found');
  expect(await popup.text('.next')).not.toContain('输入过');
  for (const line of leaked) expect(await popup.text('.next')).toContain(line);
  await walk.press(popup, '不是我填的');
  await count('entry-denied');
  await walk.press(popup, '涂层完好');
  await box(popup, PLACE(['看到过这个输入页面：gift-duihuan.top（非官方）。没有看到在上面输入卡密。']));
});

test('after everything was erased an open page records the next code, and a second card on it gets its own check', async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['充值成功']));
  await walk.redeem(tab);
  await walk.happened('result-seen');
  await browser.inExtension(async () => chrome.runtime.sendMessage({ type: 'delete-all' }), null);
  expect(await checks()).toEqual([]);
  const popup = await walk.popup(tab, OFFICIAL());
  await walk.newCard(popup);
  const again = async (code: string) => {
    await tab.front();
    await tab.evaluate(() => {
      document.querySelector<HTMLInputElement>('#pin')!.value = '';
    });
    await tab.click('#pin');
    await tab.type(code);
    await until(async () => (await tab.value('#pin')) === code, 'the code to land');
    await tab.click('#go');
  };
  await again('6217930458172634');
  await until(async () => (await checks())[0]?.results.includes('accepted'), 'the answer to the first card');
  await walk.newCard(popup, '再加一张卡');
  await again('6217930458172634');
  await until(
    async () => (await checks()).filter(({ results }) => results.length > 0).length === 2,
    'the second',
  );
  const cards = (await checks()).map(({ card }) => card);
  expect(new Set(cards).size).toBe(2);
  expect(cards).not.toContain(undefined);
});

test('a refused code that is wiped out again is no entry, and the toolbar keeps to what was answered', async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['卡密无效或已被使用']));
  await walk.redeem(tab);
  await walk.happened('result-seen');
  await until(async () => (await browser.badge(tab)).text === '!', 'the answer on the toolbar');
  await tab.click('#pin');
  await tab.press('End');
  for (const _ of CODE) await tab.press('Backspace');
  await until(async () => (await tab.value('#pin')) === '', 'an empty field');
  await tab.click('h1');
  await walk.happened('result-seen');
  expect((await browser.badge(tab)).text).toBe('!');
  expect(await walk.times('code-entered')).toBe(1);
  await tab.click('#pin');
  await tab.type('6');
  await walk.happened('code-entered', 2);
});

test('two cards that go in before there is a record stand apart, and the one that was refused is asked about', async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['充值成功']));
  await walk.redeem(tab);
  await walk.happened('result-seen');
  await tab.evaluate(() => {
    document.querySelector<HTMLInputElement>('#pin')!.value = '';
    document.forms[0]!.onsubmit = () => {
      document.querySelector('#says')!.innerHTML = '<p>卡密无效或已被使用</p>';
      return false;
    };
  });
  await walk.redeem(tab, 2);
  await walk.happened('result-seen', 2);
  const popup = await walk.popup(tab, OFFICIAL());
  await until(async () => (await popup.text()).includes('页面显示：卡密无效或已被使用'), 'the last answer');
  await popup.clickWords('建记录');
  await box(popup, SEEN('卡密无效或已被使用', '对，记为「被系统拒绝」', '充值成功'));
});

test('what a list says of other cards is no answer to this one', async () => {
  const tab = await walk.visitFromTaobao(CARD, cardPage(['系统处理中']));
  await walk.redeem(tab);
  const list = '<h1>我的卡券</h1><ul><li>卡号尾号 1111 <b>该卡已使用</b></li></ul><p id="says"></p>';
  sites.page('https://card.tmall.com/mine', html(list));
  await tab.goto('https://card.tmall.com/mine');
  await tab.evaluate(() => {
    document.querySelector('#says')!.textContent = '充值成功';
  });
  await walk.happened('result-seen');
  const { events } = (await browser.stored()).tables as { events: { data: { result?: string } }[] };
  expect(events.flatMap(({ data }) => data.result ?? [])).toEqual(['accepted']);
});
