// What a step of the appeal is done with: the choice of the problem, proofs, the statement, the pack, the reminder.
import type { Checklist, Step, StepId } from '../core/checklist';
import { stepQuestion } from '../words/step-words';
import type { Pictured } from './picture';
import { Problem } from './problem';
import { Proofs } from './proofs';
import type { CardReading } from './read-card';
import { Reminder } from './reminder';
import { EvidencePack } from './save-evidence';
import { Statement } from './statement';

/** Steps whose tool takes the answer: their question stands before it. */
export const ANSWERED_BY_TOOL: readonly StepId[] = [
  'problem-stated',
  'proof-of-purchase',
  'number-and-timeline',
];

/** The step's question, unless its tool asks it or nothing can be answered. */
export const questionOf = ({ id, answers }: Step): string | null =>
  id === 'problem-stated' || (answers.length === 0 && !ANSWERED_BY_TOOL.includes(id))
    ? null
    : stepQuestion(id);

type StepToolProps = {
  step: Step;
  reading: CardReading;
  list: Checklist;
  now: number;
  pictured: Pictured | undefined;
  onDone: () => void;
};

/** Nothing for a step that needs no more than its how-to. */
export function StepTool({ step, reading, list, now, pictured, onDone }: StepToolProps) {
  const { card, events } = reading;
  switch (step.id) {
    case 'problem-stated':
      return <Problem key={list.problem} card={card.id} list={list} onDone={onDone} />;
    case 'proof-of-purchase':
      return <Proofs card={card.id} events={events} pictured={pictured} />;
    case 'number-and-timeline':
      return <Statement reading={reading} step={step} />;
    case 'appeal-submitted':
      return <EvidencePack card={card} heading="h3" />;
    case 'result-awaited':
      return <Reminder card={card.id} at={card.remindAt} now={now} />;
    default:
      return null;
  }
}
