// The background as a whole: what it answers, shows and records, told through its one door.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { receive } = await import('../../src/background/receive');
const { database } = await import('../../src/database');
const { verifyChain } = await import('../../src/core/timeline');

const sighting = (change: object = {}) => ({
  fields: [{ role: 'card-pin', confidence: 0.9, words: ['pin.kami'] }],
  count: 1,
  kind: 'stored-value',
  claimsBrand: true,
  destinations: [],
  alreadyTyped: false,
  way: { from: '', type: 'navigate', redirects: 0 },
  ...change,
});

function open(tab: number, url: string, document = `doc-${tab}`, frames: { id: number; url: string }[] = []) {
  fake.frames.set(tab, [
    { frameId: 0, parentFrameId: -1, url, documentId: document },
    ...frames.map((f) => ({
      frameId: f.id,
      parentFrameId: 0,
      url: f.url,
      documentId: `${document}-${f.id}`,
    })),
  ]);
}

const from = (tab: number, frameId = 0, change: object = {}) => {
  const frame = fake.frames.get(tab)?.find((f) => f.frameId === frameId);
  return {
    id: 'kashao',
    url: frame?.url,
    origin: frame && new URL(frame.url).origin,
    frameId,
    documentId: frame?.documentId,
    tab: { id: tab, incognito: false },
    ...change,
  } as never;
};
const page = { id: 'kashao', url: 'chrome-extension://kashao/popup.html' } as never;
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(async () => {
  await settled();
  fake.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('who may speak', () => {
  it.each([
    ['not an object', 'sighting'],
    ['an unknown verb', { type: 'steal' }],
    [
      'a sighting with free text',
      {
        type: 'sighting',
        sighting: { ...sighting(), fields: [{ role: 'card-pin', confidence: 1, words: ['卡密 1234'] }] },
      },
    ],
    ['a verb of the extension pages', { type: 'delete-all' }],
  ])('refuses %s from a page', async (_, message) => {
    open(1, 'https://gift.example/');
    expect(await receive(message, from(1))).toEqual({ error: 'bad-message' });
  });

  it.each([
    ['another extension', { id: 'other' }],
    ['a prerendered page', { documentLifecycle: 'prerender' }],
    ['no tab', { tab: undefined }],
  ])('refuses %s', async (_, change) => {
    open(1, 'https://gift.example/');
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1, 0, change))).toEqual({
      error: 'bad-sender',
    });
  });
});

describe('a sighting', () => {
  it('on an official page is green, quiet and recorded', async () => {
    open(1, 'https://chaoshi.tmall.com/card?code=ABCD1234EFGH5678');
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1))).toMatchObject({
      level: 'none',
      verdict: 'official',
    });
    await settled();
    expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 1, text: '✓' }]]);
    expect(fake.called('scripting.executeScript')).toEqual([]);
    const rows = await database.checks.toArray();
    expect(rows).toMatchObject([
      { verdict: { kind: 'official', host: 'chaoshi.tmall.com' }, action: 'none' },
    ]);
    expect(JSON.stringify([rows, await database.events.toArray(), [...fake.session]])).not.toContain(
      'ABCD1234',
    );
  });

  it('on an unofficial page holds and puts the notice into the top frame, which no page around it can cover', async () => {
    open(1, 'https://shop.example/', 'd', [{ id: 7, url: 'https://gift-duihuan.top/' }]);
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1, 7))).toMatchObject({
      level: 'hold',
      decided: false,
    });
    await settled();
    expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 1, text: '!' }]]);
    expect(fake.called('scripting.executeScript')).toMatchObject([
      [{ target: { tabId: 1, frameIds: [0] }, files: ['notice.js'] }],
    ]);
  });

  it('on a lookalike covers the tab, with nothing but an id in the address', async () => {
    open(1, 'https://taobao.com.gift-duihuan.top/redeem?t=1');
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1))).toMatchObject({
      level: 'interstitial',
      verdict: 'lookalike',
    });
    await settled();
    const [[tab, change]] = fake.called('tabs.update') as [[number, { url: string }]];
    expect(tab).toBe(1);
    expect(change.url).toMatch(/^chrome-extension:\/\/kashao\/warning\.html\?id=[0-9a-f-]{36}$/);
  });

  it('in a private window is judged but never written down', async () => {
    open(1, 'https://gift-duihuan.top/');
    const sender = from(1, 0, { tab: { id: 1, incognito: true } });
    expect(await receive({ type: 'sighting', sighting: sighting() }, sender)).toMatchObject({
      level: 'hold',
    });
    await receive(
      { type: 'decide', decision: { choice: 'continue', reason: 'other', scope: 'site' } },
      sender,
    );
    await settled();
    for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  });

  it('of many frames at once loses none', async () => {
    const frames = Array.from({ length: 12 }, (_, i) => ({ id: i + 1, url: `https://f${i}.example/` }));
    open(1, 'https://gift-duihuan.top/', 'd', frames);
    await Promise.all(
      frames.map(({ id }) => receive({ type: 'sighting', sighting: sighting() }, from(1, id))),
    );
    await settled();
    const state = fake.session.get('tab:1') as { frames: object };
    expect(Object.keys(state.frames)).toHaveLength(12);
    expect(await database.checks.count()).toBe(1);
    expect(verifyChain(await database.events.toArray())).toEqual({ ok: true });
  });

  it('from a document that is no longer in the tab is not filed under the new one', async () => {
    open(1, 'https://gift-duihuan.top/');
    const late = from(1, 0, { documentId: 'gone' });
    open(1, 'https://www.taobao.com/', 'new');
    await receive({ type: 'sighting', sighting: sighting() }, late);
    await settled();
    expect(fake.session.get('tab:1')).toBeUndefined();
    expect(await database.checks.count()).toBe(0);
  });
});

