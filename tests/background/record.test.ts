// What is written down: whole chains, one order for all of them, and nothing that a page does not tell.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { check, part } from '../ui/samples';
import { fake } from './fake-browser';
import { expectWhole } from './invariants';
import {
  continueWith,
  decideInPopup,
  emptyStage,
  events,
  from,
  open,
  own,
  say,
  see,
  settled,
  shut,
  warnings,
} from './stage';

const { default: browser } = await import('./fake-browser');
const { database } = await import('../../src/database');
const { inOrder } = await import('../../src/core/timeline');

beforeEach(emptyStage);

describe('a visit', () => {
  it('goes on when the page is only loaded again, and ends when it is another page or half an hour later', async () => {
    const count = async () => {
      await settled();
      return database.checks.count();
    };
    open(1, 'https://gift.example/a?x=1');
    await see(1);
    expect(await count()).toBe(1);
    open(1, 'https://gift.example/a?x=2', 'again');
    await see(1);
    expect(await count()).toBe(1);
    open(1, 'https://gift.example/b', 'other');
    await see(1);
    expect(await count()).toBe(2);
    open(2, 'https://gift.example/b');
    await see(2);
    expect(await count()).toBe(3);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 60_000 });
    open(2, 'https://gift.example/b', 'later');
    await see(2);
    vi.useRealTimers();
    expect(await count()).toBe(4);
    await expectWhole();
  });

  it('goes on with the last one where a site was visited too often within the hour, not where a clock or a backup brought later ones', async () => {
    const many = (from: number) =>
      Array.from({ length: 60 }, (_, n) => check(crypto.randomUUID(), from + n, { parts: [gift] }));
    const gift = part('unofficial', 'gift.example', 'gift.example');
    const begun = async (tab: number) => {
      open(tab, 'https://gift.example/');
      await see(tab);
      await settled();
      return database.checks.count();
    };
    await database.checks.bulkPut(many(Date.now() + 86_400_000));
    expect(await begun(1)).toBe(61);
    await database.checks.bulkPut(many(Date.now() - 60_000));
    expect(await begun(2)).toBe(121);
  });

  it('adds to its chain only what is new', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    await see(1, { destinations: ['https://collect.example'] });
    await settled();
    await see(1, { destinations: ['https://collect.example'], kind: 'unknown' });
    await settled();
    const [row] = await database.checks.toArray();
    const chain = await events(row!.id);
    expect(chain.map(({ data }) => data.type === 'sighted' && data.parts.map(({ host }) => host))).toEqual([
      ['gift.example'],
      ['collect.example'],
    ]);
    expect(row!.parts).toHaveLength(2);
    await expectWhole();
  });

  it('says once that something was typed before, and that the warning covered it', async () => {
    open(1, 'https://taoba0.com/');
    await see(1, { alreadyTyped: true });
    await settled();
    await see(1, { alreadyTyped: true });
    await settled();
    const [warning] = warnings();
    for (let n = 0; n < 2; n++) await say({ type: 'warning-shown', warning }, own(1));
    const types = (await database.events.toArray()).map(({ data }) => data.type);
    expect(types).toEqual(['sighted', 'already-typed', 'warned']);
  });

  it('takes the shopper’s word that what stood in the fields was not theirs, in the record and on the open page', async () => {
    open(1, 'https://gift.example/');
    await see(1, { alreadyTyped: true });
    await settled();
    expect((await say({ type: 'notice-view' }, from(1))).words.typed).toBe(true);
    const [row] = await database.checks.toArray();
    fake.calls.length = 0;
    await say({ type: 'deny-entry', check: row!.id }, own());
    await say({ type: 'deny-entry', check: row!.id }, own());
    await say({ type: 'deny-entry', check: '44444444-4444-4444-8444-444444444444' }, own());
    expect(fake.called('scripting.executeScript')).toMatchObject([
      [{ files: ['notice.js'] }],
      [{ files: ['notice.js'] }],
    ]);
    expect((await say({ type: 'notice-view' }, from(1))).words.typed).toBe(false);
    await see(1, { alreadyTyped: true });
    await settled();
    expect((await say({ type: 'notice-view' }, from(1))).words.typed).toBe(false);
    expect((await database.checks.toArray()).map(({ alreadyTyped }) => alreadyTyped)).toEqual([false]);
    expect(
      (await events(row!.id)).map(({ data }) => data.type).filter((type) => /typed|denied/.test(type)),
    ).toEqual(['already-typed', 'entry-denied']);
  });

  it('draws no notice when its word comes for a page that is free, or that has gone on meanwhile', async () => {
    open(1, 'https://gift.example/');
    await see(1, { alreadyTyped: true });
    await settled();
    await decideInPopup(1, continueWith());
    const first = fake.session.get('page:1') as { check: string };
    open(2, 'https://gift.example/');
    fake.session.set('page:2', { ...first, tab: 2, document: 'doc-2' });
    fake.calls.length = 0;
    await say({ type: 'deny-entry', check: first.check }, own());
    expect(fake.called('scripting.executeScript')).toEqual([]);
    for (const tab of [1, 2]) {
      expect(fake.session.get(`page:${tab}`)).toMatchObject({ alreadyTyped: false, denied: true });
      fake.session.set(`page:${tab}`, { ...first, tab, document: `doc-${tab}`, decided: false });
    }
    vi.spyOn(browser.scripting, 'executeScript').mockImplementationOnce(async () => {
      fake.session.set('page:2', { ...first, tab: 2, document: 'next', decided: false });
      return undefined;
    });
    await say({ type: 'deny-entry', check: first.check }, own());
    expect(fake.session.get('page:2')).toMatchObject({ document: 'next', alreadyTyped: true, denied: false });
    expect(fake.called('scripting.executeScript')).toEqual([]);
  });

  it('stays one record for a second code where no card is in hand, or the page belongs to none', async () => {
    const facts = { label: '猫超卡', brand: 'tmall-supermarket' };
    const enter = () => say({ type: 'code-entered' }, from(1));
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    await enter();
    const first = await say({ type: 'open-card', facts }, own());
    await enter();
    expect(await database.checks.count()).toBe(1);
    const { id } = (await database.checks.toArray())[0]!;
    await say({ type: 'file-check', check: id, card: first }, own());
    const second = await say({ type: 'open-card', facts }, own());
    await say({ type: 'delete-card', card: second }, own());
    await enter();
    expect(await database.checks.count()).toBe(1);
  });

  it('keeps a chain within its bound', async () => {
    open(1, 'https://gift.example/');
    await see(1);
    await settled();
    await say({ type: 'code-entered' }, from(1));
    const [row] = await database.checks.toArray();
    const last = (await events(row!.id)).at(-1)!;
    await database.events.put({ ...last, n: 999 });
    await say({ type: 'held', input: 'paste' }, from(1));
    await say({ type: 'result', result: 'accepted', phrase: 'accepted-zh' }, from(1));
    expect((await events(row!.id)).length).toBe(3);
  });
});

