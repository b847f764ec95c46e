// What on a page takes text, and whether something is in it.
/** Types of inputs that take no text. */
export const NOT_TEXT = 'button,submit,reset,image,checkbox,radio,range,color,file,hidden';
/** What else takes text, of that which pages have. */
export const EDITOR = '[contenteditable],[role=textbox]';

/** A field; in our own world, where no page looks, it tells where its caret was, or was to be, when it was kept from the focus. */
export type TextField = HTMLElement & { caret?: Range | MouseEvent };

/** The field that text goes to when this element has the focus or the pointer, null if it takes none. */
export function textField(element: Element | null): TextField | null {
  if (element instanceof HTMLInputElement) return NOT_TEXT.split(',').includes(element.type) ? null : element;
  if (element instanceof HTMLTextAreaElement) return element;
  return element?.closest<TextField>(`${EDITOR},[role=searchbox],[role=combobox]`) ?? null;
}

/** Was something put into this field since the page was made? Asks whether, never what. */
export const isFilled = (field: HTMLElement): boolean =>
  'defaultValue' in field &&
  !(field as HTMLInputElement).readOnly &&
  (field as HTMLInputElement).value !== field.defaultValue;

/** Does something stand in this field? */
export const hasText = (field: HTMLElement): boolean =>
  'value' in field ? field.value !== '' : !!field.textContent?.trim();

export function empty(field: HTMLElement): void {
  if ('value' in field) field.value = '';
  else field.textContent = '';
}

/** Writes where the focus is, as if each were typed. */
export function write(texts: Iterable<string>): void {
  for (const text of texts) document.execCommand('insertText', false, text);
}
