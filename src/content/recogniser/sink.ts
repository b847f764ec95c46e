// Where text can go: what a person sees at one field, or at none, and whether a card code typed there would be meant for the page.
import { type Judgement, recogniseFields } from '../../core/field';
import type { Evidence } from '../../core/field-rules/evidence';
import { isPlaceWord, namesThing } from '../../core/plain-label';
import type { Around } from '../../protocol';
import { ASKS } from '../../rules/compiled/prompt-words';
import type { Doubt } from '../link';
import type { Root } from '../roots';
import { type Box, boxOf, drawnLines, gapTo, isClear, isVisible, type Line, styleOf } from './eye';
import type { FieldText } from './field-text';
import { type FieldsFound, judgeFields } from './find-fields';
import {
  asksForCode,
  bidsForCode,
  called,
  isRefused,
  offersCard,
  PROMPT,
  prompts,
  squeeze,
  tellsToFill,
  wordsThatCount,
} from './prompts';

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

const CONTROL =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=submit],[type=button]),textarea,select,[contenteditable],[role=textbox],iframe';
const DEVICE = ['serial']; // devices have one, too
const REACH = 150; // px from a field to the text that names it
const HEADING_REACH = 600;
const LABEL_REACH = 20; // px from a label to the field below it
const MOST_CONTROLS = 300;

const OTHER: Sink = { is: 'other', found: { fields: [], kind: 'unknown', claimsBrand: false } };
const cardIn = (...known: Parameters<typeof foundOf>): Sink => ({ is: 'card', found: foundOf(...known) });

/**
 * Judges one field, or with null the page without any. `held` are the card fields that are known.
 */
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
  let isBare = false;
  let name = '';
  let beside = '';
  if (field && box) {
    if (shown.some((each) => covers(box, boxOf(each)))) return cardIn([field]);
    const seen = seenAt(field, box, lines, roots);
    const named = `${seen.evidence.label} ${seen.evidence.hint}`;
    ({ name, beside } = seen);
    isBare = isPlaceWord(named);
    const [judged] = recogniseFields([seen.evidence]) as [Judgement];
    // Where the words are the same, the field was judged with those beside it, which is better than by itself.
    const isKnown = field.localName !== 'select' && saysTheSame(field, roots, named);
    if (judged.confidence >= 0.5 && !isKnown) return cardIn([field], judged);
    const isBid = bidsForCode(named, judged) || offersCard(named, judged);
    if (isBid || asked().some(({ text }) => tellsToFill(text, name))) name = '';
    else if (isRefused(judged) || (isAnswered && (!isBare || saysOtherwise(field)))) return OTHER;
    if (isKnown) return OTHER;
    if (hadCard && !held.length && isOnly(field, roots)) return cardIn([field]);
  }
  // What the page that opened this window says is good for a field without a word.
  const around = top !== self || isBare ? said : null;
  // Frames could share a code between them, a few characters each: where they are asked for one they get none.
  if (around?.is === 'open' && field && isBare) return cardIn([field], around);
  const asking = asked().filter(({ text, judged }) => asksForCode(text, judged));
  const isOurs = asked().some(({ judged }) => judged.brand);
  // Where cards are only mentioned, what has a name takes none; a page that asks for a code may call its field anything.
  const isAsked =
    asking.some(({ text }) => isOurs || beside.includes(text)) ||
    (around && around.is !== 'free' && (around.brand || asksForCode('', around)));
  if (name && !isAsked && around?.is !== 'card' && namesThing(name, DEVICE)) return OTHER;
  if (around && around.is !== 'free') return { is: around.is, found: foundOf(field ? [field] : [], around) };
  // Keys without a field are many a page's own.
  // A card field that is shown asks for one itself; it may be a picture of the field that takes it.
  if (field ? !asked().length && !(isBare && shown.length) : !asking.length && !isOurs)
    return { ...OTHER, is: 'free' };
  const found = foundOf(field ? [field] : [], ...asked().map(({ judged }) => judged));
  // Without a field a prompt is all there is; a mere noun may stand on any page.
  const isPrompt = !field && asked().some(({ text }) => ASKS.test(text) && text.length < PROMPT * 2);
  return { is: isPrompt ? 'card' : 'open', found };
}

const among = (all: FieldText[], field: HTMLElement) => all.find(({ elements }) => elements.includes(field));

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
  !isPlaceWord(['aria-label', 'title', 'name'].map((name) => field.getAttribute(name) ?? '').join(' '));

const isShown = (element: HTMLElement): boolean => {
  const { left, top, right, bottom } = boxOf(element);
  return (
    right - left > 30 && bottom - top > 8 && right + scrollX > 0 && bottom + scrollY > 0 && isVisible(element)
  );
};

