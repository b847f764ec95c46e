// One truth about the page in front: a page that is gone is never shown, acted on, or kept in memory.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import {
  close,
  decideInPopup,
  emptyStage,
  events,
  from,
  open,
  say,
  see,
  settled,
  shut,
  sighting,
} from './stage';

const { default: browser } = await import('./fake-browser');
const { database } = await import('../../src/database');
const { pageOf, shownPages } = await import('../../src/session');
const { verdictOf } = await import('../../src/core/page');

beforeEach(emptyStage);

describe('the page in front', () => {
  it('is none once the tab shows a page that nothing is known of', async () => {
    open(1, 'https://chaoshi.tmall.com/gift-card.htm');
    await see(1);
    expect(verdictOf((await pageOf(1))!.parts)).toBe('official');
    open(1, 'https://evil.example/', 'next');
    expect(await pageOf(1)).toBeNull();
    expect(await shownPages()).toEqual([]);
  });

  it.each(['https://evil.example/', 'http://evil.example/'])(
    'is not the page before, even where the browser cannot name the frames: %s is held',
    async (address) => {
      open(1, 'https://www.taobao.com/');
      await see(1);
      open(1, address, 'next');
      const sender = from(1);
      close(1);
      expect(await say(sighting(), sender)).toEqual({
        document: '',
        level: 'hold',
        verdict: 'unofficial',
        decided: false,
      });
    },
  );

  it('is not replaced by a sighting that was under way while the tab went on', async () => {
    open(1, 'https://old.example/');
    const late = from(1);
    open(1, 'https://www.taobao.com/', 'next');
    await see(1);
    expect(await say(sighting(), late)).toMatchObject({ document: '', level: 'hold' });
    expect((await pageOf(1))!.document).toBe('next');
  });

  it('is not replaced by one whose frames the browser named just before the tab went on', async () => {
    open(1, 'https://taoba0.com/');
    const late = from(1);
    const before = fake.frames.get(1)!;
    open(1, 'https://www.taobao.com/', 'next');
    await see(1);
    vi.spyOn(browser.webNavigation, 'getAllFrames').mockResolvedValueOnce(before);
    expect(await say(sighting(), late)).toEqual({
      document: '',
      level: 'hold',
      verdict: 'unofficial',
      decided: false,
    });
    expect((await pageOf(1))!.address).toBe('https://www.taobao.com/');
  });

  it('is none in a tab that was closed while a sighting was told again, which has one record and no more', async () => {
    open(1, 'https://gift-duihuan.top/');
    await see(1);
    const late = from(1);
    const before = fake.frames.get(1)!;
    await shut(1);
    vi.spyOn(browser.webNavigation, 'getAllFrames').mockResolvedValueOnce(before);
    expect(await say(sighting(), late)).toMatchObject({ document: '', level: 'hold' });
    await settled();
    expect(await database.checks.count()).toBe(1);
    expect([...fake.session.keys()].filter((key) => /^(page|visit):/.test(key))).toEqual([]);
  });

  it('may be a window that the browser lists nowhere, as it shows no address: it is its own page', async () => {
    open(1, 'https://x.example/');
    const blob = from(1, 0, { url: 'blob:https://x.example/1', documentId: 'blob' });
    close(1);
    expect(await say(sighting(), blob)).toMatchObject({ document: 'blob', level: 'hold' });
    await settled();
    expect((await database.checks.toArray())[0]!.parts.map(({ where }) => where)).toEqual(['page']);
    // A frame is none, nor is the window once it has gone on.
    expect(await say(sighting(), { ...blob, frameId: 9 })).toMatchObject({ document: '' });
    open(1, 'https://www.taobao.com/', 'next');
    expect(await say(sighting(), blob)).toMatchObject({ document: '' });
  });

  it('stays such a window, for notice and popup, until it says goodbye or shows what is listed', async () => {
    open(1, 'blob:https://x.example/1');
    await see(1);
    await settled(); // what is not in front was cleared away by now
    expect((await pageOf(1))?.document).toBe('doc-1');
    expect(await say({ type: 'notice-view' }, from(1))).not.toBeNull();
    open(1, 'blob:https://x.example/2', 'second');
    await see(1);
    expect((await pageOf(1))?.document).toBe('second');
    await say({ type: 'gone' }, from(1));
    expect(await pageOf(1)).toBeNull();
    await see(1);
    open(1, 'https://www.taobao.com/', 'listed');
    expect(await pageOf(1)).toBeNull();
    open(2, 'blob:https://x.example/1');
    await see(2);
    close(2);
    expect(await pageOf(2)).toBeNull();
  });

  it('is named to the sensor, so that a word for another page can be told apart', async () => {
    open(1, 'https://gift.example/');
    expect(await see(1)).toMatchObject({ document: 'doc-1', level: 'hold' });
  });

  it('hears a frame only while that frame belongs to it', async () => {
    open(1, 'https://gift.example/', 'd', [{ id: 7, url: 'https://f.example/' }]);
    await see(1, {}, 7);
    const frame = from(1, 7);
    open(1, 'https://other.example/', 'later');
    await see(1);
    await settled();
    await expect(say({ type: 'code-entered' }, frame)).rejects.toThrow('no-answer');
    await settled();
    expect((await database.events.toArray()).some(({ data }) => data.type === 'code-entered')).toBe(false);
  });

  it('hears every frame, however many there are', async () => {
    const frames = Array.from({ length: 230 }, (_, i) => ({ id: i + 1, url: 'https://f.example/' }));
    open(1, 'https://gift.example/', 'd', frames);
    for (const { id } of frames) await see(1, {}, id);
    await settled();
    await say({ type: 'code-entered' }, from(1, 230));
    expect((await database.events.toArray()).some(({ data }) => data.type === 'code-entered')).toBe(true);
  });
});

