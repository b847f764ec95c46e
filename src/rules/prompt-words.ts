// What a prompt says around the thing that it asks for. A label of nothing but such words does not say what goes there.
// Source: labels and placeholders as pages write them, 2026-11-25.

/** Words that bid somebody to put something in. */
export const ASKING_WORDS = [
  {
    id: 'asks-zh',
    words: ['输入', '輸入', '填', '键入', '鍵入', '录入', '刮开'],
    matches: ['请输入卡密', '刮开涂层后填写', '密码填卡密'],
    leaves: ['卡密说明'],
  },
  {
    id: 'asks-en',
    words: ['enter', 'type', 'input', 'fill'],
    matches: ['Enter the code', 'Type your PIN'],
    leaves: ['About our cards'],
  },
] as const;

/** Words of questions and their answers, which ask for nothing: 在哪里输入卡密？ */
export const WONDERING_WORDS = [
  {
    id: 'wonders-zh',
    words: ['如何', '怎么', '怎麼', '怎样', '怎樣', '哪里', '哪裡', '为什么', '為什麼', '什么是', '什麼是'],
    matches: ['在哪里输入礼品卡卡密？', '如何兑换'],
    leaves: ['请输入卡密', '卡密'],
    source: 'headings of help pages',
    date: '2026-11-26',
  },
  {
    id: 'wonders-en',
    words: ['how (?:do|to|can)', 'where (?:do|can|is)', 'what is', 'why '],
    matches: ['How do I redeem a gift card?', 'Where is the code?'],
    leaves: ['Enter the code'],
    source: 'headings of help pages',
    date: '2026-11-26',
  },
] as const;

/** Words that say only that something goes there, and not what. */
export const PLACE_WORDS = [
  {
    id: 'place-zh',
    words: [
      ...['请', '請', '您', '你', '的', '在', '此处', '此處', '这里', '這裡', '这儿', '下面', '下方'],
      ...['输入', '輸入', '填写', '填寫', '填入', '键入', '粘贴', '必填'],
      ...['内容', '內容', '数字', '數字', '字母', '字符', '位', '第', '组', '段'],
    ],
    matches: ['请在此处填写', '请输入16位数字', '第1组'],
    leaves: ['手机号', '订单备注', '卡密'],
  },
  {
    id: 'place-en',
    words: [
      ...['please', 'enter', 'type', 'input', 'paste', 'fill', 'in', 'here', 'your', 'the'],
      ...['text', 'value', 'digit', 'digits', 'number', 'code', 'field', 'box'],
    ],
    matches: ['Enter here', 'Type your code'],
    leaves: ['Card number', 'VAT Number', 'Apartment'],
  },
] as const;

/** What the code of anything is called by, or the place where it stands on a card: alone it names no other thing. */
export const NAMELESS_WORDS = [
  {
    id: 'nameless-zh',
    // each sign by itself, as they are put together freely: 编号, 凭证, 背面, 涂层下, 核对, 领奖
    signs:
      '号码编序密串钥匙口令暗凭证据券片值信息栏框格项处这该此本正反背面右左侧边涂层刮开印露出所示见上下后里中' +
      '内一个共全完整奖品励礼验核校销对查询领换点击立即字明文选填',
    matches: [
      '编号',
      '请输入序号',
      '在此输入',
      '号码',
      '兑换',
      '背面的编号',
      '卡片背面16位数字',
      '核对凭证',
      '领奖号',
    ],
    leaves: ['房间号', '取件码', '车架号', '设备序列号', '病历号', '贺卡内容', '提取码', '群号', '礼品留言'],
    source: 'labels of redemption and of order pages',
    date: '2026-11-26',
  },
  {
    id: 'nameless-en',
    words: [
      ...['no', 'nr', 'id', 'of', 'on', 'is', 'it', 'to', 'or', 'and', 'for', 'from', 'this', 'that'],
      ...['back', 'below', 'above', 'under', 'characters', 'letters'],
      ...['secret', 'access', 'unique', 'verify', 'check'],
    ],
    matches: ['Code', 'Enter the number below', 'Card ID', '16 characters on the back', 'No.', 'Access code'],
    leaves: ['Tax ID (EIN)', 'Room number', 'Part number', 'Gift message', 'IMEI'],
    source: 'labels of redemption and of order pages',
    date: '2026-11-26',
  },
] as const;

/** Words between two things of which either may be put in: a gift card, voucher or promotional code. */
export const CHOICE_WORDS = [
  {
    id: 'choice',
    words: [
      '或',
      '、',
      ',',
      '/',
      '&',
      ' or ',
      ' oder ',
      ' ou ',
      ' o ',
      ' lub ',
      ' veya ',
      ' atau ',
      ' или ',
      '또는',
      'または',
    ],
    matches: [
      '礼品卡或优惠券',
      'Gift card / coupon',
      'Carte cadeau ou code promo',
      'Gift card, voucher or promotional code',
    ],
    leaves: ['Gift card number', '优惠卡券'],
  },
] as const;
