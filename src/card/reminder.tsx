// A day on which to ask after an appeal that got no answer.
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { date } from '../ui/format';
import { send } from '../ui/send';
import { text } from '../ui/text';

const DAY_MS = 86_400_000;
const CHOICES = [3, 7, 15];

type ReminderProps = { card: string; at: number | undefined; now: number };

export function Reminder({ card, at, now }: ReminderProps) {
  const { busy, act } = useAct();
  const set = (when: number | null) => act(() => send({ type: 'set-reminder', card, at: when }));
  return (
    <section class="stack">
      <h4>{text('card_reminder')}</h4>
      {at === undefined ? (
        <>
          <p class="soft">{text('card_reminderHint')}</p>
          <div class="row">
            {CHOICES.map((days) => (
              <Button key={days} disabled={busy} onClick={() => set(now + days * DAY_MS)}>
                {text('card_reminderDays', days)}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <div class="row">
          <span>{text('card_reminderSet', date(at))}</span>
          <Button disabled={busy} onClick={() => set(null)}>
            {text('card_reminderClear')}
          </Button>
        </div>
      )}
    </section>
  );
}
