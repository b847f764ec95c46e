// The pages of a card as a table for a spreadsheet: one row a visit.
import { openPart } from '../core/page';
import { checkFrom } from '../core/summary';
import type { AuditEvent } from '../model';
import { text } from '../ui/text';
import { csv } from './csv';
import { timeIn } from './time';
import { visitFacts } from './visit-facts';

export function pagesTable(checks: readonly AuditEvent[][], zone: string): string {
  const head = [
    text('evidence_time'),
    text('evidence_address'),
    text('evidence_host'),
    text('evidence_site'),
    text('evidence_verdict'),
    text('evidence_reasons'),
    text('evidence_way'),
    text('evidence_entered'),
    text('evidence_action'),
    text('evidence_results'),
    'id',
  ];
  const rows = checks.map((events) => {
    const check = checkFrom(events);
    const facts = visitFacts(check, events);
    const open = openPart(check.parts);
    return [
      timeIn(zone, check.at),
      check.address,
      open.host,
      open.site,
      facts.verdict,
      facts.reasons.join('；'),
      facts.way,
      facts.entered,
      facts.action,
      facts.results.join('、'),
      check.id,
    ];
  });
  return csv([head, ...rows]);
}
