// The text for the chat with customer service: filled from the facts, read and mended by the shopper, then copied as true.
import { useRef, useState } from 'preact/hooks';
import type { Step } from '../core/checklist';
import {
  LONGEST_STATEMENT,
  LONGEST_WORDS,
  ownStatement,
  sentStatement,
  statement,
  statementBefore,
} from '../core/statement';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { Field } from '../ui/field';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { answerText } from '../words/step-words';
import { useAnswering } from './answering';
import { Line, readLine, useLine, withLine } from './fingerprint';
import { addsCode } from './free-text';
import type { CardReading } from './read-card';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The statement as it is sent, in the time zone of the device. */
export const statementOf = ({ events, chains }: CardReading): string => sentStatement(events, chains, zone());

/** The shopper's words while they are typed and once they are kept; they are kept when the field is left. */
function useOwnWords({ card, events, chains }: CardReading) {
  const { act } = useAct();
  const kept = ownStatement(events);
  const [draft, setDraft] = useState<string | null>(null); // being typed: not kept yet
  const last = useRef(kept); // given to be kept: a press right after the field was left gives it only once
  const keeping = useRef<Promise<void>>(Promise.resolve());
  const filled = statement(events, chains, zone());
  const words = draft ?? kept ?? filled;
  const withCode = words !== filled && addsCode(words, filled);
  const keep = async (own: string | null) => {
    if (own === last.current) return;
    last.current = own;
    if (await act(() => send({ type: 'edit-statement', card: card.id, text: own }))) setDraft(null);
  };
  const leave = () => {
    if (draft !== null && !withCode) keeping.current = keep(draft === filled ? null : draft);
  };
  return {
    words,
    withCode,
    isOwn: words !== filled,
    isOld: kept !== null && statementBefore(events, chains, zone()) !== filled,
    write: setDraft,
    leave,
    /** Once the words that were left are kept. */
    settled: () => {
      if (last.current === kept) leave();
      return keeping.current;
    },
    reset: () => {
      setDraft(null);
      void keep(null);
    },
  };
}

export function Statement({ reading, step }: { reading: CardReading; step: Step }) {
  const { act } = useAct();
  const { give } = useAnswering();
  const { words, withCode, isOwn, isOld, write, leave, settled, reset } = useOwnWords(reading);
  const now = useLine(reading.card.id);
  const [copied, setCopied] = useState<string | null>(null); // the line that was copied: what is recorded since gives another
  const line = copied ?? now;
  const confirm = async () => {
    await settled();
    const copy = async () => {
      const current = await readLine(reading.card.id);
      await copyText(withLine(words, current));
      setCopied(current);
    };
    if (!(await act(copy))) return;
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
          maxLength={LONGEST_WORDS}
          value={words}
          onInput={(event) => {
            write(event.currentTarget.value);
            setCopied(null);
          }}
          onChange={leave}
        />
      </Field>
      <p class="soft">{text('card_statementCount', withLine(words, line).length, LONGEST_STATEMENT)}</p>
      <Line words={line} />
      {isOld && <p class="soft">{text('card_statementOld')}</p>}
      <div class="row">
        <Button disabled={withCode} onClick={confirm}>
          {answerText(step.id, 'passed')}
        </Button>
        {isOwn && (
          <Button look="quiet" onClick={reset}>
            {text('card_statementReset')}
          </Button>
        )}
        <span role="status" class="tone-ok">
          {copied !== null && text('card_statementCopied')}
        </span>
      </div>
    </section>
  );
}
