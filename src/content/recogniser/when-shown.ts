// Waits until one of some elements is rendered, wherever on the page it is; asks for no layout of its own.

/** Calls `then` once, when any of the elements watched so far is rendered and visible. Give it elements as they are found. */
export function whenShown(then: () => void): (elements: HTMLElement[]) => void {
  let observer: IntersectionObserver | null | undefined;
  const seen: IntersectionObserverCallback = (entries) => {
    if (!entries.some(({ isIntersecting, target }) => isIntersecting && isRendered(target))) return;
    observer?.disconnect();
    observer = null;
    then();
  };
  return (elements) => {
    if (observer === null) return;
    // The margin takes in what is scrolled out of sight.
    observer ??= new IntersectionObserver(seen, { rootMargin: '99999px' });
    for (const element of elements) observer.observe(element);
  };
}

const isRendered = (element: Element) => element.checkVisibility({ visibilityProperty: true });
