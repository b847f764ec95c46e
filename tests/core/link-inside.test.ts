// Which addresses stand inside an address, in each place where one can.
import { describe, expect, test } from 'vitest';
import { addressesInside, hostsInPath, schemeOf, schemeRow } from '../../src/core/link-inside';

const EVIL = 'https%3A%2F%2Fevil.cn%2F';
const base64 = (text: string) => btoa(text).replace(/=+$/, '');

test.each([
  ['https://a.cn', 'https'],
  [' \n TaoBao://x', 'taobao'],
  ['a+b-c.9:x', 'a+b-c.9'],
  ['9a:x', ''],
  ['//a.cn', ''],
  ['a b:c', ''],
])('the scheme of %j is %j', (address, scheme) => expect(schemeOf(address)).toBe(scheme));

test('a scheme is known in any case', () => {
  expect(schemeRow('TAOBAO')).toEqual({ opens: 'app', holds: 'page' });
  expect(schemeRow('xyz')).toBeNull();
});

describe('behind a scheme', () => {
  test.each([
    // the address of a page but for its scheme
    [
      'taobao://item.taobao.com/a?url=//evil.cn',
      ['https://item.taobao.com/a?url=//evil.cn', 'https://evil.cn'],
    ],
    ['taobao:///a?url=//evil.cn', ['https://evil.cn']],
    ['taobao://?url=//evil.cn', ['https://evil.cn']],
    ['taobao:x//a.cn/', []],
    [' taobao://item.taobao.com/ ', ['https://item.taobao.com/']],
    // parameters alone
    [`weixin://evil.cn/?u=${EVIL}`, ['https://evil.cn/']],
    [`xyz://evil.cn/?u=${EVIL}`, ['https://evil.cn/']],
    // all that follows, or nothing
    ['view-source:https://evil.cn/a?b#c', ['https://evil.cn/a?b#c']],
    ['javascript:location="https://evil.cn/"', []],
    [`data:text/html,?u=${EVIL}`, []],
  ])('%s', (address, inside) => expect(addressesInside(address)).toEqual(inside));

  test.each([
    ['intent://evil.cn/a#Intent;scheme=https;end', ['https://evil.cn/a']],
    ['intent://evil.cn/a?b=1#Intent;scheme=http;end', ['http://evil.cn/a?b=1']],
    ['intent://evil.cn/a#intent;package=x;end', ['https://evil.cn/a']],
    ['intent://evil.cn/a#Intent;scheme=x y;end', ['https://evil.cn/a']],
    ['intent://evil.cn/a#Intent;scheme=taobao;end', ['taobao://evil.cn/a']],
    ['intent://evil.cn/a#Intent;scheme=a+b-c.9;end', ['a+b-c.9://evil.cn/a']],
    ['intent://evil.cn/a', ['https://evil.cn/a']],
    [`intent:#Intent;scheme=https;S.browser_fallback_url=${EVIL};end`, ['https://evil.cn/']],
    [`intent:///x#Intent;S.browser_fallback_url=${EVIL};end`, ['https://evil.cn/']],
    [`intent:#Intent;url=${EVIL};S.a=b=c;end`, ['https://evil.cn/']],
    ['intent:#Intent;S.u=https://evil.cn/?a=b\nc;end', ['https://evil.cn/?a=bc']],
    ['intent:#Intent;scheme=https://evil.cn/;end', []],
    [`intent:#Intent;S.pic=${EVIL};S.url=evil.cn;end`, ['https://evil.cn']],
    ['intent://evil.cn/#Intent;S.scheme=http;end', ['https://evil.cn/']],
  ])('%j', (address, inside) => expect(addressesInside(address)).toEqual(inside));
});

describe('in an address of the web', () => {
  const inside = (rest: string) => addressesInside(`https://a.cn/${rest}`);
  test.each([
    [`?a=1&b=${EVIL}`, ['https://evil.cn/']],
    [`?a=1;b=${EVIL}`, ['https://evil.cn/']],
    [`#/x?b=${EVIL}`, ['https://evil.cn/']],
    [`?${EVIL}`, ['https://evil.cn/']],
    ['?=https://evil.cn/', ['https://evil.cn/']],
    ['?https://evil.cn/a.pics&b=1', ['https://evil.cn/a.pics']],
    ['go/ht\ttps://evil.cn/', ['https://evil.cn/']],
    ['go/https://evil.cn/%61=b', ['https://evil.cn/a=b']],
    ['#https://evil.cn/a', ['https://evil.cn/a']],
    ['?go/https://evil.cn/a', ['https://evil.cn/a']],
    ['?a=go/https://evil.cn/a', []],
    ['?a=https://evil.cn/?b=c', ['https://evil.cn/']],
    ['?a=https://b.cn/&b=https://c.cn/&c=https://b.cn/', ['https://b.cn/', 'https://c.cn/']],
    ['go/https://evil.cn/a/b', ['https://evil.cn/a/b']],
    ['go/https:/evil.cn/', ['https:/evil.cn/']],
    ['go/HTTP:\\\\evil.cn', ['HTTP:\\\\evil.cn']],
    ['go/http%3A%2F%2Fevil.cn', ['http://evil.cn']],
    ['go/http%253a%255cevil.cn', ['http:\\evil.cn']],
    ['go/https:evil.cn', []],
    ['', []],
  ])('%s', (rest, expected) => expect(inside(rest)).toEqual(expected));

  test('the scheme and host of its own are not inside', () => {
    expect(addressesInside('https://https://evil.cn/')).toEqual([]);
    expect(addressesInside('https:\\\\a.cn/https://evil.cn/')).toEqual(['https://evil.cn/']);
    expect(addressesInside('https://xhttp%3A%2F%2Fevil.cn@a.cn/')).toEqual([]);
    expect(addressesInside('a.cn/go/https://evil.cn/')).toEqual(['https://evil.cn/']);
  });
});

