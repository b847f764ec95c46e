import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checklist, checklist, type StepId, stepMessage } from '../../src/core/checklist';
import type { AuditEvent, EventData, Outcome, ResultKind } from '../../src/model';
import { CHECKLIST_STEPS, PARTS } from '../../src/rules/checklist-steps';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  MINUTE,
  opened,
  proofId,
  START,
  seen,
  sighted,
} from './chains';

const HOUR = 60 * MINUTE;
const OUTCOMES: Outcome[] = ['passed', 'failed', 'cant-tell', 'inapplicable', 'untested'];
const IDS = CHECKLIST_STEPS.map(({ id }) => id);

/** The checklist of a card with these pages, all filed; the shopper's answers come an hour after the pages. */
function walk(pages: EventData[][], answers: EventData[] = [], now = START + 2 * HOUR): Checklist {
  const checks = pages.map((page, n) => chain(checkId(n + 1), page, START + n * 10 * MINUTE));
  const card = chain(cardId(), [
    [START - MINUTE, opened()],
    ...checks.map((_, n) => [START, filed(n + 1)] as const),
    ...answers.map((data, n) => [START + HOUR + n, data] as const),
  ]);
  return checklist(card, checks, now);
}
const steps = (list: Checklist) => list.parts.flatMap((part) => part.steps);
const step = (list: Checklist, id: StepId) => steps(list).find((one) => one.id === id)!;
const good = [sighted(), entered, seen('accepted'), seen('assets-updated')];
const bad = [sighted('lookalike'), entered];
const passAll = (...except: StepId[]) =>
  CHECKLIST_STEPS.filter(({ id, part }) => part !== 'appeal' && !except.includes(id)).map(({ id }) =>
    answered(id, 'passed'),
  );

test('a new card starts with the coating, everything open', () => {
  const list = walk([]);
  expect(list.parts.map(({ id }) => id)).toEqual([...PARTS]);
  expect(steps(list).map(({ outcome }) => outcome)).toEqual(IDS.map(() => 'untested'));
  expect(list).toMatchObject({ state: 'going', next: 'coating-intact', problemStated: false });
  expect(list.parts.map(({ done }) => done)).toEqual([0, 0, 0, 0]);
});

test.each(IDS.flatMap((id) => OUTCOMES.map((outcome) => [id, outcome] as const)))(
  'the shopper can answer %s with %s, and take it back',
  (id, outcome) => {
    const list = walk([], [answered(id, outcome)]);
    const answer = step(list, id);
    expect(answer.outcome).toBe(outcome);
    expect(answer.by).toBe(outcome === 'untested' ? null : 'shopper');
    expect(answer.at).toBe(outcome === 'untested' ? undefined : START + HOUR);
    const appeal = CHECKLIST_STEPS.find((row) => row.id === id)!.part === 'appeal';
    const open = outcome === 'untested' || outcome === 'inapplicable';
    expect(list.state).toBe(appeal ? (open ? 'going' : 'appeal') : outcome === 'failed' ? 'stop' : 'going');
    expect(step(walk([], [answered(id, outcome), answered(id, 'untested')]), id).outcome).toBe('untested');
    expect(step(walk([], [answered(id, outcome), answered(id, 'passed')]), id).outcome).toBe('passed');
  },
);

test('a failed step stops the way with its reason and offers a problem', () => {
  const list = walk([], [answered('coating-intact', 'failed')]);
  expect(list).toMatchObject({
    state: 'stop',
    next: null,
    stopReason: { step: 'coating-intact' },
    problem: 'bought-opened',
  });
});

const PROPOSED: [ResultKind, StepId, Outcome, Checklist['problem']?][] = [
  ['accepted', 'system-check', 'passed'],
  ['invalid-or-used', 'system-check', 'failed', 'told-already-used'],
  ['expired', 'system-check', 'failed', 'told-expired'],
  ['wrong-code', 'system-check', 'cant-tell'],
  ['too-many-tries', 'system-check', 'cant-tell'],
  ['balance-shown', 'balance-shown', 'passed'],
  ['balance-zero', 'balance-shown', 'failed', 'unused-but-empty'],
  ['not-activated', 'balance-shown', 'failed', 'not-activated'],
  ['no-such-card', 'balance-shown', 'failed', 'no-such-card'],
];
test.each(PROPOSED)(
  '%s on an official page proposes %s: %s, and only the shopper settles it',
  (result, id, outcome, problem) => {
    const page = [sighted(), entered, seen(result)];
    const list = walk([page]);
    expect(step(list, id)).toMatchObject({
      outcome: 'untested',
      suggestion: { outcome, result, check: checkId(), phrase: result },
    });
    expect(list).toMatchObject({ state: 'going', next: id });

    const confirmed = walk([page], [answered(id, outcome, 'witness')]);
    expect(step(confirmed, id)).toMatchObject({ outcome, by: 'witness' });
    expect(step(confirmed, id).suggestion).toBeUndefined();
    expect(confirmed.state).toBe(outcome === 'failed' ? 'stop' : 'going');
    expect(confirmed.problem).toBe(problem);
    if (outcome === 'failed') expect(confirmed.stopReason).toEqual({ step: id, result });

    const corrected = walk([page], [answered(id, 'inapplicable')]);
    expect(step(corrected, id)).toMatchObject({ outcome: 'inapplicable', by: 'shopper' });
    expect(step(corrected, id).suggestion).toBeUndefined();
  },
);

