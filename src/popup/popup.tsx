// The popup: the page in front, then the card in hand. Each half draws as soon as it is known.
import { useContext, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { NewCard } from '../card/card-actions';
import { CardView } from '../card/card-view';
import { listOf } from '../card/list-of';
import { MadeRoom } from '../card/made-room';
import { type CardReading, readForPopup } from '../card/read-card';
import { verdictOf } from '../core/page';
import type { Card, PageCheck } from '../model';
import { Button, MainTaken } from '../ui/button';
import { Callout } from '../ui/callout';
import { useLive } from '../ui/live';
import { text } from '../ui/text';
import { useAfterLeak } from './after-leak';
import { CardBar } from './card-bar';
import { FrontCheck, useFrontCheck, useLeak, wantsCard } from './front-check';
import { type FrontPage, useFrontPage } from './front-page';
import { helpFor } from './help';
import { LookAhead } from './look-ahead';
import { stripLeads, VerdictStrip } from './verdict-strip';

export function Popup() {
  const front = useFrontPage();
  const found = useLive(readForPopup, []);
  const [adding, setAdding] = useState(false);
  const now = Date.now();
  const check = useFrontCheck(front?.check ?? null);
  const own = isOf(check, front) ? check : null;
  const leaked = useLeak(own);
  const current = found.state === 'ready' ? found.value.current : null;
  const after = useAfterLeak(own, current, now);
  const help = () => helpFor(front?.state, current && listOf(current, now).next);
  return (
    <main class="popup">
      <div aria-live="polite">
        {front ? (
          <VerdictStrip state={front.state} leaked={leaked} after={after} />
        ) : (
          <section class="strip strip-quiet" aria-busy="true">
            <p class="soft">{text('ui_loading')}</p>
          </section>
        )}
      </div>
      <MainTaken.Provider value={stripLeads(front?.state, leaked, after)}>
        <section class="popup-card" aria-label={text('popup_cardLabel')}>
          {found.state === 'failed' && (
            <Callout tone="stop" title={text('history_failedTitle')} role="alert">
              <p>{text('popup_failedBody')}</p>
            </Callout>
          )}
          {found.state === 'ready' && (
            <Cards {...found.value} front={front} check={check} now={now} onNew={() => setAdding(true)} />
          )}
        </section>
      </MainTaken.Provider>
      <MadeRoom />
      <LookAhead front={front} />
      <Foot help={help} />
      {adding && <NewCard now={now} check={check?.id} onClose={() => setAdding(false)} />}
    </main>
  );
}

type CardsProps = {
  cards: Card[];
  current: CardReading | null;
  front: FrontPage | null;
  check: PageCheck | null;
  now: number;
  onNew: () => void;
};

function Cards({ cards, current, front, check, now, onNew }: CardsProps) {
  const card = current?.card ?? null;
  const taken = useContext(MainTaken);
  return (
    <>
      {check && <FrontCheck check={check} cards={cards} current={card} now={now} />}
      <CardBar cards={cards} current={card} check={check?.id} now={now} onNew={onNew} />
      <MainTaken.Provider value={taken || wantsCard(check)}>
        {current ? (
          <CardView key={current.card.id} reading={current} now={now} pictured={picturedBy(front)} />
        ) : (
          !wantsCard(check) && <Offer front={front} onNew={onNew} />
        )}
      </MainTaken.Provider>
    </>
  );
}

const isOf = (check: PageCheck | null, front: FrontPage | null): boolean =>
  front?.state.kind === 'checked' && front.state.page.check !== null && front.state.page.check === check?.id;

/** A picture can be taken only of a page that was checked, and only while it is the one in front. */
const picturedBy = (front: FrontPage | null) =>
  front?.tab?.active && front.state.kind === 'checked'
    ? { tab: front.tab.id, window: front.tab.window }
    : undefined;

/** Offers a new card where one can be redeemed, and where no page is in the way; never below a warning. */
function Offer({ front, onNew }: { front: FrontPage | null; onNew: () => void }) {
  if (!front || ['forbidden', 'silent', 'warned'].includes(front.state.kind)) return null;
  const page = front.state.kind === 'checked' ? front.state.page : null;
  if (page && verdictOf(page.parts) !== 'official') return null;
  return (
    <div class="panel raised stack">
      <h2>{text(page ? 'popup_offerTitle' : 'popup_welcomeTitle')}</h2>
      <p>{text(page ? 'popup_offerBody' : 'popup_welcomeBody')}</p>
      <div class="row">
        <Button look="main" onClick={onNew}>
          {text('popup_offerYes')}
        </Button>
      </div>
    </div>
  );
}

function Foot({ help }: { help: () => string }) {
  const show = (page: string) => {
    void browser.tabs.create({ url: browser.runtime.getURL(page) });
    close();
  };
  const open = (hash: string) => show(`history.html#${hash}`);
  return (
    <nav class="popup-foot" aria-label={text('popup_more')}>
      <Button look="quiet" onClick={() => open('checks')}>
        {text('history_viewChecks')}
      </Button>
      <Button look="quiet" onClick={() => open('cards')}>
        {text('history_viewCards')}
      </Button>
      <Button look="quiet" onClick={() => open('settings')}>
        {text('history_viewSettings')}
      </Button>
      <Button look="quiet" onClick={() => show(`welcome.html#${help()}`)}>
        {text('popup_help')}
      </Button>
    </nav>
  );
}
