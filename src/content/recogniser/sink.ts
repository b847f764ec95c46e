// Where text can go: what a person sees at one field, or at none, and whether a card code typed there would be meant for the page.
import { type Judgement, recogniseFields } from '../../core/field';
import { named as withoutAside } from '../../core/field-rules/aside';
import { isPlaceWord, namesThing } from '../../core/plain-label';
import { fold, rowIdsIn } from '../../core/vocabulary';
import type { Around } from '../../protocol';
import { CALLED, DEEDS, LONG_CODE } from '../../rules/compiled/prompt-words';
import type { Doubt } from '../link';
import type { Root } from '../roots';
import { type Box, boxOf, drawnLines, type Line, largestOf } from './eye';
import type { FieldText } from './field-text';
import { type FieldsFound, judgeFields } from './find-fields';
import {
  asksFor,
  asksForCode,
  bidsForCode,
  bidsHere,
  clausesOf,
  drawnTexts,
  isPlaced,
  isRefused,
  namesBrand,
  namesCard,
  offersCard,
  ourCard,
  PROMPT,
  type Prompt,
  prompts,
  squeeze,
  tellsToFill,
  wordsThatCount,
} from './prompts';
import { controlsBeside, covers, isShown, type Seen, seenAt } from './seen-at';

/**
 * Where text can go: a `card` field; named as something `other`; `open`, as the page asks for a card and nothing visible
 * names this place as anything else; or `free`, as the page asks for none.
 */
export type Sink = { is: Around['is']; found: FieldsFound };

/** What is known of this frame: what those around it say, whether it had a card field, and the first glance at a text. */
export type Known = {
  around: Around | null | undefined;
  hadCard: boolean;
  saysCard: Doubt['saysCard'];
};

const DEVICE = ['serial']; // devices have one, too
const OTHER: Sink = { is: 'other', found: { fields: [], kind: 'unknown', claimsBrand: false } };
const FREE: Sink = { ...OTHER, is: 'free' };
const cardIn = (...known: Parameters<typeof foundOf>): Sink => ({ is: 'card', found: foundOf(...known) });

/** Judges one field, or with null the page without any. `held` are the card fields that are known. */
export function judgeSink(
  field: HTMLElement | null,
  roots: Iterable<Root>,
  held: readonly HTMLElement[],
  { around: said, hadCard, saysCard }: Known,
): Sink {
  const box = field && placeOf(field, roots);
  const lines = drawnLines(roots, box ?? undefined);
  const shown = held.filter((each) => each !== field && isShown(each));
  const isAnswered = shown.length > 0 || !!said?.answered;
  let read: ReturnType<typeof prompts> | undefined; // only once they are asked for: each is judged
  const asked = () => (read ??= prompts(lines, besideOthers(roots), saysCard));
  let [named, name, beside] = ['', '', ''];
  let [isBare, isTold] = [false, false];
  if (field && box) {
    if (shown.some((each) => covers(box, boxOf(each)))) return cardIn([field]);
    const seen = seenAt(field, box, lines, roots);
    named = `${seen.evidence.label} ${seen.evidence.hint}`;
    ({ name, beside } = seen);
    isBare = isPlaceWord(named);
    const [judged] = recogniseFields([seen.evidence]) as [Judgement];
    // Where the words are the same, the field was judged with those beside it, which is better than by itself.
    const isKnown = field.localName !== 'select' && saysTheSame(field, roots, named);
    isTold =
      isToldOf(seen, lines, field.localName === 'textarea' && !isAnswered) ||
      isLoneAccount({ prompts: [], lines, named, isTold }, asked);
    const isLeft = isBare && !hadCard && (said?.is ?? 'free') === 'free' && saysOtherwise(field);
    if (isLeft && !asked().some((each) => isLoud(each, lines))) return OTHER;
    const isForOther = !isTold && !namesCard(judged) && isOtherBox(field, seen);
    if (judged.confidence >= 0.5 && !isKnown && !isForOther) return cardIn([field], judged);
    isTold ||= isPlaced(named) && bidsForCode(named, judged, namesBrand(drawnTexts(lines)));
    if (isTold || bidsForCode(named, judged) || offersCard(named, judged)) name = '';
    else if (
      isRefused(judged, backOffice(named, lines)) ||
      isForOther ||
      (isAnswered && (!isBare || saysOtherwise(field)))
    )
      return OTHER;
    if (isKnown) return OTHER;
    if (hadCard && !held.length && isOnly(field, roots)) return cardIn([field]);
  }
  // What the page that opened this window says is good for a field without a word.
  const around = top !== self || !namesThing(named) ? said : null;
  // Frames could share a code between them, a few characters each: where they are asked for one they get none.
  if (around?.is === 'open' && field && isBare) return cardIn([field], around);
  const page: Asking = { prompts: asked(), lines, named, isTold };
  if (
    name &&
    around?.is !== 'card' &&
    namesThing(withoutAside(name), isOurs(page) ? [] : DEVICE) &&
    !isAsked(page, beside, around)
  )
    return OTHER;
  if (around && around.is !== 'free') return { is: around.is, found: foundOf(field ? [field] : [], around) };
  if (field && isLoginPassword(field, page)) return OTHER;
  // A card field that is shown asks for one itself; it may be a picture of the field that takes it.
  return field ? judgePlace(field, name, page, isBare && shown.length > 0) : judgeKeys(page);
}

