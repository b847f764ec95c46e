// For some seconds after one record was erased: the way to have it back, wherever in the history the shopper is by then.
import { useEffect, useState } from 'preact/hooks';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { text } from '../ui/text';
import type { TakeBack } from './take-back';

const OFFERED_MS = 10_000;

let show: (takeBack: TakeBack) => void = () => undefined;

/** Offers to take the last erasure back. */
export const offerUndo = (takeBack: TakeBack): void => show(takeBack);

export function Undo() {
  const { act } = useAct();
  const [offer, setOffer] = useState<{ takeBack: TakeBack } | null>(null);
  useEffect(() => {
    show = (takeBack) => setOffer({ takeBack });
  }, []);
  useEffect(() => {
    if (!offer) return;
    const timer = setTimeout(() => setOffer(null), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [offer]);
  return (
    <div class="undo-place" role="status">
      {offer && (
        <p class="undo panel raised">
          {text('history_erased')}
          <Button
            onClick={() => {
              setOffer(null);
              void act(offer.takeBack);
            }}
          >
            {text('history_undo')}
          </Button>
        </p>
      )}
    </div>
  );
}
