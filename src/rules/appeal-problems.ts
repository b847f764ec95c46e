// What can be wrong with a card, and the words of an appeal: said to Alibaba's customer service, so in Chinese only.
//
// when      the checklist proposes this problem if this step failed, with this result where one is named; `open: 'official'`:
//           every page that took the code was opened at an official host, and something else was wrong with it
// redeemed  the statement once the shopper has redeemed the card all the same; whether the money came, it leaves open
export const APPEAL_PROBLEMS = [
  {
    id: 'strange-page',
    when: { step: 'official-pages' },
    statement: '我曾在非淘宝、天猫的网页上输入过这张卡，怀疑卡密已泄露，请先冻结这张卡并核查使用去向。',
    redeemed:
      '我曾在非淘宝、天猫的网页上输入过这张卡。卡已由我充值，请核对充值账户，并处理那个网页，免得别人上当。',
  },
  {
    id: 'faulty-page',
    when: { step: 'official-pages', open: 'official' },
    statement: '我输入这张卡的官方页面有问题（见经过），怀疑卡密已泄露，请先冻结这张卡并核查使用去向。',
    redeemed:
      '我输入这张卡的官方页面有问题（见经过）。卡已由我充值，请核对充值账户，并处理那个页面，免得别人上当。',
  },
  {
    id: 'told-already-used',
    when: { step: 'system-check', result: 'invalid-or-used' },
    statement: '我从未使用过这张卡，添加时却提示“卡密无效或已被使用”，请核查该卡的充值时间和充值账户。',
    redeemed: '添加这张卡时提示过“卡密无效或已被使用”。卡已由我充值，请核查该卡的充值时间和充值账户。',
  },
  {
    id: 'told-expired',
    when: { step: 'system-check', result: 'expired' },
    statement: '添加这张卡时提示已过有效期，请核查该卡的发行日期、有效期，并告知延期或退款的办法。',
  },
  {
    id: 'unused-but-empty',
    when: { step: 'balance-shown', result: 'balance-zero' },
    statement: '我没有使用过这张卡，余额却显示为零，请核查每一笔使用记录和使用账户。',
    redeemed: '查询时余额显示为零。卡已由我充值，请核查每一笔使用记录和使用账户。',
  },
  {
    id: 'not-activated',
    when: { step: 'balance-shown', result: 'not-activated' },
    statement: '查询时提示“该卡未激活”，请核查该卡的销售和激活记录，并告知激活或退款的办法。',
  },
  {
    id: 'no-such-card',
    when: { step: 'balance-shown', result: 'no-such-card' },
    statement: '查询时提示“不存在此卡记录”，请核查这张卡是否由官方发行，并告知如何追查出售方。',
  },
  {
    id: 'third-party-way',
    when: { step: 'direct-way' },
    statement: '我是从第三方链接或二维码进入充值页面的，请核查这张卡的充值时间和充值账户。',
  },
  {
    id: 'not-credited',
    when: { step: 'assets-updated' },
    statement: '充值之后，「我的资产」没有变化，购物券总额没有增加，请核查这笔充值的去向。',
  },
  {
    id: 'bought-opened',
    when: { step: 'coating-intact' },
    statement: '收到卡时涂层已被刮开或包装已拆，怀疑卡密被他人抄走，请核查该卡状态并先行冻结。',
    redeemed: '收到卡时涂层已被刮开或包装已拆。卡已由我充值，请核对充值账户，并处理出售这张卡的商家。',
  },
  {
    id: 'other',
    when: {},
    statement: '这张卡无法正常使用，请核查该卡的激活、充值和使用记录。',
    redeemed: '卡已由我充值，请核查该卡的激活、充值和使用记录。',
  },
] as const;

/** Said besides another problem, where only the shopper tells of a strange page: the pages that were seen are listed. */
export const TOLD_LEAK = '我还在非淘宝、天猫的网页上输入过这张卡。';

/** What a card is called in the statement. */
export const STATEMENT_BRANDS = {
  'tmall-voucher': '天猫购物券',
  'tmall-supermarket': '天猫超市卡',
  'taobao-gift': '淘宝礼品卡',
  other: '卡',
} as const;

/**
 * What the statement says of a page, for an agent who reads Chinese: by the keys of the messages that say the same to the
 * shopper, filled with the same (core/page-message.ts). $1 the page that was open, $2 the host at fault, $3 its verdict; of a
 * guest of the page $1 is the host.
 */
export const STATEMENT_MESSAGES: Record<string, string> = {
  deed_entered: '输入',
  deed_none: '查看',
  deed_typed: '发现输入框里已有内容',
  page_namelessPlace: '没有网址的内容',
  page_phraseAnd: '',
  page_phraseDestination: '（表单还发往 $1）',
  page_phraseFrame: '（其中还嵌着 $1 的输入框）',
  page_phrase_destination: '$1（表单发往 $2，$3）',
  page_phrase_destinationHttp: '$1（表单发往 $2，官方域名，但连接未加密）',
  page_phrase_frame: '$1 里嵌着的 $2（$3）的输入框',
  page_phrase_frameHttp: '$1 里嵌着的 $2（官方域名，但连接未加密）的输入框',
  page_phrase_host: '$1（$3）',
  page_phrase_http: '$1（官方域名，但连接未加密）',
  page_phrase_nameless: '$1（没有网站地址）',
  page_phrase_none: '$1（$3）',
  page_phrase_sandbox: '$1（内容被隔离，不属于该网站）',
  result_accepted: '充值成功',
  result_assetsUpdated: '资产已更新',
  result_balanceShown: '余额',
  result_balanceZero: '余额为零',
  result_expired: '卡已过期',
  result_invalidOrUsed: '卡密无效或已被使用',
  result_noSuchCard: '不存在此卡记录',
  result_notActivated: '该卡未激活',
  result_tooManyTries: '尝试次数过多',
  result_wrongCode: '卡号或卡密错误',
  verdict_affiliated: '非官方充值页',
  verdict_lookalike: '仿冒域名',
  verdict_official: '官方域名',
  verdict_otherIssuer: '非官方充值页',
  verdict_unofficial: '非官方',
  verdict_vouched: '本人所在单位认定的域名',
};
