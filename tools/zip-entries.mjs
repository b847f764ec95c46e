// Reads a zip file as strictly as the extension writes it: no byte that two programs could take for different things, and
// nothing is unpacked beyond the size that the directory gives and the caller allows.
import { crc32, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const UTF8_NAME = 0x800;
const STORED = 0;
const DEFLATED = 8;

/** The file is a zip, but not as the extension writes it. */
export class ZipChanged extends Error {}

/**
 * The entries in the order of the file. `size` is in bytes, unpacked; `read(most)` unpacks and throws when it is more than
 * `most` or not what the directory says.
 * @returns {{ name: string, size: number, read: (most: number) => Buffer }[]}
 * @throws {Error} when it is no zip file
 * @throws {ZipChanged} when it is not written in the one way that cannot be read in two
 */
export function zipEntries(bytes) {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.length - END_SIZE;
  if (end < 0 || zip.readUInt32LE(0) !== LOCAL) throw new Error('not a zip file');
  if (zip.readUInt32LE(end) !== END) throw new ZipChanged('something follows the end of the zip file');
  const count = zip.readUInt16LE(end + 8);
  const start = zip.readUInt32LE(end + 16);
  const directory = { at: start, end };
  const entries = [];
  let data = 0; // where the next entry must begin: no gap, no overlap, nothing in front
  for (let i = 0; i < count; i++) {
    const entry = centralEntry(zip, directory);
    data = checkedLocal(zip, entry, data, start);
    entries.push({ name: entry.name, size: entry.size, read: (most) => unpacked(zip, entry, most) });
  }
  const whole =
    data === start &&
    directory.at === end &&
    zip.readUInt32LE(end + 12) === end - start &&
    zip.readUInt32LE(end + 4) === 0 &&
    zip.readUInt16LE(end + 10) === count &&
    zip.readUInt16LE(end + 20) === 0;
  if (!whole) throw new ZipChanged('there is more in the zip file than its directory names');
  return entries;
}

function centralEntry(zip, directory) {
  const { at, end } = directory;
  if (at + CENTRAL_SIZE > end || zip.readUInt32LE(at) !== CENTRAL) throw broken();
  const nameLength = zip.readUInt16LE(at + 28);
  const next = at + CENTRAL_SIZE + nameLength;
  if (next > end) throw broken();
  const entry = {
    // Flags, method, time, sum, sizes and length of the name: the same bytes stand before the entry itself.
    head: zip.subarray(at + 6, at + 30),
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    sum: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    extra: zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
    // The system it was packed on, disk and attributes: with them an entry could be a link or hide.
    special: zip[at + 5] !== 0 || zip.readUIntLE(at + 34, 4) !== 0 || zip.readUInt32LE(at + 38) !== 0,
    local: zip.readUInt32LE(at + 42),
    name: zip.toString('utf8', at + CENTRAL_SIZE, next),
    rawName: zip.subarray(at + CENTRAL_SIZE, next),
  };
  const plain = (entry.flags & ~UTF8_NAME) === 0 && [STORED, DEFLATED].includes(entry.method);
  if (!plain || entry.special || entry.extra > 0 || (entry.method === STORED && entry.packed !== entry.size))
    throw new ZipChanged('it was packed by another program');
  directory.at = next;
  return entry;
}

/** Does the entry stand at `at`, told in the same words as in the directory? Returns where the next one must begin. */
function checkedLocal(zip, entry, at, end) {
  const name = at + LOCAL_SIZE;
  entry.data = name + entry.rawName.length;
  entry.end = entry.data + entry.packed;
  if (entry.local !== at || entry.end > end || zip.readUInt32LE(at) !== LOCAL) throw broken();
  const same =
    zip.subarray(at + 4, at + 28).equals(entry.head) &&
    zip.readUInt16LE(at + 28) === 0 &&
    zip.subarray(name, entry.data).equals(entry.rawName);
  if (!same) throw broken();
  return entry.end;
}

function unpacked(zip, { name, method, size, sum, data, end }, most) {
  if (size > most) throw new ZipChanged(`${name} would take ${size} bytes, more than ${most}`);
  const packed = zip.subarray(data, end);
  const content = method === STORED ? packed : inflated(packed, size);
  if (!content || content.length !== size || crc32(content) !== sum)
    throw new ZipChanged(`${name} does not unpack to what the directory of the zip file says`);
  return content;
}

/** Null when the bytes are not one deflate stream that gives at most `size` bytes. */
function inflated(packed, size) {
  try {
    const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: Math.max(1, size), info: true });
    return engine.bytesWritten === packed.length ? buffer : null;
  } catch {
    return null;
  }
}

const broken = () => new ZipChanged('entries of the zip file do not fit its directory');
