// The sites on which a Tmall or Taobao card is redeemed; a host below one of them is official too, nothing else is.
export const OFFICIAL_SITES = [
  {
    site: 'taobao.com',
    source: 'https://www.taobao.com/',
    date: '2026-11-23',
    official: ['taobao.com', 'www.taobao.com', 'TAOBAO.COM.', 'a.b.taobao.com:443'],
    not: ['eviltaobao.com', 'taobao.com.cn', 'taobao.com.evil.cn', 'taobao-com.cn', 'taobao.cc'],
  },
  {
    site: 'tmall.com',
    source: 'https://www.tmall.com/',
    date: '2026-11-23',
    official: ['tmall.com', 'TMALL.COM', 'chaoshi.tmall.com.'],
    not: ['giftmall.com', 'tmall.hk', 'x.tmall', 'tmall.com.evil.cn'],
  },
] as const;

/** Where the shopper is sent by the button "open the official page". */
export const OFFICIAL_PAGE = 'https://www.taobao.com/';
