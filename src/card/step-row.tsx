// One step of the checklist, folded to its sign, title and outcome; open, it tells how to do it and takes the answer.
import type { Step } from '../core/checklist';
import type { Outcome } from '../model';
import { shortTime } from '../ui/format';
import { Icon, type IconName } from '../ui/icon';
import { type TextKey, text } from '../ui/text';
import { OUTCOMES } from '../words/names';
import { outcomeText, stepHow, stepQuestion, stepTitle } from '../words/step-words';
import { Answers } from './answers';
import { Suggestion } from './suggestion';

const SIGNS: Record<Outcome, IconName> = {
  passed: 'ok',
  failed: 'stop',
  'cant-tell': 'unsure',
  inapplicable: 'skip',
  untested: 'open',
};

const BY: Record<Exclude<Step['by'], null>, TextKey> = {
  browser: 'card_byBrowser',
  witness: 'card_byWitness',
  shopper: 'card_byShopper',
};

const PLACES: Record<Step['where'][number], TextKey> = {
  home: 'card_whereHome',
  web: 'card_whereWeb',
  app: 'card_whereApp',
  'mini-program': 'card_whereMiniProgram',
};

/** Where the step is done: 'Taobao app or web page'. */
const placesOf = (step: Step): string =>
  new Intl.ListFormat(text('ui_lang'), { type: 'disjunction' }).format(
    step.where.map((place) => text(PLACES[place])),
  );

type StepRowProps = { card: string; step: Step; now: number };

export function StepRow({ card, step, now }: StepRowProps) {
  return (
    <details class={`fold step step-${step.outcome}`}>
      <summary>
        <Icon name={SIGNS[step.outcome]} />
        <span class="step-title">{stepTitle(step.id)}</span>
        <span class="step-outcome">{text(OUTCOMES[step.outcome])}</span>
      </summary>
      <div class="fold-body stack">
        {step.by && (
          <p class={step.outcome === 'failed' ? 'tone-stop' : 'soft'}>
            {outcomeText(step.id, step.outcome)}{' '}
            <span class="soft">
              {text(BY[step.by])}
              {step.at !== undefined && ` · ${shortTime(step.at, now)}`}
            </span>
          </p>
        )}
        <StepHow step={step} />
        <Suggestion step={step} />
        {!step.suggestion && <p>{stepQuestion(step.id)}</p>}
        <Answers card={card} step={step} />
      </div>
    </details>
  );
}

/** Where and how, in order. */
export function StepHow({ step }: { step: Step }) {
  const lines = stepHow(step.id);
  return (
    <>
      <p class="soft">{text('card_where', placesOf(step))}</p>
      {lines.length > 0 && (
        <ol class="how">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </>
  );
}
