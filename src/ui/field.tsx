// A labelled form field with its hint and its error, tied together for screen readers.
import { type ComponentChildren, cloneElement, type VNode } from 'preact';
import { useId } from 'preact/hooks';
import { type TextKey, text } from './text';
import './field.css';

type FieldProps = {
  label: TextKey;
  hint?: TextKey | undefined;
  error?: TextKey | undefined;
  children: VNode<Record<string, unknown>>; // the input, select or textarea
};

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const note: ComponentChildren = error ? text(error) : hint && text(hint);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {text(label)}
      </label>
      {cloneElement(children, {
        id,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': note ? `${id}-note` : undefined,
      })}
      {note && (
        <p id={`${id}-note`} class={error ? 'field-error' : 'soft'}>
          {note}
        </p>
      )}
    </div>
  );
}
