// Is a zip file one that cannot be read in two ways? Nothing in front, between or behind, and each entry once, as long as it says.
// The verifier has a reader of its own, as it shares no code with the extension.
import { inflateSync } from 'fflate';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const STORED = 0;

/** As the extension writes it: entries follow one another from the first byte on, then their directory, then its end. */
export function isWholeZip(zip: Uint8Array): boolean {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  try {
    const end = zip.length - END_SIZE;
    const start = view.getUint32(end + 16, true);
    const names = new Set<string>();
    let data = 0;
    let at = start;
    for (; at < end; at += CENTRAL_SIZE + view.getUint16(at + 28, true)) {
      const length = view.getUint16(at + 28, true);
      const packed = view.getUint32(at + 20, true);
      const extras = [at + 30, at + 32, data + 28].some((place) => view.getUint16(place, true) !== 0);
      const signed = view.getUint32(at, true) === CENTRAL && view.getUint32(data, true) === LOCAL;
      if (!signed || extras || view.getUint32(at + 42, true) !== data) return false;
      const name = String(zip.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + length));
      const local = String(zip.subarray(data + LOCAL_SIZE, data + LOCAL_SIZE + length));
      // Flags, method, time, sum, sizes and length of the name stand twice, and must say the same.
      const same = String(zip.subarray(at + 6, at + 30)) === String(zip.subarray(data + 4, data + 28));
      if (names.has(name) || name !== local || !same) return false;
      names.add(name);
      const content = zip.subarray(data + LOCAL_SIZE + length, data + LOCAL_SIZE + length + packed);
      if (!isAsLong(content, view.getUint16(at + 10, true), view.getUint32(at + 24, true))) return false;
      data += LOCAL_SIZE + length + packed;
    }
    const whole = view.getUint32(end, true) === END && at === end && data === start;
    // How many there are is told twice, and programs differ in which they believe.
    const counted = [end + 8, end + 10].every((place) => view.getUint16(place, true) === names.size);
    return whole && counted && view.getUint16(end + 20, true) === 0;
  } catch {
    return false; // a length that leads out of the file
  }
}

/** Does it unpack to just so many bytes? Some programs stop there, others go on to the end of what is packed. */
const isAsLong = (content: Uint8Array, method: number, size: number): boolean =>
  (method === STORED ? content : inflateSync(content, { out: new Uint8Array(size + 1) })).length === size;
