// The listed pages as a table for a spreadsheet.
import { openPart } from '../core/page';
import { csv } from '../evidence/csv';
import type { PageCheck } from '../model';
import { fullTime } from '../ui/format';
import { text } from '../ui/text';
import { deedsText, phraseText, resultText } from '../words/page-says';
import { UNREAD } from './check-table';
import type { Row } from './find-checks';

/** `labels`: names of the cards by id. Of a page that cannot be read the table says so. */
export function checksTable(found: Row[], labels: Map<string, string>): string {
  const head = [
    text('history_columnTime'),
    text('history_factAddress'),
    text('history_columnPage'),
    text('history_columnVerdict'),
    text('history_columnAction'),
    text('history_columnResults'),
    text('history_columnCard'),
  ];
  const rows = found.map((row) =>
    row.readable
      ? cellsOf(row.check, labels)
      : [
          row.at > 0 ? fullTime(row.at) : text('history_noTime'),
          text(UNREAD[row.why]),
          ...Array<string>(5).fill(''),
        ],
  );
  return csv([head, ...rows]);
}

function cellsOf(check: PageCheck, labels: Map<string, string>): string[] {
  return [
    fullTime(check.at),
    check.address,
    openPart(check.parts).host,
    phraseText(check.parts),
    deedsText({ ...check, results: [] }),
    check.results.map(resultText).join(' / '),
    labels.get(check.card ?? '') ?? '',
  ];
}
