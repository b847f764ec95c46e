// The button that erases one record: asks first, then leads back to the list.
import { useState } from 'preact/hooks';
import type { PageMessage } from '../protocol';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Confirm } from '../ui/dialog';
import { send } from '../ui/send';
import { text } from '../ui/text';

type Props = { label: string; title: string; body: string; message: PageMessage; then: string };

export function Erase({ label, title, body, message, then }: Props) {
  const { act } = useAct();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div class="row">
        <Button look="risky" onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={title}
          yes={text('history_erase')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void act(() => send(message)).then((done) => {
              if (done) location.hash = then;
            });
          }}
        >
          <p>{body}</p>
        </Confirm>
      )}
    </>
  );
}
