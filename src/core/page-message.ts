// The one choice of words about a page: verdict, level and fault -> which messages, and what fills them. Every view draws from it.
import type { Part, VerdictKind } from '../model';
import { camelCase } from './camel-case';
import { ISSUERS } from './issuers';
import { type Fault, faultOf, guestsOf, levelOf, openPart, worstPart } from './page';
import { imitatedBrand, ruleText } from './rule-text';
import { type Span, shownAddress } from './shown-address';

/** A sentence ready to be drawn: text, and addresses with the deciding part in bold. */
export type Sentence = (string | Span[])[];

/** Looks a message up and fills its $1, $2 … */
export type Message = (key: string, fill?: string[]) => string;

export type Tone = 'ok' | 'quiet' | 'warn' | 'stop';

/**
 * What is said about a page: the conclusion, what it rests on, the tricks that were found. `teaches` says that the rule
 * for official addresses belongs below; `typed` that a code may already have been seen.
 */
export type PageWords = {
  tone: Tone;
  title: string;
  body: Sentence;
  reasons: string[]; // who else reads what is typed comes first
  teaches: boolean;
  typed: boolean;
  open: Span[]; // the host of the page in front
};

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

const TONES: Record<VerdictKind, Tone> = {
  official: 'ok',
  vouched: 'ok',
  affiliated: 'warn',
  'other-issuer': 'warn',
  unofficial: 'warn',
  lookalike: 'stop',
};

/** The tone of a verdict where there is no room for its words. */
export const toneOf = (verdict: VerdictKind): Tone => TONES[verdict];

/** Key of a verdict's name: one or two words, for a column or a filter. */
export const verdictName = (verdict: VerdictKind): string => `verdict_${camelCase(verdict)}`;

/** The words for a page. `typed`: something stood in its fields, or went in, before the shopper was warned. */
export function pageWords(page: readonly Part[], typed: boolean, message: Message): PageWords {
  const worst = worstPart(page);
  const open = openPart(page);
  const id = idOf(page);
  const name = id === 'issuer' ? issuerName(worst, message) : '';
  const drawn = (part: Part): Span[] =>
    part.ascii
      ? realPart(shownAddress(part).main, part)
      : [{ text: message('page_namelessPlace'), site: false, misleading: false }];
  return {
    tone: id === 'tip' ? 'quiet' : TONES[worst.kind],
    title: message(id === 'issuer' && !name ? 'page_issuerUnknownTitle' : `page_${id}Title`, [
      name || named(worst),
    ]),
    body: sentenceOf(message, `page_${id}Body`, [drawn(worst), drawn(open)]),
    reasons: worst.kind === 'official' ? [] : [...guestReasons(page, message), ...reasonsOf(page, message)],
    teaches: worst.kind === 'lookalike' || id === 'unofficial' || id === 'nameless',
    typed: typed && TONES[worst.kind] !== 'ok',
    open: open.ascii ? shownAddress(open).main : drawn(open),
  };
}

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
  if (worst.kind === 'lookalike')
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

/** The same about a page in front, with a word on why it is asked again where the shopper has gone on here before. */
export function shownWords(
  { parts, alreadyTyped, changed }: { parts: readonly Part[]; alreadyTyped: boolean; changed: boolean },
  message: Message,
): PageWords {
  const words = pageWords(parts, alreadyTyped, message);
  return changed ? { ...words, reasons: [message('page_changed'), ...words.reasons] } : words;
}

/** The guests that neither the body nor a trick of theirs names, in a sentence for frames and one for form targets. */
function guestReasons(page: readonly Part[], message: Message): string[] {
  const worst = worstPart(page);
  const untold = guestsOf(page).filter(
    (part) => part !== worst && !part.findings.some((finding) => ruleText(finding)),
  );
  return (['frame', 'destination'] as const).flatMap((place) => {
    const hosts = untold
      .filter(({ where }) => where === place)
      .map(({ host }) => host || message('page_namelessPlace'));
    const key = place === 'frame' ? 'page_alsoFrame' : 'page_alsoDestination';
    return hosts.length > 0 ? message(key, [hosts.join(message('ui_between'))]) : [];
  });
}

/** The tricks that were found, one sentence for each rule that fired, the place named where it is not the page itself. */
function reasonsOf(page: readonly Part[], message: Message): string[] {
  const sentences = page.flatMap((part) =>
    part.findings.flatMap((finding) => {
      const told = ruleText(finding);
      const sentence = told ? message(told.key, told.values) : '';
      if (!sentence || part.where === 'page') return sentence || [];
      return message(part.where === 'frame' ? 'page_reasonInFrame' : 'page_reasonInDestination', [
        part.host || message('page_namelessPlace'),
        sentence,
      ]);
    }),
  );
  return [...new Set(sentences)];
}

/**
 * The page that was open, and what is wrong with it: the fault, the host in front, the host at fault where that is another,
 * the verdict, and the guests of the page that are not the host at fault. A line of a list, a table, a timeline or a statement is made of this: it never says of an official host
 * that it is none, nor that the shopper opened the place a form sends to. '' stands for a place without a host.
 */
export function phraseOf(page: readonly Part[]): {
  fault: Fault;
  open: string;
  other: string;
  verdict: VerdictKind;
  guests: Part[];
} {
  const worst = worstPart(page);
  return {
    fault: faultOf(page),
    open: openPart(page).host,
    other: worst.host,
    verdict: worst.kind,
    guests: guestsOf(page).filter((part) => part !== worst),
  };
}

/** The same as one phrase in the language of the messages. */
export function pagePhrase(page: readonly Part[], message: Message): string {
  const { fault, open, other, verdict, guests } = phraseOf(page);
  const named = (host: string) => host || message('page_namelessPlace');
  const phrase = message(`page_phrase_${camelCase(fault)}`, [
    named(open),
    named(other),
    message(verdictName(verdict)),
  ]);
  return [phrase, ...guests.map((guest) => guestPhrase(guest, message))].join(message('page_phraseAnd'));
}

/** One part of a page by itself, where the rest of the page is told elsewhere. */
export function guestPhrase({ where, host, kind }: Part, message: Message): string {
  return message(where === 'destination' ? 'page_phraseDestination' : 'page_phraseFrame', [
    host || message('page_namelessPlace'),
    message(verdictName(kind)),
  ]);
}

// Private-use characters stand for the addresses until they are put in; no message and no host holds one.
const slot = (index: number) => String.fromCharCode(0xe000 + index);

/** The message `key` with addresses in its $1, $2 … */
export function sentenceOf(message: Message, key: string, parts: Span[][]): Sentence {
  return message(
    key,
    parts.map((_, index) => slot(index)),
  )
    .split(/([\uE000\uE001])/)
    .map((piece) => parts[piece.charCodeAt(0) - 0xe000] ?? piece)
    .filter((piece) => piece.length > 0);
}
