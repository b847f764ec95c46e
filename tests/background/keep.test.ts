// How long records are kept, what is erased together, and how strict the shopper wants it.
import { beforeEach, describe, expect, it } from 'vitest';
import { check, official, part } from '../ui/samples';
import { fake } from './fake-browser';
import {
  close,
  continueWith,
  decideInPopup,
  emptyStage,
  events,
  from,
  open,
  own,
  placed,
  say,
  see,
  settled,
} from './stage';

const { database } = await import('../../src/database');
const { pageOf } = await import('../../src/session');

beforeEach(emptyStage);

const DAY = 86_400_000;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const openCard = (label: string) =>
  say({ type: 'open-card', facts: { label, brand: 'tmall-voucher' } }, own());
const pages = () => database.checks.orderBy('at').primaryKeys();
const put = (...rows: ReturnType<typeof check>[]) => database.checks.bulkPut(rows);
/** Lets the events of a chain be so old. */
const age = (chain: string, days: number) =>
  database.events
    .where('[chain+n]')
    .between([chain, 0], [chain, 99])
    .modify((event) => {
      event.at -= days * DAY;
    });

describe('records that are older than the shopper wants to keep', () => {
  it('go at once and then every day; without a term nothing goes', async () => {
    await put(check(uuid(1), Date.now() - 40 * DAY), check(uuid(2), Date.now() - 20 * DAY));
    await say({ type: 'tidy' }, own());
    expect(await pages()).toEqual([uuid(1), uuid(2)]);
    await say({ type: 'keep-for', days: 30 }, own());
    expect(await pages()).toEqual([uuid(2)]);
    await put(check(uuid(3), Date.now() - 31 * DAY));
    await fake.fire('onAlarm', { name: 'tidy' });
    expect(await pages()).toEqual([uuid(2)]);
    expect(fake.called('alarms.create')).toContainEqual([
      'tidy',
      { periodInMinutes: 1440, delayInMinutes: 1440 },
    ]);
    await say({ type: 'keep-for', days: null }, own());
    await put(check(uuid(3), Date.now() - 400 * DAY));
    await fake.fire('onStartup');
    expect(await pages()).toEqual([uuid(3), uuid(2)]);
  });

  it('go with their events, a thousand as well as one', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    const [mine] = await pages();
    await database.checks.update(mine!, { at: Date.now() - 60 * DAY });
    open(2, 'https://gift-2.example/');
    await see(2);
    await settled();
    const [, young] = await pages();
    await put(...Array.from({ length: 450 }, (_, n) => check(uuid(n), Date.now() - 50 * DAY)));
    await say({ type: 'keep-for', days: 30 }, own());
    expect(await pages()).toEqual([young]);
    expect((await database.events.toArray()).map(({ chain }) => chain)).toEqual([young]);
    // The young one goes on with its record; a code that goes into the other, which is still open, begins one anew.
    await say({ type: 'held', input: 'paste' }, from(2));
    expect((await events(young!)).map(({ data }) => data.type)).toContain('held');
    await say({ type: 'code-entered' }, from(1));
    await settled();
    expect(await pages()).toHaveLength(2);
  });

  it('stay with a card that is open or in an appeal, and go with one that is done with', async () => {
    const cards = [];
    for (const [n, as] of [null, 'appeal-sent', 'failed', 'redeemed', 'settled'].entries()) {
      const card = await openCard(`card ${n}`);
      if (as) await say({ type: 'close-card', card, as }, own());
      await put(check(uuid(n), Date.now() - 90 * DAY, { card }));
      await age(card, 80);
      cards.push(card);
    }
    await say({ type: 'keep-for', days: 30 }, own());
    expect((await database.cards.toArray()).map(({ facts }) => facts.label).sort()).toEqual([
      'card 0',
      'card 1',
      'card 2',
    ]);
    expect(await pages()).toEqual([uuid(0), uuid(1), uuid(2)]);
    expect(await events(cards[3]!)).toEqual([]);
  });

  it('stay where a card was done with only lately', async () => {
    const card = await openCard('lately');
    await say({ type: 'close-card', card, as: 'redeemed' }, own());
    await put(check(uuid(1), Date.now() - 90 * DAY, { card }));
    await say({ type: 'keep-for', days: 30 }, own());
    expect(await pages()).toEqual([uuid(1)]);
  });
});

