// The list of checked pages: order, search, and records of a later version.
import { beforeEach, describe, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import { database } from '../../src/database';
import { EVERYTHING, findChecks, type Row } from '../../src/history/find-checks';
import type { PageCheck } from '../../src/model';
import { check, official } from '../ui/samples';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CARD = uuid(900);
const ids = (rows: Row[]) => rows.map((row) => (row.readable ? row.check.id : `unread ${row.id}`));

describe('findChecks', () => {
  beforeEach(async () => {
    await database.checks.clear();
    await database.checks.bulkAdd([
      check(uuid(1), 100, { card: CARD }),
      check(uuid(2), 300, { parts: [official], address: 'https://chaoshi.tmall.com/card' }),
      check(uuid(3), 200, { card: CARD, parts: [official] }),
      { id: uuid(4), at: 250, shape: 'of a later version' } as unknown as PageCheck,
    ]);
  });

  it('lists the newest first, and keeps a line for what it cannot read', async () => {
    const { rows, total } = await findChecks(EVERYTHING, 10);
    expect(ids(rows)).toEqual([uuid(2), `unread ${uuid(4)}`, uuid(3), uuid(1)]);
    expect(total).toBe(4);
  });
  it('reads no more than asked for, and counts all', async () => {
    expect(await findChecks(EVERYTHING, 1)).toMatchObject({ rows: [{ check: { id: uuid(2) } }], total: 4 });
  });
  it('finds a part of a host or address, in any case', async () => {
    expect(ids((await findChecks({ ...EVERYTHING, words: ' TMALL.com/card ' }, 10)).rows)).toEqual([uuid(2)]);
    expect(ids((await findChecks({ ...EVERYTHING, words: 'duihuan' }, 10)).rows)).toEqual([uuid(3), uuid(1)]);
  });
  it('narrows by verdict and by card together', async () => {
    const found = await findChecks({ words: '', verdict: 'official', card: CARD }, 10);
    expect(ids(found.rows)).toEqual([uuid(3)]);
    expect(ids((await findChecks({ ...EVERYTHING, card: 'none' }, 10)).rows)).toEqual([uuid(2)]);
  });
  it('finds nothing without failing', async () => {
    expect(await findChecks({ ...EVERYTHING, words: '没有' }, 10)).toEqual({ rows: [], total: 0 });
  });
});
