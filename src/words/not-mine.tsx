// A way to say that what stood in a page's fields was put there by somebody else: a script, or the page's own server.
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { text } from '../ui/text';

export function NotMine({ checks }: { checks: readonly string[] }) {
  const { busy, act } = useAct();
  const deny = () => Promise.all(checks.map((check) => send({ type: 'deny-entry', check })));
  return (
    <Button look="quiet" busy={busy} onClick={() => act(deny)}>
      {text('ui_notMine')}
    </Button>
  );
}
