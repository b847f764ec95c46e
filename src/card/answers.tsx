// The answers to a step, in its own words. The one given is marked; none stands out unless the browser saw it.
import type { Answer, Step } from '../core/checklist';
import { Button } from '../ui/button';
import { text } from '../ui/text';
import { answerText, stepTitle } from '../words/step-words';
import { useAnswering } from './answering';

/** `also`: what a step that passed may be answered with in one go. */
export function Answers({ step, also }: { step: Step; also?: Step | null }) {
  const { give } = useAnswering();
  const suggested = step.suggestion?.outcome;
  const name = (outcome: Answer) =>
    outcome === suggested ? text('card_confirm', answerText(step.id, outcome)) : answerText(step.id, outcome);
  const ordered = step.answers.toSorted((a, b) => Number(b === suggested) - Number(a === suggested));
  if (ordered.length === 0) return null;
  const both = also && (
    <Button
      key="both"
      onClick={() => void give([step, also].map((each) => ({ step: each, outcome: 'passed' as const })))}
    >
      {text('card_confirmAssets', answerText(also.id, 'passed'))}
    </Button>
  );
  return (
    <fieldset class="answers" aria-label={text('card_answersTo', stepTitle(step.id))}>
      {ordered.map((outcome, index) => [
        <Button
          key={outcome}
          look={outcome === suggested ? 'main' : 'plain'}
          aria-pressed={step.outcome === outcome && step.by !== 'browser'}
          onClick={() => void give([{ step, outcome }])}
        >
          {name(outcome)}
        </Button>,
        index === 0 && both,
      ])}
    </fieldset>
  );
}
