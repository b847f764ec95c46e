// The one choice of words about a page: verdict, level, fault, place and what was done there -> which messages, and what fills them.
// Every view draws from it in the shopper's language, the statement for customer service in Chinese.
import type { Level, PageCheck, Part, ResultKind, VerdictKind } from '../model';
import { camelCase } from './camel-case';
import { ISSUERS } from './issuers';
import { type Fault, faultOf, guestsOf, levelOf, openPart, verdictOf, worstPart } from './page';
import { isGood } from './result';
import { imitatedBrand, ruleText } from './rule-text';
import { type Span, shownAddress } from './shown-address';

/** A sentence ready to be drawn: text, and addresses with the deciding part in bold. */
export type Sentence = (string | Span[])[];

/** Looks a message up and fills its $1, $2 … */
export type Message = (key: string, fill?: string[]) => string;

export type Tone = 'ok' | 'quiet' | 'warn' | 'stop';

/**
 * What is said about a page: the conclusion, what it rests on, the tricks that were found. `teaches` says that the rule
 * for official addresses belongs below; `typed` that a code may already have been seen, which a page that takes other cards
 * than Taobao's does not make so.
 */
export type PageWords = {
  tone: Tone;
  title: string;
  body: Sentence;
  reasons: string[]; // who else reads what is typed comes first
  teaches: boolean;
  typed: boolean;
  marked: Marked;
};

/** The address that the rule is shown on, and what it is: the page in front, or what imitates within it. */
export type Marked = { name: string; host: Span[] };

/** What can be said: `page_<id>Title` and `page_<id>Body`. */
export const PAGE_MESSAGES = [
  'official',
  'vouched',
  'affiliated',
  'issuer',
  'unofficial',
  'tip',
  'lookalike',
  'lookalikeTmall',
  'http',
  'nameless',
  'sandbox',
  'frame',
  'frameHttp',
  'destination',
  'destinationHttp',
] as const;
type Id = (typeof PAGE_MESSAGES)[number];

const TONES: Record<VerdictKind, Exclude<Tone, 'quiet'>> = {
  official: 'ok',
  vouched: 'ok',
  affiliated: 'warn',
  'other-issuer': 'warn',
  unofficial: 'warn',
  lookalike: 'stop',
};

/** The tone of a verdict where there is no room for its words. */
export const toneOf = (verdict: VerdictKind) => TONES[verdict];

/** The sign of a verdict for who reads the evidence: of a page that only an organisation vouches for nobody else can say it is right, or wrong. */
export const signForOthers = (verdict: VerdictKind): '✓' | '–' | '✕' =>
  verdict === 'official' ? '✓' : verdict === 'vouched' ? '–' : '✕';

/** Key of a verdict's name: one or two words, for a column or a filter. */
export const verdictName = (verdict: VerdictKind): string => `verdict_${camelCase(verdict)}`;

/** Key of what a verdict means and what to do then. */
export const meaningName = (verdict: VerdictKind): string => `meaning_${camelCase(verdict)}`;

/** Key of how loud the shopper was warned. */
export const levelName = (level: Level): string => `level_${level}`;

/** Key of a place of a page. */
export const placeName = (where: Part['where']): string => `place_${where}`;

/** Key of the same in brackets behind a host that would read what is typed. */
export const guestName = (where: Part['where']): string =>
  where === 'destination' ? 'place_guestDestination' : 'place_guestFrame';

/** Key of what a page answered to a code. */
export const resultName = (result: ResultKind): string => `result_${camelCase(result)}`;

/** The words for a page. `typed`: something stood in its fields, or went in, before the shopper was warned. */
export function pageWords(page: readonly Part[], typed: boolean, message: Message): PageWords {
  const worst = worstPart(page);
  const open = openPart(page);
  const id = idOf(page);
  const name = id === 'issuer' ? issuerName(worst, message) : '';
  const drawn = (part: Part): Span[] =>
    part.ascii ? realPart(shownAddress(part).main, part) : [plainSpan(message('page_namelessPlace'))];
  return {
    tone: id === 'tip' ? 'quiet' : TONES[worst.kind],
    title: message(id === 'issuer' && !name ? 'page_issuerUnknownTitle' : `page_${id}Title`, [
      name || named(worst),
    ]),
    body: sentenceOf(message, `page_${id}Body`, [drawn(worst), drawn(open)]),
    reasons: worst.kind === 'official' ? [] : [...guestReasons(page, message), ...reasonsOf(page, message)],
    teaches: worst.kind === 'lookalike' || id === 'unofficial' || id === 'nameless',
    typed: typed && TONES[worst.kind] !== 'ok' && levelOf(page) !== 'tip',
    marked: markedOf(worst.kind === 'lookalike' ? worst : open, message),
  };
}

