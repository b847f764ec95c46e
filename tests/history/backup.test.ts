// Backups: what goes out comes in again the same, merged chain by chain; what is no whole backup changes nothing.
import 'fake-indexeddb/auto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DRAFT, readDraft } from '../../src/card/card-draft';
import { checklist } from '../../src/core/checklist';
import { attachedProofs, cardFrom, checkFrom, filedChecks } from '../../src/core/summary';
import { append } from '../../src/core/timeline';
import { database, type Proof, storedChain } from '../../src/database';
import { evidencePack } from '../../src/evidence/pack';
import { exportBackup } from '../../src/history/backup/export-backup';
import { BEGIN, FORMAT_VERSION } from '../../src/history/backup/format';
import { importBackup } from '../../src/history/backup/import-backup';
import { BackupRefused, readBackup } from '../../src/history/backup/read-backup';
import { type AuditEvent, type EventData, readEvents } from '../../src/model';
import { LABELS, SHOPS } from '../card/labels';
import {
  answered,
  cardId,
  chain,
  checkId,
  entered,
  filed,
  opened,
  proofId,
  seen,
  sighted,
} from '../core/chains';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const NOW = Date.UTC(2026, 10, 26);
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const attached = (n: number): EventData => ({
  type: 'proof-attached',
  proof: proofId(n),
  name: `receipt ${n}.png`,
  mime: 'image/png',
  bytes: PICTURE.length,
  sha256: bytesToHex(sha256(PICTURE)),
});
const proof = (n: number, card: string, at: number): Proof => ({
  id: proofId(n),
  card,
  at,
  name: `receipt ${n}.png`,
  mime: 'image/png',
  sha256: bytesToHex(sha256(PICTURE)),
  blob: new Blob([PICTURE], { type: 'image/png' }),
});

/** A history as the background would have written it: chains, their rows, the proofs. */
async function record(pages: AuditEvent[][], cards: AuditEvent[][]): Promise<void> {
  const cardOf = new Map(
    cards.flatMap((events) => filedChecks(events).map((check) => [check, events[0]!.chain] as const)),
  );
  await database.events.bulkPut([...pages, ...cards].flat());
  await database.checks.bulkPut(pages.map((events) => checkFrom(events, cardOf.get(events[0]!.chain))));
  await database.cards.bulkPut(cards.map(cardFrom));
  for (const events of cards)
    for (const { proof: id, at } of attachedProofs(events))
      await database.proofs.put(proof(Number(id.slice(-4)), events[0]!.chain, at));
  const highest = Math.max(0, ...[...pages, ...cards].flat().map(({ seq = 0 }) => seq));
  await database.settings.put({ key: 'sequence', value: highest });
}

const erase = () => Promise.all(database.tables.map((table) => table.clear()));

/** All that is stored, files as their bytes. */
async function everything() {
  const { events, checks, cards, proofs, settings } = database;
  const files = await proofs.toArray();
  return {
    events: await events.toArray(),
    checks: await checks.toArray(),
    cards: await cards.toArray(),
    settings: await settings.toArray(),
    proofs: await Promise.all(
      files.map(async ({ blob, ...rest }) => ({
        ...rest,
        bytes: [...new Uint8Array(await blob.arrayBuffer())],
      })),
    ),
  };
}

/** What a shopper and an agent get to see of every card. */
async function seenOfCards() {
  const cards = await database.cards.toArray();
  return Promise.all(
    cards.map(async ({ id }) => {
      const card = await storedChain(id);
      const filedRows = await database.checks.where('card').equals(id).toArray();
      const checks = await Promise.all(filedRows.map((row) => storedChain(row.id)));
      const proofs = new Map(
        (await database.proofs.where('card').equals(id).toArray()).map(({ id }) => [id, PICTURE]),
      );
      return {
        steps: checklist(readEvents(card), checks.map(readEvents), NOW),
        pack: evidencePack({
          card,
          checks,
          proofs,
          now: NOW,
          zone: 'Asia/Shanghai',
          version: '0.2.0',
          gloss: null,
          signature: null,
        }),
      };
    }),
  );
}

const fileOf = async (blob: Blob) => new Blob([await blob.arrayBuffer()]);
const take = async (blob: Blob) => importBackup(await readBackup(await fileOf(blob)));
const saved = async (withProofs = true) => (await exportBackup(NOW, '0.2.0', withProofs)).file;
const refusal = async (blob: Blob) => {
  const before = await everything();
  const error = await readBackup(blob).then(
    () => null,
    (problem: unknown) => problem,
  );
  expect(await everything()).toEqual(before);
  return error instanceof BackupRefused ? error.problem : error;
};