describe('as the value of a parameter', () => {
  const value = (text: string, name = 'x') => addressesInside(`https://a.cn/?${name}=${text}`);
  test.each([
    // with a scheme, or that of the page
    ['https:evil.cn', ['https:evil.cn']],
    ['http://', []],
    ['//evil.cn/b', ['https://evil.cn/b']],
    ['/\\evil.cn', ['https:/\\evil.cn']],
    ['/evil.cn', []],
    ['///evil.cn', []],
    ['a//evil.cn', []],
    ['//', []],
    ['//a', ['https://a']],
    ['httpsx://evil.cn', []],
    ['taobao://item.taobao.com', ['taobao://item.taobao.com']],
    ['xyz://item.taobao.com', []],
    ['ht\ttps://ev\nil.cn\r/', ['https://evil.cn/']],
    ['+https://evil.cn/+', ['https://evil.cn/']],
    ['abhttps://evil.cn/', []],
    // encoded over again: its first layer that is an address
    ['https%253A%252F%252Fevil.cn', ['https://evil.cn']],
    [`${encodeURIComponent(encodeURIComponent(encodeURIComponent(EVIL)))}`, ['https://evil.cn/']],
    [`${encodeURIComponent(encodeURIComponent(encodeURIComponent(encodeURIComponent(EVIL))))}`, []],
    ['https://evil.cn/%2541', ['https://evil.cn/%2541']],
    // a spoiled escape hides nothing
    ['%ff%68ttps%3A%2F%2Fevil.cn', []],
    ['http%3A%2F%2Fevil.cn%2F%ff', ['http://evil.cn/%ff']],
    ['http%3A%2F%2Fevil.cn%2F%e9%41', ['http://evil.cn/%e9A']],
    ['http%3A%2F%2Fevil.cn%2F%e9%a2%86', ['http://evil.cn/领']],
    // from base64
    [base64('https://evil.cn'), ['https://evil.cn']],
    [encodeURIComponent(btoa('https://evil.cn/?')), ['https://evil.cn/?']],
    [base64('https://evil.cn/a?b>~').replaceAll('+', '-').replaceAll('/', '_'), ['https://evil.cn/a?b>~']],
    [base64('ftp://evil.cn'), []],
    ['aHR0c', []],
    ['aHR0cDovL', []],
    [`x${base64('https://evil.cn')}`, []],
    [`${base64('https://evil.cn')}!`, []],
  ])('%j', (text, expected) => expect(value(text)).toEqual(expected));

  test.each([
    ['evil.cn', ['https://evil.cn']],
    ['evil.cn/a', ['https://evil.cn/a']],
    ['evil.cn:8443', ['https://evil.cn:8443']],
    ['www.my_shop-1.evil.cn%3Fb', ['https://www.my_shop-1.evil.cn?b']],
    ['淘宝.网址', ['https://淘宝.网址']],
    ['evil.cn%23b', ['https://evil.cn#b']],
    ['evil', []],
    ['evil.nosuchsuffix', []],
    ['-evil.cn!', []],
    ['a evil.cn', []],
    ['a+evil.cn', []],
    ['.evil.cn', []],
    ['evil.cn!', []],
    ['x.', []],
  ])('the host alone, %s, where its name says that it leads', (text, expected) => {
    expect(value(text, 'url')).toEqual(expected);
    expect(value(text, 'x')).toEqual([]);
  });

  test.each(['url', 'URL', 'redirect_url', 'redirect-url', 'data.url'])('a name that leads: %s', (name) => {
    expect(value('evil.cn', name)).toEqual(['https://evil.cn']);
  });

  test.each(['pic', 'PIC', 'item.pic'])('a name beside the way: %s', (name) => {
    expect(value(EVIL, name)).toEqual([]);
  });
});

test('hosts in a path are no more than are asked for', () => {
  const hosts = (most: number) => hostsInPath('https://www.taobao.com/a//b.cn/x//c.cn', most);
  expect(hosts(1)).toEqual(['https://b.cn/x//c.cn']);
  expect(hosts(9)).toEqual(['https://b.cn/x//c.cn', 'https://c.cn']);
});
