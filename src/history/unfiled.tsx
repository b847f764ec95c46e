// The latest pages that belong to no card, each a press away from this one.
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { shortTime } from '../ui/format';
import { useLive } from '../ui/live';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { deedsText, phraseText } from '../words/page-says';
import { findChecks, NEWEST } from './find-checks';

/** As many as one looks over. */
const LATEST = 10;

export function Unfiled({ card }: { card: string }) {
  const { busy, act } = useAct();
  const found = useLive(() => findChecks({ card: 'none' }, NEWEST), []);
  const rows =
    found.state === 'ready'
      ? found.value.rows.flatMap((row) => (row.readable ? [row.check] : [])).slice(0, LATEST)
      : [];
  if (rows.length === 0) return null;
  return (
    <details class="fold">
      <summary>{text('history_unfiledTitle')}</summary>
      <ul class="fold-body stack">
        {rows.map((check) => (
          <li key={check.id} class="row row-apart">
            <span>
              {shortTime(check.at, Date.now())} · {phraseText(check.parts)} · {deedsText(check)}
            </span>
            <Button
              busy={busy}
              onClick={async () => {
                await act(() => send({ type: 'file-check', check: check.id, card }));
                // The row goes with its button; the pages of the card are where it has gone.
                document.querySelector<HTMLElement>('#card-pages')?.focus();
              }}
            >
              {text('history_unfiledFile')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
