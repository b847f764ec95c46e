// The words around an input that tell a card code from everything else: one row per fact, in plain words.
//
// `words` are separated by |. Before matching, page text is folded: one width and case, simplified Chinese, no accents, no
// space inside Chinese words, names in code split (cardNo = card no). A Latin word matches whole words, a space in it may be
// missing, `*` at its end lets any ending follow; `!x` at the end of a word means "not when x follows".
// `own` points count when a word stands in the field's label, hint, the text before it or its name; `around` points when
// it stands in the button, heading, form, nearby text or page title. Examples and sources: card-vocabulary-examples.ts.

export type VocabularyRow = {
  id: string;
  own: number;
  around: number;
  role?: 'number' | 'pin' | 'code'; // what a field with these words takes
  kind?: 'stored-value' | 'telecom' | 'game' | 'membership'; // the sort of card the page speaks of
  words: string;
};

export const CARD_VOCABULARY: readonly VocabularyRow[] = [
  // For: the code, the parts of a card.
  {
    id: 'redeem-code',
    own: 4.2,
    around: 1.5,
    role: 'code',
    words:
      'ギフトカード番号|รหัสบัตร|兑换码|兑奖码|兑换卡号|兑换券码|兑换序号|兑换代码|兑换口令|兑换密钥|充值码|充值密匙|礼品码|礼包码|礼券码|提货码|提领码|取货码|卡券码|卡券编码|领取码|换领码|储值码|点数码|cdk*|cd key*|redeem code*|redemption code*|redemption|redeem key|gift code*|reward code|claim code|card key|card code*|duihuanma|kaquan|top up code|recharge code|refill code|gc code|ギフトコード|引き換えコード|引換コード|プリペイド番号|교환 코드|리딤 코드|상품권 번호|codigo de canje|codigo de regalo|gutscheincode*|gutschein code|einlosecode|code cadeau|codigo de resgate|подарочныи код|код карты|код сертификата|ma qua tang|ma doi|ma the|โค้ดแลก|รหัสแลก|hediye kodu',
  },
  {
    id: 'card-secret',
    own: 4.2,
    around: 1.5,
    role: 'code',
    words: '卡密!码|卡蜜|卡秘|密卡|kami|km|card secret',
  },
  {
    id: 'card-pin',
    own: 4,
    around: 1.2,
    role: 'pin',
    words:
      '卡密码|卡片密码|卡背密码|券密码|提货密码|兑换密码|充值密码|刮刮密码|涂层密码|card pin|card pass*|card pwd|gift pin|certificate pin|voucher pin|scratch code|gc pin|karten pin|pin de la tarjeta|pin carte|пин код карты',
  },
  {
    id: 'card-number',
    own: 2.2,
    around: 0.2,
    role: 'number',
    words:
      '卡号|卡片号|卡片编号|卡编号|卡序列号|卡序号|卡面号|券号|券编号|card num*|card no|card nr|card id|card sn|card serial|certificate num*|voucher num*|gift num*|gc num*|gc account|kahao|カード番号|카드 번호|numero de tarjeta|numero de la tarjeta|kartennummer|numero de carte|numero de la carte|numero do cartao|номер карты|номер сертификата|so seri*|หมายเลขบัตร|เลขบัตร',
  },
  { id: 'serial', own: 1.2, around: 0.2, role: 'number', words: '序列号|序号|编号|serial*|シリアル' },
  {
    id: 'number',
    own: 0.4,
    around: 0,
    role: 'number',
    words: 'number|num|号码|номер|numero|nummer|番号|번호',
  },
  {
    id: 'pin',
    own: 1.2,
    around: 0,
    role: 'pin',
    words:
      '密码|口令|pin|pin code|pin num*|security code|access code|mima|暗証番号|핀 번호|code secret|пин*|ma pin|รหัส',
  },
  {
    id: 'password',
    own: 0.6,
    around: 0,
    role: 'pin',
    words:
      'passwd|password|passcode|passwort|pwd|パスワード|비밀번호|contrasena|clave|mot de passe|senha|пароль|mat khau',
  },
  {
    id: 'activation-code',
    own: 2.4,
    around: 0.6,
    role: 'code',
    words:
      '激活码|激活密码|激活密钥|启用码|开通码|activat* code|activation code|activation key|アクティベーションコード|코드 등록|codigo de activacion|aktivierungscode|code d activation|код активации|ma kich hoat',
  },
  {
    id: 'code',
    own: 1.7,
    around: 0.2,
    role: 'code',
    words: '码值|代码|密钥|code|codes|key|コード|番号|코드|codigo|код|โค้ด',
  },
  { id: 'card', own: 0.9, around: 0.1, words: '卡!号|card!n' },
  { id: 'voucher', own: 2, around: 0.3, role: 'code', words: '券码|voucher!s|vouchers code' },
  {
    id: 'scratch',
    own: 1.8,
    around: 1.8,
    role: 'code',
    words: '刮开|涂层|涂膜|刮出|密码区|scratch*|削っ|rubbeln|grattez',
  },
  {
    id: 'per-line',
    own: 1.5,
    around: 0.8,
    words: '每行一|一行一|批量兑换|批量充值|one per line|one code per line',
  },
  {
    id: 'card-or-coupon',
    own: 4,
    around: 0,
    words:
      'gift card or|gift card &|gift cards &|or gift card*|or gift cert*|gift certificate or|gift promo*|礼品卡或|礼品卡/|或礼品卡',
  },
  // For: the card.
  {
    id: 'gift-card',
    own: 3.2,
    around: 2.2,
    kind: 'stored-value',
    words:
      '礼品卡|礼物卡|礼卡|礼金卡|购物卡|购物券|礼券|礼品券|提货卡|提货券|提货单|提领券|超市卡|储值卡|预付卡|代金卡|福利卡|现金卡|电子卡|实体卡|实物卡|卡券!包|e卡|兑换卡|兑换券|面值卡|蛋糕卡|蟹卡|月饼券|心意卡|礼品册|gift card*|gift cert*|gift voucher*|gift box card|e gift*|prepaid card*|stored value|store card|present card*|lipinka|liquan|gouwuka|tihuo*|ギフトカード|ギフト券|商品券|プリペイドカード|기프트 카드|상품권|선불카드|tarjeta regalo|tarjeta de regalo|tarjetas de regalo|cheque regalo|geschenkkarte*|geschenkgutschein*|gutscheinkarte*|wertgutschein*|carte cadeau*|cartes cadeau*|cheque cadeau|cartao presente|vale presente|подарочн* карт*|подарочн* сертификат*|the qua tang|phieu qua tang|บัตรของขวัญ|บัตรกำนัล',
  },
  {
    id: 'top-up-card',
    own: 2.8,
    around: 1.4,
    kind: 'telecom',
    words:
      '充值卡|缴费卡|话费卡|手机卡密|一卡充|神州行|流量卡|联通卡|移动卡|电信卡|recharge card*|top up card*|refill card|phone card|the cao|the nap|карта пополнения|tarjeta de recarga|충전카드|チャージカード|บัตรเติมเงิน',
  },
  {
    id: 'game-card',
    own: 2.4,
    around: 0.9,
    kind: 'game',
    words: '礼包|点卡|点数卡|游戏|虚宝|虚拟宝物|金币|钻石|steam|psn|xbox|nintendo|game*|ゲーム|게임|игр*',
  },
  {
    id: 'membership-card',
    own: 1.6,
    around: 0.9,
    kind: 'membership',
    words:
      'vip|会员激活|开通会员|课程|学习卡|听课卡|年卡|月卡|季卡|激活卡|次卡|体验卡|阅读卡|授权|套餐|membership|subscription|course*',
  },
  // For: what is done with it.
  {
    id: 'redeem',
    own: 1.6,
    around: 1.7,
    words:
      '兑换|兑奖|提货|提领|领取|换领|充入|充值|绑定|激活|绑卡|使用礼品卡|添加礼品卡|使用卡|redeem*|claim|reload|top up|activate|duihuan|引き換え|引換|チャージ|受け取る|교환|충전|등록하기|canje*|einlosen|aufladen|utiliser|resgatar|активировать|погасить|doi qua|nap the|kich hoat|แลก|เติมเงิน|kullan',
  },
  { id: 'card-login', own: 3, around: 3, words: '兑换登录|提货登录|登录领取|登录提货|登录兑换|卡号登录兑' },
  {
    id: 'balance',
    own: 1,
    around: 1.5,
    words: '余额|面额查询|check balance|balance|残高|잔액|saldo|guthaben|solde|баланс|so du|ยอดเงิน',
  },
  {
    id: 'apply',
    own: 0.4,
    around: 0.7,
    words: '使用|确认|提交|apply|use|submit|aplicar|anwenden|appliquer|применить|ap dung',
  },

  // Against: other things with a number, a password or a code.
  {
    id: 'bank-card',
    own: -6,
    around: -3.2,
    words:
      '有効期限|セキュリティコード|卡有效期|valid thru|유효기간|银行|信用卡|储蓄卡|借记卡|持卡人|开户|提现|银联|安全码|卡种|bank*|credit card*|credit or debit|debit*|visa|mastercard|amex|american express|unionpay|cvv*|cvc*|csc|cvn|card verification|card holder*|name on card|name on the card|expir*|exp month|exp year|cc|cc num*|cc no|cc name|cc exp*|iban|swift|routing|クレジット|銀行|신용 카드|체크 카드|은행|tarjeta de credito|kreditkarte*|carte de credit|carte bancaire|cartao de credito|банк*|кредитн*|the tin dung|ngan hang|ธนาคาร|บัตรเครดิต',
  },
  {
    id: 'captcha',
    own: -7,
    around: 0,
    words:
      '验证码|校验码|动态码|短信|图形码|随机码|认证码|动态口令|动态密码|附加码|手机码|邮箱码|安全验证|图中|看不清|captcha*|verif*|vcode|otp|totp|one time*|sms|yzm|2fa|mfa|authent*|security image|check code|認証コード|画像認証|인증 번호|보안문자|codigo de verificacion|bestatigungscode|code de verification|codigo de verificacao|код из|код подтвержд*|ma xac|รหัสยืนยัน',
  },
  {
    id: 'login',
    own: -4.5,
    around: -2.4,
    words:
      '登录|登入|login*|logon|log in|sign in|ログイン|로그인|iniciar sesion|anmelden|connexion|entrar|воити|dang nhap|เข้าสู่ระบบ',
  },
  {
    id: 'account',
    own: -4.5,
    around: -0.3,
    words:
      '用户名|用户账号|账户名|账号|昵称|user name*|user id|account name|nickname|아이디|usuario|benutzername|identifiant|логин|tai khoan',
  },
  {
    id: 'sign-up',
    own: -3,
    around: -2,
    words:
      '注册|找回密码|忘记密码|实名|sign up|regist*|create account|create an account|forgot*|reset password|join now|会員登録|회원가입|registrarse|s inscrire|cadastr*|регистрац*|dang ky|สมัคร',
  },
  {
    id: 'password-change',
    own: -6,
    around: -3,
    words:
      '修改礼品卡密码|修改卡密码|卡修改密码|卡密码修改|改密|新密码|旧密码|原密码|原始密码|确认密码|重复密码|再次输入密码|设置密码|修改密码|重置密码|密码修改|密码重置|登录密码|密保|new password*|new pwd|new passwd|new pin|confirm password|old password*|old pwd|current password*|repeat password|retype password|re password|re pwd|password again',
  },
  {
    id: 'pay-password',
    own: -6,
    around: -1.5,
    words:
      '支付密码|交易密码|付款密码|余额密码|查询密码|资金密码|取款密码|pay password|pay pwd|payment password|payment pin|transaction password',
  },
  {
    id: 'person',
    own: -6,
    around: -0.3,
    words:
      '角色|玩家|区服|服务器|uid|player id|role id|role name|手机|电话|邮箱|邮件|姓名|身份证|证件|护照|学号|工号|生日|地址|收货|收件|邮编|城市|省份|公司|发票|税号|车牌|qq|微信|wechat|e mail*|mail|phone*|mobile*|tel|first name|last name|full name|your name|surname|address*|street|city|zip|zip code|post code|postal code|birth*|ssn|passport*|id card*|identity*|national id|company|電話|メール|氏名|住所|전화|이메일|주소|correo|telefon*|adress*|courriel|endereco|телефон*|почт*|имя|адрес*|dien thoai|ho ten|dia chi|โทรศัพท์|อีเมล|ที่อยู่|ชื่อ',
  },
  {
    id: 'amount',
    own: -5,
    around: 0,
    words:
      'ten|评论|评价|回复|意见|review*|link|url|shortcode|css|color|金额|数量|面值|张数|额度|单价|价格|次数|天数|时长|个数|所含|备注|留言|祝福|标题|描述|日期|时间|名称|amount*|quantity|qty|price|count|denomination*|message*|note|notes|comment*|remark*|description|date|days|month|year|title|subject|name|recipient*|sender|金額|メッセージ|금액|수량|importe|cantidad|betrag|menge|montant|quantidade|сумма|количество|so tien|so luong|จำนวน',
  },
  {
    id: 'search',
    own: -2.8,
    around: -1.5,
    words:
      '搜索|搜一搜|检索|筛选|关键字|关键词|模糊|精确查询|search*|filter*|keyword*|look up|検索|검색|buscar|suche*|recherche*|pesquisar|поиск|tim kiem|ค้นหา',
  },
  {
    id: 'admin',
    own: -4.5,
    around: -5,
    words:
      'create gift card|new gift card|issue gift card|edit gift card|create voucher|create code|gift card list|生成|导入|导出|核销|作废|注销|冻结|解冻|挂失|延期|追加|批量删除|批量添加|管理员|发卡|制卡|开卡|入库|出库|批次|使用状态|卡状态|卡类型|创建时间|创建人|使用者|操作员|起始卡号|结束卡号|前缀|未使用|generate*|export*|import|admin*|void|prefix|suffix|bulk|batch|作成|一覧|생성|generar|erstellen|generer|gerar|создать|tao ma',
  },
  {
    id: 'manage',
    own: -2,
    around: -1.8,
    words:
      '后台|luu lai|guardar|speichern|enregistrer|저장|сохранить|管理|新增|新建|创建|编辑|修改|删除|禁用|重置|保存|状态|列表|create|edit|manage*|delete|remove|setting|settings|status|save|list',
  },
  {
    id: 'order',
    own: -5.5,
    around: -0.8,
    words:
      'order num*|order id|order no|order code|order ref*|订单|单号|运单|快递|物流|交易号|商户|tracking*|shipment*|invoice*|reservation*|booking*|confirmation|注文番号|주문|pedido*|bestell*|commande*|заказ*|don hang',
  },
  {
    id: 'invitation',
    own: -5.5,
    around: -0.8,
    words:
      '邀请|推荐码|推荐人|推广|介绍人|invit*|referr*|refer code|affiliate*|sponsor*|招待|紹介|초대|추천|referido|einladung*|parrain*|indicacao|приглаш*|gioi thieu|ma moi|แนะนำ',
  },
  {
    id: 'coupon',
    own: -5,
    around: -0.8,
    words:
      '优惠|折扣|促销|红包|满减|活动码|promo*|coupon*|discount*|offer code|savings code|クーポン|プロモ|쿠폰|할인|프로모션|cupon*|descuento|rabatt*|aktionscode|reduction|cupom|desconto|промокод*|промо*|скидк*|купон*|giam gia|khuyen mai|ส่วนลด|indirim|kupon*',
  },
  {
    id: 'licence',
    own: -4.5,
    around: -1,
    words:
      '许可证|注册码|产品密钥|软件|机器码|设备码|license*|licence*|product key|machine code|device id|windows|api key*|secret key|token*|ライセンス|라이선스|lizenz*|licenci*|лицензи*|ban quyen',
  },
  {
    id: 'wifi',
    own: -5,
    around: -3,
    words: '路由器|无线网|wi fi*|wlan|router*|ssid|wps|bluetooth|蓝牙|配对|热点',
  },
  {
    id: 'account-card',
    own: -3.6,
    around: -2.4,
    words:
      '校园卡|一卡通|学生卡|饭卡|借书证|图书馆|读者证|社保卡|医保卡|就诊卡|诊疗卡|门禁|员工|会员卡|会员号|会员编号|加油卡|油卡|公交卡|交通卡|水卡|电卡|燃气|学籍|准考证|student*|library*|employee*|loyalty*|rewards number|rewards card|member id|member num*|member no|member card|membership id|membership num*|membership no|membership card|frequent flyer|mileage*|insurance|medicare|policy|patient*|会員番号|診察券|회원번호|mitgliedsnummer|kundennummer|читател*|สมาชิก',
  },
  {
    id: 'purchase',
    own: -0.6,
    around: -1.2,
    words:
      '立即购买|去支付|下单|购买数量|发送给|赠送|转赠|buy*|purchase*|send a|add to cart|recipient*|deliver*|購入|구매|comprar|kaufen|acheter|купить|mua ngay',
  },
];

/** The owners of the official sites as pages name them: seen in title, headings, logo or near a field, the page claims the brand. */
export const BRAND_WORDS = '天猫|淘宝|阿里巴巴|阿里|猫超|tmall*|taobao*|alibaba*';

/** Traditional characters of these words, each before its simplified form. */
export const TRADITIONAL =
  'đd兌兑換换碼码禮礼購购號号儲储帳账驗验證证優优點点餘余額额綁绑啟启啓启領领貨货訂订單单電电話话機机銀银會会員员錄录學学務务發发產产請请輸输刪删導导創创設设註注冊册簡简訊讯遊游戲戏寶宝貓猫劵券費费繳缴轉转賬账匯汇戶户項项獎奖賣卖買买隨随動动態态圖图齡龄權权課课閱阅讀读幣币鑽钻異异檢检關关鍵键詢询編编輯辑狀状間间數数稱称聯联絡络郵邮條条衛卫護护車车飯饭醫医療疗門门贈赠傳传僅仅無无線线網网還还實实體体塗涂層层開开內内確确認认舊旧虛虚擬拟靈灵張张歸归當当從从選选擇择';
