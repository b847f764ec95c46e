// The frame of the history page: its name, its three views, and the one that is open.
import { useEffect, useRef } from 'preact/hooks';
import { type TextKey, text } from '../ui/text';
import { CardDetails } from './card-details';
import { CardList } from './card-list';
import { CheckDetails } from './check-details';
import { CheckList } from './check-list';
import { hrefOf, type Place, usePlace } from './place';
import { Settings } from './settings';

const VIEWS: Record<Place['view'], TextKey> = {
  checks: 'history_viewChecks',
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
            <a
              key={view}
              href={hrefOf(view as Place['view'])}
              aria-current={view === place.view ? 'page' : undefined}
            >
              {text(name)}
            </a>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1}>
        {place.view === 'checks' && !place.id && <CheckList />}
        {place.view === 'checks' && place.id && <CheckDetails key={place.id} id={place.id} />}
        {place.view === 'cards' && !place.id && <CardList />}
        {place.view === 'cards' && place.id && <CardDetails key={place.id} id={place.id} />}
        {place.view === 'settings' && <Settings />}
      </main>
      <footer class="soft history-foot">{text('history_private')}</footer>
    </div>
  );
}
