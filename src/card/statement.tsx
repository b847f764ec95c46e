// The text for the chat with customer service: filled from the facts, read and mended by the shopper, then copied as true.
import { useState } from 'preact/hooks';
import type { Step } from '../core/checklist';
import { couldHoldCode } from '../core/code-shape';
import { LONGEST_STATEMENT, statement } from '../core/statement';
import { Refusal, useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { text } from '../ui/text';
import { answerText } from '../words/step-words';
import { useAnswering } from './answering';
import type { CardReading } from './read-card';

/** The statement as the facts give it, in the time zone of the device. */
export const statementOf = ({ events, chains }: CardReading): string =>
  statement(events, chains, Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Copies a text; a browser that refuses is told of in words. */
export async function copyText(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    throw new Refusal(text('card_copyFailed'));
  }
}

/** Hosts and order numbers of the filled statement are no codes, whatever they look like. */
const addsCode = (own: string, filled: string) =>
  (own.match(/[a-z\d](?:[a-z\d .:/-]*[a-z\d])?/gi) ?? []).some(
    (run) => !filled.includes(run) && couldHoldCode(run),
  );

export function Statement({ reading, step }: { reading: CardReading; step: Step }) {
  const { act } = useAct();
  const { give } = useAnswering();
  const [own, setOwn] = useState<string | null>(null); // what the shopper made of it
  const [copied, setCopied] = useState(false);
  const filled = statementOf(reading);
  const words = own ?? filled;
  const withCode = own !== null && addsCode(own, filled);
  const confirm = async () => {
    if (!(await act(() => copyText(words)))) return;
    setCopied(true);
    if (step.outcome !== 'passed') await give([{ step, outcome: 'passed' }]);
  };
  return (
    <section class="stack">
      <Field
        label="card_statement"
        hint="card_statementHint"
        error={withCode ? 'card_statementCode' : undefined}
      >
        <textarea
          lang="zh-CN"
          rows={8}
          maxLength={LONGEST_STATEMENT}
          value={words}
          onInput={(event) => {
            setOwn(event.currentTarget.value);
            setCopied(false);
          }}
        />
      </Field>
      <p class="soft">{text('card_statementCount', words.length, LONGEST_STATEMENT)}</p>
      <div class="row">
        <Button disabled={withCode} onClick={confirm}>
          {answerText(step.id, 'passed')}
        </Button>
        {own !== null && (
          <Button look="quiet" onClick={() => setOwn(null)}>
            {text('card_statementReset')}
          </Button>
        )}
        <span role="status" class="tone-ok">
          {copied && text('card_statementCopied')}
        </span>
      </div>
    </section>
  );
}
