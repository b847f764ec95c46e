// How our brands are written, the words that imitators put beside them, and ordinary words that only look alike.

/** The brands as imitators spell them. `tmall` is a trap: hotmall, giftmall, etmall contain it by accident. */
export const BRAND_SPELLINGS = {
  taobao: { latin: 'taobao', hanzi: ['淘宝', '淘寶'], pinyin: [] },
  tmall: { latin: 'tmall', hanzi: ['天猫', '天貓'], pinyin: ['tianmao'] },
} as const;

/** Characters that look like one of the brand's characters, which no shopper tells apart in a hurry. */
export const HANZI_CONFUSABLES = [
  { like: '淘', letters: '掏啕' },
  { like: '宝', letters: '寶寳寚珤' },
  { like: '天', letters: '夭兲' },
  { like: '猫', letters: '貓' },
] as const;

/** Words set beside a brand to look like a part of its shop (combo squatting), attached or with a hyphen. */
export const SHOP_WORDS = `
  account admin agent app auth bonus buy card cash center client coupon gift global help home install login
  mall market member mobile net network official online order pay prize recharge redeem sale secure seller
  service shop shopping sign store support trade user verify vip voucher web work chaoshi chongzhi daigou
  dianpu duihuan gouwu guanfang guanwang huodong kaidian kami kefu lipin lipinka ruzhu shangcheng
  shangjia tuan wang youhui zhongxin zhuce cainiao alipay alibaba 1688 dathang
`
  .trim()
  .split(/\s+/);

/**
 * Words that, like the shop words, stand directly before `tmall`. Left out of both on purpose: those that make a word or a
 * known name with the t (gif, ho, ne, go, i, hk, quan), because then the name reads gift mall, hot mall, net mall …
 */
export const WORDS_BEFORE_TMALL = `
  access ali aliexpress amazon booking business china choose claim click cn confirm confirmation daili
  discover douyin download feedback find free get google group http https lazada my payment pinduoduo
  purchase recovery register renewal safe security shein shopee signin sms taobao the tianmao tiktok
  transaction tw update view wap wechat weixin welcome world ww www
`
  .trim()
  .split(/\s+/);

/** Endings with which `mall` is another word: Mallorca, mallet, mallow, mallard, malloc, malleable. */
export const AFTER_MALL = ['orca', 'et', 'ow', 'ard', 'oc', 'ea'] as const;

/** Signs that form a word with 天 when they stand before it: 今天|猫 is "today, a cat", not 天猫. */
export const BEFORE_TIAN = '今昨明每前后春夏秋冬白聊蓝晴雨';

/** The Chinese syllables that end in ao: with one of them for bao, the name is another word. */
export const AO_SYLLABLES = `
  bao pao mao dao tao nao lao gao kao hao rao zao cao sao yao
`
  .trim()
  .split(/\s+/);

/**
 * Letters before tmall that belong to no word: many consonants in a row, fewer with one that hardly stands beside another,
 * or keys in the order of the keyboard. Short ones are left out: they are initials (hk, ct, mvm).
 */
export const RANDOM_LETTERS =
  /[bcdfghjklmnpqrstvwxz]{4,}|(?=[b-df-hj-np-tv-xz]*[jqxz])[bcdfghjklmnpqrstvwxz]{3,}|asdf?|qwer?|zxcv?|qaz|wsx|fgh|jkl/;

/** Names one edit or one similar letter away from a brand that are words of their own: never a reason. */
export const ORDINARY_WORDS = [
  { word: 'baobao', means: '宝宝, baby' },
  { word: 'caobao', means: 'a surname and given name' },
  { word: 'daobao', means: '导报, 稻宝: newspapers, rice products' },
  { word: 'gaobao', means: '高宝, a maker of printing machines' },
  { word: 'haobao', means: '好宝, 豪包' },
  { word: 'maobao', means: '毛宝, a maker of detergents' },
  { word: 'paobao', means: '泡宝, soap' },
  { word: 'raobao', means: '绕包, cable wrapping' },
  { word: 'taibao', means: '太保, an insurer' },
  { word: 'tambao', means: 'Tam Bảo, three treasures (Vietnamese)' },
  { word: 'tanbao', means: '探宝, treasure hunt' },
  { word: 'taoban', means: '淘伴, 陶板: ceramic panels' },
  { word: 'taodao', means: '淘到, found' },
  { word: 'taobiao', means: '套标, label sleeves' },
  { word: 'taohao', means: '淘号, 套号: trade in account names' },
  { word: 'taotao', means: '淘淘, 涛涛: a given name' },
  { word: 'tiaobao', means: '跳宝' },
  { word: 'tuobao', means: '托宝, 脱保' },
  { word: 'yaobao', means: '药包, 耀宝' },
  { word: 'zaobao', means: '早报, morning paper' },
  { word: 'tmail', means: 'a mail product' },
  { word: 'tmali', means: 'Mali' },
] as const;
