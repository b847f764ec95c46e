// Every id of the checklist's tables has its words in every language.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partMessage, problemMessage, stepMessage } from '../../src/core/checklist';
import { resultName } from '../../src/core/page-message';
import { ResultKind, RuleId } from '../../src/model';
import { APPEAL_PROBLEMS } from '../../src/rules/appeal-problems';
import { APPEAL, CHECKLIST_STEPS, PARTS, WALK } from '../../src/rules/checklist-steps';

/** What is said about a step: a preparation has no question and no answers of its own. */
const aboutOf = (row: (typeof CHECKLIST_STEPS)[number]) => [
  'title',
  'how',
  ...(row.answers.length > 0 ? ['question'] : []),
  ...row.answers,
];

describe.each(['zh_CN', 'zh_TW', 'en'])('in %s', (language) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  const words = (key: string) => messages[key]?.message ?? '';

  test.each(CHECKLIST_STEPS)('the step $id', (row) => {
    const said = aboutOf(row).map((about) => words(stepMessage(row.id, about)));
    for (const [index, sentence] of said.entries()) expect(sentence, aboutOf(row)[index]).not.toBe('');
    expect(new Set(said).size).toBe(said.length);
    if (row.answers.length > 0) expect(words(stepMessage(row.id, 'question'))).toMatch(/[?？]$/);
    // An official domain is not the same as safe.
    expect(said.join()).not.toMatch(/安全|\bsafe\b/i);
  });

  test.each(CHECKLIST_STEPS.filter(({ part }) => part !== 'appeal'))(
    'the no of $id is its own, and what its how-to tells to press is on a button',
    (row) => {
      const answers: readonly string[] = row.answers;
      const own = answers.filter((outcome) => outcome !== 'cant-tell');
      const buttons = own.map((outcome) => words(stepMessage(row.id, `say-${outcome}`)));
      expect(buttons).not.toContain('');
      const places = ['passed', 'failed', 'inapplicable', 'cant-tell'];
      for (const [, place] of words(stepMessage(row.id, 'how')).matchAll(/\$(\d)/g))
        expect(answers).toContain(places[Number(place) - 1]);
    },
  );

  test('parts, results and problems', () => {
    const keys = [
      ...PARTS.map(partMessage),
      ...ResultKind.options.map(resultName),
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
    if ('leadsTo' in step) {
      const goal = CHECKLIST_STEPS.find(({ id }) => id === step.leadsTo)!;
      expect(goal.part).toBe(step.part);
      expect(goal.answers.length).toBeGreaterThan(0);
    }
    if ('results' in step) for (const result of Object.keys(step.results)) ResultKind.parse(result);
  }
  const asked = CHECKLIST_STEPS.filter((step) => !('leadsTo' in step)).map(({ id }) => id);
  expect([...WALK, ...APPEAL].sort()).toEqual(asked.sort());
});

test('every result decides exactly one step', () => {
  const deciding = CHECKLIST_STEPS.flatMap((step) => ('results' in step ? Object.keys(step.results) : []));
  expect(deciding.sort()).toEqual([...ResultKind.options].sort());
});
