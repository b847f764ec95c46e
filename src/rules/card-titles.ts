// What the title or main heading of a page says that is about a Taobao or Tmall card, or a card that holds money: on such a page
// links are looked at though it has no field for a code. Narrow, as all pages are asked, and few letters: each frame carries them.
const date = '2026-11-28';
const source = 'titles of redemption pages and of the pages that lead to them';

export const CARD_TITLES = [
  {
    id: 'chinese',
    hint: /([购購]物|[礼禮]品?|超市|[储儲]值|天[猫貓]|淘[宝寶])[卡券]/,
    matches: [
      '天猫购物券兑换入口',
      '礼品卡余额查询',
      '淘寶禮品卡',
      '天猫超市卡充值',
      '享淘宝卡激活',
      '天貓卡',
      '淘寶卡',
      '購物券',
      '储值卡',
      '禮券',
    ],
    leaves: [
      '天猫tmall.com--理想生活上天猫',
      '信用卡账单',
      '领取优惠券',
      '显卡排行榜',
      '手机充值',
      '食物卡路里表',
      '产品卡片',
      '手机充值卡',
      '城市卡',
      '宠物卡',
      '超值卡',
      '商品券',
      '办公宝卡',
    ],
    source,
    date,
  },
  {
    id: 'english',
    hint: /(tmall|taobao).{0,8}card/,
    matches: ['Tmall gift card: redeem and check the balance', 'Taobao Card'],
    leaves: ['Taobao', 'Gift cards', 'Tmall Global', 'Taobao vs credit card'],
    source,
    date,
  },
] as const;
