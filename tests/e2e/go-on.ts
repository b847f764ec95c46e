// Answers the question for going on as a shopper does: reads, picks a reason, waits, confirms.
import { expect } from 'vitest';
import { type Browser, pause, type Tab, until } from '../../harness';
import { holds, linesOf } from './lines';

/** What is read on the way, line by line, where a test holds it. */
type Read = { notice: string[]; question: string[] };

async function answerGoOn(browser: Browser, reason: string, question: string[] | undefined): Promise<void> {
  const window = await browser.opened('go-on.html');
  await until(async () => (await window.text()).includes('为什么要继续'), 'the question');
  await window.clickWords(reason);
  await until(async () => (await window.text()).includes('确认继续'), 'the end of the wait');
  if (question) await holds(window, question);
  await window.clickWords('确认继续');
}

/** From the notice's 仍要继续 to the page that is free. */
export async function goOnFromNotice(browser: Browser, tab: Tab, reason: string, read?: Read): Promise<void> {
  // A page that claims no Taobao has only the small sign until it is touched.
  const said = await tab.notice('先别输入卡密');
  if (!said.includes('仍要继续')) await tab.clickNotice('先别输入卡密');
  const whole = await tab.notice('仍要继续');
  // A button that sends elsewhere has a mark of its own by then, or has not.
  if (read) expect(linesOf(whole).filter((line) => line !== '! 非官方')).toEqual(read.notice);
  await pause(300);
  await tab.clickNotice('仍要继续');
  await answerGoOn(browser, reason, read?.question);
  await tab.front();
}
