// What redemption pages answer, phrase by phrase: one row per way of saying it, told apart by examples and near misses.
//
// says      any of these matches the folded text of one clause: lower case, simplified, no space beside Chinese
// not       any of these takes the match back: negations, other things of the same wording
// amount    the first group of `says` is a sum; `rises`: the phrase counts only once that sum has grown on the page
// examples  whole messages as people see them; near: texts that look alike and are no such message
//
// Every gap is bounded and no quantifier stands inside another, so matching takes time in proportion to the text.

/** A clause with one of these speaks of what might happen, or asks; it is no message about what did. */
export const HELP_WORDS: readonly RegExp[] = [
  /如(?:果|遇|有|您|你|提示|显示|出现|因)|若|假如|一旦|万一|倘|怎么|如何|为何|什么|是否|会不会|能不能|吗|哪[里些张]|\?/,
  /常见问题|问题解答|答疑|示例|[例比]如|注意事项|使用说明|规则|教程|步骤|以免|避免|防止|谨防|可能(?:会|导致|因|是)|表示/,
  /当.{1,16}时|(?:提示|显示|出现|遇到).{0,3}["“”「『'‘]|(?:之|以|成功|完成)后|(?:将|会|则|即)(?:被|自动|视为|无法|不能)|请(?:先)?输入/,
  /的(?:情况|原因|用户|话)/,
  /\b(?:if|when|what|why|how|where|in case|unless|should|might|example|faq|means|please enter|cards)\b/,
  /\b(?:may (?:be|have|not)|will be|to be)\b|e\.g\.|^(?:once|after|before)\b/,
];

/** Words that show that a message is about something else than a card of stored value. */
export const OTHER_THINGS: readonly RegExp[] = [
  /验证码|校验码|短信|登录|(?:支付|账[号户]或)密码|手机号|邮箱|银行卡|信用卡|微信|支付宝|购物车|收藏|地址|话费|流量|好友|优惠券|红包(?!卡券)|淘金币|captcha/,
  /verification|log ?in|sign ?in|\bcart\b|\bbag\b|wishlist|credit card|\bcoupon/,
];

/**
 * How a page tells one card from others in a list of them: what a row with it says is about that card, not about the code
 * that went in. Source: card lists of shops and wallets, 2026-11-26. Example: 卡号尾号 1111 该卡已使用.
 */
export const NAMES_ONE_CARD = /尾[号號]/;

/** A pattern that is too long for one line of this table. */
const oneLine = (...parts: string[]) => new RegExp(parts.join(''));

export const RESULT_PHRASES = [
  {
    id: 'invalid-zh',
    result: 'invalid-or-used',
    says: [
      /(?:卡|密码|兑换码|激活码|券码|购物券).{0,8}(?:无效|失效|作废|不可用(?!于)|无法使用)/,
      /无效的?(?:卡密|卡号|兑换码)/,
    ],
    not: [/(?:未|没有|不会|永不|非)(?:无效|失效|作废)|不(?:记名|挂失)|逾期|过期(?:失效|作废|无效)|遮挡/],
    examples: [
      '卡密无效或已被使用',
      '该卡号无效，请核对',
      '无效卡密',
      '卡密已失效',
      '兌換碼無效',
      '此卡已作废',
    ],
    near: [
      '如提示“卡密无效或已被使用”，请联系客服',
      '卡密未失效',
      '卡片遗失后卡密无效吗',
      '逾期未兑换的礼品卡作废',
      '短信验证码无效',
      '刮开涂层的卡密不可用于退货',
    ],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'used-zh',
    result: 'invalid-or-used',
    says: [
      /已经?被(?:他人|其他(?:账[号户]|用户|人)|别的账[号户]|本人|您)?(?:使用|兑换|充值|绑定|添加|领取|核销)/,
      /(?:卡[密号片]?|(?:兑换|券)码|购物券)已经?(?:使用|用过|用完|核销)|已经?(?:兑换|充值|绑定|添加)过(?:该|此|这张)卡/,
      /(?:请勿|不[能可]|无法)重复(?:兑换|绑定|充值|使用|添加)/,
    ],
    not: [/未使用.{0,12}已使用|已使用.{0,12}已过期|(?:使用|兑换|绑定)的|已使用(?:额度|金额|\d)|没有已/],
    examples: [
      '卡密已被使用',
      '该卡已被其他账号绑定',
      '此卡已使用',
      '該兌換碼已被兌換',
      '请勿重复充值',
      '此购物券已被其他用户领取',
      '您已兑换过该卡',
      '充值失败：该卡已经被使用',
    ],
    near: [
      '该卡未被使用',
      '我的购物券 未使用 已使用 已过期',
      '已使用',
      '怎么知道卡密已被使用？',
      '优惠券已被使用',
      '已被使用的卡不能退换',
    ],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'invalid-en',
    result: 'invalid-or-used',
    says: [
      /\binvalid (?:gift |redemption |voucher )?(?:card|code|pin|voucher)\b/,
      /\b(?:card|code|pin|voucher)(?: number)? (?:you entered )?(?:is |was )?(?:invalid|not valid|no longer valid)\b/,
      /\b(?:card|code|voucher).{0,16}\balready (?:been )?(?:used|redeemed|claimed|added)\b/,
      /\balready (?:been )?(?:used|redeemed|claimed)\b/,
    ],
    not: [/\bnot (?:yet )?(?:already|been used)|\bnever\b|\baccount\b.{0,12}\balready\b/],
    examples: [
      'Invalid code.',
      'This gift card has already been redeemed.',
      'The card is invalid or has been used',
      'The code you entered is not valid',
      'Already used',
    ],
    near: [
      'If the code is invalid, contact support',
      'This code has not been used',
      'Invalid verification code',
      'Invalid codes cannot be refunded when opened',
    ],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'not-activated-zh',
    result: 'not-activated',
    says: [/[卡券码].{0,8}(?:尚未|还未|未|没有|还没有?)(?:被)?(?:激活|启用|开卡|开通)/],
    not: [/(?:未|没有)(?:激活|启用|开通)(?:的|者|前|服务|权限)|会员|功能/],
    examples: [
      '该卡未激活',
      '此卡尚未激活，请联系销售方',
      '該卡未啟用',
      '卡片状态：未激活',
      '该卡还没有激活',
    ],
    near: [
      '未激活的卡无法使用',
      '该卡已激活',
      '请先激活卡片',
      '若提示该卡未激活，请联系卖家',
      '会员卡未开通',
    ],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'not-activated-en',
    result: 'not-activated',
    says: [
      /\b(?:card|code|voucher)\b.{0,16}(?:\bnot|n't)(?: yet)?(?: been)?(?: yet)? (?:activated|active)\b/,
      /\b(?:card|code|voucher) is inactive\b|\binactive (?:gift )?card\b/,
    ],
    not: [/\bmembership|\baccount is\b/],
    examples: ['This card has not been activated.', "The gift card isn't activated", 'Card is inactive'],
    near: [
      'This card is activated',
      'Cards that are not activated cannot be used',
      'If the card is not activated',
    ],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'no-such-card-zh',
    result: 'no-such-card',
    says: [
      /(?:不存在|(?:查询?|找)不到|(?:未|没有)(?:查询?|找)到|没有|无)(?:此|该|这张|您的|对应的?|相关的?)(?:礼品|购物|超市)?[卡券]/,
      /(?:卡[号密片]?|券码?|兑换码)(?:信息|记录)?不存在|(?:查无|未查询?到|不存在)卡[片号密]?(?:记录|信息)/,
    ],
    not: [
      /(?:找不?到|没有|无)(?:此|该|这张|您的|对应的?|相关的?)(?:礼品|购物|超市)?[卡券](?:种|类|包|的密码|号在|密在)|相关卡券$/,
    ],
    examples: [
      '不存在此卡记录',
      '查无此卡',
      '卡号不存在',
      '未查询到该卡信息',
      '查無此卡，請確認',
      '该兑换码不存在',
    ],
    near: ['没有找到相关卡券', '查看此卡记录', '不存在此卡记录怎么办', '暂无卡券', '找不到卡密在哪里'],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'no-such-card-en',
    result: 'no-such-card',
    says: [
      /\bno such (?:gift )?card\b/,
      oneLine(
        String.raw`\b(?:card|code|voucher)(?: number)? (?:was |is |could |does |can |cannot )?(?:not|n't)? ?`,
        String.raw`(?:be )?(?:not found|found|exist|recogni[sz]ed)\b`,
      ),
      /\b(?:can't|cannot|can not|could not|couldn't) find (?:this|that|the|your|a) (?:gift )?(?:card|code)\b/,
      /\bno record of (?:this|the|that) card\b/,
    ],
    not: [/\b(?:card|code|voucher)(?: number)? (?:was |is )?(?:found|recogni[sz]ed)\b|\bcan be found\b/],
    examples: [
      'Card not found',
      'No such card',
      'The card does not exist',
      'We could not find this card',
      'This code was not found',
    ],
    near: [
      'The code can be found on the back of the card',
      'Your card was found',
      "Can't find the code? Look at the back",
    ],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'expired-zh',
    result: 'expired',
    says: [/[卡券码][密号片]?(?:已经?)?(?:过期了?$|过期[,，:：]|超?过了?有效期|已过期|已到期|不在有效期)/],
    not: [/未使用.{0,12}已过期|(?:未|没有|不会|永不)过期|过期(?:的|卡|不退|作废|提醒|时间)/],
    examples: [
      '该卡已过期',
      '卡片已超过有效期',
      '此購物券已過期',
      '兑换码已过期，请联系销售方',
      '卡密已经过期',
    ],
    near: ['已过期', '该卡永不过期', '未使用 已使用 已过期', '过期的卡不能使用', '该卡未过期'],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'expired-en',
    result: 'expired',
    says: [
      /\b(?:card|code|voucher)\b.{0,12}\b(?:has |have |is |was )?expired\b/,
      /\bexpired (?:gift )?(?:card|code|voucher)\b/,
    ],
    not: [/(?:\bnot|n't|\bnever)(?: yet)? expire/],
    examples: ['This card has expired', 'Code expired'],
    near: ['This card has not expired', 'The card never expires', 'Expired cards cannot be used'],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'too-many-tries-zh',
    result: 'too-many-tries',
    says: [
      /(?:错误|尝试|输入|输错|操作|查询|请求|提交|失败|充值|兑换).{0,4}(?:次数|频率)(?:已经?)?(?:[过太]多|过高|超[限过出]|达到?上限|用完)/,
      /(?:操作|尝试|输入|请求|提交|查询|充值|兑换)(?:过于|太过?)?频繁|(?:账户|账号|该卡|此卡|充值功能|兑换功能).{0,6}已被?(?:锁定|冻结|限制)/,
    ],
    not: [/(?:解除|没有|未被?)(?:锁定|冻结)|不要频繁|请勿频繁/],
    examples: [
      '输入错误次数过多，请24小时后再试',
      '操作过于频繁，请稍后再试',
      '嘗試次數過多，帳號已被鎖定',
      '今日查询次数已达上限',
    ],
    near: ['错误次数过多将被锁定', '请勿频繁操作', '还可以尝试 3 次', '连续输错可能会导致账户锁定'],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'too-many-tries-en',
    result: 'too-many-tries',
    says: [
      /\btoo many (?:failed |incorrect |wrong |invalid )?(?:attempts|tries|requests)\b/,
      /\b(?:attempts|tries) (?:exceeded|used up)\b/,
      /\b(?:account|card) (?:is |has been )?(?:temporarily )?locked\b/,
    ],
    not: [/\btoo many .{0,24} (?:will|can|could|would)\b|\bnot locked\b/],
    examples: ['Too many attempts. Try again in 24 hours.', 'Your account has been temporarily locked'],
    near: ['Too many attempts will lock your account', 'You have 3 attempts left'],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'wrong-code-zh',
    result: 'wrong-code',
    says: [
      /(?:卡[号密]|密码|(?:兑换|激活|券)码)(?:或(?:卡[号密]|密码))?(?:输入|格式)?(?:错误|有误|不(?:正确|匹配|符|对)|位数不[对足])/,
      /(?:卡[号密]|兑换码)[和与](?:卡[号密]|密码)不(?:匹配|符|一致)/,
    ],
    not: [/没有错误|无误|次数/],
    examples: [
      '卡密错误',
      '卡号或密码错误，请重新输入',
      '您输入的卡号有误',
      '卡號與密碼不匹配',
      '兑换码格式不正确',
    ],
    near: ['验证码错误', '登录密码错误', '请输入正确的卡密', '如果卡密错误，请重新输入', '卡号无误'],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'wrong-code-en',
    result: 'wrong-code',
    says: [
      /\b(?:incorrect|wrong) (?:gift )?(?:card|code|pin|card number|password)\b/,
      /\b(?:card|code|pin|number)\b.{0,20}\b(?:incorrect|wrong|does not match|doesn't match|do not match)\b/,
    ],
    not: [/\bnot (?:incorrect|wrong)\b/],
    examples: ['Incorrect code, please try again', 'The card number or PIN is incorrect'],
    near: ['Incorrect verification code', 'If the code is wrong, check the card'],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'accepted-zh',
    result: 'accepted',
    says: [
      /(?:充值|兑换|添加|绑定|绑卡|加卡|激活|领取|存入|入账|充入|储值)已?(?:成功|完成)|成功(?:充值|兑换|添加|绑定|激活|领取|存入|充入)/,
      /已(?:存入|充入|(?:绑定|添加|充值)到)(?:[您你我]的)?(?:淘宝|天猫)?(?:账户|账号|卡包|资产|红包卡券)/,
    ],
    not: [
      /(?:未|没有?|不|无法|非)能?(?:..)?(?:成功|完成)/,
      /成功(?:率|记录|的|案例|与否|即|才|时|前|则|失败)|失败|再(?:充值|兑换)成功|已兑换完/,
    ],
    examples: [
      '充值成功',
      '恭喜您，购物券充值成功！',
      '添加成功',
      '兌換成功',
      '绑定成功，可在「红包卡券」查看',
      '已成功存入您的账户',
      '礼品卡已成功绑定',
    ],
    near: [
      '充值未成功',
      '没有充值成功',
      '充值成功后，余额将自动更新',
      '充值不成功怎么办',
      '充值成功记录',
      '兑换成功的卡不可退',
      '尚未兑换成功',
      '成功率 99%',
      '添加购物车成功',
      '话费充值成功',
      '手机号绑定成功',
      '确认充值成功了吗？',
      '兑换失败',
    ],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'accepted-en',
    result: 'accepted',
    says: [
      oneLine(
        String.raw`\b(?:card|code|voucher)\b.{0,20}\b(?:was|has been|successfully) `,
        String.raw`(?:successfully )?(?:added|credited|activated|applied)\b`,
      ),
      /\bsuccessfully (?:redeemed|added|credited|activated)\b/,
      /\b(?:redeemed|added|activated) successfully\b/,
      /\bredemption (?:was |is )?(?:successful|complete)\b/,
      /\b(?:added|credited) to your (?:account|wallet|balance)\b|\b(?:gift )?card added\b/,
    ],
    not: [/(?:\bnot|n't|\bun|\bnever|\bfailed|\bcannot|\bunable)\b|unsuccessful|\balready\b/],
    examples: [
      'Your gift card was successfully redeemed',
      'Redemption successful',
      'Card added',
      'The card has been added to your account',
    ],
    near: [
      'Redemption was not successful',
      'Once the card has been added, the balance is updated',
      'The item was successfully added to your cart',
      'Unable to redeem',
      'This gift card has been redeemed',
    ],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'assets-zh',
    result: 'assets-updated',
    says: [
      /(?:资产|购物券(?:总额|余额)|购物金|账户总额).{0,4}(?:已(?:更新|增加|变更|到账)|更新成功|增加了)/,
      /(?:礼品卡|购物[券卡]|卡内金额|充值金额|该卡|面值|\d元).{0,8}(?:已[到入]账|到账成功)/,
    ],
    not: [/(?:未|没有|尚未|预计|等待)(?:到账|入账|更新|增加)|提现|退款/],
    examples: ['购物券总额已更新', '我的资产已更新', '充值金额已到账', '購物券總額已增加', '100元已入账'],
    near: [
      '购物券总额 ¥100.00',
      '预计24小时内到账',
      '充值金额未到账',
      '资产更新可能会延迟',
      '退款100元已到账',
    ],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'assets-en',
    result: 'assets-updated',
    says: [
      /\b(?:assets|voucher total|wallet|balance) (?:has been|have been|was|were|is) (?:updated|increased)\b/,
    ],
    not: [/\bnot\b|n't\b/],
    examples: ['Your balance has been updated', 'Your assets were updated'],
    near: ['Your balance has not been updated', 'Your balance will be updated'],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'voucher-total',
    result: 'assets-updated',
    says: [
      /(?:购物券|礼品卡|超市卡|卡券|购物金)(?:总额|总余额|总金额)[为是:：]?(?:人民币)?[¥$]?(\d[\d,]*(?:\.\d{1,2})?)/,
    ],
    not: [/满\d|立减/],
    amount: 'rises',
    examples: ['购物券总额：¥100.00', '購物券總額 ¥1,200.00', '礼品卡总余额 500 元'],
    near: ['购物券总额', '购物券满100可用', '面值 100 元'],
    source: 'the page of a shopper’s own vouchers, in Chinese',
    date: '2026-11-23',
  },
  {
    id: 'balance-zero-zh',
    result: 'balance-zero',
    says: [
      /(?:卡|购物券|查询成功).{0,10}余额[为是:：]?(?:人民币)?[¥$]?(?:0(?:\.0{1,2})?|零)(?:元|$|[^\d.,])/,
    ],
    not: [/总余额|总额|账户余额/],
    examples: ['卡内余额：0.00元', '该卡余额为 0 元', '礼品卡余额 ¥0.00', '此卡余额为零'],
    near: ['余额不足', '卡内余额 0.50 元', '账户余额：¥0.00'],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'balance-zh',
    result: 'balance-shown',
    says: [
      oneLine(
        `(?:(?:卡|购物券|查询成功).{0,10}|^(?:当前|可用|剩余)?)余额[为是:：]?(?:人民币)?[¥$]?`,
        String.raw`(?:[1-9][\d,]*|0\.(?:[1-9]|0[1-9]))`,
      ),
    ],
    not: [/总余额|总额|账户余额|余额宝|满\d/],
    examples: [
      '卡内余额：100.00元',
      '查询成功，余额 ¥500.00',
      '該卡餘額為 1,000 元',
      '可用余额：¥50',
      '此卡余额 0.50 元',
    ],
    near: ['余额不足', '查询余额', '账户余额：¥12.00', '余额宝 ¥100', '卡内余额：0.00元'],
    source: 'messages of Chinese card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'balance-zero-en',
    result: 'balance-zero',
    says: [/\b(?:card|voucher)(?:'s)? balance(?: is|:)? ?(?:cny|rmb|usd)? ?[¥$]?0(?:\.00?)?(?:$|[^\d.])/],
    not: [/\bnot\b/],
    examples: ['Card balance: ¥0.00', 'Gift card balance is 0'],
    near: ['Card balance: ¥0.50', 'Check your card balance'],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
  {
    id: 'balance-en',
    result: 'balance-shown',
    says: [
      oneLine(
        String.raw`\b(?:card|voucher|current|available)(?:'s)? balance(?: is|:)? ?(?:cny|rmb|usd)? ?[¥$]?`,
        String.raw`(?:[1-9]|0\.(?:[1-9]|0[1-9]))`,
      ),
    ],
    not: [/\bnot\b|\baccount balance\b/],
    examples: ['Card balance: ¥100.00', 'Your gift card balance is CNY 500'],
    near: ['Check your card balance', 'Card balance: ¥0.00', 'Insufficient balance'],
    source: 'messages of international gift-card redemption pages',
    date: '2026-11-23',
  },
] as const;
