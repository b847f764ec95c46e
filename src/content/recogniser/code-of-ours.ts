// What can be nothing but a code: is a card of Taobao or Tmall spoken of where it is typed, whatever its field is called?
import { fold, rowIdsIn } from '../../core/vocabulary';
import { BARED, BRINGS, CARDLIKE, COMES, NUMBERED, REFUSES } from '../../rules/compiled/prompt-words';
import type { Root } from '../roots';
import { type Box, boxOf, drawnLines, gapTo, type Line, largestOf } from './eye';
import type { FieldsFound } from './find-fields';
import { clausesOf, namesBrand, namesCode } from './prompts';
import { seenAt } from './seen-at';
import { partOfCard } from './sink';

const REACH = 150; // px from a field to what is said of it

/**
 * Where the title, a largest line or what stands at the field names Taobao or Tmall and a card, no nickname, search or answer
 * is written in such letters and digits. The number of another thing may be, and so may a word in a comment, unless a text
 * there says how a code is got at; where a text does, any card is enough. What a picture shows may be copied. `asked` is what
 * the page asks for.
 */
export function codeOfOurs(
  field: HTMLElement | null,
  roots: Iterable<Root>,
  asked: () => FieldsFound,
): FieldsFound | null {
  const box = field && boxOf(field);
  const lines = drawnLines(roots, box ?? undefined);
  const texts = textsAt(box, lines);
  const clauses = texts.flatMap(clausesOf).filter((clause) => !REFUSES.test(clause) && !COMES.test(clause));
  const isBared = clauses.some((clause) => BARED.test(clause));
  const seen = field && box && seenAt(field, box, lines, roots);
  const named = seen ? rowIdsIn(seen.name) : [];
  if (named.includes('captcha') && !isBared) return null;
  const isProse = seen?.isChat || (!(field instanceof HTMLInputElement) && !named.includes('per-line'));
  const isCard = texts.some((text) => CARDLIKE.test(fold(text)));
  const isMeant =
    field && seen && isProse
      ? clauses.some((clause) => namesCode(clause) || BRINGS.test(clause))
      : isCard && !(seen && isNumber(field as HTMLInputElement, fold(seen.name)));
  const claimsBrand = namesBrand(texts);
  if (claimsBrand ? isBared || isMeant : isBared && isMeant && isCard)
    return { ...partOfCard(field), claimsBrand };
  const found = field && asked();
  return found?.claimsBrand ? found : null;
}

/** The title, the largest lines, and what stands at a field. */
const textsAt = (box: Box | null, lines: Line[]): string[] => [
  ...lines
    .filter((line) => !line.isLink && (line.size >= largestOf(lines) || (box && gapTo(line, box) < REACH)))
    .map(({ text }) => text),
  document.title,
];

/** Does the number of something else go there (运单号, Serial number), or a password? */
const isNumber = ({ type }: HTMLInputElement, name: string): boolean =>
  type === 'password' || (NUMBERED.test(name) && !CARDLIKE.test(name));
