// Answers the question for going on as a shopper does: reads, picks a reason, waits, confirms.
import { type Browser, until } from '../../harness';

export async function answerGoOn(browser: Browser, reason: string): Promise<void> {
  const window = await browser.opened('go-on.html');
  await until(async () => (await window.text()).includes('为什么要继续'), 'the question');
  await window.clickWords(reason);
  await until(async () => (await window.text()).includes('确认继续'), 'the end of the wait');
  await window.clickWords('确认继续');
}
