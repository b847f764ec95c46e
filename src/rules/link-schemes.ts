// What an address begins with, where that is not http or https: who opens it, and where in it the address of a page may stand.
// `holds`: `page` is the address of a page but for its scheme, `intent` Android's form of that with a second address to fall back
// on; of `parameters` only what stands behind a ? or # can be one, of `rest` all that follows; `nothing` leads to no page.
const date = '2026-11-26';
const IANA = 'https://www.iana.org/assignments/uri-schemes/uri-schemes.xhtml';
const ANDROID = 'https://developer.chrome.com/docs/android/intents';
const ALIPAY = 'https://opendocs.alipay.com/';
const WEIXIN = 'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/url-scheme.html';
const TAOBAO = 'https://open.taobao.com/';
const WHATWG = 'https://url.spec.whatwg.org/#url-schemes';

export const LINK_SCHEMES = [
  {
    id: 'taobao',
    schemes: ['taobao', 'tmall', 'tbopen', 'taobaotravel'],
    opens: 'app',
    holds: 'page',
    examples: ['taobao://item.taobao.com/item.htm?id=1', 'tbopen://m.taobao.com/tbopen/index.html?h5Url=x'],
    source: TAOBAO,
    date,
  },
  {
    id: 'alipay',
    schemes: ['alipays', 'alipay', 'alipayqr', 'afwealth'],
    opens: 'app',
    holds: 'parameters',
    examples: ['alipays://platformapi/startapp?appId=20000067&url=https%3A%2F%2Fevil.example'],
    source: ALIPAY,
    date,
  },
  {
    id: 'weixin',
    schemes: ['weixin', 'wechat', 'wxp', 'wxwork'],
    opens: 'app',
    holds: 'parameters',
    examples: ['weixin://dl/business/?t=x', 'wxp://f2f0x'],
    source: WEIXIN,
    date,
  },
  {
    id: 'qq',
    schemes: ['mqqapi', 'mqq', 'mqqwpa', 'mqzone', 'tim', 'tencent'],
    opens: 'app',
    holds: 'parameters',
    examples: ['mqqapi://forward/url?url_prefix=aHR0cHM6Ly9ldmlsLmV4YW1wbGU='],
    source: 'https://open.qq.com/',
    date,
  },
  {
    id: 'other-apps',
    schemes: [
      ...['fleamarket', 'dingtalk', 'youku', 'openapp.jdmobile', 'pinduoduo', 'imeituan', 'snssdk1128'],
      ...['snssdk1112', 'kwai', 'xhsdiscover', 'bilibili', 'sinaweibo', 'baiduboxapp', 'baidumap', 'amapuri'],
    ],
    opens: 'app',
    holds: 'parameters',
    examples: ['fleamarket://item?id=1', 'pinduoduo://com.xunmeng.pinduoduo/x.html'],
    source: IANA,
    date,
  },
  {
    id: 'intent',
    schemes: ['intent', 'android-app'],
    opens: 'app',
    holds: 'intent',
    examples: [
      'intent://m.taobao.com/#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2Fevil.example;end',
    ],
    source: ANDROID,
    date,
  },
  {
    id: 'store',
    schemes: [
      'market',
      'itms',
      'itms-apps',
      'itms-appss',
      'itms-services',
      'appmarket',
      'mimarket',
      'oppomarket',
    ],
    opens: 'app',
    holds: 'parameters',
    examples: ['itms-services://?action=download-manifest&url=https%3A%2F%2Fevil.example%2Fa.plist'],
    source: IANA,
    date,
  },
  {
    id: 'script',
    schemes: ['javascript', 'vbscript', 'livescript'],
    opens: 'script',
    holds: 'nothing',
    examples: ['javascript:alert(1)'],
    source: IANA,
    date,
  },
  {
    id: 'content',
    schemes: ['data', 'blob', 'filesystem', 'about', 'mhtml', 'cid'],
    opens: 'content',
    holds: 'nothing',
    examples: ['data:text/html,x', 'blob:https://www.taobao.com/1f0c'],
    source: WHATWG,
    date,
  },
  {
    id: 'device',
    schemes: [
      ...['file', 'content', 'chrome', 'edge', 'resource', 'chrome-extension', 'moz-extension'],
      ...['ms-settings', 'ms-msdt', 'search-ms', 'prefs', 'app-settings'],
    ],
    opens: 'device',
    holds: 'nothing',
    examples: ['file:///C:/taobao.com/a.html'],
    source: IANA,
    date,
  },
  {
    id: 'source-view',
    schemes: ['view-source', 'feed', 'read', 'reader'],
    opens: 'page',
    holds: 'rest',
    examples: ['view-source:https://evil.example/'],
    source: IANA,
    date,
  },
  {
    id: 'act',
    schemes: ['tel', 'sms', 'smsto', 'mms', 'mmsto', 'mailto', 'geo', 'facetime', 'callto', 'skype'],
    opens: 'act',
    holds: 'nothing',
    examples: ['tel:+8657112345', 'smsto:95188:DH', 'mailto:a@b.example'],
    source: IANA,
    date,
  },
] as const;

/** What opens an address: `act` calls, writes or shows a place; nothing of it happens before the shopper says so. */
export type Opener = (typeof LINK_SCHEMES)[number]['opens'];
export type Holding = (typeof LINK_SCHEMES)[number]['holds'];