describe('a decision', () => {
  const seen = async (url = 'https://gift-duihuan.top/') => {
    open(1, url);
    await receive({ type: 'sighting', sighting: sighting() }, from(1));
    await settled();
    fake.calls.length = 0;
  };
  const decide = (decision: object) => receive({ type: 'decide', decision }, from(1));

  it('to leave blanks the only tab and closes one of several', async () => {
    await seen();
    await decide({ choice: 'leave' });
    expect(fake.called('tabs.update')).toEqual([[1, { url: 'about:blank' }]]);
    open(2, 'https://other.example/');
    await decide({ choice: 'leave' });
    expect(fake.called('tabs.remove')).toEqual([[1]]);
    expect(await database.checks.toArray()).toMatchObject([{ action: 'left' }]);
  });

  it('never reaches a page that came into the tab later', async () => {
    await seen();
    open(1, 'https://innocent.example/', 'later');
    await receive({ type: 'withdraw-continue', site: 'gift-duihuan.top' }, page);
    expect(await receive({ type: 'notice-view' }, from(1))).toBeNull();
    expect(fake.calls).toEqual([]);
  });

  it('to continue releases the page now and at the next visit, and can be taken back', async () => {
    await seen();
    await decide({ choice: 'continue', reason: 'other-card', scope: 'site' });
    expect(fake.called('tabs.sendMessage')).toEqual([[1, { type: 'stance', level: 'hold', decided: true }]]);
    open(1, 'https://gift-duihuan.top/again', 'second');
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1))).toMatchObject({
      decided: true,
    });
    await receive({ type: 'withdraw-continue', site: 'gift-duihuan.top' }, page);
    expect(fake.called('tabs.sendMessage').at(-1)).toEqual([
      1,
      { type: 'stance', level: 'hold', decided: false },
    ]);
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1))).toMatchObject({
      decided: false,
    });
  });

  it('to continue on a lookalike never outlives the session', async () => {
    await seen('https://taobao.com.gift-duihuan.top/');
    await decide({ choice: 'continue', reason: 'other', scope: 'site' });
    expect(await database.trusts.count()).toBe(0);
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1))).toMatchObject({
      decided: true,
    });
  });
});

describe('cards and erasing', () => {
  const facts = { label: '猫超卡', brand: 'tmall-supermarket' };

  it('files pages under the current card, refiles and forgets them', async () => {
    const first = (await receive({ type: 'open-card', facts }, page)) as string;
    open(1, 'https://chaoshi.tmall.com/');
    await receive({ type: 'sighting', sighting: sighting() }, from(1));
    await settled();
    const [check] = await database.checks.toArray();
    expect(check!.card).toBe(first);
    const second = (await receive({ type: 'open-card', facts }, page)) as string;
    await receive({ type: 'file-check', check: check!.id, card: second }, page);
    expect((await database.checks.get(check!.id))!.card).toBe(second);
    await receive({ type: 'delete-check', check: check!.id }, page);
    expect(await database.checks.count()).toBe(0);
    expect(
      await database.events.where('[chain+n]').between([check!.id, 0], [check!.id, Infinity]).count(),
    ).toBe(0);
    for (const card of [first, second])
      expect(verifyChain(await database.events.filter(({ chain }) => chain === card).toArray())).toEqual({
        ok: true,
      });
  });

  it('says so when a card takes more than four digits, and when the disk is full', async () => {
    expect(await receive({ type: 'open-card', facts: { ...facts, lastFour: '12345' } }, page)).toEqual({
      error: 'bad-message',
    });
    const add = vi
      .spyOn(database.events, 'add')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(await receive({ type: 'open-card', facts }, page)).toEqual({ error: 'storage-full' });
    add.mockRestore();
  });

  it('keeps judging when nothing can be stored, and says so to the popup', async () => {
    const add = vi
      .spyOn(database.events, 'bulkAdd')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    open(1, 'https://gift-duihuan.top/');
    expect(await receive({ type: 'sighting', sighting: sighting() }, from(1))).toMatchObject({
      level: 'hold',
    });
    await settled();
    expect(fake.session.get('tab:1')).toMatchObject({ failure: 'storage-full' });
    add.mockRestore();
    await receive({ type: 'sighting', sighting: sighting() }, from(1));
    await settled();
    expect(await database.checks.count()).toBe(1);
    expect(fake.session.get('tab:1')).not.toHaveProperty('failure');
  });

  it('makes up for a beginning that was lost with the worker, but never revives what was erased', async () => {
    open(1, 'https://gift-duihuan.top/');
    await receive({ type: 'sighting', sighting: sighting() }, from(1));
    await settled();
    await Promise.all([database.checks.clear(), database.events.clear()]);
    await receive({ type: 'held', input: 'paste' }, from(1));
    expect(await database.checks.count()).toBe(0);
    fake.session.set('tab:1', { ...(fake.session.get('tab:1') as object), recorded: false });
    await receive({ type: 'held', input: 'paste' }, from(1));
    expect((await database.events.toArray()).map(({ data }) => data.type)).toEqual(['sighted', 'held']);
  });

  it('erases everything', async () => {
    await receive({ type: 'open-card', facts }, page);
    await receive({ type: 'delete-all' }, page);
    for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  });
});
