// A backup that is taken in where the record was damaged: what the file has whole puts it right, and nothing that is whole here is lost.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { append } from '../../src/core/timeline';
import { database, storedChain } from '../../src/database';
import { exportBackup } from '../../src/history/backup/export-backup';
import { importBackup } from '../../src/history/backup/import-backup';
import { readBackup } from '../../src/history/backup/read-backup';
import type { AuditEvent } from '../../src/model';
import { cardId, chain, checkId, entered, filed, opened, proofId, START, sighted } from '../core/chains';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const page = chain(checkId(1), [sighted('unofficial'), entered, { type: 'left' }, { type: 'fought' }]);
const card = chain(cardId(), [opened(), filed(1)]);

async function take(chains: AuditEvent[][]) {
  const here = await Promise.all(database.tables.map((table) => table.toArray()));
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.events.bulkPut(chains.flat());
  const { file } = await exportBackup(START, '0.2.0', true);
  const bytes = await file.arrayBuffer();
  await Promise.all(database.tables.map((table) => table.clear()));
  await Promise.all(database.tables.map((table, i) => table.bulkPut(here[i]!)));
  return importBackup(await readBackup(new Blob([bytes])));
}
const stored = () => storedChain(checkId(1));
const spoil = (n: number) => database.events.put({ ...page[n]!, at: 7 });

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await take([page, card]);
});

describe('a chain that is broken here is whole again', () => {
  it.each(page.map((_, n) => n))('changed in event %i', async (n) => {
    await spoil(n);
    expect(await take([page, card])).toMatchObject({ mended: 1, known: 1 });
    expect(await stored()).toEqual(page);
  });
  it.each([0, 1, 2])('with event %i gone', async (n) => {
    await database.events.delete([checkId(1), n]);
    expect(await take([page, card])).toMatchObject({ mended: 1, known: 1, pages: 0 });
    expect(await stored()).toEqual(page);
  });
  it('with what the file does not have, where that goes on from it', async () => {
    await spoil(1);
    expect(await take([page.slice(0, 2)])).toMatchObject({ mended: 1 });
    expect(await stored()).toEqual(page);
    expect(await database.checks.get(checkId(1))).toMatchObject({
      action: 'left',
      entered: true,
      card: cardId(),
    });
  });
});

describe('a chain that is broken here stays', () => {
  it('where the file ends before the break', async () => {
    await spoil(2);
    expect(await take([page.slice(0, 2)])).toMatchObject({ mended: 0, known: 1 });
    expect(await stored()).toHaveLength(4);
  });
  it('where only its row could be made again', async () => {
    await spoil(2);
    await database.checks.put({ id: checkId(1), at: START, parts: 'damaged' } as never);
    expect(await take([page.slice(0, 2)])).toMatchObject({ mended: 0, known: 1 });
  });
  it('where the file would take something from it that came later and does not fit', async () => {
    await spoil(1);
    await spoil(3);
    expect(await take([page.slice(0, 2)])).toMatchObject({ mended: 0, different: 1 });
    expect(await stored()).toHaveLength(4);
  });
  it('where what is whole of it is another', async () => {
    await spoil(2);
    expect(await take([chain(checkId(1), [sighted('official'), entered])])).toMatchObject({ different: 1 });
    expect(await stored()).toHaveLength(4);
  });
});

describe('a row that is damaged or gone is made again', () => {
  it('of a page, filed where it was', async () => {
    const before = await database.checks.get(checkId(1));
    for (const spoiled of [
      () => database.checks.update(checkId(1), { at: 'x' as never }),
      () => database.checks.clear(),
    ]) {
      await spoiled();
      expect(await take([page, card])).toMatchObject({ mended: 1, known: 1 });
      expect(await database.checks.get(checkId(1))).toEqual(before);
    }
  });
  it('of a card', async () => {
    const before = await database.cards.get(cardId());
    await database.cards.clear();
    expect(await take([page, card])).toMatchObject({ mended: 1, known: 1 });
    expect(await database.cards.get(cardId())).toEqual(before);
  });
});

it('a proof whose file the browser lost or changed comes back from the file', async () => {
  const bytes = new TextEncoder().encode('proof');
  const sum = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  const about = { name: 'a.png', mime: 'image/png', sha256: sum };
  await database.events.put(
    append(cardId(), card.at(-1), { at: START + 1, seq: 9e8 }, {
      ...{ type: 'proof-attached', proof: proofId(1), bytes: bytes.length },
      ...about,
    } as never),
  );
  const row = { id: proofId(1), card: cardId(), at: START + 1, ...about };
  await database.proofs.put({ ...row, blob: new Blob([bytes]) });
  const { file } = await exportBackup(START, '0.2.0', true);
  const backup = async () => readBackup(new Blob([await file.arrayBuffer()]));
  expect(await importBackup(await backup())).toMatchObject({ proofs: 0 });
  await database.proofs.put({ ...row, blob: new Blob(['other']) });
  expect(await importBackup(await backup())).toMatchObject({ proofs: 1 });
  expect(await (await database.proofs.get(proofId(1)))!.blob.text()).toBe('proof');
});
