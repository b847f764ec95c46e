// Which pieces of a text are addresses, and where each begins and ends.
import { describe, expect, test } from 'vitest';
import { addressesIn } from '../../src/core/link-text';

/** The addresses of a text, those that were oddly written with a sign before them. */
const found = (text: string) =>
  addressesIn(text).written.map(({ address, odd }) => (odd ? `~${address}` : address));

describe('an address in a text', () => {
  test.each([
    ['请www.taobao.com:pw@evil.cn/x', ['https://www.taobao.com:pw@evil.cn/x']],
    ['www.evil.cn:请登录', ['https://www.evil.cn']],
    ['taobao.com.evil.top:8443/lipin', ['https://taobao.com.evil.top:8443/lipin']],
    ['taobao.com:8080@evil.cn', ['https://taobao.com:8080@evil.cn']],
    ['https://a.cn,https://b.cn,c.cn', ['https://a.cn', 'https://b.cn,c.cn']],
    ['a.cn:80:90', ['https://a.cn:80']],
    ['openapp.jdmobile://x', ['openapp.jdmobile://x']],
    ['openapp.jdmobile:', []],
    ['mailto:', []],
    ['官网:www.evil.cn:80', ['https://www.evil.cn:80']],
    ['http:https://a.cn', ['https://a.cn']],
    ['https://a.cn/b...', ['https://a.cn/b']],
    ['https://a.cn/b%', ['https://a.cn/b']],
    ['https://a.cn/b%41', ['https://a.cn/b%41']],
    ['https://a.cn/b%4', ['https://a.cn/b%4']],
    ['https://a.cn/b。', ['https://a.cn/b']],
    ['https://a.cn/b?!', ['https://a.cn/b']],
    ["https://a.cn/b~*'", ['https://a.cn/b']],
    ['(https://a.cn/b)', ['https://a.cn/b']],
    ['[https://a.cn](https://b.cn/c)', ['https://a.cn', 'https://b.cn/c']],
    ['https%3A%2F%2Fa.cn%2Fb', ['https://a.cn/b']],
    ['url=https%253A%252F%252Fa.cn%252Fb', ['https://a.cn/b']],
    ['https://a.cn/?u=https%3A%2F%2Fb.cn', ['https://a.cn/?u=https%3A%2F%2Fb.cn']],
    ['a.cn?u=https%3A%2F%2Fb.cn', ['https://a.cn?u=https%3A%2F%2Fb.cn']],
    ['[https://a.cn/b]', ['https://a.cn/b']],
    ['https://a.cn/(b)', ['https://a.cn/(b)']],
    ['https://a.cn/[b]', ['https://a.cn/[b]']],
    ['https://a.cn/b))', ['https://a.cn/b']],
    ['https://a.cn/(b))', ['https://a.cn/(b)']],
    ['https://a.cn/b)]', ['https://a.cn/b']],
    ['https://a.cn/b"c', ['https://a.cn/b']],
    ['https://a.cn/b<c', ['https://a.cn/b']],
    ['https://a.cn/b>c', ['https://a.cn/b']],
    ['https://a.cn/b`c', ['https://a.cn/b']],
    ['https://a.cn/b|c', ['https://a.cn/b']],
    ['https://a.cn/b领取', ['https://a.cn/b']],
    ['https://a.cn/b//领取.cn/c', ['https://a.cn/b//领取.cn/c']],
    ['https://a.cn/b/领取', ['https://a.cn/b/']],
    ['https://a.cn#b', ['https://a.cn#b']],
    ['https://a.cn\\b', ['https://a.cn\\b']],
    ['https://a.cn?b=c;d', ['https://a.cn?b=c;d']],
    ['https://user:pw@evil.cn:8080/x', ['https://user:pw@evil.cn:8080/x']],
    ['https://user@/x', []],
    ['https://@evil.cn', ['https://@evil.cn']],
    ['https://a@b@evil.cn/', ['https://a@b@evil.cn/']],
    ['https://www.taobao.com@evil.cn领取', ['https://www.taobao.com@evil.cn']],
    ['https://foo/x', ['https://foo/x']],
    ['https://foo', ['https://foo']],
    ['https://淘宝网', []],
    ['https://淘宝网/a', []],
    ['https://淘宝.网址/a', ['https://淘宝.网址/a']],
    ['https://evil.cn:8080领取', ['https://evil.cn:8080']],
    ['https://evil.cn.领取', ['https://evil.cn']],
    ['https://1.2.3.4/x', ['https://1.2.3.4/x']],
    ['https://[::1]:80/a', ['https://[::1]:80/a']],
    ['https://localhost:3000/a', ['https://localhost:3000/a']],
    ['http://', []],
    ['http:a.cn', ['http:a.cn']],
    ['http:\\\\a.cn', ['http:\\\\a.cn']],
    ['HTTPS://A.cn', ['HTTPS://A.cn']],
    ['请看https://a.cn', ['https://a.cn']],
    ['https://a.cnhttps://b.cn', ['https://a.cn', 'https://b.cn']],
    ['https://a.cn,https://b.cn', ['https://a.cn', 'https://b.cn']],
    ['https://a.cn，https://b.cn/c', ['https://a.cn', 'https://b.cn/c']],
    ['https://a.cn/?u=https://b.cn', ['https://a.cn/?u=https://b.cn']],
    ['taobao://x', ['taobao://x']],
    ['TAOBAO://x', ['TAOBAO://x']],
    ['tel:95188', ['tel:95188']],
    ['tel:', []],
    ['mailto:a@b.cn', ['mailto:a@b.cn']],
    ['xyz://abc', ['xyz://abc']],
    ['xyz:abc', []],
    ['xyz:/abc', []],
    ['xyz:///abc', []],
    ['x://abc', []],
    ['xyz://abc.', ['xyz://abc']],
    ['weixin://a领取', ['weixin://a领取']],
    ['请taobao://x', ['taobao://x']],
    ['9taobao://x', []],
    ['a.taobao://x', ['a.taobao://x']],
    ['+taobao://x', []],
    ['javascript:alert(1)', ['javascript:alert(1)']],
    ['abcdefghijklmnopqrstuvwxyzabcdefgh://x', []],
    ['note:b.cn', ['https://b.cn']],
    ['a.cn:8080/x', ['https://a.cn:8080/x']],
    ['a.cn:123456', ['https://a.cn']],
    ['a.cn:8080', ['https://a.cn:8080']],
    ['a.cn:x', ['https://a.cn']],
    ['a.cn?b', ['https://a.cn?b']],
    ['a.cn#b', ['https://a.cn#b']],
    ['a.cn/b,', ['https://a.cn/b']],
    ['a.cn。', ['https://a.cn']],
    ['a。cn', ['https://a.cn']],
    ['a．cn/b', ['https://a.cn/b']],
    ['a｡cn', ['https://a.cn']],
    ['看a.cn。b.cn/c', ['https://a.cn.b.cn/c']],
    ['a.cn。好', ['https://a.cn']],
    ['好。a.cn', ['https://a.cn']],
    ['me@a.cn', []],
    ['me@a.cn/x', ['https://me@a.cn/x']],
    ['taobao.com@evil.cn', ['https://taobao.com@evil.cn']],
    ['www.taobao.com:pw@evil.cn/x', ['https://www.taobao.com:pw@evil.cn/x']],
    ['taobao.com:x@evil.cn', ['https://taobao.com:x@evil.cn']],
    ['me@taobao.com:80', []],
    ['a.cn@领', []],
    ['a.cn@b', []],
    ['x.nosuch@evil.cn', []],
    ['@evil.cn', []],
    ['加@evil.cn', []],
    ['www.taobao.com.nosuch@evil.cn', []],
    ['www.taobao.com.nosuch@evil.cn/x', ['https://www.taobao.com.nosuch@evil.cn/x']],
    ['https://b.cn@/x', []],
    ['https://x.https:pw@evil.cn/', ['https://x.https:pw@evil.cn/']],
    ['https://a.cnhttp://b.cn', ['https://a.cn', 'http://b.cn']],
    ['https://a.cn/b)c', ['https://a.cn/b)c']],
    ['https://evil.cn]', ['https://evil.cn']],
    ['https://www.taobao.com.nosuch/x', ['https://www.taobao.com.nosuch/x']],
    ['https://www.taobao.com.nosuch', ['https://www.taobao.com.nosuch']],
    ['https://淘宝.taobao.com.nosuch', ['https://淘宝.taobao.com.nosuch']],
    ['https://1.2.3.4..领', ['https://1.2.3.4']],
    ['https://a.cn:80领x领', ['https://a.cn:80']],
    ['https://a.cn领.com', ['https://a.cn领.com']],
    ['https://淘宝.网址领取', ['https://淘宝.网址']],
    ['https://foo领', ['https://foo领']],
    ['https://领foo', ['https://领foo']],
    ['https://a1领取', ['https://a1领取']],
    ['https://xlocalhost领取', ['https://xlocalhost领取']],
    ['https://localhostx领取', ['https://localhostx领取']],
    ['好。a.cn/x', ['https://a.cn/x']],
    ['淘宝。好的.网址', ['https://好的.网址']],
    ['a.cn领http://b.cn', ['https://a.cn', 'http://b.cn']],
    ['a.公司taobao://x', ['https://a.公司', 'taobao://x']],
    ['a@@领a.cn', ['https://a.cn']],
    ['www.evil.com:80a.cn', ['https://www.evil.com:80']],
    ['b.cn好的.公司', ['https://b.cn', 'https://好的.公司']],
    ['evil.co.uk.淘宝', ['https://evil.co.uk']],
    ['https://evil.cn])', ['https://evil.cn']],
    ['https://[::1]!!', ['https://[::1]']],
    ['v2.0', []],
    ['3.14', []],
    ['e.g.', []],
    ['i.e', []],
    ['See it.Then we', []],
    ['end.Then', []],
    ['foo.Com', []],
    ['a1.Then', []],
    ['evil.COM', ['https://evil.COM']],
    ['登录taobao.com或tmall.com也行', ['https://taobao.com', 'https://tmall.com']],
    ['登录taobao.com或者www.tmall.com', ['https://taobao.com', 'https://www.tmall.com']],
    ['taobao.com淘宝', ['https://taobao.com']],
    ['淘宝taobao.com', ['https://taobao.com']],
    ['淘宝.com', ['https://淘宝.com']],
    ['淘宝.网址领取', ['https://淘宝.网址']],
    ['天猫.tmall.com', ['https://天猫.tmall.com']],
    ['www.淘宝.com.cn说', ['https://www.淘宝.com.cn']],
    ['www.taobao.com的优惠', ['https://www.taobao.com']],
    ['www.taobao.com.evil.cn领取', ['https://www.taobao.com.evil.cn']],
    ['请在a.b.taobao.com上', ['https://a.b.taobao.com']],
    ['my_shop.taobao.com', ['https://my_shop.taobao.com']],
    ['a..cn', []],
    ['a.cn.', ['https://a.cn']],
    ['a.b.c.nosuch', []],
    ['x.cn.nosuch', ['https://x.cn']],
    ['가게taobao.com입니다', ['https://taobao.com']],
    ['みせtaobao.comです', ['https://taobao.com']],
    ['a.cn,b.cn', ['https://a.cn', 'https://b.cn']],
    ['a.cn、b.cn', ['https://a.cn', 'https://b.cn']],
    ['a.cn/b、c', ['https://a.cn/b']],
    ['www.taobao.com-领取', ['https://www.taobao.com']],
    ['1.2.3.4', []],
    ['1.2.3.4/x', []],
    ['192.168.1.1:80/x', []],
    ['a+b.cn:80/x', ['https://b.cn:80/x']],
    ['https://evil.cn./x', ['https://evil.cn./x']],
    ['evil.cn./x', ['https://evil.cn./x']],
    ['evil.cn.:80', ['https://evil.cn.:80']],
    ['evil.cn.?x', ['https://evil.cn.?x']],
    ['https://evil.cn。/x', ['https://evil.cn。/x']],
    ['https://a.cn@evil.cn.:80?x', ['https://a.cn@evil.cn.:80?x']],
    ['https://evil.cn.', ['https://evil.cn']],
    ['https://evil.cn!/x', ['https://evil.cn']],
    ['https://a.cn领.com取', ['https://a.cn领.com']],
    ['https://1.2.3.4领取', ['https://1.2.3.4']],
    ['https://localhost领取', ['https://localhost']],
  ])('%s', (text, addresses) => expect(found(text)).toEqual(addresses));
});

