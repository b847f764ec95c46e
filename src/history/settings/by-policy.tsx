// What the organisation that manages the browser has set, in words, and what of it could not be used.
import { useEffect, useState } from 'preact/hooks';
import type { Feature, Policy, PolicyReading } from '../../core/policy';
import { Callout } from '../../ui/callout';
import { type TextKey, text } from '../../ui/text';

const OFF: Record<Feature, TextKey> = {
  history: 'policy_offHistory',
  'link-marks': 'policy_offLinkMarks',
  'context-menu': 'policy_offContextMenu',
};

export function ByPolicy({ policy, ignored }: PolicyReading) {
  const strangers = useStrangers(policy);
  const set = sentences(policy, strangers);
  const unused = [
    ...ignored.map((key) => text('policy_ignoredKey', key)),
    ...strangers.map((domain) => text('policy_ignoredDomain', domain)),
  ];
  return (
    <>
      {set.length > 0 && (
        <Callout tone="quiet" title={text('policy_title')}>
          <p>{text('policy_body')}</p>
          <Lines of={set} />
        </Callout>
      )}
      {unused.length > 0 && (
        <Callout tone="warn" title={text('policy_ignoredTitle')}>
          <Lines of={unused} />
          <p>{text('policy_ignoredBody')}</p>
        </Callout>
      )}
    </>
  );
}

const Lines = ({ of }: { of: string[] }) => (
  <ul class="reasons">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function sentences(
  { officialDomains, knownIssuers, strict, noContinue, keepDays, featuresOff }: Policy,
  strangers: readonly string[],
): string[] {
  const used = (domains: string[]) => domains.filter((domain) => !strangers.includes(domain));
  const between = text('ui_between');
  return [
    ...(strict ? [text('policy_strict')] : []),
    ...(noContinue ? [text('policy_noContinue')] : []),
    ...(keepDays === null ? [] : [text('policy_keep', keepDays)]),
    ...featuresOff.map((feature) => text(OFF[feature])),
    ...used(officialDomains).map((domain) => text('policy_official', domain)),
    ...knownIssuers
      .filter(({ domains }) => used(domains).length > 0)
      .map(({ name, domains }) => text('policy_issuer', name, used(domains).join(between))),
  ];
}

/** The domains of the policy that are not one owner's. To know that takes the public-suffix list, which few policies need. */
function useStrangers(policy: Policy): string[] {
  const [strangers, setStrangers] = useState<string[]>([]);
  const names = policy.officialDomains.length + policy.knownIssuers.length;
  useEffect(() => {
    if (names === 0) setStrangers([]);
    else void import('../../core/vouched').then(({ strangersIn }) => setStrangers(strangersIn(policy)));
  }, [policy, names]);
  return [...new Set(strangers)];
}