type Asking = { prompts: Prompt[]; lines: Line[]; named: string; isTold: boolean };

const isOurs = (page: Asking) => meant(page).some(({ judged }) => judged.brand);
const asks = ({ text, judged }: Prompt) => asksForCode(text, judged);

/** Does it ask for a code, or head the page with a card of Taobao or Tmall? */
const isSerious = (page: Asking) => isOurs(page) || page.prompts.some(asks);

/**
 * What asks, or names a card where it heads the page: as all that the title or a largest line says, and not below the field.
 * A card that is named in passing, in an aside or in a list, asks for nothing.
 */
function meant({ prompts, lines }: Asking, bottom = Number.POSITIVE_INFINITY): Prompt[] {
  const most = largestOf(lines);
  const places = [...lines, { text: document.title, size: most, top: 0 }];
  return prompts.filter(({ text, judged }) => {
    const asks = asksForCode(text, judged);
    return places.some(
      (line) =>
        line.text.includes(text) &&
        (line.top < bottom || asksFor(text)) &&
        (asks || (line.size >= most && (!namesThing(text) || isDeed(text, judged)))),
    );
  });
}

/** Is something done with a card of Taobao or Tmall, whatever else is said: 天猫卡一键充值? */
const isDeed = (text: string, { brand }: Judgement): boolean =>
  brand && clausesOf(text).some((clause) => DEEDS.test(clause) || DEED_ROWS.test(rowIdsIn(clause).join()));

const DEED_ROWS = /redeem|balance|admin|captcha/;
const MOST_BRAND = 6; // signs

/** Does the page bear the name of Taobao or Tmall, as its title or its largest line? */
const isBranded = ({ lines }: Asking): boolean => {
  const most = largestOf(lines);
  return [document.title, ...lines.filter(({ size }) => size >= most).map(({ text }) => text)].some(
    (text) => text.trim().length <= MOST_BRAND && namesBrand([text]),
  );
};

/** Where cards are only mentioned, what has a name takes none; a page that asks for a code may call its field anything. */
const isAsked = (page: Asking, beside: string, around: Around | null | undefined): boolean =>
  page.prompts.some((each) => asks(each) && (isOurs(page) || beside.includes(each.text))) ||
  !!(around && around.is !== 'free' && (around.brand || asksForCode('', around)));

/** A password where somebody logs in, and a card is no more than mentioned. */
const isLoginPassword = (field: HTMLElement, page: Asking): boolean =>
  (field as HTMLInputElement).type === 'password' &&
  !isSerious(page) &&
  page.lines.some(({ text }) => rowIdsIn(text).includes('login'));

/** A field that nothing names as something else. */
function judgePlace(field: HTMLElement, name: string, page: Asking, isPicture: boolean): Sink {
  const { bottom } = boxOf(field);
  const judged = meant(page, bottom).map((each) => each.judged);
  const { named, isTold } = page;
  const lines = page.lines.filter(({ top }) => top < bottom);
  if (judged.length || isPicture) return { is: 'open', found: foundOf([field], ...judged) };
  const { is, asks } = ourCard([named, ...drawnTexts(lines)]);
  const isCalled = !isPlaceWord(name) || LONG_CODE.test(name) || CALLED.test(fold(name));
  if (!isTold && !(is && (asks || isCalled)) && !isBranded(page)) return FREE;
  return { is: 'open', found: { ...foundOf([field]), claimsBrand: is } };
}

/** Does it ask by itself, and not somewhere in an article or in a warning? */
const isLoud = (each: Prompt, lines: Line[]): boolean =>
  bidsHere(each.text) ||
  (asks(each) && !/[,，.。!！]/.test(each.text) && drawnTexts(lines).includes(each.text));

/** Keys without a field are many a page's own. A prompt is all there is; a mere noun may stand on any page. */
function judgeKeys(page: Asking): Sink {
  const prompts = meant(page);
  if (!isSerious(page) && !isBranded(page)) return FREE;
  const isPrompt = prompts.some(({ text }) => asksFor(text) && text.length < PROMPT * 2);
  return { is: isPrompt ? 'card' : 'open', found: foundOf([], ...prompts.map(({ judged }) => judged)) };
}

/** Does the page say that a card's code goes into this field, whatever it is called, or is to be sent by it? */
const isToldOf = ({ names, isChat }: Seen, lines: Line[], isLetter: boolean): boolean =>
  lines.some(
    ({ text }) =>
      names.some((each) => tellsToFill(text, each)) || ((isChat || isLetter) && bidsHere(text, !isChat)),
  );

