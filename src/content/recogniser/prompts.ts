// What on a page asks for a card's code, or bids somebody to put one in, by its words alone.
import { type Judgement, recogniseFields } from '../../core/field';
import type { Evidence } from '../../core/field-rules/evidence';
import { CARD_SECRET, CODE } from '../../core/field-rules/own-words';
import { namesThing } from '../../core/plain-label';
import { fold, rowsIn } from '../../core/vocabulary';
import type { Around } from '../../protocol';
import {
  BIDS,
  CHOICE,
  COMES,
  ELSEWHERE,
  GOES,
  LONG_CODE,
  NICK,
  OUR_CARD,
  PLEADS,
  REFUSES,
  SCRATCHES,
  SENDS,
  SPOT,
  TELLS,
  TOLD,
  WONDERS,
} from '../../rules/compiled/prompt-words';
import type { Doubt } from '../link';
import type { Line } from './eye';

const SENTENCE = /[。！？!?]/;
const CLAUSE = /[，。；！？,;!?\n]+/;
const PART = /[()（）【】[\]，,：:]/;
export const PROMPT = 40; // characters: what is longer is prose
/** A field that is called so, of which nothing else is known. */
export const called = (label: string): Evidence => ({
  label,
  hint: '',
  before: '',
  name: '',
  button: '',
  form: '',
  near: '',
  heading: '',
  title: document.title,
  type: 'text',
  fixed: false,
  boxes: 1,
  group: 0,
});
export const squeeze = (text: string) => text.replace(/[\s*:：]/g, '');

export type Prompt = { text: string; judged: Judgement };

const SECRET = [...CARD_SECRET, 'redeem-code', 'voucher-code'];
const OF_CODE = [...CODE, 'card-pin', 'card-number', 'pin'];

/**
 * Is more said than that there are cards: that one is to be put in, what its code is called, or that it is redeemed here? A
 * question asks for none, nor does what tells of other people, of another place, or of more than the code.
 */
export function asksForCode(text: string, judged: Judgement | Around): boolean {
  const words = wordsThatCount(judged);
  const redeems = words.includes('redeem') && !words.includes('apply'); // cards are used at any checkout
  if (!text) return redeems || words.some((id) => OF_CODE.includes(id));
  return clausesOf(text).some((clause) =>
    isBid(clause)
      ? namesOurs(clause)
      : clause
          .split(PART)
          .some((part) => !namesThing(part) && (namesCode(part) || (redeems && redeemsCard(part)))),
  );
}

/** The clauses of a text, but for questions, for reports of what happened to others, and for what leads to another place. */
export function clausesOf(text: string): string[] {
  if (isTold(text)) return [];
  const clauses = fold(text)
    .split(CLAUSE)
    .filter((clause) => !WONDERS.test(clause));
  const leads = clauses.some((clause) => BIDS.test(clause) && ELSEWHERE.test(clause));
  return leads ? clauses.filter(isBid) : clauses;
}

/** Who pleads for it in the same breath asks, whomever else he tells of. */
export const isTold = (text: string): boolean => TOLD.test(fold(text)) && !PLEADS.test(fold(text));

/** Does a text bid to put something in, by itself or after the coating is off? */
export const asksFor = (text: string): boolean => BIDS.test(text) || SCRATCHES.test(text);

/** Of several sentences the one that bids to put something in: Win a gift card! Enter your name. */
export const bidIn = (text: string): string =>
  text.split(/(?<=[!！?？。])/).find((sentence) => asksFor(sentence)) ?? text;

/** Does a clause bid to put something in, and not at another place? */
const isBid = (clause: string): boolean =>
  BIDS.test(clause) && !REFUSES.test(clause) && !ELSEWHERE.test(clause);

const redeemsCard = (part: string): boolean => ownWords(judgeText(part)).includes('redeem');

const ownReasons = ({ reasons }: Judgement) => reasons.filter(({ place }) => /label|hint/.test(place));
const ownWords = (judged: Judgement): string[] => ownReasons(judged).map(({ id }) => id);
/** Do its own words say that it is something else? `but`: rows that say nothing here. */
export const isRefused = (judged: Judgement, but = ''): boolean =>
  ownReasons(judged).some(({ id, points }) => points < -2 && id !== but);

/** Is it called a card's, whatever else it is called? */
export const namesCard = (judged: Judgement): boolean =>
  ownWords(judged).some((id) => OF_CODE.includes(id) || id === 'gift-card');

/**
 * Does a text bid to put in a card's code, whatever else it says: a note, to be written off? What is under a coating is one,
 * and, where Taobao, Tmall or a gift card is named (`isNamed`), what is called by its place on a card.
 */
export const bidsForCode = (text: string, judged: Judgement, isNamed = false): boolean =>
  ((isNamed || namesCard(judged)) && bidsForSpot(text)) ||
  (!REFUSES.test(fold(text)) &&
    ((LONG_CODE.test(fold(text)) && !namesThing(text)) ||
      bidsForOurs(text) ||
      ownWords(judged).some((id) => id === 'scratch' || (SECRET.includes(id) && asksFor(text)))));

const bidsForSpot = (text: string): boolean =>
  clausesOf(text).some((clause) => isPlaced(clause) && (isBid(clause) || !namesThing(clause)));

