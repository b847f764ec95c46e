// Every screen in every state that a shopper can meet, and the widths at which it is met.
import { pause, type Tab } from '../../harness/browser';
import { check, official, part, shownPage } from '../../tests/ui/samples';
import type { Stage } from './stage';

type Screen = 'notice' | 'popup' | 'go-on' | 'warning' | 'history';
export type State = {
  screen: Screen;
  name: string;
  open: (stage: Stage) => Promise<Tab>;
  /** Brings the state back after the window has changed. */
  again?: (tab: Tab) => Promise<unknown>;
};

export const WIDTHS: Record<Screen, number[]> = {
  notice: [360, 768, 1366],
  popup: [360, 380],
  'go-on': [360, 480],
  warning: [360, 768, 1440],
  history: [360, 768, 1366, 1440],
};

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const lookalike = part('lookalike', 'taobao.com.lipin.top', 'lipin.top', {
  findings: [{ rule: 'target-embedding', host: 'taobao.com.lipin.top', start: 0, end: 10 }],
});
const tmall = part('official', 'www.tmall.com', 'tmall.com', { asks: undefined });
const NOW = Date.UTC(2026, 10, 23, 2);

// ---- notice: on pages of its own, by the sensor itself
const notice = (name: string, address: string, touch = '', script = ''): State => ({
  screen: 'notice',
  name,
  async open(stage) {
    const tab = stage.keep(await stage.browser.open(address, { width: 768, height: 800 }));
    if (script) await tab.evaluate((what) => void new Function(what)(), script);
    await tab.notice();
    return tab;
  },
  async again(tab) {
    const [selector, frame] = touch.split(' ').reverse();
    await pause(300);
    if (!selector) return;
    await tab.evaluate(() => scrollTo(0, 0));
    await (frame ? await tab.frame(frame) : tab).click(selector).catch(() => undefined);
    await pause(300);
  },
});
const NOTICE: State[] = [
  notice('sign', 'https://gift-duihuan.top/plain'),
  notice('open', 'https://gift-duihuan.top/tmall', '#secret'),
  notice('typed', 'https://gift-duihuan.top/typed', '#code'),
  notice('tip', 'https://giftcard.jd.com/bind'),
  notice('frame', 'https://huodong.tmall.com/card', 'kaquan-hezuo.com #secret'),
];

// ---- popup
type Fill = (stage: Stage) => Promise<unknown>;
const popup = (name: string, page: object | null, fill?: Fill, more: Partial<State> = {}): State => ({
  screen: 'popup',
  name,
  async open(stage) {
    await fill?.(stage);
    if (page) await stage.remember(page);
    const tab = await stage.page(`popup.html?tab=${await stage.browser.tabId(stage.shop)}`);
    await tab.wait('.popup-foot');
    await pause(300);
    return tab;
  },
  ...more,
});
const withCard =
  (outcome = '', ...steps: string[]) =>
  async (stage: Stage) => {
    const card = await stage.openCard();
    if (outcome) await stage.answer(card, outcome, ...steps);
    return card;
  };
const PASSED = ['coating-intact', 'official-pages', 'system-check', 'assets-updated'];
/** The browser says that the extension may not read pages. */
const refused = (name: string, body: string): State => {
  const plain = popup(name, null);
  return {
    ...plain,
    async open(stage) {
      const tab = await plain.open(stage);
      await tab.page.evaluateOnNewDocument(body);
      await tab.reload();
      await tab.wait('.popup-foot');
      return tab;
    },
  };
};
const POPUP: State[] = [
  popup('official', shownPage({ parts: [official] })),
  popup('unofficial', shownPage()),
  popup('lookalike', shownPage({ parts: [lookalike] })),
  popup('typed', shownPage({ alreadyTyped: true })),
  popup(
    'http',
    shownPage({
      parts: [
        part('unofficial', 'www.taobao.com', 'taobao.com', {
          findings: [{ rule: 'http', host: 'www.taobao.com' }],
        }),
      ],
    }),
  ),
  popup(
    'foreign-frame',
    shownPage({
      parts: [tmall, { ...part('unofficial', 'kaquan.example', 'kaquan.example'), where: 'frame' }],
    }),
  ),
  popup(
    'form-leaves',
    shownPage({
      parts: [
        official,
        {
          ...part('unofficial', 'collect.example', 'collect.example', { asks: undefined }),
          where: 'destination',
        },
      ],
    }),
  ),
  popup(
    'affiliated',
    shownPage({ parts: [part('affiliated', 'www.alipay.com', 'alipay.com', { owner: 'alipay' })] }),
  ),
  popup(
    'other-issuer',
    shownPage({
      parts: [
        part('other-issuer', 'giftcard.jd.com', 'jd.com', {
          owner: 'jd',
          asks: { roles: ['card-code'], kind: 'stored-value', claimsBrand: false, words: [] },
        }),
      ],
    }),
  ),
  popup('decided', shownPage({ decided: true })),
  popup('private', shownPage({ private: true })),
  popup('storage-full', shownPage({ failure: 'storage-full' })),
  popup('nothing', null),
  {
    ...popup('closed', null),
    async open(stage) {
      const other = await stage.page('history.html');
      const tab = await stage.page(`popup.html?tab=${await stage.browser.tabId(other)}`);
      await tab.wait('.popup-foot');
      return tab;
    },
  },
  refused(
    'forbidden',
    'for (const api of [globalThis.browser, chrome]) if (api) api.permissions.contains = async () => false',
  ),
  refused(
    'silent',
    'for (const api of [globalThis.browser, chrome]) if (api) api.runtime.sendMessage = async () => { throw new Error() }',
  ),
  popup('result', shownPage({ parts: [official], check: id(1) }), (stage) =>
    stage.put('checks', [
      check(id(1), Date.now(), {
        parts: [official],
        level: 'none',
        entered: true,
        results: ['invalid-or-used'],
      }),
    ]),
  ),
  popup('card-going', shownPage({ parts: [official] }), withCard()),
  popup('card-stop', shownPage({ parts: [official] }), withCard('failed', 'system-check')),
  popup('card-appeal', null, async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
  }),
  popup('card-done', null, withCard('passed', ...PASSED)),
  popup('new-card', null, undefined, {
    async again(tab) {
      if (!(await tab.page.$('dialog[open]'))) await tab.click('.popup-card .button-main');
      await tab.wait('dialog[open]');
    },
  }),
];

