// Tells the background what the frame asks for: when the shopper can see it, once for each thing there is to tell.
import type { HoldEvent } from '../../core/hold-state';
import type { Stance } from '../../protocol';
import { AGAIN_MS } from '../sensor/undecided';
import { api, isOrphan, tell } from '../tell';
import type { Seen } from './find-fields';
import { sightingOf } from './sighting';
import { whenShown } from './when-shown';

/** Tells the background what the frame asks for. */
type Reporter = {
  /** A look found this. */
  saw(seen: Seen): void;
  /** The shopper used the page: it is seen. */
  touched(): void;
  /** Something got into a field before it was held. */
  typed(): void;
  /** Tells what was not told yet. */
  report(): void;
  /** The page is shown anew. */
  again(): void;
};

/** What the background answers, and what it says of itself later, is given to `take`. */
export function reporter(take: (event: HoldEvent) => void): Reporter {
  let seen: Seen | null = null;
  let isShown = false;
  let alreadyTyped = false;
  let told = '';
  let listens = false;
  let pause = AGAIN_MS;

  function report() {
    if (!seen || !isShown || document.visibilityState !== 'visible' || isOrphan()) return;
    const { asks, fields } = seen;
    const all = `${asks}|${fields.length}|${alreadyTyped}|${fields.map(({ role }) => role)}`;
    if (all === told) return;
    told = all;
    if (!listens) api.runtime?.onMessage.addListener(onMessage);
    listens = true;
    const sighting = sightingOf(seen, alreadyTyped);
    void tell({ type: 'sighting', sighting }).then((answer) => {
      if (answer?.document) return take({ type: 'answered', asks, answer });
      // Nobody could say which page this is, or nobody answered: asked again, and at every touch; the hold stands meanwhile.
      told = '';
      pause *= 2;
      setTimeout(report, pause);
    });
  }

  const show = () => {
    isShown = true;
    report();
  };
  const watchShown = whenShown(show);
  const onMessage = (message: unknown) => {
    const stance = message as Stance;
    if (stance?.type === 'stance') take({ type: 'stance', stance });
  };

  return {
    saw(now) {
      seen = now;
      // What is drawn has no element to wait for: it was found because the shopper used the page.
      if (!now.elements.length) isShown = true;
      else if (!isShown && now.isNew) watchShown(now.elements);
      report();
    },
    touched: show,
    typed() {
      alreadyTyped = true;
    },
    report,
    again() {
      told = '';
      report();
    },
  };
}
