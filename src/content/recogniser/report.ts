// Tells the background what the frame asks for: when the shopper can see it, once for each thing there is to tell.
import type { HoldEvent } from '../../core/hold-state';
import type { Stance } from '../../protocol';
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

const AGAIN_MS = 400; // until it is asked again what nobody could answer, twice as long each time,
const MOST_PAUSE = 60_000; // up to this

/** What the background answers, and what it says of itself later, is given to `take`. */
export function reporter(take: (event: HoldEvent) => void): Reporter {
  let seen: Seen | null = null;
  let isShown = false;
  let alreadyTyped = false;
  let told = '';
  let listens = false;
  let pause = AGAIN_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function report() {
    if (!seen || !isShown || document.hidden === true || isOrphan()) return;
    const { asks, fields } = seen;
    const all = `${asks}|${fields.length}|${alreadyTyped}|${fields.map(({ role }) => role)}`;
    if (all === told) return;
    told = all;
    if (!listens) api().runtime?.onMessage.addListener(onMessage);
    listens = true;
    const sighting = sightingOf(seen, alreadyTyped);
    void tell({ type: 'sighting', sighting }).then((answer) => {
      clearTimeout(timer);
      if (answer?.document) {
        pause = AGAIN_MS;
        return take({ type: 'answered', asks, answer });
      }
      // Nobody could say which page this is, or nobody answered: asked again, and at every touch; the hold stands meanwhile.
      told = '';
      timer = setTimeout(report, pause);
      pause = Math.min(pause * 2, MOST_PAUSE);
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