describe('memory', () => {
  const keys = () => [...fake.session.keys()].filter((key) => /^(page|visit|warning|witness):/.test(key));

  it('holds nothing of a tab that was closed', async () => {
    for (let tab = 1; tab <= 20; tab++) {
      open(tab, `https://taoba0.com/p?code=SECRET${tab}`);
      await see(tab);
    }
    await settled();
    expect(keys().some((key) => key.startsWith('warning:'))).toBe(true);
    for (let tab = 1; tab <= 20; tab++) {
      await shut(tab);
    }
    expect(keys()).toEqual([]);
  });

  it('holds nothing of a page that was left, whether it said so or not', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await say({ type: 'gone' }, from(1));
    expect(fake.session.has('page:1')).toBe(false);
    open(2, 'https://gift.example/');
    await see(2);
    open(2, 'https://plain.example/', 'next');
    open(3, 'https://gift.example/');
    await see(3);
    await settled();
    expect(keys().filter((key) => key.startsWith('page:'))).toEqual(['page:3']);
  });

  it('keeps the page that has come when the one before says goodbye late', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    const before = from(1);
    open(1, 'https://gift.example/b', 'next');
    await see(1);
    await say({ type: 'gone' }, before);
    expect((await pageOf(1))?.document).toBe('next');
  });

  it('keeps no page that is not in front, and of those in front the newest sixty', async () => {
    const kept = (name: string) => keys().filter((key) => key.startsWith(name)).length;
    for (let n = 0; n < 40; n++) {
      open(n, `https://gift-${n}.example/`);
      if (n >= 10) close(n - 10);
      await see(n);
    }
    expect(kept('page:')).toBe(10);
    for (let n = 100; n < 170; n++) {
      open(n, `https://gift-${n}.example/`);
      for (const name of ['page', 'visit'])
        fake.session.set(`${name}:${n}`, {
          ...(fake.session.get(`${name}:39`) as object),
          tab: n,
          document: `doc-${n}`,
          address: `https://gift-${n}.example/`,
        });
    }
    open(200, 'https://last.example/');
    await see(200);
    await settled();
    expect([kept('page:'), kept('visit:')]).toEqual([60, 60]);
    expect(await pageOf(200)).not.toBeNull();
  });

  it('when full still warns, shows the badge and holds, and gives way to the page in front', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    close(1);
    fake.session.set('page:1', { ...(fake.session.get('page:1') as object), address: 'x'.repeat(20_000) });
    fake.quota = 10_000;
    for (const [tab, url] of [
      [2, 'https://other.example/'],
      [3, 'https://chaoshi.tmall.com/'],
    ] as const) {
      open(tab, url);
      expect(await see(tab)).toMatchObject({ level: tab === 2 ? 'hold' : 'none' });
    }
    await settled();
    expect(fake.called('action.setBadgeText').map(([arg]) => (arg as { tabId: number }).tabId)).toEqual([
      1, 2, 3,
    ]);
    expect(await database.checks.count()).toBe(3);
  });
});

describe('a page cannot fill the disk', () => {
  it('by changing where its form leads for ever', async () => {
    open(1, 'https://gift.example/');
    for (let n = 0; n < 50; n++) {
      const destinations = Array.from(
        { length: 16 },
        (_, i) => `https://d${n}-${i}.${'x'.repeat(50)}.example`,
      );
      await see(1, { destinations });
    }
    await settled();
    const stored = await database.events.toArray();
    expect(stored.length).toBeLessThan(30);
    expect(JSON.stringify(stored).length).toBeLessThan(40_000);
    expect(JSON.stringify(fake.session.get('page:1')).length).toBeLessThan(20_000);
  });

  it('by loading itself again and again', async () => {
    const card = await say({ type: 'open-card', facts: { label: 'a', brand: 'other' } }, ownPage);
    for (let n = 0; n < 50; n++) {
      open(1, 'https://gift.example/', `doc-${n}`);
      await see(1);
      if (n % 10 === 9) await settled();
    }
    await settled();
    expect(await database.checks.count()).toBe(1);
    expect(await database.events.count()).toBe(3);
    expect(await events(card)).toHaveLength(2);
  });

  it('by walking through addresses of its own without end', async () => {
    for (let n = 0; n < 80; n++) {
      open(1, `https://h${n}.gift.example/`, `doc-${n}`);
      await see(1);
      if (n % 10 === 9) await settled();
    }
    await settled();
    expect(await database.checks.count()).toBe(60);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 });
    open(1, 'https://later.gift.example/', 'later');
    await see(1);
    await settled();
    vi.useRealTimers();
    expect(await database.checks.count()).toBe(61);
  });

  it('by doing the same thing for ever', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    for (let n = 0; n < 50; n++) await say({ type: 'held', input: 'paste' }, from(1));
    await settled();
    expect((await database.events.toArray()).map(({ data }) => data.type)).toEqual(['sighted', 'held']);
  });
});

it('a decision from the popup about a page that has gone does nothing', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  open(1, 'https://evil.example/', 'next');
  await see(1);
  await settled();
  fake.calls.length = 0;
  await decideInPopup(1, { choice: 'continue', reason: 'other', scope: 'site' }, 'doc-1');
  await decideInPopup(1, { choice: 'leave' }, 'doc-1');
  expect(fake.calls).toEqual([]);
  expect(await database.choices.count()).toBe(0);
});

const ownPage = { id: 'kashao', url: 'chrome-extension://kashao/popup.html' };
