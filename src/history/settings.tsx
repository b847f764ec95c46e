// The sites on which the shopper chose to continue, each with a way back, and the erasure of everything.

import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { database } from '../database';
import { ContinueReason, Trust } from '../model';
import { SESSION_TRUST } from '../protocol';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Confirm } from '../ui/dialog';
import { date } from '../ui/format';
import { useLive, useSession } from '../ui/live';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { CONTINUE_REASONS } from '../words/names';

const SessionTrusts = z.record(z.string(), z.object({ reason: ContinueReason, at: z.number() }));

export function Settings() {
  return (
    <div class="stack-wide">
      <h1>{text('history_viewSettings')}</h1>
      <TrustedSites />
      <EraseAll />
      <p class="soft">{text('history_version', browser.runtime.getManifest().version)}</p>
    </div>
  );
}

function TrustedSites() {
  const { busy, act } = useAct();
  const stored = useLive(() => database.trusts.orderBy('at').reverse().toArray(), []);
  const session = useSession(SESSION_TRUST);
  const kept = stored.state === 'ready' ? stored.value.filter((row) => Trust.safeParse(row).success) : [];
  const passing = SessionTrusts.safeParse(session.state === 'ready' ? session.value : {});
  const rows = [
    ...kept.map((trust) => ({ ...trust, lasting: true })),
    ...Object.entries(passing.success ? passing.data : {}).map(([site, trust]) => ({
      site,
      ...trust,
      lasting: false,
    })),
  ];
  return (
    <section class="stack">
      <h2>{text('history_trustTitle')}</h2>
      <p class="soft">{text('history_trustBody')}</p>
      {stored.state === 'failed' && (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      {rows.length === 0 && stored.state === 'ready' && <p class="panel">{text('history_trustEmpty')}</p>}
      <ul class="trusts">
        {rows.map(({ site, reason, at, lasting }) => (
          <li key={`${site} ${lasting}`} class="panel row row-apart">
            <div>
              <b class="address">{site}</b>
              <p class="soft">
                {text(CONTINUE_REASONS[reason])} ·{' '}
                {text(lasting ? 'history_trustLasting' : 'history_trustSession')} · {date(at)}
              </p>
            </div>
            <Button
              disabled={busy}
              aria-label={text('history_trustWithdraw', site)}
              onClick={() => act(() => send({ type: 'withdraw-continue', site }))}
            >
              {text('ui_withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EraseAll() {
  const { busy, act } = useAct();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <section class="stack">
      <h2>{text('history_eraseAllTitle')}</h2>
      <p class="soft">{text('history_eraseAllHint')}</p>
      {done && <Callout tone="ok" title={text('history_eraseAllDone')} role="status" />}
      <div class="row">
        <Button look="risky" disabled={busy} onClick={() => setAsking(true)}>
          {text('history_eraseAll')}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={text('history_eraseAllAsk')}
          yes={text('history_eraseAll')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            void act(() => send({ type: 'delete-all' })).then(setDone);
          }}
        >
          <p>{text('history_eraseAllBody')}</p>
        </Confirm>
      )}
    </section>
  );
}
