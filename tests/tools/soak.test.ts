// The checks that end a soak: each finds what it is for, and a record as it should be passes.
import { expect, test } from 'vitest';
import { cardFrom, checkFrom } from '../../src/core/summary';
import { append } from '../../src/core/timeline';
import type { EventData } from '../../src/model';
import { faultsOf, uncaught } from '../../tools/soak/checks';
import { chance, worked } from '../../tools/soak/faults';
import type { Visit } from '../../tools/soak/visit';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  opened,
  START,
  seen,
  sighted,
} from '../core/chains';

const CODE = '2GH3JK4MN5PQ6RS7';
const SEED = Array.from({ length: 1000 }, (_, seed) => seed).find((seed) =>
  worked(seed, START, START + 1000),
)!;
const OFFICIAL: Visit = {
  kind: 'official',
  url: 'https://card.tmall.com/add',
  from: START,
  to: START + 1000,
  typed: CODE,
  entered: true,
};

/** A page on which a code was typed, filed under a card with one answer; `change` spoils it. */
function soaked(page: EventData[] = [sighted(), entered, seen('accepted')]) {
  const events = [
    ...chain(checkId(), page),
    ...chain(cardId(), [opened(), filed(), answered('add-card', 'passed')], START + 1e9),
  ];
  const of = (id: string) => events.filter((event) => event.chain === id);
  return {
    seed: SEED,
    full: { from: START + 5000, until: START + 8000 },
    visits: [OFFICIAL],
    kept: [{ card: cardId(), confirmed: 1, asked: 1 }],
    stored: {
      tables: {
        events: structuredClone(events) as unknown[],
        checks: [checkFrom(of(checkId()), cardId())] as unknown[],
        cards: [cardFrom(of(cardId()))] as unknown[],
      },
      local: {},
      session: {},
    },
  };
}
type Soaked = ReturnType<typeof soaked>;

test('a whole record has no fault', () => {
  expect(faultsOf(soaked())).toEqual([]);
});

/** The page opened for one card, and the code typed when another was in hand. */
const ofTwoCards = (first: string | undefined) => {
  const of = soaked();
  const id = checkId(2);
  const events = [append(id, undefined, { at: START - 1000, seq: 9e9 }, sighted())];
  of.stored.tables.events.push(...structuredClone(events));
  const other = chain(cardId(2), [opened(), ...(first ? [filed(2)] : [])], START + 2e9);
  of.stored.tables.events.push(...structuredClone(other));
  of.stored.tables.cards.push(cardFrom(other));
  of.stored.tables.checks.push(checkFrom(events, first));
  return of;
};

test('a page has two records where its code was that of another card, and no others', () => {
  expect(faultsOf(ofTwoCards(cardId(2)))).toEqual([]);
  expect(faultsOf(ofTwoCards(undefined)).join()).toMatch(/has 2 records/);
});

test.each<[string, (of: Soaked) => void, RegExp]>([
  [
    'a changed event',
    ({ stored }) => void Object.assign(stored.tables.events[1]!, { at: 1 }),
    /link 1 is broken/,
  ],
  ['a lost event', ({ stored }) => void stored.tables.events.splice(1, 1), /link 1 is broken \(place\)/],
  ['a lost row', ({ stored }) => void stored.tables.checks.pop(), /has no row/],
  [
    'a row that is not as its chain',
    ({ stored }) => void Object.assign(stored.tables.checks[0]!, { entered: false }),
    /is not what its chain tells/,
  ],
  ['a lost chain', ({ stored }) => void stored.tables.events.splice(0, 3), /has no chain/],
  [
    'a lost page',
    ({ visits }) => void visits.push({ ...OFFICIAL, url: 'https://other.tmall.com/' }),
    /has no record/,
  ],
  [
    'a page that is recorded for nothing',
    ({ visits }) => void Object.assign(visits[0]!, { kind: 'honest' }),
    /asks for no card/,
  ],
  [
    'a wrong verdict',
    ({ visits }) => void Object.assign(visits[0]!, { kind: 'lookalike', entered: true }),
    /is official, not lookalike/,
  ],
  [
    'a page that got a code',
    ({ visits }) => void Object.assign(visits[0]!, { kind: 'unofficial' }),
    /took a code/,
  ],
  [
    'a page that got nothing',
    ({ visits }) => void Object.assign(visits[0]!, { entered: false }),
    /did not get/,
  ],
  [
    'a lost answer',
    ({ kept }) => void Object.assign(kept[0]!, { confirmed: 2 }),
    /1 answers recorded, 2 confirmed/,
  ],
  [
    'an answer that nobody gave',
    ({ kept }) => void Object.assign(kept[0]!, { confirmed: 0, asked: 0 }),
    /0 given/,
  ],
  [
    'a part of a code',
    ({ stored }) => void Object.assign(stored.session, { tips: [`x${CODE.slice(4, 10).toLowerCase()}`] }),
    /of a code is stored/,
  ],
])('%s is found', (_, spoil, said) => {
  const spoiled = { ...soaked(), visits: [{ ...OFFICIAL }] };
  spoil(spoiled);
  expect(faultsOf(spoiled).join('\n')).toMatch(said);
});

