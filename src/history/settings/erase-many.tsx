// Erases many pages at once, of some days or of one site, or everything: for good, once the shopper has seen how much it is.
import { useState } from 'preact/hooks';
import { readCheck } from '../../card/read-row';
import { checksOf, database } from '../../database';
import { PageCheck } from '../../model';
import { useAct } from '../../ui/act';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Confirm } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { useLive } from '../../ui/live';
import { send } from '../../ui/send';
import { text } from '../../ui/text';
import { timesOf } from '../search';

/** Days as date inputs give them, and an address or host as the shopper writes it; '' for any. */
type Which = { from: string; to: string; site: string };
const ANY: Which = { from: '', to: '', site: '' };

/** What is to be erased, and how many pages that are now. */
type Asked = { since: number; until: number; site?: string; count: number };

async function ask({ from, to, site: written }: Which): Promise<Asked> {
  const { since, until } = timesOf({ from: from || undefined, to: to || undefined });
  // A message carries whole numbers.
  const times = { since, until: Math.min(until, Number.MAX_SAFE_INTEGER) };
  if (written.trim() === '') return { ...times, count: await checksOf(since, until).count() };
  // Whose a host is takes the list of public suffixes, which the page does not need to be drawn.
  const { ownSiteOf } = await import('../../core/own-site');
  const site = ownSiteOf(written);
  return { ...times, site, count: site ? await checksOf(since, until, site).count() : 0 };
}

/** Piece by piece, as the background answers within seconds; how many there were. */
async function erase({ count: _, ...which }: Asked): Promise<number> {
  let all = 0;
  for (;;) {
    const erased = await send({ type: 'delete-checks', ...which });
    if (erased === 0) return all + (await eraseDamaged(which));
    all += erased;
  }
}

/** The background leaves every row that it cannot read, as a later version may have written it; a damaged one goes with the others. */
async function eraseDamaged({ since, until, site }: Omit<Asked, 'count'>): Promise<number> {
  const left = await checksOf(since, until, site).toArray();
  const unread = left.filter((row) => !PageCheck.safeParse(row).success);
  const why = await Promise.all(unread.map(readCheck));
  const going = unread.filter((_, i) => why[i] !== 'later');
  for (const { id } of going) await send({ type: 'delete-check', check: id });
  return going.length;
}

export function EraseMany() {
  const { busy, act } = useAct();
  const [which, setWhich] = useState(ANY);
  const [asking, setAsking] = useState<Asked | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const change = (name: keyof Which) => (event: { currentTarget: { value: string } }) => {
    setDone(null);
    setWhich({ ...which, [name]: event.currentTarget.value });
  };
  const named = which.from !== '' || which.to !== '' || which.site.trim() !== '';
  return (
    <section class="stack">
      <h2>{text('history_eraseManyTitle')}</h2>
      <p class="soft">{text('history_eraseManyHint')}</p>
      <div class="panel stack-wide">
        <div class="filters">
          <Field label="history_searchFrom">
            <input type="date" value={which.from} onChange={change('from')} />
          </Field>
          <Field label="history_searchTo">
            <input type="date" value={which.to} onChange={change('to')} />
          </Field>
          <Field label="history_eraseManySite">
            <input value={which.site} placeholder="gift.example" maxLength={300} onInput={change('site')} />
          </Field>
        </div>
        <div class="row">
          <Button
            look="risky"
            busy={busy}
            disabled={!named}
            onClick={() => act(async () => setAsking(await ask(which)))}
          >
            {text('history_eraseMany')}
          </Button>
          <span role="status">
            {done !== null && text('history_eraseManyDone', done)}
            {asking?.count === 0 && text('history_eraseManyNone')}
          </span>
        </div>
      </div>
      {asking !== null && asking.count > 0 && (
        <Confirm
          title={text('history_eraseManyAsk', asking.count)}
          yes={text('history_erase')}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            void act(async () => setDone(await erase(asking)));
          }}
        >
          {asking.site && <p>{text('history_eraseManyOf', asking.site)}</p>}
          <p>{text('history_eraseManyBody')}</p>
        </Confirm>
      )}
    </section>
  );
}

export function EraseAll() {
  const { busy, act } = useAct();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  // What was recorded or taken in since makes the sentence untrue.
  const kept = useLive(() => database.events.limit(1).count(), []);
  const isEmpty = kept.state === 'ready' && kept.value === 0;
  return (
    <section class="stack">
      <h2>{text('history_eraseAllTitle')}</h2>
      <p class="soft">{text('history_eraseAllHint')}</p>
      {done && isEmpty && <Callout tone="ok" title={text('history_eraseAllDone')} role="status" />}
      <div class="row">
        <Button look="risky" busy={busy} onClick={() => setAsking(true)}>
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
