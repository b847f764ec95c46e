// A card as the shopper works on it: what to do now, and the four parts.
import { useEffect, useState } from 'preact/hooks';
import { type Checklist, type PartId, type Step, type StepId, stepOf } from '../core/checklist';
import { AnsweringArea } from './answering';
import { listOf } from './list-of';
import { LostRecords } from './lost-records';
import { NextStep, stepInHand } from './next-step';
import { Parts } from './parts';
import { Phone } from './phone';
import type { Pictured } from './picture';
import type { CardReading } from './read-card';
import { DueReminder } from './reminder';
import { StepTool } from './step-tool';
import './card.css';

const JUST_OPENED_MS = 5000;

type CardViewProps = {
  reading: CardReading;
  now: number;
  /** The tab whose page can be pictured as proof, where there is one. */
  pictured?: Pictured | undefined;
};

export function CardView({ reading, now, pictured }: CardViewProps) {
  const { card, lost } = reading;
  const list = listOf(reading, now);
  const [open, setOpen] = useState<PartId | null>(null);
  const [asked, setShown] = useState<StepId | null>(null);
  const [phone, setPhone] = useState(false);
  const shown = asked && isOver(list, asked) ? null : asked;
  const inHand = stepInHand(list, shown);
  // One proof settles the step, but another may follow: it stays until the shopper goes on.
  useEffect(() => {
    if (inHand?.id === 'proof-of-purchase' && list.state === 'appeal') setShown('proof-of-purchase');
  }, [inHand?.id]);
  const tool = (step: Step) => (
    <StepTool
      step={step}
      reading={reading}
      list={list}
      now={now}
      pictured={pictured}
      onDone={() => setShown(null)}
    />
  );
  return (
    <AnsweringArea card={card.id} closed={card.closed !== undefined} onAnswered={() => setShown(null)}>
      {isReminderDue(list) && (
        <DueReminder
          card={card.id}
          at={list.reminder!.at}
          now={now}
          onAnswered={(result) => setShown(result ? 'result-awaited' : null)}
        />
      )}
      <NextStep
        card={card.id}
        list={list}
        shown={shown}
        onShow={setShown}
        onPhone={() => setPhone(true)}
        fresh={now - card.openedAt < JUST_OPENED_MS}
        tool={tool}
      />
      <Parts
        list={list}
        now={now}
        open={open}
        onOpen={setOpen}
        tool={(step) => step.id !== inHand?.id && tool(step)}
      />
      <LostRecords {...lost} />
      {phone && <Phone reading={reading} list={list} onClose={() => setPhone(false)} />}
    </AnsweringArea>
  );
}

/** The proofs were gone on from, here or in another window. */
const isOver = (list: Checklist, step: StepId) =>
  step === 'proof-of-purchase' &&
  (stepOf(list, step).outcome === 'inapplicable' ||
    (stepOf(list, step).outcome === 'passed' && stepOf(list, 'number-and-timeline').outcome === 'passed'));

const isReminderDue = ({ reminder, state }: Checklist) => reminder?.due === true && state !== 'closed';
