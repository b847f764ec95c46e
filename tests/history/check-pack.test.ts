// A pack dropped on the history: a whole one is told by its fingerprint, a changed one by its first fault, anything else is refused.
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { append } from '../../src/core/timeline';
import { fingerprintNow, shortFingerprint } from '../../src/evidence/fingerprint';
import { evidencePack } from '../../src/evidence/pack';
import type { AuditEvent } from '../../src/model';
import { START } from '../core/chains';
import { card, caseFile, checks, inOneSequence, newKey, signed } from '../evidence/sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { zipped } = await import('../../src/evidence/download');
const { checkPack } = await import('../../src/history/pack-check/check-pack');

const VERSION = '0.2.0';
const own = signed(caseFile);
const { key } = own.signature;
const files = evidencePack(own);
const pack = zipped(files, caseFile.now);
const judge = (zip: Uint8Array<ArrayBuffer>, version = VERSION) => checkPack(new Blob([zip]), version, key);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);
/** The pack with some of its files changed; null takes one out. */
const changed = (change: Record<string, Uint8Array | null>) => {
  const all = Object.entries({ ...unzipSync(pack), ...change }).flatMap(([name, content]) =>
    content === null ? [] : [[name, content] as const],
  );
  return judge(zipSync(Object.fromEntries(all)) as Uint8Array<ArrayBuffer>);
};
const timelineWith = (change: (timeline: { card: AuditEvent[]; checks: AuditEvent[][] }) => void) => {
  const timeline = JSON.parse(decode(files['timeline.json']));
  change(timeline);
  return encode(`${JSON.stringify(timeline, null, 1)}\n`);
};

const sound = async (zip: Uint8Array<ArrayBuffer>) => {
  const found = await judge(zip);
  if (found.fault !== null) throw new Error(found.fault);
  return found;
};
const KEY_FINGERPRINT = /^[0-9a-f]{4}( [0-9a-f]{4}){3}$/;

it('a whole pack agrees with itself, and has the fingerprint that its report prints', async () => {
  const found = await sound(pack);
  expect(found).toMatchObject({ pages: 2, words: true, program: VERSION, until: checks[1]![2]!.at });
  const report = decode(files['report.html']);
  expect(report).toContain(found.fingerprint);
  expect(report).toContain(shortFingerprint(found.fingerprint));
  expect(shortFingerprint(found.fingerprint)).toMatch(KEY_FINGERPRINT);
});

describe('the signature', () => {
  it('of this installation, of another one, and none are told apart', async () => {
    expect((await sound(pack)).signer).toEqual({ by: 'own', key: expect.stringMatching(KEY_FINGERPRINT) });
    const strange = evidencePack(signed(caseFile, newKey()));
    expect((await sound(zipped(strange, caseFile.now))).signer).toMatchObject({ by: 'other' });
    expect((await sound(zipped(evidencePack(caseFile), caseFile.now))).signer).toEqual({ by: 'none' });
  });
  it('covers all of the timeline: another zone, a gloss, a proof whose file was dropped are faults', async () => {
    for (const other of [
      { ...own, zone: 'Pacific/Kiritimati' },
      { ...own, gloss: 'en' as const },
      { ...own, proofs: new Map() },
    ])
      expect(await judge(zipped(evidencePack(other), caseFile.now))).toMatchObject({ fault: 'signature' });
  });
  it('is written in one way only: in its spare bits nobody can make the own key a strange one', async () => {
    const next = (base64: string) =>
      base64.replace(/[AQgw](?==)/, (digit) => String.fromCharCode(digit.charCodeAt(0) + 1));
    for (const name of ['key', 'value'] as const) {
      const signature = { ...own.signature, [name]: next(own.signature[name]) };
      expect(Buffer.from(signature[name], 'base64')).toEqual(Buffer.from(own.signature[name], 'base64'));
      expect((await judge(zipped(evidencePack({ ...own, signature }), START))).fault).not.toBeNull();
    }
  });
  it('of another record, of another time, or by another key is a fault', async () => {
    const grown = [
      ...card,
      append(card[0]!.chain, card.at(-1), { at: 1, seq: 9e8 }, { type: 'card-reopened' }),
    ];
    const others = [
      { ...own, card: grown },
      { ...own, now: caseFile.now + 1000 },
      { ...own, signature: { key: signed(caseFile, newKey()).signature.key, value: own.signature.value } },
      { ...own, signature: { key: `${'A'.repeat(122)}==`, value: own.signature.value } },
    ];
    for (const other of others)
      expect(await judge(zipped(evidencePack(other), caseFile.now))).toMatchObject({ fault: 'signature' });
  });
});

