// The one thing to do now, as one card; or that something is wrong, or that all is verified.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Checklist, Step } from '../core/checklist';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { outcomeText, resultText, stepQuestion, stepTitle } from '../words/step-words';
import { Answers } from './answers';
import { StepHow } from './step-row';
import { Suggestion } from './suggestion';

type NextStepProps = { card: string; list: Checklist; onAppeal: () => void };

export function NextStep({ card, list, onAppeal }: NextStepProps) {
  const step = list.parts.flatMap((part) => part.steps).find(({ id }) => id === list.next);
  const turn = step?.id ?? list.state;
  const box = useRef<HTMLElement>(null);
  const answering = useRef(false);
  useEffect(() => {
    // The button just pressed belongs to the next step now: a second Enter must not answer that unread.
    if (answering.current) box.current?.focus();
    answering.current = false;
  }, [turn]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      class="next"
      aria-label={text('card_nextLabel')}
      aria-live="polite"
      onClickCapture={({ target }) => {
        answering.current = target instanceof Element && target.closest('.answers') !== null;
      }}
    >
      {list.state === 'stop' && <Stop list={list} onAppeal={onAppeal} />}
      {list.state === 'done' && <Done card={card} list={list} />}
      {step && (list.state === 'going' || list.state === 'appeal') && (
        <Now card={card} step={step} appeal={list.state === 'appeal'} />
      )}
      {!step && list.state === 'appeal' && (
        <Box tone="quiet" title={text('card_appealAllTitle')}>
          <p>{text('card_appealAllBody')}</p>
        </Box>
      )}
    </section>
  );
}

function Now({ card, step, appeal }: { card: string; step: Step; appeal: boolean }) {
  const { busy, act } = useAct();
  return (
    <Box
      tone={appeal ? 'warn' : 'now'}
      over={text(appeal ? 'card_nextAppeal' : 'card_next')}
      title={stepTitle(step.id)}
    >
      <Suggestion step={step} />
      {!step.suggestion && <StepHow step={step} />}
      {!step.suggestion && <p class="next-question">{stepQuestion(step.id)}</p>}
      <Answers card={card} step={step} main={step.suggestion?.outcome ?? 'passed'} />
      {step.where.includes('web') && !step.suggestion && !appeal && (
        <Button look="quiet" disabled={busy} onClick={() => act(() => send({ type: 'open-official' }))}>
          {text('ui_openOfficial')}
        </Button>
      )}
    </Box>
  );
}

function Stop({ list, onAppeal }: { list: Checklist; onAppeal: () => void }) {
  const { step, result } = list.stopReason ?? {};
  return (
    <Box tone="stop" title={text('card_stopTitle')}>
      {step && <p class="next-question">{outcomeText(step, 'failed')}</p>}
      {result && <p>{text('card_stopResult', resultText(result))}</p>}
      <p>{text('card_stopBody')}</p>
      <Button look="main" onClick={onAppeal}>
        {text('card_toAppeal')}
      </Button>
    </Box>
  );
}

function Done({ card, list }: { card: string; list: Checklist }) {
  const { busy, act } = useAct();
  const verified = list.parts.flatMap((part) => part.steps).filter((step) => step.outcome === 'passed');
  return (
    <Box
      tone="ok"
      over={text('card_done')}
      title={text(list.closed === 'settled' ? 'card_doneSettled' : 'card_doneTitle')}
    >
      <ul class="verified">
        {verified.map((step) => (
          <li key={step.id}>
            <Icon name="ok" /> {stepTitle(step.id)}
          </li>
        ))}
      </ul>
      {!list.closed && (
        <Button
          look="main"
          disabled={busy}
          onClick={() => act(() => send({ type: 'close-card', card, as: 'redeemed' }))}
        >
          {text('card_doneClose')}
        </Button>
      )}
    </Box>
  );
}

type BoxProps = {
  tone: 'now' | 'ok' | 'warn' | 'stop' | 'quiet';
  over?: string;
  title: string;
  children: ComponentChildren;
};

function Box({ tone, over, title, children }: BoxProps) {
  return (
    <div class={`panel raised next-box next-${tone}`}>
      {over && (
        <p class="next-over">
          {(tone === 'ok' || tone === 'stop' || tone === 'warn') && <Icon name={tone} />}
          {over}
        </p>
      )}
      <h2>{title}</h2>
      {children}
    </div>
  );
}
