// A backup made by hand brings no card code in: not in a text, an address or a member that nobody knows; what the record wrote comes in.
import 'fake-indexeddb/auto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partForRecord } from '../../src/core/recorded-part';
import { addressForRecord } from '../../src/core/site';
import { canonicalJson } from '../../src/core/timeline';
import { judge } from '../../src/core/verdict';
import { database } from '../../src/database';
import { BEGIN, FORMAT_VERSION } from '../../src/history/backup/format';
import { type Imported, importBackup } from '../../src/history/backup/import-backup';
import { readBackup } from '../../src/history/backup/read-backup';
import type { EventData } from '../../src/model';
import { cardId, checkId, filed, opened, proofId, sighted } from '../core/chains';
import { anyCode } from '../core/codes';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const CODE = '8301 2294 7751 0936';
const PAGE = sighted('unofficial') as Extract<EventData, { type: 'sighted' }>;
const [PART] = PAGE.parts;

/** A chain with true hashes, whatever its events hold. */
function chainOf(id: string, data: readonly object[], more: object = {}) {
  const events: { hash: string }[] = [];
  for (const [n, each] of data.entries()) {
    const link = { chain: id, n, at: 1000 + n, seq: n + 1, data: each, prev: events.at(-1)?.hash ?? '' };
    events.push({ ...link, hash: bytesToHex(sha256(utf8ToBytes(canonicalJson(link)))), ...more });
  }
  return events;
}
async function take(...chains: object[][]): Promise<Imported> {
  const rest = {
    program: 'Kashao 0.2.0',
    madeAt: '2026-11-27T00:00:00.000Z',
    currentCard: null,
    chains,
    proofs: null,
  };
  return importBackup(
    await readBackup(new Blob([`${BEGIN}${FORMAT_VERSION},${JSON.stringify(rest).slice(1)}`])),
  );
}
const page = (...data: object[]) => take(chainOf(checkId(), data));
const card = (...data: object[]) => take(chainOf(cardId(), data));
const stored = async () => JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a card of the file', () => {
  const attached = {
    type: 'proof-attached',
    proof: proofId(),
    name: 'a.png',
    mime: 'image/png',
    bytes: 7,
    sha256: 'a'.repeat(64),
  };
  it.each<[string, object[]]>([
    ['its name', [opened({ label: `卡 ${CODE}` })]],
    ['where it was bought', [opened({ boughtFrom: CODE })]],
    ['its order number', [opened({ orderNumber: '8301229477510936' })]],
    ['its value', [opened({ faceValue: 8301.2294775109 })]],
    ['a later name', [opened(), { type: 'card-edited', facts: { label: CODE, brand: 'other' } }]],
    ['the words for customer service', [opened(), { type: 'statement-edited', text: `卡密是${CODE}，请查` }]],
    ['the name of a proof', [opened(), { ...attached, name: `${CODE}.png` }]],
    ['the type of a proof', [opened(), { ...attached, mime: CODE }]],
  ])('is left where %s hides a code, and it says so', async (_, data) => {
    expect(await card(...data)).toMatchObject({ cards: 0, withCode: 1 });
    expect(await stored()).not.toMatch(/8301|0936/);
  });
  it('is taken with an order number as it is kept, and with the words as the facts gave them', async () => {
    const told = opened({ orderNumber: '8301…0936', boughtFrom: '天猫超市' });
    expect(await card(told, { ...attached, name: 'receipt.png' })).toMatchObject({ cards: 1, withCode: 0 });
  });
  it('is left alone, and its pages are taken', async () => {
    const chains = [chainOf(cardId(), [opened({ label: CODE }), filed(1)]), chainOf(checkId(1), [PAGE])];
    expect(await take(...chains)).toMatchObject({ cards: 0, pages: 1, withCode: 1 });
    expect(await database.checks.get(checkId(1))).not.toHaveProperty('card');
  });
});

