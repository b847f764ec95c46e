// How long pages are kept; what belongs to a card in progress or to an appeal stays in any case.
import { useState } from 'preact/hooks';
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

export function Keep({ days }: { days: number | null }) {
  const { act } = useAct();
  const [asking, setAsking] = useState<number | null>(null);
  const keep = (term: number | null) => act(() => send({ type: 'keep-for', days: term }));
  return (
    <>
      <Choices
        title="history_keepTitle"
        hint="history_keepHint"
        value={String(days)}
        options={TERMS.map(([term, name]) => ({ value: String(term), name }))}
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
