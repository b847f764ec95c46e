// The same way in the other languages: what is said, and that the app's own labels stay as the app writes them. Words are the
// same in every browser, so one is enough.
import { afterEach, describe, test } from 'vitest';
import { useBrowser } from '../../harness';
import { box, walker } from './walks';

describe('in English', () => {
  const { browser, sites } = useBrowser({ language: 'en' });
  const walk = walker(browser, sites);
  afterEach(() => walk.ended());

  test('a card that the phone refused', async () => {
    const popup = await walk.popup(await walk.visit('https://plain.example/', 'hello'), [
      'No field for a card code here',
      'As soon as one appears, Kashao checks it. Reload pages that were open before Kashao was installed.',
    ]);
    await walk.newCard(popup, 'Add a card', 'Start');
    await box(popup, [
      ...['Do this now', 'The card itself', 'Coating intact, scratched off by yourself'],
      'Look at the coating over the code: scratches, stickers, signs that it was covered again. If it is scratched off already, think of how it looked before.',
      'Intact: choose “It was intact”. If it is still on, scratch it off yourself with nobody looking.',
      'Touched: choose “It had been touched”. If it is still on, do not scratch it yet; take a picture.',
      'A digital card has none: choose “It has no coating”.',
      'Was the coating over the code intact when you got the card?',
      ...['It was intact', 'It had been touched', 'It has no coating', "Can't tell"],
    ]);
    await walk.press(popup, 'It was intact');
    await box(popup, [
      'Do this now',
      'Phone',
      'Computer',
      'Type the code in official places only',
      'Open it yourself: follow no link and scan no code that somebody sent. If you did, go back and open it yourself.',
      'On the phone: go in from 我的 in the Taobao app and never leave it.',
      'On a computer: look at the domain after https:// and before the first slash: it is taobao.com or tmall.com itself, or ends in “.taobao.com” or “.tmall.com”.',
      'Only in these places: choose “Only in official places”.',
      'Typed anywhere else: choose “I typed it elsewhere”.',
      'Does the code go only into the Taobao app or an official web page?',
      'Only in official places',
      'I typed it elsewhere',
      "Can't tell",
      'Open the Taobao home page',
      'Take it to the phone',
      'On the phone: open the Taobao app → 我的 → 红包卡券 → 礼品卡/购物券 → 添加新卡',
    ]);
    await walk.press(popup, 'Only in official places');
    await box(popup, [
      'Do this now',
      'Phone',
      'Computer',
      'Add the card and read the answer',
      'Open the Taobao app and tap 我的 (bottom right) → 红包卡券.',
      'Tap 礼品卡/购物券 → 添加新卡 and type the card number and code yourself; scan no code that somebody sent you.',
      '添加成功 or 充值成功 (added): choose “It was added”.',
      '卡密无效或已被使用 (invalid or already used) or 已过期 (expired): choose “It was refused”, and try it on no other page.',
      "Mistyped or too many tries: compare with the card and type it once more; if that fails, choose “Can't tell”.",
      'Keep a screenshot of the message.',
      'After you added it, what did the system say?',
      'It was added',
      'It was refused',
      "Can't tell",
      'Open the Taobao home page',
      'Take it to the phone',
      'Look up the balance first',
    ]);
    await walk.press(popup, 'It was refused');
    await box(popup, [
      'Stop: something is wrong with this card',
      'The system did not accept the card.',
      'Do not try again, and give the code to nobody. Keep the card and its wrapping, and appeal.',
      'Appeal',
      'That was a slip, take it back',
    ]);
  });
});

