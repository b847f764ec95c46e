// The button that erases one record, leads back to the list, and offers to have it back for some seconds.
import { useState } from 'preact/hooks';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Confirm } from '../ui/dialog';
import { text } from '../ui/text';
import type { TakeBack } from './take-back';
import { offerUndo } from './undo';

/** `ask`: what is asked before, where more goes than one sees. `erase` gives the way back, null where there is none. `then`: where to go afterwards. */
type Props = {
  label: string;
  ask?: { title: string; body: string };
  erase: () => Promise<TakeBack | null>;
  then: () => string;
};

export function Erase({ label, ask, erase, then }: Props) {
  const { act, busy } = useAct();
  const [asking, setAsking] = useState(false);
  const go = () =>
    void act(async () => {
      const takeBack = await erase();
      if (takeBack) offerUndo(takeBack);
      location.hash = then();
    });
  return (
    <>
      <div class="row">
        <Button look="risky" busy={busy} onClick={() => (ask ? setAsking(true) : go())}>
          {label}
        </Button>
      </div>
      {asking && ask && (
        <Confirm
          title={ask.title}
          yes={text('history_erase')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            go();
          }}
        >
          <p>{ask.body}</p>
        </Confirm>
      )}
    </>
  );
}
