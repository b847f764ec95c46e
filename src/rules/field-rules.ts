// What the fields beside a field, and its own shape, say about it: one row per rule, its code is in core/field-rules.
//
// points   what the rule gives; empty words, a number of boxes and the like are weighed there
// matches  fields that stand together, each by its words; the rule speaks about the first of them
// leaves   the same, where the rule is silent about the first
type Shown = {
  label: string;
  hint?: string;
  type?: string;
  boxes?: number;
  fixed?: boolean;
  button?: string;
};
type FieldRuleRow = {
  id: string;
  points: number;
  means: string;
  matches: readonly (readonly Shown[])[];
  leaves: readonly (readonly Shown[])[];
  source: string;
  date: string;
};

const source = 'forms of redemption pages beside login, payment and back-office forms';
const date = '2026-11-23';

export const FIELD_RULES = [
  {
    id: 'fixed',
    points: -26.4,
    means: 'Nothing is typed there: a choice, or a read-only box that is filled already.',
    matches: [[{ label: '礼品卡', fixed: true }]],
    leaves: [[{ label: '礼品卡' }]],
    source,
    date,
  },
  {
    id: 'pair',
    points: 2.6,
    means: 'A number beside a PIN, or a serial number and what is vaguely called a card’s code.',
    matches: [
      [{ label: '卡号' }, { label: '密码' }],
      [{ label: 'Card number' }, { label: 'PIN' }],
      [{ label: 'Mã thẻ' }, { label: 'Số seri' }],
      [{ label: 'Serial number' }, { label: 'Mã thẻ' }],
    ],
    leaves: [
      [{ label: 'Serial number' }, { label: 'Model' }],
      [{ label: 'Mã thẻ' }],
      [{ label: '优惠券兑换码' }, { label: '礼品卡密码' }],
      [{ label: '卡号' }, { label: '姓名' }],
      [{ label: '用户名' }, { label: '密码' }],
    ],
    source,
    date,
  },
  {
    id: 'password-pair',
    points: 1.2,
    means: 'A number beside what is only called a password: often a login.',
    matches: [[{ label: 'Card number' }, { label: 'Password' }]],
    leaves: [[{ label: 'Card number' }, { label: 'PIN' }]],
    source,
    date,
  },
  {
    id: 'login-pair',
    points: -3.5,
    means: 'A user name, mail or phone beside a password.',
    matches: [
      [{ label: '密码' }, { label: '手机号' }],
      [{ label: 'PIN' }, { label: 'Username' }],
    ],
    leaves: [
      [{ label: '礼品卡密码' }, { label: '手机号' }],
      [{ label: '密码' }, { label: '卡号' }],
    ],
    source,
    date,
  },
  {
    id: 'bank-beside',
    points: -4,
    means: 'A bank card’s expiry or security code beside it; half of it two fields further.',
    matches: [
      [{ label: 'Card number' }, { label: 'CVV' }],
      [{ label: '卡号' }, { label: '有效期限' }],
    ],
    leaves: [
      [{ label: 'Gift card number' }, { label: 'CVV' }],
      [{ label: '卡号' }, { label: '密码' }],
    ],
    source,
    date,
  },
  {
    id: 'data-beside',
    points: -3.6,
    means:
      'Amounts, states or dates beside it: a form that keeps records. One is enough beside a mere code, or where only somebody who keeps records fills it in and no word speaks of redeeming; two beside a card.',
    matches: [[{ label: '卡号' }, { label: '面值' }, { label: '状态' }]],
    leaves: [[{ label: '卡号' }, { label: '密码' }]],
    source,
    date,
  },
  {
    id: 'list-filter',
    points: -4,
    means:
      'Filters of a list: their button asks, or sets them back, and what is beside it is neither secret nor a card’s.',
    matches: [
      [
        { label: '卡密', button: '查询 重置' },
        { label: '订单号', button: '查询 重置' },
      ],
    ],
    leaves: [
      [
        { label: '卡号', button: '查询' },
        { label: '密码', button: '查询' },
      ],
      [{ label: '卡密', button: '查询' }],
      [
        { label: '礼品卡号', button: '查询余额' },
        { label: '订单号', button: '查询余额' },
      ],
    ],
    source: 'lists of back offices beside balance inquiries of stored-value cards',
    date: '2026-11-28',
  },
  {
    id: 'prose-box',
    points: -3.5,
    means: 'A box for several lines, and nothing bids to put one code on each.',
    matches: [[{ label: 'Why do you need a CD key?', type: 'textarea' }]],
    leaves: [[{ label: '卡密，每行一个', type: 'textarea' }], [{ label: '卡密' }]],
    source: 'messages, reasons and notes of forms about cards',
    date: '2026-11-28',
  },
  {
    id: 'said-twice',
    points: -1,
    means:
      'Two of its own words say the same (礼包码 is a code and a game’s): what they have more than one sure word is taken back.',
    matches: [[{ label: '卡密（兑换码）' }], [{ label: '礼包码' }]],
    leaves: [[{ label: '卡密' }], [{ label: 'Gift card code' }]],
    source: 'forms of redemption pages beside those of back offices, which call a code alike',
    date: '2026-11-28',
  },
  {
    id: 'sample',
    points: 1.2,
    means: 'Its hint shows how a code is written.',
    matches: [[{ label: 'Voucher', hint: 'XXXX-XXXX-XXXX' }]],
    leaves: [[{ label: 'Voucher', hint: 'SUMMER' }]],
    source: 'hints of redemption pages: ABCD-EFGH-JKMN',
    date: '2026-11-28',
  },
  {
    id: 'search-box',
    points: -4,
    means: 'A box for searching, or for an address of mail.',
    matches: [[{ label: '礼品卡', type: 'search' }], [{ label: '礼品卡', type: 'email' }]],
    leaves: [[{ label: '礼品卡' }]],
    source,
    date,
  },
  {
    id: 'segments',
    points: 0.8,
    means: 'One code split over several boxes.',
    matches: [[{ label: '兑换码', boxes: 4 }]],
    leaves: [[{ label: '兑换码' }]],
    source,
    date,
  },
  {
    id: 'redeemed-serial',
    points: 0.8,
    means: 'A serial number that is redeemed: what Taiwan calls a code.',
    matches: [[{ label: '請輸入序號', button: '兌換' }]],
    leaves: [[{ label: '請輸入序號', button: '確認' }]],
    source: 'redemption pages of games and shops in Taiwan',
    date: '2026-11-28',
  },
  {
    id: 'secret-of-coupon',
    points: 3,
    means: 'What is called a coupon, but has a secret of its own: it is given out like a card.',
    matches: [[{ label: '红包卡密' }]],
    leaves: [[{ label: '优惠券' }], [{ label: '卡密' }]],
    source,
    date: '2026-11-25',
  },
  {
    id: 'password-alone',
    points: -1,
    means: 'A password that nothing calls a card’s, and no number beside it.',
    matches: [[{ label: '', type: 'password' }]],
    leaves: [[{ label: '卡密', type: 'password' }], [{ label: '密码' }]],
    source,
    date,
  },
  {
    id: 'partner',
    points: 0,
    means:
      'A PIN is a card’s as surely as the number beside it, and a number as the card’s secret: it gets as many points.',
    matches: [[{ label: '密码', type: 'password' }, { label: '礼品卡卡号' }]],
    leaves: [[{ label: '密码', type: 'password' }, { label: '姓名' }]],
    source,
    date,
  },
] as const satisfies readonly FieldRuleRow[];
