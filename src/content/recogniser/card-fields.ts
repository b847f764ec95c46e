// Looks for the card fields of one frame when it matters: in the document first, then by what a person sees.
import type { Around } from '../../protocol';
import { now } from '../clock';
import type { Doubt } from '../link';
import { rootOf } from '../roots';
import { isMixed } from '../sensor/net';
import { codeOfOurs } from './code-of-ours';
import { type FieldsFound, findCardFields, type Seen } from './find-fields';
import { type KnownFields, knownFields } from './known-fields';
import { isShown } from './seen-at';
import { judgeSink, partOfCard, type Sink } from './sink';

export type CardFields = Omit<KnownFields, 'take'> & {
  /** Looks at everything; true when there are card fields. */
  look(): boolean;
  /** Looks because of one field, unless it was judged lately. `isAimed` as in the guard. */
  lookFor(field: HTMLElement, isAimed?: boolean): void;
  /** Looks for a prompt without a field; at most every second and a half. */
  lookForDrawn(): void;
  /** Notes what the page asks for now, should it take the words away before it shows a field. */
  note(): void;
  /** What looks like a code goes to this field, or with null past every field: is it kept back? Asks anew each time. */
  catches(field: HTMLElement | null): boolean;
  /** Is the field known to be named as something else? */
  isOther(field: HTMLElement): boolean;
  /** Does the page speak of a card at all, as far as was looked? */
  speaksOfCard(): boolean;
};

const DRAWN_MS = 1500;
const MOST_NOTED = 2000; // elements of a page that is read when something is pressed in it

/** `around`: what the frames around say of this one. `found` is called after each look that found something. */
export function cardFields(
  doubt: Doubt,
  around: () => Around | null | undefined,
  found: (seen: Seen) => void,
): CardFields {
  const roots = doubt.roots.all;
  const known = knownFields(found);
  let drawnAt = -Infinity;
  const steps = stepJudge(doubt, known, (field) =>
    judgeSink(field, roots, known.standing(), {
      around: around(),
      hadCard: known.hadAny(),
      saysCard: doubt.saysCard,
    }),
  );
  function look(): boolean {
    const seen = findCardFields(roots);
    if (seen.fields.length) known.take(seen);
    return seen.fields.length > 0;
  }

  /** Judges by what a person sees; a field that turns out to take a card is one from then on. */
  function see(field: HTMLElement | null): Sink {
    const sink = steps.judge(field);
    if (sink.is === 'card') known.take(sink.found, field);
    return sink;
  }

  return {
    ...known,
    ...steps,
    look,
    lookFor(field, isAimed) {
      if (known.has(field) || !doubt.isDue(field, known.hadAny(), isAimed)) return;
      doubt.roots.addEvery(); // the words for it may stand in one that nobody has looked into
      look();
      // What a person sees at a field is asked where the frame is not official.
      if (!known.has(field) && !doubt.isOfficial) see(field);
    },
    lookForDrawn() {
      const time = now();
      if (known.hasAny() || time < drawnAt + DRAWN_MS) return;
      drawnAt = time;
      doubt.roots.addEvery();
      if (!look() && (doubt.speaks || doubt.maySayCard(null))) see(null);
    },
    catches(field) {
      if (!doubt.speaks && !doubt.maySayCard(field)) return false;
      if (field) roots.add(rootOf(field));
      if (field && known.has(field)) {
        known.take(partOfCard(field), field); // a box for coupons has become one for a card
        return true;
      }
      const { is, found } = see(field);
      if (is === 'open') known.take(found, field);
      return /card|open/.test(is);
    },
    speaksOfCard: () => doubt.speaks || known.hasAny(),
  };
}

/**
 * A step without a word takes what the one before has asked for, which is noted as the shopper goes on. What can be nothing
 * but a code, as letters and digits are mixed in it, is for a card whatever a field is called, where one of Taobao or Tmall
 * is spoken of at the field or heads the page, or is asked for anywhere, and there is no field for it.
 */
function stepJudge(
  { typed, roots }: Doubt,
  { standing }: Pick<KnownFields, 'standing'>,
  judgeNow: (field: HTMLElement | null) => Sink,
) {
  const others = new WeakSet<HTMLElement>();
  let asked: FieldsFound | null = null;
  let notedAt = -Infinity;
  const isAnswered = () => standing().some((field) => !others.has(field) && isShown(field));
  function judge(field: HTMLElement | null): Sink {
    const sink = judgeNow(field);
    if (field) others[sink.is === 'other' ? 'add' : 'delete'](field);
    if (/other|free/.test(sink.is)) {
      const isCode = isMixed(typed.row()) && !isAnswered();
      const found =
        (field && sink.is === 'free' && asked) ||
        (isCode && codeOfOurs(field, roots.all, () => judgeNow(null).found));
      if (found) return { is: 'open', found: field ? { ...found, fields: partOfCard(field).fields } : found };
    }
    if (/card|open/.test(sink.is)) asked = sink.found;
    return sink;
  }
  return {
    judge,
    isOther: (field: HTMLElement) => others.has(field),
    note() {
      const time = now();
      if (asked || time < notedAt + DRAWN_MS || document.getElementsByTagName('*')[MOST_NOTED]) return;
      notedAt = time;
      judge(null);
    },
  };
}
