// The figures of the overview are those of the record.
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { database } from '../../src/database';
import { mondays, readOverview } from '../../src/history/overview/read-overview';
import type { PageCheck } from '../../src/model';
import { check, official, part } from '../ui/samples';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const NOW = new Date(2026, 10, 26, 14).getTime(); // a Thursday
const at = (month: number, day: number, hour = 12) => new Date(2026, month - 1, day, hour).getTime();
const fake = part('lookalike', 'pay.taobao-lipin.cn', 'taobao-lipin.cn');

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

it('weeks begin on Mondays, also across a year and a change of the clock', () => {
  for (const time of [NOW, new Date(2026, 0, 1).getTime(), new Date(2026, 2, 30).getTime(), at(11, 23, 0)]) {
    const begins = mondays(time, 12);
    expect(begins.map((begin) => new Date(begin).getDay())).toEqual(Array(13).fill(1));
    expect(begins.map((begin) => new Date(begin).getHours())).toEqual(Array(13).fill(0));
    expect(begins[11]).toBeLessThanOrEqual(time);
    expect(begins[12]).toBeGreaterThan(time);
  }
});

it('counts every page of a fake site, however many, and none as held back into which something went', async () => {
  const first = part('lookalike', 'taobao-first.cn', 'taobao-first.cn');
  await database.checks.bulkAdd([
    ...Array.from({ length: 600 }, (_, n) =>
      check(uuid(100 + n), at(11, 1) + Math.floor(n / 550), { parts: [fake], action: 'held', words: [] }),
    ),
    check(uuid(1), at(2, 1), { parts: [first], action: 'left' }),
    check(uuid(2), at(2, 2), { parts: [first], action: 'left', entered: true }),
    check(uuid(3), at(2, 3), { action: 'held', alreadyTyped: true }),
  ]);
  const { fakes, heldBack } = await readOverview(NOW);
  expect(fakes).toEqual([
    { site: 'taobao-lipin.cn', last: at(11, 1) + 1, times: 600 },
    { site: 'taobao-first.cn', last: at(2, 2), times: 2 },
  ]);
  expect(heldBack).toBe(601);
});

it('counts pages by week and verdict, what was held back, fake sites once each, and cards by how they stand', async () => {
  await database.checks.bulkAdd([
    check(uuid(1), at(11, 23, 0), { parts: [official], action: 'none' }),
    check(uuid(2), at(11, 22, 23), { action: 'held' }),
    check(uuid(3), at(11, 25), { parts: [fake], action: 'left' }),
    check(uuid(4), at(11, 26), { parts: [fake], action: 'opened-official' }),
    check(uuid(5), at(2, 1), { action: 'continued' }),
    {
      id: uuid(6),
      at: at(11, 24),
      verdict: 'lookalike',
      shape: 'of a later version',
    } as unknown as PageCheck,
  ]);
  const facts = { label: 'card', brand: 'other' as const };
  await database.cards.bulkAdd([
    { id: uuid(7), openedAt: 1, facts },
    { id: uuid(8), openedAt: 1, facts, closed: 'settled' },
    { id: uuid(9), openedAt: 1, facts },
  ]);
  const { weeks, heldBack, fakes, cards } = await readOverview(NOW);
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-1)).toMatchObject({
    begins: at(11, 23, 0),
    pages: { official: 1, lookalike: 3, unofficial: 0 },
  });
  expect(weeks.at(-2)!.pages).toMatchObject({ official: 0, unofficial: 1 });
  expect(heldBack).toBe(3);
  expect(fakes).toEqual([{ site: 'taobao-lipin.cn', last: at(11, 26), times: 2 }]);
  expect(cards).toEqual({ open: 2, redeemed: 0, failed: 0, 'appeal-sent': 0, settled: 1 });
});
