// Keeps the open notice in the page and in sight, and counts how often the page works against that. Asks nothing while nothing
// changes. It guards words and ways out only: no decision that frees anything is taken in a page.
const FORGIVE_AFTER = 8000; // ms without a fight until one is forgotten
const CHECK_AGAIN = 400; // ms after a fight
const MOST_FIGHTS = 4;
const ASK_AGAIN = 300; // ms after the browser said that the notice cannot be seen
const TAMPERED = ['inert', 'hidden', 'popover', 'aria-hidden', 'style', 'class'];

type Guarded = {
  host: HTMLElement;
  dialog: HTMLDialogElement;
  /** Brings the notice on top of everything again. */
  raise(): void;
  fought(): void;
};

export type NoticeGuard = {
  /** The page did something against the notice. */
  fight(): void;
  /** Looks whether the notice is still there and in sight. */
  check(): void;
  stop(): void;
};

export function guardNotice(guarded: Guarded): NoticeGuard {
  const { host, dialog, raise, fought } = guarded;
  let fights = 0;
  let lastFight = 0;
  let occluded = false;
  let stopped = false;

  const fight = () => {
    if (stopped) return;
    const now = performance.now();
    if (now - lastFight > FORGIVE_AFTER) fights = 0;
    lastFight = now;
    if (++fights >= MOST_FIGHTS) {
      stop();
      fought();
    } else raise();
    // Looked at again while something is wrong, and only then.
    setTimeout(check, CHECK_AGAIN);
  };
  const observer = new MutationObserver(() => check());
  const observe = () => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    if (document.documentElement)
      observer.observe(document.documentElement, { childList: true, attributes: true });
    observer.observe(host, { attributes: true });
  };
  function check() {
    if (stopped || document.visibilityState !== 'visible') return;
    const changed = TAMPERED.filter((name) => host.hasAttribute(name));
    for (const name of changed) host.removeAttribute(name);
    const gone = !host.isConnected || !dialog.matches(':popover-open, :modal');
    if (changed.length || gone || isCovered(host, dialog, occluded)) fight();
    observe();
  }
  const sight = watchSight(dialog, (now) => {
    occluded = now;
    check();
  });
  const layers = watchLayers(host, (again) => (again ? fight() : !stopped && raise()));
  observe();

  function stop() {
    stopped = true;
    observer.disconnect();
    sight();
    layers();
  }
  return { fight, check, stop };
}

/** Chromium also sees what lies over the notice without taking the pointer, and any effect that makes it hard to see. */
function watchSight(dialog: Element, seen: (occluded: boolean) => void): () => void {
  let forgiven = -Infinity;
  let timer = 0;
  const observer = new IntersectionObserver(
    (entries) => {
      const isHidden = (entries.at(-1) as { isVisible?: boolean }).isVisible === false;
      const isFading = dialog.getAnimations().length > 0;
      // While it fades in "not visible" means nothing, and a busy machine tells late: one that is not said again is
      // forgiven, but no more, as a page could cover it and let it go in turn.
      if (isHidden && (isFading || performance.now() - forgiven > FORGIVE_AFTER)) {
        if (!isFading) forgiven = performance.now();
        timer = setTimeout(askAgain, ASK_AGAIN) as unknown as number;
        return;
      }
      seen(isHidden);
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  function askAgain() {
    observer.unobserve(dialog);
    observer.observe(dialog);
  }
  observer.observe(dialog);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Whatever enters the top layer later lies over the notice; a page that does so every moment is fighting (`again`). */
function watchLayers(host: Element, entered: (again: boolean) => void): () => void {
  let last = -Infinity;
  const onLayer = (event: Event) => {
    if (event.target === host || (event.type === 'toggle' && (event as ToggleEvent).newState !== 'open'))
      return;
    const again = performance.now() - last < 1500;
    last = performance.now();
    queueMicrotask(() => entered(again));
  };
  addEventListener('toggle', onLayer, true);
  addEventListener('fullscreenchange', onLayer, true);
  return () => {
    removeEventListener('toggle', onLayer, true);
    removeEventListener('fullscreenchange', onLayer, true);
  };
}

function isCovered(host: HTMLElement, dialog: HTMLElement, occluded: boolean): boolean {
  const { left, top, width, height } = dialog.getBoundingClientRect();
  if (width < 100 || height < 20) return true;
  // Points along the middle and at the buttons; what is outside the window is not judged.
  const points = [0.1, 0.35, 0.6, 0.85].flatMap((y) =>
    [0.25, 0.75].map((x) => [left + width * x, top + height * y] as const),
  );
  const inWindow = points.filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
  return (
    occluded || inWindow.length === 0 || inWindow.some(([x, y]) => document.elementFromPoint(x, y) !== host)
  );
}
