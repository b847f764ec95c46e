// @vitest-environment happy-dom
// The help teaches the rule for official addresses in sight, with an imitation above an official address.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import zh from '../../public/_locales/zh_CN/messages.json';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { Welcome } = await import('../../src/welcome/welcome');

afterEach(() => act(() => render(null, document.body)));

it('draws the rule unfolded', async () => {
  await act(() => render(<Welcome />, document.body));
  const rule = document.querySelector('.rule')!;
  expect(rule.closest('details')).toBeNull();
  expect(rule.querySelector('p')!.textContent).toBe(zh.page_rule.message);
  const hosts = [...rule.querySelectorAll('dd')];
  expect(hosts.map(({ textContent }) => textContent)).toEqual([
    'taobao.com.gift-duihuan.top',
    'chaoshi.tmall.com',
  ]);
  expect(hosts.map((host) => host.querySelector('b')!.textContent)).toEqual([
    'gift-duihuan.top',
    'tmall.com',
  ]);
});
