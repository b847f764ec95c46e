// What earlier versions of the program stored is still there after the update, and can be found.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyChain } from '../src/core/timeline';
import { chainOf, database } from '../src/database';
import { findChecks, NEWEST } from '../src/history/find-checks';
import { AuditEvent, PageCheck } from '../src/model';
import { chain, checkId, sighted } from './core/chains';

const FIRST = {
  events: '[chain+n], at',
  checks: 'id, at, card',
  cards: 'id, openedAt',
  proofs: 'id, card',
  trusts: 'site, at',
  settings: 'key',
};
const SECOND = { checks: 'id, at, card, [site+at]', trusts: null, choices: '[host+at], host' };

/** The tables as an earlier version left them. */
async function storedBy(version: 1 | 2, rows: Record<string, object[]>): Promise<void> {
  const old = new Dexie('kashao');
  old.version(1).stores(FIRST);
  if (version === 2) old.version(2).stores(SECOND);
  await old.open();
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
}

// Before as well: where test files share what they import, another may have left its rows.
const empty = () => database.delete({ disableAutoOpen: false });
beforeEach(empty);
afterEach(empty);

/** A row as the second version wrote it. */
const ROW = {
  id: checkId(),
  at: Date.UTC(2026, 10, 23, 2),
  address: 'https://www.gift-duihuan.top/redeem',
  parts: [
    {
      where: 'page',
      kind: 'unofficial',
      host: 'www.gift-duihuan.top',
      ascii: 'www.gift-duihuan.top',
      site: 'gift-duihuan.top',
      findings: [{ rule: 'unofficial', host: 'www.gift-duihuan.top' }],
      asks: { roles: ['card-pin'], kind: 'stored-value', claimsBrand: true, words: [] },
    },
  ],
  level: 'hold',
  action: 'left',
  entered: false,
  alreadyTyped: false,
  results: [],
  verdict: 'unofficial',
  site: 'gift-duihuan.top',
};

it('pages of the second version can be found by their words', async () => {
  const later = { id: checkId(9), at: ROW.at - 1, shape: 'of a later version' };
  await storedBy(2, { checks: [ROW, later], settings: [{ key: 'sequence', value: 7 }] });
  const { rows } = await findChecks({ words: 'duihuan', deed: 'left' }, NEWEST);
  expect(rows).toMatchObject([{ readable: true, check: { id: ROW.id, verdict: 'unofficial' } }]);
  expect(PageCheck.safeParse(await database.checks.get(ROW.id)).success).toBe(true);
  expect(await database.checks.get(later.id)).toEqual(later);
  expect(await database.settings.get('sequence')).toEqual({ key: 'sequence', value: 7 });
});

it('pages of the first version get their parts and can be found, their events stay as they were', async () => {
  const events = chain(checkId(), [sighted('unofficial'), { type: 'left' }]);
  const { verdict: _, site: __, parts: ___, ...old } = ROW;
  const row = { ...old, verdict: { kind: 'unofficial', host: 'gift-duihuan.example' }, roles: [] };
  await storedBy(1, { events, checks: [row], trusts: [{ site: 'gift-duihuan.example', at: 1 }] });
  const { rows } = await findChecks({ words: 'duihuan', verdict: 'unofficial' }, NEWEST);
  expect(rows).toMatchObject([{ readable: true, check: { id: checkId(), action: 'left' } }]);
  const kept = (await chainOf(checkId())).events.map((event) => AuditEvent.parse(event));
  expect(kept).toEqual(events);
  expect(verifyChain(kept)).toEqual({ ok: true });
  expect(database.tables.map(({ name }) => name)).not.toContain('trusts');
});

it('what a later version of the program stored is left as it is', async () => {
  await storedBy(2, { checks: [ROW] });
  await database.open();
  database.close();
  const later = new Dexie('kashao');
  later.version(7).stores({
    checks: 'id, at, [site+at], [verdict+at], [level+at], [action+at], [card+at], card, *words',
    novelties: 'id',
  });
  await later.open();
  await later.table('novelties').add({ id: 1 });
  later.close();
  await database.open();
  expect((await findChecks({}, NEWEST)).rows).toHaveLength(1);
  database.close();
  await later.open();
  expect(await later.table('novelties').count()).toBe(1);
  later.close();
  await database.open();
});
