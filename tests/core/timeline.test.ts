import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, canonicalJson, inOrder, verifyChain } from '../../src/core/timeline';
import { AuditEvent } from '../../src/model';
import { answered, cardId, chain, checkId, entered, filed, opened, START, seen, sighted } from './chains';

const card = chain(cardId(), [
  opened({ faceValue: 99.5, lastFour: '1234' }),
  filed(),
  answered('add-card', 'passed'),
]);

test('a chain as it was written verifies, and each link carries the hash of the one before', () => {
  expect(verifyChain(card)).toEqual({ ok: true });
  expect(verifyChain([])).toEqual({ ok: true });
  expect(card.map(({ n }) => n)).toEqual([0, 1, 2]);
  expect(card[0]!.prev).toBe('');
  expect(card[1]!.prev).toBe(card[0]!.hash);
  for (const event of card) expect(AuditEvent.parse(event)).toEqual(event);
});

test('the hash is the SHA-256 of the canonical JSON of every other member', async () => {
  const { hash, ...link } = append(checkId(), undefined, { at: START, seq: 7 }, entered);
  expect(canonicalJson(link)).toBe(
    `{"at":${START},"chain":"${checkId()}","data":{"type":"code-entered"},"n":0,"prev":"","seq":7}`,
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(link)));
  expect(hash).toBe(Buffer.from(digest).toString('hex'));
});

test('the same value written in another order of members has the same canonical JSON', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '卡' }], a: undefined, A: true })).toBe(
    '{"A":true,"b":[1,{"c":"卡","d":null}]}',
  );
});

test.each([
  ['an event that was changed', (c: AuditEvent[]) => c.with(1, { ...c[1]!, at: c[1]!.at + 1 }), 1, 'hash'],
  ['an event that was taken out', (c: AuditEvent[]) => c.toSpliced(1, 1), 1, 'place'],
  ['two events that were swapped', (c: AuditEvent[]) => [c[0]!, c[2]!, c[1]!], 1, 'place'],
  ['a beginning that was cut off', (c: AuditEvent[]) => c.slice(1), 0, 'place'],
  [
    'an event of another chain',
    (c: AuditEvent[]) => c.with(1, append(checkId(), c[0], { at: c[1]!.at, seq: 2 }, c[1]!.data)),
    1,
    'chain',
  ],
  [
    'an event written anew without those after it',
    (c: AuditEvent[]) => c.with(1, append(cardId(), c[0], { at: c[1]!.at, seq: 2 }, entered)),
    2,
    'prev',
  ],
] as const)('%s breaks the chain there', (_, tamper, at, why) => {
  expect(verifyChain(tamper(card))).toEqual({ ok: false, at, why });
});

test('any single change of any member of any event is found at that event', () => {
  const members = ['chain', 'n', 'at', 'prev', 'hash'] as const;
  fc.assert(
    fc.property(fc.nat(card.length - 1), fc.constantFrom(...members), (at, member) => {
      const value = card[at]![member];
      const changed = { ...card[at]!, [member]: typeof value === 'number' ? value + 1 : `${value}0` };
      expect(verifyChain(card.with(at, changed))).toMatchObject({ ok: false, at });
    }),
  );
});

test('events of several chains have one order, whatever order they came in', () => {
  const page = chain(checkId(), [sighted(), entered, seen('accepted')]);
  const expected = inOrder([card, page]);
  expect(expected.map(({ at }) => at)).toEqual(expected.map(({ at }) => at).toSorted((a, b) => a - b));
  fc.assert(
    fc.property(shuffled(card), shuffled(page), fc.boolean(), (a, b, swap) => {
      expect(inOrder(swap ? [b, a] : [a, b])).toEqual(expected);
    }),
  );
});

test('a clock that was set back does not turn a chain around', () => {
  const page = chain(checkId(), [
    [START + 10, sighted()],
    [START, entered],
  ]);
  expect(inOrder([page.toReversed()])).toEqual(page);
});

const shuffled = <T>(values: readonly T[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
