// The list of pages as slices under one table head: only those near the window are read and drawn, the others keep their place.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '../ui/live';
import { text } from '../ui/text';
import { atOf, DayRows, TableOfChecks } from './check-table';
import { endOf, findChecks, type Row, type Slice, type Span } from './find-checks';
import { hrefOf } from './place';
import { type Search, writeSearch } from './search';
import type { Labels } from './search-form';

/** How far from the window a slice is drawn, so that nobody sees it come. */
const MARGIN = '1200px';
/** About how high a row is, in CSS pixels, until its slice has been drawn. */
const ROW_HEIGHT = 46;

/** A slice after the first one: how many rows it had, when it ends, the time of its last row. */
export type Known = { count: number; next: number | null; last: number | undefined };

/** Slices that were loaded for a search; kept by the page, so that the way back leads to the same place. */
export type Loaded = { query: string; known: Known[] };

/** The slice that ends at `next` has other rows now. */
export const withRows = ({ query, known }: Loaded, next: number | null, rows: Row[]): Loaded => ({
  query,
  known: known.map((each) => (each.next === next ? knownOf({ rows, next }) : each)),
});

type Props = {
  first: Slice;
  search: Search;
  known: Known[];
  labels: Labels;
  onMore: (known: Known) => void;
  onRows: (next: number | null, rows: Row[]) => void;
};

export function Slices({ first, search, known, labels, onMore, onRows }: Props) {
  const all = [knownOf(first), ...known];
  const next = endOf(all) || null;
  return (
    <>
      <TableOfChecks>
        <Place height={null}>
          <DayRows rows={first.rows} labels={labels} above={undefined} />
        </Place>
        {known.map(({ next: after, count }, i) => (
          <Place key={after} height={count * ROW_HEIGHT}>
            <Later
              search={search}
              span={{ before: endOf(all.slice(0, i + 1)), after: after ?? 0 }}
              count={count}
              onRows={(rows) => onRows(after, rows)}
              labels={labels}
              above={all.slice(0, i + 1).findLast(({ last }) => last !== undefined)?.last}
            />
          </Place>
        ))}
      </TableOfChecks>
      {next !== null && (
        <More
          key={next}
          load={async () => {
            onMore(knownOf(await findChecks(search, { before: next })));
          }}
        />
      )}
    </>
  );
}

function knownOf({ rows, next }: Slice): Known {
  const last = rows.at(-1);
  return { count: rows.length, next, last: last && atOf(last) };
}

type LaterProps = {
  search: Search;
  span: Span;
  labels: Labels;
  above: number | undefined;
  count: number;
  onRows: (rows: Row[]) => void;
};

function Later({ search, span, labels, above, count, onRows }: LaterProps) {
  const found = useLive(() => findChecks(search, span), [writeSearch(search), span.before, span.after]);
  const rows = found.state === 'ready' ? found.value.rows : null;
  useEffect(() => {
    // Some were recorded or erased since.
    if (rows && rows.length !== count) onRows(rows);
  }, [rows, count]);
  if (found.state !== 'ready') return <Gap height={count * ROW_HEIGHT} />;
  return <DayRows rows={found.value.rows} labels={labels} above={above} />;
}

/**
 * Draws its rows near the window, and their height elsewhere; what has the focus is never taken away. `height`: what it
 * begins with; null to draw the rows at once.
 */
function Place({ height, children }: { height: number | null; children: ComponentChildren }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [gap, setGap] = useState(height);
  useEffect(
    () =>
      watchNear(body.current!, ({ isIntersecting, boundingClientRect }) => {
        if (isIntersecting) setGap(null);
        else if (!body.current!.contains(document.activeElement)) setGap(boundingClientRect.height);
      }),
    [],
  );
  return <tbody ref={body}>{gap === null ? children : <Gap height={gap} />}</tbody>;
}

const Gap = ({ height }: { height: number }) => (
  <tr class="checks-gap">
    <td colSpan={5} style={{ height }} />
  </tr>
);

/** The end of what is loaded: loads more when it comes near the window. */
function More({ load }: { load: () => Promise<void> }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const end = watchNear(line.current!, ({ isIntersecting }) => {
      if (!isIntersecting) return;
      end();
      void load();
    });
    return end;
  }, []);
  return (
    <p ref={line} class="loading">
      {text('history_older')}
    </p>
  );
}

/**
 * Tells whether an element is near the window, now and after each change, until the function it gives is called. A busy
 * page hears of several changes at once: the last one is how things stand.
 */
function watchNear(element: Element, tell: (entry: IntersectionObserverEntry) => void): () => void {
  const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!), { rootMargin: MARGIN });
  observer.observe(element);
  return () => observer.disconnect();
}

/** The arrows lead from page to page. */
export function moveByArrows(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>(`.checks a[href^="${hrefOf('checks')}"]`)];
  const to = links[links.indexOf(event.target) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
