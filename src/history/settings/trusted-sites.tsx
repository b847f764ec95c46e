// The sites on which the shopper chose to continue, each with a way back.
import { partOfKey } from '../../core/page';
import type { Policy } from '../../core/policy';
import type { Trust } from '../../model';
import { useAct } from '../../ui/act';
import { Button } from '../../ui/button';
import { date } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { send } from '../../ui/send';
import { text } from '../../ui/text';
import { CONTINUE_REASONS } from '../../words/names';
import { guestPlaceText } from '../../words/page-says';

type Props = { lasting: Trust[]; passing: Trust[]; policy: Policy };

export function TrustedSites({ lasting: kept, passing, policy }: Props) {
  const { busy, act } = useAct();
  // One row a host: a lasting choice stands for the passing one made with it.
  const rows = new Map<string, Trust & { lasting: boolean }>([
    ...passing.map((trust) => [trust.host, { ...trust, lasting: false }] as const),
    ...kept.map((trust) => [trust.host, { ...trust, lasting: true }] as const),
  ]);
  return (
    <section class="stack">
      <h2>{text('history_trustTitle')}</h2>
      <p class="soft">{text('history_trustBody')}</p>
      {policy.noContinue && (
        <p class="option-decided">
          <Icon name="quiet" /> {text('policy_noTrust')}
        </p>
      )}
      {rows.size === 0 && <p class="panel">{text('history_trustEmpty')}</p>}
      <ul class="trusts">
        {[...rows.values()].map(({ host, parts, reason, at, lasting }) => (
          <li key={host} class="panel row row-apart">
            <div>
              <b class="address">{host}</b>
              <Guests keys={parts} />
              <p class="soft">
                {text(CONTINUE_REASONS[reason])} ·{' '}
                {text(lasting ? 'history_trustLasting' : 'history_trustSession')} · {date(at)}
              </p>
            </div>
            <Button
              busy={busy}
              aria-label={text('history_trustWithdraw', host)}
              onClick={() => act(() => send({ type: 'withdraw-continue', host }))}
            >
              {text('ui_withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who else is freed there: the frames and form targets that the choice names. */
function Guests({ keys }: { keys: string[] }) {
  const guests = keys.flatMap((key) => {
    const { where, host } = partOfKey(key);
    return where === 'page' ? [] : { key, where, host };
  });
  return guests.map(({ key, where, host }) => (
    <p key={key} class="soft address">
      {host} {guestPlaceText(where)}
    </p>
  ));
}
