// Plays one card's whole way on the demo's official page: noted, redeemed, refused, appealed, and saved as an evidence pack.
import { type Browser, type Options, type Tab, until } from '../harness/browser';
import { messagesOf } from './messages.mjs';

const OFFICIAL_PAGE = 'https://chaoshi.tmall.com/card/redeem';
/** Made up; the demo page refuses a number that ends in 00. */
export const CARD = { number: '6217380099125500', secret: 'KQ7ZM4XP82WT6RVA' };

/** Path of the evidence pack; `language` is the browser's; `see` is called with the popup at each stage worth a picture. */
export async function playAppeal(
  browser: Browser,
  language: NonNullable<Options['language']>,
  see: (popup: Tab, stage: string) => Promise<unknown>,
) {
  const text = messagesOf(language);
  const page = await browser.open(OFFICIAL_PAGE);
  await until(async () => (await browser.badge(page)).text === '✓', 'a green badge');

  const popup = await browser.popup(page, { width: 380, height: 640 });
  await popup.clickWords(text('popup_offerYes'));
  await popup.click('input[inputmode=numeric]');
  await popup.paste(CARD.number);
  const kept = await popup.value('input[inputmode=numeric]');
  await popup.clickWords(text('card_newSave'));
  await says(popup, text('card_next'));
  await see(popup, 'new-card');

  await page.front();
  await page.click('#number');
  await page.type(CARD.number);
  await page.click('#secret');
  await page.type(CARD.secret);
  await page.clickWords('立即充值');
  await page.wait('.answer:not(:empty)');

  await popup.front();
  await says(popup, text('card_witnessed', [text('result_invalidOrUsed')]));
  await see(popup, 'result');
  await popup.clickWords(text('card_confirm', [text('step_systemCheckSayFailed')]));
  await says(popup, text('card_stopRefusedTitle'));
  await see(popup, 'stop');
  await popup.clickWords(text('card_toAppeal'));
  await says(popup, text('step_problemStatedQuestion'));
  await popup.clickWords(text('card_problemConfirm'));
  await popup.clickWords(text('step_proofOfPurchaseSayInapplicable'));
  await until(
    () => popup.evaluate(() => /已被使用/.test(document.querySelector('textarea')?.value ?? '')),
    'the statement',
  );
  await see(popup, 'appeal');
  await popup.clickWords(text('step_numberAndTimelineSayPassed'));
  await popup.clickWords(text('step_humanAgentSayPassed'));
  await popup.clickWords(text('card_evidenceSave'));
  const pack = await browser.download('.zip');
  await says(popup, text('card_evidenceSaved'));
  await popup.close();
  await page.close();
  return { pack, kept };
}

const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);
