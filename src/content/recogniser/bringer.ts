// What brings a card's code in without a key: a button that pastes, scans or hears it, and a choice for each character.
import { namesThing } from '../../core/plain-label';
import { fold } from '../../core/vocabulary';
import { BRINGS, PASTES, TAKES } from '../../rules/compiled/prompt-words';
import { type Root, rootOf } from '../roots';
import { type Box, boxOf, drawnLines, gapTo, nameOf } from './eye';
import { namesCode, namesOurs } from './prompts';
import { controlsBeside, isShown, seenAt } from './seen-at';

const BUTTON = 'button,label,a,input,[role=button]';
const LONGEST = 24; // characters on a button
const LEVELS = 3; // elements looked at from a picture upwards
const REACH = 150; // px from a field to the button that fills it
const FEWEST_CHOICES = 4; // in one page
const FEWEST_SIGNS = 10; // to choose from

/** Is it one of several choices of single characters? */
function isSignChoice(hit: Element): boolean {
  const choice = hit.closest('select');
  const isOfSigns = ({ options }: HTMLSelectElement) =>
    options.length >= FEWEST_SIGNS && [...options].every(({ text }) => text.trim().length < 2);
  return (
    !!choice &&
    isOfSigns(choice) &&
    [...rootOf(choice).querySelectorAll('select')].filter(isOfSigns).length >= FEWEST_CHOICES
  );
}

/**
 * Would a press here bring a card's code in? A button does that says how and what (拍照识别卡密), or one that says only how
 * and stands at a card field; one that pastes, in a page that has no field at all. `held`: the card fields that are known.
 */
export function bringsCode(hit: Element, roots: Iterable<Root>, held: readonly HTMLElement[]): boolean {
  if (isSignChoice(hit)) return true;
  const button = buttonAt(hit);
  const text = fold(wordsOn(button, roots));
  if (text.length > LONGEST || !(BRINGS.test(text) || (button as HTMLInputElement).type === 'file'))
    return false;
  if (namesCode(text) || (TAKES.test(text) && namesOurs(text))) return true;
  if (namesThing(text.split(BRINGS).join(' '))) return false;
  const box = boxOf(button);
  const gaps = (boxes: Box[]) => boxes.map((each) => gapTo(each, box));
  const ofAll = gaps(controlsBeside(button as HTMLElement, box, roots));
  const ofHeld = gaps(held.filter(isShown).map(boxOf));
  // What stands at another field fills that one.
  return (!ofAll.length && PASTES.test(text)) || Math.min(...ofHeld) <= Math.min(REACH, ...ofAll);
}

/** The button that was hit, or the smallest element around with a word. */
function buttonAt(hit: Element): Element {
  let at = hit;
  for (let n = 0; n < LEVELS && !at.textContent?.trim() && at.parentElement; n++) at = at.parentElement;
  return hit.closest(BUTTON) ?? at;
}

function wordsOn(button: Element, roots: Iterable<Root>): string {
  const { type, value, labels } = button as HTMLInputElement;
  if (button.localName !== 'input') return `${button.textContent} ${nameOf(button)}`.trim();
  if (type !== 'file') return value;
  const box = boxOf(button);
  const { label } = seenAt(button as HTMLElement, box, drawnLines(roots, box), roots).evidence;
  return (
    [...(labels ?? [])]
      .map((each) => each.textContent)
      .join(' ')
      .trim() || label
  );
}
