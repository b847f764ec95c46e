// The official rule applied to this frame: its origin, all frames around it, and where a form sends what is typed.
import { isOfficialAddress } from '../../core/official';

/**
 * Is this frame official by what it can see itself? A document of about:blank or srcdoc has the origin of the page that
 * made it. Where the browser does not tell the ancestors the answer is no; the background, which sees them, corrects it.
 */
export function isOfficialFrame(): boolean {
  if (!/^(https|about):$/.test(location.protocol) || !isOfficialAddress(self.origin)) return false;
  if (top === self) return true;
  return !!location.ancestorOrigins && [...location.ancestorOrigins].every(isOfficialAddress);
}

/** Other origins the form of a field is sent to, by its own action or that of one of its buttons; scripts have none. */
export function destinationsOf(element: Element): string[] {
  const form = element.closest('form');
  if (!form) return [];
  // From the prototype, because an input named "action" or "getAttribute" hides what its form has.
  const { getAttribute, querySelectorAll } = Element.prototype;
  const actions = [getAttribute.call(form, 'action')];
  for (const button of querySelectorAll.call(form, '[formaction]'))
    actions.push(button.getAttribute('formaction'));
  return [...new Set(actions.flatMap((action) => (action?.trim() ? originOf(action) : [])))];
}

function originOf(action: string): string[] {
  try {
    const { origin, protocol } = new URL(action, document.baseURI);
    return /^https?:$/.test(protocol) && origin !== self.origin ? [origin] : [];
  } catch {
    return [];
  }
}
