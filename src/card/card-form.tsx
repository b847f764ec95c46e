// The form for a card's facts: what it is, and what an appeal will ask for. It has no field for the code.
import { useState } from 'preact/hooks';
import type { CardBrand, CardFacts } from '../model';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Field } from '../ui/field';
import { shortTime } from '../ui/format';
import { text } from '../ui/text';
import { BRANDS } from '../words/names';
import { type Draft, type DraftErrors, draftOf, EMPTY_DRAFT, keepLastFour, readDraft } from './card-draft';

type CardFormProps = {
  facts?: CardFacts | undefined;
  now: number;
  save: string;
  onSave: (facts: CardFacts) => void;
  onCancel: () => void;
};

/** What a card is called when the shopper gives it no name. */
export const defaultLabel = (brand: CardBrand, now: number): string =>
  text('card_labelDefault', text(brand === 'other' ? 'card_labelNew' : BRANDS[brand]), shortTime(now, now));

type Change = <F extends keyof Draft>(field: F, value: Draft[F]) => void;
type PartProps = { draft: Draft; errors: DraftErrors; change: Change };

const bind = (field: Exclude<keyof Draft, 'brand'>, draft: Draft, change: Change) => ({
  value: draft[field],
  onInput: (event: { currentTarget: { value: string } }) => change(field, event.currentTarget.value),
});

export function CardForm({ facts, now, save, onSave, onCancel }: CardFormProps) {
  const [draft, setDraft] = useState<Draft>(facts ? draftOf(facts) : EMPTY_DRAFT);
  const [errors, setErrors] = useState<DraftErrors>({});
  const change: Change = (field, value) => setDraft((before) => ({ ...before, [field]: value }));
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readDraft(draft, defaultLabel(draft.brand, now));
    if ('facts' in read) return onSave(read.facts);
    setErrors(read.errors);
    const form = event.currentTarget as HTMLFormElement;
    // After the errors are drawn, so that the message is read out with the field.
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <form class="stack-wide" onSubmit={submit} noValidate autocomplete="off">
      <Field label="card_brand">
        <select
          value={draft.brand}
          onChange={(event) => change('brand', event.currentTarget.value as CardBrand)}
        >
          {Object.entries(BRANDS).map(([brand, name]) => (
            <option key={brand} value={brand}>
              {text(name)}
            </option>
          ))}
        </select>
      </Field>
      <Field label="card_label" hint="card_labelHint" error={errors.label}>
        <input type="text" {...bind('label', draft, change)} />
      </Field>
      <LastFour draft={draft} errors={errors} change={change} />
      <Purchase draft={draft} errors={errors} change={change} open={!!facts} />
      <Callout tone="quiet">{text('card_noCode')}</Callout>
      <div class="row row-end">
        <Button onClick={onCancel}>{text('ui_cancel')}</Button>
        <Button look="main" type="submit">
          {save}
        </Button>
      </div>
    </form>
  );
}

function LastFour({ draft, errors, change }: PartProps) {
  const [cut, setCut] = useState(false);
  return (
    <Field
      label="card_lastFour"
      hint={cut ? 'card_lastFourCut' : 'card_lastFourHint'}
      error={errors.lastFour}
    >
      <input
        type="text"
        inputMode="numeric"
        value={draft.lastFour}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          const kept = keepLastFour(typed);
          setCut(typed.replaceAll(/\D/g, '').length > 4);
          // At once, so that a pasted number is not even kept in the field.
          event.currentTarget.value = kept;
          change('lastFour', kept);
        }}
      />
    </Field>
  );
}

/** What an appeal asks for; folded away until it is filled in or something in it is wrong. */
function Purchase({ draft, errors, change, open }: PartProps & { open: boolean }) {
  const wrong = (['faceValue', 'boughtAt', 'boughtFrom', 'orderNumber'] as const).some(
    (field) => field in errors,
  );
  return (
    <details class="fold" open={open || wrong}>
      <summary>{text('card_more')}</summary>
      <div class="stack-wide fold-body">
        <Field label="card_faceValue" error={errors.faceValue}>
          <input type="text" inputMode="decimal" {...bind('faceValue', draft, change)} />
        </Field>
        <Field label="card_boughtAt" error={errors.boughtAt}>
          <input type="date" {...bind('boughtAt', draft, change)} />
        </Field>
        <Field label="card_boughtFrom" hint="card_boughtFromHint" error={errors.boughtFrom}>
          <input type="text" {...bind('boughtFrom', draft, change)} />
        </Field>
        <Field label="card_orderNumber" hint="card_orderNumberHint" error={errors.orderNumber}>
          <input type="text" {...bind('orderNumber', draft, change)} />
        </Field>
      </div>
    </details>
  );
}
