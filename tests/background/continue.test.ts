// Going on covers just what was shown: this host with these parts, this kind of card, this window, for so long.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import {
  continueWith,
  decideInPopup,
  emptyStage,
  from,
  open,
  own,
  say,
  see,
  settled,
  shut,
  sighting,
} from './stage';

const { Dexie } = await import('dexie');
const { default: browser } = await import('./fake-browser');
const { database } = await import('../../src/database');
const { shownAs } = await import('../../src/core/page');
const { read } = await import('../../src/session');
const { getFrame } = browser.webNavigation;
const DAY = 86_400_000;

beforeEach(emptyStage);

const arrive = async (url = 'https://gift-duihuan.top/', tab = 1, document = `doc-${tab}`) => {
  open(tab, url, document);
  const reply = await see(tab);
  await settled();
  return reply;
};
const goOn = (tab = 1, reason = 'other') =>
  decideInPopup(tab, continueWith(reason), fake.frames.get(tab)![0]!.documentId);
const continued = async () =>
  (await database.events.toArray()).flatMap(({ data }) => (data.type === 'continued' ? data : []));
const chosen = async () => (await database.choices.toArray()).map(({ host }) => host);

describe('continuing', () => {
  it('holds now and at the next visit of the same host, and can be taken back', async () => {
    await arrive();
    await goOn(1, 'other-card');
    expect(await arrive('https://gift-duihuan.top/again', 1, 'second')).toMatchObject({ decided: true });
    expect(await continued()).toEqual([{ type: 'continued', reason: 'other-card', scope: 'site' }]);
    fake.calls.length = 0;
    await say({ type: 'withdraw-continue', host: 'gift-duihuan.top' }, own());
    await settled();
    expect(fake.called('tabs.sendMessage').at(-1)).toEqual([
      1,
      { type: 'stance', document: 'second', level: 'hold', decided: false },
    ]);
    expect(fake.called('scripting.executeScript')).toMatchObject([[{ files: ['notice.js'] }]]);
    expect(await see(1)).toMatchObject({ decided: false });
    expect((await database.events.toArray()).map(({ data }) => data.type)).toContain('continue-withdrawn');
  });

  it('is written down for no host that holds what could be a code', async () => {
    await arrive('https://6217930458172634.shop.example/');
    await goOn();
    expect(await chosen()).toEqual([]);
    expect(await continued()).toMatchObject([{ scope: 'session' }]);
    expect(await arrive('https://6217930458172634.shop.example/', 2)).toMatchObject({ decided: true });
    expect(JSON.stringify(await database.checks.toArray())).not.toContain('6217930458172634');
  });

  it.each([
    ['another host of the same site', 'https://www.shop.example/', {}],
    ['another tenant of the same platform', 'https://b.myqcloud.com/', {}],
    ['the same host without encryption', 'http://shop.example/', {}],
    ['another port', 'https://shop.example:8443/', {}],
    ['a form that leads elsewhere', 'https://shop.example/', { destinations: ['https://evil.test'] }],
  ])('does not cover %s', async (_, url, change) => {
    await arrive('https://shop.example/');
    await decideInPopup(1, continueWith('known-site'));
    open(2, url);
    expect(await see(2, change)).toMatchObject({ decided: false });
  });

  it('does not cover a foreign frame, until that was shown and chosen too', async () => {
    await arrive('https://shop.example/');
    await decideInPopup(1, continueWith('known-site'));
    open(2, 'https://shop.example/a', 'd2', [{ id: 7, url: 'https://evil.test/' }]);
    expect(await see(2, {}, 7)).toMatchObject({ decided: false });
    await settled();
    await decideInPopup(2, continueWith('known-site'), 'd2');
    expect(await see(2, {}, 7)).toMatchObject({ decided: true });
  });

  it.each([
    ['sends its form elsewhere', { destinations: ['https://evil.test'] }],
    ['asks for more', { kind: 'stored-value', claimsBrand: true }],
  ])('does nothing for a page that meanwhile %s: it is to be shown again', async (_, change) => {
    open(1, 'https://shop.example/');
    const before = { kind: 'game', claimsBrand: false };
    await see(1, before);
    await settled();
    const shown = shownAs((await read('page', 1))!.parts);
    await see(1, { ...before, ...change });
    await settled();
    const decision = continueWith('known-site');
    const decideOn = (what: string) =>
      say({ type: 'decide-tab', tab: 1, document: 'doc-1', shown: what, decision }, own());
    expect(await decideOn(shown)).toBe('other-page');
    expect(await continued()).toEqual([]);
    expect(await see(1, { ...before, ...change })).toMatchObject({ decided: false });
    expect(await decideOn(shownAs((await read('page', 1))!.parts))).toBe('done');
    expect(await see(1, { ...before, ...change })).toMatchObject({ decided: true });
  });

  it('says of a page of a chosen host that it is not what was chosen, and why', async () => {
    await arrive('https://shop.example/');
    expect((await say({ type: 'notice-view' }, from(1))).words.reasons).toEqual([]);
    await decideInPopup(1, continueWith('known-site'));
    expect(await say({ type: 'notice-view' }, from(1))).toBeNull();
    await see(1, { destinations: ['https://evil.test'] });
    expect((await say({ type: 'notice-view' }, from(1))).words.reasons).toEqual([
      'page_changed',
      'page_alsoDestination evil.test',
    ]);
    await decideInPopup(1, continueWith('known-site'));
    expect(await read('page', 1)).toMatchObject({ decided: true, changed: false });
  });

  it('takes no answer about a page that has no name any more once it has changed', async () => {
    open(1, 'https://x.example/');
    fake.frames.get(1)![0]!.url = 'data:text/html,x';
    const data = { url: 'data:text/html,x', origin: 'null' };
    await say(sighting(), from(1, 0, data));
    await settled();
    await decideInPopup(1, continueWith());
    expect(await read('page', 1)).toMatchObject({ decided: true, changed: false });
    await say(sighting({ destinations: ['https://evil.test'] }), from(1, 0, data));
    expect(await read('page', 1)).toMatchObject({ decided: false, changed: true });
  });

  it.each([
    ['has come to send its form elsewhere', { destinations: ['https://evil.test'] }],
    ['is gone', null],
  ])('with content that has no name is nothing where that %s while it was chosen', async (_, change) => {
    open(1, 'https://x.example/');
    fake.frames.get(1)![0]!.url = 'data:text/html,x';
    const data = from(1, 0, { url: 'data:text/html,x', origin: 'null' });
    await say(sighting(), data);
    await settled();
    vi.spyOn(browser.webNavigation, 'getFrame')
      .mockImplementationOnce(getFrame)
      .mockImplementationOnce(async (which) => {
        if (change) await say(sighting(change), data);
        else fake.session.delete('page:1');
        return getFrame(which);
      });
    expect(await decideInPopup(1, continueWith())).toBe('done');
    await settled();
    expect(await continued()).toEqual([]);
    expect(fake.called('tabs.sendMessage')).toEqual([]);
    expect((await read('page', 1))?.decided ?? false).toBe(false);
  });

  it('says nothing of a page of another host', async () => {
    await arrive('https://shop.example/');
    await decideInPopup(1, continueWith('other', 'session'));
    await arrive('https://other.example/', 2);
    expect(await read('page', 2)).toMatchObject({ decided: false, changed: false });
  });

  it('for a game key does not cover a page that speaks of Taobao or of stored value', async () => {
    open(1, 'https://shop.example/');
    await see(1, { kind: 'unknown', claimsBrand: false });
    await settled();
    await decideInPopup(1, continueWith('other-card'));
    open(2, 'https://shop.example/b');
    expect(await see(2, { kind: 'unknown', claimsBrand: false })).toMatchObject({ decided: true });
    open(3, 'https://shop.example/c');
    expect(await see(3, { kind: 'stored-value', claimsBrand: false })).toMatchObject({ decided: false });
    open(4, 'https://shop.example/d');
    expect(await see(4, { kind: 'unknown', claimsBrand: true })).toMatchObject({ decided: false });
  });

  it('with content that has no name frees that one document and nothing else', async () => {
    open(1, 'https://x.example/');
    fake.frames.get(1)![0]!.url = 'blob:https://shop.example/1';
    const blob = { url: 'blob:https://shop.example/1', origin: 'https://shop.example' };
    await say(sighting(), from(1, 0, blob));
    await settled();
    expect(await read('page', 1)).toMatchObject({ decided: false, changed: false });
    await decideInPopup(1, continueWith());
    expect(await chosen()).toEqual([]);
    expect(await continued()).toEqual([{ type: 'continued', reason: 'other', scope: 'session' }]);
    expect(fake.called('tabs.sendMessage').at(-1)).toMatchObject([1, { decided: true }]);
    // It stands while a choice about another page is made or taken back.
    await say({ type: 'withdraw-continue', host: 'shop.example' }, own());
    expect(await say(sighting(), from(1, 0, blob))).toMatchObject({ decided: true });
    open(2, 'https://x.example/');
    fake.frames.get(2)![0]!.url = 'blob:https://evil.example/2';
    const other = { url: 'blob:https://evil.example/2', origin: 'https://evil.example' };
    expect(await say(sighting(), from(2, 0, other))).toMatchObject({
      decided: false,
    });
    // Nor what it comes to ask for, or where it comes to lead.
    expect(await say(sighting(), from(1, 0, blob))).toMatchObject({ decided: true });
    expect(await read('page', 1)).toMatchObject({ decided: true, changed: false });
    expect(await say(sighting({ destinations: ['https://evil.test'] }), from(1, 0, blob))).toMatchObject({
      decided: false,
    });
    expect(await read('page', 1)).toMatchObject({ decided: false, changed: true });
  });

  it('on a lookalike never outlives the session', async () => {
    await arrive('https://taobao.com.gift-duihuan.top/');
    fake.calls.length = 0;
    await goOn();
    await settled();
    expect(await chosen()).toEqual([]);
    expect(await continued()).toEqual([{ type: 'continued', reason: 'other', scope: 'session' }]);
    expect(fake.called('tabs.update')).toEqual([]);
    expect(await see(1)).toMatchObject({ decided: true });
    fake.session.delete('trusts');
    await database.choices.put({
      host: 'taobao.com.gift-duihuan.top',
      parts: ['page https://taobao.com.gift-duihuan.top'],
      kind: 'stored-value',
      claimsBrand: true,
      reason: 'other',
      at: Date.now(),
      visited: Date.now(),
    });
    expect(await see(1)).toMatchObject({ decided: false });
  });

  it('in a private window counts there alone, is written nowhere, and goes with the last one', async () => {
    fake.incognito.add(1);
    await arrive('https://secret.example/');
    await goOn();
    expect(await see(1)).toMatchObject({ decided: true });
    open(2, 'https://secret.example/');
    expect(await see(2)).toMatchObject({ decided: false });
    await settled();
    expect(await database.choices.count()).toBe(0);
    open(3, 'https://plain.example/');
    await shut(3);
    expect(JSON.stringify(fake.session.get('trusts'))).toContain('secret.example');
    await shut(1);
    expect(JSON.stringify(fake.session.get('trusts'))).not.toContain('secret.example');
  });

  it('in a normal window does not free a private one', async () => {
    await arrive('https://shop.example/');
    await decideInPopup(1, continueWith('other', 'session'));
    fake.incognito.add(2);
    open(2, 'https://shop.example/');
    expect(await see(2)).toMatchObject({ decided: false });
  });

  it('for good ends 90 days after the last visit', async () => {
    await arrive('https://shop.example/');
    await decideInPopup(1, continueWith('known-site'));
    fake.session.delete('trusts');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 80 * DAY });
    expect(await see(1)).toMatchObject({ decided: true }); // this visit counts
    vi.setSystemTime(Date.now() + 80 * DAY);
    expect(await see(1)).toMatchObject({ decided: true });
    vi.setSystemTime(Date.now() + 91 * DAY);
    expect(await see(1)).toMatchObject({ decided: false });
    await fake.fire('onStartup');
    expect(await chosen()).toEqual([]);
    vi.useRealTimers();
  });

  it('is taken back for one host, or with the last private window, and stands for all others', async () => {
    await arrive('https://a.example/', 1);
    await goOn(1);
    await arrive('https://b.example/', 2);
    await decideInPopup(2, continueWith('other', 'session'));
    fake.incognito.add(3);
    await arrive('https://c.example/', 3);
    await goOn(3);
    await say({ type: 'withdraw-continue', host: 'a.example' }, own());
    expect(await see(1)).toMatchObject({ decided: false });
    await shut(3);
    expect(await see(2)).toMatchObject({ decided: true });
    await goOn(1);
    await fake.fire('onStartup');
    expect(await chosen()).toEqual(['a.example']);
    const { visited } = (await database.choices.toArray())[0]!;
    vi.useFakeTimers({ toFake: ['Date'], now: visited + DAY });
    fake.session.delete('trusts');
    await see(1);
    expect((await database.choices.toArray()).map((choice) => choice.visited)).toEqual([visited]);
    vi.setSystemTime(visited + 90 * DAY);
    expect(await see(1)).toMatchObject({ decided: false });
    await fake.fire('onStartup');
    expect(await chosen()).toEqual([]);
    vi.useRealTimers();
  });

  it('counts as none while choices cannot be read: the page is held', async () => {
    await arrive('https://shop.example/');
    await decideInPopup(1, continueWith('known-site'));
    fake.session.delete('trusts');
    const where = vi.spyOn(database.choices, 'where');
    where.mockImplementationOnce(() => {
      throw new Dexie.DatabaseClosedError();
    });
    expect(await see(1)).toMatchObject({ level: 'hold', decided: false });
    expect(await read('page', 1)).toMatchObject({ changed: false });
    where.mockImplementationOnce(() => {
      throw new TypeError('a fault of ours');
    });
    await expect(see(1)).rejects.toThrow('no-answer');
    where.mockRestore();
  });

  it('is known to differ from what was chosen in this session, even while choices cannot be read', async () => {
    await arrive('https://shop.example/');
    await decideInPopup(1, continueWith('other', 'session'));
    const where = vi.spyOn(database.choices, 'where').mockImplementationOnce(() => {
      throw new Dexie.DatabaseClosedError();
    });
    expect(await see(1, { destinations: ['https://evil.test'] })).toMatchObject({ decided: false });
    expect(await read('page', 1)).toMatchObject({ changed: true });
    where.mockRestore();
  });

  it('never applies to an official page, which needs none', async () => {
    expect(await arrive('https://www.taobao.com/')).toMatchObject({ level: 'none', decided: false });
    await decideInPopup(1, continueWith());
    expect(await chosen()).toEqual([]);
    // Nor does a choice about the same name without encryption say anything of it.
    await arrive('http://www.taobao.com/', 2);
    await goOn(2);
    expect(await arrive('https://www.taobao.com/', 3)).toMatchObject({ level: 'none', decided: false });
    expect(await read('page', 3)).toMatchObject({ changed: false });
  });
});
