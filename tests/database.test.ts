// What earlier versions of the program stored is still there after the update, and can be found.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attachedProofs, cardFrom } from '../src/core/summary';
import { verifyChain } from '../src/core/timeline';
import { chainOf, checksOf, database, storedChain } from '../src/database';
import { findChecks, NEWEST } from '../src/history/find-checks';
import { type AuditEvent, PageCheck } from '../src/model';
import { checkId } from './core/chains';
import written from './fixtures/version-1.json';

const FIRST = {
  events: '[chain+n], at',
  checks: 'id, at, card',
  cards: 'id, openedAt',
  proofs: 'id, card',
  trusts: 'site, at',
  settings: 'key',
};
const SECOND = { checks: 'id, at, card, [site+at]', trusts: null, choices: '[host+at], host' };
const FOURTH = {
  checks: 'id, at, [site+at], [verdict+at], [level+at], [action+at], [card+at], card, *words',
  keys: 'id',
};

/** The tables as an earlier version left them. */
async function storedBy(version: 1 | 2 | 4, rows: Record<string, object[]>): Promise<void> {
  const old = new Dexie('kashao');
  old.version(1).stores(FIRST);
  if (version > 1) old.version(2).stores(SECOND);
  if (version > 2) old.version(4).stores(FOURTH);
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

it('all that the first version wrote can be read: pages, cards, proofs, and what was in hand', async () => {
  const blob = new Blob(['proof'], { type: 'image/png' });
  const [attached] = written.events.flatMap(({ data }) => (data.type === 'proof-attached' ? [data] : []));
  const { proof: id, name, mime, sha256 } = attached as { [member: string]: string };
  const [card] = written.cards;
  const proof = { id, card: card!.id, at: 1, name, mime, sha256, blob };
  await storedBy(1, { ...written, proofs: [proof] });

  const { rows } = await findChecks({}, NEWEST);
  expect(rows.map((row) => row.readable && row.check)).toMatchObject([
    {
      ...{ address: 'https://card.jd.com/bind', verdict: 'unofficial', site: 'collect.example' },
      ...{ level: 'hold', action: 'warned', otherCard: false },
      parts: [
        { where: 'page', kind: 'other-issuer', host: 'card.jd.com' },
        { where: 'destination', kind: 'unofficial', site: 'collect.example' },
      ],
    },
    {
      ...{ address: 'https://card.tmall.com/add', verdict: 'official', site: 'tmall.com', own: 'tmall.com' },
      ...{ card: card!.id, entered: true, results: ['invalid-or-used'] },
    },
    { verdict: 'lookalike', own: 'taoba0.com', level: 'interstitial', action: 'left' },
  ]);
  expect((await findChecks({ words: 'taoba0', deed: 'left' }, NEWEST)).rows).toHaveLength(1);
  expect(await database.cards.toArray()).toEqual(written.cards);
  expect(await database.cards.toArray()).toEqual([cardFrom((await chainOf(card!.id)).events)]);
  const told = attachedProofs((await chainOf(card!.id)).events);
  expect(told.map(({ proof, bytes }) => [proof, bytes])).toEqual([[id, blob.size]]);
  expect(await database.proofs.get(id!)).toMatchObject({ card: card!.id, sha256 });
  expect(await database.settings.get('current-card')).toEqual({ key: 'current-card', value: card!.id });
  for (const { id } of [...written.checks, ...written.cards]) {
    const stored = await storedChain(id);
    expect(stored).toEqual(written.events.filter(({ chain }) => chain === id));
    expect(verifyChain(stored as AuditEvent[])).toEqual({ ok: true });
    expect((await chainOf(id)).unread).toBe(0);
  }
  expect(database.tables.map(({ name }) => name)).not.toContain('trusts');
});

it('more pages of the first version than are looked at in one piece are all taken over', async () => {
  const [row] = written.checks;
  const [first] = written.events;
  const ids = Array.from({ length: 250 }, (_, n) => checkId(n + 1));
  await storedBy(1, {
    checks: ids.map((id) => ({ ...row, id })),
    events: ids.map((chain) => ({ ...first, chain })),
  });
  const rows = await database.checks.toArray();
  expect(rows.filter((each) => PageCheck.safeParse(each).success)).toHaveLength(250);
});

it('pages of the fourth version get the site that they show themselves; what is of a later one stays as it is', async () => {
  const { site: _, ...odd } = ROW;
  const [page] = ROW.parts;
  const form = { ...page, where: 'destination', kind: 'lookalike', host: 'taoba0.com', site: 'taoba0.com' };
  const puny = { ...page, site: 'xn--hlrv5aq41f.com' };
  const rows = [
    { ...ROW, words: [], parts: [page, form], site: 'taoba0.com', verdict: 'lookalike' },
    { ...ROW, words: [], id: checkId(2), parts: [puny] },
    { ...odd, id: checkId(3), parts: 'of a later version' },
    { ...odd, id: checkId(4), parts: [] },
  ];
  await storedBy(4, { checks: rows });
  const now = await database.checks.toArray();
  expect(now.map((row) => row.own)).toEqual(['gift-duihuan.top', '礼品卡.com', undefined, undefined]);
  expect(now.slice(2)).toEqual(rows.slice(2));
  const found = await checksOf(0, Number.POSITIVE_INFINITY, 'gift-duihuan.top').toArray();
  expect(found).toMatchObject([{ id: checkId(), site: 'taoba0.com' }]);
});

it.each<[1 | 2 | 4, string, object]>(
  ([1, 2, 4] as const).flatMap((version) =>
    [{ parts: [null] }, { parts: ['x'] }, { parts: [{}] }, { address: 7 }, { address: null, parts: 3 }].map(
      (damage): [1 | 2 | 4, string, object] => [version, JSON.stringify(damage), damage],
    ),
  ),
)('a row of version %i with %s keeps no other from being taken over', async (version, _, damage) => {
  const sound = { ...ROW, id: checkId(2), at: ROW.at + 1 };
  await storedBy(version, { checks: [{ ...ROW, ...damage }, sound] });
  expect(await database.checks.count()).toBe(2);
  expect(await database.checks.get(checkId(2))).toMatchObject({ id: checkId(2) });
  expect(await database.checks.get(ROW.id)).toMatchObject(damage);
});

it('a page of the first version whose beginning is lost, or whose event is damaged, keeps no other from being taken over', async () => {
  const [page, other] = written.checks.map(({ id }) => written.events.filter(({ chain }) => chain === id));
  const events = [
    ...page!.slice(1),
    ...other!.map((event, n) =>
      n > 0 ? event : { ...event, data: { type: 'sighted', verdict: { findings: [null] } } },
    ),
    ...written.events.filter(({ chain }) => ![page, other].some((each) => each![0]!.chain === chain)),
  ];
  await storedBy(1, { ...written, events, proofs: [] });
  expect(await database.checks.count()).toBe(written.checks.length);
  expect((await findChecks({}, NEWEST)).rows).toHaveLength(written.checks.length);
});

it('what a later version of the program stored is left as it is', async () => {
  await storedBy(2, { checks: [ROW] });
  await database.open();
  database.close();
  const later = new Dexie('kashao');
  later.version(7).stores({
    checks: 'id, at, [own+at], [verdict+at], [level+at], [action+at], [card+at], card, *words',
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
