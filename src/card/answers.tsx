// The four answers to a step. The one given is marked; any can be given later, and each is kept with its time.
import type { Step } from '../core/checklist';
import type { Outcome } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { type TextKey, text } from '../ui/text';
import { OUTCOMES } from '../words/names';
import { stepTitle } from '../words/step-words';

const ANSWERS: [Exclude<Outcome, 'untested'>, TextKey][] = [
  ['passed', 'card_answerPassed'],
  ['failed', 'card_answerFailed'],
  ['cant-tell', 'card_answerCantTell'],
  ['inapplicable', 'card_answerInapplicable'],
];

type AnswersProps = { card: string; step: Step; main?: Outcome | undefined };

/** `main` is the answer drawn as the main button. */
export function Answers({ card, step, main }: AnswersProps) {
  const { busy, act } = useAct();
  const answer = (outcome: Outcome) => {
    const by = step.suggestion?.outcome === outcome ? 'witness' : 'shopper';
    void act(() => send({ type: 'answer-step', card, step: step.id, outcome, by }));
  };
  const suggested = step.suggestion?.outcome;
  const nameOf = (outcome: Outcome, name: TextKey) => {
    if (suggested === undefined) return text(name);
    return outcome === suggested ? text('card_confirm', text(OUTCOMES[outcome])) : text(OUTCOMES[outcome]);
  };
  const ordered = ANSWERS.toSorted(([a], [b]) => Number(b === main) - Number(a === main));
  return (
    <fieldset class="answers" aria-label={text('card_answersTo', stepTitle(step.id))}>
      {ordered.map(([outcome, name]) => (
        <Button
          key={outcome}
          look={outcome === main ? 'main' : 'plain'}
          disabled={busy}
          aria-pressed={step.outcome === outcome}
          onClick={() => answer(outcome)}
        >
          {nameOf(outcome, name)}
        </Button>
      ))}
    </fieldset>
  );
}
