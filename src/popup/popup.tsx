// The popup: the page in front, then the card in hand. Each half draws as soon as it is known.
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { CardActions, NewCard } from '../card/card-actions';
import { CardView } from '../card/card-view';
import { readCard, readCards, readCurrentCardId } from '../card/read-card';
import type { Card } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { useLive } from '../ui/live';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { type FrontPage, useFrontPage } from './front-page';
import { VerdictStrip } from './verdict-strip';

const read = async () => {
  const [{ cards }, current] = await Promise.all([
    readCards(),
    readCurrentCardId().then((id) => (id === null ? null : readCard(id))),
  ]);
  return { cards, current };
};

export function Popup() {
  const front = useFrontPage();
  const found = useLive(read, []);
  const [adding, setAdding] = useState(false);
  const now = Date.now();
  return (
    <main class="popup">
      {front ? (
        <VerdictStrip state={front.state} />
      ) : (
        <section class="strip strip-quiet" aria-busy="true">
          <p class="soft">{text('ui_loading')}</p>
        </section>
      )}
      <section class="popup-card" aria-label={text('popup_cardLabel')}>
        {found.state === 'failed' && (
          <Callout tone="stop" title={text('history_failedTitle')} role="alert">
            <p>{text('popup_failedBody')}</p>
          </Callout>
        )}
        {found.state === 'ready' && (
          <>
            <CardBar
              cards={found.value.cards}
              current={found.value.current?.card ?? null}
              now={now}
              onNew={() => setAdding(true)}
            />
            {found.value.current ? (
              <CardView
                key={found.value.current.card.id}
                reading={found.value.current}
                now={now}
                pictured={picturedBy(front)}
              />
            ) : (
              <Offer front={front} onNew={() => setAdding(true)} />
            )}
          </>
        )}
      </section>
      <Foot />
      {adding && <NewCard now={now} onClose={() => setAdding(false)} />}
    </main>
  );
}

/** A picture can be taken only of a page that was checked, and only while it is the one in front. */
const picturedBy = (front: FrontPage | null) =>
  front?.tab?.active && front.state.kind === 'checked'
    ? { tab: front.tab.id, window: front.tab.window }
    : undefined;

type CardBarProps = { cards: Card[]; current: Card | null; now: number; onNew: () => void };

/** Which card is in hand. Closed cards are in the history; the current one stays here until another is chosen. */
function CardBar({ cards, current, now, onNew }: CardBarProps) {
  const { busy, act } = useAct();
  const shown = cards.filter((card) => !card.closed || card.id === current?.id);
  if (shown.length === 0) return null;
  return (
    <div class="card-bar">
      <select
        class="select"
        aria-label={text('popup_currentCard')}
        value={current?.id ?? ''}
        disabled={busy}
        onChange={(event) => {
          const card = event.currentTarget.value || null;
          void act(() => send({ type: 'choose-card', card }));
        }}
      >
        <option value="">{text('popup_noCard')}</option>
        {shown.map((card) => (
          <option key={card.id} value={card.id}>
            {card.facts.label}
          </option>
        ))}
      </select>
      <div class="row card-bar-actions">
        {current && <CardActions card={current} now={now} />}
        <Button look="quiet" onClick={onNew}>
          {text('popup_newCard')}
        </Button>
      </div>
    </div>
  );
}

function Offer({ front, onNew }: { front: FrontPage | null; onNew: () => void }) {
  const onCardPage = front?.state.kind === 'checked';
  return (
    <div class="panel raised stack">
      <h2>{text(onCardPage ? 'popup_offerTitle' : 'popup_welcomeTitle')}</h2>
      <p>{text(onCardPage ? 'popup_offerBody' : 'popup_welcomeBody')}</p>
      <div class="row">
        <Button look="main" onClick={onNew}>
          {text('popup_offerYes')}
        </Button>
      </div>
    </div>
  );
}

function Foot() {
  const open = (hash: string) => {
    void browser.tabs.create({ url: browser.runtime.getURL(`history.html#${hash}`) });
    close();
  };
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
    </nav>
  );
}
