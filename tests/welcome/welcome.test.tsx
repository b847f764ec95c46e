// @vitest-environment happy-dom
// The help teaches the rule for official addresses in sight, and opens where the popup leads.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import zh from '../../public/_locales/zh_CN/messages.json';
import type { ShownPage } from '../../src/session';
import { part } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { Welcome } = await import('../../src/welcome/welcome');
const { verdictText } = await import('../../src/words/page-says');
const { helpFor } = await import('../../src/popup/help');
const { APPEAL, WALK } = await import('../../src/rules/checklist-steps');

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

it.each([...WALK, ...APPEAL])('the step %s is unfolded for who comes from it, and no other', async (step) => {
  location.hash = `#${helpFor({ kind: 'nothing' }, step)}`;
  await act(() => render(<Welcome />, document.body));
  const open = [...document.querySelectorAll('details[open]')];
  expect(open.map(({ id }) => id)).toEqual([`step-${step}`]);
  expect(open[0]!.querySelector('.how')!.textContent).not.toBe('');
  location.hash = '';
});

it.each(['official', 'affiliated', 'other-issuer', 'unofficial', 'lookalike'] as const)(
  'the verdict %s has its place',
  async (verdict) => {
    const page = { parts: [part(verdict, 'a.example', 'a.example')] } as unknown as ShownPage;
    const help = helpFor({ kind: 'checked', page }, 'coating-intact');
    expect(helpFor({ kind: 'warned', page }, null)).toBe(help);
    expect(help).toBe(`verdict-${verdict}`);
    await act(() => render(<Welcome />, document.body));
    expect(document.getElementById(help)!.textContent).toContain(verdictText(verdict));
  },
);
