// How long pages are kept; what belongs to a card in progress or to an appeal stays in any case.
import { useState } from 'preact/hooks';
import { daysKept, type Policy } from '../../core/policy';
import { useAct } from '../../ui/act';
import { Confirm } from '../../ui/dialog';
import { send } from '../../ui/send';
import { type TextKey, text } from '../../ui/text';
import { Choices } from './choices';

/** In days; null: until they are erased. */
const TERMS: [days: number | null, name: TextKey][] = [
  [null, 'history_keepAlways'],
  [365, 'history_keepYear'],
  [30, 'history_keepMonth'],
];

/** The terms that the organisation allows; its own stands first where it is none of them. */
function optionsOf(most: number | null) {
  const terms = TERMS.map(([term, name]) => ({
    ...{ value: String(term), name },
    off: most !== null && (term === null || term > most),
  }));
  if (most === null || TERMS.some(([term]) => term === most)) return terms;
  return [{ value: String(most), name: 'policy_keepDays' as const, fill: most }, ...terms];
}

export function Keep({ days: set, policy }: { days: number | null; policy: Policy }) {
  const days = daysKept(set, policy);
  const { act } = useAct();
  const [asking, setAsking] = useState<number | null>(null);
  const keep = (term: number | null) => act(() => send({ type: 'keep-for', days: term }));
  return (
    <>
      <Choices
        title="history_keepTitle"
        hint="history_keepHint"
        decided={policy.keepDays === null ? '' : text('policy_keepHint', policy.keepDays)}
        value={String(days)}
        options={optionsOf(policy.keepDays)}
        onChoose={(value) => {
          const term = value === 'null' ? null : Number(value);
          if (term === null || (days !== null && term > days)) void keep(term);
          else if (term !== days) setAsking(term);
        }}
      />
      {asking !== null && (
        <Confirm
          title={text('history_keepAsk')}
          yes={text('history_keepYes')}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            void keep(asking);
          }}
        >
          <p>{text('history_keepAskBody', asking)}</p>
        </Confirm>
      )}
    </>
  );
}