describe('in Traditional Chinese', () => {
  const { browser, sites } = useBrowser({ language: 'zh-TW' });
  const walk = walker(browser, sites);
  afterEach(() => walk.ended());

  test('a card that the phone redeemed', async () => {
    const popup = await walk.popup(await walk.visit('https://plain.example/', '您好'), [
      '沒有發現填卡密的地方',
      '一出現卡密輸入框，卡哨就會檢查。安裝卡哨之前就開啟的網頁，請先重新整理一次。',
    ]);
    await walk.newCard(popup, '新增一張卡', '開始核對');
    await box(popup, [
      '現在做這一步',
      '看卡面',
      '塗層完好，自己刮開',
      '看卡密上的塗層：有沒有刮痕、貼紙，或重新蓋過的痕跡。已經刮開了，就想想刮之前的樣子。',
      '完好：選「塗層完好」。還沒刮的，自己刮開，別讓人看到卡密。',
      '動過：選「塗層被動過」。還沒刮的先別刮，拍張照。',
      '電子卡沒有塗層：選「沒有塗層」。',
      '收到時，卡密上的塗層是完好的嗎？',
      '塗層完好',
      '塗層被動過',
      '沒有塗層',
      '說不準',
    ]);
    await walk.press(popup, '塗層完好');
    await box(popup, [
      '現在做這一步',
      '手機',
      '電腦',
      '只在官方的地方輸入',
      '自己開啟，不點別人傳來的連結，不掃別人的碼。已經點了：退出來，自己重新開啟。',
      '手機上：從手機淘寶「我的」進去，全程不離開它。',
      '電腦上：看 https:// 後面、第一個斜線前面的網域：要嘛就是 taobao.com、tmall.com，要嘛以「.taobao.com」「.tmall.com」結尾。',
      '只在這些地方輸入：選「只在官方的地方」。',
      '在別的地方輸入過：選「在別處輸入過」。',
      '卡密只在手機淘寶或官方網頁裡輸入，是嗎？',
      '只在官方的地方',
      '在別處輸入過',
      '說不準',
      '開啟淘寶首頁',
      '帶到手機上',
      '手機上（App 裡是簡體字）：開啟手機淘寶 → 我的 → 红包卡券 → 礼品卡/购物券 → 添加新卡',
    ]);
    await walk.press(popup, '只在官方的地方');
    await box(popup, [
      '現在做這一步',
      '手機',
      '電腦',
      '加入這張卡，看系統提示',
      '開啟手機淘寶（App 裡是簡體字），點右下角「我的」→「红包卡券」。',
      '點「礼品卡/购物券」→「添加新卡」，自己輸入卡號和卡密，不掃別人傳來的碼。',
      '提示「添加成功」或「充值成功」：選「儲值成功」。',
      '提示「卡密无效或已被使用」「已过期」：選「被系統拒絕」，不要到別的網頁上再試。',
      '提示輸錯或太頻繁：對照卡面慢慢再輸一次；還是不行，選「說不準」。',
      '把提示截圖留好。',
      '加入以後，系統提示什麼？',
      '儲值成功',
      '被系統拒絕',
      '說不準',
      '開啟淘寶首頁',
      '帶到手機上',
      '想先查餘額',
    ]);
    await walk.press(popup, '儲值成功');
    await box(popup, [
      ...['現在做這一步', '手機', '電腦', '「我的资产」已更新'],
      '開啟手機淘寶（App 裡是簡體字）「我的」→「我的资产」，看購物券總額。',
      '增加了這張卡的面額：選「總額增加了」。',
      '沒有變：等幾分鐘再看；仍然沒有，選「一直沒有變」。',
      '這種卡不計入總額：選「不計入總額」。',
      '「我的资产」裡的總額增加了嗎？',
      ...['總額增加了', '一直沒有變', '不計入總額', '說不準', '開啟淘寶首頁', '帶到手機上', '先放一放'],
    ]);
    await walk.press(popup, '總額增加了');
    await box(popup, [
      ...['核對好了', '這張卡核對好了', '核對過的', '塗層完好，自己刮開', '加入這張卡，看系統提示'],
      ...['只在官方的地方輸入', '「我的资产」已更新', '結束：已儲值到帳'],
    ]);
  });
});
