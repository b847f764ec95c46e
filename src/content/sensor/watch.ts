// Says when the page may have changed, at a cost that stays small however fast it changes.

const LEAST_PAUSE = 200; // ms between two looks
const MOST_PAUSE = 4000; // ms, after looks that found nothing new
const DUTY = 25; // a look is followed by a pause of at least this many times its own length
const LONG_LOAD = 1500; // ms after which a page that still loads is looked at
// Attributes in which a field says what it takes.
const WORDS = ['placeholder', 'aria-label', 'title', 'type', 'contenteditable', 'role'];

export type Watch = {
  /** Has something changed since the last look? */
  changed(): boolean;
  /** The shopper does something: what comes of it is looked at soon. */
  hurry(): void;
};

/**
 * Calls `look` in an idle moment after something changed below one of `roots`; it says whether it found anything new. The
 * observer is off from the first change until the look, so a storm of changes costs no more than a single one.
 */
export function watch(roots: Set<Document | ShadowRoot>, look: () => boolean): Watch {
  let due = document.readyState === 'loading' ? LONG_LOAD : 0;
  let pause = LEAST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const observer = new MutationObserver(soon);
  const observe = () => {
    for (const root of roots)
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: WORDS });
  };
  const idle = () => requestIdleCallback(run, { timeout: 250 });

  function soon() {
    if (waiting) return;
    waiting = true;
    observer.disconnect();
    wait();
  }
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(idle, Math.max(0, due - performance.now()));
  }
  function run() {
    if (!waiting) return;
    waiting = false;
    const start = performance.now();
    pause = look() ? LEAST_PAUSE : Math.min(MOST_PAUSE, pause * 2);
    observe();
    const end = performance.now();
    due = end + Math.max(pause, (end - start) * DUTY);
  }
  function hurry() {
    pause = LEAST_PAUSE;
    const soonest = performance.now() + LEAST_PAUSE;
    if (due <= soonest) return;
    due = soonest;
    if (waiting) wait();
  }

  if (due)
    document.addEventListener('DOMContentLoaded', () => {
      due = 0;
      if (waiting) wait();
    });
  observe();
  return { changed: () => waiting, hurry };
}
