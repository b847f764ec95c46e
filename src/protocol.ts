// The verbs: every message to the background, who may send it, what it carries and what it returns.
import * as z from 'zod/mini';
import type { Place } from './core/code-place';
import type { LinkMark } from './core/link-mark';
import type { PageWords } from './core/page-message';
import type { NoticeWords } from './core/spoken';
import {
  CardClosing,
  CardFacts,
  type CardKind,
  Decision,
  type FieldRole,
  type Level,
  Outcome,
  ResultKind,
  RuleId,
  Sighting,
  StatementText,
  type VerdictKind,
  WayOut,
} from './model';

const id = z.uuid();
const share = z.number().check(z.minimum(0), z.maximum(1));
const say = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** From a content script. The page's address is never in the message: the browser's `sender` says it. */
export const FrameMessage = z.discriminatedUnion('type', [
  say('sighting', { sighting: Sighting }), // -> SightingReply
  say('recognise', {}), // the frame may ask for a card: put the recogniser into it -> what the frames around it say
  say('held', { input: z.enum(['focus', 'typing', 'paste', 'drop', 'submit', 'autofill']) }),
  say('code-entered', {}), // a recognised field was filled by the shopper; says that, never what
  say('watch-result', { phrases: z.array(RuleId).check(z.maxLength(64)) }), // phrases shown at the start -> WatchReply
  say('result', { result: ResultKind, phrase: RuleId }),
  say('look', {}), // the frame is named after a card, or frames have come into it: the links in it and in those are to be looked at
  // addresses in links of the frame that invite to a place for cards -> what each needs said
  say('links', {
    links: z.array(z.string().check(z.maxLength(2048))).check(z.minLength(1), z.maxLength(32)),
  }),
  // boxes in sight in which codes may be, in shares of what the tab shows; whether the page speaks of redeeming a card now -> what those in them need said, null where nobody could look
  say('codes', {
    named: z.boolean(),
    boxes: z
      .array(z.object({ x: share, y: share, width: share, height: share, invites: z.boolean() }))
      .check(z.minLength(1), z.maxLength(8)),
  }),
  say('notice-view', {}), // -> NoticeView
  say('notice-shown', {}),
  say('fought', {}), // the page keeps removing or covering the notice
  say('leave', { choice: WayOut }), // the page in front; a page can never take a decision that frees a hold
  say('ask-continue', {}), // -> where the shopper is asked: never in the page
  say('gone', {}), // the document is left: what is known of it may go
]);
export type FrameMessage = z.infer<typeof FrameMessage>;

/** From the extension's own pages. */
export const PageMessage = z.discriminatedUnion('type', [
  // `shown` is the page as it was shown, see core/page.ts; -> whether that is still in front
  say('decide-tab', {
    tab: z.int(),
    document: z.string().check(z.maxLength(100)),
    shown: z.string().check(z.maxLength(8000)),
    decision: Decision,
  }),
  say('warning-shown', { warning: id }), // the badge of its tab says of what, the record that it was shown
  say('warning-left', {}), // one is hidden: it may be shown nowhere any more
  say('decide-warning', { warning: id, decision: Decision }), // acts on the tab that shows the warning
  say('withdraw-continue', { host: z.string().check(z.maxLength(300)) }),
  // -> id of the new card, which becomes the current one; the check of the page in front, where there is one, is filed under it
  say('open-card', { facts: CardFacts, check: z.optional(id) }),
  say('edit-card', { card: id, facts: CardFacts }),
  say('close-card', { card: id, as: CardClosing }),
  say('reopen-card', { card: id }),
  say('choose-card', { card: z.nullable(id), check: z.optional(id) }),
  say('deny-entry', { check: id }), // what stood in its fields was not put there by the shopper
  say('file-check', { check: id, card: z.nullable(id) }),
  say('answer-step', { card: id, step: RuleId, outcome: Outcome, by: z.enum(['shopper', 'witness']) }),
  say('set-step-aside', { card: id, step: RuleId }),
  say('state-problem', { card: id, problem: RuleId }),
  say('edit-statement', { card: id, text: z.nullable(StatementText) }),
  say('proof-attached', { proof: id }), // the page has put the blob into `proofs`: messages cannot carry one
  say('remove-proof', { proof: id }),
  say('set-reminder', { card: id, at: z.nullable(z.int()) }),
  say('delete-check', { check: id }),
  // of a time (ms since 1970, `until` excluded), of one site where it is named; some at a time -> how many, 0 when none is left
  say('delete-checks', {
    since: z.int(),
    until: z.int(),
    site: z.optional(z.string().check(z.maxLength(300))),
  }),
  say('delete-card', { card: id }),
  say('delete-all', {}),
  say('keep-for', { days: z.nullable(z.int().check(z.positive())) }), // null: until erased
  say('be-strict', { strict: z.boolean() }),
  // the words in which badge, notice, marks and menu speak from now on; null: those of the browser's language
  say('speak', { words: z.nullable(z.array(z.tuple([z.string(), z.string().check(z.maxLength(1000))]))) }),
  say('make-room', {}), // there was none for a proof -> how many of the oldest pages of no card have gone for it
  say('room-seen', {}), // the shopper has been told of the pages that went
  say('tidy', {}), // a backup was taken in: reminders are set anew
  say('open-checked', { address: z.string().check(z.maxLength(2048), z.regex(/^https?:/)) }), // in a new tab, where the shopper pressed it
  say('open-official', {}),
  say('hello', {}), // is anybody there? lets the popup tell "nothing found" from "nobody is watching"
]);
export type PageMessage = z.infer<typeof PageMessage>;