beforeEach(erase);

const page: fc.Arbitrary<EventData[]> = fc
  .tuple(
    fc.constantFrom('official', 'unofficial', 'lookalike', 'affiliated'),
    fc.array(
      fc.constantFrom<EventData>(
        { type: 'warned', level: 'hold' },
        { type: 'held', input: 'paste' },
        { type: 'left' },
        entered,
        seen('accepted'),
        seen('invalid-or-used', false),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([kind, rest]) => [sighted(kind as 'official'), ...rest]);

/** What a shopper does with a card; texts as the forms let them in. */
const act: fc.Arbitrary<EventData> = fc.constantFrom<EventData>(
  answered('system-check', 'failed'),
  attached(1),
  { type: 'proof-removed', proof: proofId(1) },
  { type: 'card-closed', as: 'failed' },
  { type: 'card-reopened' },
  { type: 'check-unfiled', check: checkId(0) },
  { type: 'problem-stated', problem: 'used' },
  { type: 'step-set-aside', step: 'system-check' },
  { type: 'reminder-set', at: NOW },
  ...[...LABELS, ...SHOPS].map((words): EventData => {
    const read = readDraft(
      {
        ...EMPTY_DRAFT,
        label: words,
        boughtFrom: words,
        orderNumber: '4123 5678 9012 3456',
        faceValue: '500.5',
      },
      '卡',
    );
    if ('errors' in read) throw new Error(words);
    return { type: 'card-edited', facts: read.facts };
  }),
  { type: 'statement-edited', text: '您好，我在2026年11月23日10:00输入，没有到账。' },
  { type: 'statement-edited', text: null },
);

it('gives the same history, checklist and evidence after everything was erased', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { maxLength: 8 }),
      fc.array(act, { maxLength: 8 }),
      fc.integer({ min: 0, max: 2 }),
      async (visits, acts, cards) => {
        await erase();
        const pages = visits.map((data, n) => chain(checkId(n), data));
        // Each page is filed under one of the cards, or under none.
        const chains = Array.from({ length: cards }, (_, c) =>
          chain(cardId(c), [
            opened(),
            ...visits.flatMap((_, n) => (n % 3 === c ? [filed(n)] : [])),
            ...acts.map((one) => (one.type === 'proof-attached' ? attached(c + 1) : one)),
          ]),
        );
        // As the background would have left it: an unfiled page is in no card's list.
        await record(pages, chains);
        if (cards > 0) await database.settings.put({ key: 'current-card', value: cardId(0) });
        const [before, told] = [await everything(), await seenOfCards()];
        const backup = await saved();
        await erase();
        await take(backup);
        const after = await everything();
        const empty = before.events.length === 0;
        expect(empty ? { ...after, settings: before.settings } : after).toEqual(before);
        expect(await seenOfCards()).toEqual(told);
      },
    ),
    { numRuns: 30 },
  );
});

describe('a backup that is taken in', () => {
  const early = chain(checkId(1), [sighted('unofficial')]);
  const late = chain(checkId(1), [sighted('unofficial'), { type: 'left' }]);

  it('is merged without duplicates: what is here already is skipped', async () => {
    await record([late], [chain(cardId(), [opened(), filed(1)])]);
    const backup = await saved();
    expect(await take(backup)).toMatchObject({
      pages: 0,
      cards: 0,
      continued: 0,
      proofs: 0,
      known: 2,
      different: 0,
    });
    expect(await database.events.count()).toBe(4);
  });
  it('continues what ended earlier here, and leaves what went on here', async () => {
    await record([late], []);
    const longer = await saved();
    await erase();
    await record([early], []);
    const shorter = await saved();
    expect(await take(longer)).toMatchObject({ continued: 1, pages: 0 });
    expect(await database.checks.get(checkId(1))).toMatchObject({ action: 'left' });
    expect(await take(shorter)).toMatchObject({ known: 1, continued: 0 });
    expect(await database.checks.get(checkId(1))).toMatchObject({ action: 'left' });
  });
  it('keeps what is here where both went on differently', async () => {
    await record([chain(checkId(1), [sighted('unofficial'), entered])], []);
    const other = await saved();
    await erase();
    await record([late], []);
    expect(await take(other)).toMatchObject({ different: 1, pages: 0 });
    expect(await storedChain(checkId(1))).toEqual(late);
  });
  it('files pages of the file under a card that is here, and puts what comes next behind it all', async () => {
    const card = chain(cardId(), [opened(), filed(1)]);
    await record([late], [card]);
    const whole = await saved();
    await erase();
    await record([], [card]);
    await take(whole);
    expect(await database.checks.get(checkId(1))).toMatchObject({ card: cardId() });
    const highest = Math.max(...[...late, ...card].map(({ seq }) => seq!));
    expect(await database.settings.get('sequence')).toMatchObject({ value: highest });
  });
  it('comes without the proofs where they were left out', async () => {
    await record([], [chain(cardId(), [opened(), attached(1)])]);
    const backup = await saved(false);
    expect((await backup.text()).length).toBeLessThan(2000);
    await erase();
    expect(await take(backup)).toMatchObject({ cards: 1, proofs: 0 });
    expect(await database.proofs.count()).toBe(0);
  });
});

