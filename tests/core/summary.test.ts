import { expect, test } from 'vitest';
import { attachedProofs, cardFrom, checkFrom, filedChecks } from '../../src/core/summary';
import { Card, PageCheck } from '../../src/model';
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
  expect(checkFrom(chain(checkId(), [sighted(), entered])).action).toBe('none');
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
