// Why a page got its verdict: one sentence for each rule that fired, the part of the page it speaks of named.
import type { Finding } from '../model';
import { type TextKey, text, textOf } from './text';

const PLACES: Record<Finding['where'], TextKey | null> = {
  page: null,
  frame: 'ui_reasonInFrame',
  destination: 'ui_reasonInDestination',
};

/** The key of a rule's sentence; the rule's id is written in camel case. */
export const ruleKey = (rule: string): string =>
  `rule_${rule.replaceAll(/[-.]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`;

/** The sentences of the findings, each once; a rule of a later version without a sentence is left out. */
export function reasonsOf(findings: Finding[]): string[] {
  const sentences = findings
    .filter((finding) => finding.rule !== 'official')
    .map(({ rule, where, host, start, end }) => {
      const telling = start === undefined ? host : host.slice(start, end);
      const sentence = textOf(ruleKey(rule), telling, host);
      const place = PLACES[where];
      return sentence && place ? text(place, host, sentence) : sentence;
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
