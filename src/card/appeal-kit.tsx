// What an appeal needs, in the order it is needed: the problem, proofs, the statement, the pack, and a reminder.
import type { Checklist } from '../core/checklist';
import { APPEAL_PROBLEMS } from '../rules/appeal-problems';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { problemText } from '../words/step-words';
import type { Pictured } from './picture';
import { Proofs } from './proofs';
import type { CardReading } from './read-card';
import { Reminder } from './reminder';
import { EvidencePack } from './save-evidence';
import { Statement } from './statement';

type AppealKitProps = {
  reading: CardReading;
  list: Checklist;
  now: number;
  pictured: Pictured | undefined;
};

export function AppealKit({ reading, list, now, pictured }: AppealKitProps) {
  const { busy, act } = useAct();
  const card = reading.card.id;
  return (
    <div class="kit stack-wide">
      <Field label="card_problem" hint={list.problemStated ? undefined : 'card_problemHint'}>
        <select
          value={list.problemStated ? list.problem : ''}
          disabled={busy}
          onChange={(event) => {
            const problem = event.currentTarget.value;
            if (problem) void act(() => send({ type: 'state-problem', card, problem }));
          }}
        >
          <option value="">{text('card_problemChoose')}</option>
          {APPEAL_PROBLEMS.map(({ id }) => (
            <option key={id} value={id}>
              {problemText(id)}
            </option>
          ))}
        </select>
      </Field>
      <Proofs card={card} events={reading.events} pictured={pictured} />
      <Statement reading={reading} />
      <EvidencePack card={reading.card} />
      <Reminder card={card} at={reading.card.remindAt} now={now} />
    </div>
  );
}
