// The one thing to do now, as one card; or that something is wrong, or that there is nothing left to do.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { answeredWith, type Checklist, type Step, type StepId, stepOf } from '../core/checklist';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { type TextKey, text } from '../ui/text';
import { answerText, standing, stepTitle } from '../words/step-words';
import { Answers } from './answers';
import { AppealOver, Aside, Closed, Done } from './ended';
import { Box } from './next-box';
import { isForComputer, isForPhone, Places, StepHow } from './step-how';
import { ANSWERED_BY_TOOL, questionOf } from './step-tool';
import { Stop } from './stop';
import { Suggestion } from './suggestion';

type NextStepProps = {
  card: string;
  list: Checklist;
  /** The step the shopper asked for, null for the one whose turn it is. */
  shown: StepId | null;
  onShow: (step: StepId | null) => void;
  onPhone: () => void;
  /** Has just been opened: the focus belongs here. */
  fresh: boolean;
  tool: (step: Step) => ComponentChildren;
};

/** The step in the box: a result to confirm comes first, then what the shopper asked for, then whose turn it is. */
export function stepInHand(list: Checklist, shown: StepId | null): Step | null {
  const next = list.next && stepOf(list, list.next);
  if (next?.suggestion) return next;
  const id = shown ?? list.next;
  return id && stepOf(list, id);
}

export function NextStep({ card, list, shown, onShow, onPhone, fresh, tool }: NextStepProps) {
  const step = stepInHand(list, shown);
  const turn = `${list.state} ${step?.id} ${step?.outcome}`;
  const box = useRef<HTMLElement>(null);
  const pressed = useRef(fresh);
  useEffect(() => {
    // The button just pressed is gone or belongs to another step now: a second Enter must not answer that unread.
    if (pressed.current) box.current?.focus();
    pressed.current = false;
  }, [turn]);
  const asked =
    shown === null && list.state === 'stop' && !(step?.suggestion && list.stopReason?.kind !== 'leaked');
  return (
    <section
      ref={box}
      tabIndex={-1}
      class="next"
      aria-label={text('card_nextLabel')}
      aria-live="polite"
      onClickCapture={({ target }) => {
        pressed.current = target instanceof Element && target.closest('button') !== null;
      }}
    >
      {asked ? (
        <Stop card={card} list={list} onAppeal={() => onShow(list.appealStep)} onPhone={onPhone} />
      ) : step ? (
        <Now
          card={card}
          list={list}
          step={step}
          onShow={onShow}
          onPhone={onPhone}
          asked={shown !== null}
          tool={tool(step)}
        />
      ) : (
        <Ended card={card} list={list} onShow={onShow} />
      )}
    </section>
  );
}

function Ended({ card, list, onShow }: Pick<NextStepProps, 'card' | 'list' | 'onShow'>) {
  if (list.state === 'done') return <Done card={card} list={list} />;
  if (list.state === 'closed') return <Closed list={list} />;
  if (list.state === 'appeal') return <AppealOver card={card} list={list} onShow={onShow} />;
  return <Aside list={list} onNow={() => onShow(list.aside[0]!)} />;
}

/** Why a step comes back, where it is not the system's word that is awaited. */
const AGAIN: Partial<Record<StepId, TextKey>> = { 'assets-updated': 'card_againAssets' };

type NowProps = Pick<NextStepProps, 'card' | 'list' | 'onShow' | 'onPhone'> & {
  step: Step;
  asked: boolean;
  tool: ComponentChildren;
};

function Now({ card, list, step, onShow, onPhone, asked, tool }: NowProps) {
  const appeal = step.part === 'appeal';
  const question = questionOf(step);
  const over = (
    <>
      <span>{text(appeal ? 'card_nextAppeal' : 'card_next')}</span>
      <Places step={step} />
    </>
  );
  return (
    <Box tone={appeal ? 'warn' : 'now'} over={over} title={stepTitle(step.id)}>
      <Suggestion step={step} />
      {!step.suggestion && (
        <>
          {step.again && (
            <p class="again">{text(AGAIN[step.id] ?? 'card_again', answerText(step.id, step.outcome))}</p>
          )}
          {step.outcome === 'cant-tell' && step.by === 'browser' && <p class="again">{standing(step)}</p>}
          <StepHow step={step} />
          {!ANSWERED_BY_TOOL.includes(step.id) && tool}
          {question && <p class="next-question">{question}</p>}
          {ANSWERED_BY_TOOL.includes(step.id) && tool}
        </>
      )}
      {step.id !== 'number-and-timeline' && <Answers step={step} also={answeredWith(list, step)} />}
      {!step.suggestion && (
        <Aids card={card} list={list} step={step} onShow={onShow} onPhone={onPhone} asked={asked} />
      )}
    </Box>
  );
}

/** What helps with a step without answering it. How a card is added, and where its balance is, say the way in the app themselves. */
function Aids({ card, list, step, onShow, onPhone, asked }: Omit<NowProps, 'tool'>) {
  const { busy, act } = useAct();
  const official = isForComputer(step) && step.part !== 'appeal';
  const balance = stepOf(list, 'balance-shown');
  const proven = step.id === 'proof-of-purchase' && step.outcome === 'passed';
  return (
    <>
      <div class="row aids">
        {official && (
          <Button look="quiet" busy={busy} onClick={() => act(() => send({ type: 'open-official' }))}>
            {text('ui_openOfficial')}
          </Button>
        )}
        {isForPhone(step) && (
          <Button look="quiet" onClick={onPhone}>
            {text('card_phone')}
          </Button>
        )}
        {step.id === 'system-check' && balance.outcome === 'untested' && (
          <Button look="quiet" onClick={() => onShow('balance-shown')}>
            {text('card_balanceFirst')}
          </Button>
        )}
        {(step.again || step.id === 'assets-updated') && list.state === 'going' && (
          <Button
            look="quiet"
            busy={busy}
            onClick={() => {
              onShow(null);
              void act(() => send({ type: 'set-step-aside', card, step: step.id }));
            }}
          >
            {text('card_setAside')}
          </Button>
        )}
        {asked && list.next !== step.id && (
          <Button look={proven ? 'plain' : 'quiet'} onClick={() => onShow(null)}>
            {text(proven ? 'card_proofsDone' : 'card_back')}
          </Button>
        )}
      </div>
      {official && step.id === 'official-pages' && <p class="soft">{text('page_wayInApp')}</p>}
    </>
  );
}
