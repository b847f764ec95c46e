// Every rule about neighbours against its own examples: it speaks of the first field of each, or is silent.
import { describe, expect, it } from 'vitest';
import { recogniseFields } from '../../src/core/field';
import { NEIGHBOUR_RULES } from '../../src/core/field-rules/neighbour-rules';
import { RuleId } from '../../src/model';
import { FIELD_RULES } from '../../src/rules/field-rules';
import { field } from './fields';

type Shown = { label: string; type?: string; boxes?: number; fixed?: boolean };

function idsAbout(fields: readonly Shown[]): string[] {
  const evidence = fields.map(field);
  return recogniseFields(evidence)[0]!
    .reasons.filter(({ place }) => place === '')
    .map(({ id }) => id);
}

describe.each(FIELD_RULES)('$id', ({ id, points, matches, leaves }) => {
  it.each(matches.map((fields) => [fields.map(({ label }) => label).join(' + '), fields] as const))(
    'speaks of “%s”',
    (_, fields) => {
      expect(idsAbout(fields)).toContain(id);
    },
  );
  it.each(leaves.map((fields) => [fields.map(({ label }) => label).join(' + '), fields] as const))(
    'is silent about “%s”',
    (_, fields) => {
      expect(idsAbout(fields)).not.toContain(id);
    },
  );
  it('has an id that can be stored, and points of its own or those of its partner', () => {
    expect(RuleId.safeParse(id).success).toBe(true);
    expect(points !== 0 || id === 'partner').toBe(true);
  });
});

it('every rule in the code has a row', () => {
  const ids: string[] = FIELD_RULES.map(({ id }) => id);
  for (const id of Object.keys(NEIGHBOUR_RULES)) expect(ids).toContain(id);
});

it('a PIN gets as many points as the number it belongs to', () => {
  const [pin, number] = recogniseFields(
    [{ label: '密码', type: 'password' }, { label: '礼品卡卡号' }].map(field),
  );
  expect(pin!.confidence).toBeCloseTo(number!.confidence);
});
