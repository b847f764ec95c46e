// The sentence that a finding gets: which message, and what stands in it. The views look it up and never word it themselves.

import type { Finding } from '../model';
import { camelCase } from './camel-case';
import { skeleton } from './skeleton';

/** `values[0]` is the telling part of the address, `values[1]` what it poses as, where a letter does. */
export type RuleText = { key: string; values: string[] };

/** Findings that only repeat the verdict have no sentence. */
const TOLD_BY_VERDICT = new Set(['official', 'affiliated', 'other-issuer', 'unofficial']);

/** The message of a finding; null when the verdict has already told it. */
export function ruleText({ rule, host, start, end }: Finding): RuleText | null {
  if (TOLD_BY_VERDICT.has(rule)) return null;
  const telling = host.slice(start, end);
  const key = `rule_${camelCase(rule)}`;
  const imitated = rule === 'skeleton' ? imitatedLetter(telling) : null;
  return imitated ? { key: key + imitated.script, values: imitated.values } : { key, values: [telling] };
}

/** The first letter of the telling part that is not what it looks like. */
function imitatedLetter(telling: string): { script: string; values: string[] } | null {
  for (const letter of telling) {
    if (letter === '0' || letter === '1')
      return { script: 'Digit', values: [letter, letter === '0' ? 'o' : 'l'] };
    if (/[\0-\x7f]/.test(letter)) continue;
    const values = [letter, skeleton(letter).text];
    if (/\p{Script=Cyrillic}/u.test(letter)) return { script: 'Cyrillic', values };
    if (/\p{Script=Greek}/u.test(letter)) return { script: 'Greek', values };
    return { script: 'Letter', values };
  }
  return null;
}

/** The brand that a lookalike poses as, by the part of the address that gave it away. */
export function imitatedBrand(findings: Finding[]): 'taobao' | 'tmall' {
  const finding = findings.find(({ start, rule }) => start !== undefined && rule !== 'odd-port');
  // Where a code was taken out of the host, no marks are left.
  if (!finding) return findings.some(({ host }) => /…(?:.*\.)?tmall\./.test(host)) ? 'tmall' : 'taobao';
  const telling = skeleton(finding.host.slice(finding.start, finding.end)).text;
  return !telling || /t[a4][o0]|[b淘掏啕]/.test(telling) ? 'taobao' : 'tmall';
}
