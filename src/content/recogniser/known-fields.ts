// The card fields of one frame that were found so far: never forgotten while they stand in the page.
import { isOfficialAddress } from '../../core/official';
import { destinationsOf, formOf } from '../official-frame';
import { hasText } from '../text-field';
import { type FieldsFound, type Seen, together } from './find-fields';

export type KnownFields = {
  has(field: HTMLElement): boolean;
  /** Those that are in the page now, in the order in which they were found. */
  standing(): HTMLElement[];
  /** Those with something in them that this form would send. */
  filledIn(form: Element): HTMLElement[];
  hasAny(): boolean;
  /** Was there ever one? */
  hadAny(): boolean;
  /** Takes in what a look has found; with a field what only a person sees at it, which no look at the document will find again. */
  take(now: FieldsFound, field?: HTMLElement | null): void;
};

const MOST_DESTINATIONS = 16; // that are told; what is not official comes first

export const toldOf = (origins: string[]): string[] => {
  const foreign = origins.filter((origin) => !isOfficialAddress(origin));
  return [...new Set([...foreign, ...origins])].slice(0, MOST_DESTINATIONS);
};

/** `found` is called with all that is known each time something is taken in. */
export function knownFields(found: (seen: Seen) => void): KnownFields {
  const card = new Set<HTMLElement>(); // once a card field, always: changing its label later frees nothing
  const seenFields = new Map<HTMLElement, FieldsFound>(); // those that only what a person sees told
  let hadAny = false;
  const standing = () => [...card].filter((field) => field.isConnected);

  return {
    has: (field) => card.has(field),
    standing,
    filledIn: (form) =>
      standing().filter(
        (field) => hasText(field) && (formOf(field) === form || Node.prototype.contains.call(form, field)),
      ),
    hasAny: () => card.size > 0,
    hadAny: () => hadAny,
    take(now, field) {
      const before = card.size;
      for (const one of seenFields.keys()) if (!one.isConnected) seenFields.delete(one);
      const seen = [...seenFields.values()].reduce(together, now);
      const elements = seen.fields.flatMap((one) => one.elements);
      for (const one of card) if (!one.isConnected) card.delete(one);
      for (const one of elements) card.add(one);
      hadAny ||= card.size > 0;
      const destinations = toldOf(destinationsOf([...card]));
      const asks = [seen.kind, seen.claimsBrand, ...destinations].join();
      found({ ...seen, elements, destinations, asks, isNew: card.size !== before });
      if (field) seenFields.set(field, now);
    },
  };
}
