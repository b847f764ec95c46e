// The listed pages as a table for a spreadsheet.
import { openPart } from '../core/page';
import { csv } from '../evidence/csv';
import type { PageCheck } from '../model';
import { fullTime } from '../ui/format';
import { text } from '../ui/text';
import { deedsText, phraseText, resultText } from '../words/page-says';

/** `labels`: names of the cards by id. Pages of a later version are not in `checks` and so not in the table. */
export function checksTable(checks: PageCheck[], labels: Map<string, string>): string {
  const head = [
    text('history_columnTime'),
    text('history_factAddress'),
    text('history_columnPage'),
    text('history_columnVerdict'),
    text('history_columnAction'),
    text('history_columnResults'),
    text('history_columnCard'),
  ];
  const rows = checks.map((check) => [
    fullTime(check.at),
    check.address,
    openPart(check.parts).host,
    phraseText(check.parts),
    deedsText({ ...check, results: [] }),
    check.results.map(resultText).join(' / '),
    labels.get(check.card ?? '') ?? '',
  ]);
  return csv([head, ...rows]);
}
