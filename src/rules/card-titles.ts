// What the title or main heading of a page says that is about a Taobao or Tmall card, or a card that holds money: on such a page
// links and codes are looked at though it has no field for a code. Any other short text of it counts where it also says what is done with
// the card. Narrow, as all pages are asked, and few letters: each frame carries them.
const date = '2026-11-28';
const texts =
  'headings and buttons of redemption pages, and of shops, news and product pages that only name a card';
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

/** What is done with a card, by its Chinese words. `matches` and `leaves` are texts, which also name a card or do not. */
export const CARD_DEEDS = [
  {
    id: 'redeem',
    hint: /[兑兌绑綁]/,
    matches: ['礼品卡兑换', '立即兑换天猫购物券', '绑定储值卡', '兌換禮品卡', '淘寶卡綁定'],
    leaves: ['礼品卡', '购买礼品卡', '兑换积分', '绑定银行卡', '公司福利购物卡批发'],
    source: texts,
    date,
  },
  {
    id: 'top-up',
    hint: /充值|激活/,
    matches: ['购物券充值入口', '享淘卡激活 / 天猫卡激活', '超市卡在线充值'],
    leaves: ['话费充值', '激活会员', '充值中心', '礼品卡使用规则'],
    source: texts,
    date,
  },
  {
    id: 'balance',
    hint: /[余餘]/,
    matches: ['超市卡余额查询', '查詢儲值卡餘額'],
    leaves: ['账户余额', '余额宝', '天猫超市', '加入购物车', '商家优惠券领取'],
    source: texts,
    date,
  },
] as const;
