// Every kind of event and every id of a rule table has its words, and none shows a placeholder.
import { describe, expect, it, vi } from 'vitest';
import { EventData, type Part } from '../../src/model';
import { APPEAL_PROBLEMS } from '../../src/rules/appeal-problems';
import { CHECKLIST_STEPS, PARTS } from '../../src/rules/checklist-steps';
import { official, part } from '../ui/samples';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { eventText } = await import('../../src/words/event-words');
const words = await import('../../src/words/step-words');
const { wordsOf } = await import('../../src/words/page-says');

const id = '00000000-0000-4000-8000-000000000001';
const facts = { label: '生日卡', brand: 'tmall-voucher' } as const;
const way = { from: '', type: 'navigate', redirects: 0 } as const;
const ONE_OF_EACH: EventData[] = [
  { type: 'sighted', address: '', parts: [official], level: 'none', way },
  { type: 'warned', level: 'hold' },
  ...(['focus', 'typing', 'paste', 'drop', 'submit', 'autofill'] as const).map(
    (input): EventData => ({ type: 'held', input }),
  ),
  { type: 'already-typed' },
  { type: 'entry-denied' },
  { type: 'fought' },
  { type: 'left' },
  { type: 'opened-official' },
  { type: 'continued', reason: 'known-site', scope: 'site' },
  { type: 'continue-withdrawn' },
  { type: 'code-entered' },
  { type: 'result-seen', result: 'balance-zero', phrase: 'x', official: true },
  { type: 'result-seen', result: 'accepted', phrase: 'x', official: false },
  { type: 'card-opened', facts },
  { type: 'card-edited', facts },
  { type: 'card-closed', as: 'settled' },
  { type: 'card-reopened' },
  { type: 'check-filed', check: id },
  { type: 'check-unfiled', check: id },
  { type: 'step-answered', step: 'system-check', outcome: 'cant-tell', by: 'shopper' },
  { type: 'step-answered', step: 'system-check', outcome: 'untested', by: 'shopper' },
  { type: 'step-set-aside', step: 'system-check' },
  { type: 'problem-stated', problem: 'told-already-used' },
  { type: 'statement-edited', text: '您好。' },
  { type: 'statement-edited', text: null },
  {
    type: 'proof-attached',
    proof: id,
    name: '订单.png',
    mime: 'image/png',
    bytes: 1,
    sha256: '0'.repeat(64),
  },
  { type: 'proof-removed', proof: id },
  { type: 'reminder-set', at: 1_795_000_000_000 },
  { type: 'reminder-set', at: null },
];
const whole = (text: string) => {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/\$|undefined|null/);
};

describe('words', () => {
  it('are there for every kind of event', () => {
    const types = EventData.def.options.map((option) => option.shape.type.def.values[0]);
    expect(new Set(ONE_OF_EACH.map(({ type }) => type))).toEqual(new Set(types));
    for (const data of ONE_OF_EACH) whole(eventText(data));
  });
  it('name what came into a page later, not the page as what came', () => {
    const parts = [part('unofficial', 'collect.example', 'collect.example', { where: 'destination' })];
    expect(eventText({ type: 'sighted', address: '', parts, level: 'hold' })).toBe(
      '网页里又多了：表单发往 collect.example（非官方）',
    );
  });
  it('do not pass off what a page that is not official says as proof', () => {
    const [seen] = ONE_OF_EACH.filter((data) => data.type === 'result-seen' && !data.official);
    expect(eventText(seen!)).toContain('不作为凭据');
  });
  it('are there for every part, step, outcome and problem', () => {
    for (const part of PARTS) whole(words.partTitle(part));
    for (const { id: step, answers } of CHECKLIST_STEPS) {
      expect(words.stepTitle(step)).not.toBe(step);
      if (answers.length > 0) whole(words.stepQuestion(step));
      expect(words.stepHow(step).length).toBeGreaterThan(0);
      for (const line of words.stepHow(step)) whole(line);
      for (const outcome of answers) whole(words.answerText(step, outcome));
    }
    for (const { id: problem } of APPEAL_PROBLEMS) expect(words.problemText(problem)).not.toBe(problem);
  });
  it('show the id of a step that only a later version knows', () => {
    expect(words.stepTitle('scan-the-seal')).toBe('scan-the-seal');
  });
  it('say where a reason was found, and nothing about rules of a later version', () => {
    const host = 'taobao.com.lipin.top';
    const reasons = (where: Part['where'], rule = 'target-embedding') =>
      wordsOf(
        [part('lookalike', host, 'lipin.top', { where, findings: [{ rule, host, start: 0, end: 10 }] })],
        false,
      ).reasons;
    expect(reasons('page')).toEqual([expect.stringContaining('taobao.com')]);
    expect(reasons('destination')).toEqual([expect.stringContaining(`发往的 ${host}`)]);
    expect(reasons('page', 'a-later-rule')).toEqual([]);
  });
});
