// Finds the card fields among the inputs of one frame.
import { type Judgement, recogniseFields } from '../../core/field';
import type { CardKind, FieldRole } from '../../model';
import { type FieldText, readFields } from './field-text';

/** A recognised field; `elements` are its boxes (one, or several for a split code), `words` the ids that counted. */
export type CardField = { elements: HTMLElement[]; role: FieldRole; confidence: number; words: string[] };

/** What one frame asks for. */
export type FieldsFound = { fields: CardField[]; kind: CardKind; claimsBrand: boolean };

/** Looks through the given roots (document and shadow roots). Reads text and attributes, never a value, never layout. */
export function findCardFields(roots: Iterable<Document | ShadowRoot>): FieldsFound {
  const found = judgeFields(roots).filter(({ judgement }) => judgement.confidence >= 0.5);
  return {
    fields: found.map(({ elements, judgement: { role, confidence, reasons } }) => ({
      elements,
      role,
      confidence,
      words: reasons
        .filter(({ points, place }) => place && points > 0)
        .map(({ id }) => id)
        .slice(0, 32),
    })),
    kind: kindOf(found.map(({ judgement }) => judgement.kind)),
    claimsBrand: found.some(({ judgement }) => judgement.brand),
  };
}

/** Two looks at one frame: all fields, the louder kind. */
export const together = (now: FieldsFound, more: FieldsFound): FieldsFound => ({
  fields: [
    ...now.fields,
    ...more.fields.filter(
      ({ elements: [first] }) => !now.fields.some(({ elements }) => elements[0] === first),
    ),
  ],
  kind: /unknown|coupon/.test(now.kind) || more.kind === 'stored-value' ? more.kind : now.kind,
  claimsBrand: now.claimsBrand || more.claimsBrand,
});

/** What a frame asks for: stored value before all, what is known before what is not, a box for coupons too last. */
function kindOf(kinds: CardKind[]): CardKind {
  if (kinds.includes('stored-value')) return 'stored-value';
  const known = kinds.find((kind) => kind !== 'unknown' && kind !== 'coupon');
  return known ?? (kinds.length > 0 && kinds.every((kind) => kind === 'coupon') ? 'coupon' : 'unknown');
}

/** Every field with its judgement, the rejected ones too: what `explain` shows. */
export function judgeFields(
  roots: Iterable<Document | ShadowRoot>,
): (FieldText & { judgement: Judgement })[] {
  const texts: FieldText[] = [];
  for (const root of roots) texts.push(...readFields(root));
  const judgements = recogniseFields(texts.map(({ evidence }) => evidence));
  return texts.map((text, i) => ({ ...text, judgement: judgements[i]! }));
}
