// What the box of the next step says on the walks, line by line.

/** What stands around the card in every popup, in three languages: its bar, the four parts, the last answer, the foot. */
export const FRAME = [
  /^(不选卡|修改资料|结束这张卡|再加一张卡)$/,
  /^(验证真伪|核对余额|检查路径|申诉|有疑问时查|有问题时用)$/,
  /^(\d+ (通过|没通过|说不准|不需要|未做)( · )?)+$/,
  /^(已记为「.*」|撤销)$/,
  /^(扫描本页二维码|检查链接|检查记录|我的卡|设置|帮助)$/,
  /^(修改資料|結束這張卡|再加一張卡)$/,
  /^(驗證真偽|核對餘額|檢查路徑|申訴|有疑問時查|有問題時用)$/,
  /^(\d+ (通過|沒通過|說不準|不需要|未做)( · )?)+$/,
  /^(已記為「.*」|復原)$/,
  /^(掃描本頁 QR Code|檢查連結|檢查記錄|我的卡|設定|說明)$/,
  /^(Edit|Close this card|Add another)$/,
  /^(Genuine card|Balance checked|Way checked|Appeal|If in doubt|If something is wrong)$/,
  /^(\d+ (passed|failed|can’t tell|not needed|open)( · )?)+$/,
  /^(Noted: “.*”|Undo)$/,
  /^(Scan QR codes on this page|Check a link|Checked pages|My cards|Settings|Help)$/,
];
/** What the popup says of a page that asks for no card, and of an official one. */
export const PLAIN = [
  '没有发现填卡密的地方',
  '一出现卡密输入框，卡哨就会检查。安装卡哨之前就打开的网页，请先刷新一次。',
];
export const OFFICIAL = (host = 'card.tmall.com') => [
  '官方域名 tmall.com',
  host,
  '网址正确。卡是否有效，还要看充值结果和余额。',
];
export const WAY = '手机上：打开手机淘宝 → 我的 → 红包卡券 → 礼品卡/购物券 → 添加新卡';
const RULE = (host: string) => [
  '看 https:// 后面、第一个斜杠前面的域名：要么就是 taobao.com、tmall.com，要么以「.taobao.com」「.tmall.com」结尾。',
  ...['这一页', host, '官方', 'chaoshi.tmall.com'],
];
/** The ways out of a warned page, and past it. */
const WARNED = ['离开此页', '打开淘宝首页', WAY, '仍要继续…'];
/** What the popup says of a warned page: the title, whose page, and the rest. */
export const warned = (host: string, [title, ...said]: string[]) => [title!, host, ...said, ...WARNED];
/** The notice about a page and the question for going on there; `said` is what is said of it, the title first. */
export const NOTICE = (said: string[]) => [...['!', '卡哨 Kashao', ...said, ...WARNED]];
export const QUESTION = (host: string, [, ...said]: string[], guests: string[] = []) => [
  ...['要继续在这个网站输入吗？', host, ...said, '不继续，回到网页'],
  `继续之后，卡哨不再拦住 ${host} 上要这种卡的输入框。它要别的卡，或者内容还会发到别处时，会再问你。可以在卡哨的设置里撤销。`,
  ...[...guests, '为什么要继续？', '这是其他品牌的卡', '我认识这个网站', '其他原因'],
  ...['以后打开这个网站也不再拦（90 天没打开就失效）', '确认继续'],
];
/** The question for a new card. */
export const DIALOG = [
  ...['新的一张卡', '哪种卡', '给它起个名字（可不填）', '例如：公司发的 500 元卡。别写卡号或卡密。'],
  ...['卡号后 4 位（可不填）', '申诉时客服用它核对。只要 4 位。', '购买信息（申诉时有用）'],
  ...['这里没有填卡密的地方，卡哨也不会记录卡密。', '取消', '开始核对'],
];
/** A page that has nothing to do with Taobao. */
export const FAKE_HOST = 'gift-duihuan.top';
export const FAKE = ['先别输入卡密', `这个网页属于 ${FAKE_HOST}，不是淘宝，也不是天猫。`, ...RULE(FAKE_HOST)];
export const FAKE_WARNED = warned(FAKE_HOST, FAKE);
/** What the popup says of it once the shopper went on, and typed: `typed` is what is to be done now. */
export const FAKE_TYPED = (title: string, typed: string, ...ways: string[]) => [
  ...[title, FAKE_HOST, typed, ...FAKE.slice(1), '你选择了在这个网站继续。', '撤销', ...ways],
];
export const SAVED = (where: string) => [
  ...['卡已充值，再申诉', `卡密在这里输入过：${where}。`],
  '系统已经接受这张卡，别人不能再充值它。把那个网页告诉客服，免得别人上当。',
  ...['去申诉', '结束：已充值到账'],
];
export const PROOFS = [
  ...['申诉：现在做这一步', '电脑', '附上凭证'],
  '订单截图、付款记录、发票、卡面照片、和卖家的聊天都可以；拍卡时遮住卡密。',
  ...['手头没有：选「没有凭证」。', '购买凭证附上了吗？'],
  '添加图片或 PDF',
  '也可以拖进来或粘贴。PNG、JPEG、WebP 或 PDF，每个最大 10 MB，一张卡共 50 MB。',
  '没有凭证',
];
/** The statement as it is shown to be confirmed; how long it is and its fingerprint differ each time. */
export const STATEMENT = [
  ...['申诉：现在做这一步', '电脑', '核对说明'],
  '读一遍，请确认属实；不对的地方直接改，不要写卡密。',
  '都对：选「属实，复制说明」，再粘贴到和客服的聊天里。',
  ...['说明里写的都属实吗？', '发给客服的说明'],
  '改过的会留下，证据包和手机上用的也是它。',
  ...['n / 500 字', '复制时会在末尾附上这一行：', '记录指纹（不是卡密，截至 时）：指纹'],
  '请把指纹一起发进聊天：那里的时间由对方的系统盖上。以后记录要是被改过，指纹就对不上，没改过也就能证明。',
  '属实，复制说明',
];
export const AGENT = [
  ...['申诉：现在做这一步', '手机', '联系阿里「人工客服」'],
  '手机淘宝「我的」→「客服」，或「阿里客服」；发送「人工客服」，等真人接入。',
  '接通：选「接通了」。一直不通：换个时间再试。',
  '只在淘宝里联系。网上搜到的客服电话，不要打。',
  '接通阿里人工客服了吗？',
  ...['接通了', '带到手机上'],
];
export const AWAITED = [
  ...['申诉：现在做这一步', '手机', '等结果'],
  '选几天后提醒你；到时打开客服对话看结果，没有就再问一次。',
  '解决了：选「解决了」。客服说办不了：选「没有解决」。',
  ...['提醒我去问结果', '到那一天，工具栏图标会亮一个点。', '3 天后', '7 天后', '15 天后'],
  '客服的结果，解决问题了吗？',
  ...['解决了', '没有解决', '带到手机上'],
];
export const SETTLED = ['客服已给出结果', '问题解决了，可以结束这张卡。', '结束：申诉已解决'];

