// A damaged row in the storage: whatever stands there, everything else is listed, found, exported and kept, and the row is made again where its chain tells it.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { readCard, readCards, readForPopup } from '../../src/card/read-card';
import { checklist } from '../../src/core/checklist';
import { statement } from '../../src/core/statement';
import { cardFrom, checkFrom } from '../../src/core/summary';
import { database, type Proof } from '../../src/database';
import { evidencePack } from '../../src/evidence/pack';
import { readRecord } from '../../src/evidence/read-record';
import { exportBackup } from '../../src/history/backup/export-backup';
import { importBackup } from '../../src/history/backup/import-backup';
import { readBackup } from '../../src/history/backup/read-backup';
import { checksTable } from '../../src/history/export-checks';
import { findChecks, NEWEST, type Row } from '../../src/history/find-checks';
import { readOverview } from '../../src/history/overview/read-overview';
import { Card, PageCheck, readEvents } from '../../src/model';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  opened,
  proofId,
  START,
  seen,
  sighted,
} from '../core/chains';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const NOW = START + 86_400_000;
const BYTES = new TextEncoder().encode('proof');
const SUM = '0a2f2a7ab83e3e4e0e7a1a2d2bb1d8e7a4a5bd4a5e4b2b1d3b0f7ad21ccb93bd';
const pages = [
  chain(checkId(1), [sighted('lookalike'), { type: 'left' }]),
  chain(checkId(2), [sighted(), entered, seen('invalid-or-used')], START + 1000),
  chain(checkId(3), [sighted('unofficial')], START + 2000),
];
const cards = [
  chain(cardId(1), [opened({ label: '生日卡' }), filed(2), answered('system-check', 'failed')]),
  chain(cardId(2), [opened({ label: '另一张' })]),
];

/** What the damage is done to; `keep` are the keys, without which it could not be stored. */
const ROWS = {
  checks: { rows: () => database.checks.toArray(), keep: ['id'] },
  cards: { rows: () => database.cards.toArray(), keep: ['id'] },
  events: { rows: () => database.events.toArray(), keep: ['chain', 'n'] },
  settings: { rows: () => database.settings.toArray(), keep: ['key'] },
  proofs: { rows: () => database.proofs.toArray(), keep: ['id', 'blob'] },
} as const;

async function record(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.events.bulkPut([...pages, ...cards].flat());
  await database.checks.bulkPut(pages.map((events, i) => checkFrom(events, i === 1 ? cardId(1) : undefined)));
  await database.cards.bulkPut(cards.map(cardFrom));
  await database.settings.bulkPut([
    { key: 'current-card', value: cardId(1) },
    { key: 'sequence', value: 90_000_000 },
  ]);
  await database.proofs.put({
    ...{ id: proofId(1), card: cardId(1), at: START, name: 'a.png', mime: 'image/png', sha256: SUM },
    blob: new Blob([BYTES]),
  });
}
beforeEach(record);

const idOf = (row: Row) => (row.readable ? row.check.id : row.id);

/** All that pages, popup and files are made of; throws where one of them could not be. */
async function everything() {
  const { rows } = await findChecks({}, NEWEST);
  const found = await findChecks({ words: 'example' }, NEWEST);
  const { cards, lost } = await readCards();
  const readings = await Promise.all(cards.map(({ id }) => readCard(id)));
  for (const reading of readings) {
    checklist(reading!.events, reading!.chains, NOW);
    statement(reading!.events, reading!.chains, 'Asia/Shanghai');
  }
  const popup = await readForPopup();
  const overview = await readOverview(NOW);
  const table = checksTable(rows, new Map());
  const { file, damaged } = await exportBackup(NOW, '0.2.0', true);
  const packs = [];
  for (const card of [cardId(1), cardId(2)]) {
    const record = await readRecord(card);
    const about = { now: NOW, zone: 'Asia/Shanghai', version: '0.2.0', gloss: null, signature: null };
    // Of a card whose beginning is lost there is nothing to tell.
    if (readEvents(record.card)[0]?.data.type === 'card-opened')
      packs.push(evidencePack({ ...record, ...about, proofs: new Map() }));
  }
  return { rows, found: found.rows, cards, lost, popup, overview, table, file, damaged, packs };
}

