// A pack dropped on the history: a whole one is told by its fingerprint, a changed one by its first fault, anything else is refused.
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { append } from '../../src/core/timeline';
import { evidencePack } from '../../src/evidence/pack';
import type { AuditEvent } from '../../src/model';
import { card, caseFile, checks } from '../evidence/sample-case';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
const { zipped } = await import('../../src/evidence/download');
const { checkPack } = await import('../../src/history/pack-check/check-pack');

const VERSION = '0.2.0';
const files = evidencePack(caseFile);
const pack = zipped(files, caseFile.now);
const judge = (zip: Uint8Array<ArrayBuffer>, version = VERSION) => checkPack(new Blob([zip]), version);
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

it('a whole pack agrees with itself, and has the fingerprint that its report prints', async () => {
  const found = await judge(pack);
  expect(found).toMatchObject({ fault: null, pages: 2, words: true, program: VERSION });
  expect(found.fault === null && decode(files['report.html'])).toContain(
    (found as { fingerprint: string }).fingerprint,
  );
});

it('the words of another version are not compared, its files are', async () => {
  expect(await judge(pack, '0.3.0')).toMatchObject({ fault: null, words: false });
  const other = { ...unzipSync(pack), 'report.html': encode('<p>all is well</p>') };
  expect(await judge(zipSync(other) as Uint8Array<ArrayBuffer>, '0.3.0')).toEqual({
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
    expect(await changed({ 'timeline.json': without })).toEqual({ fault: 'pages' });
    const strange = append(
      '00000000-0000-4000-8000-000000000077',
      undefined,
      { at: 1, seq: 1 },
      checks[0]![0]!.data,
    );
    const besides = timelineWith(({ checks }) => void checks.push([strange]));
    expect(await changed({ 'timeline.json': besides })).toEqual({ fault: 'pages' });
  });
  it('a report, a table, a proof that says something else', async () => {
    const report = encode(decode(files['report.html']).replace('1234', '9999'));
    expect(await changed({ 'report.html': report })).toEqual({ fault: 'content', name: 'report.html' });
    expect(await changed({ 'pages.csv': encode('"nothing"') })).toEqual({
      fault: 'content',
      name: 'pages.csv',
    });
    expect(await changed({ 'proofs/01.png': encode('x') })).toEqual({
      fault: 'proof',
      name: 'proofs/01.png',
    });
  });
  it('a file that is missing or does not belong there', async () => {
    expect(await changed({ 'pages.csv': null })).toEqual({ fault: 'files' });
    expect(await changed({ 'readme.txt': encode('x') })).toEqual({ fault: 'files' });
    expect(await changed({ 'proofs/09.png': encode('x') })).toMatchObject({ fault: 'content' });
  });
});

describe('what is no pack is refused', () => {
  it('another zip, another file, nothing at all', async () => {
    const other = zipSync({ 'a.txt': encode('a') }) as Uint8Array<ArrayBuffer>;
    for (const file of [other, encode('{}'), new Uint8Array()])
      expect(await judge(file as Uint8Array<ArrayBuffer>)).toEqual({ fault: 'foreign' });
  });
  it('a pack of another format', async () => {
    const timeline = encode(
      decode(files['timeline.json']).replace('"formatVersion": 2', '"formatVersion": 3'),
    );
    expect(await changed({ 'timeline.json': timeline })).toEqual({ fault: 'other-format' });
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