it('a fingerprint that was given earlier is found at the event up to which the record went then', async () => {
  const [all, first, second] = inOneSequence() as [AuditEvent[], AuditEvent[], AuditEvent[]];
  const record = evidencePack({ ...caseFile, card: all, checks: [first, second] });
  const { moments, fingerprint } = await sound(zipped(record, caseFile.now));
  const upTo = (last: AuditEvent) => {
    const before = (chain: AuditEvent[]) => chain.filter(({ seq }) => seq! <= last.seq!);
    return fingerprintNow([before(all), before(first), before(second)].filter((chain) => chain.length > 0));
  };
  const given = upTo(second[1]!);
  expect(given.fingerprint).not.toBe(fingerprint);
  expect(moments).toContainEqual({ fingerprint: given.fingerprint, at: given.until });
  expect(moments.at(-1)).toEqual({ fingerprint, at: second[2]!.at });
  // The row of the annex is that event.
  expect(decode(record['report.html'])).toContain(shortFingerprint(given.fingerprint));
  // A page that was taken out since leaves nobody able to tell what the record was with it.
  const out = append(
    all[0]!.chain,
    all.at(-1),
    { at: START, seq: 99 },
    { type: 'check-unfiled', check: second[0]!.chain },
  );
  const less = evidencePack({ ...caseFile, card: [...all, out], checks: [first] });
  const left = await sound(zipped(less, caseFile.now));
  expect(left.moments.map((moment) => moment.fingerprint)).not.toContain(given.fingerprint);
  expect(left.moments.at(-1)!.fingerprint).toBe(left.fingerprint);
});

it('a proof whose file the pack says was gone when it was made is named', async () => {
  expect((await sound(pack)).gone).toEqual([]);
  const without = signed({ ...caseFile, proofs: new Map([...caseFile.proofs].slice(1)) });
  expect((await sound(zipped(evidencePack(without), START))).gone).toEqual(['proofs/01.png']);
});

it('a version that names a format which it never wrote is refused', async () => {
  const { signature: _, ...older } = JSON.parse(decode(files['timeline.json']));
  for (const timeline of [
    { ...older, formatVersion: 2 },
    { ...older, formatVersion: 4 },
    { ...older, program: 'Kashao 0.1.0' },
  ])
    expect(await changed({ 'timeline.json': encode(JSON.stringify(timeline)) })).toEqual({ fault: 'format' });
});

it('the words of another version are not compared, its files are', async () => {
  expect(await judge(pack, '0.3.0')).toMatchObject({ fault: null, words: false });
  const other = { ...unzipSync(pack), 'report.html': encode('<p>all is well</p>') };
  expect(await judge(zipSync(other) as Uint8Array<ArrayBuffer>, '0.3.0')).toMatchObject({
    fault: 'content',
    name: 'report.html',
  });
});

describe('a changed pack is told by its first fault:', () => {
  it('an event that says something else', async () => {
    const timeline = timelineWith(({ card }) => {
      Object.assign(card[3]!.data, { outcome: 'passed' });
    });
    expect(await changed({ 'timeline.json': timeline })).toMatchObject({
      fault: 'link',
      at: 3,
      time: card[3]!.at,
    });
  });
  it('an event that was taken out', async () => {
    const timeline = timelineWith(({ checks }) => void checks[1]!.splice(1, 1));
    expect(await changed({ 'timeline.json': timeline })).toMatchObject({ fault: 'link', at: 1 });
  });
  it('a page that was left out, and one that was never filed', async () => {
    const without = timelineWith(({ checks }) => void checks.pop());
    expect(await changed({ 'timeline.json': without })).toMatchObject({ fault: 'pages' });
    const strange = append(
      '00000000-0000-4000-8000-000000000077',
      undefined,
      { at: 1, seq: 1 },
      checks[0]![0]!.data,
    );
    const besides = timelineWith(({ checks }) => void checks.push([strange]));
    expect(await changed({ 'timeline.json': besides })).toMatchObject({ fault: 'pages' });
  });
  it('a report, a table, a proof that says something else', async () => {
    const report = encode(decode(files['report.html']).replace('1234', '9999'));
    expect(await changed({ 'report.html': report })).toMatchObject({ fault: 'content', name: 'report.html' });
    expect(await changed({ 'pages.csv': encode('"nothing"') })).toMatchObject({
      fault: 'content',
      name: 'pages.csv',
    });
    expect(await changed({ 'proofs/01.png': encode('x') })).toMatchObject({
      fault: 'proof',
      name: 'proofs/01.png',
    });
  });
  it('a file that is missing or does not belong there', async () => {
    expect(await changed({ 'pages.csv': null })).toMatchObject({ fault: 'files' });
    expect(await changed({ 'readme.txt': encode('x') })).toMatchObject({ fault: 'files' });
    expect(await changed({ 'proofs/09.png': encode('x') })).toMatchObject({ fault: 'content' });
  });
});

