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
    kind: found.map(({ judgement }) => judgement.kind).find((kind) => kind !== 'unknown') ?? 'unknown',
    claimsBrand: found.some(({ judgement }) => judgement.brand),
  };
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
