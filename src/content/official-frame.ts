// The official rule applied to this frame: its origin, all frames around it, and where a form sends what is typed.
import { isOfficialAddress } from '../core/official';
import { all } from './roots';

/**
 * Is this frame official by what it can see itself? A document of about:blank or srcdoc has the origin of the page that
 * made it. Where the browser does not tell the ancestors the answer is no; the background, which sees them, corrects it.
 */
export function isOfficialFrame(): boolean {
  if (!/^(https|about):$/.test(location.protocol) || !isOfficialAddress(self.origin)) return false;
  if (top === self) return true;
  return !!location.ancestorOrigins && [...location.ancestorOrigins].every(isOfficialAddress);
}

/** What is pressed, and may send a form. */
export const BUTTON = 'button,[type=submit],[type=button],[type=image],[role=button]';

/** The form an element belongs to, which may stand elsewhere and be named by the element. */
export function formOf(element: Element): HTMLFormElement | null {
  const { form } = element as HTMLInputElement;
  return form instanceof HTMLFormElement ? form : element.closest('form');
}

/** From the prototype, because an input named "action" or "getAttribute" hides what its form has. */
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** Other origins the fields' forms are sent to, by their own action or that of one of their buttons; scripts have none. */
export function destinationsOf(fields: readonly Element[]): string[] {
  const forms = new Set(fields.map(formOf));
  return [...new Set([...forms].flatMap((form) => (form ? actionsOf(form) : [])).flatMap(originOf))];
}

function actionsOf(form: HTMLFormElement): (string | null)[] {
  const root = Node.prototype.getRootNode.call(form) as Document | ShadowRoot;
  const buttons = all(root, '[formaction]').filter((button) => formOf(button) === form);
  return [attributeOf(form, 'action'), ...buttons.map((button) => attributeOf(button, 'formaction'))];
}

function originOf(action: string | null): string[] {
  try {
    const { origin, protocol } = new URL(action?.trim() || location.href, document.baseURI);
    return /^https?:$/.test(protocol) && origin !== self.origin ? [origin] : [];
  } catch {
    return [];
  }
}
