// When the way stops, what an appeal goes through, and how a card is closed.
import { expect, test } from 'vitest';
import { type Checklist, checklist, type StepId } from '../../src/core/checklist';
import type { EventData, ResultKind } from '../../src/model';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  opened,
  proofId,
  START,
  seen,
  sighted,
} from './chains';
import { bad, good, HOUR, step, steps, walk } from './walk';

const no = (id: string) => answered(id, 'failed');
const stated = (problem: string): EventData => ({ type: 'problem-stated', problem });

const STOPPED: [StepId, ResultKind | undefined, string, Checklist['problem']][] = [
  ['coating-intact', undefined, 'seller', 'bought-opened'],
  ['official-pages', undefined, 'leaked', 'strange-page'],
  ['system-check', undefined, 'refused', 'other'],
  ['system-check', 'invalid-or-used', 'refused', 'told-already-used'],
  ['system-check', 'expired', 'refused', 'told-expired'],
  ['balance-shown', undefined, 'seller', 'other'],
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
  const notActivated = stated('not-activated');
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
  const done: EventData[] = [notActivated];
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
  const list = walk([bad], [notActivated]);
  expect(list).toMatchObject({ state: 'appeal', problem: 'not-activated', problemStated: true });
  expect(list.stopReason).toMatchObject({ step: 'official-pages' });
  const removed = walk([bad], [notActivated, proof, { type: 'proof-removed', proof: proofId() }]);
  expect(step(removed, 'proof-of-purchase').outcome).toBe('untested');
  expect(walk([], [notActivated, answered('problem-stated', 'inapplicable')]).state).toBe('going');
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
  ).toEqual(as === 'appeal-sent' ? ['result-awaited'] : []);
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

test.each<[string, EventData[], StepId, string, Checklist['problem']]>([
  [
    'a leak before the coating',
    ['coating-intact', 'official-pages'].map(no),
    'official-pages',
    'leaked',
    'strange-page',
  ],
  [
    'the system before a leak',
    ['official-pages', 'system-check'].map(no),
    'system-check',
    'refused',
    'strange-page',
  ],
  [
    'the coating before the assets',
    ['assets-updated', 'coating-intact'].map(no),
    'coating-intact',
    'seller',
    'bought-opened',
  ],
  [
    'a balance that is wrong before a leak, which is told in the appeal',
    ['coating-intact', 'official-pages', 'balance-shown'].map(no),
    'balance-shown',
    'seller',
    'strange-page',
  ],
  [
    'of a card that was taken, the assets before a leak',
    [answered('system-check', 'passed'), ...['official-pages', 'assets-updated'].map(no)],
    'assets-updated',
    'refused',
    'not-credited',
  ],
  [
    'of a card that was taken, the assets before the coating',
    [answered('system-check', 'passed'), ...['coating-intact', 'assets-updated'].map(no)],
    'assets-updated',
    'refused',
    'not-credited',
  ],
  [
    'of a card that was not taken, a leak before the assets',
    ['official-pages', 'assets-updated'].map(no),
    'official-pages',
    'leaked',
    'strange-page',
  ],
  ['a leak told by a preparation', [no('inside-taobao')], 'inside-taobao', 'leaked', 'strange-page'],
  ['a link from elsewhere', [no('direct-way')], 'direct-way', 'refused', 'third-party-way'],
  ['what no problem is known for', [no('add-card')], 'add-card', 'refused', 'other'],
])('of several reasons to stop it gives one: %s', (_, answers, id, kind, problem) => {
  expect(walk([], answers)).toMatchObject({ state: 'stop', stopReason: { step: id, kind }, problem });
});

test('a stop names the result it rests on only where that is a failure', () => {
  const page = [sighted(), entered, seen('accepted')];
  expect(walk([page], [no('system-check')]).stopReason).toEqual({ step: 'system-check', kind: 'refused' });
});

