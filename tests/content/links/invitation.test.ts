// @vitest-environment happy-dom
// What a link says and where it leads, as far as the look at links takes it up.
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { invitationOf, LINKS } from '../../../src/content/links/invitation';
import { mayLeadOn } from '../../../src/core/lead-on';
import { linkOf } from '../../../src/core/link';

const found = (body: string) => {
  document.body.innerHTML = body;
  return Array.from(document.querySelectorAll(LINKS), (link) => invitationOf(link)?.address ?? null);
};

beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://shop.example/list',
  );
});

test('by its words, its name, or that of its picture', () => {
  const to = 'href="https://other.example/"';
  const taken = `<a ${to}>立即兑换</a><a ${to} aria-label="Redeem">›</a><a ${to} title="查余额">?</a>
    <a ${to}><img alt="在线客服"></a><map><area ${to} alt="充值"></map><button formaction="https://other.example/">充值</button>`;
  expect(found(taken)).toEqual(Array<string>(6).fill('https://other.example/'));
  expect(found(`<a ${to}>商品详情</a><a ${to}></a><a ${to}>${'充值的说明很长，'.repeat(20)}</a>`)).toEqual([
    ...[null, null, null],
  ]);
});

test('where it leads off the page, or on from it', () => {
  expect(
    found(`<a href="/help">客服</a><a href="javascript:void(0)">客服</a><a href="http://[">客服</a><a href="tel:1">客服</a>
      <a href="//other.example/x#y">客服</a><a href="/go?to=https://evil.example">客服</a>`),
  ).toEqual([
    ...[null, null, null, null],
    ...['https://other.example/x#y', 'https://shop.example/go?to=https://evil.example'],
  ]);
});

test('in a frame also where it leads to the own place of the frame, which is not the page in front', () => {
  vi.stubGlobal('top', null);
  expect(found('<a href="/help">客服</a>')).toEqual(['https://shop.example/help']);
  vi.unstubAllGlobals();
});

test('leads on from the page wherever the judge of links finds an address inside', () => {
  const begin = fc.constantFrom(
    '/jump?u=',
    '/jump;u=',
    '/x/',
    '/#/a?url=',
    '/a&to=',
    '/?q=1&next=',
    '//',
    '/to=',
  );
  const mark = fc.constantFrom(
    '',
    '//',
    'https://',
    'https:/',
    '%2F%2F',
    '\\\\',
    'https%3A%2F%2F',
    'taobao://',
  );
  const end = fc.constantFrom(
    'evil.top',
    'evil.top/x',
    'evil。top',
    'aHR0cHM6Ly9ldmlsLmNu',
    '%65vil.top',
    'login.htm',
    'x',
  );
  fc.assert(
    fc.property(begin, mark, end, (path, mid, to) => {
      const address = `https://login.taobao.com${path}${mid}${to}`;
      const { href, origin } = new URL(address);
      if (linkOf(href).notes.includes('address-inside'))
        expect(mayLeadOn(href.slice(origin.length))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
