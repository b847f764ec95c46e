// A button that says beside itself that its work is done.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAct } from './act';
import { Button } from './button';

type DoneButtonProps = { work: () => Promise<unknown>; done: string; children: ComponentChildren };

export function DoneButton({ work, done, children }: DoneButtonProps) {
  const { busy, act } = useAct();
  const [isDone, setDone] = useState(false);
  const press = () => {
    setDone(false);
    void act(work).then(setDone);
  };
  return (
    <>
      <Button busy={busy} onClick={press}>
        {children}
      </Button>
      <span role="status" class="tone-ok">
        {isDone && done}
      </span>
    </>
  );
}
