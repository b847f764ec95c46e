// All cards, the newest first, each with how it stands.
import { useState } from 'preact/hooks';
import { NewCard } from '../card/card-actions';
import { LostRecords } from '../card/lost-records';
import { readCards } from '../card/read-card';
import type { Card } from '../model';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { date, yuan } from '../ui/format';
import { useLive } from '../ui/live';
import { text } from '../ui/text';
import { BRANDS, CLOSINGS } from '../words/names';
import { PackCheck } from './pack-check/pack-check';
import { hrefOf } from './place';

export function CardList({ pack }: { pack: File | null }) {
  const found = useLive(readCards, []);
  const [adding, setAdding] = useState(false);
  return (
    <div class="stack-wide">
      <div class="row row-apart">
        <h1>{text('history_viewCards')}</h1>
        <Button onClick={() => setAdding(true)}>
          {text(found.state === 'ready' && found.value.cards.length > 0 ? 'popup_newCard' : 'popup_offerYes')}
        </Button>
      </div>
      {found.state === 'loading' && <p class="loading">{text('ui_loading')}</p>}
      {found.state === 'failed' && (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      {found.state === 'ready' && found.value.cards.length === 0 && (
        <div class="panel empty">
          <p class="empty-title">{text('history_noCards')}</p>
          <p class="soft">{text('popup_welcomeBody')}</p>
        </div>
      )}
      {found.state === 'ready' && (
        <>
          <ul class="cards">
            {found.value.cards.map((card) => (
              <CardItem key={card.id} card={card} />
            ))}
          </ul>
          <LostRecords {...found.value.lost} />
        </>
      )}
      <PackCheck dropped={pack} />
      {adding && <NewCard now={Date.now()} onClose={() => setAdding(false)} />}
    </div>
  );
}

function CardItem({ card }: { card: Card }) {
  const { facts, closed, openedAt } = card;
  const about = [
    text(BRANDS[facts.brand]),
    facts.faceValue !== undefined && yuan(facts.faceValue),
    facts.lastFour && text('card_endsIn', facts.lastFour),
    date(openedAt),
  ].filter((part) => part);
  return (
    <li class="panel row row-apart">
      <div class="stack">
        <a class="card-name" href={hrefOf('cards', card.id)}>
          {facts.label}
        </a>
        <p class="soft">{about.join(' · ')}</p>
      </div>
      <span class={closed ? 'soft' : undefined}>{text(closed ? CLOSINGS[closed] : 'card_open')}</span>
    </li>
  );
}
