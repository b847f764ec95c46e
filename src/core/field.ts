// Judges from the words around inputs which of them take a card number, PIN or code; pure, every point it gives is explained.
import { POINTS } from '../rules/compiled/field-rules';
import type { Evidence, Reading, Reason, Role } from './field-rules/evidence';
import { type Kind, kindOf } from './field-rules/kind';
import { COULD_FREE, NEIGHBOUR_RULES } from './field-rules/neighbour-rules';
import { partner } from './field-rules/partner';
import { give, reader } from './field-rules/reading';
import { roleBeside } from './field-rules/role';

/** `role` is what the field takes if it is a card field; it is one when `confidence` (0 to 1) is at least 0.5. */
export type Judgement = { role: Role; confidence: number; reasons: Reason[]; kind: Kind; brand: boolean };

const RULES = Object.entries(NEIGHBOUR_RULES) as [
  keyof typeof NEIGHBOUR_RULES,
  (typeof NEIGHBOUR_RULES)[keyof typeof NEIGHBOUR_RULES],
][];

/** Judges all fields of one frame, in document order; the answers stand in the same order. */
export function recogniseFields(fields: readonly Evidence[]): Judgement[] {
  const readings = fields.map(reader());
  const isOurs = readings.some(({ brand }) => brand);
  const beside = (i: number, ...steps: number[]) =>
    steps.filter((step) => fields[i + step]?.group === fields[i]!.group).map((step) => readings[i + step]!);
  readings.forEach((reading, i) => {
    weighNeighbours(reading, beside(i, -1, 1, -2, 2), beside(i, -3, 3, -4, 4), isOurs);
  });
  readings.forEach((reading, i) => {
    const reason = partner(reading, beside(i, -1, -2, 1));
    if (reason) give(reading, reason);
  });
  return readings.map((reading, i) => ({
    role: roleBeside(reading, beside(i, -1, -2), beside(i, 1)[0]),
    confidence: 1 / (1 + Math.exp(-reading.points)),
    reasons: reading.reasons,
    kind: kindOf(reading),
    brand: reading.brand,
  }));
}

function weighNeighbours(reading: Reading, beside: Reading[], further: Reading[], isOurs: boolean): void {
  for (const [id, rule] of RULES) {
    if (isOurs && COULD_FREE.includes(id)) continue;
    const share = rule(reading, { beside, further });
    if (share) give(reading, { id, place: '', points: share * POINTS[id] });
  }
}
