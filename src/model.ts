// The nouns: every value that is stored or exchanged, schema and type written once; none of them can hold a card code.
import * as z from 'zod/mini';
import { fromVersion1 } from './core/first-version';

// The JIT of zod builds functions from text, which the extension's content security policy forbids.
z.config({ jitless: true });

const id = z.uuid();
/** The last that a date can be. */
export const LAST_TIME = 8.64e15;
const time = z.int().check(z.nonnegative(), z.maximum(LAST_TIME)); // milliseconds since 1970-01-01 UTC
const shortText = z.string().check(z.maxLength(200));
const address = z.string().check(z.maxLength(300)); // as recorded: nothing in it that could be a code
const host = z.string().check(z.maxLength(300));

/** What a field takes: the number printed on a card, the secret beside it, or one code that is both. */
export const FieldRole = z.enum(['card-number', 'card-pin', 'card-code']);
export type FieldRole = z.infer<typeof FieldRole>;

export const CardKind = z.enum(['stored-value', 'telecom', 'game', 'membership', 'coupon', 'unknown']);
export type CardKind = z.infer<typeof CardKind>;

/** `vouched`: official by the word of the organisation that manages the browser, and by no other. */
export const VerdictKind = z.enum([
  'official',
  'vouched',
  'affiliated',
  'other-issuer',
  'unofficial',
  'lookalike',
]);
export type VerdictKind = z.infer<typeof VerdictKind>;

export const Level = z.enum(['none', 'tip', 'hold', 'interstitial']);
export type Level = z.infer<typeof Level>;

/** Id of a row in a table under src/rules; never free text, nor a number. */
export const RuleId = z.string().check(z.regex(/^(?!(.*\d){5})[a-z0-9][a-z0-9.-]{0,63}$/));

/** The origin of a web page, '' when the browser does not say: scheme, host and port, and no path in which a code could stand. */
export const Origin = z.string().check(z.maxLength(300), z.regex(/^(https?:\/\/[^\s/?#@\\]+)?$/));

/**
 * How the shopper came to the page, as far as the browser says. `hops` are the stops that sent on to it by themselves, in their
 * order; `opener` is where the tab was opened from; `checked`: from the page of the extension that checks links.
 */
export const Way = z.object({
  from: Origin, // of the page that a link was followed on
  type: z.enum(['navigate', 'reload', 'back_forward', 'prerender', 'unknown']),
  redirects: z.int().check(z.nonnegative()), // within the page's own site
  opener: z.optional(Origin),
  hops: z.optional(z.array(Origin).check(z.maxLength(8))),
  checked: z.optional(z.literal(true)),
});
export type Way = z.infer<typeof Way>;

/** The same as the document itself can tell: `began`, and its server `answered`, in ms since 1970; `first`: nothing was in the tab before it. */
export const WayHere = z.extend(z.pick(Way, { from: true, type: true, redirects: true }), {
  began: z.optional(z.int()),
  answered: z.optional(z.int()),
  first: z.optional(z.boolean()),
});
export type WayHere = z.infer<typeof WayHere>;

/** What the sensor of one frame saw. Ids and roles only: no address (the browser says it), no value, no page text. */
export const Sighting = z.object({
  fields: z
    .array(
      z.object({
        role: FieldRole,
        words: z.array(RuleId).check(z.maxLength(32)),
      }),
    )
    .check(z.minLength(1), z.maxLength(64)),
  kind: CardKind,
  claimsBrand: z.boolean(),
  destinations: z.array(Origin.check(z.minLength(1))).check(z.maxLength(16)), // of form targets
  alreadyTyped: z.boolean(),
  way: WayHere,
});
export type Sighting = z.infer<typeof Sighting>;

/** One rule that fired. `start` and `end` mark the telling part of `host`, in UTF-16 units. */
export const Finding = z.object({
  rule: RuleId,
  host, // as shown: the part's own, with what poses as one before it where that was written there
  start: z.optional(z.int()),
  end: z.optional(z.int()),
});
export type Finding = z.infer<typeof Finding>;

/** What the fields of one place ask for. */
export const Asks = z.object({
  roles: z.array(FieldRole).check(z.maxLength(3)),
  kind: CardKind,
  claimsBrand: z.boolean(), // speaks of a Taobao or Tmall card
  words: z.array(RuleId).check(z.maxLength(32)),
});
export type Asks = z.infer<typeof Asks>;

/** One place of a page: the page in front itself, a frame, or where a form sends to. All merging is in core/page.ts. */
export const Part = z.object({
  where: z.enum(['page', 'frame', 'destination']),
  kind: VerdictKind,
  host, // as shown to people: Unicode where that is safe, with the port if it is not the default one; '' when nameless
  ascii: host, // the same host in ASCII (punycode) form
  site: host, // registrable domain of the host
  owner: z.optional(RuleId), // row of affiliated-sites or other-issuers
  named: z.optional(shortText), // an issuer, as the organisation that made it one calls it
  findings: z.array(Finding).check(z.maxLength(12)),
  asks: z.optional(Asks), // where the card fields are
});
export type Part = z.infer<typeof Part>;

/** The parts of one page, each once; never more than core/page.ts lets in. */
export const Parts = z.array(Part).check(z.minLength(1), z.maxLength(16));
export type Parts = z.infer<typeof Parts>;

export const ContinueReason = z.enum(['other-card', 'known-site', 'other']);
export type ContinueReason = z.infer<typeof ContinueReason>;
/** `session`: until the browser closes; `site`: remembered until taken back. */
export const ContinueScope = z.enum(['session', 'site']);
export type ContinueScope = z.infer<typeof ContinueScope>;

/** A way out of a warned page. */
export const WayOut = z.enum(['leave', 'open-official']);
export type WayOut = z.infer<typeof WayOut>;

/** What the shopper decided about a warned page. */
export const Decision = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('leave') }),
  z.object({ choice: z.literal('open-official') }),
  z.object({ choice: z.literal('continue'), reason: ContinueReason, scope: ContinueScope }),
]);
export type Decision = z.infer<typeof Decision>;

