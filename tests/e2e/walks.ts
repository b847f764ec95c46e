// What the walks of a shopper are made of: pages that answer as the official ones do, real clicks, and all that a box says.
import { expect } from 'vitest';
import { type Browser, html, pause, type Sites, type Tab, until } from '../../harness';
import { goOnFromNotice } from './go-on';
import { holds, saidAt, settles } from './lines';
import { AGENT, AWAITED, DIALOG, FRAME, PLAIN, STATEMENT, SUBMIT } from './walk-words';

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
    async popup(tab: Tab, says = PLAIN) {
      const popup = await browser.popup(tab, { width: 380, height: 640 });
      open.push(popup);
      await strip(popup, says);
      return popup;
    },
    /** Makes a card in the popup; the step it begins with has the focus. */
    async newCard(popup: Tab, offer = '新建一张卡', start = '开始核对') {
      await popup.front();
      await popup.clickWords(offer);
      await popup.wait('dialog[open] form');
      if (start === '开始核对') await holds(popup, DIALOG, 'dialog');
      await popup.clickWords(start);
      await until(
        () => popup.evaluate(() => document.activeElement?.matches('.next')),
        'the focus on the step',
      );
    },
    /** Types the code and sends it, in the page or in the frame whose address contains `frame`. */
    async redeem(page: Tab, entries = 1, frame = '') {
      await page.front();
      const tab = frame ? await page.frame(frame) : page;
      await tab.click('#pin');
      await tab.type(CODE);
      await until(async () => (await tab.value('#pin')) === CODE, 'the code to land');
      await happened('code-entered', entries);
      // Nobody copies a code from a card and clicks within the same moment.
      await pause(300);
      await tab.click('#go');
    },
    /** Goes on where the extension says not to. */
    async goOnAnyway(tab: Tab, notice: string[], question: string[]) {
      await goOnFromNotice(browser, tab, '其他原因', { notice, question });
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

/** What is held of a popup: what it says of the page in front, of the next step, and beside both but for its frame. */
type Screen = { page: string[]; next: string[]; more: string[] };

/** What the strip of a popup says until a walk expects another. */
const strips = new WeakMap<object, string[]>();

/** From now on the popup says this of the page in front. */
export async function strip(popup: Tab, lines: string[]): Promise<void> {
  strips.set(popup.page, lines);
  await holds(popup, lines, '.strip');
}

/** Every line of the popup: what the box of the next step says, and that no other line is there than those of the strip, `more`
 * and the frame. */
export const box = (popup: Tab, next: string[], more: string[] = []): Promise<void> =>
  settles(() => screen(popup), { page: strips.get(popup.page) ?? [], next, more });

/** The time, the length and the fingerprint differ each time. */
const withoutNumbers = (line: string) =>
  line
    .replace(/^\d+ (?=\/ 500 字)/, 'n ')
    .replace(/(截至 )\d+\/\d+ \d\d:\d\d(）：)([0-9a-f]{4} ?){4}$/, '$1时$2指纹');

async function screen(popup: Tab): Promise<Screen> {
  const [all, page, next] = (await saidAt(popup, 'body', '.strip', '.next')) as [
    string[],
    string[],
    string[],
  ];
  const seen = [...page, ...next];
  const more = all.filter((line) => {
    const at = seen.indexOf(line);
    if (at >= 0) seen.splice(at, 1);
    return at < 0 && !FRAME.some((known) => known.test(line));
  });
  return { page, next: next.map(withoutNumbers), more };
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

/** From the statement that waits to be confirmed through to the end of the appeal; `statement` is all that is sent. */
export async function appeals(walk: ReturnType<typeof walker>, popup: Tab, statement: string): Promise<void> {
  await box(popup, STATEMENT);
  // Times are those of the walk.
  expect((await popup.value('.next textarea')).replace(/\d+\/\d+ \d\d:\d\d/g, '时')).toBe(statement);
  await walk.press(popup, '属实，复制说明');
  await box(popup, AGENT);
  await walk.press(popup, '接通了');
  await box(popup, SUBMIT);
  await walk.press(popup, '交给客服了');
  await box(popup, AWAITED);
}
