// A whole redemption without a mouse: the card is made, four answers are given, and it is closed, by Tab, Enter and typing alone.
import { expect, test } from 'vitest';
import { html, type Tab, until, useBrowser } from '../../harness';

const { browser, sites } = useBrowser();

const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);
const focusText = (tab: Tab) =>
  tab.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? '' : (activeElement?.textContent ?? '');
  });
const isOnStep = (tab: Tab) =>
  until(() => tab.evaluate(() => document.activeElement?.matches('.next')), 'the focus on the step');

/** Goes on by Tab until the focus is on this button; never more than once around the page. */
async function tabTo(tab: Tab, words: string) {
  for (let stops = 0; stops < 60; stops++) {
    if ((await focusText(tab)) === words) return;
    await tab.press('Tab');
  }
  throw new Error(`Tab never comes to “${words}”`);
}

test('from the new card to the closed one', async () => {
  const shop = await browser.open(sites.page('https://shop.example/', html('<p>一家小店</p>')));
  const popup = await browser.popup(shop);
  await says(popup, '新建一张卡');
  await tabTo(popup, '新建一张卡');
  await popup.press('Enter');
  await popup.wait('dialog[open]');
  await popup.press('Tab'); // kind -> name
  await popup.type('生日卡');
  await popup.press('Enter');
  for (const [title, answer] of [
    ['涂层完好，自己刮开', '涂层完好'],
    ['只在官方的地方输入', '只在官方的地方'],
    ['添加这张卡，看系统提示', '充值成功'],
    ['「我的资产」已更新', '总额增加了'],
  ] as const) {
    await until(async () => (await popup.text('.next h2')) === title, `the step “${title}”`);
    await isOnStep(popup);
    await tabTo(popup, answer);
    await popup.press('Enter');
  }
  await says(popup, '这张卡核对好了');
  await isOnStep(popup);
  await tabTo(popup, '结束：已充值到账');
  await popup.press('Enter');
  await says(popup, '已结束：已充值到账');
  await isOnStep(popup);
  expect((await browser.stored()).tables.cards).toMatchObject([{ closed: 'redeemed' }]);
});

test('the verdict and the step in hand are read out when they change', async () => {
  const shop = await browser.open(sites.page('https://shop.example/', html('<p>一家小店</p>')));
  const popup = await browser.popup(shop);
  await says(popup, '没有发现填卡密的地方');
  for (const part of ['.strip', '.next'])
    expect(
      await popup.evaluate((what) => !!document.querySelector(what)?.closest('[aria-live]'), part),
      part,
    ).toBe(true);
});
