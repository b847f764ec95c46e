// The background as a whole: what it answers, shows and records, told through its one door.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { emptyStage, from, open, own, say, see, settled, sighting } from './stage';

const { database } = await import('../../src/database');
const { verifyChain } = await import('../../src/core/timeline');

beforeEach(emptyStage);

describe('who may speak', () => {
  it.each([
    ['not an object', 'sighting' as unknown as object],
    ['an unknown verb', { type: 'steal' }],
    [
      'a sighting with free text',
      sighting({ fields: [{ role: 'card-pin', confidence: 1, words: ['卡密 1234'] }] }),
    ],
    ['a verb of the extension pages', { type: 'delete-all' }],
  ])('refuses %s from a page', async (_, message) => {
    open(1, 'https://gift.example/');
    expect(await say(message, from(1))).toEqual({ error: 'bad-message' });
  });

  it.each([
    ['another extension', { id: 'other' }],
    ['a prerendered page', { documentLifecycle: 'prerender' }],
    ['no tab', { tab: undefined }],
  ])('refuses %s', async (_, change) => {
    open(1, 'https://gift.example/');
    expect(await say(sighting(), from(1, 0, change))).toEqual({
      error: 'bad-sender',
    });
  });
});

describe('a sighting', () => {
  it('on an official page is green, quiet and recorded', async () => {
    open(1, 'https://chaoshi.tmall.com/card?code=ABCD1234EFGH5678');
    expect(await see(1)).toMatchObject({
      level: 'none',
      verdict: 'official',
    });
    await settled();
    expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 1, text: '✓' }]]);
    expect(fake.called('scripting.executeScript')).toEqual([]);
    const rows = await database.checks.toArray();
    expect(rows).toMatchObject([
      { verdict: 'official', parts: [{ host: 'chaoshi.tmall.com' }], action: 'none' },
    ]);
    expect(JSON.stringify([rows, await database.events.toArray(), [...fake.session]])).not.toContain(
      'ABCD1234',
    );
  });

  it('is recorded without a code in the host, the way or the place the form leads to', async () => {
    open(1, 'https://6227001234567890.gift.example/ABCDE/FGHIJ/KLMNO;code=abcdefghijk');
    await see(1, {
      destinations: ['https://ab12cd34ef.collect.example'],
      way: { from: 'https://8301229477510936.shop.example', type: 'navigate', redirects: 0 },
    });
    await settled();
    const kept = JSON.stringify([await database.checks.toArray(), await database.events.toArray()]);
    expect(kept).not.toMatch(/6227|FGHIJ|abcdefghijk|ab12cd34ef|8301/);
    for (const site of ['….gift.example', '….collect.example', 'https://….shop.example'])
      expect(kept).toContain(site);
  });

  it('on an unofficial page holds and puts the notice into the top frame, which no page around it can cover', async () => {
    open(1, 'https://shop.example/', 'd', [{ id: 7, url: 'https://gift-duihuan.top/' }]);
    expect(await see(1, {}, 7)).toMatchObject({
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
    expect(await see(1)).toMatchObject({
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
    expect(await say(sighting(), sender)).toMatchObject({
      level: 'hold',
    });
    await say({ type: 'decide', decision: { choice: 'continue', reason: 'other', scope: 'site' } }, sender);
    await settled();
    for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  });

  it('of many frames at once loses none', async () => {
    const frames = Array.from({ length: 12 }, (_, i) => ({ id: i + 1, url: `https://f${i}.example/` }));
    open(1, 'https://gift-duihuan.top/', 'd', frames);
    await Promise.all(frames.map(({ id }) => say(sighting(), from(1, id))));
    await settled();
    const { parts } = fake.session.get('page:1') as { parts: { host: string }[] };
    expect(parts.map(({ host }) => host).sort()).toEqual(
      ['gift-duihuan.top', ...frames.map(({ id }) => `f${id - 1}.example`)].sort(),
    );
    expect(await database.checks.count()).toBe(1);
    expect(verifyChain(await database.events.toArray())).toEqual({ ok: true });
  });

  it('from a document that is no longer in the tab is not filed under the new one', async () => {
    open(1, 'https://gift-duihuan.top/');
    const late = from(1, 0, { documentId: 'gone' });
    open(1, 'https://www.taobao.com/', 'new');
    await say(sighting(), late);
    await settled();
    expect(fake.session.get('page:1')).toBeUndefined();
    expect(await database.checks.count()).toBe(0);
  });
});

describe('cards and erasing', () => {
  const facts = { label: '猫超卡', brand: 'tmall-supermarket' };

  it('files pages under the current card, refiles and forgets them', async () => {
    const first = (await say({ type: 'open-card', facts }, own())) as string;
    open(1, 'https://chaoshi.tmall.com/');
    await see(1);
    await settled();
    const [check] = await database.checks.toArray();
    expect(check!.card).toBe(first);
    const second = (await say({ type: 'open-card', facts }, own())) as string;
    await say({ type: 'file-check', check: check!.id, card: second }, own());
    expect((await database.checks.get(check!.id))!.card).toBe(second);
    await say({ type: 'delete-check', check: check!.id }, own());
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
    expect(await say({ type: 'open-card', facts: { ...facts, lastFour: '12345' } }, own())).toEqual({
      error: 'bad-message',
    });
    const add = vi
      .spyOn(database.events, 'add')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(await say({ type: 'open-card', facts }, own())).toEqual({ error: 'storage-full' });
    add.mockRestore();
  });

  it('keeps judging when nothing can be stored, and says so to the popup', async () => {
    const add = vi
      .spyOn(database.events, 'add')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    open(1, 'https://gift-duihuan.top/');
    expect(await see(1)).toMatchObject({
      level: 'hold',
    });
    await settled();
    expect(fake.session.get('page:1')).toMatchObject({ failure: 'storage-full' });
    add.mockRestore();
    await see(1);
    await settled();
    expect(await database.checks.count()).toBe(1);
    expect(fake.session.get('page:1')).not.toHaveProperty('failure');
  });

  it('makes up for a beginning that was lost with the worker, but never revives what was erased', async () => {
    open(1, 'https://gift-duihuan.top/');
    await see(1);
    await settled();
    await Promise.all([database.checks.clear(), database.events.clear()]);
    await say({ type: 'held', input: 'paste' }, from(1));
    expect(await database.checks.count()).toBe(0);
    fake.session.set('page:1', { ...(fake.session.get('page:1') as object), recorded: false, noted: [] });
    await say({ type: 'held', input: 'paste' }, from(1));
    expect((await database.events.toArray()).map(({ data }) => data.type)).toEqual(['sighted', 'held']);
  });

  it('erases everything', async () => {
    await say({ type: 'open-card', facts }, own());
    await say({ type: 'delete-all' }, own());
    for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  });
});
