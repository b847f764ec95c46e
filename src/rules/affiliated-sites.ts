// Sites owned by Alibaba on which a Tmall or Taobao card is not redeemed; hosts below them belong to the same row.
const V2FLY = 'https://github.com/v2fly/domain-list-community/blob/master/data/alibaba';
const DISCONNECT =
  'https://github.com/disconnectme/disconnect-tracking-protection/blob/master/entities.json (AlibabaGroup)';
const RADAR = 'https://github.com/duckduckgo/tracker-radar/blob/main/entities/Alibaba%20Group.json';
const IANA = 'https://www.iana.org/domains/root/db';
const date = '2026-11-23';

export const AFFILIATED_SITES = [
  { id: 'alipay', sites: ['alipay.com', 'alipayobjects.com'], source: V2FLY, date },
  { id: 'alibaba-1688', sites: ['1688.com'], source: V2FLY, date },
  { id: 'alibaba', sites: ['alibaba.com', 'alibabagroup.com', 'alibaba-inc.com'], source: V2FLY, date },
  { id: 'aliexpress', sites: ['aliexpress.com', 'aliexpress.ru'], source: V2FLY, date },
  { id: 'alimama', sites: ['alimama.com', 'alimama.cn'], source: V2FLY, date },
  { id: 'aliyun', sites: ['aliyun.com', 'alibabacloud.com'], source: V2FLY, date },
  { id: 'amap', sites: ['amap.com'], source: V2FLY, date },
  { id: 'goofish', sites: ['goofish.com'], source: V2FLY, date },
  { id: 'etao', sites: ['etao.com', 'itao.com'], source: V2FLY, date },
  { id: 'fliggy', sites: ['fliggy.com', 'alitrip.com'], source: V2FLY, date },
  { id: 'ele', sites: ['ele.me'], source: V2FLY, date },
  { id: 'lazada', sites: ['lazada.com', 'lazada.sg', 'lazada.co.th', 'lazada.com.my'], source: RADAR, date },
  {
    id: 'taobao-channels',
    sites: ['juhuasuan.com', 'jiyoujia.com', 'pailitao.com', 'taopiaopiao.com', 'diantao.com.cn'],
    source: V2FLY,
    date,
  },
  {
    id: 'taobao-abroad',
    sites: ['taobao.global', 'taobao.hk', 'taobao.tw', 'tao.co', 'tmall.hk', 'tmall.ru'],
    source: DISCONNECT,
    date,
  },
  {
    id: 'taobao-network',
    sites: ['taobao.net', 'taobao.org', 'taobizhong.com', 'taotian.com', 'tmalltv.com', 'tb.cn', 'tburl.in'],
    source: V2FLY,
    date,
  },
  {
    id: 'tmall-genie',
    sites: ['tmallgenie.com', 'tmjl.ai'],
    source: V2FLY,
    date,
  },
  {
    id: 'alibaba-delivery',
    sites: [
      'taobaocdn.com',
      'tbcdn.cn',
      'tbcache.com',
      'alicdn.com',
      'alibabadns.com',
      'alikunlun.com',
      'mashort.cn',
    ],
    source: RADAR,
    date,
  },
  { id: 'taobao-top-level', sites: ['taobao', 'tmall', 'alibaba', 'alipay'], source: IANA, date },
] as const;
