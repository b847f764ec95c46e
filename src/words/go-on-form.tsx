// The question before going on to a warned page: the reason, then a separate yes that waits until all of it could be read.
import { useEffect, useState } from 'preact/hooks';
import { guestsOf, openPart, trustKeys, verdictOf } from '../core/page';
import type { ContinueReason, ContinueScope, Part } from '../model';
import { Button } from '../ui/button';
import { RichText, text } from '../ui/text';
import { CONTINUE_REASONS } from './names';
import { guestPlaceText } from './page-says';
import './go-on-form.css';

/** How long the question must have been in view, in seconds. */
const SECONDS = 3;
const SECONDS_LOOKALIKE = 5;

type GoOnFormProps = {
  parts: readonly Part[];
  /** May the choice outlive the session, as far as the surface goes? */
  canLast: boolean;
  busy: boolean;
  onGoOn: (reason: ContinueReason, scope: ContinueScope) => void;
};

export function GoOnForm({ parts, canLast, busy, onGoOn }: GoOnFormProps) {
  const [reason, setReason] = useState<ContinueReason | null>(null);
  const [lasts, setLasts] = useState(false);
  const [early, setEarly] = useState(false);
  const lookalike = verdictOf(parts) === 'lookalike';
  const left = useSecondsInView(lookalike ? SECONDS_LOOKALIKE : SECONDS);
  const waits = busy || !reason || left > 0;
  const press = () => {
    if (!waits) onGoOn(reason, lasts ? 'site' : 'session');
    else setEarly(true);
  };
  return (
    <div class="stack">
      <p>
        <RichText of="goOn_body" fill={[<Host key="site" of={openPart(parts)} />]} />
      </p>
      <Guests of={guestsOf(parts)} />
      <fieldset class="go-on-reasons">
        <legend>{text('goOn_why')}</legend>
        {(Object.keys(CONTINUE_REASONS) as ContinueReason[]).map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="reason"
              checked={reason === option}
              onChange={() => setReason(option)}
            />
            {text(CONTINUE_REASONS[option])}
          </label>
        ))}
      </fieldset>
      {canLast && !lookalike && trustKeys(parts) && reason && (
        <label class="go-on-lasts">
          <input type="checkbox" checked={lasts} onChange={() => setLasts(!lasts)} />
          {text('goOn_remember')}
        </label>
      )}
      <Button look="risky" aria-disabled={waits} onClick={press}>
        {left > 0 ? text('goOn_wait', left) : text('goOn_now')}
      </Button>
      <p role="status" class="soft">
        {early && waits && text(left > 0 ? 'goOn_early' : 'goOn_noReason')}
      </p>
    </div>
  );
}

const Host = ({ of: { host } }: { of: Part }) => (
  <bdi class="host" dir="ltr">
    {host || text('page_namelessPlace')}
  </bdi>
);

/** Whom the choice frees besides the page itself. */
function Guests({ of: guests }: { of: Part[] }) {
  if (guests.length === 0) return null;
  return (
    <div>
      <p>{text('goOn_guests')}</p>
      <ul class="go-on-guests">
        {guests.map((part) => (
          <li key={`${part.where} ${part.host}`}>
            <Host of={part} /> {guestPlaceText(part.where)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Seconds that are left until this was in view for `seconds`; counts only while it can be seen. */
function useSecondsInView(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setLeft((now) => Math.max(0, now - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, [left]);
  return left;
}