/** Does one box lie over most of the other? */
function covers(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 && width * height > 0.5 * (b.right - b.left) * (b.bottom - b.top);
}

/** The card field is gone and this is the only field now: the next part of the same card. */
const isOnly = (field: HTMLElement, roots: Iterable<Root>): boolean =>
  controlsBeside(field, new DOMRect(), roots).length === 0;

/** A field that nothing but its place, or what comes of it, says to be a card's. */
export const partOfCard = (field: HTMLElement): FieldsFound => foundOf([field]);

type Seen = { evidence: Evidence; name: string; beside: string };

/**
 * The texts a person takes for the field's own, and those around, by where they are drawn. `name` is what stands in it or
 * right before it, `beside` all that could be meant for it.
 */
function seenAt(field: HTMLElement, box: Box, lines: Line[], roots: Iterable<Root>): Seen {
  const others = controlsBeside(field, box, roots);
  const isOfAnother = (line: Line) => others.some((other) => gapTo(other, line) < gapTo(line, box));
  const own = lines
    .map((line) => ({ line, gap: gapTo(line, box), cost: costOf(line, box) }))
    .filter(({ line, gap }) => gap < REACH && !isOfAnother(line))
    .sort((a, b) => a.cost - b.cost);
  const inside = own.filter(({ line }) => isInside(line, box)).map(({ line }) => line.text);
  const hint = placeholderOf(field);
  // What stands below a field, or behind it, does not name one that says itself what it takes.
  const isNamed = namesThing(hint);
  const beside = own.find(({ line }) => !isInside(line, box) && !(isNamed && !isBefore(line, box)))?.line;
  const size = (beside?.size ?? 16) * 1.15;
  const above = lines
    .filter((line) => line !== beside && line.bottom <= box.top + 2 && box.top - line.bottom < HEADING_REACH)
    .filter((line) => !line.isLink && (line.size >= size || !isOfAnother(line)))
    .sort((a, b) => +(b.size >= size) - +(a.size >= size) || b.bottom - a.bottom);
  const evidence: Evidence = {
    ...called([...inside, beside?.text ?? ''].join(' ').slice(0, 120)),
    hint,
    heading: above[0]?.text.slice(0, 120) ?? '',
    near: own
      .slice(inside.length + 1, inside.length + 4)
      .map(({ line }) => line.text)
      .join(' '),
  };
  return {
    evidence,
    name: [...inside, hint, beside && isBefore(beside, box) ? beside.text : ''].join(' ').trim(),
    beside: [...own.map(({ line }) => line), ...above].map(({ text }) => text).join('\n') + document.title,
  };
}

/** Is it drawn within the box? What ends with a space may touch it from beside. */
const isInside = (line: Line, box: Box): boolean =>
  line.right > box.left + 4 &&
  line.left < box.right - 4 &&
  line.bottom > box.top + 4 &&
  line.top < box.bottom - 4;

const isBefore = (line: Line, box: Box): boolean =>
  line.right <= box.left + 4 || (line.bottom <= box.top + 4 && box.top - line.bottom < LABEL_REACH);

/** How near a person takes a line to be: before the field nearer than above it, above nearer than behind or below. */
function costOf(line: Line, box: Box): number {
  const gap = gapTo(line, box);
  const isLevel = line.bottom > box.top && line.top < box.bottom;
  if (isLevel) return line.right <= box.left + 4 || gap === 0 ? gap : gap * 2 + 10;
  return line.bottom <= box.top + 4 ? gap * 1.2 : gap * 2.5 + 20;
}

/** Fields near by, except those that stand where the field itself stands. */
function controlsBeside(field: HTMLElement, box: Box, roots: Iterable<Root>): Box[] {
  const found: Box[] = [];
  for (const root of roots)
    for (const control of root.querySelectorAll<HTMLElement>(CONTROL)) {
      if (found.length > MOST_CONTROLS || control === field || control.contains(field)) continue;
      const at = boxOf(control);
      const isFixed = control.matches('select,[readonly],:disabled');
      if (!isFixed && isShown(control) && !covers(at, box)) found.push(at);
    }
  return found;
}

function placeholderOf(field: HTMLElement): string {
  const { placeholder } = field as HTMLInputElement;
  if (!placeholder) return '';
  const { color, opacity, fontSize } = styleOf(field, '::placeholder');
  const isSeen = !isClear(color) && opacity !== '0' && Number.parseFloat(fontSize) > 3;
  return isSeen && styleOf(field).opacity !== '0' ? placeholder : '';
}

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
