// The card fields of one frame: looked for when it matters, and never forgotten while they stand in the page.
import type { Around } from '../../protocol';
import type { Doubt } from '../link';
import { destinationsOf, formOf } from '../official-frame';
import { rootOf } from '../roots';
import { hasText } from '../text-field';
import { type FieldsFound, findCardFields, together } from './find-fields';
import type { Seen } from './report';
import { judgeSink, partOfCard, type Sink } from './sink';

export type CardFields = {
  has(field: HTMLElement): boolean;
  /** Those that are in the page now, in the order in which they were found. */
  standing(): HTMLElement[];
  /** Those with something in them that this form would send. */
  filledIn(form: Element): HTMLElement[];
  hasAny(): boolean;
  /** Looks at everything; true when there are card fields. */
  look(): boolean;
  /** Looks because of one field, unless it was judged lately. `isAimed` as in the guard. */
  lookFor(field: HTMLElement, isAimed?: boolean): void;
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

/** `around`: what the frames around say of this one. `found` is called after each look that found something. */
export function cardFields(
  doubt: Doubt,
  around: () => Around | null | undefined,
  found: (seen: Seen) => void,
): CardFields {
  const roots = doubt.roots.all;
  const card = new Set<HTMLElement>(); // once a card field, always: changing its label later frees nothing
  const seenFields = new Map<HTMLElement, FieldsFound>(); // those that only what a person sees told
  const others = new WeakSet<HTMLElement>();
  let open: FieldsFound | null = null;
  let hadCard = false;
  let drawnAt = -Infinity;

  const standing = () => [...card].filter((field) => field.isConnected);

  function look(): boolean {
    const seen = findCardFields(roots);
    if (seen.fields.length) absorb(seen);
    return seen.fields.length > 0;
  }

  function absorb(now: FieldsFound) {
    const before = card.size;
    for (const field of seenFields.keys()) if (!field.isConnected) seenFields.delete(field);
    const seen = [...seenFields.values()].reduce(together, now);
    const elements = seen.fields.flatMap((field) => field.elements);
    for (const field of card) if (!field.isConnected) card.delete(field);
    for (const field of elements) card.add(field);
    hadCard ||= card.size > 0;
    const destinations = destinationsOf([...card]);
    const asks = [seen.kind, seen.claimsBrand, ...destinations].join();
    found({ ...seen, elements, destinations, asks, isNew: card.size !== before });
  }

  function remember(field: HTMLElement | null, found: FieldsFound) {
    absorb(found);
    if (field) seenFields.set(field, found);
  }

  /** Judges by what a person sees; a field that turns out to take a card is one from then on. */
  function see(field: HTMLElement | null): Sink['is'] {
    const { is, found } = judgeSink(field, roots, standing(), {
      around: around(),
      hadCard,
      saysCard: doubt.saysCard,
    });
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
    hasAny: () => card.size > 0,
    look,
    lookFor(field, isAimed) {
      if (card.has(field) || !doubt.isDue(field, hadCard, isAimed)) return;
      doubt.roots.addEvery(); // the words for it may stand in one that nobody has looked into
      look();
      // What a person sees at a field is asked where the frame is not official.
      if (!card.has(field) && !doubt.isOfficial) see(field);
    },
    lookForDrawn() {
      const now = performance.now();
      if (card.size || now < drawnAt + DRAWN_MS) return;
      drawnAt = now;
      doubt.roots.addEvery();
      if (!look() && (doubt.speaks || doubt.maySayCard(null))) see(null);
    },
    catches(field) {
      if (!doubt.speaks && !doubt.maySayCard(field)) return false;
      if (field) roots.add(rootOf(field));
      if (field && card.has(field)) {
        remember(field, partOfCard(field)); // a box for coupons has become one for a card
        return true;
      }
      const is = see(field);
      if (is === 'open') remember(field, open!);
      return is === 'card' || is === 'open';
    },
    isOther: (field) => others.has(field),
    speaksOfCard: () => doubt.speaks || card.size > 0,
  };
}
