// The checklist of one reading is made once, and anew where a reminder has come due since.
import { expect, it } from 'vitest';
import { listOf } from '../../src/card/list-of';
import type { CardReading } from '../../src/card/read-card';
import { append } from '../../src/core/timeline';
import type { EventData } from '../../src/model';

const ID = 'ca4d0000-0000-4000-8000-000000000001';

function readingOf(...data: EventData[]): CardReading {
  const events: CardReading['events'] = [];
  for (const each of data) events.push(append(ID, events.at(-1), { at: 1000, seq: events.length + 1 }, each));
  const card = { id: ID, openedAt: 1000, facts: FACTS };
  return { card, events, chains: [], quiet: [], lost: { later: 0, damaged: 0 } };
}
const FACTS = { label: '卡', brand: 'tmall-voucher' } as const;

it('is made once for a reading, and anew for another', () => {
  const reading = readingOf({ type: 'card-opened', facts: FACTS });
  expect(listOf(reading, 2000)).toBe(listOf(reading, 9000));
  const next = readingOf({ type: 'card-opened', facts: FACTS }, { type: 'card-closed', as: 'redeemed' });
  expect([listOf(reading, 9000).state, listOf(next, 9000).state]).toEqual(['going', 'closed']);
});

it('tells of a reminder when it has come due, and no more when the clock was set back', () => {
  const reading = readingOf(
    { type: 'card-opened', facts: FACTS },
    { type: 'card-closed', as: 'appeal-sent' },
    { type: 'reminder-set', at: 5000 },
  );
  expect([4999, 5000, 4000].map((now) => listOf(reading, now).reminder?.due)).toEqual([false, true, false]);
});
