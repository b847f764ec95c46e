// The form above the list of pages: words, and the filters that are seldom needed in a fold below them.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Level, VerdictKind } from '../model';
import { Field } from '../ui/field';
import { type TextKey, text } from '../ui/text';
import { deedText, levelText, verdictText } from '../words/page-says';
import { usePolicy } from '../words/use-policy';
import { hrefOfSearch } from './place';
import { asksForCode, Deed, FILTERS, type Search } from './search';
import type { TypedWords } from './typed-words';

export type Labels = Map<string, string>; // of cards, by their ids
/** `search` is that of the address; `isFound`: are there rows of the words as they stand? */
type Props = { search: Search; labels: Labels; typed: TypedWords; isFound: boolean };

export function SearchForm({ search, labels, typed, isFound }: Props) {
  const vouches = (usePolicy()?.policy.officialDomains.length ?? 0) > 0;
  const filtered = FILTERS.some((name) => search[name] !== undefined);
  const [open, setOpen] = useState(filtered);
  const narrow = (change: Search) => {
    location.hash = hrefOfSearch({ ...search, ...change });
  };
  return (
    <search class="search">
      <Words typed={typed} isFound={isFound} />
      <details class="fold" open={open || filtered} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text('history_filters')}</summary>
        <div class="fold-body filters">
          <Choice
            label="history_searchVerdict"
            value={search.verdict}
            options={VerdictKind.options
              .filter((kind) => kind !== 'vouched' || vouches || search.verdict === kind)
              .map((kind) => [kind, verdictText(kind)])}
            onChoose={(verdict) => narrow({ verdict })}
          />
          <Choice
            label="history_searchDeed"
            value={search.deed}
            options={Deed.options.map((deed) => [deed, deedText(deed)])}
            onChoose={(deed) => narrow({ deed })}
          />
          <Choice
            label="history_searchLevel"
            value={search.level}
            options={Level.options.map((level) => [level, levelText(level)])}
            onChoose={(level) => narrow({ level })}
          />
          <Choice
            label="history_searchCard"
            value={search.card}
            options={[['none', text('history_noCard')], ...labels]}
            onChoose={(card) => narrow({ card })}
          />
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={end === 'from' ? 'history_searchFrom' : 'history_searchTo'}>
              <input
                type="date"
                value={search[end] ?? ''}
                onChange={(event) => narrow({ [end]: event.currentTarget.value || undefined })}
              />
            </Field>
          ))}
        </div>
      </details>
    </search>
  );
}

function Words({ typed: { words, type, settle }, isFound }: Pick<Props, 'typed' | 'isFound'>) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, select, textarea');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return (
    <Field
      label="history_searchWords"
      hint="history_searchKeys"
      error={asksForCode(words) ? 'history_searchCode' : undefined}
    >
      <input
        ref={input}
        type="search"
        maxLength={100}
        value={words}
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => type(value)}
        onBlur={() => settle(isFound)}
        onKeyDown={({ key, isComposing }) => key === 'Enter' && !isComposing && settle(isFound)}
      />
    </Field>
  );
}

type ChoiceProps<T extends string> = {
  label: TextKey;
  value: T | undefined;
  options: [value: T, name: string][];
  onChoose: (value: T | undefined) => void;
};

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      <select
        value={value ?? ''}
        onChange={(event) => onChoose((event.currentTarget.value || undefined) as T | undefined)}
      >
        <option value="">{text('history_searchAll')}</option>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
