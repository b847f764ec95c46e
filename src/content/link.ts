// What the sensor and the notice of one frame share: one object in their own world, which the page cannot reach.
import type { HoldEvent } from '../core/hold-state';
import type { Around, NoticeView } from '../protocol';
import type { FieldsFound } from './recogniser/find-fields';
import type { Root } from './roots';

export type { Around };
export type HeldInput = 'focus' | 'typing' | 'paste' | 'drop' | 'submit' | 'autofill';

/** The notice as the sensor sees it. */
export type StandingNotice = {
  host: HTMLElement;
  /** Is it more than a tip? */
  isHolding(): boolean;
  /** Handles an event aimed at the notice before the page can see it. */
  take(event: Event): void;
  /** The shopper touched a held field: open, and take the focus that the field must not have. */
  insist(): void;
  /** A frame of the page took the focus away. */
  robbed(): void;
  /** The background knows more now. */
  refresh(view: NonNullable<NoticeView>): void;
  close(): void;
};

/**
 * Where text can go: a `card` field; named as something `other`; `open`, as the page asks for a card and nothing visible
 * names this place as anything else; or `free`, as the page asks for none.
 */
export type Sink = { is: Around['is']; found: FieldsFound };

/** What was said before of this frame: by those around it, and whether it had a card field. */
export type Before = { around: Around | null | undefined; hadCard: boolean };

/** What a look found. `asks` is equal for two looks if the background's answer to them must be the same. */
export type Seen = FieldsFound & {
  elements: HTMLElement[];
  destinations: string[];
  asks: string;
  isNew: boolean; // there are more or fewer fields than before
};

/** Tells the background what the frame asks for. */
export type Reporter = {
  /** A look found this. */
  saw(seen: Seen): void;
  /** The shopper used the page: it is seen. */
  touched(): void;
  /** Something got into a field before it was held. */
  typed(): void;
  /** Tells what was not told yet. */
  report(): void;
  /** The page is shown anew. */
  again(): void;
};

/** What knows the words of card fields, once the frame has needed it. */
export type Recogniser = {
  cardFields(roots: Iterable<Root>): FieldsFound;
  /** Judges one field, or with null the page without any, by what a person sees. */
  sink(field: HTMLElement | null, roots: Iterable<Root>, held: readonly HTMLElement[], before: Before): Sink;
  /** A field that nothing but what comes of it, or its place, says to be a card's. */
  partOfCard(field: HTMLElement): FieldsFound;
  /** Two looks at one frame as one. */
  together(now: FieldsFound, more: FieldsFound): FieldsFound;
  /** The same for the frame inside this one that has the focus. */
  around(roots: Iterable<Root>, held: readonly HTMLElement[], around: Around | null): Around;
  /** Is this a key of an on-screen keypad, by its sign or as one of many equal pictures? */
  keypad(hit: Element): 'keys' | 'pictures' | '';
  /** Is the text, or a line of it, nothing but what could be a card code? */
  isCode(text: string): boolean;
  /** What the background answers is given to `take`. */
  reporter(take: (event: HoldEvent) => void): Reporter;
};

export type FrameLink = {
  /** The held fields of this frame that are in the page now, in document order. */
  fields(): HTMLElement[];
  /** The field the shopper last tried to use. */
  touched: HTMLElement | null;
  /** Has the shopper tried to use a held field, or to type past every field? */
  asked: boolean;
  notice: StandingNotice | null;
  recogniser: Recogniser | null;
  /** What the frames around this one say of it, once they were asked. */
  around: Around | null | undefined;
  /** Says the same of the frame inside this one that has the focus, for those within. */
  sayAround(around: Around | null): Around | null | undefined;
};

// A symbol, because an element with an id would answer to a name.
const KEY = Symbol.for('kashao');
const world = globalThis as unknown as Record<symbol, FrameLink | undefined>;
export const linkOfFrame = (): FrameLink | undefined => world[KEY];
export function shareLink(link: FrameLink): FrameLink {
  world[KEY] = link;
  return link;
}
