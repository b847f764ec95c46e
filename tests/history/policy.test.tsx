// @vitest-environment happy-dom
// What a shopper sees of an organisation's policy: the settings say what it has set and what of it is not used, and no surface offers a way on that it forbids.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { part } from '../core/page-parts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { fake } = await import('../ui/fake-browser');
const { database } = await import('../../src/database');
const { ActArea } = await import('../../src/ui/act');
const { CheckList } = await import('../../src/history/check-list');
const { Settings } = await import('../../src/history/settings/settings');
const { Warning } = await import('../../src/warning/warning');
const { VerdictStrip } = await import('../../src/popup/verdict-strip');
const { Verdicts } = await import('../../src/welcome/verdicts');

const until = async (ask: () => unknown, what: string) => {
  for (let i = 0; i < 400; i++) {
    if (ask()) return;
    await act(() => new Promise((done) => setTimeout(done, 5)));
  }
  throw new Error(`in vain for ${what}; it says: ${document.body.textContent}`);
};
const text = () => document.body.textContent ?? '';
const says = (words: string) => until(() => text().includes(words), words);
const option = (name: string) =>
  [...document.querySelectorAll('label')]
    .find(({ textContent }) => textContent?.startsWith(name))!
    .querySelector('input')!;

beforeEach(async () => {
  fake.managed = {};
  fake.session = {};
  await database.settings.clear();
});
afterEach(() => act(() => render(null, document.body)));

const settings = async (managed: Record<string, unknown>) => {
  fake.managed = managed;
  await act(() => render(<ActArea children={<Settings />} />, document.body));
  await says('网页记录保留多久');
};

describe('the settings', () => {
  it('say nothing of an organisation where there is none', async () => {
    await settings({});
    expect(text()).not.toContain('组织');
    expect(option('标准').disabled).toBe(false);
    expect(option('直到我删除').checked).toBe(true);
  });

  it('show what it has set, and why that cannot be changed', async () => {
    await settings({
      ...{ strict: true, noContinue: true, keepDays: 90 },
      featuresOff: ['history', 'link-marks', 'context-menu'],
      officialDomains: ['gift.company.example'],
      knownIssuers: [{ name: '远航公司', domains: ['a.example', 'b.example'] }],
    });
    for (const line of [
      '凡是要卡密、又不是官方域名的网页，都先拦下。',
      '拦下之后，不能选择继续。',
      '网页记录最多保留 90 天。',
      '不记录检查过的网页。',
      '链接旁边不做标记。',
      '右键菜单里没有「用卡哨检查」。',
      '也算官方域名：gift.company.example',
      '只收自己的卡的网站：远航公司，a.example、b.example',
    ])
      expect(text()).toContain(line);
    expect(text()).toContain('由你的组织设定，这里不能改。');
    expect(text()).toContain('你的组织不允许继续，下面的选择现在不算数。');
    expect([option('标准').disabled, option('严格').disabled]).toEqual([true, true]);
    expect(option('严格').checked).toBe(true);
    expect([option('直到我删除'), option('一年')].map(({ disabled }) => disabled)).toEqual([true, true]);
    expect(option('90 天').checked).toBe(true);
    expect(option('30 天').disabled).toBe(false);
    expect(text()).toContain('你的组织最多允许保留 90 天。');
  });

  it('let the shopper keep pages shorter than the organisation wants', async () => {
    await database.settings.put({ key: 'keep-days', value: 30 });
    await settings({ keepDays: 365 });
    expect(option('30 天').checked).toBe(true);
    expect(option('一年').disabled).toBe(false);
    expect(option('直到我删除').disabled).toBe(true);
    await act(() => render(null, document.body));
    await settings({ keepDays: 20 });
    expect(option('20 天').checked).toBe(true);
    expect(option('30 天').disabled).toBe(true);
  });

  it('name each key that is broken and each domain that is not one owner’s, and go on without them', async () => {
    await settings({ strict: 'yes', keepDays: 30, officialDomains: ['com.cn', 'a.example'] });
    await says('「com.cn」下面别人也能建网站');
    expect(text()).toContain('「strict」的值不合格式，当作没有设定。');
    expect(text()).not.toContain('「keepDays」');
    expect(text()).not.toContain('也算官方域名：com.cn');
    expect(text()).toContain('也算官方域名：a.example');
    expect(option('标准').disabled).toBe(false);
  });

  it('follow a change while they are open', async () => {
    await settings({});
    fake.managed = { strict: true };
    await act(() => fake.changed('managed'));
    await until(() => option('标准').disabled, 'the lock');
  });
});

it('the list of pages says that none are written down', async () => {
  fake.managed = { featuresOff: ['history'] };
  await act(() => render(<ActArea children={<CheckList search={{}} />} />, document.body));
  await says('不记录检查过的网页。');
});

const ID = '00000000-0000-4000-8000-000000000001';
const shown = {
  ...{ tab: 1, document: 'd', check: null, private: false, at: 1, address: '' },
  parts: [part({ where: 'page', ascii: 'gift.example' })],
  ...{ decided: false, changed: false, alreadyTyped: false, denied: false, touched: false, recorded: true },
  way: { from: '', type: 'navigate' as const, redirects: 0 },
  noted: [],
};

describe('without a way on', () => {
  const FORBIDDEN = '你的组织不允许继续。';

  it.each([
    [{}, '仍要继续…', FORBIDDEN],
    [{ noContinue: true }, FORBIDDEN, '仍要继续…'],
  ])('the full page and the popup say so: %j', async (managed, there, absent) => {
    fake.managed = managed;
    fake.session = { [`warning:${ID}`]: { tab: 1, back: 'https://gift.example/', at: 1, page: shown } };
    await act(() => render(<Warning id={ID} />, document.body));
    await says(there);
    expect(text()).not.toContain(absent);
    expect(text()).toContain('离开此页');
    await act(() => render(null, document.body));
    await act(() =>
      render(
        <ActArea
          children={<VerdictStrip state={{ kind: 'checked', page: shown }} leaked={false} after="redeem" />}
        />,
        document.body,
      ),
    );
    await says(there);
    expect(text()).not.toContain(absent);
    expect(text()).toContain('离开此页');
  });
});

it('the popup says of a vouched page whose word that is', async () => {
  const page = { ...shown, parts: [part({ where: 'page', kind: 'vouched', ascii: 'gift.company.example' })] };
  await act(() =>
    render(
      <ActArea children={<VerdictStrip state={{ kind: 'checked', page }} leaked={false} after="redeem" />} />,
      document.body,
    ),
  );
  expect(document.querySelector('h1')!.textContent).toBe('由你的组织认定：官方域名 gift.company.example');
  expect(document.querySelector('.strip-ok')).not.toBeNull();
});

it('the help explains the verdict where an organisation has brought it about', async () => {
  await act(() => render(<Verdicts />, document.body));
  expect(document.querySelector('#verdict-vouched')).toBeNull();
  await act(() => render(null, document.body));
  fake.managed = { officialDomains: ['a.example'] };
  await act(() => render(<Verdicts />, document.body));
  await until(() => document.querySelector('#verdict-vouched'), 'the verdict');
});
