// Keeps the open notice in the page and in sight, and counts how often the page works against that. Asks nothing while nothing
// changes. It guards words and ways out only: no decision that frees anything is taken in a page.
const FORGIVE_AFTER = 8000; // ms without a fight until one is forgotten
const CHECK_AGAIN = 400; // ms after a fight
const MOST_FIGHTS = 4;
const ASK_AGAIN = 300; // ms after the browser said that the notice cannot be seen
const LAYERS_APART = 1500; // ms between two that enter the top layer, where the page is not fighting
const TAMPERED = ['inert', 'hidden', 'popover', 'aria-hidden', 'style', 'class'];

export type NoticeGuard = {
  /** The page did something against the notice. */
  fight(): void;
  /** Looks whether the notice is still there and in sight. */
  check(): void;
  stop(): void;
};

/** `raise` brings the notice on top of everything again; `fought` is called once, when the page keeps working against it. */
export function guardNotice(
  host: HTMLElement,
  dialog: HTMLElement,
  raise: () => void,
  fought: () => void,
): NoticeGuard {
  const ended = new AbortController();
  const { signal } = ended;
  let fights = 0;
  let lastFight = 0;
  let occluded = false;

  const fight = () => {
    if (signal.aborted) return;
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
  const check = () => {
    if (signal.aborted || document.hidden === true) return; // not an element of that name
    const changed = TAMPERED.filter((name) => host.hasAttribute(name));
    for (const name of changed) host.removeAttribute(name);
    const isOpen = host.isConnected && dialog.matches(':popover-open, :modal');
    if (changed[0] || !isOpen || occluded || isCovered(host, dialog)) fight();
    observe();
  };
  const observer = new MutationObserver(check);
  const observe = () => {
    observer.disconnect();
    for (const node of [document, document.documentElement, host])
      if (node) observer.observe(node, { childList: node !== host, attributes: node !== document });
  };
  const stop = () => {
    ended.abort();
    observer.disconnect();
    sight.disconnect();
  };
  const sight = watchSight(dialog, signal, (now) => {
    occluded = now;
    check();
  });
  watchLayers(host, signal, (again) => (again ? fight() : signal.aborted || raise()));
  observe();
  return { fight, check, stop };
}

/** Chromium also sees what lies over the notice without taking the pointer, and any effect that makes it hard to see. */
function watchSight(dialog: Element, signal: AbortSignal, seen: (occluded: boolean) => void) {
  let forgiven = -Infinity;
  const observer = new IntersectionObserver(
    (entries) => {
      const isHidden = (entries.at(-1) as { isVisible?: boolean }).isVisible === false;
      const isFading = dialog.getAnimations()[0];
      // While it fades in "not visible" means nothing, and a busy machine tells late: one that is not said again is
      // forgiven, but no more, as a page could cover it and let it go in turn.
      if (isHidden && (isFading || performance.now() - forgiven > FORGIVE_AFTER)) {
        if (!isFading) forgiven = performance.now();
        setTimeout(ask, ASK_AGAIN);
      } else seen(isHidden);
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const ask = () => {
    observer.disconnect();
    if (!signal.aborted) observer.observe(dialog);
  };
  ask();
  return observer;
}

/** Whatever enters the top layer later lies over the notice; a page that does so every moment is fighting (`again`). */
function watchLayers(host: Element, signal: AbortSignal, entered: (again: boolean) => void): void {
  let last = -Infinity;
  const onLayer = ({ type, target, newState }: { type: string; target: unknown; newState?: string }) => {
    if (target === host || (type === 'toggle' && newState !== 'open')) return;
    const again = performance.now() - last < LAYERS_APART;
    last = performance.now();
    queueMicrotask(() => entered(again));
  };
  for (const type of ['toggle', 'fullscreenchange'])
    addEventListener(type, onLayer as (event: Event) => void, { capture: true, signal });
}

/** Is the notice too small to read, or something else where it is drawn? What is outside the window is not judged. */
function isCovered(host: Element, dialog: Element): boolean {
  const { left, top, width, height } = dialog.getBoundingClientRect();
  if (width < 100 || height < 20) return true;
  let isOut = true;
  // Points along the middle and at the buttons.
  for (const down of [0.1, 0.35, 0.6, 0.85])
    for (const along of [0.25, 0.75]) {
      const x = left + width * along;
      const y = top + height * down;
      if (x <= 0 || y <= 0 || x >= innerWidth || y >= innerHeight) continue;
      if (document.elementFromPoint(x, y) !== host) return true;
      isOut = false;
    }
  return isOut;
}
