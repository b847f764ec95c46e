// A result seen on an official page, put to the shopper: it proposes an answer, or only brings the question, and gives none itself.
import type { Step } from '../core/checklist';
import { Callout, type Tone } from '../ui/callout';
import { text } from '../ui/text';
import { resultText } from '../words/page-says';
import { stepQuestion } from '../words/step-words';

export function Suggestion({ step }: { step: Step }) {
  if (!step.suggestion) return null;
  const { outcome, result } = step.suggestion;
  const tone: Tone =
    outcome === 'passed' ? 'ok' : outcome === 'failed' ? 'stop' : outcome === 'untested' ? 'quiet' : 'warn';
  return (
    <Callout tone={tone} title={text('card_witnessed', resultText(result))}>
      <p>{outcome === 'untested' ? stepQuestion(step.id) : text('card_witnessedAsk')}</p>
    </Callout>
  );
}