describe('many pages', () => {
  beforeEach(() =>
    put(
      check(uuid(1), 1000),
      check(uuid(2), 2000, { parts: [official] }),
      check(uuid(3), 3000),
      check(uuid(4), 4000),
    ),
  );
  /** As the settings do: until none is left. */
  const erase = async (which: object) => {
    let all = 0;
    for (let last = -1; last !== 0; all += last)
      last = await say({ type: 'delete-checks', since: 0, until: Number.MAX_SAFE_INTEGER, ...which }, own());
    return all;
  };

  it('are erased by their time, the end not included', async () => {
    expect(await erase({ since: 2000, until: 4000 })).toBe(2);
    expect(await pages()).toEqual([uuid(1), uuid(4)]);
  });
  it('are erased by their site', async () => {
    expect(await erase({ site: 'gift-duihuan.top' })).toBe(3);
    expect(await pages()).toEqual([uuid(2)]);
    expect(await erase({ site: 'nowhere.example' })).toBe(0);
  });
  it('are those that the site shows itself, not those of others that would have sent to it', async () => {
    const jd = part('other-issuer', 'card.jd.com', 'jd.com');
    const form = part('lookalike', 'taoba0.com', 'taoba0.com', { where: 'destination' });
    await put(check(uuid(5), 5000, { parts: [jd, form] }), check(uuid(6), 6000, { parts: [form] }));
    expect((await database.checks.get(uuid(5)))?.site).toBe('taoba0.com');
    expect(await erase({ site: 'jd.com' })).toBe(1);
    await put(check(uuid(5), 5000, { parts: [jd, form] }));
    expect(await erase({ site: 'taoba0.com' })).toBe(1);
    expect(await pages()).toEqual([1, 2, 3, 4, 5].map(uuid));
  });
  it('are erased by both, and those before stay', async () => {
    expect(await erase({ site: 'gift-duihuan.top', since: 2000 })).toBe(2);
    expect(await pages()).toEqual([uuid(1), uuid(2)]);
  });
  it('are kept in mind where they are open, or one alone, as more need not be', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    fake.incognito.add(2);
    open(2, 'https://gift.example/');
    await see(2);
    await settled();
    const inFront = (await pageOf(1))!.check;
    await erase({});
    expect(fake.session.get('erased')).toEqual([inFront]);
    await put(check(uuid(5), 5000));
    await say({ type: 'delete-check', check: uuid(5) }, own());
    expect(fake.session.get('erased')).toEqual([inFront, uuid(5)]);
  });
  it('are taken out of their card, which says so', async () => {
    const card = await openCard('card');
    await say({ type: 'file-check', check: uuid(1), card }, own());
    await erase({ until: 1500 });
    expect((await events(card)).map(({ data }) => data.type)).toEqual([
      'card-opened',
      'check-filed',
      'check-unfiled',
    ]);
  });
  it('are not written again by a page that is still open', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    expect(await erase({})).toBe(5);
    await say({ type: 'held', input: 'paste' }, from(1));
    await settled();
    expect(await pages()).toEqual([]);
    expect(await database.events.count()).toBe(0);
    expect((await pageOf(1))?.check).toBeNull();
  });
  it('are not erased for a page of the web', async () => {
    open(1, 'https://gift.example/');
    const message = { type: 'delete-checks', since: 0, until: 9999 };
    expect(await say(message, from(1))).toEqual({ error: 'bad-message' });
    expect(await pages()).toHaveLength(4);
  });
});

describe('a strict shopper', () => {
  const game = { kind: 'game', claimsBrand: false };
  const stances = () => fake.called('tabs.sendMessage');
  it('has it at once on the pages that are open, but not where they went on', async () => {
    open(1, 'https://games.example/');
    await see(1, game);
    open(2, 'https://known.example/');
    await see(2, game);
    await settled();
    await decideInPopup(2, continueWith());
    fake.calls.length = 0;
    await say({ type: 'be-strict', strict: true }, own());
    expect(stances().sort()).toEqual([
      [1, { type: 'stance', document: 'doc-1', level: 'hold', decided: false }],
      [2, { type: 'stance', document: 'doc-2', level: 'hold', decided: true }],
    ]);
    expect(placed('notice.js').map(({ target }) => target)).toEqual([{ tabId: 1, documentIds: ['doc-1'] }]);
    expect(await say({ type: 'notice-view' }, from(1))).toMatchObject({ level: 'hold' });
    expect(await see(1, game)).toMatchObject({ level: 'hold', decided: false });
  });
  it('has every card page held that is not official; an official one stays free', async () => {
    open(1, 'https://games.example/');
    expect(await see(1, game)).toMatchObject({ level: 'tip' });
    await say({ type: 'be-strict', strict: true }, own());
    close(1);
    open(2, 'https://games.example/', 'again');
    expect(await see(2, game)).toMatchObject({ level: 'hold', verdict: 'unofficial' });
    expect(await say({ type: 'notice-view' }, from(2))).toMatchObject({ level: 'hold' });
    open(3, 'https://chaoshi.tmall.com/');
    expect(await see(3)).toMatchObject({ level: 'none' });
    await settled();
    const rows = await database.checks.orderBy('at').toArray();
    expect(rows.map(({ level }) => level).sort()).toEqual(['hold', 'none', 'tip']);
    await say({ type: 'be-strict', strict: false }, own());
    expect(stances().at(-1)).toEqual([
      2,
      { type: 'stance', document: 'again', level: 'tip', decided: false },
    ]);
    open(4, 'https://games.example/', 'later');
    expect(await see(4, game)).toMatchObject({ level: 'tip' });
  });
});

it('erasing everything leaves how strict the shopper is and how long is kept', async () => {
  await say({ type: 'be-strict', strict: true }, own());
  await say({ type: 'keep-for', days: 30 }, own());
  await openCard('card');
  await say({ type: 'delete-all' }, own());
  expect((await database.settings.toArray()).map(({ key }) => key).sort()).toEqual(['keep-days', 'strict']);
});

it('pages are kept without end again once the shopper wants that', async () => {
  await say({ type: 'keep-for', days: 30 }, own());
  await say({ type: 'keep-for', days: null }, own());
  expect(await database.settings.get('keep-days')).toBeUndefined();
});
