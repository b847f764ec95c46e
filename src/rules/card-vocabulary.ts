// The words around an input that tell a card code from everything else: one row per fact, in plain words.
//
// `words` are separated by |, written in lower case; Chinese in simplified characters (traditional ones are folded before
// matching, spaces inside Chinese words are dropped). A Latin word matches whole words only; `*` at its end lets any ending
// follow; `!x` at the end of a word means "not when x follows". Names in the page's code are split first (cardNo = card no).
// `own` points count when a word stands in the field's label, hint, the text before it or its name; `around` points when
// it stands in the button, heading, form, nearby text or page title. Examples and sources: card-vocabulary-examples.ts.

/** What a matching word says the field takes; `kind`: what sort of card the page speaks of. */
export type VocabularyRow = {
  id: string;
  own: number;
  around: number;
  words: string;
  role?: 'number' | 'pin' | 'code';
  kind?: 'stored-value' | 'telecom' | 'game' | 'membership';
};

export const CARD_VOCABULARY: readonly VocabularyRow[] = [
  // For: the code itself.
  {
    id: 'redeem-code',
    own: 4.2,
    around: 1.5,
    role: 'code',
    words:
      '兑换码|兑奖码|兑换卡号|兑换券码|兑换序号|兑换代码|兑换口令|兑换密钥|充值码|充值密匙|礼品码|礼包码|礼券码|礼品券号|提货码|提货券号|提领码|取货码|卡券码|卡券号|卡券编码|领取码|换领码|储值码|点数码|产品兑换|cdk|cdkey*|cd key*|cd keys|redeem code*|redemption code*|redeem key|redemption key|redemption|redeem codes|gift code*|giftcode*|gift key|reward code|claim code|cardkey|card key|card code*|duihuanma|duihuan ma|recharge code|top up code|topup code|refill code|ギフトコード|引き換えコード|引換コード|シリアルコード|プリペイド番号|受け取りコード|リディーム|교환코드|교환권 번호|쿠폰번호 등록|리딤코드|리딤 코드|código de canje|codigo de canje|código de regalo|gutschein code|gutscheincode*|einlösecode|einlösecode|code cadeau|code de la carte|código de resgate|codigo de resgate|код активации карты|подарочный код|код сертификата|код подарочн*|mã quà tặng|mã đổi quà|mã thẻ|โค้ดแลก|รหัสแลก|รหัสบัตรของขวัญ|kode voucher|hediye kodu',
  },
  {
    id: 'card-secret',
    own: 4.2,
    around: 1.5,
    role: 'code',
    words: '卡密!码|卡蜜|卡秘|点卡密|kami|ka mi|km|kamis|card secret|密卡',
  },
  {
    id: 'card-pin',
    own: 4,
    around: 1.2,
    role: 'pin',
    words:
      '卡密码|卡片密码|卡的密码|卡背面密码|券密码|卡券密码|提货密码|兑换密码|充值密码|礼券密码|刮刮密码|卡片背面|涂层密码|card pin|card password|card passwd|card pwd|cardpwd|cardpass*|card pass|gift pin|certificate pin|voucher pin|scratch code|scratch pin|gc pin|gcpin|gift card pin|pin de la tarjeta|karten pin|pin carte|пин код карты',
  },
  {
    id: 'scratch',
    own: 2,
    around: 1.8,
    words:
      '刮开|涂层|涂膜|刮卡|刮出|密码区|scratch off|scratch the|scratch panel|silver panel|rubbeln|grattez|削って|削り',
  },
  // For: the card.
  {
    id: 'gift-card',
    own: 3.2,
    around: 2.2,
    kind: 'stored-value',
    words:
      '礼品卡|礼物卡|礼卡|购物卡|购物券|礼券|礼金卡|礼品券|提货卡|提货券|提领券|超市卡|储值卡|预付卡|代金卡|福利卡|商银通|现金卡|电子卡券|电子卡|实体卡|实物卡|卡券!包|e卡|兑换卡|兑换券|面值卡|蛋糕卡|蟹卡|月饼券|节日卡|心意卡|礼品册|gift card*|giftcard*|gift certificate*|gift voucher*|giftvoucher*|gift cert*|e gift|egift*|prepaid card*|stored value|store card|gift box card|gc number|gcnumber|gc account|gc code|lipinka|liping ka|gouwuka|present card|presentcard*|ギフトカード|ギフト券|商品券|プリペイドカード|上品券|기프트카드|기프트 카드|상품권|선불카드|tarjeta regalo|tarjeta de regalo|tarjetas de regalo|cheque regalo|geschenkkarte*|geschenkgutschein*|gutscheinkarte*|wertgutschein*|carte cadeau|cartes cadeaux|chèque cadeau|bon cadeau|cartão presente|cartao presente|vale presente|cartão de presente|vale-presente|подарочная карта|подарочной карты|подарочную карту|подарочн* сертификат|thẻ quà tặng|phiếu quà tặng|บัตรของขวัญ|บัตรกำนัล|บัตรเติมเงิน',
  },
  {
    id: 'top-up-card',
    own: 2.8,
    around: 1.4,
    kind: 'telecom',
    words:
      '充值卡|缴费卡|话费卡|电话卡密|一卡充|神州行|手机充值卡|流量卡密|联通卡|移动卡|电信卡|储值电话卡|recharge card*|top up card*|topup card*|refill card|scratch card*|phone card|thẻ cào|thẻ nạp|карта пополнения|tarjeta de recarga|충전카드|チャージカード',
  },
  {
    id: 'game-card',
    own: 2.8,
    around: 1,
    kind: 'game',
    words:
      '点卡|游戏卡|点数卡|游戏点|金币|钻石|游戏|玩家|角色|序号兑换|steam*|psn|xbox|nintendo|game card|game code|gamecard|game key*|giftcode game|player id|ゲーム|게임|ไอเท็ม|trò chơi',
  },
  {
    id: 'membership-card',
    own: 2,
    around: 1,
    kind: 'membership',
    words:
      'vip|会员激活|开通会员|课程|学习卡|听课卡|年卡|月卡|激活卡|次卡|体验卡|课程卡|阅读卡|授权|套餐|membership|subscription|course|learning card|スクール|강의',
  },
  // For: the parts of a card and what is done with it.
  {
    id: 'card-number',
    own: 2.2,
    around: 0.2,
    role: 'number',
    words:
      '卡号|卡片号*|卡片编号|卡片序列号|卡编号|卡序号|卡面号|券号|券编号|卡内号码|card number*|card num|card no|cardno|cardnum*|card nr|card id|cardid|card digits|card sn|certificate number|certificate no|voucher number|gift number|kahao|ka hao|カード番号|카드번호|카드 번호|número de tarjeta|numero de tarjeta|número de la tarjeta|kartennummer|numéro de carte|numéro de la carte|numero de carte|número do cartão|numero do cartao|номер карты|номер сертификата|số thẻ|mã số thẻ|số seri|số serial|หมายเลขบัตร|เลขบัตร',
  },
  {
    id: 'serial',
    own: 1.2,
    around: 0.2,
    role: 'number',
    words: '序列号|序号|流水号|编号|serial*|serie|シリアル番号',
  },
  {
    id: 'pin',
    own: 1.2,
    around: 0,
    role: 'pin',
    words:
      '密码|密碼|口令|pin|pin code|pin number|pincode|password|passwd|passwort|pwd|pass|security code|access code|mima|暗証番号|パスワード|비밀번호|핀번호|pin번호|contraseña|clave|mot de passe|code secret|senha|пароль|пин*|mật khẩu|mã pin|รหัสผ่าน|รหัสพิน',
  },
  {
    id: 'code',
    own: 1.6,
    around: 0.2,
    role: 'code',
    words:
      '卡|券码|码值|代码|密钥|卡密码值|code|codes|key|card|voucher|voucher code|voucher no|コード|코드|código|codigo|код|mã|รหัส',
  },
  {
    id: 'activation-code',
    own: 2.4,
    around: 0.6,
    role: 'code',
    words:
      '激活码|激活密码|激活密钥|卡激活|启用码|开通码|activation code|activate code|activation key|activationcode|アクティベーションコード|인증키|código de activación|aktivierungscode|code d activation|código de ativação|код активации|mã kích hoạt',
  },
  {
    id: 'redeem',
    own: 1.6,
    around: 1.7,
    words:
      '兑换|兑奖|提货|提领|领取|换领|充入|充值|绑定|激活|绑卡|使用卡|添加卡|领货|核兑|redeem*|redemption|claim|reload|top up|topup|exchange|cash in|duihuan|引き換え|引換|チャージ|受け取る|使う|등록하기|교환|충전|canjear|canje|einlösen|einloesen|aufladen|utiliser|échanger|resgatar|активировать|погасить|использовать|đổi|nạp|kích hoạt|แลก|เติมเงิน|ใช้โค้ด|kullan',
  },
  {
    id: 'balance',
    own: 1,
    around: 1.6,
    words:
      '余额查询|查询余额|查余额|卡余额|余额|面额查询|check balance|check your balance|check the balance|card balance|check my balance|balance inquiry|view balance|残高|잔액|consultar saldo|saldo|guthaben|solde|баланс|остаток|số dư|ยอดเงินคงเหลือ|เช็คยอด',
  },
  {
    id: 'apply',
    own: 0.5,
    around: 0.8,
    words:
      '使用礼品卡|使用|确认|提交|apply|apply gift card|use gift card|add gift card|add card|apply card|submit|aplicar|anwenden|appliquer|применить|áp dụng',
  },
  {
    id: 'paste-per-line',
    own: 1.5,
    around: 0.8,
    words:
      '每行一个|一行一个|每行一张|一行一张|每行一组|一行一组|批量兑换|批量充值|one per line|one code per line',
  },

  // Against: other things with a number, a password or a code.
  {
    id: 'bank-card',
    own: -6,
    around: -3.2,
    words:
      '银行|信用卡|储蓄卡|借记卡|持卡人|开户|提现|银联|有效期至|卡有效期|安全码|卡种|bank*|credit card*|credit or debit|debit*|visa|mastercard|amex|american express|unionpay|cvv*|cvc*|csc|cvn|card verification|cardholder*|card holder*|name on card|name on the card|expir*|exp month|exp year|cc number|ccnum*|cc no|ccno|cc name|ccname|cc num|creditcard*|cc|iban|swift|routing|クレジット|銀行|신용카드|체크카드|은행|tarjeta de crédito|kreditkarte*|carte de crédit|carte bancaire|cartão de crédito|банк*|кредитн*|thẻ tín dụng|ngân hàng|ธนาคาร|บัตรเครดิต',
  },
  {
    id: 'captcha',
    own: -7,
    around: 0,
    words:
      '验证码|校验码|动态码|短信码|短信|图形码|随机码|认证码|动态口令|动态密码|附加码|手机码|邮箱码|安全验证|右侧字符|图中|看不清|captcha*|verif*|vcode|verify code|otp|totp|one time|sms*|yzm|2fa|mfa|authenticat*|image text|security image|check code|checkcode|認証コード|画像認証|인증번호|보안문자|código de verificación|bestätigungscode|code de vérification|código de verificação|код из|проверочный|mã xác|รหัสยืนยัน',
  },
  {
    id: 'login',
    own: -4.5,
    around: -2.4,
    words:
      '用户名|用户账号|账户名|账号|登录名|昵称|登录|登入|username*|user name|user id|userid|loginid|login id|log in|login*|logon|sign in|signin|account name|nickname|ログイン|로그인|iniciar sesión|usuario|anmelden|benutzername|connexion|identifiant|entrar|usuário|войти|логин|đăng nhập|tài khoản|เข้าสู่ระบบ',
  },
  {
    id: 'sign-up',
    own: -3,
    around: -2.4,
    words:
      '注册|找回密码|忘记密码|实名|sign up|signup|register*|registration|create account|create an account|forgot password|reset password|join now|会員登録|회원가입|registrarse|registrieren|s inscrire|cadastre*|регистрац*|đăng ký|สมัคร',
  },
  {
    id: 'password-change',
    own: -6,
    around: -2.6,
    words:
      '新密码|旧密码|原密码|确认密码|重复密码|再次输入密码|设置密码|修改密码|重置密码|登录密码|密保|new password|newpassword*|newpwd|confirm password|old password|current password|repeat password|retype password|verify password|confirmpassword|repassword|repwd|oldpwd|password confirmation|password again',
  },
  {
    id: 'pay-password',
    own: -6,
    around: -1.5,
    words:
      '支付密码|交易密码|付款密码|余额密码|查询密码|资金密码|取款密码|paypwd|pay password|paypassword|pay pwd|payment password|transaction password',
  },
  {
    id: 'person',
    own: -6,
    around: -0.4,
    words:
      '手机|电话号码|联系电话|邮箱|邮件|姓名|身份证|证件|护照|学号|工号|生日|地址|收货|收件|邮编|城市|省份|称呼|公司|发票|税号|车牌|qq|微信号|wechat|email*|e mail|mail|phone*|mobile*|telephone|tel|first name|last name|full name|firstname|lastname|fullname|your name|surname|address*|street|city|zip|zipcode|postal*|postcode|birth*|ssn|passport|company|contact|電話|メール|氏名|住所|전화|이메일|주소|correo|teléfono|telefon*|adresse|courriel|endereço|телефон|почт*|имя|адрес|điện thoại|họ tên|địa chỉ|โทรศัพท์|อีเมล|ที่อยู่|ชื่อ',
  },
  {
    id: 'amount',
    own: -5,
    around: 0,
    words:
      '金额|数量|面值|张数|额度|单价|价格|次数|天数|时长|库存|折扣率|排序|备注|留言|祝福|标题|描述|说明文字|日期|时间|amount*|quantity|qty|price|count|denomination|message|note|notes|comment*|remark*|description|date|day|days|month|year|title|subject|recipient*|sender|金額|メッセージ|금액|수량|메시지|importe|cantidad|betrag|menge|montant|valor|quantidade|сумма|количество|số tiền|số lượng|จำนวน',
  },
  {
    id: 'search',
    own: -4.5,
    around: -1.6,
    words:
      '搜索|搜一搜|检索|筛选|关键字|关键词|模糊|过滤|search*|filter*|keyword*|query|find|look up|lookup|検索|검색|buscar|suche*|recherche*|pesquisar|поиск|найти|tìm kiếm|ค้นหา',
  },
  {
    id: 'admin',
    own: -4,
    around: -2.6,
    words:
      '生成|批量生成|导入|导出|新增|新建|创建|编辑|核销|作废|注销|冻结|解冻|禁用|挂失|延期|后台|管理员|发卡|制卡|开卡|入库|出库|库存|批次|使用状态|创建时间|创建人|使用者|操作员|卡状态|卡类型|起始卡号|结束卡号|前缀|状态|重置|generate*|import|export|create*|edit*|manage*|delete|admin*|issue|void|prefix|suffix|batch|settings|setting|status|写销|一覧|管理画面|作成|관리자|생성|crear|generar|erstellen|créer|criar|создать|сгенерировать|tạo|สร้าง',
  },
  {
    id: 'order',
    own: -5.5,
    around: -1,
    words:
      '订单|单号|运单|快递|物流|交易号|商户号|order number|order id|order no|orderno|orderid|order*|tracking*|shipment|invoice*|reservation*|booking*|confirmation*|注文番号|주문번호|pedido|bestellnummer|commande|заказ*|đơn hàng|คำสั่งซื้อ',
  },
  {
    id: 'invitation',
    own: -5.5,
    around: -0.8,
    words:
      '邀请|推荐码|推荐人|推广码|介绍人|invit*|referral*|referrer|refer code|affiliate*|sponsor|招待コード|紹介コード|초대|추천인|código de invitación|código de referido|einladung*|parrain*|indicação|приглаш*|mã giới thiệu|mã mời|รหัสแนะนำ',
  },
  {
    id: 'coupon',
    own: -5,
    around: -1,
    words:
      '优惠券|优惠卷|优惠码|优惠代码|折扣码|折扣券|促销码|红包码|满减|促销代码|活动码|promo*|coupon*|discount*|offer code|savings code|クーポン|プロモ*|쿠폰|할인|프로모션|cupón|cupon|descuento|rabatt*|aktionscode|code promo|réduction|cupom|desconto|промокод*|промо код|скидк*|купон*|mã giảm giá|mã khuyến mãi|โค้ดส่วนลด|ส่วนลด|indirim|kupon',
  },
  {
    id: 'licence',
    own: -4.5,
    around: -2,
    words:
      '许可证|注册码|产品密钥|软件|机器码|设备码|激活软件|license*|licence*|product key|serial key|machine code|device id|windows|api key|apikey|secret key|api token|token|access key|ライセンス|라이선스|licencia|lizenz*|licença|лицензи*|bản quyền',
  },
  {
    id: 'wifi',
    own: -5,
    around: -3,
    words: '路由器|无线网|wifi*|wi fi|wlan|router|ssid|wps|bluetooth|蓝牙|配对码|热点',
  },
  {
    id: 'account-card',
    own: -3.6,
    around: -2.4,
    words:
      '校园卡|一卡通|学生卡|饭卡|借书证|图书馆|读者证|社保卡|医保卡|就诊卡|诊疗卡|门禁|员工卡|会员卡|会员号|会员编号|工会|加油卡|油卡|公交卡|交通卡|水卡|电卡|燃气|学籍|考生|准考证|student*|library card|employee*|loyalty*|rewards number|rewards card|member id|memberid|member number|membership number|membership no|membership id|member card|frequent flyer|mileage*|insurance|medicare|policy|patient*|会員番号|診察券|회원번호|socio|mitgliedsnummer|kundennummer|bibliothek|numéro client|читатель*|thẻ thành viên|สมาชิก',
  },
  {
    id: 'purchase',
    own: -1.5,
    around: -1.2,
    words:
      '立即购买|去支付|下单|购买数量|发送给|赠送|转赠|buy now|purchase|buy a|send a|add to cart|recipient*|delivery|delivered|购入|購入|구매|comprar|kaufen|acheter|купить|mua ngay|ซื้อ',
  },
];

/** The owners of the official sites as pages name them: seen in title, headings, logo or near a field, the page claims the brand. */
export const BRAND_WORDS = '天猫|淘宝|阿里巴巴|阿里|tmall*|taobao*|alibaba*|猫超|淘寶';

/** Traditional characters of the words above, each before its simplified form. */
export const TRADITIONAL =
  '兌兑換换碼码禮礼購购號号儲储帳账驗验證证優优點点餘余額额綁绑啟启領领貨货訂订單单電电話话機机銀银會会員员錄录學学務务發发產产請请輸输刪删導导創创設设註注冊册簡简訊讯遊游戲戏寶宝貓猫劵券費费繳缴轉转賬账匯汇戶户項项獎奖賣卖買买隨随動动態态圖图齡龄權权課课閱阅讀读幣币鑽钻異异檢检關关鍵键詢询編编輯辑狀状態态間间狐狐數数稱称聯联絡络箱箱郵邮條条衛卫護护車车飯饭醫医療疗門门勵励贈赠傳传僅仅無无線线網网絲丝還还剩剩餘余實实體体塗涂層层颳刮開开邊边內内確确認认啓启舊旧設设復复複复';
