// The official rule: what must pass, what must fail, and that nothing else can be made to pass.
import { expect, test } from 'vitest';
import { isOfficialAddress, isOfficialHost } from '../../src/core/official';
import { OFFICIAL_SITES } from '../../src/rules/official-sites';

const PASS = ['taobao.com', 'TMALL.COM', 'chaoshi.tmall.com.', 'a.b.taobao.com:443'];
const FAIL = [
  'giftmall.com',
  'eviltaobao.com',
  'taobao.com.cn',
  'tmall.hk',
  'x.tmall',
  'tmall',
  'taobao.com.evil.cn',
  'taobao-com.cn',
  'https://taobao.com@evil.cn/',
  'taobao.com@evil.cn',
  'evil.cn/taobao.com',
  'evil.cn#.taobao.com',
  'evil.cn?.taobao.com',
  'evil.cn\\.taobao.com',
  'taobao。com.evil.cn',
  'taobao。com',
  'xn--taobao-9na.com',
  'xn--a.taobao.com',
  '127.0.0.1',
  '[::1]',
  'localhost',
  'file:',
  'data:',
  'blob:null/1f0c',
  'null',
  '',
  '.',
  '..taobao.com',
  '.taobao.com',
  'taobao.com..',
  'a..taobao.com',
  'taobao.com:',
  'taobao.com:443443',
  ' taobao.com',
  'taobao.com\n',
  'evil.cn\n.taobao.com',
  'ｔａｏｂａｏ.com',
  '%74aobao.com',
];

test.each(PASS)('official host: %s', (host) => expect(isOfficialHost(host)).toBe(true));
test.each(FAIL)('not an official host: %s', (host) => expect(isOfficialHost(host)).toBe(false));
for (const { site, official, not } of OFFICIAL_SITES) {
  test.each(official)(`the examples of ${site} pass: %s`, (host) => expect(isOfficialHost(host)).toBe(true));
  test.each(not)(`the examples of ${site} fail: %s`, (host) => expect(isOfficialHost(host)).toBe(false));
}

test.each(['https://www.taobao.com', 'https://chaoshi.tmall.com/a?b#c', 'HTTPS://TAOBAO.COM:443/'])(
  'official address: %s',
  (address) => expect(isOfficialAddress(address)).toBe(true),
);
test.each([
  'http://www.taobao.com/',
  'https://taobao.com@evil.cn/',
  'https://a:b@taobao.com/',
  'https://evil.cn/taobao.com',
  'https://evil.cn#.taobao.com',
  'https://evil.cn\\.taobao.com/',
  'blob:https://www.taobao.com/1f0c',
  'blob:null/1f0c',
  'data:text/html,taobao.com',
  'file:///taobao.com/',
  'about:srcdoc',
  'about:blank',
  'javascript:taobao.com',
  'null',
  '',
  'taobao.com',
  '//taobao.com',
  'wss://taobao.com',
  'https:taobao.com',
])('not an official address: %s', (address) => expect(isOfficialAddress(address)).toBe(false));
