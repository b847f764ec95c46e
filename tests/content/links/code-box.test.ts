// @vitest-environment happy-dom
// Which boxes may hold a code, and what is said at one.
import { beforeEach, expect, test, vi } from 'vitest';
import { isInvited, mayHoldCode } from '../../../src/content/links/code-box';

/** The size of each element is what its `data-size` says. */
beforeEach(() => {
  document.title = '';
  document.body.innerHTML = '';
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [width, height] = (this.getAttribute('data-size') ?? '0x0').split('x').map(Number);
    return new DOMRect(0, 0, width, height);
  });
});
const only = (body: string) => {
  document.body.innerHTML = body;
  return document.querySelector('[data-size]')!;
};
const rows = '<div></div>'.repeat(25);

test.each([
  ['<img data-size="120x120">', true],
  ['<canvas data-size="60x64"></canvas>', true],
  ['<img data-size="300x800">', true], // a poster
  ['<div data-size="160x160" style="background-image:url(a.png)"></div>', true],
  [`<div data-size="160x160">${rows}</div>`, true],
  ['<img data-size="40x40">', false],
  ['<img data-size="900x90">', false],
  ['<div data-size="160x160"></div>', false],
  [`<div data-size="160x900">${rows}</div>`, false],
  [`<ul data-size="160x160">${'<li>字</li>'.repeat(25)}</ul>`, false],
])('%s: %s', (body, may) => {
  expect(mayHoldCode(only(body))).toBe(may);
});

test.each([
  ['<img data-size="1x1" alt="兑换码入口">', true],
  ['<figure><img data-size="1x1"><p>扫码领取购物券</p></figure>', true],
  ['<div><div><img data-size="1x1"></div></div><p>联系客服</p>', true],
  ['<figure><img data-size="1x1"><p>关注我们</p></figure><p>余额查询</p>', false],
  [
    `<p>余额查询</p>${'<p>别的话很长很长很长很长</p>'.repeat(12)}<img data-size="1x1"><p>微信扫一扫</p>`,
    false,
  ],
  [`${'<p>别的话很长很长很长很长</p>'.repeat(12)}<img data-size="1x1"><p>扫码充值</p>`, true],
])('is invited to by %s: %s', (body, invites) => {
  expect(isInvited(only(body))).toBe(invites);
});

test('where nothing is said at it, the title of the page speaks', () => {
  document.title = '天猫购物券兑换';
  expect(isInvited(only('<div><img data-size="1x1"></div>'))).toBe(true);
  document.title = '首页';
  expect(isInvited(only('<div><img data-size="1x1"></div>'))).toBe(false);
});
