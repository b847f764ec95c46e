// What the sensor and the notice of one frame share: one object in their own world, which the page cannot reach.
import type { NoticeView } from '../protocol';
import type { FieldsFound } from './recogniser/find-fields';
import type { Root } from './roots';

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

/** What knows the words of card fields, once the frame has needed it. */
export type Recogniser = {
  cardFields(roots: Iterable<Root>): FieldsFound;
  drawnFields(roots: Iterable<Root>): FieldsFound;
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
};

// A symbol, because an element with an id would answer to a name.
const KEY = Symbol.for('kashao');
const world = globalThis as unknown as Record<symbol, FrameLink | undefined>;
export const linkOfFrame = (): FrameLink | undefined => world[KEY];
export function shareLink(link: FrameLink): FrameLink {
  world[KEY] = link;
  return link;
}
