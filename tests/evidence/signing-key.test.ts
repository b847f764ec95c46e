// The key of an installation: made once, never to be taken out, gone with everything else; and what it signs, others can verify.
import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../src/database';
import { PackedTimeline } from '../../src/evidence/format';
import { isValid } from '../../src/evidence/signature';
import { ownKey, sign } from '../../src/evidence/signing-key';
import { examine } from '../../tools/verify-evidence.mjs';
import { card, checks } from './sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { buildEvidence } = await import('../../src/evidence/download');
const { readFingerprint } = await import('../../src/evidence/read-record');
const { checkPack } = await import('../../src/history/pack-check/check-pack');

const NOW = Date.UTC(2026, 10, 26);
const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

test('is made when something is first signed, stays, and cannot be taken out', async () => {
  expect(await ownKey()).toBeNull();
  const [one, two] = await Promise.all([sign(bytes('a')), sign(bytes('b'))]);
  expect(one.key).toBe(two.key);
  expect((await sign(bytes('c'))).key).toBe(await ownKey());
  const { privateKey } = (await database.keys.get('evidence'))!;
  expect(privateKey.extractable).toBe(false);
  for (const format of ['jwk', 'pkcs8'] as const)
    await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
});

test('signs what is given and nothing else', async () => {
  const signature = await sign(bytes('the record'));
  expect(await isValid(signature, bytes('the record'))).toBe(true);
  expect(await isValid(signature, bytes('the record.'))).toBe(false);
});

test('signs the pack of a card, whose fingerprint is the one that the statement names', async () => {
  await database.events.bulkAdd([card, ...checks].flat());
  const named = await readFingerprint(card[0]!.chain);
  const pack = await buildEvidence(card[0]!.chain, NOW);
  const found = await checkPack(pack, '0.2.0', await ownKey());
  expect(found).toMatchObject({ fault: null, signer: { by: 'own' }, ...named });
  const zip = new Uint8Array(await pack.arrayBuffer());
  expect((await examine(Buffer.from(zip))).problems).toEqual([]);

  await database.keys.clear(); // everything was erased: another key from then on, the pack stays valid
  expect(await checkPack(pack, '0.2.0', await ownKey())).toMatchObject({ signer: { by: 'other' } });
  await buildEvidence(card[0]!.chain, NOW);
  expect(await checkPack(pack, '0.2.0', await ownKey())).toMatchObject({ signer: { by: 'other' } });
});

test('that finds no room still leaves the evidence, which then says that it is not signed', async () => {
  await database.events.bulkAdd([card, ...checks].flat());
  vi.spyOn(database.keys, 'put').mockRejectedValueOnce(new Error('QuotaExceededError'));
  const pack = await buildEvidence(card[0]!.chain, NOW);
  const files = unzipSync(new Uint8Array(await pack.arrayBuffer()));
  const timeline = PackedTimeline.parse(JSON.parse(new TextDecoder().decode(files['timeline.json'])));
  expect(timeline).toMatchObject({ formatVersion: 3, signature: null });
  expect(await checkPack(pack, '0.2.0', null)).toMatchObject({ fault: null, signer: { by: 'none' } });
});