describe('a page of the file', () => {
  it.each<[string, object]>([
    ['its path', { ...PAGE, address: 'https://gift.example/8301229477510936' }],
    ['its query', { ...PAGE, address: 'https://gift.example/?c=8301229477510936' }],
    ['its host', { ...PAGE, address: 'https://8301229477510936.gift.example/' }],
    ['a host beside a mark', { ...PAGE, address: 'https://…8301229477510936.gift.example/' }],
    ['the host of a part', { ...PAGE, parts: [{ ...PART, host: '8301229477510936.gift.example' }] }],
    [
      'a finding',
      {
        ...PAGE,
        parts: [{ ...PART, findings: [{ rule: 'unofficial', host: '8301229477510936.gift.example' }] }],
      },
    ],
    ['the name of an issuer', { ...PAGE, parts: [{ ...PART, named: CODE }] }],
    ['the way there', { ...PAGE, way: { ...PAGE.way, from: 'https://8301229477510936.gift.example' } }],
    ['the version', { ...PAGE, version: '8301.2294.7751.0936' }],
  ])('is left where %s hides a code', async (_, data) => {
    expect(await page(data)).toMatchObject({ pages: 0, withCode: 1 });
    expect(await stored()).not.toContain('8301');
  });
  it.each<[string, object]>([
    ['of the event', { ...PAGE, note: CODE }],
    ['of a part', { ...PAGE, parts: [{ ...PART, note: CODE }] }],
    ['of an event of another kind', { type: 'noted', note: CODE }],
  ])('is left with a member %s that nobody knows', async (_, data) => {
    expect(await page(PAGE, data)).toMatchObject({ pages: 0, unreadable: 1 });
  });
  it('makes the file no backup with a member beside an event', async () => {
    await expect(take(chainOf(checkId(), [PAGE], { note: CODE }))).rejects.toThrow('damaged');
  });
  it('is taken as the first version wrote it, and left where more stands in it', async () => {
    const verdict = {
      kind: 'unofficial',
      host: 'gift.example',
      ascii: 'gift.example',
      site: 'gift.example',
      findings: [],
    };
    const old = {
      type: 'sighted',
      address: 'https://gift.example/',
      verdict,
      level: 'hold',
      roles: ['card-pin'],
      words: ['pin.kami'],
      kind: 'stored-value',
      claimsBrand: true,
      way: { from: '', type: 'navigate', redirects: 0 },
    };
    expect(await page(old)).toMatchObject({ pages: 1 });
    await Promise.all([database.events.clear(), database.checks.clear()]);
    expect(await page({ ...old, note: CODE })).toMatchObject({ pages: 0, unreadable: 1 });
    expect(await page({ ...old, verdict: { ...verdict, owner: CODE } })).toMatchObject({ pages: 0 });
  });
});

it('takes every page as the record writes it down, also one whose address held a code', async () => {
  const address = fc
    .tuple(anyCode, fc.constantFrom('host', 'path', 'both'), fc.webPath(), fc.nat(400))
    .map(([{ code, signs }, where, path, length]) => {
      const host = where === 'path' ? 'gift' : `${signs.toLowerCase().slice(0, 40)}-card`;
      const end = where === 'host' ? '' : `/${encodeURIComponent(code)}`;
      return `https://${host}.shop.example/redeem${end}${path}/${'礼品/'.repeat(length / 20)}`;
    });
  await fc.assert(
    fc.asyncProperty(address, async (seen) => {
      await Promise.all([database.events.clear(), database.checks.clear()]);
      const parts = judge({ address: seen, frames: [], destinations: [] }).map(partForRecord);
      const kept = { ...PAGE, address: addressForRecord(seen), parts };
      expect([kept.address, await page(kept)]).toMatchObject([
        kept.address,
        { pages: 1, withCode: 0, unreadable: 0 },
      ]);
    }),
    { numRuns: 150, seed: 20261127 },
  );
});
