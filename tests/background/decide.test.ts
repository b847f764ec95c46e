// What the shopper decides is done to the page it was decided about, and how loud and where the shopper is asked.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OFFICIAL_PAGE } from '../../src/rules/official-sites';
import { fake } from './fake-browser';
import {
  continueWith,
  decideInPopup,
  emptyStage,
  from,
  open,
  own,
  placed,
  say,
  see,
  settled,
  sighting,
  warnings,
} from './stage';

const { default: browser } = await import('./fake-browser');
const { database } = await import('../../src/database');

beforeEach(emptyStage);
afterEach(() => void vi.useRealTimers());

const arrive = async (url = 'https://gift-duihuan.top/', tab = 1, document = `doc-${tab}`) => {
  open(tab, url, document);
  const reply = await see(tab);
  await settled();
  return reply;
};
/** What the notice sends: a way out, never more. */
const leave = (tab = 1) => say({ type: 'leave', choice: 'leave' }, from(tab));
const goOn = (tab = 1, reason = 'other') =>
  decideInPopup(tab, continueWith(reason), fake.frames.get(tab)![0]!.documentId);
const actions = async () => (await database.checks.toArray()).map(({ action }) => action);
const chosen = async () => (await database.choices.toArray()).map(({ host }) => host);

describe('leaving', () => {
  it('blanks the only tab and closes one of several', async () => {
    await arrive();
    fake.calls.length = 0;
    await leave();
    expect(fake.called('tabs.update')).toEqual([[1, { url: 'about:blank' }]]);
    open(2, 'https://other.example/');
    await leave();
    expect(fake.called('tabs.remove')).toEqual([[1]]);
    expect(await database.checks.toArray()).toMatchObject([{ action: 'left' }]);
  });

  it('closes no window: a tab that stands alone in its own is blanked', async () => {
    await arrive();
    fake.windows.set(2, 2);
    open(2, 'https://other.example/');
    fake.calls.length = 0;
    await leave();
    expect(fake.called('tabs.update')).toEqual([[1, { url: 'about:blank' }]]);
    expect(fake.called('tabs.remove')).toEqual([]);
  });

  it('closes the tab where the browser has no windows, as on a phone', async () => {
    await arrive();
    fake.windows.set(1, undefined);
    open(2, 'https://other.example/');
    await leave();
    expect(fake.called('tabs.remove')).toEqual([[1]]);
  });

  it('from the popup leaves a page that has changed since it was shown: it is the same page', async () => {
    await arrive();
    await see(1, { destinations: ['https://evil.test'] });
    await settled();
    fake.calls.length = 0;
    const leaving = {
      type: 'decide-tab',
      tab: 1,
      document: 'doc-1',
      shown: '',
      decision: { choice: 'leave' },
    };
    expect(await say(leaving, own())).toBe('done');
    expect(fake.called('tabs.update')).toEqual([[1, { url: 'about:blank' }]]);
  });

  it('leaves nothing that came while the worker was asking', async () => {
    await arrive();
    const { getFrame } = browser.webNavigation;
    vi.spyOn(browser.webNavigation, 'getFrame').mockImplementationOnce(async (which) => {
      const before = await getFrame(which);
      open(1, 'https://mail.example/', 'next');
      return before;
    });
    fake.calls.length = 0;
    expect(await decideInPopup(1, { choice: 'leave' })).toBe('other-page');
    expect(fake.calls).toEqual([]);
  });

  it('is done in the tab that shows the warning, not in one that has gone on', async () => {
    await arrive('https://taoba0.com/');
    const [warning] = warnings();
    open(1, 'https://mail.example/draft', 'mine');
    open(2, `chrome-extension://kashao/warning.html?id=${warning}`, 'copy');
    fake.calls.length = 0;
    await say(
      { type: 'decide-warning', warning, decision: { choice: 'leave' } },
      own(2, `warning.html?id=${warning}`),
    );
    expect(fake.called('tabs.remove')).toEqual([[2]]);
    expect(warnings()).toEqual([]);
    await say({ type: 'decide-warning', warning, decision: { choice: 'leave' } }, own(2));
    expect(fake.called('tabs.remove')).toHaveLength(1);
  });
});

