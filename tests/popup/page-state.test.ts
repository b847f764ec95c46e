// What the popup says about the page in front, for every combination of what the browser lets it know.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressForRecord } from '../../src/core/site';
import { goesOn, isClosed, pageState } from '../../src/popup/page-state';
import { CLOSED_PAGES } from '../../src/rules/closed-pages';
import { anyCode } from '../core/codes';
import { shownPage } from '../ui/samples';

const shop = { url: 'https://shop.example.cn/', allowed: true, page: null, warned: null, awake: true };

describe('pageState', () => {
  it('shows what was found', () => {
    expect(pageState({ ...shop, page: shownPage() })).toMatchObject({
      kind: 'checked',
      page: { parts: [{ site: 'gift-duihuan.top' }] },
    });
  });
  it('shows what was found although the background is silent now', () => {
    expect(pageState({ ...shop, page: shownPage(), awake: false }).kind).toBe('checked');
  });
  it('says that nothing was found only when somebody is watching', () => {
    expect(pageState(shop).kind).toBe('nothing');
    expect(pageState({ ...shop, awake: false }).kind).toBe('silent');
  });
  it('says that the browser keeps it from reading pages', () => {
    expect(pageState({ ...shop, allowed: false }).kind).toBe('forbidden');
    expect(pageState({ ...shop, url: undefined, allowed: false }).kind).toBe('forbidden');
  });
  it('says what was left where the warning stands, and not that it cannot be checked', () => {
    const url = 'chrome-extension://kashao/warning.html?id=1';
    expect(pageState({ ...shop, url, warned: shownPage() })).toMatchObject({ kind: 'warned' });
    expect(pageState({ ...shop, url }).kind).toBe('closed');
  });
  it('says that the page cannot be checked', () => {
    expect(pageState({ ...shop, url: undefined }).kind).toBe('closed');
    expect(pageState({ ...shop, url: 'chrome://settings/' }).kind).toBe('closed');
  });
});

describe('goesOn', () => {
  const card = 'https://chaoshi.tmall.com/card';
  it.each([
    [card, 'https://chaoshi.tmall.com/done?id=1', true],
    [card, 'https://www.taobao.com/', true],
    [card, 'https://evil.example/', false],
    [card, 'https://chaoshi.tmall.com.evil.top/', false],
    [card, 'http://www.taobao.com/', false],
    [card, undefined, false],
    ['https://shop.example/redeem', 'https://shop.example/thanks', true],
    ['https://shop.example/redeem', 'https://other.example/redeem', false],
    ['https://shop.example/redeem', card, false],
    ['blob:', 'blob:https://shop.example/1', false],
    ['https://….shop.example/', 'https://83012294775109365.shop.example/done', true],
    ['https://….shop.example/', 'https://83012294775109365.www.shop.example/done', false],
    ['https://….shop.example/', 'https://83012294775109365.shopxexample/', false],
    ['https://….shop.example/', 'https://shop.example/', false],
    ['https://card-….shop.example:8443/', 'https://card-83012294775109365.shop.example:8443/', true],
    ['https://card-….shop.example:8443/', 'https://card-83012294775109365.shop.example/', false],
  ])('from %s to %s: %s', (address, url, expected) => {
    expect(goesOn(address, url)).toBe(expected);
  });
});

it('takes the page that follows one whose host held a code for its answer, as the record wrote that host', () => {
  fc.assert(
    fc.property(
      anyCode.filter(({ code }) => /^[a-z\d-]+$/i.test(code)),
      fc.constantFrom('', 'card-'),
      ({ code }, before) => {
        const page = `https://${before}${code}.shop.example/redeem`;
        expect(goesOn(addressForRecord(page), page.replace('redeem', 'done'))).toBe(true);
        expect(goesOn(addressForRecord(page), 'https://other.example/done')).toBe(false);
      },
    ),
    { seed: 7 },
  );
});

describe('isClosed', () => {
  it.each(CLOSED_PAGES)('$host$path', ({ host, path }) => {
    expect(isClosed(`https://${host}${path}`)).toBe(true);
    expect(isClosed(`https://${host}${path}/detail/abc`)).toBe(true);
    expect(isClosed(`https://${host}.example.cn${path}`)).toBe(false);
  });
  it.each(['https://www.taobao.com/', 'http://10.0.0.1/', 'about:blank', 'file:///C:/card.html'])(
    'leaves %s open',
    (url) => expect(isClosed(url)).toBe(false),
  );
  it.each(['edge://newtab/', 'about:addons', 'moz-extension://1/x.html', 'view-source:https://a.cn/', ''])(
    'knows %s',
    (url) => expect(isClosed(url)).toBe(true),
  );
});
