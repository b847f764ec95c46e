// The words of the checklist's parts, steps, answers and problems; ids of a later version are shown as they are.
import {
  type Answer,
  type PartId,
  type ProblemId,
  partMessage,
  problemMessage,
  type Step,
  type StepId,
  stepMessage,
} from '../core/checklist';
import { stopName } from '../core/stops';
import type { Outcome } from '../model';
import { CHECKLIST_STEPS } from '../rules/checklist-steps';
import { text, textOf } from '../ui/text';
import { OUTCOMES } from './names';
import { phraseText } from './page-says';

export const stepTitle = (step: string): string => textOf(stepMessage(step as StepId, 'title')) || step;

export const stepQuestion = (step: StepId): string => textOf(stepMessage(step, 'question'));

/** What an answer to this step is called, on its button and wherever it is told of: `It was intact`, `Can't tell`. */
export const answerText = (step: string, outcome: Outcome): string =>
  textOf(stepMessage(step as StepId, `say-${outcome}`)) || text(OUTCOMES[outcome]);

/** Stands in a line for an answer that is not offered; no text holds it. */
const WITHHELD = '\uE000';
const NAMED_IN_HOW: readonly Answer[] = ['passed', 'failed', 'inapplicable', 'cant-tell'];

/**
 * The how-to, one line for each thing to do: first what prepares the step, then the step itself. A line that tells to choose
 * an answer which is not among those offered is left out.
 */
export function stepHow(step: StepId, offered: readonly Answer[] = NAMED_IN_HOW): string[] {
  const answers = NAMED_IN_HOW.map((answer) =>
    offered.includes(answer) ? answerText(step, answer) : WITHHELD,
  );
  return [
    ...preparationsOf(step).map((id) => textOf(stepMessage(id, 'how'))),
    textOf(stepMessage(step, 'how'), ...answers),
  ]
    .flatMap((lines) => lines.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.includes(WITHHELD));
}

const preparationsOf = (step: StepId): StepId[] =>
  CHECKLIST_STEPS.flatMap((row) => ('leadsTo' in row && row.leadsTo === step ? [row.id] : []));

/** How the step stands, as a sentence: what its outcome means, or what settled it. */
export function standing({ id, outcome, by, settledWith, pages, found, stops }: Step): string {
  if (settledWith === 'closing') return text('card_settledClosed');
  if (settledWith === 'system-check' && partOf(id) === 'balance') return text('card_settledSpent');
  if (settledWith) return text('card_settledWith', stepTitle(settledWith));
  const seen =
    by === 'browser'
      ? textOf(
          stepMessage(id, found ? 'seen-found' : `seen-${outcome}`),
          stops
            ? stops.map(stopName).join(text('ui_between'))
            : (pages ?? []).map(phraseText).join(text('ui_betweenClauses')),
        )
      : '';
  return seen || textOf(stepMessage(id, outcome)) || text(OUTCOMES[outcome]);
}

const BY = { shopper: 'card_byShopper', witness: 'card_byWitness', browser: 'card_byBrowser' } as const;

/** Who says how the step stands; '' while nobody does. */
export const byText = ({ by, deed }: Step): string => (by ? text(deed ? 'card_byDeed' : BY[by]) : '');

const partOf = (step: StepId) => CHECKLIST_STEPS.find(({ id }) => id === step)?.part;

export const partTitle = (part: PartId): string => textOf(partMessage(part));

export const problemText = (problem: string): string =>
  textOf(problemMessage(problem as ProblemId)) || problem;
