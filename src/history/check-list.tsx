// The list of checked pages: searched by what its address says, newest first, under the day of the visit.
import { liveQuery, type Subscription } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readCards } from '../card/read-card';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { useLive } from '../ui/live';
import { saveFile } from '../ui/save-file';
import { text } from '../ui/text';
import { usePolicy } from '../words/use-policy';
import { checksTable } from './export-checks';
import { countChecks, findChecks, NEWEST, type Row, type Slice } from './find-checks';
import { hrefHere, hrefOf, hrefOfSearch } from './place';
import { asksForAll, asksForCode, type Search, writeSearch } from './search';
import { type Labels, SearchForm } from './search-form';
import { type Loaded, moveByArrows, Slices, withRows } from './slices';
import { useTypedWords } from './typed-words';

/** Where the shopper left the list, for the way back to it: a place in this page, gone with it. */
let left: (Loaded & { scroll: number; link: string | null; href: string; words: string }) | null = null;

/** The list as the shopper left it. */
export const hrefOfList = (): string => left?.href ?? hrefOf('checks');

type Found = { query: string; search: Search; slice: Slice };

/** `kept`: what the address asks for. */
export function CheckList({ search: kept }: { search: Search }) {
  const policy = usePolicy()?.policy;
  const typed = useTypedWords(kept.words ?? '', left?.href === hrefOfSearch(kept) ? left.words : null);
  const search = { ...kept, words: asksForCode(typed.words) ? '' : typed.words };
  const query = writeSearch(search);
  const found = useLive<Found>(
    () => findChecks(search, NEWEST).then((slice) => ({ query, search, slice })),
    [query],
  );
  const cards = useLive(readCards, []);
  const labels: Labels = new Map(
    cards.state === 'ready' ? cards.value.cards.map((card) => [card.id, card.facts.label]) : [],
  );
  const isFound = found.state === 'ready' && found.value.query === query && found.value.slice.rows.length > 0;
  return (
    <div class="stack-wide">
      <h1>{text('history_checksTitle')}</h1>
      {policy?.featuresOff.includes('history') && (
        <Callout tone="quiet" title={text('policy_title')}>
          <p>{text('policy_offHistory')}</p>
        </Callout>
      )}
      <SearchForm search={kept} labels={labels} typed={typed} isFound={isFound} />
      {found.state === 'failed' && (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      {found.state === 'loading' && <p class="loading">{text('ui_loading')}</p>}
      {found.state === 'ready' && (
        <FoundChecks
          found={found.value}
          labels={labels}
          onClear={() => typed.type('')}
          onLeave={() => {
            typed.settle(isFound);
            return { words: typed.words, href: hrefHere() };
          }}
        />
      )}
    </div>
  );
}

/** Settles the words; gives them, and the address that the list has now. */
type Leave = () => { words: string; href: string };
type FoundProps = { found: Found; labels: Labels; onClear: () => void; onLeave: Leave };

function FoundChecks({ found: { query, search, slice }, labels, onClear, onLeave }: FoundProps) {
  const { busy, act } = useAct();
  const [loaded, setLoaded] = useState<Loaded>(left?.query === query ? left : { query, known: [] });
  // Slices of another search are none of this one.
  const known = loaded.query === query ? loaded.known : [];
  useReturn({ query, known }, onLeave);
  const count = [slice.rows, ...known].reduce(
    (sum, each) => sum + ('count' in each ? each.count : each.length),
    0,
  );
  const ended = (known.at(-1) ?? slice).next === null;
  return (
    <>
      <div class="row row-apart">
        <p class="soft" role="status" data-asked={query}>
          <Count count={count} ended={ended} all={query === ''} />
        </p>
        {count > 0 && (
          <Button look="quiet" busy={busy} onClick={() => act(() => save(search, labels))}>
            {text('history_export')}
          </Button>
        )}
      </div>
      {count === 0 && ended ? (
        <Empty search={search} onClear={onClear} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut between links that Tab reaches too
        <div onKeyDown={moveByArrows}>
          <Slices
            first={slice}
            search={search}
            known={known}
            labels={labels}
            onMore={(more) => setLoaded({ query, known: [...known, more] })}
            onRows={(next, rows) => setLoaded((now) => withRows(now, next, rows))}
          />
        </div>
      )}
    </>
  );
}

/** Brings the shopper back to the row that was opened, and remembers where the list is left. */
function useReturn(loaded: Loaded, leave: Leave): void {
  const now = useRef({ loaded, leave });
  now.current = { loaded, leave };
  useEffect(() => {
    const back = left?.query === loaded.query ? left : null;
    left = null;
    if (back) {
      scrollTo(0, back.scroll);
      if (back.link) focusWhenDrawn(`a[href="${back.link}"]`);
    }
    // By the time the list is gone, the window has moved and the focus with it.
    const note = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.checks a');
      if (!link) return;
      const { loaded, leave } = now.current;
      left = { ...loaded, ...leave(), scroll: scrollY, link: link.getAttribute('href') };
    };
    document.addEventListener('click', note, true);
    return () => document.removeEventListener('click', note, true);
  }, []);
}

/** Its slice has to be read first; after a second the shopper has gone on. */
function focusWhenDrawn(selector: string, frames = 60): void {
  const link = document.querySelector<HTMLElement>(selector);
  if (link) link.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(selector, frames - 1));
}

/** How long the browser is left alone after the first rows: counting everything keeps it busy. */
const COUNT_AFTER_MS = 1000;

function Count({ count, ended, all }: { count: number; ended: boolean; all: boolean }) {
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    if (!all) return;
    let counting: Subscription | undefined;
    const timer = setTimeout(() => {
      counting = liveQuery(countChecks).subscribe({ next: setTotal, error: () => setTotal(null) });
    }, COUNT_AFTER_MS);
    return () => {
      clearTimeout(timer);
      counting?.unsubscribe();
    };
  }, [all]);
  if (all && total !== null) return text('history_countAll', total);
  if (ended) return text(all ? 'history_countAll' : 'history_countFound', count);
  return text('history_countSoFar', count);
}

/** Saves all that match, not only the rows shown. */
async function save(search: Search, labels: Labels): Promise<void> {
  const rows: Row[] = [];
  for (let before: number | null = NEWEST.before; before !== null; ) {
    const slice: Slice = await findChecks(search, { before });
    rows.push(...slice.rows);
    before = slice.next;
  }
  saveFile(new Blob([checksTable(rows, labels)], { type: 'text/csv' }), text('history_exportName'));
}

function Empty({ search, onClear }: { search: Search; onClear: () => void }) {
  if (asksForAll(search))
    return (
      <div class="panel empty">
        <p class="empty-title">{text('history_empty')}</p>
        <p class="soft">{text('history_emptyBody')}</p>
      </div>
    );
  return (
    <div class="panel empty">
      <p class="empty-title">{text('history_nothingFound')}</p>
      <p class="soft">{text('history_nothingFoundBody')}</p>
      <p>
        <a class="button button-plain" href={hrefOfSearch({})} onClick={onClear}>
          {text('history_clear')}
        </a>
      </p>
    </div>
  );
}
