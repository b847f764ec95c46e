// What settles a step: the shopper, what the browser saw, or another step.
import { expect, test } from 'vitest';
import { type Checklist, checklist, type StepId } from '../../src/core/checklist';
import { append } from '../../src/core/timeline';
import type { CardClosing, EventData, Outcome, ResultKind } from '../../src/model';
import { CHECKLIST_STEPS } from '../../src/rules/checklist-steps';
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
import { good, HOUR, IDS, OUTCOMES, partOf, step, steps, walk } from './walk';

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

const PROPOSED: [ResultKind, StepId, Outcome, Checklist['problem']?][] = [
  ['accepted', 'system-check', 'passed'],
  ['invalid-or-used', 'system-check', 'failed', 'told-already-used'],
  ['expired', 'system-check', 'failed', 'told-expired'],
  ['wrong-code', 'system-check', 'cant-tell'],
  ['too-many-tries', 'system-check', 'cant-tell'],
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

test('a balance that was seen is only asked about: whether it is the face value the browser cannot tell', () => {
  const page = [sighted(), entered, seen('balance-shown')];
  const list = walk([page]);
  expect(list).toMatchObject({ state: 'going', next: 'balance-shown' });
  expect(step(list, 'balance-shown')).toMatchObject({
    outcome: 'untested',
    suggestion: { outcome: 'untested', result: 'balance-shown' },
  });
  for (const outcome of ['passed', 'failed', 'inapplicable', 'cant-tell'] as const)
    expect(
      step(walk([page], [answered('balance-shown', outcome)]), 'balance-shown').suggestion,
    ).toBeUndefined();
  const later = chain(checkId(), [sighted(), [START + HOUR, seen('balance-shown')]]);
  const told = (outcome: Outcome) =>
    step(
      checklist(chain(cardId(), [opened(), filed(), answered('balance-shown', outcome)]), [later], START),
      'balance-shown',
    );
  expect(told('passed').suggestion).toBeUndefined();
  for (const outcome of ['failed', 'inapplicable', 'cant-tell'] as const)
    expect(told(outcome).suggestion).toBeDefined();
});

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

test('of several results the last one is proposed', () => {
  const list = walk([[sighted(), entered, seen('wrong-code'), seen('accepted')]]);
  expect(step(list, 'system-check').suggestion).toMatchObject({ outcome: 'passed', result: 'accepted' });
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

const proof = (n: number): EventData => ({
  type: 'proof-attached',
  proof: proofId(n),
  name: 'a.png',
  mime: 'image/png',
  bytes: 1,
  sha256: '0'.repeat(64),
});

test('an open step rests on nothing, an answered one on its answer, a witnessed one on what was seen last', () => {
  expect(step(walk([]), 'system-check').evidence).toEqual([]);
  const page = [sighted(), entered, seen('assets-updated'), seen('assets-updated')];
  const list = walk([page], [answered('system-check', 'passed')]);
  expect(step(list, 'system-check').evidence).toEqual([{ chain: cardId(), n: 2 }]);
  expect(step(list, 'assets-updated')).toMatchObject({
    at: START + 3 * MINUTE,
    evidence: [{ chain: checkId(), n: 3 }],
  });
});

test('a path rests on every page that failed it, and dates from the last', () => {
  const list = walk([
    [sighted('lookalike'), entered],
    [sighted('lookalike'), entered],
  ]);
  expect(step(list, 'official-pages')).toMatchObject({ outcome: 'failed', at: START + 11 * MINUTE });
});

test('the proofs of purchase are those attached and not removed', () => {
  const removed: EventData = { type: 'proof-removed', proof: proofId(1) };
  const purchase = (...events: EventData[]) => step(walk([], events), 'proof-of-purchase');
  expect(purchase(proof(1), proof(2), removed)).toMatchObject({
    outcome: 'passed',
    by: 'browser',
    evidence: [{ chain: cardId(), n: 2 }],
  });
  expect(purchase(proof(1), removed, proof(1)).evidence.map(({ n }) => n)).toEqual([1, 3]);
});

test('there is no “no proof” while one is attached, whichever came first', () => {
  const none = answered('proof-of-purchase', 'inapplicable');
  const removed: EventData = { type: 'proof-removed', proof: proofId(1) };
  const purchase = (...events: EventData[]) => step(walk([], events), 'proof-of-purchase');
  for (const told of [
    [proof(1), none],
    [none, proof(1)],
    [proof(1), none, proof(2), removed],
  ])
    expect(purchase(...told)).toMatchObject({ outcome: 'passed', by: 'browser', answers: [] });
  expect(purchase(none)).toMatchObject({ outcome: 'inapplicable', answers: ['inapplicable'] });
  expect(purchase(none, proof(1), removed)).toMatchObject({ outcome: 'inapplicable', by: 'shopper' });
});

test('an answer stands against what was seen before it, and falls with what goes wrong after it', () => {
  const found: EventData[] = [sighted('unofficial'), { type: 'already-typed' }];
  const before = chain(checkId(1), found);
  const after = chain(checkId(2), found, START + 2 * HOUR);
  const card = chain(cardId(), [
    opened(),
    filed(1),
    filed(2),
    [START + HOUR, answered('official-pages', 'passed')],
  ]);
  expect(step(checklist(card, [before], START), 'official-pages')).toMatchObject({
    outcome: 'passed',
    by: 'shopper',
  });
  expect(step(checklist(card, [before, after], START), 'official-pages')).toMatchObject({
    outcome: 'failed',
    by: 'browser',
  });
});

test('a result that says what the shopper said is not proposed again', () => {
  const card = chain(cardId(), [opened(), filed(), answered('system-check', 'passed')]);
  const later = chain(checkId(), [sighted(), [START + HOUR, seen('accepted')]]);
  expect(step(checklist(card, [later], START), 'system-check').suggestion).toBeUndefined();
});

test.each<[StepId, Outcome, boolean]>([
  ['system-check', 'cant-tell', true],
  ['system-check', 'inapplicable', true], // an answer that it no longer has
  ['system-check', 'failed', false],
  ['system-check', 'passed', false],
  ['assets-updated', 'cant-tell', true],
  ['assets-updated', 'inapplicable', false],
  ['coating-intact', 'cant-tell', false],
])('%s answered with %s is asked again: %s', (id, outcome, again) => {
  expect(step(walk([], [answered(id, outcome)]), id).again).toBe(again);
});

test('a balance that was looked up before the card was taken stays as it was', () => {
  const list = walk([], [answered('balance-shown', 'passed'), answered('system-check', 'passed')]);
  expect(step(list, 'balance-shown')).toMatchObject({ outcome: 'passed', by: 'shopper' });
});

test('what the system’s word settles is asked no more and dates from that word', () => {
  const list = walk([], [answered('balance-shown', 'cant-tell'), answered('system-check', 'passed')]);
  const settled = { outcome: 'inapplicable', by: 'browser', again: false, at: START + HOUR + 1 };
  for (const id of ['balance-shown', 'add-card'] as const)
    expect(step(list, id)).toMatchObject({ ...settled, evidence: [{ chain: cardId(), n: 2 }] });
});

test('a result that may mean success only keeps the balance from being proposed', () => {
  const list = walk([[sighted(), entered, seen('balance-zero'), seen('accepted')]]);
  expect(step(list, 'balance-shown')).toMatchObject({ outcome: 'untested', by: null });
});

const closing = (as: CardClosing): EventData => ({ type: 'card-closed', as });

test.each<[CardClosing, Outcome, Outcome]>([
  ['redeemed', 'inapplicable', 'inapplicable'],
  ['failed', 'inapplicable', 'inapplicable'],
  ['appeal-sent', 'passed', 'untested'],
  ['settled', 'passed', 'passed'],
])('a card closed as %s: the appeal was submitted: %s, its answer: %s', (as, submitted, awaited) => {
  const list = walk([], [closing(as)]);
  for (const [id, outcome] of [
    ['appeal-submitted', submitted],
    ['result-awaited', awaited],
  ] as const) {
    const evidence = outcome === 'passed' ? [{ chain: cardId(), n: 1 }] : [];
    expect(step(list, id)).toMatchObject({ outcome, evidence });
    expect(step(list, id).settledWith).toBe(outcome === 'inapplicable' ? 'closing' : undefined);
  }
  const again = walk([], [closing(as), { type: 'card-reopened' }]);
  for (const id of ['appeal-submitted', 'result-awaited'] as const)
    expect(step(again, id)).toMatchObject({ outcome: 'untested', by: null });
});

test('a card that is closed asks nothing more, and keeps what was found out', () => {
  const page = [sighted(), entered, seen('balance-shown'), seen('wrong-code')];
  const list = walk([page], [answered('system-check', 'cant-tell'), closing('failed')]);
  expect(step(list, 'system-check')).toMatchObject({ outcome: 'cant-tell', by: 'shopper', again: false });
  expect(step(list, 'official-pages')).toMatchObject({ outcome: 'passed', by: 'browser' });
  expect(step(list, 'coating-intact')).toMatchObject({
    outcome: 'inapplicable',
    by: 'browser',
    settledWith: 'closing',
  });
  expect(steps(list).filter(({ suggestion, again }) => suggestion || again)).toEqual([]);
});

test.each(['passed', 'failed'] as const)(
  'that the appeal was answered (%s) settles what comes before it',
  (outcome) => {
    const list = walk([], [answered('human-agent', 'passed'), answered('result-awaited', outcome)]);
    expect(step(list, 'human-agent')).toMatchObject({ outcome: 'passed', by: 'shopper' });
    expect(step(list, 'proof-of-purchase')).toMatchObject({
      ...{ outcome: 'inapplicable', by: 'browser', settledWith: 'result-awaited', at: START + HOUR + 1 },
      evidence: [{ chain: cardId(), n: 2 }],
    });
    expect(list).toMatchObject({ state: 'appeal', next: null, appealStep: null });
    expect(step(list, 'coating-intact').outcome).toBe('untested');
  },
);

test('a step is aside from when it was put there to the next answer', () => {
  const aside: EventData = { type: 'step-set-aside', step: 'add-card' };
  const isAside = (...events: EventData[]) => step(walk([], events), 'add-card').aside;
  expect(isAside(aside)).toBe(true);
  expect(isAside(answered('add-card', 'cant-tell'), aside)).toBe(true);
  expect(isAside(aside, answered('add-card', 'cant-tell'))).toBe(false);
  expect(isAside({ ...aside, step: 'system-check' })).toBe(false);
});

test('that the browser saw good pages does not say where a card went in that was redeemed on the phone', () => {
  const looked = [sighted('official', { from: 'https://www.taobao.com' })];
  expect(step(walk([looked]), 'official-pages')).toMatchObject({ outcome: 'passed', by: 'browser' });
  const told = walk([looked], [answered('coating-intact', 'passed'), answered('system-check', 'passed')]);
  for (const id of ['official-pages', 'direct-way'] as const) expect(step(told, id).outcome).toBe('untested');
  expect(told.next).toBe('official-pages');
  // What it saw going in, or not being right, counts as before.
  const typed = walk([[...looked, entered]], [answered('system-check', 'passed')]);
  expect(step(typed, 'official-pages').outcome).toBe('passed');
  const strange = walk([[sighted('unofficial')]], [answered('system-check', 'passed')]);
  expect(step(strange, 'official-pages').outcome).toBe('cant-tell');
  const retracted = walk(
    [looked],
    [answered('system-check', 'passed'), answered('system-check', 'untested')],
  );
  expect(step(retracted, 'official-pages').outcome).toBe('passed');
});
