// What a click sets going: one place that shows "working", and says clearly when it did not work.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Button } from './button';
import { Callout } from './callout';
import { SendFailure, type SendProblem } from './send';
import { type TextKey, text } from './text';

/** A failure that carries its own words for the shopper. */
export class Refusal extends Error {}

type Act = { busy: boolean; act: (work: () => Promise<unknown>) => Promise<boolean> };

const ActContext = createContext<Act>({ busy: false, act: async () => false });

/** `act(work)` runs the work, tells of its failure, and resolves to whether it succeeded. */
export const useAct = (): Act => useContext(ActContext);

const PROBLEMS: Record<SendProblem, TextKey> = {
  'bad-message': 'ui_failureRefused',
  'bad-sender': 'ui_failureRefused',
  'storage-full': 'ui_failureFull',
  'storage-failed': 'ui_failureStorage',
  'no-answer': 'ui_failureSilent',
};

const wordsFor = (error: unknown): string => {
  if (error instanceof SendFailure) return text(PROBLEMS[error.problem]);
  if (error instanceof Refusal) return error.message;
  return text('ui_failureUnknown');
};

export function ActArea({ children }: { children: ComponentChildren }) {
  const [running, setRunning] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (work: () => Promise<unknown>) => {
    setRunning((count) => count + 1);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(wordsFor(error));
      return false;
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return (
    <ActContext.Provider value={{ busy: running > 0, act }}>
      <div class="act-failure" aria-live="assertive">
        {failure && (
          <Callout tone="stop" title={failure}>
            <Button look="quiet" onClick={() => setFailure(null)}>
              {text('ui_dismiss')}
            </Button>
          </Callout>
        )}
      </div>
      {children}
    </ActContext.Provider>
  );
}
