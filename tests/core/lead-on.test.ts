// The glance at a link of the page's own site: may an address stand inside it, so that the judge has to be asked?
import { describe, expect, test } from 'vitest';
import { mayLeadOn } from '../../src/core/lead-on';
import { addressesInside, hostsInPath } from '../../src/core/link-inside';

describe('asks the judge of', () => {
  test.each([
    '//evil.cn/',
    '/go//evil.cn',
    '/go/\\evil.cn',
    '/go/https:/evil.cn',
    '/go/HTTP:/evil.cn',
    '/go/http%3A%2F%2Fevil.cn',
    '/?u=aHR0cHM6Ly9ldmlsLmNu',
    '/?url=evil.cn',
    '/?a=1&url=evil.cn',
    '/a;url=evil.cn',
    '/url=evil.cn',
    '/#evil.cn',
    '/?u=taobao:x',
  ])('%s', (rest) => expect(mayLeadOn(rest)).toBe(true));
});

describe('leaves alone', () => {
  test.each([
    ...['', '/', '/card/redeem.html', '/?id=1', '/list?page=2&sort=price', '/#top', '/a.html?id=12', '/a:b'],
    ...['/card/12345678', '/help;v=2', '/?q=gift-card', '/http/aHR1'],
  ])('%s', (rest) => {
    expect(mayLeadOn(rest)).toBe(false);
    expect([...addressesInside(`https://a.cn${rest}`), ...hostsInPath(`https://a.cn${rest}`, 9)]).toEqual([]);
  });
});
