// What the sensor and the notice of one frame share: one object in their own world, which the page cannot reach.
import type { TabState } from '../model';

export type HeldInput = 'focus' | 'typing' | 'paste' | 'drop' | 'submit' | 'autofill';

/** The notice as the sensor sees it. */
export type StandingNotice = {
  host: HTMLElement;
  /** Handles an event aimed at the notice before the page can see it. */
  take(event: Event): void;
  /** The shopper touched a held field: become modal and take the focus. */
  insist(): void;
  /** The background knows more now. */
  refresh(view: TabState): void;
  close(): void;
};

export type FrameLink = {
  /** The held fields of this frame that are in the page now, in document order. */
  fields(): HTMLElement[];
  /** The field the shopper last tried to use. */
  touched: HTMLElement | null;
  /** The page has thrown away the listeners that guarded it from the start, so the hold is no longer first. */
  reopened: boolean;
  notice: StandingNotice | null;
};

type Shared = { kashao?: FrameLink };
export const shared = globalThis as unknown as Shared;