test('a result seen after the stop is put to the shopper', () => {
  const later = [sighted(), [START + 3 * HOUR, seen('balance-shown')] as const];
  const card = chain(cardId(), [opened(), filed(), no('coating-intact')]);
  expect(checklist(card, [chain(checkId(), later)], START).next).toBe('balance-shown');
  const appeal = chain(cardId(), [opened(), filed(), no('coating-intact'), stated('bought-opened')]);
  expect(checklist(appeal, [chain(checkId(), later)], START)).toMatchObject({
    state: 'appeal',
    next: 'balance-shown',
    appealStep: 'proof-of-purchase',
  });
});

test('the last result waits first', () => {
  const page = [sighted(), entered, seen('balance-shown'), seen('wrong-code')];
  expect(walk([page]).next).toBe('system-check');
});

test('an appeal begins with what the shopper does for it, and ends with what they take back', () => {
  for (const id of ['human-agent', 'appeal-submitted', 'number-and-timeline', 'result-awaited'] as const) {
    expect(walk([], [answered(id, 'passed')]).state).toBe('appeal');
    expect(walk([], [answered(id, 'passed', 'witness')]).state).toBe('appeal');
    expect(walk([], [answered(id, 'inapplicable')]).state).toBe('going');
  }
  expect(walk([], [answered('coating-intact', 'passed')]).state).toBe('going');
});

test('the problem is the one last stated, and none where the shopper no longer appeals', () => {
  const list = walk([], [stated('other'), stated('not-activated')]);
  expect(list).toMatchObject({ problem: 'not-activated', problemStated: true });
  const given = walk([], [stated('other'), answered('problem-stated', 'inapplicable')]);
  expect(given.problem).toBeUndefined();
  expect(given.problemStated).toBe(false);
  const again = walk([], [answered('problem-stated', 'inapplicable'), stated('other')]);
  expect(again).toMatchObject({ problem: 'other', problemStated: true, state: 'appeal' });
  const later = walk([], [no('coating-intact'), stated('of-a-later-version')]);
  expect(later).toMatchObject({ problem: 'bought-opened', problemStated: false });
});

test('what else is said of the card leaves the problem, and so does a word taken back', () => {
  for (const word of [
    answered('coating-intact', 'inapplicable'),
    answered('problem-stated', 'untested'),
    { type: 'step-set-aside', step: 'problem-stated' } as const,
  ])
    expect(walk([], [stated('other'), word])).toMatchObject({ problem: 'other', problemStated: true });
});

test('an appeal that was turned down is an appeal, and stops nothing', () => {
  const list = walk([], [answered('result-awaited', 'failed')]);
  expect(list.state).toBe('appeal');
  expect(list.stopReason).toBeUndefined();
});

test('a leak asks whether the card was redeemed until that is known', () => {
  expect(walk([], [no('official-pages')]).next).toBe('system-check');
  expect(walk([], [no('official-pages'), answered('system-check', 'cant-tell')]).next).toBe('system-check');
  expect(walk([], [no('official-pages'), answered('system-check', 'passed')]).next).toBeNull();
  expect(walk([], [no('coating-intact')]).next).toBeNull();
});

test('what is put aside is told only while the card is going', () => {
  const aside: EventData = { type: 'step-set-aside', step: 'system-check' };
  expect(walk([], [aside]).aside).toEqual(['system-check']);
  expect(walk([], [aside, no('coating-intact')]).aside).toEqual([]);
  expect(walk([], [aside, { type: 'card-closed', as: 'failed' }]).aside).toEqual([]);
});

test('a closed card asks nothing, not even what the browser could not tell', () => {
  const page = [sighted('lookalike')];
  expect(walk([page]).next).toBe('coating-intact');
  expect(walk([page], [{ type: 'card-closed', as: 'redeemed' }])).toMatchObject({
    state: 'closed',
    next: null,
  });
});

test('a card that is done is going again where the system has spoken since', () => {
  const all = ['coating-intact', 'official-pages', 'system-check', 'assets-updated'];
  const answers = all.map((id) => answered(id, 'passed'));
  expect(walk([], answers).state).toBe('done');
  const later = chain(checkId(), [sighted(), [START + HOUR, seen('wrong-code')]]);
  const card = chain(cardId(), [opened(), filed(), ...answers]);
  expect(checklist(card, [later], START)).toMatchObject({ state: 'going', next: 'system-check' });
});
