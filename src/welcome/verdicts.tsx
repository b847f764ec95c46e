// Each verdict with its sign, what it means and what to do; the address of a verdict's help is #verdict-<kind>.
import { toneOf } from '../core/page-message';
import { VerdictKind } from '../model';
import { Icon } from '../ui/icon';
import { type TextKey, text } from '../ui/text';
import { verdictText } from '../words/page-says';
import { usePolicy } from '../words/use-policy';

const MEANINGS: Record<VerdictKind, TextKey> = {
  official: 'welcome_verdictOfficial',
  vouched: 'welcome_verdictVouched',
  affiliated: 'welcome_verdictAffiliated',
  'other-issuer': 'welcome_verdictOtherIssuer',
  unofficial: 'welcome_verdictUnofficial',
  lookalike: 'welcome_verdictLookalike',
};

export function Verdicts() {
  const vouches = (usePolicy()?.policy.officialDomains.length ?? 0) > 0;
  return (
    <dl class="welcome-verdicts">
      {VerdictKind.options
        .filter((kind) => kind !== 'vouched' || vouches)
        .map((kind) => (
          <div key={kind} id={`verdict-${kind}`} class="panel">
            <dt class={`verdict-name tone-${toneOf(kind)}`}>
              <Icon name={toneOf(kind)} /> {verdictText(kind)}
            </dt>
            <dd>{text(MEANINGS[kind])}</dd>
          </div>
        ))}
    </dl>
  );
}
