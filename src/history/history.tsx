// The frame of the history page: its name, its three views, and the one that is open.
import { useEffect, useRef } from 'preact/hooks';
import { MadeRoom } from '../card/made-room';
import { type TextKey, text } from '../ui/text';
import { CardDetails } from './card-details';
import { CardList } from './card-list';
import { CheckDetails } from './check-details';
import { CheckList } from './check-list';
import { Overview } from './overview/overview';
import { hrefOf, usePlace, type View } from './place';
import { Settings } from './settings/settings';
import { Undo } from './undo';

const VIEWS: Record<View, TextKey> = {
  checks: 'history_viewChecks',
  overview: 'history_viewOverview',
  cards: 'history_viewCards',
  settings: 'history_viewSettings',
};

export function History() {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // A keyboard or screen-reader user who opens a view is taken to it; not when the page itself opens.
    if (!first.current) main.current?.focus();
    first.current = false;
    scrollTo(0, 0);
  }, [place.view, place.id]);
  return (
    <div class="history">
      <header class="history-head">
        <p class="history-name">{text('manifest_name')}</p>
        <nav aria-label={text('history_views')}>
          {Object.entries(VIEWS).map(([view, name]) => (
            <a key={view} href={hrefOf(view as View)} aria-current={view === place.view ? 'page' : undefined}>
              {text(name)}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1}>
        <MadeRoom />
        {place.view === 'checks' && !place.id && <CheckList search={place.search} />}
        {place.view === 'checks' && place.id && <CheckDetails key={place.id} id={place.id} />}
        {place.view === 'cards' && !place.id && <CardList />}
        {place.view === 'cards' && place.id && <CardDetails key={place.id} id={place.id} />}
        {place.view === 'overview' && <Overview />}
        {place.view === 'settings' && <Settings />}
      </main>
      <Undo />
      <footer class="soft history-foot">{text('history_private')}</footer>
    </div>
  );
}
