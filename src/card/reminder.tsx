// A day on which to ask after an appeal: chosen, and answered once it has come.
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { date } from '../ui/format';
import { send } from '../ui/send';
import { text } from '../ui/text';

const DAY_MS = 86_400_000;
const CHOICES = [3, 7, 15];
const LATER = 3;

type ReminderProps = { card: string; at: number | undefined; now: number };

export function Reminder({ card, at, now }: ReminderProps) {
  const { busy, act } = useAct();
  const set = (when: number | null) => {
    if (!busy) void act(() => send({ type: 'set-reminder', card, at: when }));
  };
  return (
    <section class="stack">
      <h3>{text('card_reminder')}</h3>
      {at === undefined ? (
        <>
          <p class="soft">{text('card_reminderHint')}</p>
          <div class="row">
            {CHOICES.map((days) => (
              <Button key={days} onClick={() => set(now + days * DAY_MS)}>
                {text('card_reminderDays', days)}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <div class="row">
          <span>{text('card_reminderSet', date(at))}</span>
          <Button onClick={() => set(null)}>{text('card_reminderClear')}</Button>
        </div>
      )}
    </section>
  );
}

type DueReminderProps = {
  card: string;
  at: number;
  now: number;
  /** `result`: there is one. */
  onAnswered: (result: boolean) => void;
};

/** The day has come: either there is a result, or it is put off. */
export function DueReminder({ card, at, now, onAnswered }: DueReminderProps) {
  const { busy, act } = useAct();
  const answer = (when: number | null) => {
    if (busy) return;
    const set = () => send({ type: 'set-reminder', card, at: when });
    void act(set).then((kept) => kept && onAnswered(when === null));
  };
  return (
    <Callout tone="warn" title={text('card_reminderDue')} role="status">
      <p>{text('card_reminderDueBody', date(at))}</p>
      <div class="row">
        <Button onClick={() => answer(null)}>{text('card_reminderAnswered')}</Button>
        <Button onClick={() => answer(now + LATER * DAY_MS)}>{text('card_reminderLater', LATER)}</Button>
      </div>
    </Callout>
  );
}
