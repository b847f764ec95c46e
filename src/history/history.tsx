// The frame of the history page: its name, its three views, and the one that is open.
import { useEffect, useRef, useState } from 'preact/hooks';
import { MadeRoom } from '../card/made-room';
import { type TextKey, text } from '../ui/text';
import { CardDetails } from './card-details';
import { CardList } from './card-list';
import { CheckDetails } from './check-details';
import { CheckList } from './check-list';
import { Overview } from './overview/overview';
import { hrefOf, type Place, usePlace, type View } from './place';
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
  const pack = useDroppedPack(place);
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
        {place.view === 'cards' && !place.id && <CardList pack={pack} />}
        {place.view === 'cards' && place.id && <CardDetails key={place.id} id={place.id} />}
        {place.view === 'overview' && <Overview />}
        {place.view === 'settings' && <Settings />}
      </main>
      <Undo />
      <footer class="soft history-foot">{text('history_private')}</footer>
    </div>
  );
}

/** The pack that was dropped last, wherever in the page: it is checked in the view of the cards. */
function useDroppedPack({ view, id }: Place): File | null {
  const [pack, setPack] = useState<File | null>(null);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      // What has a place of its own to be dropped at is taken there.
      if (event.defaultPrevented || !file?.name.toLowerCase().endsWith('.zip')) return;
      event.preventDefault();
      setPack(file);
      location.hash = hrefOf('cards');
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
  useEffect(() => {
    if (view !== 'cards' || id) setPack(null);
  }, [view, id]);
  return pack;
}
