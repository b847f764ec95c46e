// What on a page asks for a card's code, or bids somebody to put one in, by its words alone.
import { type Judgement, recogniseFields } from '../../core/field';
import type { Evidence } from '../../core/field-rules/evidence';
import { fold } from '../../core/vocabulary';
import type { Around } from '../../protocol';
import { ASKS, CHOICE, WONDERS } from '../../rules/compiled/prompt-words';
import type { Doubt } from '../link';
import type { Line } from './eye';

const CLAUSE = /[，。；！？,;!?\n]+/;
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

type Prompt = { text: string; judged: Judgement };

const SECRET = /^(redeem-code|card-secret|card-pin|voucher-code)$/;
const OF_CODE = /^(redeem-code|card-secret|card-pin|card-number|activation-code|voucher-code|scratch|pin)$/;

/** Is more said than that there are cards: what their code is called, or that they are redeemed here? A question asks for none. */
export function asksForCode(text: string, judged: Judgement | Around): boolean {
  const words = wordsThatCount(judged);
  const redeems = words.includes('redeem') && !words.includes('apply'); // cards are used at any checkout
  return (
    text.split(CLAUSE).some((clause) => ASKS.test(clause) && !WONDERS.test(clause)) ||
    (!WONDERS.test(text) && (redeems || words.some((id) => OF_CODE.test(id))))
  );
}

const ownReasons = ({ reasons }: Judgement) => reasons.filter(({ place }) => /label|hint/.test(place));
const ownWords = (judged: Judgement): string[] => ownReasons(judged).map(({ id }) => id);
export const isRefused = (judged: Judgement): boolean => ownReasons(judged).some(({ points }) => points < -2);

/** Does a text bid to put in a card's code, whatever else it says: a note, to be written off? */
export const bidsForCode = (text: string, judged: Judgement): boolean =>
  ASKS.test(text) && ownWords(judged).some((id) => SECRET.test(id));

/** Does it take a card's number or something else (手机号/卡号)? */
export const offersCard = (text: string, judged: Judgement): boolean =>
  CHOICE.test(text) && ownWords(judged).includes('card-number') && !ownWords(judged).includes('bank-card');

/** Does a text say that a card's code goes where this name stands (账号填卡密)? */
export function tellsToFill(text: string, name: string): boolean {
  const after =
    squeeze(text)
      .split(squeeze(name) || '\n')[1]
      ?.slice(0, 8) ?? '';
  return ASKS.test(after.slice(0, 3)) && ownWords(judgeText(after)).some((id) => OF_CODE.test(id));
}

export const wordsThatCount = (each: Judgement | Around): string[] =>
  'words' in each
    ? each.words
    : each.reasons.filter(({ place, points }) => place && points > 0).map(({ id }) => id);

const judgeText = (text: string): Judgement => recogniseFields([called(text)])[0]!;

/** What on the page asks for a card code, or says that it is about one. */
export function prompts(lines: Line[], others: ReadonlySet<string>, saysCard: Doubt['saysCard']): Prompt[] {
  const found: Prompt[] = [];
  const texts = new Set<string>();
  const drawn = lines.filter(({ isLink }) => !isLink).map(({ text }) => text);
  for (const text of [...drawn, document.title])
    for (const part of text.length < PROMPT ? [text] : [text, ...text.split(CLAUSE)])
      for (let n = 0; n < part.length; n += PROMPT) texts.add(part.slice(n, n + 2 * PROMPT).trim());
  for (const text of texts) {
    if (text.length < 2 || found.length > (ASKS.test(text) ? 99 : 20)) continue;
    if (others.has(squeeze(text)) || !saysCard(fold(text))) continue;
    const judged = judgeText(text);
    if (judged.confidence < 0.5 && !bidsForCode(text, judged)) continue;
    if (text.length < PROMPT || ASKS.test(text)) found.push({ text, judged });
  }
  return found;
}