it('what lies deeper than a browser can follow is no pack of ours, and no error', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const timeline = decode(files['timeline.json']).replace('"data":', `"x":${deep},"data":`);
  expect(await changed({ 'timeline.json': encode(timeline) })).toEqual({ fault: 'files' });
});

describe('what is no pack is refused', () => {
  it('another zip, another file, nothing at all', async () => {
    const other = zipSync({ 'a.txt': encode('a') }) as Uint8Array<ArrayBuffer>;
    for (const file of [other, encode('{}'), new Uint8Array()])
      expect(await judge(file as Uint8Array<ArrayBuffer>)).toMatchObject({ fault: 'foreign' });
  });
  it('a pack of another format, by the first version or a later one', async () => {
    const timeline = JSON.parse(decode(files['timeline.json']));
    for (const other of [
      { ...timeline, formatVersion: 1, program: 'Kashao 0.1.0' },
      { ...timeline, formatVersion: 4, program: 'Kashao 0.3.0' },
      { ...timeline, program: 'Kashao 0.10.0' },
    ])
      expect(await changed({ 'timeline.json': encode(JSON.stringify(other)) })).toMatchObject({
        fault: 'other-format',
      });
  });
  it('a pack with bytes in front of it, behind it, between its entries, or with two entries of one name', async () => {
    const bytes = encode('MZ polyglot');
    const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
    const start = new DataView(pack.buffer).getUint32(pack.length - 6, true);
    const between = join(pack.subarray(0, start), bytes, pack.subarray(start));
    new DataView(between.buffer).setUint32(between.length - 6, start + bytes.length, true);
    const twice = Buffer.from(zipSync({ ...files, 'Xeport.html': encode('forged') }));
    for (let i = twice.indexOf('Xeport.html'); i >= 0; i = twice.indexOf('Xeport.html'))
      twice.write('report.html', i);
    for (const other of [join(bytes, pack), join(pack, bytes), between, Uint8Array.from(twice)])
      expect((await judge(other)).fault).toMatch(/^(files|foreign)$/);
    expect(await judge(between)).toMatchObject({ fault: 'files' });
  });
  it('a pack with an entry that only some programs count', async () => {
    const more = zipSync({ ...files, 'REPORT.HTML': encode('forged') });
    new DataView(more.buffer).setUint16(more.length - 14, Object.keys(files).length, true);
    expect(Object.keys(unzipSync(more))).toEqual(Object.keys(files));
    expect(await judge(more as Uint8Array<ArrayBuffer>)).toMatchObject({ fault: 'files' });
  });
  it('a report that goes on behind the length that the zip file gives it', async () => {
    const { 'report.html': report = encode(''), ...others } = files;
    const forged = encode(`${decode(report)}<style>body>*{display:none}</style>`);
    const longer = Buffer.from(zipSync({ 'report.html': forged, ...others }));
    longer.writeUInt32LE(report.length, 22);
    longer.writeUInt32LE(report.length, longer.indexOf('PK\x01\x02') + 24);
    expect(unzipSync(longer)['report.html']).toEqual(report);
    expect(await judge(Uint8Array.from(longer))).toMatchObject({ fault: 'files' });
  });
  it('whatever is broken off or changed in it, it never ends in an error, and never passes as another record', async () => {
    const whole = await judge(pack);
    await fc.assert(
      fc.asyncProperty(fc.nat(pack.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = pack.slice();
        other[at]! ^= by;
        const found = await judge(other);
        if (found.fault === null) expect(found).toEqual(whole);
        expect((await judge(pack.slice(0, at))).fault).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
