// What a link invites to, by its words: only such links are judged on a page that asks for a card. In Chinese a word counts
// anywhere, in other languages where it stands alone.
//
// matches  words of links that invite to it
// leaves   words of links that do not
const date = '2026-11-26';
const source = 'words on the links of redemption pages, of card shops and of the help of Taobao and Tmall';

export const LINK_INVITATIONS = [
  {
    id: 'redeem',
    zh: [
      '兑换',
      '兌換',
      '核销',
      '核銷',
      '领取',
      '領取',
      '激活',
      '绑卡',
      '綁卡',
      '绑定',
      '綁定',
      '添加新卡',
      '使用',
      '卡密',
      '入口',
    ],
    alone: ['redeem', 'claim', 'activate', '引き換え', '交換する', '교환', '사용하기', 'canjear', 'activar'],
    matches: [
      '立即兑换',
      '點此兌換',
      '领取购物券',
      '绑定礼品卡',
      '立即使用',
      '卡密验证',
      '官方入口',
      'Redeem now',
      '교환',
    ],
    leaves: ['商品详情', 'Redeemer', '我的订单'],
    source,
    date,
  },
  {
    id: 'top-up',
    zh: ['充值', '储值', '儲值', '充卡', '加值'],
    alone: ['top up', 'top-up', 'recharge', 'reload', 'チャージ', '충전', 'recargar'],
    matches: ['购物券充值入口', '前往儲值', 'Top up your card', '충전'],
    leaves: ['充电宝', 'Topology'],
    source,
    date,
  },
  {
    id: 'balance',
    zh: ['余额', '餘額', '查卡', '查询', '查詢'],
    alone: ['balance', '残高', '잔액', 'saldo'],
    matches: ['查询余额', '餘額查詢', '礼品卡查询', '卡密查詢', 'Check your balance'],
    leaves: ['查看物流', 'Rebalanced'],
    source,
    date,
  },
  {
    id: 'service',
    zh: ['客服', '人工', '联系', '聯絡', '申诉', '申訴', '退款', '解冻', '解凍'],
    alone: ['customer service', 'contact us', 'support', 'refund', 'お問い合わせ', '고객센터', 'soporte'],
    matches: ['在线客服', '聯絡我們', '联系卖家', '申诉退款', 'Contact us'],
    leaves: ['首页', 'Supporters club'],
    source,
    date,
  },
] as const;
