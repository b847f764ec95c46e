// Hosts, registrable domains, punycode, and what may be written down of an address.
import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { hostToUnicode } from '../../src/core/punycode';
import {
  addressForRecord,
  canonicalHost,
  hostForRecord,
  originForRecord,
  siteOf,
  siteOfHost,
} from '../../src/core/site';
import { SHARED_HOSTS } from '../../src/rules/shared-hosts';
import { anyCode, groupedCode } from './codes';

describe('the registrable domain', () => {
  test.each([
    ['taobao.com', 'taobao.com'],
    ['a.b.taobao.com', 'taobao.com'],
    ['WWW.TAOBAO.COM.', 'taobao.com'],
    ['taobao.com.cn', 'taobao.com.cn'],
    ['www.taobao.com.cn', 'taobao.com.cn'],
    ['taobao.com.evil.cn', 'evil.cn'],
    ['a.b.evil.co.uk', 'evil.co.uk'],
    ['shop.evil.com.tw', 'evil.com.tw'],
    ['shop.evil.gov.cn', 'evil.gov.cn'],
    ['taobao.github.io', 'taobao.github.io'],
    ['a.taobao.pages.dev', 'taobao.pages.dev'],
    ['www.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['a.b.c.kawasaki.jp', 'b.c.kawasaki.jp'],
    ['www.x.tmall', 'x.tmall'],
    ['食狮.公司.cn', 'xn--85x722f.xn--55qx5d.cn'],
    ['www.食狮.中国', 'xn--85x722f.xn--fiqs8s'],
    ['com', 'com'],
    ['localhost', 'localhost'],
    ['93.184.216.34', '93.184.216.34'],
    ['0x7f.1', '127.0.0.1'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['', ''],
    ['a b', ''],
    ['.com', '.com'],
  ])('%s -> %s', (host, site) => expect(siteOf(host)).toBe(site));
});

test('no host is taken apart into nothing', () => {
  expect(siteOfHost('')).toMatchObject({ host: '', port: '', domain: '', suffix: '', isIp: false });
});

describe('a host where strangers put pages of their own', () => {
  test.each([
    'shop1.oss-cn-hangzhou.aliyuncs.com',
    'a-125.cos.ap-shanghai.myqcloud.com',
    'a.bj.bcebos.com',
    'a.obs.cn-north-4.myhuaweicloud.com',
    'docs.qq.com',
    'sites.google.com',
    'gift.weebly.com',
    'a.hd-bkt.clouddn.com',
    'www.wjx.cn',
  ])('%s is its own site', (host) => expect(siteOf(host)).toBe(host));

  test.each([
    ['pay.qq.com', 'qq.com'],
    ['mail.google.com', 'google.com'],
    ['www.evil-weebly.com', 'evil-weebly.com'],
    ['aliyuncs.com.evil.cn', 'evil.cn'],
    ['mydocs.qq.com', 'qq.com'],
  ])('%s is not one: %s', (host, site) => expect(siteOf(host)).toBe(site));

  test('is none the public suffix list knows, and none is told twice', () => {
    const hosts = SHARED_HOSTS.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const { host, source, date } of SHARED_HOSTS) {
      expect(parse(`a.${host}`, { allowPrivateDomains: true }).isPrivate, host).toBe(false);
      expect(source, host).toMatch(/^https:\/\//);
      expect(date, host).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

test.each([
  ['ＴＡＯＢＡＯ．ＣＯＭ', 'taobao.com'],
  ['taobao。com', 'taobao.com'],
  ['tao\u00adbao.com', 'taobao.com'],
  ['%74aobao.com', 'taobao.com'],
  ['淘宝.xyz', 'xn--pbt173b.xyz'],
  ['XN--PBT173B.xyz', 'xn--pbt173b.xyz'],
  ['faß.de', 'xn--fa-hia.de'],
  ['xn--a', ''],
  ['a\u202eb.com', ''],
  [' taobao.com ', 'taobao.com'],
])('browsers compare %s as %s', (host, ascii) => expect(canonicalHost(host)).toBe(ascii));

test('punycode is read as browsers read it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (label) => {
      const ascii = domainToASCII(`a${label}a.com`);
      if (/^[a-z0-9.-]+$/.test(ascii)) expect(hostToUnicode(ascii)).toBe(domainToUnicode(ascii));
    }),
    { numRuns: 1000 },
  );
  for (const broken of [
    'xn--',
    'xn--a_b',
    'xn--99999999999999',
    'xn--\u00e4',
    'xn--krank-kg706554a',
    'xn--9999z',
    'xn--a!b',
    'xn--a{b',
    `xn--${'9'.repeat(1000)}a`,
  ])
    expect(hostToUnicode(`${broken}.com`)).toBe(`${broken}.com`);
});

describe('what is written down of an address', () => {
  test.each([
    ['https://www.taobao.com/', 'https://www.taobao.com/'],
    ['https://www.taobao.com/markets/redeem?card=1234567890#k', 'https://www.taobao.com/markets/redeem'],
    ['https://me:secret@evil.cn:8443/a', 'https://evil.cn:8443/a'],
    ['https://evil.cn/1234567890123456', 'https://evil.cn/…'],
    ['https://evil.cn/card/ABCD-EFGH-JKLM/ok', 'https://evil.cn/card/…/ok'],
    ['https://evil.cn/card/AB12CD34EF', 'https://evil.cn/card/…'],
    ['https://evil.cn/card/ab12cd34ef56', 'https://evil.cn/card/…'],
    ['https://evil.cn/card/1234/5678/9012/', 'https://evil.cn/card/…/…/…/'],
    ['https://evil.cn/%31%32%33%34%35%36%37%38', 'https://evil.cn/…'],
    ['https://evil.cn/１２３４５６７８', 'https://evil.cn/…'],
    ['https://evil.cn/%E0%A4%A', 'https://evil.cn/…'],
    ['https://evil.cn/ABCDEF', 'https://evil.cn/…'],
    ['https://evil.cn/ABCDE', 'https://evil.cn/ABCDE'],
    ['https://evil.cn/abcdefg1', 'https://evil.cn/…'],
    ['https://evil.cn/abcdef1', 'https://evil.cn/abcdef1'],
    [`https://evil.cn/${'a'.repeat(65)}`, 'https://evil.cn/…'],
    [`https://evil.cn/${'gift-'.repeat(12)}card`, `https://evil.cn/${'gift-'.repeat(12)}card`],
    [`https://evil.cn/${'gift-'.repeat(13)}card`, 'https://evil.cn/…'],
    ['https://evil.cn/v/123', 'https://evil.cn/v/123'],
    ['https://evil.cn/20261', 'https://evil.cn/…'],
    ['https://evil.cn/gift-card/redeem.html', 'https://evil.cn/gift-card/redeem.html'],
    ['https://evil.cn/step2/v3', 'https://evil.cn/step2/v3'],
    ['https://evil.cn/gift-card.htm', 'https://evil.cn/gift-card.htm'],
    ['https://evil.cn/redeem/2026/11', 'https://evil.cn/redeem/2026/11'],
    ['https://evil.cn/help-with-gift-card', 'https://evil.cn/help-with-gift-card'],
    ['https://evil.cn/redeem/abcdefghjkmnpqrs', 'https://evil.cn/redeem/…'],
    ['https://evil.cn/c/AB12C/DE34F/GH56J', 'https://evil.cn/c/…/…/…'],
    ['https://evil.cn/c/ABCDE/FGHIJ/KLMNO', 'https://evil.cn/c/…/…/…'],
    ['https://evil.cn/c/123/456/789/012', 'https://evil.cn/c/…/…/…/…'],
    ['https://evil.cn/qwert-yuiop-asdfg', 'https://evil.cn/…'],
    ['https://evil.cn/a;code=abcdefghijk/b', 'https://evil.cn/a/b'],
    ['https://6227001234567890.evil.cn/ok', 'https://….evil.cn/ok'],
    ['https://6227-0012-3456-7890.evil.cn/ok', 'https://………….evil.cn/ok'],
    ['https://abcde.fghij.klmno.evil.cn/', 'https://….….….evil.cn/'],
    ['https://taobao.com-ab12cd34ef.evil.cn/', 'https://taobao.com-….evil.cn/'],
    ['https://www.gift-card.evil.cn:8443/', 'https://www.gift-card.evil.cn:8443/'],
    ['https://6227001234567890.cn/', 'https://6227001234567890.cn/'],
    ['https://93.184.216.34/a', 'https://93.184.216.34/a'],
    [`https://evil.cn/${'a/'.repeat(400)}`, `https://evil.cn/${'a/'.repeat(141)}a…`],
    [`https://evil.cn/${'a/'.repeat(142)}`, `https://evil.cn/${'a/'.repeat(142)}`],
    ['data:text/html,1234567890', 'data:'],
    ['blob:https://evil.cn/1f0c', 'blob:'],
    ['file:///C:/me/card.html', 'file:'],
    ['about:srcdoc', 'about:'],
    ['1234567890', ''],
    ['', ''],
  ])('%s', (address, kept) => expect(addressForRecord(address)).toBe(kept));
});

describe('no code is written down', () => {
  const without = (text: string) => text.replace(/[^a-z0-9]/gi, '').toLowerCase();
  const SEED = { numRuns: 1000, seed: 20261125 };
  test.each([
    ['/KQ7Z/x/M4XP/x/82WT/x/6RVA', '/…/…/…/…/…/…/…'],
    ['/q7/zm/4x/p8/2w/t6/rv/a9', '/…/…/…/…/…/…/…/…'],
    ['/card/ABCD/for/EFGH/you/JKMN', '/card/…/…/…/…/…'],
    ['/h5/card/v2/list-3', '/h5/card/v2/list-3'],
    ['/markets/promotion/giftcard/index.html', '/markets/promotion/giftcard/index.html'],
  ])('of a path over which it is spread: %s', (path, kept) => {
    expect(addressForRecord(`https://evil.cn${path}`)).toBe(`https://evil.cn${kept}`);
  });

  test('of a path, in one piece or in several', () => {
    const paths = fc.oneof(
      anyCode.map(({ code, signs }) => ({ path: encodeURIComponent(code), signs })),
      anyCode.map(({ code, signs }) => ({ path: `redeem;code=${encodeURIComponent(code)}/ok`, signs })),
      groupedCode.map((groups) => ({ path: groups.join('/'), signs: groups.join('') })),
    );
    fc.assert(
      fc.property(paths, ({ path, signs }) => {
        const kept = addressForRecord(`https://evil.cn/card/${path}/ok.html`);
        expect(without(kept)).not.toContain(signs.toLowerCase());
        expect(kept).toContain('https://evil.cn/card/');
        expect(kept).toContain('/ok.html');
      }),
      SEED,
    );
  });
  test('of a host, an origin or an address', () => {
    const codes = fc.oneof(
      anyCode.map(({ signs }) => ({ name: signs, signs })),
      fc
        .tuple(groupedCode, fc.constantFrom('-', '.'))
        .map(([groups, mark]) => ({ name: groups.join(mark), signs: groups.join('') })),
    );
    fc.assert(
      fc.property(codes, ({ name, signs }) => {
        const host = `www.${name.toLowerCase()}.evil.com.cn`;
        for (const kept of [
          hostForRecord(host),
          hostForRecord(`${host}:8443`),
          originForRecord(`https://${host}`),
          addressForRecord(`https://${host}/a`),
        ]) {
          expect(without(kept)).not.toContain(signs.toLowerCase());
          expect(kept).toContain('evil.com.cn');
        }
      }),
      SEED,
    );
  });
});

test.each([
  ['https://www.taobao.com', 'https://www.taobao.com'],
  ['http://evil.cn:8080', 'http://evil.cn:8080'],
  ['android-app://com.taobao', ''],
  ['null', ''],
  ['', ''],
])('the origin %s is written down as %s', (origin, kept) => expect(originForRecord(origin)).toBe(kept));

test.each([
  ['shop.食狮.公司.cn', 'shop.食狮.公司.cn'],
  ['6227001234567890.食狮.公司.cn', '….食狮.公司.cn'],
  [domainToASCII('卡6227001234567890.evil.cn'), '….evil.cn'],
  ['blob:', 'blob:'],
  ['', ''],
])('the host %s is written down as %s', (host, kept) => expect(hostForRecord(host)).toBe(kept));
