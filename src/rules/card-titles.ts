// What the title or main heading of a page says that is about a Taobao or Tmall card, or a card that holds money: on such a page
// links are looked at though it has no field for a code. Narrow, as all pages are asked, and few letters: each frame carries them.
const date = '2026-11-28';
const source = 'titles of redemption pages and of the pages that lead to them';

export const CARD_TITLES = [
  {
    id: 'chinese',
    // 购物券, 礼品卡, 礼券, 超市卡, 储值卡, 天猫卡, 淘宝卡
    hint: /[物品礼禮市值猫宝][卡券]/,
    matches: ['天猫购物券兑换入口', '礼品卡余额查询', '淘寶禮品卡', '天猫超市卡充值', '享淘宝卡激活'],
    leaves: ['天猫tmall.com--理想生活上天猫', '信用卡账单', '领取优惠券', '显卡排行榜', '手机充值'],
    source,
    date,
  },
  {
    id: 'english',
    hint: /(tmall|taobao).+card/,
    matches: ['Tmall gift card: redeem and check the balance', 'Taobao Card'],
    leaves: ['Taobao', 'Gift cards', 'Tmall Global'],
    source,
    date,
  },
] as const;
