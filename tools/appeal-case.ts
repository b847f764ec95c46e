// Plays one card's whole way on the demo's official page: noted, redeemed, refused, appealed, and saved as an evidence pack.
import { type Browser, type Tab, until } from '../harness/browser';

const OFFICIAL_PAGE = 'https://chaoshi.tmall.com/card/redeem';
/** Made up; the demo page refuses a number that ends in 00. */
export const CARD = { number: '6217380099125500', secret: 'KQ7ZM4XP82WT6RVA' };

/** Path of the evidence pack; `see` is called with the popup at each stage worth a picture. */
export async function playAppeal(browser: Browser, see: (popup: Tab, stage: string) => Promise<unknown>) {
  const page = await browser.open(OFFICIAL_PAGE);
  await until(async () => (await browser.badge(page)).text === '✓', 'a green badge');

  const popup = await browser.popup(page, { width: 380, height: 640 });
  await popup.clickWords('新建一张卡');
  await popup.click('input[inputmode=numeric]');
  await popup.paste(CARD.number);
  const kept = await popup.value('input[inputmode=numeric]');
  await popup.clickWords('开始核对');
  await says(popup, '现在做这一步');
  await see(popup, 'new-card');

  await page.front();
  await page.click('#number');
  await page.type(CARD.number);
  await page.click('#secret');
  await page.type(CARD.secret);
  await page.clickWords('立即充值');
  await page.wait('.answer:not(:empty)');

  await popup.front();
  await says(popup, '官方页面显示：卡密无效或已被使用');
  await see(popup, 'result');
  await popup.clickWords('对，记为「被系统拒绝」');
  await says(popup, '停一下，这张卡有问题');
  await see(popup, 'stop');
  await popup.clickWords('去申诉');
  await says(popup, '遇到的是哪一种问题？');
  await popup.clickWords('就是这个问题');
  await popup.clickWords('没有凭证');
  await until(
    () => popup.evaluate(() => /已被使用/.test(document.querySelector('textarea')?.value ?? '')),
    'the statement',
  );
  await see(popup, 'appeal');
  await popup.clickWords('属实，复制说明');
  await popup.clickWords('接通了');
  await popup.clickWords('下载证据包');
  const pack = await browser.download('.zip');
  await says(popup, '已保存到下载文件夹');
  await popup.close();
  await page.close();
  return { pack, kept };
}

const says = (tab: Tab, words: string) => until(async () => (await tab.text()).includes(words), `“${words}”`);
