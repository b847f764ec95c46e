// What a prompt says around the thing that it asks for. A label of nothing but such words does not say what goes there.
// Source: labels and placeholders as pages write them, 2026-11-25.

/** Words that bid somebody to put something in. */
export const ASKING_WORDS = [
  {
    id: 'asks-zh',
    words: ['[输輸键鍵录抄敲打]入', '填', '[说念读选敲打]出', '[抄打敲贴写]进', '写[明在]'],
    matches: ['请输入卡密', '请念出您的卡密', '刮开涂层后填写', '密码填卡密', '把那一串抄进来', '请写明卡号'],
    leaves: ['卡密说明'],
  },
  {
    id: 'scratches', // said to anybody who has a card, so that it bids to put nothing in by itself
    words: ['刮开'],
    matches: ['刮开涂层'],
    leaves: ['刮刮卡'],
  },
  {
    id: 'asks-en',
    words: ['enter', 'type', 'input', 'fill'],
    matches: ['Enter the code', 'Type your PIN'],
    leaves: ['About our cards'],
  },
] as const;

/**
 * What else a page says of a code that it wants; these are matched against folded text (one case, simplified characters).
 *
 * length    how long a code is: eight signs and more. A span (8-20位) is a rule for passwords
 * called    what a field for it is called, though that alone may be a word of a prompt
 * spot      where on a card its code stands, or what only a code is called
 * tells     what goes into a field, behind its name: 邀请码即涂层下字符
 * goes      what goes into a field, before its name: 把卡密写在收货地址里
 * sends     hand it over in a conversation
 * comes     of those, what comes to the shopper: 卡密已发到您的邮箱
 * told      a report of what happened to others: 嫌疑人要求把卡密发给他
 * pleads    a plea for it, which a report of others does not make harmless
 * elsewhere a bid to put it in at some other place: 在手机淘宝输入; or what somebody tells of having done: 我输入卡密后
 * refuses   takes a bid back: 请勿将卡密告诉他人
 * deeds     what heads a page that does something with a card, whatever else it says
 * ourCard   what a line that names Taobao or Tmall calls its card by
 * nick      what sellers call Taobao and Tmall by, which says so only before what they sell
 * cardlike  a card of whatever kind: enough where what is typed can be nothing but a code
 * bared     how such a code is got at, or where it is printed
 * numbered  what the number of anything is called: letters and digits may be mixed in it
 * chat      the name of a box in which people write to each other
 * sender    what stands on the button of such a box, and nothing else
 * brings    how a button brings a code in without a key: from the clipboard, by camera, picture or voice
 * takes     of those, what is done to the card itself, and not to a picture for it
 * pastes    of those, what needs a field on any other page
 */