/** To every frame of the page with this top document: how loud to be from now on. Dropped by all other documents. */
export type Stance = { type: 'stance'; document: string; level: Level; decided: boolean };

/**
 * What the sensor is told: how loud to be, and whether the shopper has already chosen to continue with just this.
 * `document` is the id of the top document, '' where the browser could not say which page the frame belongs to.
 */
export type SightingReply = { document: string; level: Level; verdict: VerdictKind; decided: boolean };

/** What the frames around a frame say of the place where it stands: see `Sink`. */
export type Around = {
  is: 'card' | 'other' | 'open' | 'free';
  role: FieldRole;
  kind: CardKind;
  brand: boolean;
  words: string[];
  answered: boolean; // what they ask for has a field of its own in them
};

/** What the notice draws; null when there is nothing to warn of (any more). */
export type NoticeView = {
  words: PageWords;
  around: NoticeWords; // what the notice itself says around them
  level: Level;
  inFrame: boolean; // fields stand in a frame, which the notice cannot point at
  opens: boolean; // say it at once; otherwise a small sign waits until the shopper touches a field
} | null;

/**
 * What the watch for results is to judge: what is new since the entry, all of the page that follows it except phrases
 * `known` from the page before, or nothing, as no code was entered in this tab lately; `until` when (ms since 1970).
 */
export type WatchReply = { judge: 'new' | 'all' | 'nothing'; known: string[]; until: number };

/** A link that is marked: why, what the mark shows, and what it says to who cannot see it, with U+E000 for the words of the link. */
export type MarkedLink = { mark: LinkMark; shown: string; label: string };

/** A code that is marked: in which of the boxes, and where in what the tab shows. */
export type MarkedCode = MarkedLink & { box: number; place: Place };

export type Failure = {
  error: 'bad-message' | 'bad-sender' | 'storage-full' | 'storage-failed' | 'no-answer';
};

/** What each message is answered with; null for all that are not named. */
type Replies = {
  sighting: SightingReply;
  recognise: Around | null | Failure;
  links: (MarkedLink | null)[];
  codes: MarkedCode[] | null;
  'notice-view': NoticeView;
  'code-entered': null | Failure;
  'watch-result': WatchReply;
  'open-card': string;
  'delete-checks': number;
  'make-room': number;
  'ask-continue': 'window' | 'toolbar';
  'decide-tab': 'done' | 'other-page' | 'forbidden'; // the page has gone or changed, or the organisation allows no way on: nothing was done
  'decide-warning': 'done' | 'gone' | 'forbidden'; // erased meanwhile, or not allowed: nothing was done
};
type Type = (FrameMessage | PageMessage)['type'];
export type ReplyTo<T extends Type> = T extends keyof Replies ? Replies[T] : null;
export type Reply<M extends FrameMessage | PageMessage> = ReplyTo<M['type']>;

/** One function for each message of a union: a message without one does not compile. `C` is who sends. */
export type Handlers<M extends FrameMessage | PageMessage, C> = {
  [T in M['type']]: (message: Extract<M, { type: T }>, from: C) => Promise<ReplyTo<T>>;
};
