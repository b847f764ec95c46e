// What is to be done on the phone, to be taken there as text or by a scan, and answered in one go when it is done.
import { useEffect, useState } from 'preact/hooks';
import { type Answer, type Checklist, type Step, stepsForPhone } from '../core/checklist';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { Dialog } from '../ui/dialog';
import { DoneButton } from '../ui/done-button';
import { Field } from '../ui/field';
import { text } from '../ui/text';
import { answerText, stepHow, stepQuestion, stepTitle } from '../words/step-words';
import { useAnswering } from './answering';
import { useLine, withLine } from './fingerprint';
import type { CardReading } from './read-card';
import { statementOf } from './statement';

type PhoneProps = { reading: CardReading; list: Checklist; onClose: () => void };

/** The steps as plain text, numbered, each with its how-to. */
const stepsText = (label: string, steps: readonly Step[]): string =>
  [
    label,
    ...steps.flatMap(({ id }, index) => [
      `${index + 1}. ${stepTitle(id)}`,
      ...stepHow(id).map((line) => `- ${line}`),
    ]),
  ].join('\n');

export function Phone({ reading, list, onClose }: PhoneProps) {
  const [which, setWhich] = useState<'steps' | 'statement'>('steps');
  const steps = stepsForPhone(list);
  const line = useLine(reading.card.id);
  const words =
    which === 'steps' ? stepsText(reading.card.facts.label, steps) : withLine(statementOf(reading), line);
  return (
    <Dialog title={text('card_phoneTitle')} onClose={onClose}>
      <p>{text('card_phoneBody')}</p>
      {list.state === 'appeal' && (
        <div class="row">
          {(['steps', 'statement'] as const).map((one) => (
            <Button key={one} aria-pressed={which === one} onClick={() => setWhich(one)}>
              {text(one === 'steps' ? 'card_phoneSteps' : 'card_phoneStatement')}
            </Button>
          ))}
        </div>
      )}
      <Qr of={words} />
      {which === 'statement' && line && <p class="soft">{text('card_fingerprintWhy')}</p>}
      <Field label="card_phoneText">
        <textarea readOnly rows={5} value={words} />
      </Field>
      <div class="row">
        <DoneButton key={which} work={() => copyText(words)} done={text('card_statementCopied')}>
          {text('card_phoneCopy')}
        </DoneButton>
      </div>
      {steps.length > 0 && <AnswerTogether steps={steps} onDone={onClose} />}
      <div class="row row-end">
        <Button onClick={onClose}>{text('ui_close')}</Button>
      </div>
    </Dialog>
  );
}

/** Drawn on the device; the writer is loaded only when it is asked for. */
function Qr({ of }: { of: string }) {
  const [drawn, setDrawn] = useState<{ path: string; size: number } | null>(null);
  useEffect(() => {
    let current = true;
    void import('uqr').then(({ encode }) => {
      const { data, size } = encode(of, { ecc: 'L', border: 4 });
      const path = data
        .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
        .join('');
      if (current) setDrawn({ path, size });
    });
    return () => {
      current = false;
    };
  }, [of]);
  if (!drawn) return null;
  return (
    <svg class="qr" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={text('card_phoneQr')}>
      <path d={drawn.path} />
    </svg>
  );
}

/** Several answers at once; what is left open stays open. */
function AnswerTogether({ steps, onDone }: { steps: Step[]; onDone: () => void }) {
  const { give } = useAnswering();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Answer>>(new Map());
  const save = async () => {
    const answers = steps.flatMap((step) => {
      const outcome = chosen.get(step.id);
      return outcome ? [{ step, outcome }] : [];
    });
    if (await give(answers)) onDone();
  };
  return (
    <section class="stack together">
      <h3>{text('card_phoneAnswer')}</h3>
      {steps.map((step) => (
        <fieldset key={step.id} class="choices">
          <legend>{stepQuestion(step.id)}</legend>
          {step.answers.map((outcome) => (
            <label key={outcome}>
              <input
                type="radio"
                name={step.id}
                checked={chosen.get(step.id) === outcome}
                onChange={() => setChosen(new Map([...chosen, [step.id, outcome]]))}
              />
              {answerText(step.id, outcome)}
            </label>
          ))}
        </fieldset>
      ))}
      <div class="row">
        <Button disabled={chosen.size === 0} onClick={save}>
          {text('card_phoneSave')}
        </Button>
      </div>
    </section>
  );
}