describe('opening the official page', () => {
  const official = (tab: number) => [[tab, { url: OFFICIAL_PAGE }]];
  it('instead of the page that is warned of, or of the warning, is recorded', async () => {
    await arrive();
    await say({ type: 'leave', choice: 'open-official' }, from(1));
    expect(fake.called('tabs.update')).toEqual(official(1));
    expect(await actions()).toEqual(['opened-official']);
    await arrive('https://taoba0.com/', 2);
    const [warning] = warnings();
    open(2, `chrome-extension://kashao/warning.html?id=${warning}`, 'warning');
    fake.calls.length = 0;
    await say({ type: 'decide-warning', warning, decision: { choice: 'open-official' } }, own(2));
    expect(fake.called('tabs.update')).toEqual(official(2));
    expect(await actions()).toEqual(['opened-official', 'opened-official']);
    expect(warnings()).toEqual([]);
  });

  it('is done from the popup in a tab of its own', async () => {
    await say({ type: 'open-official' }, own());
    expect(fake.called('tabs.create')).toEqual([[{ url: OFFICIAL_PAGE }]]);
  });
});

describe('going on from the warning', () => {
  it('leads back to the page, which is free from then on', async () => {
    await arrive('https://taoba0.com/p?t=1');
    const [warning] = warnings();
    fake.calls.length = 0;
    expect(await say({ type: 'decide-warning', warning, decision: continueWith() }, own(1))).toBe('done');
    expect(fake.called('tabs.update')).toEqual([[1, { url: 'https://taoba0.com/p?t=1' }]]);
    expect(await see(1)).toMatchObject({ level: 'interstitial', decided: true });
    expect((await database.checks.toArray()).map(({ action }) => action)).toEqual(['continued']);
    expect(warnings()).toEqual([]);
  });

  it('leads back to a page without a name too, which is held again, as that is another document', async () => {
    open(1, 'https://shop.example/', 'd', [{ id: 7, url: 'about:srcdoc' }]);
    const sandbox = { origin: 'null' };
    await say(sighting(), from(1, 7, sandbox));
    await settled();
    await say({ type: 'fought' }, from(1));
    const [warning] = warnings();
    open(1, 'chrome-extension://kashao/warning.html', 'warning');
    fake.calls.length = 0;
    await say({ type: 'decide-warning', warning, decision: continueWith() }, own(1));
    expect(fake.called('tabs.update')).toEqual([[1, { url: 'https://shop.example/' }]]);
    expect(warnings()).toEqual([]);
    expect(await actions()).not.toContain('continued');
    open(1, 'https://shop.example/', 'd2', [{ id: 7, url: 'about:srcdoc' }]);
    expect(await say(sighting(), from(1, 7, sandbox))).toMatchObject({ level: 'hold', decided: false });
  });

  it('from nowhere does nothing', async () => {
    await arrive('https://taoba0.com/');
    const [warning] = warnings();
    fake.calls.length = 0;
    await say({ type: 'decide-warning', warning, decision: continueWith() }, own());
    expect(fake.calls).toEqual([]);
    expect(warnings()).toEqual([warning]);
  });
});

describe('a word of a page that has gone', () => {
  it('leaves nothing that came into the tab later', async () => {
    await arrive('https://a.example/');
    const old = from(1);
    await arrive('https://mail.example/', 1, 'next');
    fake.calls.length = 0;
    await say({ type: 'leave', choice: 'leave' }, old);
    expect([...fake.called('tabs.update'), ...fake.called('tabs.remove')]).toEqual([]);
  });

  it('from a frame leaves nothing: only the notice may, in the page in front', async () => {
    open(1, 'https://a.example/', 'd', [{ id: 7, url: 'https://f.example/' }]);
    await see(1, {}, 7);
    await say({ type: 'leave', choice: 'leave' }, from(1, 7));
    expect([...fake.called('tabs.update'), ...fake.called('tabs.remove')]).toEqual([]);
  });

  it('can never be to continue: that is asked where no page can reach', async () => {
    await arrive();
    const refused = { error: 'bad-message' };
    expect(await say({ type: 'decide', decision: continueWith() }, from(1))).toEqual(refused);
    expect(await say({ type: 'leave', choice: 'continue' }, from(1))).toEqual(refused);
    expect(await chosen()).toEqual([]);
  });

  it('has no warning put over what came meanwhile', async () => {
    await arrive('https://gift.example/');
    fake.calls.length = 0;
    const fought = say({ type: 'fought' }, from(1));
    await Promise.resolve();
    open(1, 'https://www.taobao.com/', 'official');
    await fought;
    await settled();
    expect(fake.called('tabs.update')).toEqual([]);
    expect(warnings()).toEqual([]);
  });

  it('is not told by a stance: that names the document it is meant for', async () => {
    await arrive();
    await goOn();
    expect(fake.called('tabs.sendMessage')).toEqual([
      [1, { type: 'stance', document: 'doc-1', level: 'hold', decided: true }],
    ]);
  });
});

