// The four parts of the checklist: what is counted, when a part is not needed, and what is taken to the phone.
import { expect, test } from 'vitest';
import { partMessage, problemMessage, stepMessage, stepsForPhone } from '../../src/core/checklist';
import type { EventData } from '../../src/model';
import { answered, entered, seen, sighted } from './chains';
import { bad, good, partOf, step, walk } from './walk';

const idle = (...from: Parameters<typeof walk>) => walk(...from).parts.map((part) => part.idle);
const AT_REST = [false, true, false, true];
const IN_DOUBT = [false, false, false, true];

test.each(['coating-intact', 'official-pages', 'system-check'])(
  'a doubt of the shopper about %s makes the balance worth a look',
  (id) => {
    expect(idle([], [answered(id, 'cant-tell')])).toEqual(IN_DOUBT);
    expect(idle([], [answered(id, 'cant-tell'), answered(id, 'untested')])).toEqual(AT_REST);
  },
);

test('other doubts, and those of the browser, do not', () => {
  expect(idle([], [answered('assets-updated', 'cant-tell')])).toEqual(AT_REST);
  expect(idle([], [answered('direct-way', 'cant-tell')])).toEqual(AT_REST);
  expect(idle([[sighted('lookalike')]])).toEqual(AT_REST);
});

test('the balance is no longer at rest once something of it is known or shown', () => {
  expect(idle([], [answered('balance-shown', 'passed')])).toEqual(IN_DOUBT);
  expect(idle([], [answered('find-mini-program', 'passed')])).toEqual(IN_DOUBT);
  expect(idle([[sighted(), entered, seen('balance-shown')]])).toEqual(IN_DOUBT);
});

test('the appeal is at rest until something failed or it has begun', () => {
  expect(partOf(walk([], [answered('coating-intact', 'failed')]), 'appeal').idle).toBe(false);
  expect(partOf(walk([], [answered('human-agent', 'passed')]), 'appeal').idle).toBe(false);
  expect(partOf(walk([], [answered('human-agent', 'inapplicable')]), 'appeal').idle).toBe(true);
});

test('each part counts its questions, and of the preparations those that were told by themselves', () => {
  const counts = (...from: Parameters<typeof walk>) => walk(...from).parts.map((part) => part.counts);
  const none = { passed: 0, failed: 0, 'cant-tell': 0, inapplicable: 0, untested: 0 };
  expect(counts([])).toEqual([
    { ...none, untested: 2 },
    { ...none, untested: 1 },
    { ...none, untested: 2 },
    { ...none, untested: 6 },
  ]);
  const told = [
    ...[answered('system-check', 'passed'), answered('add-card', 'cant-tell')],
    ...[answered('direct-way', 'failed'), answered('official-pages', 'failed')],
  ];
  expect(counts([], told)).toEqual([
    { ...none, passed: 1, 'cant-tell': 1, untested: 1 },
    { ...none, inapplicable: 1 },
    { ...none, failed: 2, untested: 1 },
    { ...none, untested: 6 },
  ]);
});

test.each<[string, EventData[], string]>([
  [
    'a failure above all',
    [answered('coating-intact', 'failed'), answered('add-card', 'cant-tell')],
    'failed',
  ],
  ['what is open', [answered('coating-intact', 'cant-tell')], 'untested'],
  [
    'a doubt above passes',
    [answered('coating-intact', 'cant-tell'), answered('system-check', 'passed')],
    'cant-tell',
  ],
  [
    'not needed, where one was not',
    [answered('coating-intact', 'inapplicable'), answered('system-check', 'passed')],
    'inapplicable',
  ],
  ['passed', [answered('coating-intact', 'passed'), answered('system-check', 'passed')], 'passed'],
])('a part shows %s', (_, answers, outcome) => {
  expect(partOf(walk([], answers), 'authenticity').outcome).toBe(outcome);
});

const forPhone = (...from: Parameters<typeof walk>) => stepsForPhone(walk(...from)).map(({ id }) => id);

test('to the phone goes what is open there, in the order of the way', () => {
  expect(forPhone([])).toEqual(['official-pages', 'system-check', 'assets-updated']);
  expect(forPhone([], [answered('official-pages', 'passed')])).toEqual(['system-check', 'assets-updated']);
  expect(forPhone([], [answered('system-check', 'cant-tell')])).toEqual([
    ...['official-pages', 'system-check', 'assets-updated'],
  ]);
  expect(
    forPhone([], [answered('coating-intact', 'cant-tell'), answered('official-pages', 'passed')]),
  ).toEqual([...['balance-shown', 'system-check', 'assets-updated']]);
  expect(forPhone([[sighted('lookalike')]])).toContain('official-pages');
  expect(forPhone([good])).toEqual(['system-check']);
});

test('in an appeal it is what is done with the agent', () => {
  const stated: EventData = { type: 'problem-stated', problem: 'other' };
  expect(forPhone([bad], [stated])).toEqual(['human-agent', 'appeal-submitted', 'result-awaited']);
  expect(forPhone([], [stated, answered('human-agent', 'passed')])).toEqual([
    ...['appeal-submitted', 'result-awaited'],
  ]);
});

test('a step knows where it is done, and what may be said of it', () => {
  expect(step(walk([]), 'balance-shown')).toMatchObject({
    part: 'balance',
    where: ['mini-program', 'web'],
    answers: ['passed', 'failed', 'inapplicable', 'cant-tell'],
  });
});

test('messages are named after what they are about', () => {
  expect(stepMessage('add-card', 'how')).toBe('step_addCardHow');
  expect(stepMessage('balance-shown', 'cant-tell')).toBe('step_balanceShownCantTell');
  expect(partMessage('authenticity')).toBe('step_partAuthenticity');
  expect(problemMessage('no-such-card')).toBe('problem_noSuchCard');
});
