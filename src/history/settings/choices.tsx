// One setting with a few choices, each on a row that can be pressed as a whole.
import { useId } from 'preact/hooks';
import { type TextKey, text } from '../../ui/text';

type Option<T extends string> = { value: T; name: TextKey; hint?: TextKey };
type Props<T extends string> = {
  title: TextKey;
  hint?: TextKey;
  value: T;
  options: Option<T>[];
  onChoose: (value: T) => void;
};

export function Choices<T extends string>({ title, hint, value, options, onChoose }: Props<T>) {
  const id = useId();
  return (
    <section class="stack">
      <h2 id={id}>{text(title)}</h2>
      {hint && <p class="soft">{text(hint)}</p>}
      <div class="panel options" role="radiogroup" aria-labelledby={id}>
        {options.map((option) => (
          <label key={option.value} class="tick">
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onClick={(event) => {
                // What is stored decides what is chosen, also where the shopper takes it back.
                event.preventDefault();
                onChoose(option.value);
              }}
              onChange={(event) => event.preventDefault()}
            />
            <span>
              {text(option.name)}
              {option.hint && <span class="soft option-hint">{text(option.hint)}</span>}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
