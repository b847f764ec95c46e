// For every line of card-vocabulary.ts: texts it is meant to match, texts it must leave alone, and where such words are met.
// Read by the tests and by people; no script that runs in a browser imports it.

export type VocabularyExample = {
  id: string;
  matches: readonly string[];
  leaves: readonly string[];
  source: string;
  date: string;
};

const date = '2026-11-23';
const row = (id: string, matches: string[], leaves: string[], source: string): VocabularyExample => ({
  id,
  matches,
  leaves,
  source,
  date,
});

export const CARD_VOCABULARY_EXAMPLES: readonly VocabularyExample[] = [
  row(
    'redeem-code',
    [
      '请输入16位兑换码',
      '請輸入兌換碼',
      'CD-Key',
      'giftCode',
      'Redemption code',
      'ギフトカード番号',
      '리딤코드',
    ],
    ['验证码', 'zip code', '优惠码'],
    'labels of redemption pages: 兑换中心, Redeem a code',
  ),
  row(
    'card-secret',
    ['卡密', '卡 密：', 'km'],
    ['卡密码', '密码', 'kmart'],
    'Chinese card shops (发卡) and their redemption pages',
  ),
  row(
    'card-pin',
    ['礼品卡密码', '卡密码', 'Card PIN', 'cardPwd', 'scratch code'],
    ['登录密码', '卡密'],
    'the secret printed beside the number of a card',
  ),
  row(
    'card-number',
    ['卡号', '卡　号：', '卡片序列号', 'Card number', 'cardNo', 'カード番号', 'Kartennummer'],
    ['订单号', 'phone number', 'cardname'],
    'labels of gift-card and bank-card forms alike',
  ),
  row('serial', ['序列号', '序號', 'Serial number'], ['卡号'], 'Taiwan point cards (序號), prepaid cards'),
  row('number', ['Number', '号码', 'номер'], ['卡号', 'numb'], 'a number of whatever it is'),
  row(
    'pin',
    ['密码', '密　码：', 'PIN', 'Security code', 'ПИН-код'],
    ['pineapple', 'shopping'],
    'card and login forms alike',
  ),
  row(
    'password',
    ['Password', 'passwd', 'mot de passe', 'mật khẩu'],
    ['密码', 'pass-through'],
    'login forms, and code names of Chinese card forms',
  ),
  row(
    'activation-code',
    ['激活码', 'Activation code', '激活密码'],
    ['激活账号'],
    'course and membership cards; also mail activation',
  ),
  row('code', ['Code', 'code:', 'código'], ['barcode', 'encoded', 'decoder'], 'a code of whatever it is'),
  row('card', ['卡', 'card'], ['卡号', 'cardboard', 'card number'], 'a card of whatever kind'),
  row('voucher-code', ['券码', '券 码：'], ['优惠券'], 'group-buying vouchers'),
  row('voucher', ['Voucher'], ['vouchers'], 'English: a gift voucher or a discount'),
  row('scratch', ['刮开涂层', 'Scratch off the panel'], ['刮风'], 'instructions printed on scratch cards'),
  row('per-line', ['每行一个', '一行一组', 'One per line'], ['第一行'], 'batch boxes of card shops'),
  row(
    'card-or-coupon',
    ['Gift card or discount code', 'Promo code or gift card'],
    ['Gift card'],
    'the checkout field of Shopify',
  ),
  row(
    'gift-card',
    [
      '礼品卡',
      '購物卡',
      '月饼券',
      'Gift Card',
      'giftcard_number',
      'e-gift',
      'Geschenkkarte',
      'Carte cadeau',
      'บัตรของขวัญ',
    ],
    ['银行卡', 'gift message', 'card'],
    'names of stored-value cards',
  ),
  row('top-up-card', ['充值卡', 'Recharge card', 'thẻ cào'], ['充值金额'], 'telecom top-up cards'),
  row('game-card', ['点卡', '游戏', 'Steam'], ['点击'], 'game publishers’ redemption pages'),
  row('membership-card', ['VIP', '学习卡', 'subscription'], ['会员卡'], 'course and membership activation'),
  row(
    'redeem',
    ['立即兑换', '兌換', 'Redeem', '引き換え', 'Einlösen'],
    ['确定'],
    'buttons and headings of redemption pages',
  ),
  row('card-login', ['登录提货', '兑换登录'], ['登录'], 'sites that call entering a card “logging in”'),
  row(
    'balance',
    ['查询余额', 'Check balance', '残高'],
    ['unbalanced'],
    'balance inquiry of stored-value cards',
  ),
  row('apply', ['使用', 'Apply', 'Submit'], ['applied', 'user'], 'buttons'),
  row(
    'brand',
    ['天猫超市', '淘寶網', 'Tmall', 'taobao.com'],
    ['天然', 'small'],
    'the names under which the owners of the official sites trade',
  ),
  row(
    'bank-card',
    [
      '银行卡号',
      '信用卡',
      '持卡人',
      'Credit or debit card',
      'CVV',
      'Expiry date',
      'Name on card',
      'クレジット',
    ],
    ['礼品卡', 'account'],
    'payment forms; HTML autofill tokens cc-*',
  ),
  row(
    'captcha',
    ['验证码', '驗證碼', '短信', 'captcha', 'Verification code', 'one-time-code', 'OTP'],
    ['兑换码', 'laptop'],
    'captchas and one-time codes',
  ),
  row(
    'login',
    ['登录', '登 录', '登入', 'Sign in', 'Login', 'ログイン'],
    ['注册', 'design in'],
    'login forms',
  ),
  row('account', ['用户名', '账号', 'Username', 'user ID'], ['余额', 'discount'], 'login forms'),
  row('sign-up', ['注册', '忘记密码', 'Sign up', 'Register'], ['签名'], 'registration forms'),
  row(
    'password-change',
    ['新密码', '确认密码', 'New password', 'Confirm password', '修改礼品卡密码'],
    ['密码', 'password'],
    'forms that set a password',
  ),
  row('pay-password', ['支付密码', '交易密码', 'payPwd'], ['密码'], 'wallets'),
  row(
    'person',
    ['手机号', '收货地址', '身份证', 'E-mail', 'Phone number', 'First name', 'メール'],
    ['卡号', 'telling'],
    'contact and identity forms',
  ),
  row(
    'amount',
    ['充值金额', '数量', 'Amount', 'Gift message', 'Recipient'],
    ['卡号', 'account'],
    'forms that buy or keep records',
  ),
  row(
    'search',
    ['搜索', '关键字', 'Search gift cards', 'keyword'],
    ['查询余额', 'research'],
    'search boxes and filters',
  ),
  row(
    'admin',
    ['批量导入', '生成卡密', '核销', 'Export', 'Create gift card', '创建时间'],
    ['兑换', 'important'],
    'back offices of card shops',
  ),
  row('manage', ['新增', '编辑', '状态', 'Delete', 'Settings'], ['兑换', 'creative'], 'back offices'),
  row(
    'order',
    ['订单号', '快递单号', 'Order number', 'Tracking'],
    ['border', 'in order to'],
    'order and parcel look-ups',
  ),
  row('invitation', ['邀请码', 'Referral code', '招待コード'], ['兑换码'], 'sign-up forms'),
  row(
    'coupon',
    ['优惠券', '優惠碼', 'Promo code', 'Discount', 'クーポン', 'Промокод'],
    ['礼品卡'],
    'checkouts',
  ),
  row('licence', ['许可证', 'License key', 'API key'], ['silence'], 'software activation'),
  row('wifi', ['路由器', 'Wi-Fi password', 'SSID'], ['wife'], 'router set-up'),
  row(
    'account-card',
    ['校园卡', '会员卡号', '加油卡', 'Student ID', 'Loyalty card', 'Membership number'],
    ['礼品卡', 'remember'],
    'cards that name a person or an account and hold no secret',
  ),
  row('purchase', ['立即购买', 'Add to cart', 'Buy now'], ['兑换', 'busy'], 'pages that sell cards'),
];
