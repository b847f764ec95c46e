// The popup in every state: what it says of a page, and every turn of a card's way.
import { pause } from '../../harness/browser';
import { check, official, part, shownPage } from '../../tests/ui/samples';
import { type Fill, id, lookalike, NOW, officialRefused, type State, withCard } from './state';

const tmall = part('official', 'www.tmall.com', 'tmall.com', { asks: undefined });

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
const AGENT = ['number-and-timeline', 'human-agent', 'appeal-submitted', 'result-awaited'];
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
export const POPUP: State[] = [
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
    'http-frame',
    shownPage({
      parts: [
        tmall,
        {
          ...part('unofficial', 'www.taobao.com', 'taobao.com', {
            findings: [{ rule: 'http', host: 'www.taobao.com' }],
          }),
          where: 'frame',
        },
      ],
    }),
  ),
  popup(
    'sandboxed-frame',
    shownPage({
      parts: [
        tmall,
        {
          ...part('unofficial', '', '', { findings: [{ rule: 'sandbox', host: 'www.tmall.com' }] }),
          where: 'frame',
        },
      ],
    }),
  ),
  popup('vouched', shownPage({ parts: [part('vouched', 'cards.company.example', 'company.example')] })),
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
  popup(
    'links',
    shownPage({
      links: [
        { part: lookalike, known: true, notes: ['address-inside'] },
        { part: part('unofficial', 't.cn', 't.cn'), known: false, notes: ['short-link'] },
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
  {
    ...popup('warned', null),
    async open(stage) {
      const tab = await stage.browser.tabId(stage.shop);
      const page = shownPage({ parts: [lookalike] });
      await stage.memory({ [`warning:${id(9)}`]: { tab, back: 'https://lipin.top/', at: NOW, page } });
      const warning = await stage.page(`warning.html?id=${id(9)}`);
      await warning.wait('h1');
      const opened = await stage.page(`popup.html?tab=${await stage.browser.tabId(warning)}`);
      await opened.wait('.popup-foot');
      await pause(300);
      return opened;
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
  popup('card-seen', shownPage({ parts: [official], check: id(1) }), async (stage) => {
    await stage.put('checks', [
      check(id(1), Date.now(), {
        parts: [official],
        level: 'none',
        entered: true,
        results: ['invalid-or-used'],
      }),
    ]);
    await stage.put('events', officialRefused(id(1)));
    await stage.send({ type: 'file-check', check: id(1), card: await stage.openCard() });
  }),
  popup('card-going', shownPage({ parts: [official] }), withCard()),
  popup('card-stop', shownPage({ parts: [official] }), withCard('failed', 'system-check')),
  popup('card-appeal', null, async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
  }),
  popup('card-done', null, withCard('passed', ...PASSED)),
  popup('card-place', null, withCard('passed', 'coating-intact')),
  popup('card-add', null, withCard('passed', 'coating-intact', 'official-pages')),
  popup('card-balance', null, withCard('cant-tell', 'coating-intact', 'official-pages')),
  popup(
    'card-again',
    null,
    withCard('cant-tell', 'coating-intact', 'official-pages', 'balance-shown', 'system-check'),
  ),
  popup('card-assets', null, withCard('passed', 'coating-intact', 'official-pages', 'system-check')),
  popup('card-aside', null, async (stage) => {
    const card = await withCard('passed', 'coating-intact', 'official-pages', 'system-check')(stage);
    await stage.send({ type: 'set-step-aside', card, step: 'assets-updated' });
  }),
  popup('card-leaked', null, withCard('failed', 'official-pages')),
  popup('card-seller', null, withCard('failed', 'coating-intact')),
  ...['problem', 'statement', 'agent', 'submit', 'awaited', 'settled'].map((name, done) =>
    popup(
      `appeal-${name}`,
      null,
      async (stage) => {
        const card = await withCard('failed', 'system-check')(stage);
        if (done === 0) return;
        await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
        await stage.answer(card, 'inapplicable', 'proof-of-purchase');
        await stage.answer(card, 'passed', ...AGENT.slice(0, done - 1));
      },
      done === 0
        ? { again: async (tab) => (await tab.page.$('.next select')) || tab.click('.next .button-main') }
        : {},
    ),
  ),
  popup('appeal-unsettled', null, async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.answer(card, 'passed', ...AGENT.slice(0, 3));
    await stage.answer(card, 'inapplicable', 'proof-of-purchase');
    await stage.send({ type: 'state-problem', card, problem: 'told-already-used' });
    await stage.answer(card, 'failed', 'result-awaited');
  }),
  popup('appeal-due', null, async (stage) => {
    const card = await withCard('failed', 'system-check')(stage);
    await stage.send({ type: 'close-card', card, as: 'appeal-sent' });
    await stage.send({ type: 'set-reminder', card, at: Date.now() + 1500 });
    await pause(1600);
  }),
  ...(['redeemed', 'failed'] as const).map((as) =>
    popup(`closed-${as}`, null, async (stage) => {
      const card = await withCard('passed', ...PASSED)(stage);
      await stage.send({ type: 'close-card', card, as });
    }),
  ),
  popup('part-open', null, withCard('passed', 'coating-intact'), {
    again: async (tab) => {
      if (await tab.page.$('.part[open]')) return;
      await tab.click('#part-authenticity > summary');
      await pause(200);
      await tab.click('#part-authenticity .step > summary');
      await pause(200);
    },
  }),
  popup('phone', null, withCard('passed', 'coating-intact'), {
    again: async (tab) => {
      if (!(await tab.page.$('dialog[open]'))) await tab.click('.aids .button:nth-child(2)');
      await tab.wait('dialog[open]');
    },
  }),
  popup('new-card', null, undefined, {
    async again(tab) {
      if (!(await tab.page.$('dialog[open]'))) await tab.click('.popup-card .button-main');
      await tab.wait('dialog[open]');
    },
  }),
];
