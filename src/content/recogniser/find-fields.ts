// Finds the card fields among the inputs of one frame.
import { type Judgement, recogniseFields } from '../../core/field';
import type { CardKind, FieldRole } from '../../model';
import { OWN_TRUST } from '../../rules/field-weights';
import { type FieldText, readFields } from './field-text';
import { wordsThatCount } from './prompts';

/** A recognised field; `elements` are its boxes (one, or several for a split code), `words` the ids that counted. */
export type CardField = { elements: HTMLElement[]; role: FieldRole; confidence: number; words: string[] };

/** What one frame asks for. */
export type FieldsFound = { fields: CardField[]; kind: CardKind; claimsBrand: boolean };

/** What a look found. `asks` is equal for two looks if the background's answer to them must be the same. */
export type Seen = FieldsFound & {
  elements: HTMLElement[];
  destinations: string[];
  asks: string;
  isNew: boolean; // there are more or fewer fields than before
};

/** Looks through the given roots (document and shadow roots). Reads text and attributes, never a value, never layout. */
export function findCardFields(roots: Iterable<Document | ShadowRoot>): FieldsFound {
  const found = judgeFields(roots).filter(
    ({ evidence, judgement }) => judgement.confidence >= 0.5 && !isProse(evidence.type, judgement),
  );
  return {
    fields: found.map(({ elements, judgement }) => ({
      elements,
      role: judgement.role,
      confidence: judgement.confidence,
      words: wordsThatCount(judgement).slice(0, 32),
    })),
    kind: kindOf(found.map(({ judgement }) => judgement.kind)),
    claimsBrand: found.some(({ judgement }) => judgement.brand),
  };
}

/** Is it a box to write in of which only what is around it speaks of cards? What a person sees at it decides when it is used. */
const isProse = (type: string, { reasons }: Judgement): boolean =>
  /^(textarea|editable)$/.test(type) &&
  !reasons.some(({ place, points }) => place in OWN_TRUST && points > 0);

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
  const known = kinds.find((kind) => !/unknown|coupon/.test(kind));
  return known ?? (kinds[0] && !kinds.includes('unknown') ? 'coupon' : 'unknown');
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