const PLACES: Record<Part['where'], string> = {
  page: 'page_ruleThis',
  frame: 'page_ruleFrame',
  destination: 'page_ruleDestination',
};

const markedOf = (part: Part, message: Message): Marked => ({
  name: message(PLACES[part.where]),
  host: part.ascii ? shownAddress(part).main : [plainSpan(message('page_namelessPlace'))],
});
const plainSpan = (text: string): Span => ({ text, site: false, misleading: false });

/** Of an address that imitates, the part that it really is: read without bold letters the whole would be false. */
export const realPart = (spans: Span[], { kind }: Part): Span[] => {
  const site = spans.filter((span) => span.site);
  return kind === 'lookalike' && site.length > 0 ? site : spans;
};

/** An organisation may vouch for one host of a domain and not for the others. */
export const named = ({ kind, host, site }: Part): string => (kind === 'vouched' ? host : site);

function idOf(page: readonly Part[]): Id {
  const worst = worstPart(page);
  const fault = faultOf(page);
  if (worst.kind === 'official' || worst.kind === 'vouched') return worst.kind;
  if (worst.kind === 'lookalike' && fault === 'host')
    return imitatedBrand(worst.findings) === 'tmall' ? 'lookalikeTmall' : 'lookalike';
  if (fault !== 'host') return camelCase(fault) as Id;
  if (worst.kind === 'affiliated') return 'affiliated';
  const isQuiet = levelOf(page) === 'tip';
  // An issuer's page that asks for a Taobao card does not take only its own.
  if (worst.kind === 'other-issuer' && isQuiet) return 'issuer';
  return isQuiet ? 'tip' : 'unofficial';
}

/** What people call a card issuer; '' when there is no name for it. */
export function issuerName({ owner, named }: Part, message: Message): string {
  if (named) return message('page_named', [named]);
  const names = ISSUERS.find(({ id }) => id === owner)?.names ?? [];
  // Any other language, -1, takes the last, which is English.
  const language = ['zh_CN', 'zh_TW'].indexOf(message('issuer_language'));
  return names.at(language) ?? names[0] ?? '';
}

type Flags = { alreadyTyped: boolean; entered?: boolean | undefined; changed: boolean };

/** The same about a page in front, with a word on why it is asked again where the shopper has gone on here before. */
export function shownWords(page: Flags & { parts: readonly Part[] }, message: Message): PageWords {
  const { parts, alreadyTyped, entered = false, changed } = page;
  const words = pageWords(parts, alreadyTyped || entered, message);
  return changed ? { ...words, reasons: [message('page_changed'), ...words.reasons] } : words;
}

/** The guests that neither the body nor a trick of theirs names, in a sentence for frames and one for form targets. */
function guestReasons(page: readonly Part[], message: Message): string[] {
  const worst = worstPart(page);
  const untold = guestsOf(page).filter(
    (part) => part !== worst && !part.findings.some((finding) => ruleText(finding)),
  );
  return (['frame', 'destination'] as const).flatMap((place) => {
    const hosts = untold.filter(({ where }) => where === place).map((part) => hostName(part, message));
    const key = place === 'frame' ? 'page_alsoFrame' : 'page_alsoDestination';
    return hosts.length > 0 ? message(key, [hosts.join(message('ui_between'))]) : [];
  });
}

/** The tricks that were found, one sentence for each rule that fired, the place named where it is not the page itself. */
function reasonsOf(page: readonly Part[], message: Message): string[] {
  const unencrypted = faultOf(page).endsWith('http') ? worstPart(page) : null; // as the body says
  const sentences = page.flatMap((part) =>
    part.findings.flatMap((finding) => {
      const told = part === unencrypted && finding.rule === 'http' ? null : ruleText(finding);
      const sentence = told ? message(told.key, told.values) : '';
      if (!sentence || part.where === 'page') return sentence || [];
      return message(part.where === 'frame' ? 'page_reasonInFrame' : 'page_reasonInDestination', [
        hostName(part, message),
        sentence,
      ]);
    }),
  );
  return [...new Set(sentences)];
}

