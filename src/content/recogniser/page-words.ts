// Which words in an editor are the page's: all that stand there but for what the shopper has written, key by key, since.
import { textField } from '../text-field';

const LONGEST = 200; // UTF-16 units of a text in which the shopper wrote that are looked at

/** Of an editor in which the shopper writes: the page's words, all that stood there when it was last looked at, and how much was put in then. */
type Written = { before: string; text: string; added: number };
const written = new WeakMap<Element, Written>();

export const editorOf = (element: Element | null): Element | null =>
  (element as HTMLElement | null)?.isContentEditable
    ? (textField(element) ?? element!.ownerDocument.documentElement)
    : null;
/** A browser writes a space as one that does not break, and otherwise once more follows. */
const plain = (text: string): string => text.replace(/\s/g, ' ');
const textIn = (editor: Element): string => plain(editor.textContent ?? '');

/** The editor in which the shopper wrote first, and the page's words in it: what has come since is taken for the shopper's. */
export function shopperBegan(element: Element, before: string): void {
  const editor = editorOf(element);
  if (editor) written.set(editor, { before: plain(before), text: textIn(editor), added: 0 });
}

/** The shopper is about to write, which no script can bring about. What came otherwise since the last time is the page's. */
export function shopperWrites({ target, data, dataTransfer, isTrusted }: InputEvent): void {
  const editor = isTrusted && editorOf(target as Element);
  if (!editor) return;
  const text = textIn(editor);
  const added = (data ?? dataTransfer?.getData('text') ?? ' ').length;
  written.set(editor, { before: wordsBefore(editor) ?? text, text, added });
}

/** All words of the page in an editor, null where the shopper wrote none, or the page has put in more since. */
export function wordsBefore(editor: Element | null): string | null {
  const known = editor && written.get(editor);
  return known && newIn(known.text, textIn(editor)) <= known.added ? known.before : null;
}

/** How many units of a text were not in the one before, whatever was taken out of that. */
function newIn(before: string, text: string): number {
  const most = Math.min(before.length, text.length);
  let [head, tail] = [0, 0];
  while (head < most && before[head] === text[head]) head++;
  while (tail < most - head && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return text.length - head - tail;
}

/** The words of a text that are the page's own. */
export function pageWords(text: string, before: string | null): string {
  if (before === null) return text;
  let words = plain(text.slice(0, LONGEST));
  while (!before.includes(words)) words = words.slice(0, -1);
  return words;
}
