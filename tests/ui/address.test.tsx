// @vitest-environment happy-dom
// How hosts are kept whole: the registrable domain is one piece, and a host in a sentence has no place to break at.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { part } from './samples';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { Address, WithHosts } = await import('../../src/ui/address');

afterEach(() => render(null, document.body));
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

it('the registrable domain is one piece, also where a part of it misleads', () => {
  const finding = { rule: 'character-swap', host: 'www.toabao.com:8080', start: 4, end: 10 };
  const host = part('lookalike', 'www.toabao.com:8080', 'toabao.com', { findings: [finding] });
  act(() => render(<Address part={host} />, document.body));
  expect(textsOf('.host > b')).toEqual(['toabao.com']);
  expect(textsOf('.host')).toEqual(['www.toabao.com:8080']);
  expect(textsOf('.address-telling')).toEqual(['toabao']);
});

it.each([
  [
    '在 market.taobao.com 打开，表单发往 gift-duihuan.top（非官方）',
    ['market.taobao.com', 'gift-duihuan.top'],
  ],
  ['https://chaoshi.tmall.com/card/a.html', ['chaoshi.tmall.com', 'a.html']],
  ['www.taobao.com:8443。', ['www.taobao.com:8443']],
  ['打开了 淘宝礼品.top，页面上有卡密输入框', ['淘宝礼品.top']],
  ['尾号 1234. 没有网址。', []],
])('the hosts in “%s” are kept whole, and nothing of the text is lost', (words, hosts) => {
  act(() => render(<WithHosts of={words} />, document.body));
  expect(textsOf('.host')).toEqual(hosts);
  expect(document.body.textContent).toBe(words);
});

it('no line begins with the mark that follows a host', () => {
  act(() => render(<WithHosts of="www.taobao.com, not encrypted（a.example）" />, document.body));
  expect(textsOf('.host-and-mark')).toEqual(['www.taobao.com,', 'a.example）']);
  expect(document.body.textContent).toBe('www.taobao.com, not encrypted（a.example）');
});
