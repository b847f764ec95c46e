// A first glance: without any of these in a page's text or fields no card field is looked for until a field is focused.
// Wider than the vocabulary on purpose, and much cheaper. Every repetition has a bound: the pattern runs over the whole
// text of a hostile page, case aside.
export const CARD_HINTS = [
  {
    id: 'chinese',
    hints: [/[卡券兑兌]|充值|提[货貨領领]|激活/, /kami|kahao|duihuan|lipin|tihuo/],
    matches: ['请输入卡密', '兌換', '提货登录', 'duihuanma'],
    leaves: ['用户名', '密码', '关卜'],
    source: 'labels and field names of Chinese redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'english',
    hints: [
      /cdk|cd.?key|gift|redeem|redemp|voucher|certificate|prepaid|scratch/,
      /(stored?|gift|balance|value|present|shop\w{0,9}|recharge|refill|phone|top.?up).?(value|card)/,
      /(activat|recharge|refill|claim|reward|top.?up|gc)\w{0,9}.{0,2}(code|pin|num|key)/,
      /card.?(pin|pass|pwd|key|secret)/,
    ],
    matches: ['Gift Card', 'CDKEY', 'rechargePin', 'cardPwd', 'Activation code'],
    leaves: ['Username', 'credit card number', 'postcode'],
    source: 'labels and field names of English redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'japanese-korean',
    hints: [/[カ]|ギフト|コード|商品券|プリペイド|引[きけ]?[換替]/, /기프트|상품권|교환|쿠폰|리딤|코드|카드/],
    matches: ['ギフトコード', '引き換え', '상품권 번호', '리딤 코드'],
    leaves: ['ログイン', '비밀번호'],
    source: 'labels of Japanese and Korean redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'european',
    hints: [
      /tarjeta|regalo|canje|gutschein|geschenk|einl[oö]s|cadeau|carte|presente|resgat/,
      /карт|подар|сертиф|код/,
    ],
    matches: ['Código de regalo', 'Gutschein einlösen', 'Carte cadeau', 'Подарочная карта'],
    leaves: ['Contraseña', 'Benutzername', 'Пароль'],
    source: 'labels of Spanish, German, French, Portuguese and Russian redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'southeast-asian-turkish',
    hints: [/quà|thẻ|\bmã\b|บัตร|แลก|โค้ด|รหัส|hediye/],
    matches: ['Mã thẻ cào', 'บัตรเติมเงิน', 'Hediye kodu'],
    leaves: ['mật khẩu', 'ชื่อ', 'parola'],
    source: 'labels of Vietnamese, Thai and Turkish redemption pages',
    date: '2026-11-23',
  },
] as const;
