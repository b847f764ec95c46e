// The checklist as a whole: what is asked in which order, and when a part is green.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checklist } from '../../src/core/checklist';
import { type AuditEvent, type EventData, type Outcome, ResultKind } from '../../src/model';
import { PARTS } from '../../src/rules/checklist-steps';
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
import { answerNext, bad, good, HOUR, IDS, OUTCOMES, partOf, step, steps, walk } from './walk';

test('a new card starts with the coating, everything open, nothing green', () => {
  const list = walk([]);
  expect(list.parts.map(({ id }) => id)).toEqual([...PARTS]);
  expect(steps(list).map(({ outcome }) => outcome)).toEqual(IDS.map(() => 'untested'));
  expect(list).toMatchObject({ state: 'going', next: 'coating-intact', problemStated: false });
  expect(list.parts.map(({ outcome }) => outcome)).toEqual(PARTS.map(() => 'untested'));
  expect(list.parts.map(({ idle }) => idle)).toEqual([false, true, false, true]);
});

test('a card redeemed on the phone takes four answers, in the order of a careful shopper', () => {
  const { asked, list } = answerNext([], 'passed', 'passed', 'passed', 'passed', 'passed');
  expect(asked).toEqual(['coating-intact', 'official-pages', 'system-check', 'assets-updated']);
  expect(list).toMatchObject({ state: 'done', next: null });
});

test('a card redeemed on an official page takes two: the browser saw the rest', () => {
  const { asked, list } = answerNext([good], 'passed', 'passed', 'passed');
  expect(asked).toEqual(['system-check', 'coating-intact']);
  expect(list).toMatchObject({ state: 'done', next: null });
  expect(list.parts.map(({ outcome }) => outcome)).toEqual(['passed', 'inapplicable', 'passed', 'untested']);
});

test('only passes make a part green', () => {
  const coating = (outcome: Outcome) =>
    partOf(
      walk([], [answered('coating-intact', outcome), answered('system-check', 'passed')]),
      'authenticity',
    );
  expect(coating('passed')).toMatchObject({ outcome: 'passed', counts: { passed: 2 } });
  expect(coating('cant-tell')).toMatchObject({ outcome: 'cant-tell', counts: { passed: 1, 'cant-tell': 1 } });
  expect(coating('inapplicable')).toMatchObject({
    outcome: 'inapplicable',
    counts: { passed: 1, inapplicable: 1 },
  });
  expect(coating('untested')).toMatchObject({ outcome: 'untested', counts: { passed: 1, untested: 1 } });
  expect(coating('failed')).toMatchObject({ outcome: 'failed' });
});

test('the balance comes in where something is doubtful, before the code is used up', () => {
  expect(answerNext([], 'passed', 'passed', 'passed').asked).not.toContain('balance-shown');
  expect(answerNext([], 'cant-tell', 'passed', 'passed', 'passed', 'passed').asked).toEqual([
    'coating-intact',
    'official-pages',
    'balance-shown',
    'system-check',
    'assets-updated',
  ]);
});

test('all cannot tell: nothing is green, the system check comes back, and can be put aside', () => {
  const { asked, list } = answerNext([], ...Array<Outcome>(5).fill('cant-tell'));
  expect(asked).toEqual([
    'coating-intact',
    'official-pages',
    'balance-shown',
    'system-check',
    'system-check',
  ]);
  expect(list).toMatchObject({ state: 'going', next: 'system-check' });
  expect(step(list, 'system-check').again).toBe(true);
  expect(list.parts.map(({ outcome }) => outcome)).not.toContain('passed');

  const unsure = ['coating-intact', 'official-pages', 'balance-shown', 'system-check'].map((id) =>
    answered(id, 'cant-tell'),
  );
  const aside: EventData = { type: 'step-set-aside', step: 'system-check' };
  expect(walk([], [...unsure, aside])).toMatchObject({ state: 'going', next: null, aside: ['system-check'] });
  expect(walk([], [...unsure, aside, answered('system-check', 'cant-tell')]).next).toBe('system-check');
  const later = chain(checkId(), [sighted(), [START + HOUR, seen('accepted')]]);
  const card = chain(cardId(), [opened(), filed(), ...unsure, aside]);
  expect(checklist(card, [later], START + HOUR).next).toBe('system-check');
});

test('pages filed under another card, or under this one no longer, do not count', () => {
  const page = chain(checkId(), bad);
  expect(checklist(chain(cardId(), [opened()]), [page], START).state).toBe('going');
  const unfiled = chain(cardId(), [opened(), filed(), { type: 'check-unfiled', check: checkId() }]);
  expect(checklist(unfiled, [page], START).state).toBe('going');
});

test('a filed page of which nothing can be read any more changes nothing', () => {
  const card = chain(cardId(), [opened(), filed(1), filed(2)]);
  const unread = chain(checkId(2), [entered]);
  expect(checklist(card, [chain(checkId(1), good), unread, []], START)).toEqual(
    checklist(card, [chain(checkId(1), good)], START),
  );
});

const anyAnswer = fc
  .tuple(
    fc.constantFrom(...IDS),
    fc.constantFrom(...OUTCOMES),
    fc.constantFrom('shopper' as const, 'witness' as const),
  )
  .map(([id, outcome, by]) => answered(id, outcome, by));
const anyPageEvent: fc.Arbitrary<EventData> = fc.oneof(
  fc.constant(entered),
  fc.constant<EventData>({ type: 'left' }),
  fc
    .constantFrom('official' as const, 'unofficial' as const, 'other-issuer' as const)
    .map((kind) => sighted(kind)),
  fc.tuple(fc.constantFrom(...ResultKind.options), fc.boolean()).map(([r, o]) => seen(r, o)),
);
const shuffle = <T>(values: readonly T[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

test('events in any order give the same checklist', () => {
  const history = fc
    .tuple(
      fc.array(fc.tuple(fc.nat(20), anyAnswer), { maxLength: 12 }),
      fc.array(fc.array(fc.tuple(fc.nat(20), anyPageEvent), { maxLength: 6 }), { maxLength: 4 }),
    )
    .map(([answers, pages]) => {
      const timed = ([at, data]: [number, EventData]) => [START + at * MINUTE, data] as const;
      const checks = pages.map((page, n) =>
        chain(checkId(n + 1), [[START, sighted()] as const, ...page.map(timed)]),
      );
      const filing = checks.map((_, n) => [START, filed(n + 1)] as const);
      return { card: chain(cardId(), [[START, opened()], ...filing, ...answers.map(timed)]), checks };
    });
  const mixed = history.chain(({ card, checks }) =>
    fc.record({
      card: fc.constant(card),
      checks: fc.constant(checks),
      card2: shuffle(card),
      checks2: fc.tuple(...checks.map(shuffle)).chain((all: AuditEvent[][]) => shuffle(all)),
    }),
  );
  fc.assert(
    fc.property(mixed, ({ card, checks, card2, checks2 }) => {
      expect(checklist(card2, checks2, START)).toEqual(checklist(card, checks, START));
    }),
  );
});
