// Each verdict with its sign, what it means and what to do; the address of a verdict's help is #verdict-<kind>.
import { toneOf } from '../core/page-message';
import { VerdictKind } from '../model';
import { Icon } from '../ui/icon';
import { meaningText, verdictText } from '../words/page-says';
import { usePolicy } from '../words/use-policy';

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
            <dd>{meaningText(kind)}</dd>
          </div>
        ))}
    </dl>
  );
}