describe('odd writing', () => {
  test.each([
    ['https://ev\u200bil.cn', ['~https://evil.cn']],
    ['https://evil.cn\u200b', ['https://evil.cn']],
    ['\u200bhttps://evil.cn', ['https://evil.cn']],
    ['\ufeffhttps://evil.cn \ufeff', ['https://evil.cn']],
    ['ev\u00ad\u200bil.cn', ['~https://evil.cn']],
    ['ｅｖｉｌ.cn', ['~https://evil.cn']],
    ['evil.cn／ａ', ['~https://evil.cn/a']],
    ['evil．cn', ['https://evil.cn']],
    ['hxxps://evil.cn', ['~https://evil.cn']],
    ['evil[.]cn', ['~https://evil.cn']],
    ['\ufdd0evil.cn', ['https://evil.cn']],
    ['ev\ufdd0il.cn', ['https://evil.cn']],
    ['evil[.]cn https://www.taobao.com', ['~https://evil.cn', 'https://www.taobao.com']],
  ])('%j', (text, addresses) => expect(found(text)).toEqual(addresses));
});

describe('what parts words', () => {
  test.each([...' \n\t"<>`“”‘’《》〈〉「」『』【】，、；！（）…|￥¥\u3000'])('%j', (sign) => {
    expect(found(`https://a.cn/x${sign}https://b.cn/y`)).toEqual(['https://a.cn/x', 'https://b.cn/y']);
  });
});