/** What only a back office says (核验码) is said to a shopper too where a card of Taobao or Tmall is spoken of. */
const backOffice = (named: string, lines: Line[]): string =>
  !namesThing(named) && ourCard([named, ...drawnTexts(lines)]).is ? 'admin' : '';

const LOGS_IN = /login|sign-up|password|captcha|person/;

/** Is it an account's by its name, where a card of Taobao or Tmall is asked for or heads the page and nothing is there to log in with? */
const isLoneAccount = (page: Asking, asked: () => Prompt[]): boolean =>
  rowIdsIn(page.named).join() === 'account' &&
  isOurs({ ...page, prompts: asked() }) &&
  !LOGS_IN.test(page.lines.flatMap(({ text }) => rowIdsIn(text)).join());

/** A box to write to somebody, for an address of mail, or to search in. */
const isOtherBox = (field: HTMLElement, { isChat }: Seen): boolean =>
  isChat ||
  (field as HTMLInputElement).type === 'email' ||
  (/search|搜/i.test(unseenNames(field)) && !!field.closest('[type=search],[role*=search],nav,header'));

const unseenNames = (field: HTMLElement): string =>
  ['aria-label', 'title', 'name'].map((name) => field.getAttribute(name) ?? '').join(' ');

const among = <T extends FieldText>(all: T[], field: HTMLElement) =>
  all.find(({ elements }) => elements.includes(field));

/** Its box; where it is one of several for single characters that of the row, as what names them stands by their first. */
function placeOf(field: HTMLElement, roots: Iterable<Root>): Box {
  const row = among(judgeFields(roots), field)?.elements ?? [field];
  return { ...boxOf(row[0]!), right: boxOf(row.at(-1)!).right };
}

const BESIDE = /^(bank-beside|data-beside|login-pair|fixed)$/;

/** Fields whose neighbours say that they take no card, whatever they are called: Card code beside an expiry date. */
function refusedBeside(roots: Iterable<Root>) {
  return judgeFields(roots).filter(
    ({ judgement }) => judgement.confidence < 0.5 && judgement.reasons.some(({ id }) => BESIDE.test(id)),
  );
}

const wordsOf = ({ evidence }: FieldText): string[] =>
  [evidence.label, evidence.hint, evidence.before].map(squeeze).filter((text) => text.length > 1);
const besideOthers = (roots: Iterable<Root>) => new Set(refusedBeside(roots).flatMap(wordsOf));

/** Did such a field get its words from what is seen? */
function saysTheSame(field: HTMLElement, roots: Iterable<Root>, named: string): boolean {
  const known = among(refusedBeside(roots), field);
  return !!known && wordsOf(known).some((text) => squeeze(named).includes(text));
}

/** How a field with nothing to be seen calls itself: counts only where the page's question has its own answer. */
const saysOtherwise = (field: HTMLElement): boolean =>
  /^(email|search|url|date.*|month|time|week|number)$/.test((field as HTMLInputElement).type) ||
  !!field.getAttribute('autocomplete')?.match(/name|mail|tel|street|address|postal|cc-|search|country/) ||
  !isPlaceWord(unseenNames(field));

/** The card field is gone and this is the only field now: the next part of the same card. */
const isOnly = (field: HTMLElement, roots: Iterable<Root>): boolean =>
  controlsBeside(field, new DOMRect(), roots).length === 0;

/** A field that nothing but its place, or what comes of it, says to be a card's. */
export const partOfCard = (field: HTMLElement | null): FieldsFound => foundOf(field ? [field] : []);

/** Found at these elements; what is asked for is the loudest of what was judged. */
function foundOf(elements: HTMLElement[], ...judged: (Judgement | Around)[]): FieldsFound {
  const first = judged[0];
  const words = judged.flatMap(wordsThatCount);
  return {
    fields: [
      {
        elements,
        role: first?.role ?? 'card-code',
        confidence: Math.max(0.5, ...judged.map((each) => ('confidence' in each ? each.confidence : 0.5))),
        words: [...new Set(words)].slice(0, 32),
      },
    ],
    kind: judged.find(({ kind }) => kind === 'stored-value')?.kind ?? first?.kind ?? 'unknown',
    claimsBrand: judged.some(({ brand }) => brand),
  };
}

/** What this frame says of the frame inside it that has the focus. */
export function judgeAround(
  roots: Iterable<Root>,
  held: readonly HTMLElement[],
  around: Around | null,
  saysCard: Doubt['saysCard'],
): Around {
  const frame = document.activeElement instanceof HTMLIFrameElement ? document.activeElement : null;
  const { is, found } = judgeSink(frame, roots, held, { around, hadCard: held.length > 0, saysCard });
  const [field] = found.fields;
  return {
    is,
    role: field?.role ?? 'card-code',
    kind: found.kind,
    brand: found.claimsBrand,
    words: field?.words ?? [],
    answered: held.some(isShown) || !!around?.answered,
  };
}
