// A zip file is read in one way or not at all, and unpacks to no more than it says.
import { strFromU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ZipChanged, zipEntries } from '../../tools/zip-entries.mjs';

const TEXT = new TextEncoder().encode('卡哨 '.repeat(100));
const zip = () =>
  Buffer.from(zipSync({ 'a.txt': TEXT, 'b.bin': [TEXT, { level: 0 }], 'c.txt': new Uint8Array() }));
const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2]);

test('entries are read as they were packed, stored or deflated', () => {
  const entries = zipEntries(zip());
  expect(entries.map(({ name, size }) => [name, size])).toEqual([
    ['a.txt', TEXT.length],
    ['b.bin', TEXT.length],
    ['c.txt', 0],
  ]);
  expect(entries.map(({ read }) => strFromU8(read(10_000)).length)).toEqual([300, 300, 0]);
});

test('nothing is unpacked beyond what is allowed', () => {
  const [first] = zipEntries(zip());
  expect(() => first!.read(TEXT.length - 1)).toThrow(/would take 700 bytes, more than 699/);
});

test.each([
  ['less', TEXT.length - 1],
  ['more', TEXT.length + 1],
])('an entry that says it is %s than it is does not unpack', (_, size) => {
  const bytes = zip();
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt32LE(size, bytes.indexOf(CENTRAL) + 24);
  expect(() => zipEntries(bytes)[0]!.read(10_000)).toThrow(/does not unpack to what/);
});

test('an entry whose content was changed does not unpack', () => {
  const bytes = zip();
  const at = bytes.indexOf('b.bin') + 5 + 100;
  bytes[at] = bytes[at]! ^ 1;
  expect(() => zipEntries(bytes)[1]!.read(10_000)).toThrow(/does not unpack to what/);
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['bytes in front', (bytes) => Buffer.concat([bytes.subarray(0, 4), bytes])],
  ['bytes behind', (bytes) => Buffer.concat([bytes, Buffer.from('more')])],
  [
    'a comment',
    (bytes) => {
      bytes.writeUInt16LE(4, bytes.length - 2);
      return Buffer.concat([bytes, Buffer.from('more')]);
    },
  ],
  [
    'an entry that the directory does not name',
    (bytes) => {
      const end = bytes.length - 22;
      bytes.writeUInt16LE(2, end + 8);
      bytes.writeUInt16LE(2, end + 10);
      return bytes;
    },
  ],
  [
    'another name before the entry than in the directory',
    (bytes) => {
      bytes.write('z.txt', 30);
      return bytes;
    },
  ],
  [
    'another size before the entry than in the directory',
    (bytes) => {
      bytes.writeUInt32LE(5, 22);
      return bytes;
    },
  ],
  [
    'two entries over the same bytes',
    (bytes) => {
      const second = bytes.indexOf(CENTRAL, bytes.indexOf(CENTRAL) + 4);
      bytes.writeUInt32LE(0, second + 42);
      return bytes;
    },
  ],
  [
    'a sealed entry',
    (bytes) => {
      bytes.writeUInt16LE(1, 6);
      bytes.writeUInt16LE(1, bytes.indexOf(CENTRAL) + 8);
      return bytes;
    },
  ],
  [
    'an entry that is a link',
    (bytes) => {
      const central = bytes.indexOf(CENTRAL);
      bytes.writeUInt8(3, central + 5);
      bytes.writeUInt32LE((0o120777 << 16) >>> 0, central + 38);
      return bytes;
    },
  ],
  [
    'a directory cut short',
    (bytes) => {
      const central = bytes.indexOf(CENTRAL);
      return Buffer.concat([bytes.subarray(0, central + 20), bytes.subarray(-22)]);
    },
  ],
])('%s is refused', (_, change) => {
  expect(() => zipEntries(change(zip()))).toThrow(ZipChanged);
});

test('no cut or changed byte makes it read on for ever or fail in another way', () => {
  const whole = zip();
  for (let at = 0; at < whole.length; at++) {
    const changed = zip();
    changed[at] = changed[at]! ^ 0xff;
    for (const bytes of [changed, whole.subarray(0, at)]) {
      try {
        for (const { read } of zipEntries(bytes)) read(10_000);
      } catch (error) {
        expect(
          error instanceof ZipChanged || (error as Error).message === 'not a zip file',
          String(error),
        ).toBe(true);
      }
    }
  }
});

test.each([new Uint8Array(), new TextEncoder().encode('PK'), new Uint8Array(100)])(
  '%# is no zip file',
  (bytes) => {
    expect(() => zipEntries(bytes)).toThrow('not a zip file');
  },
);
