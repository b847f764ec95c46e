// The popup as it speaks of the page in front: every verdict, every fault, and why it cannot know.
import { pause } from '../../harness/browser';
import { official, part, shownPage } from '../../tests/ui/samples';
import { popup, scripted } from './open-popup';
import { id, lookalike, NOW, type State } from './state';

const tmall = part('official', 'www.tmall.com', 'tmall.com', { asks: undefined });
const game = part('unofficial', 'keys.xingyou.example', 'xingyou.example', {
  asks: { roles: ['card-code'], kind: 'game', claimsBrand: false, words: [] },
});

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
  popup('links', shownPage(), async (stage) => {
    const document = await stage.remember(shownPage());
    const tab = await stage.browser.tabId(stage.shop);
    const links = [
      { part: lookalike, known: true, notes: ['address-inside'] },
      { part: part('unofficial', 't.cn', 't.cn'), known: false, notes: ['short-link'] },
    ];
    await stage.memory({ [`links:${tab}`]: { tab, document, at: NOW, links } });
  }),
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
  scripted(
    popup('forbidden', null),
    'for (const api of [globalThis.browser, chrome]) if (api) api.permissions.contains = async () => false',
  ),
  scripted(
    popup('silent', null),
    'for (const api of [globalThis.browser, chrome]) if (api) api.runtime.sendMessage = async () => { throw new Error() }',
  ),
  scripted(
    popup('storage-failed', null),
    `const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function () {
      const opening = open.call(this, 'other' + Math.random(), 2);
      opening.addEventListener('upgradeneeded', () => opening.transaction.abort());
      return opening;
    }`,
  ),
  popup('strict', shownPage({ strict: true, parts: [game] })),
  popup('tip', shownPage({ parts: [game] })),
  popup('changed', shownPage({ changed: true })),
  popup('go-on', shownPage(), undefined, {
    async again(tab) {
      if (!(await tab.page.$('.strip .fold[open]'))) await tab.click('.strip .fold > summary');
      await tab.wait('.strip fieldset');
    },
  }),
  popup('scan', null, undefined, {
    async again(tab) {
      if (await tab.page.$('.look-ahead .callout, .look-ahead .link-list')) return;
      await tab.click('.look-ahead .row .button');
      await pause(1000);
    },
  }),
];
