import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attachedProofs,
  cardFrom,
  checkFrom,
  filedChecks,
  foldCard,
  foldCheck,
} from '../../src/core/summary';
import { type AuditEvent, Card, type EventData, PageCheck, VerdictKind } from '../../src/model';
import {
  cardId,
  chain,
  checkId,
  entered,
  facts,
  filed,
  opened,
  proofId,
  START,
  seen,
  sighted,
} from './chains';

test('the row of a page visit is what its events say', () => {
  const row = checkFrom(
    chain(checkId(), [
      sighted('unofficial'),
      { type: 'warned', level: 'hold' },
      { type: 'held', input: 'paste' },
      { type: 'already-typed' },
      seen('accepted', false),
      seen('accepted', false),
    ]),
    cardId(),
  );
  expect(PageCheck.parse(row)).toEqual(row);
  expect(row).toMatchObject({
    id: checkId(),
    at: START,
    card: cardId(),
    level: 'hold',
    action: 'held',
    alreadyTyped: true,
    results: ['accepted'],
  });
});

test('the result that was seen last stands last, however often it was seen before', () => {
  const row = checkFrom(
    chain(checkId(), [sighted(), seen('wrong-code'), seen('too-many-tries'), seen('wrong-code')]),
  );
  expect(row.results).toEqual(['too-many-tries', 'wrong-code']);
});

test('a frame that was not official and is gone again still decides the verdict', () => {
  const row = checkFrom(chain(checkId(), [sighted(), sighted('unofficial'), sighted()]));
  expect(row.verdict).toBe('unofficial');
  expect(row.level).toBe('hold');
  expect(row.card).toBeUndefined();
});

test('the last decision is the one shown, and taking it back shows the warning again', () => {
  const decided = [sighted('unofficial'), { type: 'continued', reason: 'other', scope: 'site' }] as const;
  expect(checkFrom(chain(checkId(), decided)).action).toBe('continued');
  expect(checkFrom(chain(checkId(), [...decided, { type: 'continue-withdrawn' }])).action).toBe('warned');
  expect(checkFrom(chain(checkId(), [...decided, { type: 'held', input: 'focus' }])).action).toBe(
    'continued',
  );
  expect(checkFrom(chain(checkId(), [...decided, { type: 'left' }])).action).toBe('left');
  expect(checkFrom(chain(checkId(), [sighted(), entered])).action).toBe('none');
});

test('the row says whether the shopper last went on with another card, whatever was done after that', () => {
  const goOn = (reason: 'other-card' | 'known-site'): EventData => ({
    type: 'continued',
    reason,
    scope: 'session',
  });
  const says = (...deeds: EventData[]) =>
    checkFrom(chain(checkId(), [sighted('unofficial'), ...deeds])).otherCard;
  expect(says()).toBe(false);
  expect(says(goOn('other-card'))).toBe(true);
  expect(says(goOn('other-card'), { type: 'left' }, sighted('lookalike'))).toBe(true);
  expect(says(goOn('other-card'), goOn('known-site'))).toBe(false);
  expect(says(goOn('other-card'), { type: 'continue-withdrawn' })).toBe(false);
});

test('a page that was never sighted has no row', () => {
  expect(() => checkFrom(chain(checkId(), [entered]))).toThrow();
  expect(() => cardFrom([])).toThrow();
});

test('the row of a card follows edits, closing, reopening and the reminder', () => {
  const edited = facts({ label: '超市卡', brand: 'tmall-supermarket' });
  const events = chain(cardId(), [
    opened(),
    { type: 'card-edited', facts: edited },
    { type: 'card-closed', as: 'failed' },
    { type: 'reminder-set', at: START + 5 },
  ]);
  const row = cardFrom(events.toReversed());
  expect(Card.parse(row)).toEqual(row);
  expect(row).toEqual({
    id: cardId(),
    openedAt: START,
    facts: edited,
    closed: 'failed',
    remindAt: START + 5,
  });
  const again = chain(cardId(), [
    opened(),
    { type: 'card-closed', as: 'failed' },
    { type: 'card-reopened' },
    { type: 'reminder-set', at: START + 5 },
    { type: 'reminder-set', at: null },
  ]);
  expect(cardFrom(again)).toEqual({ id: cardId(), openedAt: START, facts: facts() });
});

test('pages and proofs are those that were not taken away again', () => {
  const proof = (n: number) =>
    ({
      type: 'proof-attached',
      proof: proofId(n),
      name: `${n}.png`,
      mime: 'image/png',
      bytes: n,
      sha256: '0'.repeat(64),
    }) as const;
  const events = chain(cardId(), [
    opened(),
    filed(1),
    filed(2),
    { type: 'check-unfiled', check: checkId(1) },
    proof(1),
    proof(2),
    { type: 'proof-removed', proof: proofId(1) },
  ]);
  expect(filedChecks(events)).toEqual([checkId(2)]);
  expect(attachedProofs(events).map(({ name }) => name)).toEqual(['2.png']);
});

