// The list of checked pages: searched, filtered, newest first, fifty at a time.
import { useState } from 'preact/hooks';
import { readCards } from '../card/read-card';
import { faultOf, openPart } from '../core/page';
import { toneOf } from '../core/page-message';
import { type PageCheck, VerdictKind } from '../model';
import { useAct } from '../ui/act';
import { Address, WithHosts } from '../ui/address';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Field } from '../ui/field';
import { shortTime } from '../ui/format';
import { Icon } from '../ui/icon';
import { useLive } from '../ui/live';
import { saveFile } from '../ui/save-file';
import { text } from '../ui/text';
import { phraseText, verdictText } from '../words/page-says';
import { actionText } from './action-text';
import { checksTable } from './export-checks';
import { EVERYTHING, type Found, findChecks, type Row, type Search } from './find-checks';
import { hrefOf } from './place';

const PAGE = 50;

export function CheckList() {
  const [search, setSearch] = useState<Search>(EVERYTHING);
  const [limit, setLimit] = useState(PAGE);
  const found = useLive(() => findChecks(search, limit), [search, limit]);
  const cards = useLive(readCards, []);
  const labels = new Map(
    cards.state === 'ready' ? cards.value.cards.map((card) => [card.id, card.facts.label]) : [],
  );
  const narrow = (change: Partial<Search>) => {
    setSearch({ ...search, ...change });
    setLimit(PAGE);
  };
  return (
    <div class="stack-wide">
      <h1>{text('history_checksTitle')}</h1>
      <SearchForm search={search} labels={labels} narrow={narrow} />
      {found.state === 'failed' && (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      {found.state === 'loading' && <p class="loading">{text('ui_loading')}</p>}
      {found.state === 'ready' && (
        <FoundChecks
          found={found.value}
          search={search}
          labels={labels}
          onMore={() => setLimit(limit + PAGE)}
        />
      )}
    </div>
  );
}

type Labels = Map<string, string>; // of cards, by their ids
type SearchFormProps = { search: Search; labels: Labels; narrow: (change: Partial<Search>) => void };

function SearchForm({ search, labels, narrow }: SearchFormProps) {
  return (
    <search class="search">
      <Field label="history_searchWords">
        <input
          type="search"
          value={search.words}
          onInput={(event) => narrow({ words: event.currentTarget.value })}
        />
      </Field>
      <Field label="history_searchVerdict">
        <select
          value={search.verdict}
          onChange={(event) => narrow({ verdict: event.currentTarget.value as VerdictKind | '' })}
        >
          <option value="">{text('history_searchAll')}</option>
          {VerdictKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {verdictText(kind)}
            </option>
          ))}
        </select>
      </Field>
      <Field label="history_searchCard">
        <select value={search.card} onChange={(event) => narrow({ card: event.currentTarget.value })}>
          <option value="">{text('history_searchAll')}</option>
          <option value="none">{text('history_noCard')}</option>
          {[...labels].map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
    </search>
  );
}

type FoundChecksProps = { found: Found; search: Search; labels: Labels; onMore: () => void };

function FoundChecks({ found, search, labels, onMore }: FoundChecksProps) {
  const { act } = useAct();
  const { rows, total } = found;
  return (
    <>
      <div class="row row-apart">
        <p class="soft" role="status">
          {text('history_count', rows.length, total)}
        </p>
        {total > 0 && (
          <Button look="quiet" onClick={() => act(() => save(search, labels))}>
            {text('history_export')}
          </Button>
        )}
      </div>
      {total === 0 ? <Empty searched={search !== EVERYTHING} /> : <CheckTable rows={rows} labels={labels} />}
      {total > rows.length && (
        <div class="row">
          <Button onClick={onMore}>{text('history_more')}</Button>
        </div>
      )}
    </>
  );
}

/** Saves all that match, not only the rows shown. */
async function save(search: Search, labels: Labels): Promise<void> {
  const { rows } = await findChecks(search, Number.POSITIVE_INFINITY);
  const table = checksTable(
    rows.flatMap((row) => (row.readable ? [row.check] : [])),
    labels,
  );
  saveFile(new Blob([table], { type: 'text/csv' }), text('history_exportName'));
}

function Empty({ searched }: { searched: boolean }) {
  return (
    <div class="panel empty">
      <p class="empty-title">{text(searched ? 'history_nothingFound' : 'history_empty')}</p>
      <p class="soft">{text(searched ? 'history_nothingFoundBody' : 'history_emptyBody')}</p>
    </div>
  );
}

export function CheckTable({ rows, labels }: { rows: Row[]; labels: Labels }) {
  const now = Date.now();
  return (
    <table class="checks">
      <thead>
        <tr>
          <th scope="col">{text('history_columnPage')}</th>
          <th scope="col">{text('history_columnVerdict')}</th>
          <th scope="col">{text('history_columnAction')}</th>
          <th scope="col">{text('history_columnCard')}</th>
          <th scope="col">{text('history_columnTime')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.readable ? (
            <CheckRow
              key={row.check.id}
              check={row.check}
              card={labels.get(row.check.card ?? '')}
              now={now}
            />
          ) : (
            <tr key={row.id}>
              <td colSpan={4}>{text('history_newerRow')}</td>
              <td>{shortTime(row.at, now)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function CheckRow({ check, card, now }: { check: PageCheck; card: string | undefined; now: number }) {
  const tone = toneOf(check.verdict);
  return (
    <tr>
      <td class="checks-page">
        <a href={hrefOf('checks', check.id)}>
          <Address part={openPart(check.parts)} />
        </a>
      </td>
      <td>
        <span class={`verdict-name tone-${tone}`}>
          <Icon name={tone} />
          {['none', 'host'].includes(faultOf(check.parts)) ? (
            verdictText(check.verdict)
          ) : (
            <span>
              <WithHosts of={phraseText(check.parts)} />
            </span>
          )}
        </span>
      </td>
      <td>{actionText(check)}</td>
      <td>{card ?? <span class="soft">{text('history_noCard')}</span>}</td>
      <td>
        <time dateTime={new Date(check.at).toISOString()}>{shortTime(check.at, now)}</time>
      </td>
    </tr>
  );
}
