// What the evidence says about one page visit.
import { entryOf, signForOthers } from '../core/page-message';
import type { AuditEvent, PageCheck } from '../model';
import { text } from '../ui/text';
import { deedsText, deedText, phraseText, resultText, wordsOf } from '../words/page-says';
import { wayMore } from '../words/way-text';

const ENTERED = { entered: 'evidence_yes', typed: 'evidence_maybe' } as const;

export function visitFacts(check: PageCheck, events: readonly AuditEvent[]) {
  const official = check.verdict === 'official';
  const { reasons } = wordsOf(check.parts, false);
  const sighting = events.find(({ data }) => data.type === 'sighted')?.data;
  const way = sighting?.type === 'sighted' ? sighting.way : undefined;
  const came = way ? [way.from, ...wayMore(way)].filter(Boolean) : [];
  const entry = entryOf(check);
  return {
    sign: signForOthers(check.verdict),
    verdict: phraseText(check.parts),
    reasons: official ? [text('evidence_officialReason')] : reasons,
    entered: text(entry ? ENTERED[entry] : 'evidence_no'),
    way: came.join('；') || text('evidence_wayUnknown'),
    action: actionOf(check),
    results: check.results.map(resultText),
  };
}

/** As a row of the history says it; a decision stands behind the code that went in. */
function actionOf(check: PageCheck): string {
  const deeds = deedsText({ ...check, results: [] });
  return entryOf(check) && check.action !== 'none' ? `${deeds} · ${deedText(check.action)}` : deeds;
}
