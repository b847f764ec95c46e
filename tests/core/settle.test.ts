// What settles a step: the shopper, what the browser saw, or another step.
import { expect, test } from 'vitest';
import { type Checklist, checklist, type StepId } from '../../src/core/checklist';
import { append } from '../../src/core/timeline';
import type { Outcome, ResultKind } from '../../src/model';
import { CHECKLIST_STEPS } from '../../src/rules/checklist-steps';
import { answered, cardId, chain, checkId, entered, filed, opened, START, seen, sighted } from './chains';
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
