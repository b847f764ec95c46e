// The points of the field rules, by the name of the rule.
import { FIELD_RULES } from '../field-rules';

export type FieldRuleId = (typeof FIELD_RULES)[number]['id'];

export const POINTS = Object.fromEntries(FIELD_RULES.map(({ id, points }) => [id, points])) as Record<
  FieldRuleId,
  number
>;