/**
 * The page that was open, what is wrong with it, and at most `most` guests that are not the host at fault, as one phrase for a
 * line of a list, a table, a timeline or a statement: it never says of an official host that it is none, nor that the shopper
 * opened the place a form sends to.
 */
export function pagePhrase(page: readonly Part[], message: Message, most?: number): string {
  const worst = worstPart(page);
  const phrase = message(`page_phrase_${camelCase(faultOf(page))}`, [
    hostName(openPart(page), message),
    hostName(worst, message),
    message(verdictName(worst.kind)),
  ]);
  const guests = guestsOf(page).filter((part) => part !== worst);
  return [phrase, ...guests.slice(0, most).map((guest) => guestPhrase(guest, message))].join(
    message('page_phraseAnd'),
  );
}

/** The same beside the page's address, where the verdict is all that there is to add unless something else is at fault. */
export const shortPhrase = (page: readonly Part[], message: Message): string =>
  ['none', 'host'].includes(faultOf(page))
    ? message(verdictName(worstPart(page).kind))
    : pagePhrase(page, message);

/** One part of a page by itself, where the rest of the page is told elsewhere. */
export function guestPhrase(guest: Part, message: Message): string {
  return message(guest.where === 'destination' ? 'page_phraseDestination' : 'page_phraseFrame', [
    hostName(guest, message),
    message(verdictName(guest.kind)),
  ]);
}

const hostName = ({ host }: Part, message: Message): string => host || message('page_namelessPlace');

/** What a page answered to a code, as what it is: one that is not official only claims it. */
export function answerWords(
  result: ResultKind,
  page: readonly Part[],
  message: Message,
): { tone: Tone; title: string } {
  const claimed = verdictOf(page) !== 'official';
  return {
    tone: !isGood(result) ? 'stop' : claimed ? 'warn' : 'ok',
    title: message(claimed ? 'page_claimed' : 'page_said', [message(resultName(result))]),
  };
}

/** What was done on a page: the last decision, or what is known of a code there. */
export type Deed = PageCheck['action'] | Entry;
/** A code was seen going in, or something stood in a field when it was found and may be one. */
type Entry = 'entered' | 'typed';

/** Key of what was done. */
export const deedName = (deed: Deed): string => `deed_${camelCase(deed)}`;

/** What went into a page, as far as is known; null when nothing did. */
export const entryOf = ({
  entered,
  alreadyTyped,
}: Pick<PageCheck, 'entered' | 'alreadyTyped'>): Entry | null =>
  entered ? 'entered' : alreadyTyped ? 'typed' : null;

/** Where a code went in. An official host is not called unofficial for its connection, a frame or where a form sends to. */
const ENTERED_AT: Record<Exclude<Fault, 'none'>, string> = {
  host: 'deed_atElsewhere',
  nameless: 'deed_atElsewhere',
  sandbox: 'deed_atElsewhere',
  http: 'deed_atHttp',
  'frame-http': 'deed_atHttp',
  'destination-http': 'deed_atHttp',
  frame: 'deed_atFrame',
  destination: 'deed_atDestination',
};

/** Key of how one part stands by itself. An official host is not called unofficial for its missing encryption. */
export const partName = (part: Part): string =>
  faultOf([part]).endsWith('http') ? ENTERED_AT.http : verdictName(part.kind);

/** What happened on a page, a few words each: a code that went in and where comes before a decision, then what was answered. */
export function deedsOf(check: PageCheck, message: Message): string[] {
  const { action, results, parts } = check;
  const entry = entryOf(check);
  const fault = faultOf(parts);
  const answers = results.map((result) => message(resultName(result)));
  if (!entry)
    return action === 'none' && answers.length > 0 ? answers : [message(deedName(action)), ...answers];
  const done =
    fault === 'none'
      ? message(deedName(entry))
      : message(`${deedName(entry)}At`, [message(ENTERED_AT[fault])]);
  return [done, ...answers];
}

/** The message `key` with addresses in its $1, $2 …: private-use characters stand for them meanwhile, which no message or host holds. */
export function sentenceOf(message: Message, key: string, parts: Span[][]): Sentence {
  return message(
    key,
    parts.map((_, index) => String.fromCharCode(0xe000 + index)),
  )
    .split(/([\uE000\uE001])/)
    .map((piece) => parts[piece.charCodeAt(0) - 0xe000] ?? piece)
    .filter((piece) => piece.length > 0);
}
