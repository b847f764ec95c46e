// What of the pages of a card need not be read: with their rows in its place the checklist says the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checklist } from '../../src/core/checklist';
import { chainsToRead } from '../../src/core/path';
import { statement } from '../../src/core/statement';
import { checkFrom } from '../../src/core/summary';
import { type EventData, type PageCheck, ResultKind, VerdictKind } from '../../src/model';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  MINUTE,
  opened,
  START,
  seen,
  sighted,
} from './chains';
import { IDS, OUTCOMES } from './walk';

/** All that a page's chain may hold after its first sighting. */
const anyDeed: fc.Arbitrary<EventData> = fc.oneof(
  fc.constantFrom(...VerdictKind.options).map((kind) => sighted(kind)),
  fc.tuple(fc.constantFrom(...ResultKind.options), fc.boolean()).map(([r, o]) => seen(r, o)),
  fc.constantFrom<EventData>(
    entered,
    { type: 'left' },
    { type: 'warned', level: 'hold' },
    { type: 'held', input: 'typing' },
    { type: 'already-typed' },
    { type: 'entry-denied' },
    { type: 'opened-official' },
    { type: 'continue-withdrawn' },
    { type: 'continued', reason: 'other-card', scope: 'session' },
    { type: 'continued', reason: 'known-site', scope: 'session' },
  ),
);
const anyFirstSighting = fc
  .tuple(
    fc.constantFrom(...VerdictKind.options),
    fc.constantFrom('', 'https://www.taobao.com', 'https://promo.example'),
  )
  .map(([kind, from]) => sighted(kind, { from }));
/** `early`: the row was written by a version that did not note for which card the shopper went on. */
const anyVisits = fc.array(
  fc.tuple(
    fc.nat(20),
    fc.boolean(),
    anyFirstSighting,
    fc.array(fc.tuple(fc.nat(20), anyDeed), { maxLength: 5 }),
  ),
  { maxLength: 6 },
);

test('the rows of quiet pages and the chains of the others give the checklist and the statement that all chains give', () => {
  const read = { chains: 0, rows: 0 };
  const anyAnswer = fc
    .tuple(fc.constantFrom(...IDS), fc.constantFrom(...OUTCOMES))
    .map(([id, outcome]) => answered(id, outcome));
  const given = fc.tuple(fc.array(anyAnswer, { maxLength: 3 }), anyVisits);
  fc.assert(
    fc.property(given, ([answers, visits]) => {
      const chains = visits.map(([at, , first, deeds], n) =>
        chain(checkId(n + 1), [
          [START + at * MINUTE, first],
          ...deeds
            .toSorted(([a], [b]) => a - b)
            .map(([later, data]) => [START + (at + later) * MINUTE, data] as const),
        ]),
      );
      const card = chain(cardId(), [opened(), ...chains.map((_, n) => filed(n + 1)), ...answers]);
      const rows = chains
        .map((events, n): PageCheck => {
          const { otherCard, ...row } = checkFrom(events);
          const early = visits[n]![1];
          return early ? row : { ...row, ...(otherCard !== undefined && { otherCard }) };
        })
        .sort((a, b) => a.at - b.at);
      const chosen = chainsToRead(rows);
      const told = chains.filter(([first]) => chosen.has(first!.chain));
      const quiet = rows.filter(({ id }) => !chosen.has(id));
      expect(checklist(card, told, START, quiet)).toEqual(checklist(card, chains, START));
      expect(statement(card, told, 'Asia/Shanghai')).toBe(statement(card, chains, 'Asia/Shanghai'));
      read.chains += chosen.size;
      read.rows += quiet.length;
    }),
    { numRuns: 500 },
  );
  expect(Math.min(read.chains, read.rows)).toBeGreaterThan(300);
});

test('of a thousand official pages on which nothing happened one chain is read', () => {
  const rows = Array.from({ length: 1000 }, (_, n) =>
    checkFrom(chain(checkId(n + 1), [sighted()], START + n)),
  );
  expect([...chainsToRead(rows)]).toEqual([checkId(1000)]);
});