export const SAID_OF_CODE = {
  length: {
    says: /(?<![\d~到-])([89]|1\d|2[0-4]) ?(码|位 ?(的?[数字编代密券卡]|英)|-? ?(dig|char|lett))/,
    matches: ['16位数字', '信封内的16码', '请输入12位字符', '16-character code', 'a 16 digit number'],
    leaves: ['6位数字', '8-20位字母', '18位身份证号', '11位手机号', '4-digit pin'],
  },
  called: {
    says: /code/,
    matches: ['code', 'enter code'],
    leaves: ['请输入', 'number'],
  },
  spot: {
    says: /(背面|[卡券][号片的]?[正反背面后])(?![额值]|.{0,4}[三3])|[卡券].?[上里].{0,4}([码号字串密]|\d\d ?位)|刮.{0,8}[码号字串密]|[密秘][钥匙]|back ?of/,
    matches: [
      '收到的密钥',
      '卡背面的数字',
      'from the back of your card',
      '券面字符',
      '券上16位',
      '卡上的数字',
      '刮刮膜下的字符',
    ],
    leaves: ['卡片', '请输入', '卡背面后三位', '卡上余额'],
  },
  tells: {
    says: /^.{0,4}?([输填写]|is|是|即|为|=|见|在)(?!.{0,4}(用于|接收|查))([^,。;!?]{1,24})/,
    matches: ['中请填写卡密', '即涂层下字符', '一栏填卡密', 'isprintedonthebackofyourcard'],
    leaves: ['用于接收卡密', '填写用于接收卡密', '即'],
  },
  goes: {
    says: /([^,。;!?]{1,20})[填写输放贴留].{0,2}[在到进入至](下.的?)?$/,
    matches: ['把卡密写在', '请将卡密填写到', '请把卡密填在下面的'],
    leaves: ['卡密会显示在', '卡密将发送至', '卡密填写'],
  },
  sends: {
    says: /发[送给来到我过]|提供|附[上带]|告[诉知]|报[一下给]|晒|回复.{0,3}[卡券密码]|[写注]明|send|provide/,
    matches: [
      '请把卡密发给我',
      '请提供卡号和卡密',
      '请附上卡号与密码',
      'send us the code',
      '把卡号密码报一下',
      '请直接回复卡密',
      '请写明卡号',
    ],
    leaves: ['卡密说明', '小明：卡密错了 回复'],
  },
  comes: {
    says: /已经?[发使被]|发[送放]?[到给至][您你](?!的.{0,2}(客服|经理|专))/,
    matches: ['卡密已经发到您的邮箱', '您的卡密已发送', '卡密将发送至您的手机'],
    leaves: ['请把卡密发给我', '卡密发过来', '请将卡号和密码发给您的专属客服'],
  },
  refuses: {
    says: /[勿不莫]|别(?!码)|never|not\b|n\Wt\b/,
    matches: ['请勿提供卡密', '客服不会索要', 'never share your code', 'don’t send'],
    leaves: ['请提供卡密', '请输入识别码', 'send the code', 'const pin = 卡密'],
  },
  told: {
    says: /^\d+ ?楼|嫌疑|骗子|警方|记者|(?<!(尊敬|亲爱).{0,4})(先生|女士)[购买收将在说把刮]|[如若][果您你]{0,3}已[将把].{0,20}(发给|告诉|泄露)|scam|\bi \w+ed\b|\b(someone|they|s?he) (want|ask|told|made)/,
    matches: [
      '嫌疑人要求李女士将卡号和密码发给客服',
      '警方提示：凡是要求提供卡密的都是诈骗',
      'scammers ask victims',
      '王先生购买后刮开涂层输入卡密',
      '2楼：把卡密填进去就行',
      '如您已将天猫购物卡的卡号和卡密发给对方',
      'i scratched the back and typed the code into the app',
      'they wanted a photo of the back of the card with the pin',
    ],
    leaves: [
      '如您已购买天猫购物券，请输入卡密',
      '为防诈骗请输入卡密',
      '请提供卡密',
      '尊敬的女士请输入卡密',
      '尊敬的女士收到天猫购物券后输入卡密',
      '亲爱的网友：输入卡密',
      '先生/女士，请输入卡密',
    ],
  },
  pleads: {
    says: /请.{0,9}[输填写发敲交]/,
    matches: ['各位网友请把卡密发给客服', '请将天猫购物券的卡密填在这里'],
    leaves: ['王先生购买后刮开涂层输入卡密', '请勿相信'],
  },
  elsewhere: {
    says: /(在(?![此这下本该上输]|.{0,9}[框窗]).{2,9}?|[我他她].{0,3})[输填]/,
    matches: ['我输入卡密后提示已被使用', '在红包卡券里输入卡密', '卡密可在淘宝输入'],
    leaves: [
      '把卡密填进去',
      '输入卡密后自动在淘宝绑定',
      '在此处输入卡密',
      '在下方输入',
      '请在输入框中填写',
      '在弹出窗口中输入',
      '请输入卡密',
    ],
  },
  deeds: {
    says: /退|回收|登记|售后|延期|check/,
    matches: ['天猫卡退款通道', 'check your tmall card'],
    leaves: ['天猫超市卡销量大增', '天猫卡九折'],
  },
  ourCard: {
    says: /卡|(?<!优惠|满减|红包)券|礼[品金包]|购物金|card|voucher/,
    matches: ['天猫卡', '淘宝礼金', '淘宝购物金', '天猫购物券', 'tmall e-card'],
    leaves: ['淘宝优惠券', '淘宝店铺'],
  },
  nick: {
    says: /(?<![熊龙])([猫喵][卡券](?![通其])|[猫喵][享超](?!可爱))|\btm ?[卡券]/,
    matches: ['猫卡余额', '已有猫券', '喵卡', 'tm卡', '猫超包裹在哪'],
    leaves: ['熊猫卡', '猫粮券', '小猫', '龙猫卡通头像', '我家的猫超可爱', '1 tb 卡'],
  },
  cardlike: {
    says: /([物品礼市值猫喵宝体子换货这那张旧新闲][卡券]|卡[面背密券]|随卡)(?![其通])|[卡券]上|券密|礼[品金包]|(?<!credit |bank |debit |flash)card(?!s? ?board)|voucher/,
    matches: ['天猫卡', '天猫购物券', 'tmall card', '随卡密文', '那张卡的刮层里', '与卡上所印一致'],
    leaves: [
      '天猫商品',
      '宝贝标题',
      '昵称',
      '天猫卡其裤',
      '支持信用卡支付',
      '会员卡管理',
      '黄牌警告卡',
      '天猫优惠券',
      'flashcards',
    ],
  },
  bared: {
    says: /刮[开层掉去出涂]|涂层|卡背(?!面看)|[卡券]面|(印在|[卡券]上).*[卡券面印]|印在.*卡|[正背反]面.*[卡券]|[卡券].*[正背反]面.*[码号密字符数]|印在[正背反]面|hidden (code|digit|number|char|pin)|scratch(ed|ing)?.{0,8}(off|code|digit|pin|panel|card)/,
    matches: [
      '卡背字符',
      '照着刮开区打一遍',
      '刮层下是',
      '账号(印在正面)',
      '券面密码',
      'hidden digits',
      '账号(印在卡片上)',
      '会员昵称 · 与卡上所印一致方可到账',
      'the scratched-off digits of a tmall card',
    ],
    leaves: [
      '天猫购物券',
      '支付密码',
      '商家编码',
      'no hidden fees',
      'scratch projects',
      '飞利浦刮胡刀',
      '车架号见行驶证正面',
      '答案在卡片背面',
      '券在小票背面',
      'hidden until you type it',
      'the answer is on the back of the card',
    ],
  },
  numbered: {
    says: /[号码单令据牌]|id\b|\bno\b|code|number|sku|ref|zip|post(al|code)|model|字符/,
    matches: [
      '运单号',
      '宝贝id',
      '商家编码',
      '淘口令',
      '付款凭据',
      'booking reference',
      'serial number',
      '车牌',
      'zip / postal',
      '请输入右侧字符',
    ],
    leaves: ['昵称', '搜索', '备注', '暗记'],
  },
  chat: {
    says: /消息|回复|评论|讨论|[聊说]|reply|comment|message/,
    matches: ['请输入消息…', '说点什么…', '发一条友善的评论', '参与讨论', 'write a reply…'],
    leaves: ['手机号', '卡密'],
  },
  sender: {
    says: /^(?:发 ?送|send)$/,
    matches: ['发送', '发 送', 'send'],
    leaves: ['发送验证码', 'send code'],
  },
  brings: {
    says: /一键(?!复制|分享|登录|下载|领取)|读?取?剪[贴切]板|自动填[入写]|按住|说话|粘贴|扫|拍|识别|照片|图片|截图|上传|语音|录音|[说念读]出|paste|scan|photo|picture|camera|voice|speak/,
    matches: [
      '一键粘贴',
      '读取剪贴板',
      '自动填入',
      '按住说话',
      '拍照上传卡密',
      '扫一扫',
      '🎤 点击说出卡密',
      'scan your card',
    ],
    leaves: ['一键复制口令', '立即兑换', 'redeem'],
  },
  takes: {
    says: /扫|拍|识别|scan/,
    matches: ['拍照识别礼品卡', 'scan your gift card'],
    leaves: ['礼品卡图片', '上传照片定制礼品卡'],
  },
  pastes: {
    says: /粘贴|剪[贴切]板|自动填|说话|paste/,
    matches: ['一键粘贴', '读取剪贴板', '自动填入', '按住 说话', 'paste'],
    leaves: ['扫一扫', '一键复制'],
  },
} as const;

