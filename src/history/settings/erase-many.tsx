// Erases many pages at once, of some days or of one site, or everything: for good, once the shopper has seen how much it is.
import { useState } from 'preact/hooks';
import { database } from '../../database';
import { useAct } from '../../ui/act';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Confirm } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { send } from '../../ui/send';
import { text } from '../../ui/text';
import { timesOf } from '../search';

/** Days as date inputs give them, and a registrable domain; '' for any. */
type Which = { from: string; to: string; site: string };
const ANY: Which = { from: '', to: '', site: '' };

const rangeOf = ({ from, to, site }: Which) => {
  const { since, until } = timesOf({ from: from || undefined, to: to || undefined });
  const name = site.trim().toLowerCase();
  // A message carries whole numbers.
  return { since, until: Math.min(until, Number.MAX_SAFE_INTEGER), ...(name && { site: name }) };
};

function count(which: Which): Promise<number> {
  const { since, until, site } = rangeOf(which);
  const { checks } = database;
  return site === undefined
    ? checks.where('at').between(since, until).count()
    : checks.where('[site+at]').between([site, since], [site, until]).count();
}

/** Piece by piece, as the background answers within seconds; how many there were. */
async function erase(which: Which): Promise<number> {
  let all = 0;
  for (;;) {
    const erased = await send({ type: 'delete-checks', ...rangeOf(which) });
    if (erased === 0) return all;
    all += erased;
  }
}

export function EraseMany() {
  const { busy, act } = useAct();
  const [which, setWhich] = useState(ANY);
  const [asking, setAsking] = useState<number | null>(null);
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
            onClick={() => act(async () => setAsking(await count(which)))}
          >
            {text('history_eraseMany')}
          </Button>
          <span role="status">
            {done !== null && text('history_eraseManyDone', done)}
            {asking === 0 && text('history_eraseManyNone')}
          </span>
        </div>
      </div>
      {asking !== null && asking > 0 && (
        <Confirm
          title={text('history_eraseManyAsk', asking)}
          yes={text('history_erase')}
          onNo={() => setAsking(null)}
          onYes={() => {
            setAsking(null);
            void act(async () => setDone(await erase(which)));
          }}
        >
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
  return (
    <section class="stack">
      <h2>{text('history_eraseAllTitle')}</h2>
      <p class="soft">{text('history_eraseAllHint')}</p>
      {done && <Callout tone="ok" title={text('history_eraseAllDone')} role="status" />}
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
