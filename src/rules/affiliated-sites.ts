// Sites owned by Alibaba on which a Tmall or Taobao card is not redeemed; hosts below them belong to the same row.
// Left out on purpose: sites where customers of Alibaba put their own pages (aliyuncs.com, aliapp.org, alibabausercontent.com),
// and names without a public source of ownership (taobao.cn, tmall.cn, tianmao.com).
const V2FLY = 'https://github.com/v2fly/domain-list-community/blob/master/data/alibaba';
const DISCONNECT =
  'https://github.com/disconnectme/disconnect-tracking-protection/blob/master/entities.json (AlibabaGroup)';
const RADAR = 'https://github.com/duckduckgo/tracker-radar/blob/main/entities/Alibaba%20Group.json';
const IANA = 'https://www.iana.org/domains/root/db (registry operator Alibaba Group Holding Limited)';
const date = '2026-11-23';

export const AFFILIATED_SITES = [
  {
    id: 'alipay',
    sites: ['alipay.com', 'alipay.com.cn', 'alipay.cn', 'alipayplus.com', 'alipayobjects.com'],
    source: V2FLY,
    date,
  },
  {
    id: 'ant-group',
    sites: ['antgroup.com', 'antfin.com', 'antfortune.com', 'fund123.cn'],
    source: V2FLY,
    date,
  },
  { id: 'wholesale-1688', sites: ['1688.com'], source: V2FLY, date },
  {
    id: 'alibaba',
    sites: ['alibaba.com', 'alibabagroup.com', 'alibaba-inc.com', 'alibabacorp.com'],
    source: V2FLY,
    date,
  },
  {
    id: 'aliexpress',
    sites: ['aliexpress.com', 'aliexpress.ru', 'aliexpress.us', 'aliexpress.fr', 'aliexpress-media.com'],
    source: RADAR,
    date,
  },
  {
    id: 'lazada',
    sites: [
      ...[
        'lazada.com',
        'lazada.sg',
        'lazada.co.th',
        'lazada.co.id',
        'lazada.com.my',
        'lazada.com.ph',
        'lazada.vn',
      ],
    ],
    source: RADAR,
    date,
  },
  {
    id: 'taobao-channels',
    sites: [
      ...['juhuasuan.com', 'jiyoujia.com', 'pailitao.com', 'taopiaopiao.com', 'lingshoujia.com', 'etao.com'],
      ...['tmalltv.com', 'tb.cn', 'tburl.in', 'taobizhong.com', 'taobao.org'],
    ],
    source: V2FLY,
    date,
  },
  { id: 'taobao-live', sites: ['diantao.com.cn', 'itao.com'], source: RADAR, date },
  {
    id: 'taobao-abroad',
    sites: ['taobao.global', 'taobao.hk', 'taobao.tw', 'tao.co', 'tmall.hk', 'tmall.ru'],
    source: DISCONNECT,
    date,
  },
  { id: 'taotian', sites: ['taotian.com', 'taobao.net'], source: V2FLY, date },
  { id: 'tmall-genie', sites: ['tmallgenie.com', 'tmjl.ai'], source: V2FLY, date },
  { id: 'goofish', sites: ['goofish.com'], source: RADAR, date },
  { id: 'fliggy', sites: ['fliggy.com', 'fliggy.hk', 'feizhu.com', 'alitrip.com'], source: V2FLY, date },
  { id: 'eleme', sites: ['ele.me', 'eleme.cn'], source: RADAR, date },
  {
    id: 'freshippo',
    sites: ['freshippo.com', 'freshhema.com', 'hemaos.com', 'hemamax.com'],
    source: V2FLY,
    date,
  },
  { id: 'trendyol', sites: ['trendyol.com'], source: DISCONNECT, date },
  {
    id: 'daraz',
    sites: ['daraz.com', 'daraz.com.bd', 'daraz.com.np', 'daraz.lk', 'daraz.pk'],
    source: DISCONNECT,
    date,
  },
  { id: 'damai', sites: ['damai.cn'], source: V2FLY, date },
  { id: 'youku', sites: ['youku.com', 'youku.tv', 'tudou.com'], source: RADAR, date },
  { id: 'amap', sites: ['amap.com', 'gaode.com', 'autonavi.com'], source: V2FLY, date },
  { id: 'cainiao', sites: ['cainiao.com', 'cainiao.com.cn', 'cainiaoyizhan.com'], source: RADAR, date },
  { id: 'koubei', sites: ['koubei.com'], source: V2FLY, date },
  { id: 'ali-health', sites: ['alihealth.com.cn', 'alihealth.hk'], source: V2FLY, date },
  { id: 'dingtalk', sites: ['dingtalk.com'], source: RADAR, date },
  { id: 'alimama', sites: ['alimama.com'], source: V2FLY, date },
  { id: 'alimama-measurement', sites: ['mmstat.com', 'tanx.com'], source: RADAR, date },
  { id: 'alibaba-cloud', sites: ['aliyun.com', 'alibabacloud.com'], source: RADAR, date },
  {
    id: 'taobao-delivery',
    sites: ['taobaocdn.com', 'tbcache.com', 'aliimg.com', 'mashort.cn'],
    source: V2FLY,
    date,
  },
  {
    id: 'alibaba-delivery',
    sites: ['alicdn.com', 'tbcdn.cn', 'alibabadns.com', 'alikunlun.com', 'slatic.net'],
    source: RADAR,
    date,
  },
  { id: 'top-level', sites: ['taobao', 'tmall', 'alibaba', 'alipay'], source: IANA, date },
] as const;
