// A card on its way, for the tests of the checklist: its pages and answers in, the checklist out.
import { type Checklist, checklist, type StepId } from '../../src/core/checklist';
import type { EventData, Outcome } from '../../src/model';
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
  START,
  seen,
  sighted,
} from './chains';

export const HOUR = 60 * MINUTE;
export const OUTCOMES: Outcome[] = ['passed', 'failed', 'cant-tell', 'inapplicable', 'untested'];
export const IDS = CHECKLIST_STEPS.map(({ id }) => id);

/** The checklist of a card with these pages, all filed; the shopper's answers come an hour after the pages. */
export function walk(pages: EventData[][], answers: EventData[] = [], now = START + 2 * HOUR): Checklist {
  const checks = pages.map((page, n) => chain(checkId(n + 1), page, START + n * 10 * MINUTE));
  const card = chain(cardId(), [
    [START - MINUTE, opened()],
    ...checks.map((_, n) => [START, filed(n + 1)] as const),
    ...answers.map((data, n) => [START + HOUR + n, data] as const),
  ]);
  return checklist(card, checks, now);
}
export const steps = (list: Checklist) => list.parts.flatMap((part) => part.steps);
export const step = (list: Checklist, id: StepId) => steps(list).find((one) => one.id === id)!;
export const good = [sighted(), entered, seen('accepted'), seen('assets-updated')];
export const bad = [sighted('lookalike'), entered];

export const partOf = (list: Checklist, id: string) => list.parts.find((part) => part.id === id)!;
/** Answers what is next with these, one after the other; returns which steps were asked. */
export function answerNext(
  pages: EventData[][],
  ...outcomes: Outcome[]
): { asked: StepId[]; list: Checklist } {
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
