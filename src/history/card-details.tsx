// One card: its facts, its checklist and appeal, the pages and the timeline filed under it, and its erasure.

import { CardActions } from '../card/card-actions';
import { CardView } from '../card/card-view';
import { readCard, type WholeReading } from '../card/read-card';
import { EvidencePack } from '../card/save-evidence';
import { Timeline } from '../card/timeline';
import type { CardFacts } from '../model';
import { Callout } from '../ui/callout';
import { yuan } from '../ui/format';
import { useLive } from '../ui/live';
import { type TextKey, text } from '../ui/text';
import { BRANDS } from '../words/names';
import { ChainCheck } from './chain-check';
import { CheckTable } from './check-table';
import { Erase } from './erase';
import { hrefOf } from './place';
import { eraseCard } from './take-back';
import { Unfiled } from './unfiled';

export function CardDetails({ id }: { id: string }) {
  const found = useLive(() => readCard(id), [id]);
  return (
    <div class="stack-wide">
      <p>
        <a class="back" href={hrefOf('cards')}>
          {text('history_backToCards')}
        </a>
      </p>
      {found.state === 'loading' && <p class="loading">{text('ui_loading')}</p>}
      {found.state === 'failed' && (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      {found.state === 'ready' && !found.value && (
        <Callout tone="quiet" title={text('history_goneTitle')}>
          <p>{text('history_goneBody')}</p>
        </Callout>
      )}
      {found.state === 'ready' && found.value && <Details reading={found.value} />}
    </div>
  );
}

function Details({ reading }: { reading: WholeReading }) {
  const { card, events, chains, checks, unfiled, lost } = reading;
  const now = Date.now();
  return (
    <>
      <div class="row row-apart">
        <h1>{card.facts.label}</h1>
        <div class="row">
          <CardActions card={card} now={now} />
        </div>
      </div>
      <ChainCheck id={card.id} of="card" name={card.facts.label} />
      <div class="columns">
        <CardView reading={reading} now={now} />
        <div class="stack-wide">
          <section class="panel stack">
            <h2>{text('history_cardFacts')}</h2>
            <Facts facts={card.facts} />
          </section>
          <section class="panel stack">
            <h2>{text('history_timeline')}</h2>
            <Timeline chains={[events, ...chains]} pages={[...checks, ...unfiled]} lost={lost} />
          </section>
        </div>
      </div>
      <section class="stack">
        <h2 id="card-pages" tabIndex={-1}>
          {text('history_cardPages')}
        </h2>
        {checks.length === 0 ? (
          <p class="soft">{text('history_cardPagesEmpty')}</p>
        ) : (
          <CheckTable
            rows={checks.toReversed().map((check) => ({ readable: true, check }))}
            labels={new Map([[card.id, card.facts.label]])}
          />
        )}
      </section>
      <Unfiled card={card.id} />
      <section class="panel">
        <EvidencePack card={card} heading="h2" />
      </section>
      <Erase
        label={text('history_eraseCard')}
        ask={{ title: text('history_eraseCardTitle'), body: text('history_eraseCardBody') }}
        erase={() => eraseCard(card.id)}
        then={() => hrefOf('cards')}
      />
    </>
  );
}

function Facts({ facts }: { facts: CardFacts }) {
  const rows: [TextKey, string | undefined][] = [
    ['card_brand', text(BRANDS[facts.brand])],
    ['card_faceValueName', facts.faceValue === undefined ? undefined : yuan(facts.faceValue)],
    ['card_lastFourName', facts.lastFour],
    ['card_boughtAt', facts.boughtAt],
    ['card_boughtFrom', facts.boughtFrom],
    ['card_orderNumber', facts.orderNumber],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{text(name)}</dt>
          <dd>{value ?? <span class="soft">{text('card_notGiven')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
