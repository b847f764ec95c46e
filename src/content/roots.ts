// Looks through shadow roots, open and closed, and names the element that really has the focus or the pointer.
import { api } from './tell';

export type Root = Document | ShadowRoot;
/** A host of our own, marked in our own world, where no page can: what it shows are our words and not the page's. */
export type Host = Element & { ours?: true };

type InFirefox = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** What a selector finds; short, as the sensor has little room. */
export const all = <E extends Element>(root: ParentNode, selector: string): E[] => [
  ...root.querySelectorAll<E>(selector),
];

function shadowOf(element: InFirefox): ShadowRoot | null | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot;
  try {
    if (element instanceof HTMLElement) return api().dom?.openOrClosedShadowRoot(element);
  } catch {} // the extension was reloaded: closed roots stay closed
}

/** Which elements may have a shadow root: of the others the frequent ones are left out, as each that is asked costs a wrapper. */
const MAY_HOST = ':not(a,li)';
/** Elements with a hyphen in their name, which no selector tells. An XPath does, in a document: what is asked for its name there costs a wrapper, and the first of each kind far more. */
export function* customElementsIn(root: Root): Generator<Element> {
  if (root instanceof Document) {
    const found = root.evaluate("//*[contains(name(),'-')]", root);
    const next = () => found.iterateNext() as Element | null;
    for (let element = next(); element; element = next()) yield element;
  } else for (const element of all(root, MAY_HOST)) if (element.localName.includes('-')) yield element;
}

/** Adds to `roots` the shadow roots of custom elements below those in it, `most` at once; one elsewhere is found when it has the focus. */
export function addShadowRoots(roots: Set<Root>, most: number): void {
  const full = roots.size + most;
  // A set visits what is added while it is walked, so nested roots are found too.
  for (const root of roots) {
    for (const element of customElementsIn(root)) {
      addShadowRoot(element, roots);
      if (roots.size >= full) return;
    }
  }
}

/** The same for every element that may have one, at the price of asking each: for the few pages that are read after an entry. */
export function addAllShadowRoots(roots: Set<Root>): void {
  for (const root of roots) for (const element of all(root, MAY_HOST)) addShadowRoot(element, roots);
}

/** The same for one element of any kind. */
export function addShadowRoot(element: Host, roots: Set<Root>): void {
  const root = shadowOf(element);
  if (root && !element.ours) roots.add(root);
}

/** The focused element, through all shadow roots; null when nothing, or only the body, is focused. */
export function focusedElement(): HTMLElement | null {
  let active = document.activeElement;
  for (let root = active && shadowOf(active); root?.activeElement; root = shadowOf(active))
    active = root.activeElement;
  return active === document.body || active === document.documentElement
    ? null
    : (active as HTMLElement | null);
}

/** The element an event of the pointer really hit, through closed shadow roots too. */
export function hitElement(event: Event): Element | null {
  let hit = event.composedPath()[0];
  if (!(hit instanceof Element)) return null;
  const { clientX, clientY } = event as MouseEvent;
  if (clientX === undefined) return hit;
  for (let root = shadowOf(hit); root; root = shadowOf(hit as Element)) {
    const inner = root.elementFromPoint(clientX, clientY);
    if (!inner || inner === hit || !root.contains(inner)) break;
    hit = inner;
  }
  return hit as Element;
}

/** The document or shadow root an element is in. */
export const rootOf = (element: Element): Root => element.getRootNode() as Root;
