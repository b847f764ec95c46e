// What a shopper reports when a verdict seems wrong: hosts, rules and what was asked for. No path, no query, no code can be in it.
import { asksOf, faultOf, verdictOf } from '../core/page';
import type { AuditEvent, Level, Part } from '../model';

type Reported = {
  parts: readonly Part[];
  level: Level;
  version: string; // of the program that writes the report
  judgedBy: string; // of the one whose rules gave the verdict
  today: readonly Part[]; // the parts with the verdicts of today
};

/** Lines that a maintainer reads; the same in every language. */
export function reportText({ parts, level, version, judgedBy, today }: Reported): string {
  const { roles, kind, claimsBrand, words } = asksOf(parts);
  return [
    `Kashao ${version}, rules of ${judgedBy || 'an earlier version'}`,
    `verdict: ${verdictOf(parts)}, ${faultOf(parts)}, ${level}; today: ${verdictOf(today)}, ${faultOf(today)}`,
    `asks for: ${[...roles, kind, ...(claimsBrand ? ['brand'] : [])].join(' ')}`,
    `words: ${words.join(' ')}`,
    ...parts.map(
      ({ where, kind: verdict, ascii, findings }) =>
        `${where}: ${ascii || '(no name)'}, ${verdict}, ${findings.map(({ rule }) => rule).join(' ')}`,
    ),
  ].join('\n');
}

/** The version of the program whose rules gave the verdict; '' where the record does not say, as that of earlier versions. */
export function judgedBy(events: readonly AuditEvent[]): string {
  const sighting = events.findLast(({ data }) => data.type === 'sighted')?.data;
  return sighting?.type === 'sighted' ? (sighting.version ?? '') : '';
}
