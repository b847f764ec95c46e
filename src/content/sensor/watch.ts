// Says when the page may have changed and has to be glanced at, at a cost that stays small however fast it changes.
import { now } from '../clock';
import type { Root } from '../roots';
import { tell } from '../tell';
import { hasField, isWorthAGlance, NAMES } from './glance';
import { isNamed } from './named-page';

const LEAST_PAUSE = 200; // ms between two glances
const MOST_PAUSE = 4000; // ms, after glances that found nothing
const DUTY = 100; // a glance is followed by a pause of at least this many times its own length
const LONG_LOAD = 1500; // ms after which a page that still loads is looked at
const MOST_UNTOUCHED = 1; // ms of one glance, and of all while nobody uses the page
const REST = 5000; // ms after which such a page may cost as much again
// Attributes in which a field says what it takes.
const WORDS = [...NAMES, 'type', 'contenteditable', 'role'];

/** What a glance came to: more has to be looked at, or were card fields found? */
export type Found = 'more' | boolean;

export type Watch = {
  /** Has something changed since the last look? */
  changed(): boolean;
  /** The shopper does something: what comes of it is looked at soon. */
  hurry(): void;
  /** The page has loaded, or is shown: what waits for that is done. */
  proceed(): void;
};

/**
 * Calls `glance` in idle moments after something changed below one of `roots`, and again while it says that there is more.
 * The observer is off from the first change until the glance, so a storm of changes costs no more than a single one. A
 * document that is hidden waits; one that nobody touches and that has cost its share rests.
 */
export function watch(roots: ReadonlySet<Root>, glance: (ms: number) => Found): Watch {
  let due = 0;
  let pause = LEAST_PAUSE;
  let left = MOST_UNTOUCHED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = true; // that it loads is a change, and needs no observer
  let observer: MutationObserver | undefined;
  let idler = 0;
  let asks = 5; // looks after each of which a page may turn out to speak of a card
  function idle(): undefined {
    idler = requestIdleCallback(run, { timeout: 250 });
  }
  function soon() {
    waiting = true;
    observer?.disconnect();
    wait();
  }
  function wait(ms = due - now()) {
    clearTimeout(timer);
    cancelIdleCallback(idler);
    if (!waiting || document.hidden) return;
    if (left <= 0) {
      left = MOST_UNTOUCHED;
      ms = REST;
    }
    timer = ms > 0 ? setTimeout(idle, ms) : idle();
  }
  function run() {
    if (!waiting) return;
    const start = now();
    const found = glance(left);
    const end = now();
    left -= end - start;
    if (found === 'more') return wait(0);
    pause = found ? LEAST_PAUSE : Math.min(MOST_PAUSE, pause * 2);
    due = end + Math.max(pause, (end - start) * DUTY);
    rest();
  }
  function rest() {
    waiting = false;
    if (asks-- > 0 && isNamed()) asks = +!tell({ type: 'look' }); // once
    observer ??= new MutationObserver(soon);
    for (const root of roots) observer.observe(root, observed(root));
  }
  function proceed() {
    return waiting && !due && !document.hidden && ![...roots].some(isWorthAGlance) ? rest() : wait();
  }
  if (document.readyState === 'loading') wait(LONG_LOAD);
  else proceed();
  return {
    changed: () => waiting,
    hurry() {
      pause = LEAST_PAUSE;
      left = MOST_UNTOUCHED;
      due = Math.min(due, now() + LEAST_PAUSE);
      wait();
    },
    proceed,
  };
}

/** What nobody can type into is not read again when a word in it changes. */
const observed = (root: Root): MutationObserverInit => ({
  childList: true,
  subtree: true,
  ...(hasField(root) && { characterData: true, attributeFilter: WORDS }),
});
