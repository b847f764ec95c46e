// What is said of an address besides the verdict on its host. `flagged` must get the note, `ignored` must not.
const date = '2026-11-26';
const URL_STANDARD = 'https://url.spec.whatwg.org/';

export const LINK_NOTES = {
  'short-link': {
    title: 'Short link',
    why: 'The address is only a number for another one, which nobody knows before it opens. It is never followed here.',
    flagged: ['https://m.tb.cn/h.abc', 'https://t.cn/A6x', 'https://bit.ly/x'],
    ignored: ['https://tb.cn.evil.example/', 'https://www.taobao.com/'],
    source: 'https://github.com/PeterDaveHello/url-shorteners',
    date,
  },
  'address-inside': {
    title: 'Leads on to another address',
    why: 'The page in front sends the shopper on to the address that stands inside its own; the worst of them decides.',
    flagged: [
      'https://login.taobao.com/?redirectURL=https%3A%2F%2Fevil.example',
      'alipays://platformapi/startapp?url=https%3A%2F%2Fevil.example',
    ],
    ignored: [
      'https://evil.example/?url=https%3A%2F%2Fwww.taobao.com',
      'https://www.taobao.com/?spm=a21bo.1.2',
    ],
    source: 'https://cwe.mitre.org/data/definitions/601.html',
    date,
  },
  'app-link': {
    title: 'Opens an app',
    why: 'The address opens an app on the phone instead of a page in the browser.',
    flagged: [
      'taobao://item.taobao.com/item.htm?id=1',
      'weixin://dl/business/?t=x',
      'intent://a.example/#Intent;end',
    ],
    ignored: ['https://www.taobao.com/'],
    source: 'https://www.iana.org/assignments/uri-schemes/uri-schemes.xhtml',
    date,
  },
  'script-link': {
    title: 'A program, not an address',
    why: 'What follows is run as a program in the page that is open; an honest shop never sends one.',
    flagged: ['javascript:alert(1)'],
    ignored: ['https://evil.example/javascript:alert'],
    source: URL_STANDARD,
    date,
  },
  'content-link': {
    title: 'A page inside the address',
    why: 'The page stands in the address itself and belongs to nobody.',
    flagged: ['data:text/html,taobao', 'blob:https://www.taobao.com/1f0c'],
    ignored: ['https://www.taobao.com/data:'],
    source: URL_STANDARD,
    date,
  },
  'device-link': {
    title: 'Something on the device',
    why: 'The address is that of a file or a setting on the device, not of a shop.',
    flagged: ['file:///C:/taobao.html'],
    ignored: ['https://www.taobao.com/file'],
    source: URL_STANDARD,
    date,
  },
  'act-link': {
    title: 'A call, a message, a place',
    why: 'The address calls, writes or shows a place; it opens no page.',
    flagged: ['tel:95188', 'mailto:a@b.example'],
    ignored: ['https://www.taobao.com/tel'],
    source: URL_STANDARD,
    date,
  },
  'share-token': {
    title: 'Share word of an app',
    why: 'The Taobao app reads the word from the clipboard and opens what is behind it, which nobody knows before.',
    flagged: ['￥AbCdEf12345￥', '(CZ0001 AbCdEf12345)/'],
    ignored: ['￥100', '¥ 200 ¥ 300'],
    source: 'https://open.taobao.com/',
    date,
  },
  'odd-spelling': {
    title: 'Oddly written',
    why: 'Invisible signs, full-width letters or a spelled-out dot keep filters from reading the address.',
    flagged: ['https://evil\u200b.example/', 'evil点com', 'hxxps://evil.example/', 'ｗｗｗ.evil.cn'],
    ignored: ['https://evil.example/'],
    source: 'https://www.unicode.org/reports/tr36/',
    date,
  },
} as const;

export type LinkNote = keyof typeof LINK_NOTES;