describe('of a text without end', () => {
  const most = 1_048_576;
  test('is looked at no more than a megabyte, which is said', () => {
    const text = (letters: number) => addressesIn(`${' '.repeat(letters - 5)} b.cn`);
    expect(text(most)).toMatchObject({ written: [{ address: 'https://b.cn' }], cut: false });
    expect(text(most + 1)).toMatchObject({ cut: true });
    expect(text(most + 4).written).toEqual([]);
  });

  test('are taken ten thousand addresses, which is said', () => {
    expect(addressesIn('tel:1 '.repeat(10_000))).toMatchObject({ cut: false });
    const more = addressesIn('tel:1 '.repeat(10_001));
    expect([more.written.length, more.cut]).toEqual([10_000, true]);
  });

  test('are tried ten thousand places of a word, which is said', () => {
    const word = (places: number) => addressesIn(`${'ab:'.repeat(places - 1)}b.cn c.cn`);
    const address = (of: string) => ({ address: `https://${of}`, odd: false });
    expect(word(10_000)).toEqual({ written: [address('b.cn'), address('c.cn')], cut: false });
    expect(word(10_001)).toEqual({ written: [address('c.cn')], cut: true });
  });

  test('no host longer than one can be is taken for one', () => {
    const host = (letters: number) => `${`${'a'.repeat(49)}.`.repeat(letters / 50)}cn`;
    for (const scheme of ['', 'https://'])
      expect(found(scheme + host(250))).toEqual([`https://${host(250)}`]);
    expect(found(host(300))).toEqual([]);
  });

  test.each([10, 300, 600, 900, 1100, 3000])(
    'a name before an @ poses as no host, of %i letters as of few',
    (letters) => {
      for (const scheme of ['https://', ''])
        for (const between of [...':.', ...(scheme && '领')]) {
          const text = `${scheme}www.taobao.com${between}${'a'.repeat(letters)}@evil.cn/`;
          const all = found(text);
          expect(all.at(-1), text).toMatch(/@evil\.cn\/$/);
          for (const address of all) expect(address, text).toMatch(/@/);
        }
    },
  );

  test('a mailbox has no name as long as a host', () => {
    expect(found(`www.taobao.com:${'a'.repeat(300)}@evil.cn`)).toEqual([
      `https://${'a'.repeat(255)}@evil.cn`,
    ]);
    expect(found(`${'a'.repeat(254)}@evil.cn`)).toEqual([]);
  });

  test('words without end behind a host are none of it', () => {
    expect(found(`https://淘宝.网址${'领'.repeat(300)}`)).toEqual(['https://淘宝.网址']);
  });

  test('an address whose host is further than is looked at is none that anybody could own', () => {
    const user = 'a'.repeat(1024 - '@www.taobao.com'.length);
    expect(found(`https://${user}@www.taobao.com/x`)).toEqual([`https://${user}@www.taobao.com@`]);
    expect(found(`https://${user.slice(1)}@www.taobao.com/x`)).toEqual([
      `https://${user.slice(1)}@www.taobao.com/x`,
    ]);
  });
});
