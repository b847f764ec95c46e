// A first glance: without any of these in a page's text or fields no card field is looked for until a field is focused.
// Wider than the vocabulary on purpose, and much cheaper. Every repetition has a bound: the pattern runs over the whole
// text of a hostile page, case aside.
export const CARD_HINTS = [
  {
    id: 'chinese',
    hints: [
      /[卡券兑兌刮]|[充储儲]值|提[货貨領领]|激活|[涂塗][层層]|[益利权品]码/,
      /kami|kahao|duihuan|lipin|tihuo|[密秘][钥匙]|物金|礼[品金]/,
    ],
    matches: [
      '请输入卡密',
      '兌換',
      '提货登录',
      'duihuanma',
      '权益码',
      '儲值序號',
      '涂层下的字符',
      '刮开后的密码',
      '購物金',
    ],
    leaves: ['用户名', '密码', '关卜'],
    source: 'labels and field names of Chinese redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'english',
    hints: [
      /cd.?k|red(eem|emp|imi)|voucher|certificate|prepaid|neosurf|paysafe|scratch|(store|merchandise).?credit/,
      /(stored?|balance|value|present|shop\w{0,9}|phone).?(value|card)/,
      /(activat|refill|claim|reward|top.?up|gc)\w{0,9}.{0,2}(code|pin|num|key|card)/,
      /card.?(pin|pass|pwd|key|secret)|k of.{3,9}card|tmall/,
    ],
    matches: ['CDKEY', 'refillPin', 'cardPwd', 'Activation code', 'the back of your card', 'Tmall card'],
    leaves: ['Username', 'credit card number', 'postcode', 'redemar'],
    source: 'labels and field names of English redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'japanese-korean',
    hints: [/カー|ギフト|コード|商品券|プリペイド|引[きけ]?[換替]/, /기프트|상품권|교환|쿠폰|리딤|코드|카드/],
    matches: ['ギフトコード', '引き換え', '상품권 번호', '리딤 코드'],
    leaves: ['ログイン', 'アカウント', '비밀번호'],
    source: 'labels of Japanese and Korean redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'european',
    hints: [
      /tarjeta|regal|canje|rech?arg|o.oferta|fi.{4,9} coup|raspa|gutschein|geschenk|guthaben|einl.s|auflade|cadeau|carte\b|presente|resgat/,
      /riscat|ricaric|podar|prezentow|kod\w{0,3} [kb]|doładow|zdrap|przedp/,
      /карт|подар|сертиф|код|вауч|ключ/,
    ],
    matches: [
      'Código de regalo',
      'Gutschein einlösen',
      'Carte cadeau',
      'Buono regalo',
      'Kod bonu',
      'Подарочная карта',
      'Ваучер',
      'Ключ активации',
      'Kod spod zdrapki',
      'Cartão oferta',
      'Code de recharge',
      'Vérifier un coupon',
    ],
    leaves: ['Contraseña', 'Benutzername', 'Hasło', 'Пароль', 'my.bigcartel.com'],
    source: 'labels of Spanish, Portuguese, German, French, Italian, Polish and Russian redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'southeast-asian',
    hints: [
      /quà|thẻ|phiếu|\bmã|\bseri\b|บัตร|แลก|โค้ด|รหัส(?!ผ่าน)|กิ[ฟ๊]|ขูด/,
      /kode|kartu|tukar|isi ulang|\bpulsa\b/,
    ],
    matches: ['Mã thẻ cào', 'Phiếu mua hàng', 'ขูดแถบ', 'Số seri', 'บัตรเติมเงิน', 'Tukar kode', 'Kartu hadiah'],
    leaves: ['mật khẩu', 'ชื่อ', 'รหัสผ่าน', 'kata sandi'],
    source: 'labels of Vietnamese, Thai and Indonesian redemption pages',
    date: '2026-11-25',
  },
  {
    id: 'turkish-arabic',
    hints: [/hediye|kazı|kontör|\be-?pin|(kart|çek).{0,4}(kod|no|num)/, /بطاق|رمز|كود|قسيم|كرت/],
    matches: ['Hediye kodu', 'Çek numarası', 'Kart numarası', 'E-pin kodu', 'رمز البطاقة'],
    leaves: ['parola', 'اسم المستخدم'],
    source: 'labels of Turkish and Arabic redemption pages',
    date: '2026-11-25',
  },
  {
    id: 'length',
    hints: [/(?<![-~至到o] ?)1[2-9].?(位|dig|char)/],
    matches: ['16位数字', '请输入 16 位', '16-digit code', 'The 12 characters'],
    leaves: ['11位手机号', '6-16位字符', '6至 16 位', '5 to 16 characters', 'at least 10 characters'],
    source: 'lengths of codes on redemption pages, and of passwords and phone numbers on others',
    date: '2026-11-28',
  },
  {
    id: 'misread',
    hints: [
      /[咔鉲佧胩]|💳|ka?\W{0,3}[密宻蜜]/,
      /g\W{0,3}[iіì-ï]\W{0,3}f\W{0,3}t/,
      /[cс]\W{0,3}[aа]\W{0,3}r\W{0,3}[dԁ]\W{0,3}[cс]\W{0,3}[oо]/,
    ],
    matches: ['咔宻', 'k密', 'Gift Card', 'Gïft', 'G i f t', 'Gіft', 'сard сode'],
    leaves: ['密码', 'credit card'],
    source: 'words written so that programs do not find them',
    date: '2026-11-25',
  },
] as const;

/**
 * How a button may bring a code in without a key. Wider than the words of such buttons in `SAID_OF_CODE`, as no more comes of
 * it than that the press waits for those.
 */
export const BRING_HINTS = [
  {
    id: 'bring-chinese',
    hints: [/[粘剪填扫拍照识图音说念]/],
    matches: ['一键粘贴', '读取剪贴板', '自动填入', '扫一扫', '拍照上传', '点击说出卡密'],
    leaves: ['立即兑换', '上传文件', '下一步'],
    source: 'buttons of redemption pages',
    date: '2026-11-28',
  },
  {
    id: 'bring-english',
    hints: [/past|scan|photo|pic|cam|voice|speak/],
    matches: ['Paste code', 'Scan your card', 'Take a photo', 'Use voice'],
    leaves: ['Redeem', 'Next', 'Upload a file'],
    source: 'buttons of redemption pages',
    date: '2026-11-28',
  },
] as const;