it('records that a page was left even when the browser has closed its tab by then', async () => {
  open(1, 'https://gift.example/');
  open(2, 'https://other.example/');
  await see(1);
  await settled();
  vi.spyOn(browser.tabs, 'remove').mockImplementationOnce(async () => {
    await shut(1);
  });
  await say({ type: 'leave', choice: 'leave' }, from(1));
  expect([...fake.session.keys()].filter((key) => key.startsWith('page:'))).toEqual([]);
  expect(await database.checks.toArray()).toMatchObject([{ action: 'left' }]);
  await expectWhole();
});

it('says so when a fault of its own keeps it from recording', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  vi.spyOn(database.events, 'add').mockRejectedValueOnce(new TypeError('a fault of ours'));
  await expect(say({ type: 'held', input: 'paste' }, from(1))).rejects.toThrow('no-answer');
  vi.restoreAllMocks();
  await say({ type: 'held', input: 'paste' }, from(1));
  expect(await database.checks.toArray()).toMatchObject([{ action: 'held' }]);
});

it('records each change of mind on one page', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  const takeBack = () => say({ type: 'withdraw-continue', host: 'gift.example' }, own());
  await decideInPopup(1, continueWith());
  await takeBack();
  await takeBack();
  await decideInPopup(1, continueWith());
  await decideInPopup(1, continueWith());
  const [row] = await database.checks.toArray();
  const told = (await events(row!.id)).map(({ data }) => data.type);
  expect(told.filter((type) => type.startsWith('continue'))).toEqual([
    'continued',
    'continue-withdrawn',
    'continued',
  ]);
  expect(row!.action).toBe('continued');
  await expectWhole();
});

it('files a page when it is first seen, and not later under a card that was chosen meanwhile', async () => {
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  const card = await say({ type: 'open-card', facts: { label: 'a', brand: 'other' } }, own());
  await say({ type: 'held', input: 'paste' }, from(1));
  expect((await database.checks.toArray()).map((row) => row.card)).toEqual([undefined]);
  expect(await events(card)).toHaveLength(1);
});

it('files no page under a card whose chain is full, and records the page all the same', async () => {
  const card = await say({ type: 'open-card', facts: { label: 'a', brand: 'other' } }, own());
  const [first] = await events(card);
  await database.events.put({ ...first!, n: 1000 });
  open(1, 'https://gift.example/');
  await see(1);
  await settled();
  expect((await database.checks.toArray()).map((row) => row.card)).toEqual([undefined]);
  expect(await events(card)).toHaveLength(2);
});

it('puts the events of all chains in one order that a clock set back does not change', async () => {
  const card = await say({ type: 'open-card', facts: { label: 'a', brand: 'other' } }, own());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
  open(1, 'https://gift.example/');
  await see(1);
  vi.useRealTimers();
  await settled();
  await say({ type: 'answer-step', card, step: 'add-card', outcome: 'passed', by: 'shopper' }, own());
  const [check] = await database.checks.toArray();
  const all = inOrder([await events(check!.id), await events(card)]);
  expect(all[0]!.data.type).toBe('card-opened');
  expect(all.at(-1)!.data.type).toBe('step-answered');
  expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});
