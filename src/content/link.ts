// What the scripts of one frame share: one object in their own world, which the page cannot reach.
import type { Around, NoticeView } from '../protocol';
import type { KnownRoots } from './sensor/known-roots';
import type { Net } from './sensor/net';

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

/** What the hold asks and tells; every question is answered at once, from this frame alone. One that is about fields known to be for a card has no answer before there are any. */
export type Guard = {
  /** `isAimed`: the shopper or the page has just gone to the field; nothing is typed into it yet. */
  holds(field: HTMLElement, isAimed?: boolean): boolean;
  /** Does the page take a code without a field, from keys, a drawing or a keypad? */
  holdsPage(): boolean;
  /** Is what is typed to choose from this list held? Only where it is known to be asked for instead of a card's code. */
  holdsChoice?(choice: HTMLElement): boolean;
  /** Is there a held field at all? */
  holdsSome?(): boolean;
  /** Would a press here send what got into a held field, or bring a code without a key? Then what is held back. */
  holdsPress?(hit: Element): HeldInput | '';
  /** The held fields that a form which is about to be sent would send, wherever that leads by now. */
  sends(form: Element): readonly HTMLElement[];
  /** The window lost the focus; to a frame of its own, perhaps. */
  lostFocus?(): void;
  /** Text is about to go into a field that is not held, or past every field: does it end here, as it looks like a code? */
  catches(field: HTMLElement | null, text: string): boolean;
  /** Could the text be a card code? In doubt, while nobody can tell, it could. */
  isCode(text: string): boolean;
  /** Is this a key of a keypad on a page that asks for a card? `isPress` for the first event of a press. */
  holdsKey(hit: Element, isPress: boolean): boolean;
  /** Held only until it is known what it is: nothing in it may be lost. */
  isUndecided(field: HTMLElement): boolean;
  /** `hit` is what was clicked where that is no field, `sign` what a key or a paste would have written. */
  stopped(
    input: HeldInput,
    field: HTMLElement | null,
    hit?: Element | null,
    sign?: string,
    isCode?: boolean,
  ): void;
};

/** Something that was held back before anybody could tell what it is. `keys` were typed, or pasted, for the field. */
export type Waiting = {
  input: HeldInput;
  field: HTMLElement | null;
  hit: Element | null | undefined;
  isCode: boolean | undefined; // it looks like a code
  keys: string;
};

/** What the sensor makes of the frame by itself, until the recogniser has come and what waited is settled. */
export type Doubt = {
  readonly isOfficial: boolean;
  readonly roots: KnownRoots;
  /** What is typed, and what is pressed, in a row. */
  readonly typed: Net;
  readonly pressed: Net;
  /** Does the page speak of a card at all, as far as was looked? */
  speaks: boolean;
  /** These may be for a card, and nobody can tell yet. */
  readonly fields: Set<HTMLElement>;
  readonly guard: Guard;
  /** Has the recogniser put in, and the frames around asked. */
  ask(): void;
  wait(waiting: Waiting): void;
  /** Was something held back that nobody has judged yet? */
  isWaiting(): boolean;
  /** Does a text say anything of cards, at a first glance? */
  saysCard(text: string): boolean;
  /** Does the field, or the page, say anything of cards? */
  maySayCard(field: HTMLElement | null): boolean;
  /** Is it time to judge the field? `hadCard`: the page has asked for a card before, whatever it says now. */
  isDue(field: HTMLElement, hadCard: boolean, isAimed?: boolean): boolean;
  /** Everything is judged anew. */
  end(): void;
};

/** The frame as the recogniser holds it. */
export type Hold = {
  readonly guard: Guard;
  /** Those that are in the page now, in the order in which they were found. */
  fields(): HTMLElement[];
  hasCard(): boolean;
  /** Looks at everything; true when there are card fields. */
  look(): boolean;
  /** What waited is held as it should have been, or goes its way: what was typed for each field, and what came last at the end. */
  settle(waiting: readonly Waiting[]): void;
  /** What this frame says of the one inside it that has the focus, for those within; the argument is what is said of this one. */
  around(around: Around | null): Around;
  /** Something went in, which was not held. */
  entered(event: Event): void;
  reopened(): void;
  /** The page is shown. */
  shown(): void;
};

export type FrameLink = {
  /** The held fields of this frame that are in the page now, in document order. */
  fields(): HTMLElement[];
  /** The field the shopper last tried to use. */
  touched?: HTMLElement | null | undefined;
  /** Has the shopper tried to use a held field, or to type past every field? */
  asked?: true;
  notice?: StandingNotice | null;
  /** The editor that somebody wrote in first, and what stood there before. */
  first?: [Element, string];
  /** Was a key of a keypad held back? */
  keypad?: boolean;
  /** What the frames around this one say of it, once they were asked. */
  around?: Around | null | undefined;
  /** Has the page replaced its document? */
  isReopened?: true;
  /** Not where there is no sensor. */
  doubt?: () => Doubt;
  hold?: Hold | null;
};

// A symbol, because an element with an id would answer to a name.
const KEY = Symbol.for('kashao');
const world = globalThis as unknown as Record<symbol, FrameLink | undefined>;
export const linkOfFrame = (): FrameLink | undefined => world[KEY];
/** A notice may have come first, when its page went away while it was on its way: it stays, and shares what comes after it. */
export function shareLink(link: FrameLink): FrameLink {
  world[KEY] ??= link;
  return Object.assign(world[KEY], link);
}