test.each([
  ['entry', [sighted()]],
  ['answer', [sighted(), entered]],
])('a lost %s is found', (what, page) => {
  expect(faultsOf(soaked(page)).join('\n')).toContain(`the ${what} is not recorded`);
});

test('nothing is owed where the storage failed meanwhile', () => {
  const failing = Array.from({ length: 1000 }, (_, seed) => seed).find(
    (seed) => !worked(seed, START, START),
  )!;
  const { stored, ...rest } = soaked();
  const none = { ...stored, tables: { events: [], checks: [], cards: [] } };
  expect(faultsOf({ ...rest, seed: failing, kept: [], stored: none })).toEqual([]);
  expect(faultsOf({ ...rest, kept: [], stored: none })).toHaveLength(1);
});

test('pages from before the storage was full may be given up, where the shopper is told, and none of a card', () => {
  const { stored, ...rest } = soaked([sighted()]);
  const { typed: _, entered: __, ...seenOnly } = OFFICIAL;
  const visits = [seenOnly];
  const told = [{ key: 'made-room', value: START }];
  const left = (settings: unknown[], change: object = {}) =>
    faultsOf({
      ...rest,
      visits,
      stored: { ...stored, tables: { events: [], checks: [], cards: [], settings } },
      kept: [],
      ...change,
    });
  expect(left(told)).toEqual([]);
  expect(left([])).toHaveLength(1);
  expect(left(told, { full: { from: START - 2000, until: START } })).toHaveLength(1);
  const ofCard = {
    ...stored.tables,
    events: stored.tables.events.filter((event) => (event as { chain: string }).chain !== checkId()),
    checks: [],
    settings: told,
  };
  expect(faultsOf({ ...rest, visits, stored: { ...stored, tables: ofCard } }).join()).toContain(
    'of a card is gone',
  );
});

test('chance is the same for one seed, and fair enough', () => {
  const [one, same, other] = [chance(7), chance(7), chance(8)];
  const row = Array.from({ length: 1000 }, one);
  expect(row).toEqual(Array.from({ length: 1000 }, same));
  expect(row).not.toEqual(Array.from({ length: 1000 }, other));
  expect(row.filter((each) => each < 0.5).length).toBeGreaterThan(400);
  const failing = Array.from({ length: 1200 }, (_, n) => n).filter((n) => !worked(1, n * 1000, n * 1000));
  expect(failing.length).toBeGreaterThan(100);
  expect(failing.length).toBeLessThan(320);
});

test('what nobody caught is a fault, but for a write that was made to fail and what a worker asks after its end', () => {
  const meant = ['UnknownError: made to fail', 'Error: No SW\n    at background.js:1:2', 'AbortError: x'];
  const own = ['TypeError: x is undefined', 'Error: No SWitch'];
  expect(uncaught([...meant, ...own])).toEqual(own.map((error) => `nobody caught: ${error}`));
});