test('a result seen on a page that is not official proposes nothing', () => {
  for (const [result] of PROPOSED) {
    const list = walk([[sighted('unofficial'), seen(result, false)]]);
    expect(steps(list).filter(({ suggestion }) => suggestion)).toEqual([]);
  }
  expect(step(walk([[sighted('unofficial'), seen('assets-updated', false)]]), 'assets-updated').outcome).toBe(
    'untested',
  );
});

test('a later result asks again', () => {
  const card = chain(cardId(), [opened(), filed(), answered('system-check', 'cant-tell')]);
  const page = chain(checkId(), [sighted(), [START + HOUR, seen('accepted')]]);
  expect(step(checklist(card, [page], START + HOUR), 'system-check')).toMatchObject({
    outcome: 'cant-tell',
    suggestion: { outcome: 'passed' },
  });
});

test('the steps that the browser can see tick themselves', () => {
  const list = walk([good]);
  for (const id of ['official-pages', 'direct-way', 'inside-taobao', 'assets-updated'] as const)
    expect(step(list, id)).toMatchObject({ mode: 'auto', outcome: 'passed', by: 'browser' });
  expect(list.parts[2]).toMatchObject({ id: 'path', done: 4, total: 4, failed: false });
});

test('a code given to a page that is not official stops at once, and the answer from before does not hide it', () => {
  expect(walk([bad])).toMatchObject({
    state: 'stop',
    stopReason: { step: 'official-pages' },
    problem: 'strange-page',
  });
  expect(walk([[sighted('unofficial'), { type: 'already-typed' }]]).state).toBe('stop');

  const card = chain(cardId(), [opened(), answered('official-pages', 'passed'), filed()]);
  const page = chain(checkId(), bad, START + HOUR);
  expect(checklist(card, [page], START + HOUR).state).toBe('stop');
});

test('a page that is not official and took no code is asked about', () => {
  const list = walk([[sighted('lookalike'), { type: 'left' }], good]);
  expect(step(list, 'official-pages')).toMatchObject({ outcome: 'cant-tell', by: 'browser' });
  expect(list.state).toBe('going');
  const said = walk([[sighted('lookalike'), { type: 'left' }], good], [answered('official-pages', 'passed')]);
  expect(step(said, 'official-pages')).toMatchObject({ outcome: 'passed', by: 'shopper' });
});

test('a page for another card is no part of the way', () => {
  for (const page of [
    [sighted('other-issuer'), entered],
    [sighted('unofficial'), { type: 'continued', reason: 'other-card', scope: 'session' } as const, entered],
  ])
    expect(step(walk([page, good]), 'official-pages').outcome).toBe('passed');
  expect(step(walk([[sighted('other-issuer'), entered]]), 'official-pages').outcome).toBe('untested');
});

test.each([
  ['https://www.taobao.com', 'passed'],
  ['https://detail.tmall.com', 'passed'],
  ['https://promo.example', 'failed'],
  ['http://www.taobao.com', 'failed'],
  ['https://taobao.com.evil.example', 'failed'],
  ['', 'cant-tell'],
] as const)('coming from %j, the way is %s', (from, outcome) => {
  expect(step(walk([[sighted('official', { from }), entered]]), 'direct-way').outcome).toBe(outcome);
});

test('a third-party jump before the code went in elsewhere can be made good by opening the page again', () => {
  const jumped = [sighted('official', { from: 'https://promo.example' })];
  expect(walk([jumped]).state).toBe('stop');
  expect(step(walk([jumped, good]), 'direct-way').outcome).toBe('passed');
});

