// Every screen in every state that a shopper can meet, and the widths at which it is met.
import { pause } from '../../harness/browser';
import { shownPage } from '../../tests/ui/samples';
import { HISTORY } from './history-states';
import { POPUP } from './popup-states';
import { id, lookalike, NOW, type Screen, type State } from './state';

export const WIDTHS: Record<Screen, number[]> = {
  notice: [360, 768, 1366],
  popup: [360, 380],
  'go-on': [360, 480],
  warning: [360, 768, 1440],
  history: [360, 768, 1366, 1440],
  welcome: [360, 768, 1366],
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
      way: {
        from: 'https://www.douyin.com',
        type: 'navigate',
        redirects: 0,
        hops: ['https://t.cn', 'https://jump.lipin-huodong.example'],
      },
    }),
  ),
  warning('fought', shownPage({ alreadyTyped: true })),
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

export const STATES: State[] = [...NOTICE, ...POPUP, ...GO_ON, ...WARNING, ...HISTORY, ...WELCOME];
