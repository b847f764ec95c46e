// One checked page: the verdict with its reasons, what happened in order, the card it belongs to, and its erasure.

import { readCards } from '../card/read-card';
import { type ReadChain, readChain } from '../card/read-row';
import { Timeline } from '../card/timeline';
import { openPart } from '../core/page';
import { database } from '../database';
import type { PageCheck } from '../model';
import { useAct } from '../ui/act';
import { Address, WithHosts } from '../ui/address';
import { Callout } from '../ui/callout';
import { Field } from '../ui/field';
import { fullTime } from '../ui/format';
import { useLive } from '../ui/live';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { NotMine } from '../words/not-mine';
import { answerOf, Reasons, Rule, SentenceLine, wordsOf } from '../words/page-says';
import { ChainCheck } from './chain-check';
import { hrefOfList } from './check-list';
import { UNREAD } from './check-table';
import { Erase } from './erase';
import { type Row, readRow } from './find-checks';
import { JudgedAgain } from './judged-again';
import { PlacesOfPage } from './places-of-page';
import { eraseCheck } from './take-back';
import { WhyRecognised } from './why-recognised';

const read = async (id: string) => {
  const [stored, chain, { cards }] = await Promise.all([database.checks.get(id), readChain(id), readCards()]);
  return { row: stored === undefined ? null : await readRow(stored), chain, cards };
};

export function CheckDetails({ id }: { id: string }) {
  const found = useLive(() => read(id), [id]);
  return (
    <div class="stack-wide">
      <p>
        <a class="back" href={hrefOfList()}>
          {text('history_backToChecks')}
        </a>
      </p>
      {!(found.state === 'ready' && found.value.row) && <h1>{text('history_checksTitle')}</h1>}
      {found.state === 'loading' && <p class="loading">{text('ui_loading')}</p>}
      {found.state === 'failed' && (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      {found.state === 'ready' && !found.value.row && (
        <Callout tone="quiet" title={text('history_goneTitle')}>
          <p>{text('history_goneBody')}</p>
        </Callout>
      )}
      {found.state === 'ready' && found.value.row && !found.value.row.readable && (
        <Unreadable row={found.value.row} chain={found.value.chain} />
      )}
      {found.state === 'ready' && found.value.row?.readable && (
        <Details check={found.value.row.check} {...found.value} />
      )}
    </div>
  );
}

type UnreadableProps = { row: Row & { readable: false }; chain: ReadChain };

/** Of a damaged record all that still can be read; it can be erased like any other. */
function Unreadable({ row: { id, at, why }, chain }: UnreadableProps) {
  return (
    <>
      <h1>{at > 0 ? fullTime(at) : text('history_noTime')}</h1>
      <Callout tone="warn" title={text(UNREAD[why])} />
      {why === 'damaged' && (
        <>
          <ChainCheck id={id} of="page" name={id.slice(0, 8)} />
          <section class="panel stack">
            <h2>{text('history_timeline')}</h2>
            <Timeline chains={[chain.events]} lost={chain} />
          </section>
          <Erase
            label={text('history_eraseCheck')}
            ask={{ title: text('history_eraseCheck'), body: text('history_eraseManyBody') }}
            erase={() => send({ type: 'delete-check', check: id })}
            then={hrefOfList}
          />
        </>
      )}
    </>
  );
}

/** What the page answered stands above all else: an official domain says nothing of the card. */
const Results = ({ of: { results, parts } }: { of: PageCheck }) =>
  results.map((result) => <Callout key={result} {...answerOf(result, parts)} />);

function FiledUnder({ check, cards }: Pick<DetailsProps, 'check' | 'cards'>) {
  const { act } = useAct();
  return (
    <Field label="history_fileUnder">
      <select
        value={check.card ?? ''}
        onChange={(event) => {
          const card = event.currentTarget.value || null;
          void act(() => send({ type: 'file-check', check: check.id, card }));
        }}
      >
        <option value="">{text('history_noCard')}</option>
        {cards.map((card) => (
          <option key={card.id} value={card.id}>
            {card.facts.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type DetailsProps = Omit<Awaited<ReturnType<typeof read>>, 'row'> & { check: PageCheck };

function Details({ check, chain, cards }: DetailsProps) {
  const words = wordsOf(check.parts, check.alreadyTyped);
  return (
    <>
      <h1>
        <Address part={openPart(check.parts)} />
      </h1>
      <ChainCheck id={check.id} of="page" name={openPart(check.parts).host} />
      <Results of={check} />
      <Callout tone={words.tone} title={words.title}>
        <SentenceLine of={words.body} />
        <Reasons reasons={words.reasons} />
        {words.teaches && <Rule of={words.marked} />}
      </Callout>
      {check.alreadyTyped && !check.entered && (
        <Callout tone="warn" title={text('ui_eventAlreadyTyped')}>
          <NotMine checks={[check.id]} />
        </Callout>
      )}
      <section class="panel stack-wide">
        <dl class="facts">
          <div>
            <dt>{text('history_factAddress')}</dt>
            <dd>
              <WithHosts of={check.address} />
            </dd>
          </div>
          <div>
            <dt>{text('history_factTime')}</dt>
            <dd>{fullTime(check.at)}</dd>
          </div>
        </dl>
        <FiledUnder check={check} cards={cards} />
      </section>
      <section class="panel stack">
        <h2>{text('history_timeline')}</h2>
        <Timeline chains={[chain.events]} lost={chain} />
      </section>
      <WhyRecognised parts={check.parts} />
      <PlacesOfPage parts={check.parts} events={chain.events} />
      <JudgedAgain check={check} events={chain.events} />
      <Erase label={text('history_eraseCheck')} erase={() => eraseCheck(check.id)} then={hrefOfList} />
    </>
  );
}
