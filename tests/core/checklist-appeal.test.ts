// When the way stops, what an appeal goes through, and how a card is closed.
import { expect, test } from 'vitest';
import type { Checklist, StepId } from '../../src/core/checklist';
import type { EventData, ResultKind } from '../../src/model';
import { answered, entered, proofId, START, seen, sighted } from './chains';
import { bad, good, HOUR, step, steps, walk } from './walk';

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
