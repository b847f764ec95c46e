// The result messages that people can see in a page now. Reads the words shown, no value of a field, and keeps them here.
import { LONGEST_MESSAGE, resultsOf, type SeenResult } from '../../core/result';
import { NAMES_ONE_CARD } from '../../rules/compiled/result-phrases';

/** A result and the innermost element that says it. */
export type VisibleResult = SeenResult & { element: Element };

// Menus, links, labels, help and code are no messages; what a field holds is not read.
const NO_MESSAGE =
  'a,nav,footer,details,select,label,legend,button,textarea,input,[contenteditable],[class*=faq i],[id*=faq i],[class*=help i],[id*=help i],[class*=guide i],[class*=rule i]';
const BLOCK =
  'p,li,td,tr,dd,dl,div,section,article,form,dialog,h1,h2,h3,h4,h5,h6,output,[role=alert],[role=status],[role=dialog]';
const MAY_SAY = /[\u3400-\u9fff]{2}|card|code|voucher|balance|attempt|redem|locked|used/i;

/** The messages below `roots`, by their text. */
export function visibleResults(roots: Iterable<Document | ShadowRoot>): Map<string, VisibleResult> {
  const found = new Map<string, VisibleResult>();
  const tried = new Set<Element>();
  for (const root of roots) {
    const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim()) continue;
      // A message may be cut up: a bold word, or a name and its sum side by side. The innermost place stays.
      for (const place of [element.closest(BLOCK)?.parentElement, element.closest(BLOCK), element])
        if (place && !tried.has(place)) {
          tried.add(place);
          const message = messageIn(place);
          if (message)
            for (const result of message.results)
              found.set(`${result.phrase} ${message.text}`, { ...result, element: place });
        }
    }
  }
  return found;
}

function messageIn(element: Element): { text: string; results: SeenResult[] } | null {
  const written = (element.textContent ?? '').replace(/\s+/g, ' ');
  if (written.length > 4 * LONGEST_MESSAGE || !MAY_SAY.test(written)) return null;
  // The layout is asked only about words that could be a message.
  if (!resultsOf(written).length) return null;
  if (element.closest(NO_MESSAGE) || element.querySelector('input,textarea,select') || !isShown(element))
    return null;
  if (NAMES_ONE_CARD.test((element.closest('li,tr') ?? element).textContent!)) return null;
  // biome-ignore lint/nursery/useDomNodeTextContent: words that are hidden were said to nobody.
  const text = ((element as HTMLElement).innerText ?? written).trim();
  const results = resultsOf(text);
  return results.length ? { text, results } : null;
}

function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height, right, bottom, left } = element.getBoundingClientRect();
  const { scrollWidth } = element.ownerDocument.documentElement;
  return width > 1 && height > 1 && right > 0 && bottom + scrollY > 0 && left < scrollWidth;
}
