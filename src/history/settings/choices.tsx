// One setting with a few choices, each on a row that can be pressed as a whole.
import { useId } from 'preact/hooks';
import { Icon } from '../../ui/icon';
import { type TextKey, text } from '../../ui/text';

/** `fill` stands in the name; `off`: not the shopper's to choose. */
type Option<T extends string> = { value: T; name: TextKey; fill?: number; hint?: TextKey; off?: boolean };
type Props<T extends string> = {
  title: TextKey;
  hint?: TextKey;
  /** What somebody else has decided about it, in words; '' for nothing. */
  decided?: string;
  value: T;
  options: Option<T>[];
  onChoose: (value: T) => void;
};

export function Choices<T extends string>({ title, hint, decided, value, options, onChoose }: Props<T>) {
  const id = useId();
  const why = `${id}-why`;
  return (
    <section class="stack">
      <h2 id={id}>{text(title)}</h2>
      {hint && <p class="soft">{text(hint)}</p>}
      {decided && (
        <p id={why} class="option-decided">
          <Icon name="quiet" /> {decided}
        </p>
      )}
      <div
        class="panel options"
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={decided ? why : undefined}
      >
        {options.map((option) => (
          <label key={option.value} class="tick">
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              disabled={option.off}
              onClick={(event) => {
                // What is stored decides what is chosen, also where the shopper takes it back.
                event.preventDefault();
                onChoose(option.value);
              }}
              onChange={(event) => event.preventDefault()}
            />
            <span class={option.off ? 'soft' : undefined}>
              {text(option.name, ...(option.fill === undefined ? [] : [option.fill]))}
              {option.hint && <span class="soft option-hint">{text(option.hint)}</span>}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
