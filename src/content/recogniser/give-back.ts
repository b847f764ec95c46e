// Does after all what was held back for nothing.
import type { Waiting } from '../link';
import { focusedElement } from '../roots';

/** What looks like a code goes to no page that was in doubt. */
export function giveBack({ input, field, hit, isCode, keys }: Waiting): void {
  if (input === 'autofill') field?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  else if (!field) (hit as HTMLElement | null)?.click?.();
  else if (field.isConnected && !focusedElement()) {
    field.focus({ preventScroll: true });
    if (!isCode)
      for (const key of input === 'paste' ? [keys] : keys) document.execCommand('insertText', false, key);
  }
}
