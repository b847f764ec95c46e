// The reasons the judge can give, by Chromium's names where it has one. `lookalike` decides the verdict; `note` only explains it.
// `flagged` must fire the rule, `ignored` must not; every rule is also tested on the examples of all the others.
const CHROMIUM =
  'https://chromium.googlesource.com/chromium/src/+/main/components/lookalikes/core/lookalike_url_util.cc';
const CHROMIUM_IDN = 'https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md';
const URL_DISPLAY =
  'https://chromium.googlesource.com/chromium/src/+/main/docs/security/url_display_guidelines/url_display_guidelines.md';
const DNSTWIST = 'https://github.com/elceef/dnstwist';
const PHISHURL = 'https://github.com/JPCERTCC/phishurl-list';
const UTS39 = 'https://www.unicode.org/reports/tr39/';
const date = '2026-11-23';

export const LOOKALIKE_RULES = {
  'tld-swap': {
    impact: 'lookalike',
    why: 'The name is taobao or tmall, the ending is another: a different owner.',
    flagged: ['taobao.cc', 'taobao.com.cn', 'www.tmall.xyz', 'taobao.cm'],
    ignored: ['taobao.com', 'tmall.hk', 'www.tmall', 'taobao.global'],
    source: DNSTWIST,
    date,
  },
  'target-embedding': {
    impact: 'lookalike',
    why: 'The address begins with taobao.com or tmall.com, but only its end says whose it is.',
    flagged: [
      'taobao.com.evil.top',
      'item.taobao.com.x.site',
      'taobao-com.cn',
      'tmallcom.com',
      'www-tmall-com.vip',
    ],
    ignored: ['taobao.com.gds.alibabadns.com', 'a.taobao.com', 'com.evil.top'],
    source: CHROMIUM,
    date,
  },
  'combo-squatting': {
    impact: 'lookalike',
    why: 'The brand stands beside a shop word, as if it were a part of the shop.',
    flagged: ['taobaogouwu.vip', 'tw-taobao.com', 'tmallshop.app', 'logintmall.com', 'tmall-lipin.top'],
    ignored: ['giftmall.com', 'hotmall.com', 'kefu-mall.com', 'shop.tmall.com'],
    source: CHROMIUM,
    date,
  },
  'brand-digits': {
    impact: 'lookalike',
    why: 'The brand with digits: names made by the dozen for one fraud each.',
    flagged: ['tmall770.cyou', 'taobao90841.com', '108taobao.com', '3tmall.com'],
    ignored: ['8hotmall.com', '1688.com', '360.cn'],
    source: PHISHURL,
    date,
  },
  'brand-subdomain': {
    impact: 'lookalike',
    why: 'The brand is only a prefix that the owner of the site chose freely.',
    flagged: ['taobao.lipin-evil.com', 'm.tmall-x.evil.cn', 'taobao.github.io'],
    ignored: ['taobao.apilocate.amap.com', 'etmall.evil.cn', 'mall.jd.com'],
    source: CHROMIUM,
    date,
  },
  'brand-token': {
    impact: 'lookalike',
    why: 'The name of the site carries the brand, the site is not of the brand.',
    flagged: ['itaobao.xyz', 'taobaoxkqzv.com', 'tmallk.cn', 'httptaobao.org'],
    ignored: ['firstmall.kr', 'etmall.com.tw', 'vmall.com', 'dmall.com', 'taobaocdn.com'],
    source: PHISHURL,
    date,
  },
  skeleton: {
    impact: 'lookalike',
    why: 'A letter is replaced by one that looks like it.',
    flagged: [
      'ta0ba0.com',
      'xn--tobao-4ve.com',
      'tma11.com',
      'trnall.cn',
      'taoclao.com',
      'tаobаo.com',
      'tmałł.com',
    ],
    ignored: ['h0tma11.com', 'tmail.com', 'taodao.com', 'bücher.de'],
    source: UTS39,
    date,
  },
  'character-swap': {
    impact: 'lookalike',
    why: 'Two neighbouring letters have changed places.',
    flagged: ['taoboa.com', 'toabao.top', 'tmlal.com'],
    ignored: ['boatao.com', 'tamll.cn'],
    source: CHROMIUM,
    date,
  },
  'edit-distance': {
    impact: 'lookalike',
    why: 'One letter is missing, doubled, added, or replaced by its neighbour on the keyboard.',
    flagged: ['taoobao.com', 'tabao.com', 'taiobao.com', 'taobso.com', 'taobo1.com', 'tmmall.xyz'],
    ignored: ['zaobao.com.sg', 'taotao.com', 'haobao.com', 'aobao.cn', 'small.com', 'tall.com', 'vmall.com'],
    source: CHROMIUM,
    date,
  },
  'split-brand': {
    impact: 'lookalike',
    why: 'A hyphen or a dot inside the brand makes it look the same at a glance.',
    flagged: ['tao-bao.com', 'taob-ao.com', 't-mall.com', 'tao.bao.com'],
    ignored: ['kmart-mall.com', 'at-mall.com', 'taob-aoli.example.com', 'ct-mall.com'],
    source: DNSTWIST,
    date,
  },
  'hanzi-brand': {
    impact: 'lookalike',
    why: 'The Chinese name of the brand in the address of another owner.',
    flagged: [
      '天猫国际.cc',
      '阿里天猫网.vip',
      '淘宝.xyz',
      'xn--vcs73cyy6b985a.cc',
      '淘寶-gift.com',
      '掏宝.com',
    ],
    ignored: ['海淘.com', '淘乐.top', '熊猫.com', '天府旅游.com', '宝舟交易.com'],
    source: CHROMIUM_IDN,
    date,
  },
  'pinyin-brand': {
    impact: 'lookalike',
    why: '天猫 in Latin letters (tianmao) in the address of another owner.',
    flagged: ['tianmao58.cc', 'amazon.tianmao.me', 'gdtianmao.com', 'tianma0.vip'],
    ignored: ['tianmu.com', 'xiaomao.com', 'maotian.cn'],
    source: PHISHURL,
    date,
  },
  userinfo: {
    impact: 'lookalike',
    why: 'What stands before the @ is a user name, not the site.',
    flagged: ['https://taobao.com@evil.cn/', 'https://www.tmall.com:443@evil.cn/'],
    ignored: ['https://evil.cn/@taobao.com', 'https://me@evil.cn/'],
    source: URL_DISPLAY,
    date,
  },
  'path-decoy': {
    impact: 'note',
    why: 'What stands after the first slash is chosen freely by the owner of the site.',
    flagged: [
      'https://evil.cn/@taobao.com',
      'https://evil.cn/taobao.com/login',
      'https://evil.cn/tmall.asp',
      'https://evil.cn/#.taobao.com',
    ],
    ignored: ['https://evil.cn/giftmall.com', 'https://evil.cn/?back=taobao.com'],
    source: URL_DISPLAY,
    date,
  },
  http: {
    impact: 'note',
    why: 'Without https anyone on the way can read the code, and put another page in place of this one.',
    flagged: ['http://evil.cn/', 'http://www.taobao.com/', 'http://evil.cn:8080/', 'http://evil.cn:80/'],
    ignored: ['https://evil.cn/'],
    source: 'https://www.w3.org/TR/mixed-content/',
    date,
  },
  'no-host': {
    impact: 'note',
    why: 'The page has no address of its own (data:, blob:, file:, sandboxed): nothing says whose it is.',
    flagged: [
      'data:text/html,taobao',
      'blob:https://www.taobao.com/1f0c',
      'file:///C:/taobao.com/a.html',
      'null',
      '',
    ],
    ignored: ['https://evil.cn/'],
    source: 'https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-opaque',
    date,
  },
  'ip-address': {
    impact: 'note',
    why: 'The address is a bare number; a shop has a name.',
    flagged: ['https://93.184.216.34/', 'https://[2001:db8::1]/', 'https://0x7f.1/'],
    ignored: ['https://1688.example/'],
    source: URL_DISPLAY,
    date,
  },
  'odd-port': {
    impact: 'note',
    why: 'Shops are reached on the standard port; another one points to a makeshift server.',
    flagged: ['https://evil.cn:8443/', 'http://evil.cn:8080/'],
    ignored: ['https://evil.cn:443/', 'http://evil.cn:80/'],
    source: URL_DISPLAY,
    date,
  },
  'long-host': {
    impact: 'note',
    why: 'The name is so long that its end, which says whose it is, is out of sight.',
    flagged: [
      'https://a.b.c.d.e.f.g.evil.cn/',
      'https://login-gift-card-redeem-member-center-service-verify-page.evil.cn/',
    ],
    ignored: ['https://www.gift.example.com.cn/'],
    source: URL_DISPLAY,
    date,
  },
} as const;

export type LookalikeRule = keyof typeof LOOKALIKE_RULES;
