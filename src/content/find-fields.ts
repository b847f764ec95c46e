// Finds the card fields among the inputs of one frame.
import type { CardKind, FieldRole } from '../model';

/** A recognised field; `elements` are its boxes (one, or several for a split code), `words` the ids that counted. */
export type CardField = { elements: HTMLElement[]; role: FieldRole; confidence: number; words: string[] };

/** What one frame asks for. */
export type FieldsFound = { fields: CardField[]; kind: CardKind; claimsBrand: boolean };

const INPUTS = 'input,textarea,[contenteditable],[role=textbox]';

/** Looks through the given roots (document and shadow roots). Reads text and attributes, never a value, never layout. */
export function findCardFields(roots: Iterable<Document | ShadowRoot>): FieldsFound {
  const fields: CardField[] = [];
  for (const root of roots)
    for (const element of root.querySelectorAll<HTMLElement>(INPUTS)) {
      const text = `${element.getAttribute('placeholder')} ${element.previousSibling?.textContent}`;
      const role = /卡号/.test(text) ? 'card-number' : /卡密|密码/.test(text) ? 'card-pin' : 'card-code';
      if (/卡号|卡密|兑换码|gift card/i.test(text))
        fields.push({ elements: [element], role, confidence: 0.9, words: [] });
    }
  return { fields, kind: 'stored-value', claimsBrand: true };
}
