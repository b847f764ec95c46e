// Which words in an editor are the page's: those that stood there before the shopper wrote in it, or all where the page has changed them since.
import { textField } from '../text-field';

const LONGEST = 200; // UTF-16 units of a text in which the shopper wrote that are looked at
const MOST = 10_000; // UTF-16 units of an editor by which a change is told

/** Of an editor in which the shopper wrote: the page's words before, and a number made of all that stands there now. */
const written = new WeakMap<Element, { before: string; sum: number }>();

export const editorOf = (element: Element | null): Element | null =>
  (element as HTMLElement | null)?.isContentEditable
    ? (textField(element) ?? element!.ownerDocument.documentElement)
    : null;
const textIn = (editor: Element): string => editor.textContent ?? '';

function sumOf(text: string): number {
  let sum = text.length;
  for (const sign of text.slice(0, MOST)) sum = (sum * 31 + sign.codePointAt(0)!) | 0;
  return sum;
}

/** Takes note that the shopper wrote in an editor, and of nothing that was written; `then` is what stood there right after. */
export function shopperWrote({ target, data, dataTransfer }: InputEvent, then?: string): void {
  const editor = editorOf(target as Element);
  if (!editor) return;
  const now = textIn(editor);
  const all = then ?? now;
  const added = data ?? dataTransfer?.getData('text') ?? '';
  const before = written.get(editor)?.before ?? (all.includes(added) ? all.replace(added, '') : '');
  written.set(editor, { before, sum: sumOf(now) });
}

/** All words of the page in an editor, null where the shopper wrote none. */
export function wordsBefore(editor: Element | null): string | null {
  const known = editor && written.get(editor);
  return known && known.sum === sumOf(textIn(editor)) ? known.before : null;
}

/** The words of a text that are the page's own. */
export function pageWords(text: string, before: string | null): string {
  if (before === null) return text;
  let words = text.slice(0, LONGEST);
  while (!before.includes(words)) words = words.slice(0, -1);
  return words;
}
