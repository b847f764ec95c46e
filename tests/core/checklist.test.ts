import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Checklist, checklist, type StepId, stepMessage } from '../../src/core/checklist';
import { append } from '../../src/core/timeline';
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

const partOf = (list: Checklist, id: string) => list.parts.find((part) => part.id === id)!;
/** Answers what is next with these, one after the other; returns which steps were asked. */
function answerNext(pages: EventData[][], ...outcomes: Outcome[]): { asked: StepId[]; list: Checklist } {
  const answers: EventData[] = [];
  const asked: StepId[] = [];
  let list = walk(pages);
  for (const outcome of outcomes) {
    const next = list.next && step(list, list.next);
    if (!next) break;
    asked.push(next.id);
    answers.push(answered(next.id, outcome, next.suggestion?.outcome === outcome ? 'witness' : 'shopper'));
    list = walk(pages, answers);
  }
  return { asked, list };
}

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

const STOPPED: [StepId, ResultKind | undefined, string, Checklist['problem']][] = [
  ['coating-intact', undefined, 'seller', 'bought-opened'],
  ['official-pages', undefined, 'leaked', 'strange-page'],
  ['system-check', undefined, 'refused', 'told-already-used'],
  ['system-check', 'invalid-or-used', 'refused', 'told-already-used'],
  ['system-check', 'expired', 'refused', 'told-expired'],
  ['balance-shown', undefined, 'seller', 'unused-but-empty'],
  ['balance-shown', 'balance-zero', 'refused', 'unused-but-empty'],
  ['balance-shown', 'not-activated', 'seller', 'not-activated'],
  ['balance-shown', 'no-such-card', 'seller', 'no-such-card'],
  ['assets-updated', undefined, 'refused', 'not-credited'],
];
test.each(STOPPED)('%s failed with %s: one reason (%s) and one problem', (id, result, kind, problem) => {
  const pages = result ? [[sighted(), entered, seen(result)]] : [];
  const list = walk(pages, [answered(id, 'failed', result ? 'witness' : 'shopper')]);
  expect(list).toMatchObject({ state: 'stop', stopReason: { step: id, kind }, problem });
  expect(list.stopReason!.result).toBe(result);
  expect(list.next).toBe(kind === 'leaked' ? 'system-check' : null);
});

