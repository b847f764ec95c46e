// The verbs: every message to the background, who may send it, what it carries and what it returns.
import * as z from 'zod/mini';
import {
  CardClosing,
  CardFacts,
  Decision,
  type Level,
  Outcome,
  ResultKind,
  RuleId,
  Sighting,
  type TabState,
  type VerdictKind,
} from './model';

const id = z.uuid();
const say = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** From a content script. The page's address is never in the message: the browser's `sender` says it. */
export const FrameMessage = z.discriminatedUnion('type', [
  say('sighting', { sighting: Sighting }), // -> SightingReply
  say('held', { input: z.enum(['focus', 'typing', 'paste', 'drop', 'submit', 'autofill']) }),
  say('code-entered', {}), // a recognised field was filled by the shopper; says that, never what
  say('watch-result', { phrases: z.array(RuleId).check(z.maxLength(64)) }), // phrases shown at the start -> WatchReply
  say('result', { result: ResultKind, phrase: RuleId }),
  say('notice-view', {}), // -> NoticeView
  say('notice-shown', {}),
  say('fought', {}), // the page keeps removing or covering the notice
  say('decide', { decision: Decision }), // -> void; the tab and document come from `sender`
]);
export type FrameMessage = z.infer<typeof FrameMessage>;

/** From the extension's own pages. */
export const PageMessage = z.discriminatedUnion('type', [
  say('decide-tab', { tab: z.int(), decision: Decision }),
  say('decide-warning', { warning: id, decision: Decision }),
  say('withdraw-continue', { site: z.string().check(z.maxLength(2048)) }),
  say('open-card', { facts: CardFacts }), // -> id of the new card, which becomes the current one
  say('edit-card', { card: id, facts: CardFacts }),
  say('close-card', { card: id, as: CardClosing }),
  say('reopen-card', { card: id }),
  say('choose-card', { card: z.nullable(id) }),
  say('file-check', { check: id, card: z.nullable(id) }),
  say('answer-step', { card: id, step: RuleId, outcome: Outcome, by: z.enum(['shopper', 'witness']) }),
  say('state-problem', { card: id, problem: RuleId }),
  say('proof-attached', { proof: id }), // the page has put the blob into `proofs`: messages cannot carry one
  say('remove-proof', { proof: id }),
  say('set-reminder', { card: id, at: z.nullable(z.int()) }),
  say('delete-check', { check: id }),
  say('delete-card', { card: id }),
  say('delete-all', {}),
  say('open-official', {}),
  say('hello', {}), // is anybody there? lets the popup tell "nothing found" from "nobody is watching"
]);
export type PageMessage = z.infer<typeof PageMessage>;

/** To every frame of a tab: how loud to be from now on (the shopper decided, or took a decision back). */
export type Stance = { type: 'stance'; level: Level; decided: boolean };

/** What the sensor is told: how loud to be, and whether the shopper has already chosen to continue here. */
export type SightingReply = { level: Level; verdict: VerdictKind; decided: boolean };

/** What the notice draws; null when there is nothing to warn of (any more). */
export type NoticeView = TabState | null;

/**
 * What the watch for results is to judge: what is new since the entry, all of the page that follows it except phrases
 * `known` from the page before, or nothing, as no code was entered in this tab lately.
 */
export type WatchReply = { judge: 'new' | 'all' | 'nothing'; known: string[] };

export type Failure = { error: 'bad-message' | 'bad-sender' | 'storage-full' | 'storage-failed' };

export type Reply<M extends FrameMessage | PageMessage> = M['type'] extends 'sighting'
  ? SightingReply
  : M['type'] extends 'notice-view'
    ? NoticeView
    : M['type'] extends 'watch-result'
      ? WatchReply
      : M['type'] extends 'open-card'
        ? string
        : null;

/** Why a page is covered by the full-page warning; `back` is the address it left, in memory only. */
export type WarningState = { tab: number; back: string; state: TabState };

/** Key of a full-page warning in session storage; its id is the only thing the warning's address carries. */
export const warningKey = (warning: string) => `warning:${warning}`;
/** Key of a tab's state in session storage. */
export const tabKey = (tab: number) => `tab:${tab}`;
/** Key of the watch for results in a tab in session storage. */
export const witnessKey = (tab: number) => `witness:${tab}`;
/** Key of the sites continued for this session: Record<site, { reason, at }>. */
export const SESSION_TRUST = 'trust';
/** Key of the sites that have had their tip in this session: string[]. */
export const TIPPED_SITES = 'tipped';
