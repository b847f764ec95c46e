// Which words in an editor are the page's: those that stood there before the shopper wrote in it, or all where the page has changed them since.
import { textField } from '../text-field';

const LONGEST = 200; // UTF-16 units of a text in which the shopper wrote that are looked at

/** Of an editor in which the shopper wrote: what had stood there before, and all that stands there now. */
const written = new WeakMap<Element, { before: string; now: string }>();

export const editorOf = (element: Element | null): Element | null =>
  (element as HTMLElement | null)?.isContentEditable
    ? (textField(element) ?? element!.ownerDocument.documentElement)
    : null;
const textIn = (editor: Element): string => editor.textContent ?? '';

/** Takes note of what the shopper wrote in an editor. */
export function shopperWrote({ target, data, dataTransfer }: InputEvent): void {
  const editor = editorOf(target as Element);
  if (!editor) return;
  const now = textIn(editor);
  const before = written.get(editor)?.before ?? now.replace(data ?? dataTransfer?.getData('text') ?? '', '');
  written.set(editor, { before, now });
}

/** All words of the page in an editor, null where the shopper wrote none. */
export function wordsBefore(editor: Element | null): string | null {
  const known = editor && written.get(editor);
  return known && known.now === textIn(editor) ? known.before : null;
}

/** The words of a text that are the page's own. */
export function pageWords(text: string, before: string | null): string {
  if (before === null) return text;
  let words = text.slice(0, LONGEST);
  while (!before.includes(words)) words = words.slice(0, -1);
  return words;
}
