// Giving answers to steps, and taking a slip back: what was just noted can be undone for a few seconds.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Step } from '../core/checklist';
import type { Outcome } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { answerText } from '../words/step-words';

const UNDO_MS = 5000;

export type Given = { step: Step; outcome: Answer };

type Answering = {
  /** Notes the answers, one after the other. */
  give: (answers: Given[]) => Promise<boolean>;
  /** Takes back what was answered, so that the step is asked again. */
  takeBack: (steps: Step[]) => Promise<boolean>;
};

const AnsweringContext = createContext<Answering>({ give: async () => false, takeBack: async () => false });

export const useAnswering = (): Answering => useContext(AnsweringContext);

type AreaProps = {
  card: string;
  /** Nothing is undone on a card that has been closed since. */
  closed: boolean;
  onAnswered: () => void;
  children: ComponentChildren;
};

/** Where answers to the steps of `card` are given; `onAnswered` is called after each. */
export function AnsweringArea({ card, closed, onAnswered, children }: AreaProps) {
  const { busy, act } = useAct();
  const [noted, setNoted] = useState<Given[]>([]);
  const area = useRef<HTMLDivElement>(null);
  const note = (step: Step, outcome: Outcome, by: 'shopper' | 'witness') =>
    send({ type: 'answer-step', card, step: step.id, outcome, by });

  const give = async (answers: Given[]) => {
    // A second press before the first is through would answer the next step unread.
    if (busy) return false;
    const kept = await act(async () => {
      for (const { step, outcome } of answers)
        await note(step, outcome, step.suggestion?.outcome === outcome ? 'witness' : 'shopper');
    });
    setNoted(kept ? answers : []);
    onAnswered();
    return kept;
  };
  const takeBack = async (steps: Step[]) => {
    setNoted([]);
    const kept = await act(async () => {
      for (const step of steps) await note(step, 'untested', 'shopper');
    });
    onAnswered();
    return kept;
  };
  const undo = async () => {
    setNoted([]);
    await act(async () => {
      for (const { step } of noted.toReversed()) {
        const own = step.by === 'shopper' || step.by === 'witness';
        await note(
          step,
          own ? step.outcome : 'untested',
          own && step.by === 'witness' ? 'witness' : 'shopper',
        );
      }
    });
    onAnswered();
    area.current?.querySelector<HTMLElement>('.next')?.focus();
  };
  return (
    <AnsweringContext.Provider value={{ give, takeBack }}>
      <div ref={area} class="stack">
        <div role="status">{noted.length > 0 && !closed && <Noted answers={noted} onUndo={undo} />}</div>
        {children}
      </div>
    </AnsweringContext.Provider>
  );
}

function Noted({ answers, onUndo }: { answers: Given[]; onUndo: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    // It stays while it is being reached for, so that the focus is never lost with it.
    const end = () => {
      if (bar.current?.matches(':hover, :focus-within')) timer = setTimeout(end, 1000);
      else setOver(true);
    };
    let timer = setTimeout(end, UNDO_MS);
    return () => clearTimeout(timer);
  }, [answers]);
  // Its place is kept, so that nothing moves from under a finger when it goes.
  if (over) return <div class="noted" />;
  const words = answers.map(({ step, outcome }) => answerText(step.id, outcome)).join(text('ui_between'));
  return (
    <div ref={bar} class="noted">
      <span>{text('card_noted', words)}</span>
      <Button look="quiet" onClick={onUndo}>
        {text('card_undo')}
      </Button>
    </div>
  );
}
