// Says that the oldest pages went because the storage was full, until the shopper has taken note of it.
import { database } from '../database';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { fullTime } from '../ui/format';
import { useLive } from '../ui/live';
import { send } from '../ui/send';
import { text } from '../ui/text';

export function MadeRoom() {
  const { busy, act } = useAct();
  const made = useLive(async () => (await database.settings.get('made-room'))?.value, []);
  if (made.state !== 'ready' || typeof made.value !== 'number') return null;
  return (
    <Callout tone="warn" title={text('history_madeRoomTitle')} role="status">
      <p>{text('history_madeRoomBody', fullTime(made.value))}</p>
      <Button busy={busy} onClick={() => act(() => send({ type: 'room-seen' }))}>
        {text('history_madeRoomSeen')}
      </Button>
    </Callout>
  );
}
