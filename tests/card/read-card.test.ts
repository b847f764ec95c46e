// What is read of a card: for its details everything, for the popup no chain of a page on which nothing happened.
import { afterEach, beforeEach, expect, test } from 'vitest';
import 'fake-indexeddb/auto';
import { type CardReading, readCard, readForPopup } from '../../src/card/read-card';
import { checklist } from '../../src/core/checklist';
import { cardFrom, checkFrom } from '../../src/core/summary';
import { append } from '../../src/core/timeline';
import { database } from '../../src/database';
import type { AuditEvent, EventData } from '../../src/model';
import { cardId, chain, checkId, entered, filed, MINUTE, opened, START, sighted } from '../core/chains';

const NOW = START + 200 * MINUTE;
const PAGES = 120;
/** On two pages in the middle something happened: a code went in, and the shopper went on with another card. */
const deeds = (n: number): EventData[] => {
  if (n === 40) return [entered];
  if (n === 41) return [{ type: 'continued', reason: 'other-card', scope: 'session' }, { type: 'left' }];
  return n % 5 === 0 ? [{ type: 'left' }] : [];
};
const kindOf = (n: number) => (n === 41 || n % 5 === 0 ? 'unofficial' : 'official');

let read: string[] = [];
const note = (event: AuditEvent) => {
  read.push(event.chain);
  return event;
};

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const card = chain(cardId(), [opened(), ...Array.from({ length: PAGES }, (_, n) => filed(n + 1))]);
  const pages = Array.from({ length: PAGES }, (_, i) =>
    chain(checkId(i + 1), [sighted(kindOf(i + 1)), ...deeds(i + 1)], START + i * MINUTE),
  );
  await database.events.bulkAdd([...card, ...pages.flat()]);
  await database.checks.bulkAdd(pages.map((events) => checkFrom(events, cardId())));
  await database.cards.add(cardFrom(card));
  await database.settings.add({ key: 'current-card', value: cardId() });
  database.events.hook('reading', note);
  read = [];
});
afterEach(() => database.events.hook('reading').unsubscribe(note));

/** How many pages the checklist knows of. */
const pagesOf = ({ chains, quiet }: CardReading) => chains.length + quiet.length;

test('for the popup the chains of two pages of a hundred and twenty are read, and its checklist is that of all', async () => {
  const { cards, current } = await readForPopup();
  expect(cards.map(({ id }) => id)).toEqual([cardId()]);
  // The page with the code, and the last one that belongs to the card, for the way there.
  expect(new Set(read)).toEqual(new Set([cardId(), checkId(40), checkId(PAGES)]));
  expect(pagesOf(current!)).toBe(PAGES);

  const all = (await readCard(cardId()))!;
  expect(all.chains).toHaveLength(PAGES);
  expect(all.quiet).toEqual([]);
  expect(checklist(current!.events, current!.chains, NOW, current!.quiet)).toEqual(
    checklist(all.events, all.chains, NOW),
  );
});

test('of an official page on which nothing happened no more is looked at than its checklist asks, of any other the whole row', async () => {
  const change = (n: number) => database.checks.update(checkId(n), { parts: 'none' as never });
  await change(7);
  expect(pagesOf((await readForPopup()).current!)).toBe(PAGES);
  expect(new Set(read)).toEqual(new Set([cardId(), checkId(40), checkId(PAGES)]));
  await change(10);
  const { current } = await readForPopup();
  expect(new Set(read).has(checkId(10))).toBe(true);
  const all = (await readCard(cardId()))!;
  expect(checklist(current!.events, current!.chains, NOW, current!.quiet)).toEqual(
    checklist(all.events, all.chains, NOW),
  );
});

test('of a row that does not say for which card the shopper went on the chain is read', async () => {
  await database.checks.toCollection().modify((row) => {
    delete row.otherCard;
  });
  const { current } = await readForPopup();
  expect(new Set(read).has(checkId(41))).toBe(true);
  const all = (await readCard(cardId()))!;
  expect(checklist(current!.events, current!.chains, NOW, current!.quiet)).toEqual(
    checklist(all.events, all.chains, NOW),
  );
});

test('a page that was erased or filed elsewhere meanwhile, and no card in hand, are no failure', async () => {
  await database.checks.delete(checkId(40));
  await database.events
    .where('[chain+n]')
    .between([checkId(40), 0], [checkId(40), Infinity])
    .delete();
  expect(pagesOf((await readForPopup()).current!)).toBe(PAGES - 1);
  await database.settings.clear();
  expect((await readForPopup()).current).toBeNull();
});

test('where a later version has written, its records are counted in all chains, also those that are not read for the list', async () => {
  const later = { type: 'dreamt', of: 'a later version' } as unknown as EventData;
  const add = async (check: string) => {
    const first = chain(check, [sighted('official')])[0]!;
    await database.events.add(append(check, { n: 49, hash: first.hash }, { at: first.at, seq: 900 }, later));
  };
  for (const n of [40, 7, 8]) await add(checkId(n));
  expect((await readForPopup()).current!.lost).toEqual({ later: 3, damaged: 0 });
  expect((await readCard(cardId()))!.lost).toEqual({ later: 3, damaged: 0 });
});