describe('the warning', () => {
  it('is given as a tip once for one page and kind of card', async () => {
    open(1, 'https://game.example/');
    await see(1, { kind: 'game', claimsBrand: false });
    await settled();
    open(2, 'https://game.example/again');
    await see(2, { kind: 'game', claimsBrand: false });
    await settled();
    expect(placed('notice.js')).toHaveLength(1);
    open(3, 'https://game.example/third');
    await see(3, { kind: 'membership', claimsBrand: false });
    await settled();
    expect(placed('notice.js')).toHaveLength(2);
  });

  it('covers no tab of a private window, where it stays a notice, however often it is fought', async () => {
    fake.incognito.add(1);
    await arrive('https://taobao.com.gift-duihuan.top/');
    for (let n = 0; n < 5; n++) await say({ type: 'fought' }, from(1));
    expect(fake.called('tabs.update')).toEqual([]);
    expect(placed('notice.js').length).toBeGreaterThan(4);
  });

  it('covers a page that fights the notice, and says nothing more once the shopper went on', async () => {
    await arrive();
    await say({ type: 'fought' }, from(1));
    expect(fake.called('tabs.update')).toHaveLength(1);
    await arrive('https://shop.example/', 2);
    await goOn(2);
    fake.calls.length = 0;
    await say({ type: 'fought' }, from(2));
    await say({ type: 'held', input: 'paste' }, from(2));
    expect(fake.called('tabs.update')).toEqual([]);
    // The first page still stands: on a slow machine its notice may come back by now.
    expect(fake.called('scripting.executeScript')).not.toContainEqual([
      expect.objectContaining({ target: { tabId: 2, documentIds: ['doc-2'] } }),
    ]);
    expect(await say({ type: 'notice-view' }, from(2))).toBeNull();
  });

  it('comes as a notice after two seconds where the page asked the shopper to stay, and they did', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await arrive('https://taobao.com.gift-duihuan.top/');
    await vi.advanceTimersByTimeAsync(1999);
    await settled();
    expect([warnings().length, placed('notice.js').length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(1);
    await settled();
    expect(placed('notice.js')).toMatchObject([
      { target: { tabId: 1, documentIds: ['doc-1'] }, injectImmediately: true },
    ]);
    // Who is still reading that question, and goes, finds the warning.
    expect(warnings()).toHaveLength(1);
  });

  it('comes as nothing else where the page was left for it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await arrive('https://taobao.com.gift-duihuan.top/');
    open(1, 'chrome-extension://kashao/warning.html', 'warning');
    await vi.advanceTimersByTimeAsync(2000);
    await settled();
    expect([warnings().length, placed('notice.js').length]).toEqual([1, 0]);
  });

  it('is not told of where the page was left before it came', async () => {
    open(1, 'https://taobao.com.gift-duihuan.top/');
    fake.turn = async () => {
      if (warnings().length > 0) open(1, 'https://www.taobao.com/', 'official');
    };
    await see(1);
    expect(fake.called('tabs.update')).toEqual([]);
    expect((await database.events.toArray()).map(({ data }) => data.type)).toEqual(['sighted']);
  });

  it('covers a blank window that another page has written, where no notice can stand', async () => {
    vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 1 } as never);
    const place = vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('no access'));
    await arrive();
    const [id] = warnings();
    expect(fake.called('tabs.update')).toEqual([
      [1, { url: `chrome-extension://kashao/warning.html?id=${id}` }],
    ]);
    expect(fake.session.get(`warning:${id}`)).toMatchObject({ back: 'about:blank' });
    // A tip is not worth that, and in a private window it cannot be.
    open(2, 'https://game.example/');
    await see(2, { kind: 'game', claimsBrand: false });
    fake.incognito.add(3);
    await arrive('https://gift.example/', 3);
    expect(fake.called('tabs.update')).toHaveLength(1);
    expect(place).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('does not stand on a page of the extension itself', async () => {
    await arrive();
    const sender = from(1);
    fake.frames.get(1)![0]!.url = 'chrome-extension://kashao/warning.html?id=1';
    await say({ type: 'fought' }, sender);
    expect(fake.called('tabs.update')).toEqual([]);
  });
});

