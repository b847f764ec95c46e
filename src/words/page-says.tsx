// What is said about a page, drawn: the conclusion's ground, the tricks, and the rule with this page's address beside an official one.
import {
  answerWords,
  type Deed,
  deedName,
  deedsOf,
  guestName,
  guestPhrase,
  levelName,
  type Marked,
  meaningName,
  type PageWords,
  pagePhrase,
  pageWords,
  partName,
  placeName,
  resultName,
  type Sentence,
  shortPhrase,
  shownWords,
  verdictName,
} from '../core/page-message';
import type { Span } from '../core/shown-address';
import type { Level, PageCheck, Part, ResultKind, VerdictKind } from '../model';
import type { ShownPage } from '../session';
import { MARK, Spans } from '../ui/address';
import { text, textOf } from '../ui/text';
import './page-says.css';

const message = (key: string, fill: string[] = []) => textOf(key, ...fill);

/** The words for a page in the language of the messages. */
export const wordsOf = (page: readonly Part[], typed: boolean): PageWords => pageWords(page, typed, message);

/** The words for the page in front. */
export const wordsOfShown = (page: ShownPage): PageWords => shownWords(page, message);

/** What came into a page that was told of before: frames and places that its form sends to. */
export const guestsText = (parts: readonly Part[]): string =>
  parts.map((part) => guestPhrase(part, message)).join(text('page_phraseAnd'));

/** The page that was open and what is wrong with it, as one phrase. */
export const phraseText = (page: readonly Part[]): string => pagePhrase(page, message);

/** The same beside the page's address. */
export const shortText = (page: readonly Part[]): string => shortPhrase(page, message);

/** What happened on a page: a code that went in and what the page answered come before all else. */
export const deedsText = (check: PageCheck): string => deedsOf(check, message).join(' · ');

/** What a page answered to a code, and how it looks. */
export const answerOf = (result: ResultKind, page: readonly Part[]) => answerWords(result, page, message);

export const deedText = (deed: Deed): string => textOf(deedName(deed));
export const verdictText = (verdict: VerdictKind): string => textOf(verdictName(verdict));
export const meaningText = (verdict: VerdictKind): string => textOf(meaningName(verdict));
export const levelText = (level: Level): string => textOf(levelName(level));
export const partText = (part: Part): string => textOf(partName(part));
export const placeText = (where: Part['where']): string => textOf(placeName(where));
export const guestPlaceText = (where: Part['where']): string => textOf(guestName(where));
export const resultText = (result: ResultKind): string => textOf(resultName(result));

export function SentenceLine({ of }: { of: Sentence }) {
  return (
    <p>
      {of.map((piece, index) => {
        if (typeof piece === 'string') return index > 0 ? piece.replace(MARK, '') : piece;
        const next = of[index + 1];
        const mark = typeof next === 'string' ? MARK.exec(next)?.[0] : undefined;
        // The pieces of one sentence never change places.
        return (
          <span key={index} class="host-and-mark">
            <Spans spans={piece} />
            {mark}
          </span>
        );
      })}
    </p>
  );
}

export function Reasons({ reasons }: { reasons: string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

const AN_OFFICIAL_HOST: Span[] = [
  { text: 'chaoshi.', site: false, misleading: false },
  { text: 'tmall.com', site: true, misleading: false },
];

/** The rule for official addresses, shown on this very page or on what imitates within it. */
export function Rule({ of: { name, host } }: { of: Marked }) {
  return (
    <div class="rule">
      <p>{text('page_rule')}</p>
      <dl class="rule-compare">
        <dt>{name}</dt>
        <dd>
          <Spans spans={host} />
        </dd>
        <dt>{text('page_ruleOfficial')}</dt>
        <dd>
          <Spans spans={AN_OFFICIAL_HOST} />
        </dd>
      </dl>
    </div>
  );
}
