// The overview: pages by week and verdict, what was held back, the fake sites met, and how the cards stand.
import type { CardClosing } from '../../model';
import { Callout } from '../../ui/callout';
import { date } from '../../ui/format';
import { useLive } from '../../ui/live';
import { type TextKey, text } from '../../ui/text';
import { CLOSINGS } from '../../words/names';
import { hrefOf, hrefOfSearch } from '../place';
import { Chart } from './chart';
import { type FakeSite, type Overview as Figures, readOverview } from './read-overview';

export function Overview() {
  const found = useLive(() => readOverview(Date.now()), []);
  return (
    <div class="stack-wide">
      <h1>{text('history_viewOverview')}</h1>
      {found.state === 'loading' && <p class="loading">{text('ui_loading')}</p>}
      {found.state === 'failed' && (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      {found.state === 'ready' && <Drawn figures={found.value} />}
    </div>
  );
}

function Drawn({ figures: { weeks, heldBack, fakes, cards } }: { figures: Figures }) {
  const pages = weeks.reduce((sum, week) => sum + Object.values(week.pages).reduce((a, b) => a + b), 0);
  return (
    <>
      <div class="key-figures">
        <KeyFigure name="history_figurePages" value={pages} />
        <KeyFigure name="history_figureHeldBack" value={heldBack} />
        <KeyFigure name="history_figureFakes" value={fakes.length} />
      </div>
      <section class="panel stack">
        <h2>{text('history_chartTitle')}</h2>
        <Chart weeks={weeks} />
      </section>
      <FakeSites sites={fakes} />
      <section class="panel stack">
        <h2>{text('history_viewCards')}</h2>
        <dl class="facts">
          {STANDINGS.map(([standing, name]) => (
            <div key={standing}>
              <dt>{text(name)}</dt>
              <dd>{cards[standing]}</dd>
            </div>
          ))}
        </dl>
        <p class="onward">
          <a href={hrefOf('cards')}>{text('history_toCards')}</a>
        </p>
      </section>
    </>
  );
}

const STANDINGS: [CardClosing | 'open', TextKey][] = [
  ['open', 'card_open'],
  ...(Object.entries(CLOSINGS) as [CardClosing, TextKey][]),
];

const KeyFigure = ({ name, value }: { name: TextKey; value: number }) => (
  <p class="panel">
    <span class="key-figure">{value}</span>
    <br />
    {text(name)}
  </p>
);

/** As many as one looks over; the list of pages has them all. */
const MOST_SITES = 10;

function FakeSites({ sites }: { sites: FakeSite[] }) {
  return (
    <section class="panel stack">
      <h2>{text('history_fakesTitle')}</h2>
      {sites.length === 0 && <p class="soft">{text('history_fakesNone')}</p>}
      <ul class="trusts">
        {sites.slice(0, MOST_SITES).map(({ site, last, times }) => (
          <li key={site} class="row row-apart">
            <b class="address">{site}</b>
            <span class="soft">{text('history_fakesTimes', times, date(last))}</span>
          </li>
        ))}
      </ul>
      {sites.length > 0 && (
        <p class="onward">
          <a href={hrefOfSearch({ verdict: 'lookalike' })}>{text('history_fakesAll')}</a>
        </p>
      )}
    </section>
  );
}
