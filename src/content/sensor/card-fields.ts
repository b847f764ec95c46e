// The card fields of one frame: looked for when it matters, and never forgotten while they stand in the page.
import type { FrameLink, Seen, Sink } from '../link';
import type { FieldsFound } from '../recogniser/find-fields';
import { rootOf } from '../roots';
import { glanceOver, rootSaysCard, saysCardAt, standsAlone } from './glance';
import type { KnownRoots } from './known-roots';
import { destinationsOf, formOf } from './official-frame';

/** What a glance came to: `more` has to be looked at, nothing was found, or card fields. */
export type Found = 'more' | 'none' | 'some';

export type CardFields = {
  has(field: HTMLElement): boolean;
  /** Those that are in the page now, in the order in which they were found. */
  standing(): HTMLElement[];
  /** Those with something in them that this form would send. */
  filledIn(form: Element): HTMLElement[];
  /** Looks at everything; true when there are card fields. */
  look(): boolean;
  /** A glance, `ms` long, at a page that has changed, and a look if it may ask for a card. */
  glance(ms: number): Found;
  /** Looks because of one field, unless it was judged within the last so many ms. */
  lookFor(field: HTMLElement, ms: number): void;
  /** May this field, or with null the page without one, ask for a card, and nobody can tell yet? */
  isUndecided(field: HTMLElement | null): boolean;
  /** The recogniser has come, or the frames around have answered: everything is judged anew. */
  decide(): void;
  /** Looks for a prompt without a field; at most every second and a half. */
  lookForDrawn(): void;
  /** What looks like a code goes to this field, or with null past every field: is it kept back? Asks anew each time. */
  catches(field: HTMLElement | null): boolean;
  /** Is the field known to be named as something else? */
  isOther(field: HTMLElement): boolean;
  /** Does the page speak of a card at all, as far as was looked? */
  speaksOfCard(): boolean;
};

const DRAWN_MS = 1500;

/**
 * `judgesSinks`: what a person sees at a field is asked too, as the frame is not official. `found` is called after each look that found something, `ask` when a look needs the recogniser and the frame has none
 * yet; when it has come, it is for the caller to look again.
 */
export function cardFields(
  link: FrameLink,
  known: KnownRoots,
  judgesSinks: boolean,
  found: (seen: Seen) => void,
  ask: () => void,
): CardFields {
  const roots = known.all;
  const card = new Set<HTMLElement>(); // once a card field, always: changing its label later frees nothing
  let judgedAt = new WeakMap<Element, number>();
  const undecided = new Set<Element>();
  const asked = new WeakSet<Element>(); // for these the frames around were asked
  const seenFields = new Map<HTMLElement, FieldsFound>(); // those that only what a person sees told
  const others = new WeakSet<HTMLElement>();
  let open: FieldsFound | null = null;
  let speaks = false;
  let hadCard = false;
  let isPageUndecided = false;
  let drawnAt = -Infinity;
  let glance: Generator<void, boolean> | undefined; // one that has not come to its end

  const standing = () => [...card].filter((field) => field.isConnected);

  function look(): boolean {
    const seen = link.recogniser?.cardFields(roots);
    if (!seen) ask();
    else if (seen.fields.length) absorb(seen);
    return !!seen?.fields.length;
  }

  function absorb(now: FieldsFound) {
    const before = card.size;
    for (const field of seenFields.keys()) if (!field.isConnected) seenFields.delete(field);
    const seen = [...seenFields.values()].reduce(link.recogniser!.together, now);
    const elements = seen.fields.flatMap((field) => field.elements);
    for (const field of card) if (!field.isConnected) card.delete(field);
    for (const field of elements) card.add(field);
    hadCard ||= card.size > 0;
    const destinations = destinationsOf([...card]);
    const asks = [seen.kind, seen.claimsBrand, ...destinations].join();
    found({ ...seen, elements, destinations, asks, isNew: card.size !== before });
  }

  /** Without the recogniser: is it worth asking for? Wider than what it knows, and much cheaper. */
  function maySayCard(field: HTMLElement | null): boolean {
    const says = () => (field && saysCardAt(field)) || standsAlone() || [...roots].some(rootSaysCard);
    const now = says() || (!link.recogniser && known.addEvery() && says());
    speaks ||= now;
    return now;
  }

  /** What is plainly called something goes on; should it be a card field all the same, it is held as soon as that is known. */
  const doubt = (field: HTMLElement): boolean =>
    (saysCardAt(field) || !isNamed(field)) && !!undecided.add(field);

  function remember(field: HTMLElement | null, found: FieldsFound) {
    absorb(found);
    if (field) seenFields.set(field, found);
  }

  /** Judges by what a person sees; a field that turns out to take a card is one from then on. */
  function see(field: HTMLElement | null): Sink['is'] {
    const { is, found } = link.recogniser!.sink(field, roots, standing(), { around: link.around, hadCard });
    if (field) others[is === 'other' ? 'add' : 'delete'](field);
    if (is === 'card') remember(field, found);
    else if (is === 'open') open = found;
    return is;
  }

  return {
    has: (field) => card.has(field),
    standing,
    filledIn: (form) =>
      standing().filter(
        (field) => hasText(field) && (formOf(field) === form || Node.prototype.contains.call(form, field)),
      ),
    look,
    glance(ms) {
      const end = performance.now() + ms;
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
    lookFor(field, ms) {
      if (card.has(field)) return;
      const now = performance.now();
      if (now - (judgedAt.get(field) ?? -Infinity) < ms) return;
      judgedAt.set(field, now);
      roots.add(rootOf(field));
      if (!maySayCard(field) && !hadCard) return;
      const isFirst = standsAlone() && !asked.has(field);
      if (!link.recogniser || isFirst) {
        asked.add(field);
        doubt(field);
        return ask();
      }
      look();
      if (!card.has(field) && judgesSinks) see(field);
    },
    isUndecided: (field) => (field ? undecided.has(field) : isPageUndecided && !link.recogniser),
    decide() {
      undecided.clear();
      judgedAt = new WeakMap();
    },
    lookForDrawn() {
      const now = performance.now();
      const due = isPageUndecided && link.recogniser ? now : drawnAt + DRAWN_MS;
      if (card.size || now < due) return;
      drawnAt = now;
      isPageUndecided = !link.recogniser && maySayCard(null);
      if (isPageUndecided) return ask();
      if (link.recogniser && !look() && (speaks || maySayCard(null))) see(null);
    },
    catches(field) {
      if (!speaks && !maySayCard(field)) return false;
      if (field) roots.add(rootOf(field));
      if (!link.recogniser) {
        ask();
        isPageUndecided ||= !field;
        return !field || doubt(field);
      }
      if (field && card.has(field)) {
        remember(field, link.recogniser.partOfCard(field)); // a box for coupons has become one for a card
        return true;
      }
      const is = see(field);
      if (is === 'open') remember(field, open!);
      return is === 'card' || is === 'open';
    },
    isOther: (field) => others.has(field),
    speaksOfCard: () => speaks || card.size > 0,
  };
}

/** Is the field called something where it can be read? */
const isNamed = (field: HTMLElement): boolean =>
  ['placeholder', 'aria-label', 'title'].some((name) => field.getAttribute(name)?.trim()) ||
  !!(field as HTMLInputElement).labels?.length;

export const hasText = (field: HTMLElement): boolean =>
  'value' in field ? field.value !== '' : !!field.textContent?.trim();
