// The way on to the page after all: folded away, with a reason, and only after the warning was in view for some seconds.
import { useEffect, useState } from 'preact/hooks';
import { ContinueReason } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { send } from '../ui/send';
import { type TextKey, text } from '../ui/text';

const REASONS: Record<ContinueReason, TextKey> = {
  'other-card': 'ui_continueOtherCard',
  'known-site': 'ui_continueKnownSite',
  other: 'ui_continueOther',
};

type GoOnProps = { id: string; site: string; seconds: number };

export function GoOn({ id, site, seconds }: GoOnProps) {
  const { busy, act } = useAct();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<ContinueReason | null>(null);
  const left = useSecondsInView(open, seconds);
  const goOn = () =>
    reason &&
    act(() =>
      send({
        type: 'decide-warning',
        warning: id,
        decision: { choice: 'continue', reason, scope: 'session' },
      }),
    );
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="soft">{text('warning_goOn')}</summary>
      <div class="fold-body stack">
        <p>{text('warning_goOnBody', site)}</p>
        <fieldset class="warning-reasons">
          <legend>{text('warning_goOnWhy')}</legend>
          {ContinueReason.options.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name="reason"
                checked={reason === option}
                onChange={() => setReason(option)}
              />
              {text(REASONS[option])}
            </label>
          ))}
        </fieldset>
        <Button look="risky" disabled={busy || !reason || left > 0} onClick={goOn}>
          {left > 0 ? text('warning_goOnWait', left) : text('warning_goOnNow')}
        </Button>
      </div>
    </details>
  );
}

/** Seconds that are left until this was in view for `seconds`; counts while the page can be seen only. */
function useSecondsInView(running: boolean, seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (!running || left === 0) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setLeft((now) => Math.max(0, now - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, [running, left]);
  return left;
}
