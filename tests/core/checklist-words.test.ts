// Every id of the checklist's tables has its words in every language.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partMessage, problemMessage, resultMessage, stepMessage } from '../../src/core/checklist';
import { ResultKind, RuleId } from '../../src/model';
import { APPEAL_PROBLEMS, STATEMENT_WORDS } from '../../src/rules/appeal-problems';
import { CHECKLIST_STEPS, PARTS } from '../../src/rules/checklist-steps';

const ABOUT = ['title', 'question', 'how', 'passed', 'failed', 'cant-tell', 'inapplicable'] as const;

describe.each(['zh_CN', 'zh_TW', 'en'])('in %s', (language) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  const words = (key: string) => messages[key]?.message ?? '';

  test.each(CHECKLIST_STEPS.map(({ id }) => id))('the step %s', (id) => {
    for (const about of ABOUT) expect(words(stepMessage(id, about)), about).not.toBe('');
    expect(words(stepMessage(id, 'question'))).toMatch(/[?？]$/);
    const said = ABOUT.map((about) => words(stepMessage(id, about)));
    expect(new Set(said).size).toBe(said.length);
    // An official domain is not the same as safe.
    expect(said.join()).not.toMatch(/安全|\bsafe\b/i);
  });

  test('parts, results and problems', () => {
    const keys = [
      ...PARTS.map(partMessage),
      ...ResultKind.options.map(resultMessage),
      ...APPEAL_PROBLEMS.map(({ id }) => problemMessage(id)),
    ];
    for (const key of keys) expect(words(key), key).not.toBe('');
  });
});

test('ids can be stored, and a table names only what exists', () => {
  const steps = CHECKLIST_STEPS.map(({ id }) => id);
  for (const id of [...steps, ...APPEAL_PROBLEMS.map((row) => row.id)])
    expect(RuleId.safeParse(id).success).toBe(true);
  expect(new Set(steps).size).toBe(steps.length);
  for (const step of CHECKLIST_STEPS) {
    if ('madeBy' in step) expect(steps.indexOf(step.madeBy)).toBeGreaterThan(steps.indexOf(step.id));
    if ('results' in step) for (const result of Object.keys(step.results)) ResultKind.parse(result);
  }
  expect(Object.keys(STATEMENT_WORDS.results).sort()).toEqual([...ResultKind.options].sort());
});

test('every result decides exactly one step', () => {
  const deciding = CHECKLIST_STEPS.flatMap((step) => ('results' in step ? Object.keys(step.results) : []));
  expect(deciding.sort()).toEqual([...ResultKind.options].sort());
});
