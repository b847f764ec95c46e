// Why a page got its verdict: one sentence for each rule that fired, the part of the page it speaks of named.
import { ruleText } from '../core/rule-text';
import type { Finding } from '../model';
import { type TextKey, text, textOf } from '../ui/text';

const PLACES: Record<Finding['where'], TextKey | null> = {
  page: null,
  frame: 'ui_reasonInFrame',
  destination: 'ui_reasonInDestination',
};

/** The sentences of the findings, each once; a rule of a later version without a sentence is left out. */
export function reasonsOf(findings: Finding[]): string[] {
  const sentences = findings.map((finding) => {
    const told = ruleText(finding);
    const sentence = told ? textOf(told.key, ...told.values) : '';
    const place = PLACES[finding.where];
    return sentence && place ? text(place, finding.host, sentence) : sentence;
  });
  return [...new Set(sentences)].filter((sentence) => sentence !== '');
}

export function Reasons({ findings }: { findings: Finding[] }) {
  const reasons = reasonsOf(findings);
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
