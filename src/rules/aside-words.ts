// What a label says aside: where its code comes from or can be found. 请输入短信收到的兑换码 asks for a code, not for a message.
//
// before   words after which the thing itself is named; all before them is said aside
// from     words with which something said aside begins; it goes on to the end
// matches  a label, and what it names without what is said aside
// leaves   labels of which nothing is said aside

export const ASIDE_WORDS = [
  {
    id: 'aside-zh',
    before: ['的', '里', '裡', '中', '内', '收到', '发来'],
    from: ['，', '例如', '请查看', '见', '发至', '以', '（', '【', '['],
    matches: [
      ['请输入短信收到的兑换码', '兑换码'],
      ['兑换码（见订单详情）', '兑换码'],
      ['收到兑换码的手机号', '手机号'],
      ['权益码见短信', '权益码'],
    ],
    leaves: ['手机验证码', '订单号'],
    source: 'labels of redemption pages whose codes were sent by message or stand in an order',
    date: '2026-11-26',
  },
  {
    id: 'aside-ja-ko',
    before: ['の', 'された', '届いた', '받은 ', '적힌 ', '있는 '],
    from: [],
    matches: [
      ['メールに記載のギフトコード', 'ギフトコード'],
      ['문자로 받은 교환 코드', '교환 코드'],
    ],
    leaves: ['メールアドレス'],
    source: 'labels of Japanese and Korean redemption pages: メールに記載の…',
    date: '2026-11-26',
  },
  {
    id: 'aside-latin',
    before: ['daki ', 'deki ', 'gelen '],
    from: [
      ...[' from ', ' in ', ' on ', ' by ', ' via ', ' sent ', ' (', ' que ', ' en ', ' recib', ' enviad'],
      ...[
        ' reçu',
        ' dans ',
        ' par ',
        ' aus ',
        ' per ',
        ' auf ',
        ' ricevut',
        ' inviat',
        ' nell',
        ' dall',
        ' no ',
      ],
      ...[' receb', ' trong ', ' qua ', ' từ ', ' dari ', ' di ', ' yang ', ' z ', ' w '],
    ],
    matches: [
      ['Code from your gift card email', 'Code'],
      ['Codice ricevuto via e-mail', 'Codice'],
      ['E-postadaki kod', 'kod'],
    ],
    leaves: ['Email address', 'Order number'],
    source: 'labels of redemption pages whose codes were sent by mail',
    date: '2026-11-26',
  },
  {
    id: 'aside-others',
    before: [],
    from: [' из ', ' в ', ' по ', 'จาก', 'ในอีเมล', 'ที่ได้รับ', ' من ', ' في '],
    matches: [
      ['Код из письма', 'Код'],
      ['โค้ดจากอีเมล', 'โค้ด'],
    ],
    leaves: ['Почта'],
    source: 'labels of Russian, Thai and Arabic redemption pages',
    date: '2026-11-26',
  },
] as const;

/**
 * Text before a field that says more than one thing: where label or hint already speak of a card, words against it are said
 * aside there. 激活后可以使用抢课，支持本地和服务器 before 请输入激活码 speaks of no server's code; 激活码 alone would.
 * Source: instructions above the fields of redemption pages, 2026-11-28.
 */
export const CLAUSES = /.{5}[，。；！].{5}/;

/** Rows of words that count little when they are said aside: by what way a code comes, or what it is for. */
export const SAID_ASIDE = [
  'captcha',
  'person',
  'order',
  'login',
  'account',
  'amount',
  'record',
  'manage',
] as const;
