// One step of the checklist, folded to its sign, title and outcome; open, it tells how to do it and takes the answer.
import type { ComponentChildren } from 'preact';
import type { Step } from '../core/checklist';
import type { Outcome } from '../model';
import { shortTime } from '../ui/format';
import { Icon, type IconName } from '../ui/icon';
import { text } from '../ui/text';
import { OUTCOMES } from '../words/names';
import { answerText, byText, standing, stepTitle } from '../words/step-words';
import { Answers } from './answers';
import { Places, StepHow } from './step-how';
import { ANSWERED_BY_TOOL, questionOf } from './step-tool';
import { Suggestion } from './suggestion';

export const SIGNS: Record<Outcome, IconName> = {
  passed: 'ok',
  failed: 'stop',
  'cant-tell': 'unsure',
  inapplicable: 'skip',
  untested: 'open',
};

/** `tool`: what stands in the row to do the step with. */
type StepRowProps = { step: Step; now: number; tool?: ComponentChildren };

export function StepRow({ step, now, tool }: StepRowProps) {
  const question = questionOf(step);
  const own = step.by === 'shopper' || step.by === 'witness';
  return (
    <details class={`fold step step-${step.outcome} ${step.leadsTo ? 'step-within' : ''}`}>
      <summary>
        <Icon name={SIGNS[step.outcome]} />
        <span class="step-title">{stepTitle(step.id)}</span>
        <span class="step-outcome">
          {own ? answerText(step.id, step.outcome) : text(OUTCOMES[step.outcome])}
        </span>
      </summary>
      <div class="fold-body stack">
        {step.by && (
          <p class={step.outcome === 'failed' ? 'tone-stop' : 'soft'}>
            {standing(step)}{' '}
            <span class="soft">
              {!step.settledWith && byText(step)}
              {!step.settledWith && step.at !== undefined && ` · ${shortTime(step.at, now)}`}
            </span>
          </p>
        )}
        {step.leadsTo && !step.by && <p class="soft">{text('card_partOfStep', stepTitle(step.leadsTo))}</p>}
        <Places step={step} />
        <StepHow step={step} />
        <Suggestion step={step} />
        {!ANSWERED_BY_TOOL.includes(step.id) && tool}
        {question && !step.suggestion && <p>{question}</p>}
        {ANSWERED_BY_TOOL.includes(step.id) && tool}
        {step.id !== 'number-and-timeline' && <Answers step={step} />}
      </div>
    </details>
  );
}
