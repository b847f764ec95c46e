// What a person sees at one field: the texts taken for its own and those around, by where they are drawn.
import type { Evidence } from '../../core/field-rules/evidence';
import { namesThing } from '../../core/plain-label';
import { fold } from '../../core/vocabulary';
import { CHAT, REFUSES, SENDER, SENDS } from '../../rules/compiled/prompt-words';
import type { Root } from '../roots';
import { EDITOR } from '../text-field';
import { type Box, boxOf, gapTo, isClear, isVisible, type Line, px, styleOf } from './eye';
import { bidIn, bidsHere, called, isTold, namesCode, tells, wonders } from './prompts';

const CONTROL = `input:not([type=hidden],[type=checkbox],[type=radio],[type=submit],[type=button]),textarea,select,${EDITOR},iframe`;
const REACH = 150; // px from a field to the text that names it
const HEADING_REACH = 600;
const CHAT_REACH = 60; // px from a box to the button that sends what is in it
const LABEL_REACH = 20; // px from a label to the field below it
const LABEL_LEAD = 6; // px that a label above a field may be further from it than from the field before
const MOST_CONTROLS = 300;

export type Seen = { evidence: Evidence; name: string; names: string[]; beside: string; isChat: boolean };

/**
 * The texts a person takes for the field's own, and those around, by where they are drawn. `name` is what stands in it or
 * right before it, `beside` all that could be meant for it.
 */
export function seenAt(field: HTMLElement, box: Box, drawn: Line[], roots: Iterable<Root>): Seen {
  // What only tells something stands above many a box to write in.
  const lines = drawn.filter(
    (line) => gapTo(line, box) < HEADING_REACH && (field instanceof HTMLInputElement || !tells(line.text)),
  );
  const others = controlsBeside(field, box, roots);
  const isOfAnother = (line: Line) =>
    others.some((other) => gapTo(other, line) + leadOf(line, other, box) < gapTo(line, box));
  const own = lines
    .map((line) => ({ line, gap: gapTo(line, box), cost: costOf(line, box) }))
    .filter(({ line, gap }) => gap < REACH && !isOfAnother(line))
    .sort((a, b) => a.cost - b.cost);
  const inside = own.filter(({ line }) => isInside(line, box)).map(({ line }) => line.text);
  const hint = placeholderOf(field);
  // What stands below a field, or behind it, does not name one that says itself what it takes.
  const isChat =
    CHAT.test(fold(`${inside.join(' ')} ${hint}`)) ||
    (!(field instanceof HTMLInputElement) &&
      own.some(({ line, gap }) => gap < CHAT_REACH && SENDER.test(fold(line.text).trim())));
  const ownSize = px(styleOf(field).fontSize);
  const isNamed = isChat || namesThing(hint);
  const isLabel = (line: Line) =>
    !isInside(line, box) &&
    !isWarning(line) &&
    !wonders(line.text) &&
    // A heading below is that of what follows.
    !(line.top > box.bottom - 4 && line.size > ownSize * 1.5) &&
    !(isNamed && (!isBefore(line, box) || isProse(line) || isOther(line)));
  const beside = own.find(({ line }) => isLabel(line))?.line;
  const size = (beside?.size ?? 16) * 1.15;
  const above = lines
    .filter((line) => line !== beside && line.bottom <= box.top + 2 && box.top - line.bottom < HEADING_REACH)
    .filter((line) => !line.isLink && !isTold(line.text) && (line.size >= size || !isOfAnother(line)))
    .sort((a, b) => +(b.size >= size) - +(a.size >= size) || b.bottom - a.bottom);
  const evidence: Evidence = {
    ...called([...inside, bidIn(beside?.text ?? '')].join(' ').slice(0, 120)),
    hint,
    heading: above[0]?.text.slice(0, 120) ?? '',
    near: own
      .slice(inside.length + 1, inside.length + 4)
      .map(({ line }) => line.text)
      .join(' '),
  };
  const names = [
    ...inside,
    hint,
    beside && isBefore(beside, box) && !bidsHere(beside.text) ? beside.text : '',
  ];
  return {
    evidence,
    isChat,
    names,
    name: names.join(' ').trim(),
    beside: [...own.map(({ line }) => line), ...above].map(({ text }) => text).join('\n') + document.title,
  };
}

/** Does it tell something rather than name a field, or bid to fill it? */
const isProse = ({ text }: Line): boolean => /[,.，。！!：]/.test(text) && !bidsHere(text);

/** Does it only warn of telling anybody: 卡密不要告诉别人？ */
const isWarning = ({ text }: Line): boolean =>
  (SENDS.test(fold(text)) || text.length > 12) && REFUSES.test(fold(text)) && !bidsHere(text);

/** Does it name no code: a thing of its own (天猫超市卡九折), or where the page leads to (购物卡 充值)? */
const isOther = ({ text }: Line): boolean => !namesCode(fold(text));

/** Is it drawn within the box? What ends with a space may touch it from beside. */
const isInside = (line: Line, box: Box): boolean =>
  line.right > box.left + 4 &&
  line.left < box.right - 4 &&
  line.bottom > box.top + 4 &&
  line.top < box.bottom - 4;

const isBefore = (line: Line, box: Box): boolean =>
  line.right <= box.left + 4 || (line.bottom <= box.top + 4 && box.top - line.bottom < LABEL_REACH);

/** What stands between two fields names the lower one, where it is about as near. */
const leadOf = (line: Line, upper: Box, lower: Box): number =>
  line.top >= upper.bottom - 4 && line.bottom <= lower.top + 4 ? LABEL_LEAD : 0;

/** How near a person takes a line to be: before the field nearer than above it, above nearer than behind or below. */
function costOf(line: Line, box: Box): number {
  const gap = gapTo(line, box);
  const isLevel = line.bottom > box.top && line.top < box.bottom;
  if (isLevel) return line.right <= box.left + 4 || gap === 0 ? gap : gap * 2 + 10;
  return line.bottom <= box.top + 4 ? gap * 1.2 : gap * 2.5 + 20;
}

/** Fields near by, except those that stand where the field itself stands. */
export function controlsBeside(field: HTMLElement, box: Box, roots: Iterable<Root>): Box[] {
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
  const isSeen = !isClear(color) && opacity !== '0' && px(fontSize) > 3;
  return isSeen && styleOf(field).opacity !== '0' ? placeholder : '';
}

export const isShown = (element: HTMLElement): boolean => {
  const { left, top, right, bottom } = boxOf(element);
  return (
    right - left > 30 && bottom - top > 8 && right + scrollX > 0 && bottom + scrollY > 0 && isVisible(element)
  );
};

/** Does one box lie over most of the other? */
export function covers(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 && width * height > 0.5 * (b.right - b.left) * (b.bottom - b.top);
}