/** Is Taobao or Tmall named anywhere? */
export const namesBrand = (texts: readonly string[]): boolean =>
  texts.some((text) => NICK.test(fold(text)) || [...rowsIn(text)].some(({ says }) => says === 'brand'));

/** Does a part of it bid to put in a card of Taobao or Tmall, and name nothing else of it: 邀请码（填天猫卡后16位）? */
const bidsForOurs = (text: string): boolean =>
  text.split(PART).some((part) => asksFor(part) && !namesThing(part) && ourCard([part]).is);

/** Does it take a card's number or something else (手机号/卡号)? */
export const offersCard = (text: string, judged: Judgement): boolean =>
  CHOICE.test(text) && ownWords(judged).includes('card-number') && !ownWords(judged).includes('bank-card');

/** Is a card's code what the text begins with: by its name, how long it is, or where on a card it stands? */
export const namesCode = (text: string): boolean =>
  isPlaced(text) || ownWords(judgeText(text)).some((id) => OF_CODE.includes(id));

/** By its length, or by its place on a card? */
export const isPlaced = (text: string): boolean => LONG_CODE.test(text) || SPOT.test(text);

/** Is a card, or its code, named at all? */
export const namesOurs = (text: string): boolean => namesCode(text) || namesCard(judgeText(text));

/** Does a text say that a card's code goes where this name stands (账号填卡密, 邀请码即涂层下字符, 把卡密写在地址里)? */
export function tellsToFill(text: string, name: string): boolean {
  const what = squeeze(fold(name));
  const [before = '', after = ''] = what ? squeeze(fold(text)).split(what) : [];
  const [said, told] = [TELLS.exec(after)?.[3], GOES.exec(before)?.[1]];
  return (
    (!!said && !REFUSES.test(after.slice(0, 6)) && namesCode(said)) ||
    (!!told && !REFUSES.test(told) && namesCode(told))
  );
}

/** Does a clause bid somebody to send a card's code, or, unless `isSent`, to put it in here? */
export const bidsHere = (text: string, isSent = false): boolean =>
  clausesOf(text).some(
    (clause) =>
      ((SENDS.test(clause) && !COMES.test(clause)) || (!isSent && isBid(clause))) &&
      !REFUSES.test(clause) &&
      namesCode(clause),
  );

export const wordsThatCount = (each: Judgement | Around): string[] =>
  'words' in each
    ? each.words
    : each.reasons.filter(({ place, points }) => place && points > 0).map(({ id }) => id);

const judgeText = (text: string): Judgement => recogniseFields([called(text)])[0]!;

/** All that is drawn, but for links, and the title. */
export const drawnTexts = (lines: Line[]): string[] => [
  ...lines.filter(({ isLink }) => !isLink).map(({ text }) => text),
  document.title,
];

/** What on the page asks for a card code, or says that it is about one. */
export function prompts(lines: Line[], others: ReadonlySet<string>, saysCard: Doubt['saysCard']): Prompt[] {
  const found: Prompt[] = [];
  const texts = new Set<string>();
  const all = drawnTexts(lines);
  const isNamed = namesBrand(all);
  for (const text of all)
    for (const part of text.length < PROMPT ? [text] : [text, ...partsOf(text)])
      for (let n = 0; n < part.length; n += PROMPT) texts.add(part.slice(n, n + 2 * PROMPT).trim());
  for (const text of texts) {
    if (text.length < 2 || found.length > (asksFor(text) ? 99 : 20)) continue;
    if (others.has(squeeze(text)) || !saysCard(fold(text))) continue;
    const judged = judgeText(text);
    if (judged.confidence < 0.5 && !bidsForCode(text, judged, isNamed) && !ourCard([text]).is) continue;
    if (text.length < PROMPT || asksFor(text)) found.push({ text, judged });
  }
  return found;
}

const SPEAKS = /^[^:：]{1,6}[:：]/;
const SHORT = 12; // characters: what is not longer may head a box (您有礼品卡吗？)

/** Is it a question, somebody's or a longer one, and not for a code? It names no field. */
export const wonders = (text: string): boolean =>
  /[?？]$/.test(text.trim()) &&
  (SPEAKS.test(text) || (text.length > SHORT && WONDERS.test(fold(text)))) &&
  !namesCode(fold(text));

const PROSE = /[,.，。！!；].{2}/;

/** Does it tell something, and ask for nothing? Above a box to write in it is no name of it. */
export const tells = (text: string): boolean =>
  (PROSE.test(text) || COMES.test(fold(text))) && !asksForCode(text, judgeText(text));

/** The clauses of a long text, but for the sentences that tell of others. */
const partsOf = (text: string): string[] =>
  text
    .split(SENTENCE)
    .filter((sentence) => !isTold(sentence))
    .flatMap((sentence) => sentence.split(CLAUSE));

/** Do these texts, the first of them a field's name, speak of a card of Taobao or Tmall, and do they bid to put its code in? */
export function ourCard(texts: readonly string[]): { is: boolean; asks: boolean } {
  const folded = texts.map(fold);
  const ours = folded.filter((text) => namesBrand([text]));
  const asks = folded.some((text) => LONG_CODE.test(text) || bidsHere(text));
  const [named = ''] = folded;
  return {
    is: !!ours[0] && (asks || SPOT.test(named) || [named, ...ours].some((text) => OUR_CARD.test(text))),
    asks,
  };
}
