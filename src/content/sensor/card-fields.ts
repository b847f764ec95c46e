// The card fields of one frame: looked for when it matters, and never forgotten while they stand in the page.
import type { FrameLink } from '../link';
import type { FieldsFound } from '../recogniser/find-fields';
import { addShadowRoots, type Root, rootOf } from '../roots';
import { glanceOver, rootSaysCard, saysCardAt } from './glance';
import { destinationsOf, formOf } from './official-frame';

/** What a look found. `asks` is equal for two looks if the background's answer to them must be the same. */
export type Seen = FieldsFound & {
  elements: HTMLElement[];
  destinations: string[];
  asks: string;
  isNew: boolean; // there are more or fewer fields than before
};

/** What a glance came to: `more` has to be looked at, nothing was found, or card fields. */
export type Found = 'more' | 'none' | 'some';

export type CardFields = {
  readonly roots: Set<Root>;
  has(field: HTMLElement): boolean;
  /** Those that are in the page now, in the order in which they were found. */
  standing(): HTMLElement[];
  /** Those with something in them that this form would send. */
  filledIn(form: Element): HTMLElement[];
  /** Looks at everything; true when there are card fields. */
  look(): boolean;
  /** A glance, `ms` long, at a page that has changed, and a look if it may ask for a card. */
  glance(ms: number): Found;
  /** Looks because of one field, unless it was judged since the page last changed. */
  lookFor(field: HTMLElement, changed: boolean): void;
  /** May this field, or with null the page without one, ask for a card, and nobody can tell yet? */
  isUndecided(field: HTMLElement | null): boolean;
  /** Looks for a prompt without a field; at most every second and a half. */
  lookForDrawn(): void;
};

const JUDGED_MS = 150; // a field of a page that changes is not judged again within this time
const DRAWN_MS = 1500;
const DEEP_DUTY = 100; // shadow roots are looked for in at most one hundredth of the time
const DEEP_MS = 1000;
const MOST_ELEMENTS = 20_000; // in a larger page a shadow root is looked into when a field in it is focused

/**
 * `found` is called after each look that found something, `ask` when a look needs the recogniser and the frame has none
 * yet; when it has come, it is for the caller to look again.
 */
export function cardFields(link: FrameLink, found: (seen: Seen) => void, ask: () => void): CardFields {
  const roots = new Set<Root>([document]);
  const card = new Set<HTMLElement>(); // once a card field, always: changing its label later frees nothing
  const judgedAt = new WeakMap<Element, number>();
  const undecided = new WeakSet<Element>();
  let isPageUndecided = false;
  let drawnAt = -Infinity;
  let deepDue = 0;
  let glance: Generator<void, boolean> | undefined; // one that has not come to its end

  const standing = () => [...card].filter((field) => field.isConnected);

  function look(): boolean {
    const seen = link.recogniser?.cardFields(roots);
    if (!seen) ask();
    else if (seen.fields.length) absorb(seen);
    return !!seen?.fields.length;
  }

  function absorb(seen: FieldsFound) {
    const before = card.size;
    const elements = seen.fields.flatMap((field) => field.elements);
    for (const field of card) if (!field.isConnected) card.delete(field);
    for (const field of elements) card.add(field);
    const destinations = destinationsOf([...card]);
    const asks = [seen.kind, seen.claimsBrand, ...destinations].join();
    found({ ...seen, elements, destinations, asks, isNew: card.size !== before });
  }

  /** Without the recogniser: is it worth asking for? Wider than what it knows, and much cheaper. */
  const maySayCard = (field: HTMLElement | null) =>
    (field && saysCardAt(field)) || [...roots].some(rootSaysCard);

  function addRoots() {
    const start = performance.now();
    if (start < deepDue || document.getElementsByTagName('*').length > MOST_ELEMENTS) return;
    for (const root of roots)
      if (root !== document && !(root as ShadowRoot).host?.isConnected) roots.delete(root);
    addShadowRoots(roots);
    const end = performance.now();
    deepDue = end + Math.max(DEEP_MS, (end - start) * DEEP_DUTY);
  }

  return {
    roots,
    has: (field) => card.has(field),
    standing,
    filledIn: (form) =>
      standing().filter(
        (field) => hasText(field) && (formOf(field) === form || Node.prototype.contains.call(form, field)),
      ),
    look,
    glance(ms) {
      const end = performance.now() + ms;
      if (!glance) addRoots();
      glance ??= glanceOver(roots);
      let saysCard: boolean | undefined = card.size > 0;
      while (!saysCard) {
        const { done, value } = glance.next();
        if (done && !value) {
          glance = undefined;
          return 'none';
        }
        if (performance.now() > end && !done) return 'more';
        saysCard = done;
      }
      glance = undefined;
      return look() ? 'some' : 'none';
    },
    lookFor(field, changed) {
      if (card.has(field)) return;
      const now = performance.now();
      const known = judgedAt.get(field);
      if (known !== undefined && !(changed && now - known > JUDGED_MS)) return;
      judgedAt.set(field, now);
      roots.add(rootOf(field));
      if (!link.recogniser && !maySayCard(field)) return;
      if (!link.recogniser) undecided.add(field);
      look();
    },
    isUndecided: (field) => !link.recogniser && (field ? undecided.has(field) : isPageUndecided),
    lookForDrawn() {
      const now = performance.now();
      const due = isPageUndecided && link.recogniser ? now : drawnAt + DRAWN_MS;
      if (card.size || now < due) return;
      drawnAt = now;
      isPageUndecided = !link.recogniser && maySayCard(null);
      if (!link.recogniser && !isPageUndecided) return;
      if (look()) return;
      const seen = link.recogniser?.drawnFields(roots);
      if (seen?.fields.length) absorb(seen);
    },
  };
}

const hasText = (field: HTMLElement): boolean =>
  'value' in field ? field.value !== '' : !!field.textContent?.trim();