export const COATING = [
  '现在做这一步',
  '看卡面',
  '涂层完好，自己刮开',
  '看卡密上的涂层：有没有刮痕、贴纸，或重新盖过的痕迹。已经刮开了，就想想刮之前的样子。',
  '完好：选「涂层完好」。还没刮的，自己刮开，别让人看到卡密。',
  '动过：选「涂层被动过」。还没刮的先别刮，拍张照。',
  '电子卡没有涂层：选「没有涂层」。',
  '收到时，卡密上的涂层是完好的吗？',
  ...['涂层完好', '涂层被动过', '没有涂层', '说不准'],
];
export const PLACE = (seen: string[] = []) => [
  ...['现在做这一步', '手机', '电脑', '只在官方的地方输入'],
  ...seen,
  '自己打开，不点别人发来的链接，不扫别人的码。已经点了：退出来，自己重新打开。',
  '手机上：从手机淘宝「我的」进去，全程不离开它。',
  '电脑上：看 https:// 后面、第一个斜杠前面的域名：要么就是 taobao.com、tmall.com，要么以「.taobao.com」「.tmall.com」结尾。',
  '只在这些地方输入：选「只在官方的地方」。',
  '在别的地方输入过：选「在别处输入过」。',
  '卡密只在手机淘宝或官方网页里输入，是吗？',
  ...['只在官方的地方', '在别处输入过', '说不准', '打开淘宝首页', '带到手机上', WAY],
];
export const ADD = (seen: string[], ...aids: string[]) => [
  ...['现在做这一步', '手机', '电脑', '添加这张卡，看系统提示'],
  ...seen,
  '打开手机淘宝，点右下角「我的」→「红包卡券」。',
  '点「礼品卡/购物券」→「添加新卡」，自己输入卡号和卡密，不扫别人发来的码。',
  '提示「添加成功」或「充值成功」：选「充值成功」。',
  '提示「卡密无效或已被使用」「已过期」：选「被系统拒绝」，不要到别的网页上再试。',
  '提示输错或太频繁：对照卡面慢慢再输一次；还是不行，选「说不准」。',
  '把提示截图留好。',
  '添加以后，系统提示什么？',
  ...['充值成功', '被系统拒绝', '说不准', '打开淘宝首页', '带到手机上', ...aids],
];
export const SEEN = (result: string, ...answers: string[]) => [
  ...['现在做这一步', '手机', '电脑', '添加这张卡，看系统提示'],
  ...[`官方页面显示：${result}`, '你看到的也是这样吗？', ...answers, '说不准'],
];
export const ASSETS = [
  ...['现在做这一步', '手机', '电脑', '「我的资产」已更新'],
  '打开手机淘宝「我的」→「我的资产」，看购物券总额。',
  '增加了这张卡的面值：选「总额增加了」。',
  '没有变：等几分钟再看；仍然没有，选「一直没有变」。',
  '这种卡不计入总额：选「不计入总额」。',
  '「我的资产」里的总额增加了吗？',
  ...['总额增加了', '一直没有变', '不计入总额', '说不准', '打开淘宝首页', '带到手机上', '先放一放'],
];
export const REFUSED = [
  '停一下，这张卡有问题',
  '系统没有接受这张卡。',
  '页面显示：卡密无效或已被使用',
  '不要再试，卡密不要给任何人。保留卡和包装，去申诉。',
  '去申诉',
  '点错了，改回',
];
export const LEAKED = (where: string, ...rest: string[]) => [
  ...(rest[0] === '打开淘宝首页' ? ['手机', '电脑'] : []),
  '卡密可能已经被看到',
  `卡密在这里输入过：${where}。`,
  '马上到官方渠道充值，抢在别人前面：手机淘宝 → 我的 → 红包卡券 → 礼品卡/购物券 → 添加新卡',
  '再申诉，把那个网页告诉客服。',
  ...rest,
  ...(rest[0] === '打开淘宝首页' ? ['带到手机上'] : []),
  '去申诉',
];
export const PROBLEM = [
  ...['申诉：现在做这一步', '电脑', '说清问题'],
  '选最接近的一种，发给客服的说明会跟着变。',
  '遇到的是哪一种问题？',
  ...['就是这个问题', '不申诉了', '返回'],
];
export const SUBMIT = [
  ...['申诉：现在做这一步', '手机', '提交申诉'],
  '把说明发给客服，再发证据包里报告的第一页和凭证。',
  '记下客服给的工单号。都交了：选「交给客服了」。',
  '证据包',
  '一个压缩文件：可打印的报告、时间线、网页清单和你的凭证。里面没有卡密。',
  '下载证据包',
  '申诉材料交给客服了吗？',
  ...['交给客服了', '带到手机上'],
];