const anyPageEvent: fc.Arbitrary<EventData> = fc.oneof(
  fc.constantFrom(...VerdictKind.options).map((kind) => sighted(kind)),
  fc.constantFrom<EventData>(
    { type: 'warned', level: 'hold' },
    { type: 'held', input: 'paste' },
    { type: 'already-typed' },
    { type: 'left' },
    { type: 'opened-official' },
    { type: 'continued', reason: 'other', scope: 'session' },
    { type: 'continue-withdrawn' },
    { type: 'fought' },
    entered,
    seen('accepted'),
    seen('wrong-code', false),
  ),
);
const anyCardEvent = fc.constantFrom<EventData>(
  { type: 'card-edited', facts: facts({ label: '超市卡' }) },
  { type: 'card-closed', as: 'failed' },
  { type: 'card-closed', as: 'settled' },
  { type: 'card-reopened' },
  { type: 'reminder-set', at: START },
  { type: 'reminder-set', at: null },
  filed(),
);
/** A clock that goes as it likes. */
const timed = (events: fc.Arbitrary<EventData>) => fc.array(fc.tuple(fc.nat(50), events), { maxLength: 14 });
const at = ([minute, data]: [number, EventData]) => [START + minute * 60_000, data] as const;

test('a row folded event by event is the row made from the whole chain', () => {
  fc.assert(
    fc.property(timed(anyPageEvent), (entries) => {
      const events = chain(checkId(), [[START, sighted('other-issuer')], ...entries.map(at)]);
      let row: PageCheck | undefined;
      for (const [n, event] of events.entries()) {
        row = foldCheck(row, event);
        expect(row).toEqual(checkFrom(events.slice(0, n + 1).toReversed()));
        expect(PageCheck.safeParse(row).success).toBe(true);
      }
    }),
  );
  fc.assert(
    fc.property(timed(anyCardEvent), (entries) => {
      const events = chain(cardId(), [[START, opened()], ...entries.map(at)]);
      let card: Card | undefined;
      for (const [n, event] of events.entries()) {
        card = foldCard(card, event);
        expect(card).toEqual(cardFrom(events.slice(0, n + 1).toReversed()));
        expect(Card.safeParse(card).success).toBe(true);
      }
    }),
  );
});

test('folding keeps the card a check is filed under, and the time it was first seen', () => {
  const [first, ...rest] = chain(checkId(), [sighted('lookalike'), sighted('official'), entered]);
  const filedRow = { ...foldCheck(undefined, first!)!, card: cardId() };
  const row = rest.reduce<PageCheck | undefined>(foldCheck, filedRow);
  expect(row).toMatchObject({
    card: cardId(),
    at: START,
    address: 'https://taobao-lipin.example/add',
    verdict: 'lookalike',
    site: 'taobao-lipin.example',
    level: 'interstitial',
    entered: true,
  });
  expect(row!.parts).toHaveLength(2);
});

test('the row stands under the site of the worst part, whenever it came', () => {
  const row = checkFrom(chain(checkId(), [sighted('official'), sighted('lookalike')]));
  expect(row).toMatchObject({ site: 'taobao-lipin.example', address: 'https://card.tmall.com/add' });
});

test('what comes before the first sighting, or the opening of a card, makes no row', () => {
  const [left] = chain(checkId(), [{ type: 'left' }]);
  expect(foldCheck(undefined, left as AuditEvent)).toBeUndefined();
  const [closing] = chain(cardId(), [{ type: 'card-closed', as: 'failed' }]);
  expect(foldCard(undefined, closing as AuditEvent)).toBeUndefined();
});

test('a page that was only seen shows nothing done', () => {
  const row = checkFrom(chain(checkId(), [sighted()]));
  expect(row).toMatchObject({ action: 'none', entered: false, alreadyTyped: false, results: [] });
  expect('card' in row).toBe(false);
});

test.each<[EventData, string]>([
  [{ type: 'warned', level: 'hold' }, 'warned'],
  [{ type: 'held', input: 'typing' }, 'held'],
  [{ type: 'left' }, 'left'],
  [{ type: 'opened-official' }, 'opened-official'],
  [{ type: 'continued', reason: 'other', scope: 'session' }, 'continued'],
  [{ type: 'continue-withdrawn' }, 'warned'],
  [{ type: 'fought' }, 'none'],
])('%j shows as %s', (data, action) => {
  expect(checkFrom(chain(checkId(), [sighted('unofficial'), data])).action).toBe(action);
});
