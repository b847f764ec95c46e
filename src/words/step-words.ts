// The words of the checklist's parts, steps and problems; ids of a later version are shown as they are.
import {
  type PartId,
  type ProblemId,
  partMessage,
  problemMessage,
  resultMessage,
  type StepId,
  stepMessage,
} from '../core/checklist';
import type { Outcome, ResultKind } from '../model';
import { text, textOf } from '../ui/text';
import { OUTCOMES } from './names';

export const stepTitle = (step: string): string => textOf(stepMessage(step as StepId, 'title')) || step;

export const stepQuestion = (step: StepId): string => textOf(stepMessage(step, 'question'));

/** The how-to, one line for each thing to do. */
export const stepHow = (step: StepId): string[] =>
  textOf(stepMessage(step, 'how'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the outcome means for this step, in the step's own words where it has them. */
export const outcomeText = (step: StepId, outcome: Outcome): string =>
  textOf(stepMessage(step, outcome)) || text(OUTCOMES[outcome]);

export const resultText = (result: ResultKind): string => textOf(resultMessage(result));

export const partTitle = (part: PartId): string => textOf(partMessage(part));

export const problemText = (problem: string): string =>
  textOf(problemMessage(problem as ProblemId)) || problem;