const json = fc.oneof(
  fc.constantFrom<unknown>(null, '', 'x', -1, 1.5, 1e17, Number.NaN, true, [], {}, [null], ['x'], undefined),
  fc.jsonValue({ maxDepth: 2 }),
);

const damage = fc.record({
  table: fc.constantFrom(...(Object.keys(ROWS) as (keyof typeof ROWS)[])),
  row: fc.nat(20),
  member: fc.nat(20),
  value: json,
});

/** Puts the value into a member of a row; gives the chain that it belongs to. */
async function spoil({ table, row, member, value }: typeof damage extends fc.Arbitrary<infer D> ? D : never) {
  const stored = await ROWS[table].rows();
  const damaged = { ...stored[row % stored.length]! } as Record<string, unknown>;
  const members = Object.keys(damaged).filter(
    (name) => !(ROWS[table].keep as readonly string[]).includes(name),
  );
  damaged[members[member % members.length]!] = value;
  await database.table(table).put(damaged);
  return damaged.chain ?? damaged.id;
}

it('whatever one row says, all pages are listed, all others told of and put into a backup that can be taken in', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (done) => {
      await record();
      const owner = await spoil(done);

      const { rows, cards: listed, file } = await everything();
      const others = (ids: string[]) => ids.filter((id) => id !== owner);
      const all = pages.map(([first]) => first!.chain);
      expect(rows.map(idOf).sort()).toEqual(all);
      expect(rows.filter((row) => row.readable).map(idOf)).toEqual(expect.arrayContaining(others(all)));
      expect(listed.map(({ id }) => id)).toEqual(
        expect.arrayContaining(others(cards.map(([first]) => first!.chain))),
      );

      const before = await database.events.toArray();
      await Promise.all(database.tables.map((each) => each.clear()));
      await importBackup(await readBackup(new Blob([await file.arrayBuffer()])));
      const after = await database.events.toArray();
      expect(after.filter(({ chain }) => chain !== owner)).toEqual(
        before.filter(({ chain }) => chain !== owner),
      );
    }),
    { numRuns: 120 },
  );
}, 60_000);