test('where the code was seen by a stranger, redeeming comes first, and its answer is heard', () => {
  expect(walk([bad])).toMatchObject({ state: 'stop', next: 'system-check', stopReason: { kind: 'leaked' } });
  const redeemed = walk([bad, good]);
  expect(redeemed.next).toBe('system-check');
  expect(step(redeemed, 'system-check').suggestion).toMatchObject({ outcome: 'passed' });
  const saved = walk([bad, good], [answered('system-check', 'passed', 'witness')]);
  expect(saved).toMatchObject({ state: 'stop', next: null, stopReason: { kind: 'leaked' } });
  const late = walk([bad], [answered('system-check', 'failed')]);
  expect(late).toMatchObject({
    stopReason: { kind: 'refused', step: 'system-check' },
    problem: 'strange-page',
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
    if (outcome === 'failed') expect(confirmed.stopReason).toMatchObject({ step: id, result });

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
    expect(step(list, id)).toMatchObject({ outcome: 'passed', by: 'browser' });
  expect(partOf(list, 'path')).toMatchObject({ outcome: 'passed', counts: { passed: 4, untested: 0 } });
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

test('once the system took the card its balance is not asked, not proposed, and no fault when it is zero', () => {
  const zero = [sighted(), entered, seen('accepted'), seen('balance-zero')];
  const before = walk([zero]);
  expect(before.next).toBe('system-check');
  expect(step(before, 'balance-shown').suggestion).toBeUndefined();
  const list = walk([zero], [answered('system-check', 'passed', 'witness')]);
  expect(step(list, 'balance-shown')).toMatchObject({ outcome: 'inapplicable', settledWith: 'system-check' });
  expect(step(list, 'enter-full-code')).toMatchObject({
    outcome: 'inapplicable',
    settledWith: 'system-check',
  });
  expect(list.state).toBe('going');
  const feared = walk([], [answered('balance-shown', 'failed'), answered('system-check', 'passed')]);
  expect(feared.state).toBe('going');
  expect(step(feared, 'balance-shown').outcome).toBe('inapplicable');
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

test('an answer taken back puts what was seen to the shopper again', () => {
  const page = [sighted(), entered, seen('invalid-or-used')];
  const slip = answered('system-check', 'passed');
  expect(step(walk([page], [slip]), 'system-check').suggestion).toBeUndefined();
  const list = walk([page], [slip, answered('system-check', 'untested')]);
  expect(list.next).toBe('system-check');
  expect(step(list, 'system-check')).toMatchObject({
    outcome: 'untested',
    suggestion: { outcome: 'failed' },
  });
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
  ['https://promo.example', 'cant-tell'],
  ['http://www.taobao.com', 'cant-tell'],
  ['https://taobao.com.evil.example', 'cant-tell'],
  ['', 'inapplicable'],
] as const)('coming from %j, the way is %s', (from, outcome) => {
  expect(step(walk([[sighted('official', { from }), entered]]), 'direct-way').outcome).toBe(outcome);
});

test('a link from elsewhere to an official page is told, not asked, and stops nothing', () => {
  const jumped = [sighted('official', { from: 'https://promo.example' })];
  expect(walk([jumped])).toMatchObject({ state: 'going', next: 'coating-intact' });
  expect(partOf(walk([jumped]), 'path').counts).toMatchObject({ 'cant-tell': 1 });
  expect(step(walk([jumped, good]), 'direct-way').outcome).toBe('passed');
});

test('preparations are settled with the step they lead to', () => {
  const list = walk([], [answered('system-check', 'passed'), answered('add-card', 'cant-tell')]);
  expect(step(list, 'open-card-wallet')).toMatchObject({
    outcome: 'inapplicable',
    by: 'browser',
    settledWith: 'system-check',
  });
  expect(step(list, 'add-card')).toMatchObject({ outcome: 'cant-tell', by: 'shopper' });
  expect(step(list, 'inside-taobao').outcome).toBe('untested');
});

test('a page that only the phone saw leaves the assets to be asked after the card is taken', () => {
  expect(step(walk([]), 'assets-updated').outcome).toBe('untested');
  expect(walk([], [answered('coating-intact', 'passed'), answered('official-pages', 'passed')]).next).toBe(
    'system-check',
  );
});

test('the appeal begins with the problem and goes on in the order in which it is done', () => {
  const stated: EventData = { type: 'problem-stated', problem: 'not-activated' };
  const proof: EventData = {
    type: 'proof-attached',
    proof: proofId(),
    name: 'a.png',
    mime: 'image/png',
    bytes: 1,
    sha256: '0'.repeat(64),
  };
  expect(walk([bad]).appealStep).toBe('problem-stated');
  const order: (StepId | null)[] = [];
  const done: EventData[] = [stated];
  for (let list = walk([bad], done); order.push(list.next) && list.next; list = walk([bad], done))
    done.push(list.next === 'proof-of-purchase' ? proof : answered(list.next, 'passed'));
  expect(order).toEqual([
    'proof-of-purchase',
    'number-and-timeline',
    'human-agent',
    'appeal-submitted',
    'result-awaited',
    null,
  ]);
  const list = walk([bad], [stated]);
  expect(list).toMatchObject({ state: 'appeal', problem: 'not-activated', problemStated: true });
  expect(list.stopReason).toMatchObject({ step: 'official-pages' });
  const removed = walk([bad], [stated, proof, { type: 'proof-removed', proof: proofId() }]);
  expect(step(removed, 'proof-of-purchase').outcome).toBe('untested');
  expect(walk([], [stated, answered('problem-stated', 'inapplicable')]).state).toBe('going');
});

test('a proof alone does not begin an appeal', () => {
  const proof: EventData = {
    type: 'proof-attached',
    proof: proofId(),
    name: 'a.png',
    mime: 'image/png',
    bytes: 1,
    sha256: '0'.repeat(64),
  };
  expect(walk([], [proof]).state).toBe('going');
});

test.each([
  ['redeemed', 'closed', null],
  ['failed', 'closed', null],
  ['settled', 'closed', null],
  ['appeal-sent', 'appeal', 'result-awaited'],
] as const)('a card closed as %s is %s and asks %s, and is going again when reopened', (as, state, next) => {
  const closing: EventData = { type: 'card-closed', as };
  const list = walk([], [closing]);
  expect(list).toMatchObject({ state, next, closed: as });
  expect(
    steps(list)
      .filter(({ outcome }) => outcome === 'untested')
      .map(({ id }) => id),
  ).toEqual(as === 'settled' ? [] : ['result-awaited']);
  expect(walk([], [closing, { type: 'card-reopened' }]).state).toBe('going');
});

test('a card that failed and was closed is calm: it neither stops nor asks', () => {
  const list = walk(
    [[sighted(), entered, seen('invalid-or-used')]],
    [answered('system-check', 'failed', 'witness'), { type: 'card-closed', as: 'failed' }],
  );
  expect(list).toMatchObject({ state: 'closed', next: null });
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

test('of several results the last one is proposed', () => {
  const list = walk([[sighted(), entered, seen('wrong-code'), seen('accepted')]]);
  expect(step(list, 'system-check').suggestion).toMatchObject({ outcome: 'passed', result: 'accepted' });
});

test('before a code went in, only the last page says how the shopper came', () => {
  const jumped = [sighted('official', { from: 'https://promo.example' })];
  expect(step(walk([jumped, [sighted()]]), 'direct-way').outcome).toBe('passed');
  expect(step(walk([[sighted()], jumped]), 'direct-way').outcome).toBe('cant-tell');
});

test('a page that needed no warning at all is no part of the way', () => {
  const quiet = { ...sighted('other-issuer'), level: 'none' } as EventData;
  expect(step(walk([[quiet, entered]]), 'official-pages').outcome).toBe('untested');
});

test('a filed page of which nothing can be read any more changes nothing', () => {
  const card = chain(cardId(), [opened(), filed(1), filed(2)]);
  const unread = chain(checkId(2), [entered]);
  expect(checklist(card, [chain(checkId(1), good), unread, []], START)).toEqual(
    checklist(card, [chain(checkId(1), good)], START),
  );
});

test.each([
  ['the clock went on', START + HOUR],
  ['the clock was set back by two hours in between', START - 2 * HOUR],
])('a code given to a strange page after the answer fails the step although %s', (_, at) => {
  const event = (last: AuditEvent | undefined, name: string, seq: number, when: number, data: EventData) =>
    append(name, last, { at: when, seq }, data);
  const opening = event(undefined, cardId(), 1, START, opened());
  const answer = event(opening, cardId(), 2, START + MINUTE, answered('official-pages', 'passed'));
  const page = [event(undefined, checkId(), 3, at, sighted('lookalike'))];
  const filing = event(answer, cardId(), 4, at, filed());
  page.push(event(page[0], checkId(), 5, at + 1, entered));
  const list = checklist([opening, answer, filing], [page], START + 2 * HOUR);
  expect(step(list, 'official-pages')).toMatchObject({ outcome: 'failed', by: 'browser' });
  expect(list).toMatchObject({ state: 'stop', stopReason: { step: 'official-pages' } });
  // What the shopper answers after that counts again, at whatever time.
  const again = event(filing, cardId(), 6, at + 2, answered('official-pages', 'passed'));
  expect(step(checklist([opening, answer, filing, again], [page], START), 'official-pages').outcome).toBe(
    'passed',
  );
});

test('a result seen after the answer is proposed although the clock was set back', () => {
  const opening = append(cardId(), undefined, { at: START, seq: 1 }, opened());
  const filing = append(cardId(), opening, { at: START, seq: 2 }, filed());
  const answer = append(cardId(), filing, { at: START + HOUR, seq: 3 }, answered('system-check', 'failed'));
  const page = [append(checkId(), undefined, { at: START, seq: 4 }, sighted())];
  page.push(append(checkId(), page[0], { at: START + 1, seq: 5 }, seen('accepted')));
  expect(step(checklist([opening, filing, answer], [page], START), 'system-check').suggestion).toMatchObject({
    outcome: 'passed',
  });
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
