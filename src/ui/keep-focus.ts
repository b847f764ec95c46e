// Keeps the focus on the page: where what had it is taken away, the place it stood in has it next, never the body.

/** Names a place of its own, so that a screen reader says where the shopper is. */
const PLACES = 'section, main, fieldset, dialog, form, nav';

/** Watches `root` for as long as the page stands; the function returned ends it. */
export function keepFocus(root: HTMLElement): () => void {
  let way: HTMLElement[] = []; // what has the focus, and what it stands in
  const came = ({ target }: FocusEvent) => {
    way = [];
    for (let at = target as HTMLElement | null; at && at !== root; at = at.parentElement) way.push(at);
  };
  const isLost = () => [null, document.body].includes(document.activeElement as HTMLBodyElement | null);
  // Told while the element is being taken away too: only afterwards it can be seen which of the two it was.
  const went = () =>
    queueMicrotask(() => {
      if (isLost() && way[0]?.isConnected) way = [];
    });
  const watch = new MutationObserver(() => {
    if (way.length === 0 || way[0]!.isConnected || !isLost()) return;
    const place = way.find((at) => at.isConnected && at.matches(PLACES));
    way = [];
    if (place) takeFocus(place.querySelector<HTMLElement>('[tabindex="-1"]') ?? place);
  });
  root.addEventListener('focusin', came);
  root.addEventListener('focusout', went);
  watch.observe(root, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    root.removeEventListener('focusin', came);
    root.removeEventListener('focusout', went);
  };
}

function takeFocus(place: HTMLElement) {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