it('whatever one row says, a backup from before makes it whole again', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (done) => {
      await record();
      const { file } = await exportBackup(NOW, '0.2.0', true);
      const before = await database.events.toArray();
      await spoil(done);
      await importBackup(await readBackup(new Blob([await file.arrayBuffer()])));
      expect(await database.events.toArray()).toEqual(before);
      expect((await database.checks.toArray()).every((row) => PageCheck.safeParse(row).success)).toBe(true);
      expect((await database.cards.toArray()).every((row) => Card.safeParse(row).success)).toBe(true);
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe('a page whose time is damaged', () => {
  const listed = async () => (await findChecks({}, NEWEST)).rows;

  it('stands at the end of all pages, by what its chain tells', async () => {
    const sound = await database.checks.get(checkId(3));
    await database.checks.update(checkId(3), { at: 'x' as never });
    expect((await listed()).map(idOf)).toEqual([checkId(2), checkId(1), checkId(3)]);
    expect((await listed()).at(-1)).toEqual({ readable: true, check: sound });
    expect((await findChecks({ words: 'example' }, NEWEST)).rows).toHaveLength(2);
  });
  it('has no time where its chain does not tell it, in the list and in the table', async () => {
    await database.checks.update(checkId(3), { at: null as never });
    await database.events
      .where('[chain+n]')
      .between([checkId(3), 0], [checkId(3), 9])
      .delete();
    expect((await listed()).at(-1)).toEqual({ readable: false, id: checkId(3), at: 0, why: 'damaged' });
    const { table } = await everything();
    expect(table).toContain('时间已损坏');
    expect(table).not.toContain('1970');
  });
});

describe('a damaged row is made again from its chain', () => {
  const change = (table: 'checks' | 'cards', id: string, members: object) =>
    database.table(table).update(id, members);

  it('of a page, with the card that it is filed under', async () => {
    const [, sound] = await database.checks.orderBy('at').toArray();
    await change('checks', checkId(2), { parts: 'x', verdict: 7, results: null });
    const { rows } = await findChecks({}, NEWEST);
    expect(rows).toContainEqual({ readable: true, check: sound });
    expect((await readCard(cardId(1)))!.checks).toEqual([sound]);
  });
  it('of a card, also where it has lost the time that it is listed by', async () => {
    await database.cards.put({ id: cardId(1), facts: 'x' } as never);
    const { cards: listed, lost } = await readCards();
    expect(listed.map(({ facts }) => facts.label).sort()).toEqual(['另一张', '生日卡']);
    expect(lost).toEqual({ later: 0, damaged: 0 });
    expect((await readForPopup()).current!.card.facts.label).toBe('生日卡');
  });
});

it('a card whose beginning is lost keeps its checklist, by what its row says of it', async () => {
  await database.events.update([cardId(1), 0], { data: null } as never);
  const reading = (await readCard(cardId(1)))!;
  expect(reading.lost).toEqual({ later: 0, damaged: 1 });
  expect(checklist(reading.events, reading.chains, NOW).state).toBe('stop');
});

it('a pack tells of all pages but one whose beginning is lost, and counts what it leaves out', async () => {
  await database.events.update([checkId(2), 0], { data: null } as never);
  const [pack] = (await everything()).packs;
  const report = new TextDecoder().decode(pack!['report.html']);
  expect(report).toContain('生日卡');
  expect(report).toContain('另有 3 条记录');
  expect(JSON.parse(new TextDecoder().decode(pack!['timeline.json'])).checks[0]).toHaveLength(3);
});

describe('where the chain is damaged too', () => {
  const odd = { type: 'sighted', address: 5 };
  beforeEach(async () => {
    await database.checks.update(checkId(3), { parts: 'x' } as never);
    await database.events.update([checkId(3), 0], { data: odd } as never);
  });

  it('the page keeps its line, which says so, in the list and in the table', async () => {
    const { rows, table } = await everything();
    expect(rows[0]).toEqual({ readable: false, id: checkId(3), at: START + 2000, why: 'damaged' });
    expect(table).toContain('损坏');
  });
  it('the backup has all the others, and says how many it has not whole', async () => {
    const { file, damaged } = await everything();
    expect(damaged).toBe(1);
    const { chains } = await readBackup(new Blob([await file.arrayBuffer()]));
    expect(chains.map(({ id }) => id)).not.toContain(checkId(3));
    expect(chains).toHaveLength(4);
  });
  it('of a later version it is told apart by its hash', async () => {
    const [first] = chain(checkId(3), [{ type: 'dreamt' } as never], START + 2000);
    await database.events.put(first!);
    const { rows } = await findChecks({}, NEWEST);
    expect(rows[0]).toMatchObject({ readable: false, why: 'later' });
  });
});

it('a chain goes into the backup up to the event that was changed', async () => {
  await database.events.update([cardId(1), 1], { at: 5 });
  const { file, damaged } = await exportBackup(NOW, '0.2.0', true);
  const { chains } = await readBackup(new Blob([await file.arrayBuffer()]));
  expect(damaged).toBe(1);
  expect(chains.find(({ id }) => id === cardId(1))!.stored).toEqual(cards[0]!.slice(0, 1));
});

describe('a proof that the browser has lost or changed', () => {
  const attached = { type: 'proof-attached', proof: proofId(1), name: 'a.png', mime: 'image/png' } as const;
  const withProof = async (blob: unknown) => {
    const told = { ...attached, bytes: 5, sha256: SUM };
    await database.events.clear();
    await database.events.bulkPut(chain(cardId(1), [opened(), told]));
    await database.proofs.update(proofId(1), { blob } as Partial<Proof>);
    return exportBackup(NOW, '0.2.0', true);
  };
  it.each([
    ['lost', undefined],
    ['another file', new Blob(['other'])],
  ])('is left out of the backup, which is taken in: %s', async (_, blob) => {
    const { file, damaged } = await withProof(blob);
    expect(damaged).toBe(1);
    expect((await readBackup(new Blob([await file.arrayBuffer()]))).proofs).toEqual([]);
  });
});

it('an import takes no page out of a card of whose filings one cannot be read', async () => {
  const { file } = await exportBackup(NOW, '0.2.0', false);
  await database.events.update([cardId(1), 1], { data: { type: 'check-filed', check: 5 } } as never);
  await database.events
    .where('[chain+n]')
    .equals([checkId(3), 0])
    .delete();
  await importBackup(await readBackup(new Blob([await file.arrayBuffer()])));
  expect((await database.checks.get(checkId(2)))?.card).toBe(cardId(1));
});
