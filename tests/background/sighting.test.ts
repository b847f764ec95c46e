// A frame has seen card fields: judged, held, warned of and recorded as what they are, in the page they belong to.
import { beforeEach, describe, expect, it } from 'vitest';
import { fake } from './fake-browser';
import {
  continueWith,
  decideInPopup,
  emptyStage,
  from,
  open,
  placed,
  say,
  see,
  settled,
  sighting,
} from './stage';

const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');
const { verifyChain } = await import('../../src/core/timeline');

beforeEach(emptyStage);

describe('a sighting', () => {
  it('on an official page is green, quiet and recorded', async () => {
    open(1, 'https://chaoshi.tmall.com/card?code=ABCD1234EFGH5678');
    expect(await see(1)).toMatchObject({
      level: 'none',
      verdict: 'official',
    });
    await settled();
    expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 1, text: '✓' }]]);
    expect(placed('notice.js')).toEqual([]);
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
    // No shorter than this: a few digits in a row stand in many a hash.
    expect(kept).not.toMatch(/6227001234|FGHIJ|abcdefghijk|ab12cd34ef|8301229477/);
    for (const site of ['….gift.example', '….collect.example', 'https://….shop.example'])
      expect(kept).toContain(site);
  });

  it.each([
    'https://collect.example/take/ABCD1234EFGH5678',
    'https://collect.example?code=ABCD1234EFGH5678',
    'https://collect.example#ABCD1234EFGH5678',
    'https://ABCD1234EFGH5678@collect.example',
    'ABCD1234EFGH5678',
    '',
  ])('names no place that its form leads to but by its origin: %j', async (destination) => {
    open(1, 'https://chaoshi.tmall.com/card');
    const told = { destinations: ['https://collect.example', destination] };
    expect(await see(1, told)).toEqual({ error: 'bad-message' });
    await settled();
    expect(await database.checks.count()).toBe(0);
    expect(JSON.stringify([...fake.session])).not.toContain('ABCD1234');
  });

  it('whose form leads to a name that no network knows is warned of, though nobody can say whose it is', async () => {
    open(1, 'https://chaoshi.tmall.com/card');
    const answer = await see(1, { destinations: [`https://${'a'.repeat(292)}`] });
    expect(answer).toMatchObject({ level: 'hold', verdict: 'unofficial' });
    await settled();
    expect((await database.checks.toArray())[0]!.parts.map(({ where, host }) => [where, host])).toEqual([
      ['page', 'chaoshi.tmall.com'],
      ['destination', ''],
    ]);
  });

  it('on an unofficial page holds and puts the notice into the top frame, which no page around it can cover', async () => {
    open(1, 'https://shop.example/', 'd', [{ id: 7, url: 'https://gift-duihuan.top/' }]);
    expect(await see(1, {}, 7)).toMatchObject({
      level: 'hold',
      decided: false,
    });
    await settled();
    expect(fake.called('action.setBadgeText')).toEqual([[{ tabId: 1, text: '!' }]]);
    expect(placed('notice.js')).toEqual([
      { target: { tabId: 1, documentIds: ['d'] }, files: ['notice.js'], injectImmediately: true },
    ]);
  });

  it('that comes after a code went in says so, where the page was not official then', async () => {
    const typedOn = async (tab: number, url: string) => {
      open(tab, url);
      await see(tab);
      await settled();
      if (tab === 1) await decideInPopup(tab, continueWith());
      await say({ type: 'code-entered' }, from(tab));
      await see(tab, { destinations: ['https://evil.test'] });
      await settled();
      return (await say({ type: 'notice-view' }, from(tab))).words.typed;
    };
    expect(await typedOn(1, 'https://gift.example/')).toBe(true);
    expect(await typedOn(2, 'https://card.tmall.com/')).toBe(false);
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

  it('an entry that comes before it is refused, and taken when it is told again', async () => {
    open(1, 'https://card.tmall.com/');
    await expect(say({ type: 'code-entered' }, from(1))).rejects.toThrow('no-answer');
    await see(1);
    await settled();
    expect(await say({ type: 'code-entered' }, from(1))).toBeNull();
    expect((await database.checks.toArray()).map(({ entered }) => entered)).toEqual([true]);
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

  it('is recorded with what is asked for there, each role and word once and in one order', async () => {
    open(1, 'https://gift.example/');
    const field = (role: string, ...words: string[]) => ({ role, words });
    await see(1, {
      fields: [
        field('card-pin', 'pin.kami', 'redeem'),
        field('card-number', 'redeem'),
        field('card-pin', 'gift-card'),
      ],
    });
    await settled();
    expect((await database.checks.toArray())[0]!.parts[0]!.asks).toMatchObject({
      roles: ['card-number', 'card-pin'],
      words: ['gift-card', 'pin.kami', 'redeem'],
    });
  });

  it('with more words than are kept is recorded with the first of them', async () => {
    open(1, 'https://gift.example/');
    const words = Array.from({ length: 8 }, (_, n) => n);
    await see(1, {
      fields: words.map((n) => ({
        role: 'card-pin',
        words: words.map((m) => `w-${n}-${m}`),
      })),
    });
    await settled();
    const [row] = await database.checks.toArray();
    expect(row!.parts[0]!.asks!.words).toEqual(
      words.slice(0, 4).flatMap((n) => words.map((m) => `w-${n}-${m}`)),
    );
  });

  it('later on the same page tells nothing else of how the shopper came to it', async () => {
    const way = (from: string) => ({ way: { from, type: 'navigate', redirects: 0 } });
    open(1, 'https://gift.example/');
    await see(1, way('https://first.example'));
    await see(1, { ...way('https://second.example'), destinations: ['https://collect.example'] });
    expect((await pageOf(1))?.way).toMatchObject({ from: 'https://first.example' });
  });

  it('in a frame says nothing of how the shopper came to the page', async () => {
    open(1, 'https://shop.example/', 'd', [{ id: 7, url: 'https://gift.example/' }]);
    await see(1, { way: { from: 'https://elsewhere.example', type: 'navigate', redirects: 0 } }, 7);
    await settled();
    const [event] = await database.events.toArray();
    expect(event!.data).toMatchObject({ way: { from: '', type: 'unknown', redirects: 0 } });
  });
});
