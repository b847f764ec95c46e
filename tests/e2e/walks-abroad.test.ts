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
    const popup = await walk.popup(await walk.visit('https://plain.example/', 'hello'));
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
    await walk.press(popup, 'Only in official places');
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
    const popup = await walk.popup(await walk.visit('https://plain.example/', '您好'));
    await walk.newCard(popup, '新增一張卡', '開始核對');
    await walk.press(popup, '塗層完好');
    await walk.press(popup, '只在官方的地方');
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