describe('what is refused, with nothing changed', () => {
  const whole = async () => {
    await record(
      [chain(checkId(1), [sighted('unofficial'), { type: 'left' }])],
      [chain(cardId(), [opened(), attached(1)])],
    );
    return (await saved()).text();
  };
  const changed = async (change: (text: string) => string) => {
    const text = await whole();
    const other = change(text);
    expect(other).not.toBe(text);
    return refusal(new Blob([other]));
  };

  it('a file of another program, and an empty one', async () => {
    for (const text of ['', '{}', '[1,2]', '{"format":"other","formatVersion":1}', 'PK\u0003\u0004'])
      expect(await refusal(new Blob([text]))).toBe('foreign');
  });
  it('noise, however long, by its first bytes', async () => {
    const read = vi.spyOn(Blob.prototype, 'text');
    const noise = new Blob(Array.from({ length: 200 }, () => new Uint8Array(1024 * 1024).fill(170)));
    expect(await refusal(noise)).toBe('foreign');
    expect(read).toHaveBeenCalledTimes(1); // of the slice
    read.mockRestore();
  });
  it('noise behind a true beginning', async () => {
    const noise = new Blob([BEGIN, `${FORMAT_VERSION},`, new Uint8Array(1024 * 1024).fill(170)]);
    expect(await refusal(noise)).toBe('damaged');
  });
  it('half a file, cut anywhere', async () => {
    const text = await whole();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: BEGIN.length, max: text.length - 3 }), async (end) => {
        expect(await refusal(new Blob([text.slice(0, end)]))).toBe('damaged');
      }),
      { numRuns: 40 },
    );
  });
  it('a later format', async () => {
    expect(await changed((text) => text.replace('"formatVersion":1', '"formatVersion":2'))).toBe('newer');
  });
  it('a chain in which something was changed, taken out or moved', async () => {
    expect(await changed((text) => text.replace('gift-duihuan.example', 'gift-duihuan.examplf'))).toBe(
      'broken',
    );
    expect(await changed((text) => text.replace('"type":"left"', '"type":"fought"'))).toBe('broken');
    expect(
      await changed((text) =>
        text.replace(/\[\{"chain":"c4ec[^[]*?"sighted".*?"hash":"[0-9a-f]{64}"\},/, '['),
      ),
    ).toBe('broken');
  });
  it('what lies deeper than a browser can follow', async () => {
    for (const depth of [5_000, 500_000]) {
      const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      expect(await changed((text) => text.replace('"data":{', `"data":{"x":${deep},`))).toMatch(
        /damaged|broken/,
      );
    }
  });
  it('a number after which nothing more could be counted', async () => {
    await database.events.put(
      append(checkId(1), undefined, { at: NOW, seq: 2 ** 52 }, sighted('unofficial')),
    );
    const text = await (await saved()).text();
    expect(await refusal(new Blob([text]))).toBeNull();
    expect(await refusal(new Blob([text.replace(`${2 ** 52}`, `${2 ** 53 - 1}`)]))).toBe('damaged');
  });
  it('a proof that is another file than the one attached', async () => {
    expect(await changed((text) => text.replace('"base64":"iVBO', '"base64":"iVBP'))).toBe('proof-changed');
  });
  it('a chain that is there twice', async () => {
    expect(
      await changed((text) => text.replace(/"chains":\[\n(\[.*?\])(?=,\n\[|\n\])/s, '"chains":[\n$1,\n$1')),
    ).toBe('damaged');
  });
});