test('preparations that nobody answered are not needed once their goal is reached', () => {
  const list = walk([], [answered('system-check', 'passed'), answered('add-card', 'cant-tell')]);
  expect(step(list, 'open-card-wallet')).toMatchObject({ outcome: 'inapplicable', by: 'browser' });
  expect(step(list, 'add-card')).toMatchObject({ outcome: 'cant-tell', by: 'shopper' });
  expect(step(list, 'find-mini-program').outcome).toBe('untested');
});

test('next walks the three parts in order and ends in done', () => {
  const order: (StepId | null)[] = [];
  const answers: EventData[] = [];
  for (let list = walk([]); order.push(list.next) && list.next; list = walk([], answers))
    answers.push(answered(list.next, 'passed'));
  expect(order).toEqual([
    ...CHECKLIST_STEPS.filter(({ part }) => part !== 'appeal').map(({ id }) => id),
    null,
  ]);
  expect(walk([], answers).state).toBe('done');
});

test('a good redemption is done once the shopper confirms what was seen', () => {
  expect(walk([good], passAll('system-check')).state).toBe('going');
  const list = walk([good], passAll());
  expect(list).toMatchObject({ state: 'done', next: null });
  expect(list.parts.slice(0, 3).map(({ done, total }) => done === total)).toEqual([true, true, true]);
});

test('a card is not done while the system check cannot be told', () => {
  const list = walk([], [...passAll('system-check'), answered('system-check', 'cant-tell')]);
  expect(list).toMatchObject({ state: 'going', next: 'system-check' });
});

test('the appeal begins with the problem and walks its own steps', () => {
  const stated: EventData = { type: 'problem-stated', problem: 'not-activated' };
  const proof: EventData = {
    type: 'proof-attached',
    proof: proofId(),
    name: 'a.png',
    mime: 'image/png',
    bytes: 1,
    sha256: '0'.repeat(64),
  };
  const list = walk([bad], [stated]);
  expect(list).toMatchObject({
    state: 'appeal',
    next: 'human-agent',
    problem: 'not-activated',
    problemStated: true,
  });
  expect(list.stopReason).toEqual({ step: 'official-pages' });
  const later = walk([bad], [stated, answered('human-agent', 'passed'), proof]);
  expect(later.next).toBe('number-and-timeline');
  expect(step(later, 'proof-of-purchase')).toMatchObject({ outcome: 'passed', by: 'browser' });
  const removed = walk([bad], [stated, proof, { type: 'proof-removed', proof: proofId() }]);
  expect(step(removed, 'proof-of-purchase').outcome).toBe('untested');
  expect(walk([], [stated, answered('problem-stated', 'inapplicable')]).state).toBe('going');
});

test('noting the last four digits or a proof does not begin an appeal', () => {
  const edited = walk([], [{ type: 'card-edited', facts: { label: 'x', brand: 'other', lastFour: '1234' } }]);
  expect(step(edited, 'number-and-timeline').outcome).toBe('passed');
  expect(edited.state).toBe('going');
});

test.each([
  ['redeemed', 'done'],
  ['failed', 'stop'],
  ['appeal-sent', 'appeal'],
  ['settled', 'done'],
] as const)('a card closed as %s is %s, and going again when reopened', (as, state) => {
  const closing: EventData = { type: 'card-closed', as };
  expect(walk([], [closing])).toMatchObject({ state, closed: as });
  expect(walk([], [closing, { type: 'card-reopened' }]).state).toBe('going');
});

test('a reminder is due from its time on', () => {
  const at = START + 3 * HOUR;
  const set: EventData = { type: 'reminder-set', at };
  expect(walk([], [set], at - 1).reminder).toEqual({ at, due: false });
  expect(walk([], [set], at).reminder).toEqual({ at, due: true });
  expect(walk([], [set, { type: 'reminder-set', at: null }], at).reminder).toBeUndefined();
});

test('pages filed under another card, or under this one no longer, do not count', () => {
  const page = chain(checkId(), bad);
  expect(checklist(chain(cardId(), [opened()]), [page], START).state).toBe('going');
  const unfiled = chain(cardId(), [opened(), filed(), { type: 'check-unfiled', check: checkId() }]);
  expect(checklist(unfiled, [page], START).state).toBe('going');
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
  fc.tuple(fc.constantFrom(...PROPOSED.map(([result]) => result)), fc.boolean()).map(([r, o]) => seen(r, o)),
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

test('message names follow the ids', () => {
  expect(stepMessage('add-card', 'how')).toBe('step_addCardHow');
  expect(stepMessage('balance-shown', 'cant-tell')).toBe('step_balanceShownCantTell');
});
