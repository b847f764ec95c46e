// The listed pages as a table for a spreadsheet.
import type { PageCheck } from '../model';
import { csv } from '../ui/evidence/csv';
import { fullTime } from '../ui/format';
import { resultText } from '../ui/step-words';
import { text } from '../ui/text';
import { VERDICT_NAMES } from '../ui/verdict-words';
import { actionText } from './action-text';

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
    check.verdict.host,
    text(VERDICT_NAMES[check.verdict.kind]),
    actionText(check),
    check.results.map(resultText).join(' / '),
    labels.get(check.card ?? '') ?? '',
  ]);
  return csv([head, ...rows]);
}
