// The document and the shadow roots of one frame, as far as they are known.
import { now } from '../clock';
import { addAllShadowRoots, addShadowRoots, type Root } from '../roots';

export type KnownRoots = {
  readonly all: Set<Root>;
  /** Takes in the roots of custom elements, seldom, and lets go of those that have left the page. */
  refresh(): void;
  /** Takes in those of all elements where that costs little; true when there are more. */
  addEvery(): boolean;
};

const AGAIN_MS = 1000;
const MOST_ADDED = 50; // at once
/** Elements; in a larger page a shadow root is looked into when a field in it is focused. */
export const MOST_SEARCHED = 2000;
export const LARGE = 10_000; // elements

export function knownRoots(): KnownRoots {
  const all = new Set<Root>([document]);
  let due = 0;
  return {
    all,
    refresh() {
      if (now() < due || isLarger(MOST_SEARCHED)) return;
      for (const root of all) if (!root.isConnected) all.delete(root);
      addShadowRoots(all, MOST_ADDED);
      due = now() + AGAIN_MS;
    },
    addEvery() {
      const before = all.size;
      if (!isLarger(MOST_SEARCHED)) addAllShadowRoots(all);
      return all.size > before;
    },
  };
}

/** Has the document more elements? Counts no further than that. */
export const isLarger = (most: number): Element | undefined => document.getElementsByTagName('*')[most];
