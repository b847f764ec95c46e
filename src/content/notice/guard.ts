// Keeps the notice in the page and in sight, and counts how often the page works against that.
const CHECK_EVERY = 400; // ms
const FORGIVE_AFTER = 8000; // ms without a fight until one is forgotten
const MOST_FIGHTS = 4;

type Guarded = {
  host: HTMLElement;
  dialog: HTMLDialogElement;
  /** Brings the notice on top of everything again. */
  raise(): void;
  fought(): void;
};

export type NoticeGuard = {
  /** Has the notice been wholly visible, on top and unmoved for this long (ms)? */
  seenFor(ms: number): boolean;
  /** The page did something against the notice. */
  fight(): void;
  /** The notice itself changed: what was seen before no longer counts. */
  changed(): void;
  stop(): void;
};

export function guardNotice({ host, dialog, raise, fought }: Guarded): NoticeGuard {
  let fights = 0;
  let lastFight = 0;
  let seenSince = performance.now();
  let occluded = false;
  let stopped = false;

  const fight = () => {
    if (stopped) return;
    const now = performance.now();
    seenSince = now;
    lastFight = now;
    if (++fights >= MOST_FIGHTS) {
      stop();
      fought();
    } else raise();
  };

  const observer = new MutationObserver(check);
  const observe = () => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    if (document.documentElement)
      observer.observe(document.documentElement, { childList: true, attributes: true });
    observer.observe(host, { attributes: true });
  };

  // Chromium also sees what lies over the notice without taking the pointer, and any effect that makes it hard to see.
  const sight = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
      occluded = entry.isVisible === false;
      if (occluded) setTimeout(() => occluded && check(), 300);
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  sight.observe(dialog);

  function check() {
    if (stopped) return;
    const tampered = ['inert', 'hidden', 'popover', 'aria-hidden', 'style', 'class'].filter((name) =>
      host.hasAttribute(name),
    );
    for (const name of tampered) host.removeAttribute(name);
    if (tampered.length || !host.isConnected || !dialog.matches(':popover-open, :modal') || !isInSight())
      fight();
    else if (performance.now() - lastFight > FORGIVE_AFTER && fights) {
      fights--;
      lastFight = performance.now();
    }
    observe();
  }

  function isInSight(): boolean {
    if (document.visibilityState !== 'visible') return true;
    const { left, top, width, height } = dialog.getBoundingClientRect();
    if (width < 100 || height < 20) return false;
    // Points along the middle and at the buttons; what is outside the window is not judged.
    const points = [0.1, 0.35, 0.6, 0.85].flatMap((y) =>
      [0.25, 0.75].map((x) => [left + width * x, top + height * y]),
    );
    const covered = points.filter(
      ([x, y]) =>
        x! > 0 && y! > 0 && x! < innerWidth && y! < innerHeight && document.elementFromPoint(x!, y!) !== host,
    );
    return covered.length === 0 && !(occluded && isSteady());
  }
  // While it fades in, or the page is scrolled, "not visible" means nothing.
  const isSteady = () => dialog.getAnimations().length === 0;

  // Whatever enters the top layer later lies over the notice.
  const onToggle = (event: Event) => {
    if (event.target !== host && (event as ToggleEvent).newState === 'open') queueMicrotask(raiseQuietly);
  };
  const raiseQuietly = () => {
    if (stopped) return;
    seenSince = performance.now();
    // A page that opens something every moment is fighting.
    if (performance.now() - lastFight < 1500) fight();
    else {
      lastFight = performance.now();
      raise();
    }
  };
  addEventListener('toggle', onToggle, true);
  addEventListener('fullscreenchange', raiseQuietly, true);
  const timer = setInterval(check, CHECK_EVERY);
  observe();

  function stop() {
    stopped = true;
    clearInterval(timer);
    observer.disconnect();
    sight.disconnect();
    removeEventListener('toggle', onToggle, true);
    removeEventListener('fullscreenchange', raiseQuietly, true);
  }
  return {
    seenFor: (ms) => !occluded && isInSight() && performance.now() - seenSince >= ms,
    fight,
    changed: () => {
      seenSince = performance.now();
    },
    stop,
  };
}
