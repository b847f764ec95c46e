// A card as the shopper works on it: what to do now, the four parts, and what an appeal needs.
import { useEffect, useRef, useState } from 'preact/hooks';
import { checklist, type PartId } from '../core/checklist';
import { Callout } from '../ui/callout';
import { date } from '../ui/format';
import { text } from '../ui/text';
import { AppealKit } from './appeal-kit';
import { NextStep } from './next-step';
import { Parts } from './parts';
import type { Pictured } from './picture';
import type { CardReading } from './read-card';
import './card.css';

type CardViewProps = {
  reading: CardReading;
  now: number;
  /** The tab whose page can be pictured as proof, where there is one. */
  pictured?: Pictured | undefined;
};

export function CardView({ reading, now, pictured }: CardViewProps) {
  const { card, events, chains, unread } = reading;
  const list = checklist(events, chains, now);
  const [open, setOpen] = useState<PartId | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const taken = useRef(false);

  const toAppeal = () => {
    taken.current = true;
    setOpen('appeal');
  };
  useEffect(() => {
    if (open !== 'appeal' || !taken.current) return;
    taken.current = false;
    const summary = box.current?.querySelector<HTMLElement>('#part-appeal > summary');
    summary?.focus();
    summary?.scrollIntoView({ block: 'start' });
  }, [open]);

  return (
    <div ref={box} class="stack">
      {list.reminder?.due && !list.closed?.startsWith('settled') && (
        <Callout tone="warn" title={text('card_reminderDue')} role="status">
          <p>{text('card_reminderDueBody', date(list.reminder.at))}</p>
        </Callout>
      )}
      <NextStep card={card.id} list={list} onAppeal={toAppeal} />
      <Parts
        card={card.id}
        list={list}
        now={now}
        open={open}
        onOpen={setOpen}
        appeal={<AppealKit reading={reading} list={list} now={now} pictured={pictured} />}
      />
      {unread > 0 && <p class="soft">{text('ui_timelineUnread', unread)}</p>}
    </div>
  );
}
