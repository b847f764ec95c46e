// Says when the page may have changed, at a cost that stays small however fast it changes.

const LEAST_PAUSE = 200; // ms between two looks
// Attributes in which a field says what it takes.
const WORDS = ['placeholder', 'aria-label', 'title', 'type', 'contenteditable', 'role'];
const DUTY = 25; // a look is followed by a pause of at least this many times its own length

/**
 * `changed()`: has something changed since the last look?
 * Calls `look` in an idle moment after nodes were added below one of `roots`. The observer is off from the first change
 * until the look, so a storm of changes costs no more than a single one.
 */
export function watch(roots: Set<Document | ShadowRoot>, look: () => void): { changed(): boolean } {
  let due = 0;
  let waiting = false;
  const observer = new MutationObserver(soon);
  const observe = () => {
    for (const root of roots)
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: WORDS });
  };

  function soon() {
    if (waiting) return;
    waiting = true;
    observer.disconnect();
    const pause = due - performance.now();
    if (pause > 0) setTimeout(idle, pause);
    else idle();
  }
  const idle = () => requestIdleCallback(run, { timeout: 250 });
  function run() {
    const start = performance.now();
    observe();
    waiting = false;
    look();
    observe(); // roots found by this look
    const end = performance.now();
    due = end + Math.max(LEAST_PAUSE, (end - start) * DUTY);
  }
  observe();
  return { changed: () => waiting };
}
