// What the walks of a shopper are made of: pages that answer as the official ones do, real clicks, and all that a box says.
import { expect } from 'vitest';
import { type Browser, html, pause, type Sites, type Tab, until } from '../../harness';
import { freePage } from './go-on';

export const CODE = '6217930458172634';

/** A page with a card form; `says` are the words that appear in place a moment after the click. */
export const cardPage = (says: string[] = [], form = 'action="/done" method="post"') =>
  `<h1>天猫购物券充值</h1>
   <form ${form}><label>卡号 <input id="number"></label><label>卡密 <input id="pin" name="pin"></label>
   <button id="go">立即充值</button></form><div id="says"></div>
   <script>document.forms[0].onsubmit = () => {
     setTimeout(() => { says.innerHTML = ${JSON.stringify(says.map((word) => `<p>${word}</p>`).join(''))} }, 400);
     return false;
   }</script>`;

export function walker(browser: Browser, sites: Sites) {
  const open: Tab[] = [];
  const eventTypes = async () =>
    ((await browser.stored()).tables.events as { data: { type: string } }[]).map(({ data }) => data.type);
  const times = async (type: string) => (await eventTypes()).filter((one) => one === type).length;
  const happened = (type: string, least = 1) =>
    until(async () => (await times(type)) >= least, `${least} × ${type}`);
  const walk = {
    happened,
    times,
    async visit(url: string, body: string) {
      sites.page(url, html(body));
      const tab = await browser.open(url);
      open.push(tab);
      return tab;
    },
    /** Comes from the front page of Taobao by a link, as a shopper does. */
    async visitFromTaobao(url: string, body: string) {
      sites.page(url, html(body));
      const home = `<a id="link" href="${url}" referrerpolicy="origin">我的卡券</a>`;
      const tab = await walk.visit('https://www.taobao.com/', home);
      await tab.click('#link');
      await tab.wait('#pin');
      await happened('sighted');
      return tab;
    },
    async popup(tab: Tab) {
      const popup = await browser.popup(tab, { width: 380, height: 640 });
      open.push(popup);
      return popup;
    },
    /** Makes a card in the popup; the step it begins with has the focus. */
    async newCard(popup: Tab, offer = '新建一张卡', start = '开始核对') {
      await popup.front();
      await popup.clickWords(offer);
      await popup.wait('dialog[open] form');
      await popup.clickWords(start);
      await until(
        () => popup.evaluate(() => document.activeElement?.matches('.next')),
        'the focus on the step',
      );
    },
    /** Types the code and sends it. */
    async redeem(tab: Tab, entries = 1) {
      await tab.front();
      await tab.click('#pin');
      await tab.type(CODE);
      await until(async () => (await tab.value('#pin')) === CODE, 'the code to land');
      await happened('code-entered', entries);
      // Nobody copies a code from a card and clicks within the same moment.
      await pause(300);
      await tab.click('#go');
    },
    /** Goes on where the extension says not to. */
    async goOnAnyway(tab: Tab) {
      await freePage(browser, tab);
      await happened('continued');
    },
    /** Presses the button, and then waits for the focus: it is never lost. */
    async press(popup: Tab, words: string) {
      await popup.front();
      await popup.clickWords(words);
      await until(
        () => popup.evaluate(() => document.activeElement !== document.body),
        `the focus after “${words}”`,
      );
    },
    async ended() {
      const kept = JSON.stringify(await browser.stored());
      for (const part of [CODE, CODE.slice(0, 8), CODE.slice(-8)]) expect(kept).not.toContain(part);
      for (const tab of open.splice(0)) await tab.close().catch(() => undefined);
      await browser.clear();
    },
  };
  return walk;
}

/** Every line the box of the next step says, the choices of a list aside; the way there may take the page a moment. */
export async function box(popup: Tab, lines: string[]): Promise<void> {
  let last: string[] = [];
  await until(async () => {
    // Firefox does not count them as text.
    const choices = await popup.evaluate(() =>
      [...document.querySelectorAll('.next option')].map(({ textContent }) => textContent),
    );
    last = linesOf(await popup.text('.next')).filter((line) => !choices.includes(line));
    return JSON.stringify(last) === JSON.stringify(lines);
  }, 'the box').catch(() => undefined);
  expect(last).toEqual(lines);
}

/** How far each part of the checklist is. */
export const parts = async (popup: Tab): Promise<string[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.part > summary')].map((summary) =>
      [...summary.children]
        .map(({ textContent }) => textContent)
        .filter(Boolean)
        .join(' '),
    ),
  );

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
