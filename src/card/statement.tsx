// The text for the chat with customer service: filled from the facts, read before it is copied.
import { useState } from 'preact/hooks';
import { statement } from '../core/statement';
import { Refusal, useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { text } from '../ui/text';
import type { CardReading } from './read-card';

export function Statement({ reading }: { reading: CardReading }) {
  const { act } = useAct();
  const [copied, setCopied] = useState(false);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const words = statement(reading.events, reading.chains, zone);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      throw new Refusal(text('card_statementNotCopied'));
    }
  };
  return (
    <section class="stack">
      <Field label="card_statement" hint="card_statementHint">
        <textarea readOnly lang="zh-CN" rows={6} value={words} />
      </Field>
      <div class="row">
        <Button onClick={() => act(copy).then(setCopied)}>{text('card_statementCopy')}</Button>
        <span role="status" class="tone-ok">
          {copied && text('card_statementCopied')}
        </span>
      </div>
    </section>
  );
}