/** What a redemption page answered, as far as its visible words tell. */
export const ResultKind = z.enum([
  'accepted',
  'balance-shown',
  'balance-zero',
  'assets-updated',
  'invalid-or-used',
  'not-activated',
  'no-such-card',
  'expired',
  'too-many-tries',
  'wrong-code',
]);
export type ResultKind = z.infer<typeof ResultKind>;

/** EARL's outcome values; `untested` is an open step. */
export const Outcome = z.enum(['passed', 'failed', 'cant-tell', 'inapplicable', 'untested']);
export type Outcome = z.infer<typeof Outcome>;

export const CardBrand = z.enum(['tmall-voucher', 'tmall-supermarket', 'taobao-gift', 'other']);
export type CardBrand = z.infer<typeof CardBrand>;

/** What the shopper may note about a card. There is no place for its code: only the last four digits. */
export const CardFacts = z.object({
  label: shortText,
  brand: CardBrand,
  faceValue: z.optional(z.number().check(z.positive(), z.maximum(1_000_000))), // yuan
  boughtAt: z.optional(z.iso.date()),
  boughtFrom: z.optional(shortText),
  orderNumber: z.optional(z.string().check(z.maxLength(64))),
  lastFour: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
});
export type CardFacts = z.infer<typeof CardFacts>;

/** What the shopper made of the statement for customer service; what could be a code is refused where it is typed. */
export const StatementText = z.string().check(z.maxLength(500));

export const CardClosing = z.enum(['redeemed', 'failed', 'appeal-sent', 'settled']);
export type CardClosing = z.infer<typeof CardClosing>;

/** A redemption in progress: the summary row of the card's events. */
export const Card = z.object({
  id,
  openedAt: time,
  facts: CardFacts,
  closed: z.optional(CardClosing),
  remindAt: z.optional(time),
});
export type Card = z.infer<typeof Card>;

