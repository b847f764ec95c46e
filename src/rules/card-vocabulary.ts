// The words around an input that tell a card code from everything else: one line per fact, in plain words.
//
// A line reads:  id  own  around  says: words
// `own` points count when a word stands in the field's label, hint, the text before it or its name; `around` points when it
// stands in the button, heading, form, nearby text or page title. `says` is what such a field takes (number, pin, code) or
// the sort of card the page speaks of (stored-value, telecom, game, membership); - if neither.
// Words are separated by |, and a(b/c)d stands for abd|acd. Before matching, page text is folded: one width and case,
// simplified Chinese, no accents, no space inside Chinese words, names in code split (cardNo = card no). A Latin word
// matches whole words, a space in it may be missing, * lets any letters follow, !x means "not when x follows".
// Examples of every line stand in card-vocabulary-examples.ts, where they cost the shopper's browser nothing.
export const CARD_VOCABULARY: readonly string[] = [
  // For: the code, the parts of a card.
  'redeem-code 5.2 1.6 code: (兑换/兑奖/体验/特权/福利/权益/充值/礼品/礼包/礼券/提货/提领/取货/卡券/领取/储值/点数)码|兑换(卡号/券码/序号/代码/口令/密钥)|卡券编码|cdk*|cd key*|redeem code*|redemption*|(prepaid/gift/reward/claim/card/recharge/refill/top up/gc) code*|card key|duihuanma|(ギフト/引き换え/引换)コード|(ギフトカード/プリペイド)番号|(교환/리딤) 코드|상품권 번호|codigo de (canje/regalo/resgate)|gutscheincode*|code cadeau|код карты|ma (qua tang/the)|โค้ดแลก|รหัสบัตร',
  'card-secret 5.4 1.6 code: (卡/咔)密!码|卡蜜|卡mi|密卡|kami|km',
  'card-pin 4 1.2 pin: (卡/卡片/券/提货/兑换/充值/刮刮/涂层)密码|card (pin/pass*/pwd)|(gift/gc/certificate/voucher/recharge/e) pin|scratch code',
  'card-number 2.2 0.2 number: (卡/卡片)(号/编号/序号/序列号)|券(号/编号)|card (num*/no/nr/id/sn)|(certificate/voucher/gift/gc) num*|gc account|kahao|カード番号|카드 번호|numero (de/de la/do) (tarjeta/carte/cartao)|kartennummer|номер (карты/сертификата)|หมายเลขบัตร|เลขบัตร',
  'serial 1.2 0.2 number: 序列号|序号|编号|serial*|シリアル',
  'number 0.4 0 number: number|num|号码|номер|numero|nummer|番号|번호',
  'pin 1.2 0 pin: 密码|口令|pin|pin (code/num*)|(security/access) code|mima|暗証番号|핀번호|code secret|пин*|รหัส',
  'password 0.6 0 pin: passw*|passcode|pwd|パスワード|비밀번호|contrasena|mot de passe|senha|пароль|mat khau',
  'activation-code 2.7 0.6 code: 激活(码/密码/密钥)|授权码|启用码|activation (code/key)',
  'code 1.9 0.2 code: 码值|代码|密钥|code|codes|key|コード|코드|codigo|код|โค้ด',
  'card 0.9 0.1 code: 卡!号|card!n',
  'voucher-code 4.4 0.8 code: 券码',
  'voucher 2 0.3 code: voucher!s',
  'scratch 2 1.8 code: 刮开|涂层|scratch*|rubbeln|grattez',
  'per-line 1.5 0.8 -: (每/一)行一|批量(兑换/充值)|one per line',
  'card-or-coupon 4 0 -: gift card (or/&)|or gift*|gift promo*|礼品卡或|或礼品卡',
  // For: the card.
  'gift-card 4.3 3 stored-value: (旅游/电影/观影/蛋糕/水果/体检/通兑/洗车/礼/礼品/礼物/礼金/购物/提货/超市/储值/预付/福利/电子/实体/实物/兑换/e)卡|(购物/礼/礼品/提货/提领/兑换/月饼/粽子/观影/通兑)券|卡券!包|gift (card/cert/voucher/box)*|e (gift/voucher)*|prepaid card*|stored value|store card|present card*|lipinka|tihuo*|ギフト(カード/券)|商品券|プリペイド|기프트 카드|상품권|tarjetas (regalo/de regalo)|tarjeta (regalo/de regalo)|geschenk(karte/gutschein)*|gutscheinkarte*|(carte/cartes) cadeau*|vale presente|подарочн*|qua tang|บัตร(ของขวัญ/กํานัล)',
  'top-up-card 2.8 1.4 telecom: (充值/缴费/话费/流量/联通/移动/电信)卡|(recharge/top up/refill/phone) card*|the (cao/nap)|チャージカード|บัตรเติมเงิน',
  'game-card 2.4 0.9 game: 点卡|点数卡|游戏|礼包|虚宝|金币|钻石|steam|psn|xbox|game*|ゲーム|게임|игр*',
  'membership-card 1.6 0.9 membership: vip|会员(激活/兑换)|(开通/兑换)会员|课程|(学习/听课/年/月/次/激活/体验)卡|授权|套餐|membership|subscription|course*',
  // For: what is done with it.
  'redeem 1.6 2.2 -: 兑换|兑奖|提货|提领|领取|换领|充入|充值|绑定|激活|绑卡|(使用/添加)(卡/礼品卡)|redeem*|claim|reload|top up|activate|duihuan|引き换え|引换|チャージ|受け取る|교환|충전|등록하기|canje*|einlosen|aufladen|utiliser|resgatar|активировать|nap the|แลก|เติมเงิน|recharge|refill',
  'card-login 3.2 3.2 -: (兑换/提货)登录|卡密登录|登录(领取/提货/兑换)',
  'balance 1 2 -: 余额|balance|残高|잔액|saldo|guthaben|solde|баланс|so du|ยอดเงิน',
  'apply 0.4 0.9 -: 使用|确认|提交|apply|use|submit',

  // For the brand: seen in title, headings, logo or near a field, the page speaks of the owners of the official sites.
  'brand 0 0 brand: 天猫|淘宝|阿里|猫超|tmall*|taobao*|alibaba*',

  // Against: other things with a number, a password or a code.
  'bank-card -5 -4 -: 银行|(信用/储蓄/借记/银联)卡|持卡人|开户|提现|安全码|卡种|有效期限|bank*|credit card*|debit*|visa|mastercard|amex|american express|cvv*|cvc*|csc|card (verif/holder)*|name on (card/the card)|expir*|exp (month/year)|valid thru|cc|cc (num*/no/name/exp*)|iban|swift|routing|クレジット|有効期限|신용 카드|은행|de credit*|kreditkarte*|carte bancaire|банк*|tin dung|ngan hang|ธนาคาร|เครดิต',
  'captcha -6.5 0 -: (验证/校验/动态/图形/随机/认证/附加/手机/邮箱)码|短信|动态(口令/密码)|图中|看不清|captcha*|verif*|vcode|otp|totp|one time*|sms|yzm|2fa|mfa|authent*|check code|认証コード|인증번호|codigo de verif*|код (из/подтвержд*)|ma xac|ยืนยัน',
  'login -4.5 -2 -: 登录|登入|login*|logon|log in|sign in|ログイン|로그인|iniciar sesion|anmelden|connexion|entrar|воити|dang nhap|เข้าสู่ระบบ',
  'account -4.5 -0.3 -: 用户名|账户名|账号|昵称|user (name*/id)|account name|nickname|아이디|usuario|benutzername|identifiant|логин|tai khoan',
  'sign-up -3 -2.2 -: 注册|(找回/忘记)密码|实名|sign up|regist*|create (account/an account)|forgot*|会员登録|회원가입|регистрац*|dang ky|สมัคร',
  'password-change -6 -3.4 -: (新/旧/原/原始/确认/重复/再次输入/设置/修改/重置/登录)密码|修改(礼品卡/卡)密码|密码(修改/重置)|密保|(new/old/current/confirm/re/repeat/retype/reset) (password*/passwd/pwd)|password again',
  'pay-password -6 -1.5 -: (支付/交易/付款/余额/查询/资金/取款)密码|(pay/payment/transaction) (password/pwd)',
  'person -7 -0.4 -: 手机|电话|邮箱|邮件|姓名|身份证|证件|护照|学号|工号|生日|地址|收货|收件|邮编|城市|公司|发票|税号|车牌|qq|微信|角色|玩家|区服|服务器|uid|wechat|e mail*|mail|phone*|mobile*|tel|(first/last/full/your/role) name|surname|address*|city|zip|zip code|(post/postal) code|birth*|ssn|passport*|(id/identity) card*|(player/role) id|company|メール|氏名|住所|전화|이메일|이름|correo|telefon*|adress*|courriel|телефон*|почт*|имя|адрес*|dien thoai|ho ten|dia chi|โทรศัพท์|อีเมล|ชื่อ',
  'amount -6 0 -: 金额|数量|面值|张数|额度|价格|次数|天数|时长|个数|所含|备注|留言|祝福|标题|描述|日期|时间|名称|评论|评价|回复|意见|amount*|quantity|qty|price|count|denomination*|message*|note|notes|comment*|review*|remark*|description|date|days|month|year|title|subject|name|ten|recipient*|sender|link|url|shortcode|css|color|メッセージ|금액|수량|importe|cantidad|betrag|montant|сумма|количество|so (tien/luong)|จํานวน',
  'search -2.8 -1.7 -: 搜索|检索|筛选|关键(字/词)|模糊|精确查询|search*|filter*|keyword*|look up|検索|검색|buscar|suche*|recherche*|pesquisar|поиск|tim kiem|ค้นหา',
  'admin -5 -6.6 -: 生成|导入|导出|核销|作废|注销|冻结|挂失|延期|追加|批量(删除/添加)|管理员|发卡|制卡|开卡|入库|出库|批次|(使用/卡)状态|卡类型|创建(时间/人)|使用者|操作员|(起始/结束)卡号|前缀|未使用|(create/new/issue/edit) (gift/voucher)*|generate*|export*|import|admin*|void|prefix|batch|作成|一覧|생성|создать|tao ma|(新增/新建/创建/添加)(兑换码/卡密/卡号/充值码)|(兑换码/卡密/礼品卡)(管理/列表)',
  'manage -2 -1.8 -: 管理|后台|新增|新建|创建|编辑|修改|删除|禁用|重置|保存|状态|列表|create|edit|manage*|delete|remove|setting|settings|status|save|list|luu lai|저장|(申请/操作/发放)记录',
  'order -5.5 -1.2 -: 订单|单号|快递|物流|交易号|商户|order (num*/id/no/code/ref*)|tracking*|shipment*|invoice*|reservation*|booking*|注文番号|주문|pedido*|bestell*|commande*|заказ*|don hang',
  'invitation -5.5 -0.8 -: 邀请|推荐(码/人)|推广|invit*|referr*|refer code|affiliate*|sponsor*|招待|紹介|초대|추천|einladung*|parrain*|приглаш*|gioi thieu|แนะนํา',
  'coupon -5 -0.2 -: 优惠|折扣|促销|红包|满减|活动码|promo*|coupon*|discount*|(offer/savings) code|クーポン|쿠폰|할인|cupon*|cupom|descuento|rabatt*|промо*|скидк*|купон*|giam gia|khuyen mai|ส่วนลด|indirim|kupon*',
  'licence -4.5 -1 -: 许可证|注册码|产品密钥|软件|(机器/设备)码|(license/licence)*|product key|machine code|device id|windows|api key*|secret key|token*|lizenz*|лицензи*',
  'wifi -5 -3 -: 路由器|无线网|wi fi*|wlan|router*|ssid|wps|bluetooth|蓝牙|配对|热点',
  'account-card -4.2 -2 -: (校园/学生/饭/社保/医保/就诊/诊疗/会员/加油/油/公交/交通/水/电)卡|(校园/市民/公交)一卡通|借书证|图书馆|读者证|门禁|员工|会员(号/编号)|燃气|准考证|student*|library*|employee*|loyalty*|rewards (number/card)|(member/membership) (id/num*/no/card)|frequent flyer|insurance|medicare|policy|patient*|会员番号|회원번호|читател*|สมาชิก',
  'purchase -0.6 -1.2 -: 立即购买|(去/确认/立即)支付|收银台|下单|购买数量|(赠/发)送给|转赠|buy*|purchase*|send a|add to cart|recipient*|deliver*|购入|구매|kaufen|acheter|купить|mua ngay',
];

/** Traditional characters of these words, each before its simplified form. */
export const TRADITIONAL =
  'đd兌兑換换碼码禮礼購购號号儲储帳账驗验證证優优點点餘余額额綁绑啟启啓启領领貨货訂订單单電电話话機机銀银會会員员錄录學学務务發发產产請请輸输刪删導导創创設设註注冊册遊游戲戏寶宝貓猫劵券費费繳缴轉转賬账戶户獎奖買买隨随動动態态圖图權权課课讀读幣币鑽钻檢检關关鍵键詢询編编輯辑狀状間间數数稱称聯联郵邮護护車车飯饭醫医療疗門门贈赠無无線线網网實实體体塗涂層层開开確确認认舊旧虛虚張张選选時时標标題题價价備备評评論论見见複复';
