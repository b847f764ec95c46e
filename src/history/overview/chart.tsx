// Pages by week and verdict as bars, and the same as a table, which says all that the bars show.
import { VerdictKind } from '../../model';
import { date } from '../../ui/format';
import { text } from '../../ui/text';
import { verdictText } from '../../words/page-says';
import type { Week } from './read-overview';
import './chart.css';

// In units of the drawing.
const HEIGHT = 160;
const BAR = 32;
const STEP = 48;

/** From the ground up: what is good lies below, what is bad stands out on top. */
const ORDER = ['official', 'vouched', 'other-issuer', 'affiliated', 'unofficial', 'lookalike'] as const;

/** What only an organisation can bring about is named where there is any of it. */
const kindsIn = (weeks: readonly Week[]) =>
  ORDER.filter((kind) => kind !== 'vouched' || weeks.some(({ pages }) => pages[kind] > 0));

export function Chart({ weeks }: { weeks: Week[] }) {
  const totals = weeks.map(({ pages }) => ORDER.reduce((sum, kind) => sum + pages[kind], 0));
  const most = Math.max(1, ...totals);
  return (
    <div class="stack">
      <svg
        class="chart"
        viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT + 28}`}
        role="img"
        aria-label={text('history_chartName')}
      >
        {weeks.map((week, i) => (
          <Bar key={week.begins} week={week} x={i * STEP + (STEP - BAR) / 2} most={most} />
        ))}
        <line class="chart-ground" x1="0" x2={weeks.length * STEP} y1={HEIGHT} y2={HEIGHT} />
        {weeks.map(({ begins }, i) => (
          <text key={begins} x={i * STEP + STEP / 2} y={HEIGHT + 20} text-anchor="middle">
            {monthAndDay(begins)}
          </text>
        ))}
      </svg>
      <ul class="chart-legend" aria-hidden="true">
        {kindsIn(weeks).map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect class={`chart-${kind}`} width="12" height="12" />
            </svg>
            {verdictText(kind)}
          </li>
        ))}
      </ul>
      <details class="fold">
        <summary>{text('history_chartTable')}</summary>
        <div class="fold-body">
          <Table weeks={weeks} />
        </div>
      </details>
    </div>
  );
}

function Bar({ week: { pages }, x, most }: { week: Week; x: number; most: number }) {
  let y = HEIGHT;
  return (
    <g>
      {ORDER.map((kind) => {
        const height = (pages[kind] / most) * (HEIGHT - 8);
        y -= height;
        return pages[kind] > 0 ? (
          <rect key={kind} class={`chart-${kind}`} x={x} y={y} width={BAR} height={height} />
        ) : null;
      })}
    </g>
  );
}

const monthAndDay = (at: number) =>
  new Intl.DateTimeFormat(text('ui_lang'), { month: 'numeric', day: 'numeric' }).format(at);

function Table({ weeks }: { weeks: Week[] }) {
  const kinds = VerdictKind.options.filter((kind) => kindsIn(weeks).includes(kind));
  return (
    <div class="chart-scroll">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{text('history_chartWeek')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {verdictText(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ begins, pages }) => (
            <tr key={begins}>
              <th scope="row">{date(begins)}</th>
              {kinds.map((kind) => (
                <td key={kind}>{pages[kind]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