describe('the question for going on', () => {
  const QUESTION = 'chrome-extension://kashao/go-on.html?tab=1&document=doc-1';
  const ask = (tab = 1) => say({ type: 'ask-continue' }, from(tab));

  it('opens a small window of the extension beside the page, once', async () => {
    await arrive();
    expect(await ask()).toBe('window');
    expect(fake.called('windows.create')).toEqual([
      [{ type: 'popup', url: QUESTION, width: 460, height: 680, left: 716, top: 80 }],
    ]);
    open(9, QUESTION);
    fake.windows.set(9, 5);
    expect(await ask()).toBe('window');
    expect(fake.called('windows.create')).toHaveLength(1);
    expect(fake.called('tabs.update')).toEqual([[9, { active: true }]]);
    expect(fake.called('windows.update')).toEqual([[5, { focused: true }]]);
  });

  it('opens where the browser likes when the place beside the page is refused, and in a tab without windows', async () => {
    await arrive();
    const { windows } = browser;
    const create = vi.spyOn(windows, 'create').mockRejectedValueOnce(new Error('outside the screen'));
    vi.spyOn(windows, 'get').mockRejectedValueOnce(new Error('no such window'));
    expect(await ask()).toBe('window');
    expect(create.mock.calls.map(([size]) => size)).toEqual([
      { type: 'popup', url: QUESTION, width: 460, height: 680, left: -484, top: 80 },
      { type: 'popup', url: QUESTION, width: 460, height: 680 },
    ]);
    vi.restoreAllMocks();
    Object.assign(browser, { windows: undefined });
    fake.windows.set(1, undefined);
    expect(await ask()).toBe('window');
    open(9, QUESTION);
    fake.windows.set(9, undefined);
    expect(await ask()).toBe('window');
    Object.assign(browser, { windows });
    expect(fake.called('tabs.create')).toEqual([[{ url: QUESTION }]]);
    expect(fake.called('tabs.update')).toEqual([[9, { active: true }]]);
  });

  it('is left to the toolbar in a private window', async () => {
    fake.incognito.add(1);
    await arrive();
    expect(await ask()).toBe('toolbar');
    expect(fake.called('windows.create')).toEqual([]);
  });

  it('is not opened for a frame: the notice that asks stands in the page in front', async () => {
    open(1, 'https://shop.example/', 'd', [{ id: 7, url: 'https://gift.example/' }]);
    await see(1, {}, 7);
    expect(await say({ type: 'ask-continue' }, from(1, 7))).toBe('toolbar');
    expect(fake.called('windows.create')).toEqual([]);
  });

  it('is not opened for a page that has gone', async () => {
    await arrive();
    const old = from(1);
    open(1, 'https://plain.example/', 'next');
    expect(await say({ type: 'ask-continue' }, old)).toBe('toolbar');
    expect(fake.called('windows.create')).toEqual([]);
  });
});

describe('how loud', () => {
  const view = async (change: object) => {
    open(1, 'https://shop.example/');
    await see(1, change);
    await settled();
    return say({ type: 'notice-view' }, from(1));
  };

  it('at once where the page claims Taobao or Tmall', async () => {
    expect(await view({})).toMatchObject({ level: 'hold', opens: true });
  });

  it('at once where the page imitates them, if no full page can stand there', async () => {
    fake.incognito.add(1);
    open(1, 'https://taoba0.com/');
    await see(1, { claimsBrand: false });
    expect(await say({ type: 'notice-view' }, from(1))).toMatchObject({ level: 'interstitial', opens: true });
  });

  it('waits, on any other page, until the shopper touches a held field', async () => {
    expect(await view({ claimsBrand: false })).toMatchObject({ level: 'hold', opens: false });
    await say({ type: 'held', input: 'focus' }, from(1));
    expect(await say({ type: 'notice-view' }, from(1))).toMatchObject({ opens: true });
  });
});