// ---- the question for going on
const goOn = (name: string, page: object | null): State => ({
  screen: 'go-on',
  name,
  async open(stage) {
    const document = page ? await stage.remember(page) : 'x';
    const tab = await stage.page(
      `go-on.html?tab=${await stage.browser.tabId(stage.shop)}&document=${document}`,
    );
    await tab.wait('h1');
    return tab;
  },
});
const GO_ON = [
  goOn('question', shownPage()),
  goOn('lookalike', shownPage({ parts: [lookalike] })),
  goOn('gone', null),
];

// ---- the full-page warning
const warning = (name: string, page: object | null): State => ({
  screen: 'warning',
  name,
  async open(stage) {
    const tab = await stage.browser.tabId(stage.shop);
    if (page)
      await stage.memory({ [`warning:${id(9)}`]: { tab, back: 'https://lipin.top/', at: NOW, page } });
    const opened = await stage.page(`warning.html?id=${id(9)}`);
    await opened.wait('h1');
    return opened;
  },
});
const WARNING = [
  warning(
    'lookalike',
    shownPage({
      parts: [lookalike],
      way: { from: 'https://www.douyin.com', type: 'navigate', redirects: 2 },
    }),
  ),
  warning('fought', shownPage({ alreadyTyped: true })),
  warning('gone', null),
];

// ---- history
const fill: Fill = (stage) =>
  stage.put('checks', [
    check(id(1), NOW, { action: 'left' }),
    check(id(2), NOW - 3_600_000, {
      parts: [official],
      level: 'none',
      entered: true,
      results: ['invalid-or-used'],
      address: 'https://chaoshi.tmall.com/card',
    }),
    check(id(3), NOW - 90_000_000, {
      parts: [lookalike],
      level: 'interstitial',
      action: 'warned',
      address: 'https://taobao.com.lipin.top/',
    }),
    check(id(4), NOW - 99_000_000, { action: 'continued', alreadyTyped: true }),
    { id: id(5), at: NOW - 99_900_000, shape: 'of a later version' },
  ]);
const history = (
  name: string,
  hash: string | Fill,
  filled: Fill | null = fill,
  act?: (tab: Tab) => Promise<unknown>,
): State => ({
  screen: 'history',
  name,
  async open(stage) {
    await filled?.(stage);
    const tab = await stage.page(`history.html#${typeof hash === 'string' ? hash : await hash(stage)}`);
    await tab.wait('h1');
    await pause(300);
    await act?.(tab);
    return tab;
  },
});
const aCard: Fill = async (stage) => {
  const card = await withCard('passed', 'coating-intact')(stage);
  await stage.send({ type: 'file-check', check: id(2), card });
  await stage.answer(card, 'failed', 'system-check');
  return `cards/${card}`;
};
const trusts: Fill = (stage) =>
  stage.put('choices', [
    {
      host: 'gift-duihuan.top',
      parts: ['page https://gift-duihuan.top'],
      kind: 'stored-value',
      claimsBrand: true,
      reason: 'known-site',
      at: NOW,
      visited: NOW,
    },
  ]);
const HISTORY = [
  history('empty', 'checks', null),
  history('filled', 'checks'),
  history('search-nothing', 'checks', fill, async (tab) => {
    await tab.click('input[type=search]');
    await tab.type('zzzz');
    await pause(300);
  }),
  history('official-refused', `checks/${id(2)}`),
  history('unofficial', `checks/${id(1)}`),
  history('cards-empty', 'cards', null),
  history('cards', async (stage) => {
    await aCard(stage);
    return 'cards';
  }),
  history('card', aCard),
  history('settings', 'settings', trusts),
  history('erase', 'settings', trusts, (tab) => tab.click('main .button-risky')),
];

export const STATES: State[] = [...NOTICE, ...POPUP, ...GO_ON, ...WARNING, ...HISTORY];
