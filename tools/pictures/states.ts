// Every screen in every state that a shopper can meet, and the widths at which it is met.
import { pause } from '../../harness/browser';
import { part, shownPage, unofficial } from '../../tests/ui/samples';
import { INDEX } from '../demo-pages';
import { APPEAL } from './appeal-states';
import { CARD } from './card-states';
import { HISTORY } from './history-states';
import { POPUP } from './popup-states';
import { REPORT } from './report-states';
import { id, lookalike, NOW, type Screen, type State } from './state';

export const WIDTHS: Record<Screen, number[]> = {
  notice: [360, 768, 1366],
  popup: [360, 380],
  'go-on': [360, 480],
  warning: [360, 768, 1440],
  history: [360, 768, 1366, 1440],
  welcome: [360, 768, 1366],
  'check-link': [360, 768],
  demo: [360, 1366],
  report: [360, 794], // as wide as A4
};

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
  notice('http', 'http://www.taobao.com/giftcard', 'input'),
  notice('destination', 'https://market.taobao.com/giftcard', 'input'),
  notice('affiliated', 'https://www.alipay.com/kaquan', 'input'),
  notice('long', 'https://a.very.long.name-of-a.page.huiyuan-libao-duihuan.top/', '#code'),
  notice('frame', 'https://huodong.tmall.com/card', 'kaquan-hezuo.com #secret'),
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
/** The page has turned elsewhere since it was asked about. */
const changed = goOn('changed', shownPage());
/** The organisation lets nobody go on. */
const forbidden = goOn('forbidden', shownPage());
const NO_CONTINUE =
  'for (const api of [globalThis.browser, chrome]) if (api) api.storage.managed.get = async () => ({ noContinue: true })';
const GO_ON: State[] = [
  goOn('question', shownPage()),
  goOn('lookalike', shownPage({ parts: [lookalike] })),
  goOn('gone', null),
  {
    ...changed,
    async open(stage) {
      const tab = await changed.open(stage);
      await pause(300);
      const collect = part('unofficial', 'collect.example', 'collect.example', { asks: undefined });
      await stage.remember(shownPage({ parts: [unofficial, { ...collect, where: 'destination' }] }));
      await pause(300);
      return tab;
    },
  },
  {
    ...forbidden,
    async open(stage) {
      const tab = await forbidden.open(stage);
      await tab.page.evaluateOnNewDocument(NO_CONTINUE);
      await tab.reload();
      await tab.wait('.callout');
      return tab;
    },
  },
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
const tmall = part('official', 'www.tmall.com', 'tmall.com', { asks: undefined });
const plain = part('unofficial', 'www.taobao.com', 'taobao.com', {
  findings: [{ rule: 'http', host: 'www.taobao.com' }],
});
const goingOn: State = {
  ...warning('go-on', shownPage({ parts: [lookalike] })),
  async again(tab) {
    if (!(await tab.page.$('.fold[open]'))) await tab.click('.fold > summary');
    await tab.wait('fieldset');
  },
};
const WARNING = [
  warning(
    'lookalike',
    shownPage({
      parts: [lookalike],
      way: {
        from: 'https://www.douyin.com',
        type: 'navigate',
        redirects: 0,
        hops: ['https://t.cn', 'https://jump.lipin-huodong.example'],
      },
    }),
  ),
  warning('lookalike-typed', shownPage({ parts: [lookalike], alreadyTyped: true })),
  warning('lookalike-frame', shownPage({ parts: [tmall, { ...lookalike, where: 'frame' }] })),
  warning('http', shownPage({ parts: [plain] })),
  warning('foreign-frame', shownPage({ parts: [tmall, { ...unofficial, where: 'frame' }] })),
  warning(
    'form-leaves',
    shownPage({
      parts: [tmall, { ...part('unofficial', 'collect.example', 'collect.example'), where: 'destination' }],
    }),
  ),
  warning('fought', shownPage()),
  warning('fought-typed', shownPage({ alreadyTyped: true })),
  goingOn,
  warning('gone', null),
];

// ---- the first page and its try
const welcome = (name: string, path: string): State => ({
  screen: 'welcome',
  name,
  async open(stage) {
    const tab = await stage.page(path);
    await tab.wait('h1');
    return tab;
  },
});
const WELCOME = [
  welcome('first', 'welcome.html'),
  welcome('tried', 'welcome.html?tried'),
  welcome('try', 'try.html'),
];

// ---- a link that somebody sent
const link = (name: string, text = ''): State => ({
  screen: 'check-link',
  name,
  async open(stage) {
    const tab = await stage.page('check-link.html');
    await tab.wait('textarea');
    await tab.click('textarea');
    await tab.type(text);
    await pause(300);
    return tab;
  },
});
const LINK = [
  link('empty'),
  link('lookalike', 'https://taobao.com.lipin.top/card'),
  link('official', 'https://chaoshi.tmall.com/card'),
  link('nothing', '恭喜您获得天猫购物券'),
];

const DEMO: State = {
  screen: 'demo',
  name: 'index',
  open: async (stage) => stage.keep(await stage.browser.open(INDEX, { width: 768, height: 800 })),
};

export const STATES: State[] = [
  ...[...NOTICE, ...POPUP, ...CARD, ...APPEAL, ...GO_ON, ...WARNING, ...HISTORY, ...REPORT, ...WELCOME],
  ...[...LINK, DEMO],
];
