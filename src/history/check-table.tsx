// Checked pages as a quiet table, one row a visit; it becomes cards on a narrow screen.
import type { ComponentChildren } from 'preact';
import type { Unread } from '../card/read-row';
import { openPart } from '../core/page';
import { toneOf } from '../core/page-message';
import { Address, WithHosts } from '../ui/address';
import { clock, date, shortTime } from '../ui/format';
import { Icon } from '../ui/icon';
import { type TextKey, text } from '../ui/text';
import { deedsText, shortText } from '../words/page-says';
import type { Row } from './find-checks';
import { hrefOf } from './place';
import type { Labels } from './search-form';

/** A few rows at once, each with its day. */
export function CheckTable({ rows, labels }: { rows: Row[]; labels: Labels }) {
  const now = Date.now();
  return (
    <TableOfChecks>
      <tbody>
        {rows.map((row) => (
          <CheckRow key={idOf(row)} row={row} labels={labels} time={(at) => shortTime(at, now)} />
        ))}
      </tbody>
    </TableOfChecks>
  );
}

export function TableOfChecks({ children }: { children: ComponentChildren }) {
  return (
    <table class="checks">
      <thead>
        <tr>
          <th scope="col" class="checks-page">
            {text('history_columnPage')}
          </th>
          <th scope="col" class="checks-verdict">
            {text('history_columnVerdict')}
          </th>
          <th scope="col">{text('history_columnAction')}</th>
          <th scope="col">{text('history_columnCard')}</th>
          <th scope="col" class="checks-time">
            {text('history_columnTime')}
          </th>
        </tr>
      </thead>
      {children}
    </table>
  );
}

type DayRowsProps = { rows: Row[]; labels: Labels; above: number | undefined };

/** Rows under the heading of their day; `above`: the time of the row above, whose heading still holds. */
export function DayRows({ rows, labels, above }: DayRowsProps) {
  let day = above === undefined ? '' : dayOf(above);
  return rows.flatMap((row) => {
    const own = dayOf(atOf(row));
    const heads = own !== day;
    day = own;
    return [
      heads && (
        <tr key={own} class="checks-day">
          <th scope="colgroup" colSpan={5}>
            {own}
          </th>
        </tr>
      ),
      <CheckRow key={idOf(row)} row={row} labels={labels} time={clock} />,
    ];
  });
}

const dayOf = (at: number) => (at === 0 ? text('history_noTime') : date(at));

const idOf = (row: Row) => (row.readable ? row.check.id : row.id);
export const atOf = (row: Row): number => (row.readable ? row.check.at : row.at);

/** Why a record is not shown. One of a later version is not for this one to erase, and leads nowhere. */
export const UNREAD: Record<Unread, TextKey> = {
  later: 'history_newerRow',
  damaged: 'history_damagedRow',
};

type CheckRowProps = { row: Row; labels: Labels; time: (at: number) => string };

function CheckRow({ row, labels, time }: CheckRowProps) {
  if (!row.readable)
    return (
      <tr>
        <td colSpan={4}>
          {row.why === 'later' ? (
            text(UNREAD.later)
          ) : (
            <a href={hrefOf('checks', row.id)}>{text(UNREAD.damaged)}</a>
          )}
        </td>
        <td>{row.at > 0 && time(row.at)}</td>
      </tr>
    );
  const { check } = row;
  const card = labels.get(check.card ?? '');
  const tone = toneOf(check.verdict);
  return (
    <tr>
      <td class="checks-page">
        <a href={hrefOf('checks', check.id)}>
          <Address part={openPart(check.parts)} />
        </a>
      </td>
      <td>
        <span class={`verdict-name tone-${tone}`}>
          <Icon name={tone} />
          <span>
            <WithHosts of={shortText(check.parts)} />
          </span>
        </span>
      </td>
      <td>{deedsText(check)}</td>
      <td>{card ?? <span class="soft">{text('history_noCard')}</span>}</td>
      <td>
        <time dateTime={new Date(check.at).toISOString()}>{time(check.at)}</time>
      </td>
    </tr>
  );
}
