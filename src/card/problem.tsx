// Which problem the appeal is about: the one that fits what failed is chosen already, and the shopper says so.
import { useState } from 'preact/hooks';
import type { Checklist } from '../core/checklist';
import { APPEAL_PROBLEMS } from '../rules/appeal-problems';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { problemText } from '../words/step-words';

type ProblemProps = { card: string; list: Checklist; onDone: () => void };

export function Problem({ card, list, onDone }: ProblemProps) {
  const { busy, act } = useAct();
  const [problem, setProblem] = useState<string>(list.problem ?? 'other');
  const state = () => {
    if (!busy)
      void act(() => send({ type: 'state-problem', card, problem })).then((kept) => kept && onDone());
  };
  return (
    <section class="stack">
      <Field label="step_problemStatedQuestion">
        <select value={problem} onChange={(event) => setProblem(event.currentTarget.value)}>
          {APPEAL_PROBLEMS.map(({ id }) => (
            <option key={id} value={id}>
              {problemText(id)}
            </option>
          ))}
        </select>
      </Field>
      {!(list.problemStated && problem === list.problem) && (
        <div class="row">
          <Button onClick={state}>{text('card_problemConfirm')}</Button>
        </div>
      )}
    </section>
  );
}