/** What happened, in the order of a shopper's way; the discriminated data of an audit event. */
export const EventData = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sighted'),
    address,
    parts: Parts, // those that are new, or ask for more than before
    level: Level,
    way: z.optional(Way), // with the first sighting of a visit
    version: z.optional(z.string().check(z.regex(/^[\d.]{1,20}$/))), // of the program whose rules judged; 0.1.0 did not say
  }),
  z.object({ type: z.literal('warned'), level: Level }),
  z.object({
    type: z.literal('held'),
    input: z.enum(['focus', 'typing', 'paste', 'drop', 'submit', 'autofill']),
  }),
  z.object({ type: z.literal('already-typed') }), // something stood in a field when it was found
  z.object({ type: z.literal('entry-denied') }), // the shopper says that it was not put there by them
  z.object({ type: z.literal('fought') }),
  z.object({ type: z.literal('left') }),
  z.object({ type: z.literal('opened-official') }),
  z.object({ type: z.literal('continued'), reason: ContinueReason, scope: ContinueScope }),
  z.object({ type: z.literal('continue-withdrawn') }),
  z.object({ type: z.literal('code-entered') }),
  z.object({ type: z.literal('result-seen'), result: ResultKind, phrase: RuleId, official: z.boolean() }),
  z.object({ type: z.literal('card-opened'), facts: CardFacts }),
  z.object({ type: z.literal('card-edited'), facts: CardFacts }),
  z.object({ type: z.literal('card-closed'), as: CardClosing }),
  z.object({ type: z.literal('card-reopened') }),
  z.object({ type: z.literal('check-filed'), check: id }),
  z.object({ type: z.literal('check-unfiled'), check: id }),
  z.object({
    type: z.literal('step-answered'),
    step: RuleId,
    outcome: Outcome,
    by: z.enum(['shopper', 'witness']),
  }),
  z.object({ type: z.literal('step-set-aside'), step: RuleId }),
  z.object({ type: z.literal('problem-stated'), problem: RuleId }),
  z.object({ type: z.literal('statement-edited'), text: z.nullable(StatementText) }), // null: as the facts give it
  z.object({
    type: z.literal('proof-attached'),
    proof: id,
    name: shortText,
    mime: shortText,
    bytes: z.int(),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  z.object({ type: z.literal('proof-removed'), proof: id }),
  z.object({ type: z.literal('reminder-set'), at: z.nullable(time) }),
]);
export type EventData = z.infer<typeof EventData>;
export type EventType = EventData['type'];

/**
 * One link of a chain. A chain is the life of one page check or one card and carries its id, so that erasing a check or
 * a card takes its whole chain and breaks no other. `hash` covers every other member (see core/timeline.ts).
 */
export const AuditEvent = z.object({
  chain: id,
  n: z.int().check(z.nonnegative()), // place in the chain, from 0
  at: time,
  seq: z.optional(z.int().check(z.positive())), // place among all events of the device; the first version had none
  data: EventData,
  prev: z.string(), // hash of the event before, '' for the first
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** The events that this version can read, those of the first version in today's form; what it cannot read is left out. */
export const readEvents = (stored: readonly unknown[]): AuditEvent[] =>
  stored.flatMap((event) => {
    const parsed = AuditEvent.safeParse(fromVersion1(event));
    return parsed.success ? [parsed.data] : [];
  });

/** A piece of a word that a page is found by, and when it was visited: see core/search-words.ts. */
export type SearchKey = [piece: string, at: number];

/** The summary row of one page visit, derived from its chain (core/summary.ts), kept for fast listing. */
export const PageCheck = z.object({
  id,
  at: time,
  address,
  parts: Parts,
  level: Level, // the loudest it came to
  action: z.enum(['none', 'warned', 'held', 'left', 'opened-official', 'continued']),
  entered: z.boolean(), // a code was typed where nothing held it
  alreadyTyped: z.boolean(), // something stood in the field before the warning, and the shopper has not denied it
  otherCard: z.optional(z.boolean()), // the shopper went on with a card that is none of these; rows of earlier versions do not say
  results: z.array(ResultKind).check(z.maxLength(10)),
  card: z.optional(id),
  // Keys of the table, so that a list need not read every row.
  verdict: VerdictKind,
  site: host, // of the worst part
  own: host, // of the page in front
  words: z.custom<SearchKey[]>(Array.isArray), // no view shows them, and to look at each would take as long as all the rest
});
export type PageCheck = z.infer<typeof PageCheck>;

/**
 * What the shopper chose to continue with: one host, with the very parts that were shown, for that kind of card. Never wider.
 */
export const Trust = z.object({
  host, // of the page in front, ASCII, with its port
  parts: z.array(z.string().check(z.maxLength(330))).check(z.minLength(1), z.maxLength(16)), // core/page.ts: trustKeys
  kind: CardKind,
  claimsBrand: z.boolean(),
  reason: ContinueReason,
  at: time,
  visited: time, // lasting trust ends 90 days after the last visit
});
export type Trust = z.infer<typeof Trust>;
