// Answers the question for going on as a shopper does: reads, picks a reason, waits, confirms.
import { type Browser, pause, type Tab, until } from '../../harness';
import { shownAs } from '../../src/core/page';
import type { ShownPage } from '../../src/session';

async function answerGoOn(browser: Browser, reason: string): Promise<void> {
  const window = await browser.opened('go-on.html');
  await until(async () => (await window.text()).includes('为什么要继续'), 'the question');
  await window.clickWords(reason);
  await until(async () => (await window.text()).includes('确认继续'), 'the end of the wait');
  await window.clickWords('确认继续');
}

/** From the notice's 仍要继续 to the page that is free. */
export async function goOnFromNotice(browser: Browser, tab: Tab, reason: string): Promise<void> {
  // A page that claims no Taobao has only the small sign until it is touched.
  const said = await tab.notice('先别输入卡密');
  if (!said.includes('仍要继续')) await tab.clickNotice('先别输入卡密');
  await tab.notice('仍要继续');
  await pause(300);
  await tab.clickNotice('仍要继续');
  await answerGoOn(browser, reason);
  await tab.front();
}

/** Frees a page that warns, by the message which the question sends: for tests of what comes after that question. */
export async function freePage(browser: Browser, tab: Tab): Promise<void> {
  await tab.notice('先别输入卡密');
  const id = await browser.tabId(tab);
  const session = (await browser.stored()).session as Record<string, ShownPage>;
  const { document, parts } = session[`page:${id}`]!;
  const decision = { choice: 'continue', reason: 'other', scope: 'session' };
  const message = { type: 'decide-tab', tab: id, document, shown: shownAs(parts), decision };
  const answer = await browser.inExtension((what) => chrome.runtime.sendMessage(what), message);
  if (answer !== 'done') throw new Error(`The page was not freed: ${JSON.stringify(answer)}`);
  await tab.front();
}