/** Words of questions and their answers, which ask for nothing: 在哪里输入卡密？ */
export const WONDERING_WORDS = [
  {
    id: 'wonders-zh',
    words: ['如何', '吗[?？]?$', '怎[么麼样樣]', '哪[里裡]', '什[么麼]'],
    matches: ['在哪里输入礼品卡卡密？', '如何兑换'],
    leaves: ['请输入卡密', '卡密'],
    source: 'headings of help pages',
    date: '2026-11-26',
  },
  {
    id: 'wonders-en',
    words: ['(?:how|where) (?:do|to|can|is)', 'what is', 'why '],
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
      ...['此[处處]', '[这這][里裡儿]', '下[面方]', '[输輸键]入', '填[写寫入]?', '粘贴', '必填'],
      ...['[内內]容', '[数數]字', '字[母符]', '[请請您你的在位第组段]'],
    ],
    matches: ['请在此处填写', '请输入16位数字', '第1组'],
    leaves: ['手机号', '订单备注', '卡密'],
  },
  {
    id: 'place-en',
    words: [
      ...['please', 'enter', 'type', 'input', 'paste', 'fill', 'in', 'here', 'your', 'the'],
      ...['text', 'value', 'digits?', 'number', 'code', 'field', 'box'],
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
      '号码编序密串钥匙口令暗凭证据券片值信息栏框格处这此本背面右左边涂层刮开印露出所示见上下后里中' +
      '内一个共全完整奖品励礼验核校键制销对查询领换点击立即字明文选填数防伪识别秘福利电子',
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
      '防伪码',
      '刮开后的数字',
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
      ...['secret', 'access', 'unique', 'verify'],
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
