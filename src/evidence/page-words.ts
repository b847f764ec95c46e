// What the evidence says about one page visit.
import { resultMessage } from '../core/checklist';
import type { AuditEvent, PageCheck } from '../model';
import { type TextKey, text, textOf } from '../ui/text';
import { phraseText, wordsOf } from '../words/page-says';
import { wayMore } from '../words/way-text';

const ACTIONS: Record<PageCheck['action'], TextKey> = {
  none: 'evidence_actionNone',
  warned: 'evidence_actionWarned',
  held: 'evidence_actionHeld',
  left: 'evidence_actionLeft',
  'opened-official': 'evidence_actionOpenedOfficial',
  continued: 'evidence_actionContinued',
};

export function pageWords(check: PageCheck, events: readonly AuditEvent[]) {
  const official = check.verdict === 'official';
  const { reasons } = wordsOf(check.parts, false);
  const sighting = events.find(({ data }) => data.type === 'sighted')?.data;
  const way = sighting?.type === 'sighted' ? sighting.way : undefined;
  const came = way ? [way.from, ...wayMore(way)].filter(Boolean) : [];
  return {
    verdict: phraseText(check.parts),
    reasons: official ? [text('evidence_officialReason')] : reasons,
    entered: text(check.entered ? 'evidence_yes' : check.alreadyTyped ? 'evidence_maybe' : 'evidence_no'),
    way: came.join('；') || text('evidence_wayUnknown'),
    action: text(ACTIONS[check.action]),
    results: check.results.map((result) => textOf(resultMessage(result)) || result),
  };
}
