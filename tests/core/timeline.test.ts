import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, canonicalJson, inOrder, isAfter, verifyChain } from '../../src/core/timeline';
import { AuditEvent } from '../../src/model';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  MINUTE,
  opened,
  START,
  seen,
  sighted,
} from './chains';

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

/** A chain with its own times and places among all events of the device; no place where the first version wrote it. */
function written(name: string, moments: readonly (readonly [at: number, seq?: number])[]): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const [at, seq] of moments) {
    const { seq: _, ...event } = append(name, events.at(-1), { at, seq: 1 }, entered);
    events.push(seq === undefined ? event : { ...event, seq });
  }
  return events;
}
const places = (events: readonly AuditEvent[]) =>
  events.map(({ chain, n }) => `${chain === checkId() ? 'a' : 'b'}${n}`);

test('a clock that was set back between the chains does not turn them around', () => {
  const a = written(checkId(), [
    [START + 60 * MINUTE, 1],
    [START, 4],
  ]);
  const b = written(checkId(2), [
    [START + 61 * MINUTE, 2],
    [START - MINUTE, 3],
  ]);
  expect(places(inOrder([a, b]))).toEqual(['a0', 'b0', 'b1', 'a1']);
  expect(places(inOrder([b, a]))).toEqual(['a0', 'b0', 'b1', 'a1']);
  expect(isAfter(a[1]!, b[0]!)).toBe(true);
  expect(isAfter(b[0]!, a[1]!)).toBe(false);
  expect(isAfter(b[1]!, a[1]!)).toBe(false);
});

test('events of the first version stand before all others, and among themselves in the order of time', () => {
  const a = written(checkId(), [[START + 5], [START + 9], [START + 1, 2]]);
  const b = written(checkId(2), [[START + 7], [START, 1]]);
  expect(places(inOrder([a, b]))).toEqual(['a0', 'b0', 'a1', 'b1', 'a2']);
  expect(isAfter(b[1]!, a[1]!)).toBe(true);
  expect(isAfter(a[1]!, b[1]!)).toBe(false);
  expect(isAfter(b[0]!, a[0]!)).toBe(true);
  expect(isAfter(a[0]!, b[0]!)).toBe(false);
});

test('a clock set back under the first version moves no event of its chain before another chain', () => {
  const a = written(checkId(), [[START + 9], [START + 1]]);
  const b = written(checkId(2), [[START + 5]]);
  expect(places(inOrder([a, b]))).toEqual(['b0', 'a0', 'a1']);
  expect(places(inOrder([b, a.toReversed()]))).toEqual(['b0', 'a0', 'a1']);
});

test('within a chain the place in it decides, whatever clock and sequence say', () => {
  const [first, second] = written(checkId(), [
    [START + 9, 9],
    [START, 1],
  ]);
  expect(isAfter(second!, first!)).toBe(true);
  expect(isAfter(first!, second!)).toBe(false);
});

test('no event is after itself, nor after one of the first version at the same time', () => {
  const [a] = written(checkId(), [[START]]);
  const [b] = written(checkId(2), [[START]]);
  for (const [one, other] of [
    [a!, a!],
    [a!, b!],
    [b!, a!],
    [card[0]!, card[0]!],
  ] as const)
    expect(isAfter(one, other)).toBe(false);
});

test('the order keeps every chain whole and does not depend on the order given, whatever the clock did', () => {
  const times = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(times, times, fc.nat(3), fc.infiniteStream(fc.boolean()), (as, bs, old, turns) => {
      // The device writes now in one chain, now in the other; what the first version wrote has no sequence.
      let seq = 0;
      const [a, b]: [number, number?][][] = [[], []];
      const [left, right] = [[...as], [...bs]];
      while (left.length > 0 || right.length > 0) {
        const toLeft = right.length === 0 || (left.length > 0 && turns.next().value);
        const at = START + (toLeft ? left : right).shift()!;
        seq++;
        (toLeft ? a : b)!.push(seq <= old ? [at] : [at, seq]);
      }
      const [one, two] = [written(checkId(), a!), written(checkId(2), b!)];
      const order = inOrder([one, two]);
      expect(inOrder([two.toReversed(), one.toReversed()])).toEqual(order);
      expect(order.filter(({ chain }) => chain === checkId())).toEqual(one);
      expect(order.filter(({ chain }) => chain === checkId(2))).toEqual(two);
      const sequences = order.map(({ seq = 0 }) => seq);
      expect(sequences).toEqual(sequences.toSorted((x, y) => x - y));
    }),
  );
});

const shuffled = <T>(values: readonly T[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
