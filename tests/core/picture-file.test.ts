// What a picture file says of its size, and which files are not drawn at all.
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { BYTES_FOR_SIZE, MOST_BYTES, pictureIn, refusalOf } from '../../src/core/picture-file';

const blank = () => sharp({ create: { width: 37, height: 21, channels: 3, background: '#fff' } });
const ascii = (text: string) => new TextEncoder().encode(text);
/** A PNG that says it is of this size. */
async function png(width: number, height: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await blank().png().toBuffer());
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

describe('the size of a picture', () => {
  test.each([
    ['png', () => blank().png()],
    ['jpeg', () => blank().withMetadata().jpeg()],
    ['jpeg', () => blank().jpeg({ progressive: true })],
    ['gif', () => blank().gif()],
    ['webp', () => blank().webp()],
    ['webp', () => blank().webp({ lossless: true })],
    ['avif', () => blank().avif()],
  ] as const)('%s', async (format, make) => {
    const bytes = new Uint8Array(await make().toBuffer());
    expect(pictureIn(bytes)).toEqual({ format, width: 37, height: 21 });
    expect(refusalOf(bytes, bytes.length)).toBeNull();
  });
});

/** The first bytes of a file: numbers, and letters where they stand for themselves. */
const bytesOf = (...pieces: (number | string)[]) =>
  new Uint8Array(pieces.flatMap((piece) => (typeof piece === 'number' ? [piece] : [...ascii(piece)])));
const zeros = (many: number) => Array<number>(many).fill(0);

describe('the size in a head made by hand', () => {
  const bmp = (height: number[]) => bytesOf('BM', ...zeros(16), 0x2c, 1, 0, 0, ...height, ...zeros(4));
  test('of a BMP, also of one that begins with its top line', () => {
    const size = { format: 'bmp', width: 300, height: 258 };
    expect(pictureIn(bmp([2, 1, 0, 0]))).toEqual(size);
    expect(pictureIn(bmp([0xfe, 0xfe, 0xff, 0xff]))).toEqual(size);
    expect(pictureIn(bmp([0, 0, 0, 0]))).toBeNull();
  });

  test('of a GIF wider than a byte counts', () => {
    expect(pictureIn(bytesOf('GIF89a', 0x2c, 1, 2, 1))).toEqual({ format: 'gif', width: 300, height: 258 });
    expect(pictureIn(bytesOf('GIF89a', 0x2c, 1, 2))).toBeNull();
    expect(pictureIn(bytesOf('GIF89a', 0, 0, 2, 1))).toBeNull();
  });

  test('of a WebP in each of its three forms', () => {
    const webp = (...pieces: (number | string)[]) =>
      pictureIn(bytesOf('RIFF', ...zeros(4), 'WEBP', ...pieces));
    const size = { format: 'webp', width: 70_000, height: 66_052 };
    expect(webp('VP8X', ...zeros(8), 0x6f, 0x11, 1, 3, 2, 1)).toEqual(size);
    const [width, height] = [300, 9000];
    const bits = (width - 1) | ((height - 1) << 14);
    expect(
      webp('VP8L', ...zeros(4), 0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >>> 24),
    ).toEqual({
      ...{ format: 'webp', width, height },
    });
    // The two bits above the size ask for it to be drawn larger.
    expect(webp('VP8 ', ...zeros(10), 0x2c, 0x41, 2, 0x81)).toEqual({
      format: 'webp',
      width: 300,
      height: 258,
    });
    expect(webp('VP8?', ...zeros(10), 0x2c, 0x41, 2, 0x81)).toBeNull();
    expect(pictureIn(bytesOf('RIFF', ...zeros(4), 'WAVE', 'VP8X', ...zeros(8), 9, 0, 0, 9, 0, 0))).toBeNull();
  });

  test('of a JPEG behind whatever stands before it', () => {
    const size = [0xff, 0xc0, 0, 17, 8, 1, 2, 1, 0x2c];
    const jpeg = (...pieces: number[]) => pictureIn(bytesOf(0xff, 0xd8, ...pieces));
    const found = { format: 'jpeg', width: 300, height: 258 };
    expect(jpeg(...size)).toEqual(found);
    expect(jpeg(0xff, 0xe1, 0, 5, 0xff, 0xc0, 9, ...size)).toEqual(found);
    for (const table of [0xc4, 0xc8, 0xcc]) expect(jpeg(0xff, table, 0, 3, 9, ...size)).toEqual(found);
    for (const alone of [0x01, 0xd0, 0xd3, 0xd7]) expect(jpeg(0xff, alone, ...size)).toEqual(found);
    for (const fill of [[0xff], [0xff, 0xff]]) expect(jpeg(...fill, ...size)).toEqual(found);
    for (const frame of [0xc1, 0xc2, 0xcf]) expect(jpeg(0xff, frame, ...size.slice(2))).toEqual(found);
    expect(jpeg(0xff, 0xbf, 0, 3, 9, ...size)).toEqual(found);
  });

  test('not of a JPEG that ends, or whose data begin, before it', () => {
    const size = [0xff, 0xc0, 0, 17, 8, 1, 2, 1, 0x2c];
    for (const end of [0xd9, 0xda])
      expect(pictureIn(bytesOf(0xff, 0xd8, 0xff, end, 0, 2, ...size))).toBeNull();
    expect(pictureIn(bytesOf(0xff, 0xd8, 0, 0xe1, 0, 2, ...size))).toBeNull();
    expect(pictureIn(bytesOf(0xff, 0xd8, ...size.slice(0, -1)))).toBeNull();
    expect(pictureIn(bytesOf(0xff, 0xd9, ...size))).toBeNull();
    expect(pictureIn(bytesOf(0xfe, 0xd8, ...size))).toBeNull();
  });

  test('of an AVIF: the largest that one of its pieces has', () => {
    const ispe = (width: number, height: number) => ['ispe', ...zeros(4), 0, 0, 1, width, 0, 0, 1, height];
    const avif = (brand: string, ...pieces: (number | string)[]) =>
      pictureIn(bytesOf(...zeros(4), 'ftyp', brand, 'iiii', ...pieces, ...zeros(5)));
    const size = { format: 'avif', width: 258, height: 259 };
    for (const brand of ['avif', 'avis', 'mif1']) expect(avif(brand, ...ispe(2, 3))).toEqual(size);
    expect(avif('avif', ...ispe(2, 1), ...ispe(1, 3))).toEqual(size);
    expect(avif('avif', ...ispe(1, 3), ...ispe(2, 1))).toEqual(size);
    const cut = ['ispe', ...zeros(6)];
    expect(avif('avif', ...ispe(2, 3), ...cut)).toEqual(size);
    expect(pictureIn(bytesOf(...zeros(4), 'ftyp', 'avif', ...ispe(2, 3)))).toEqual(size);
    expect(avif('heic', ...ispe(2, 3))).toBeNull();
    expect(avif('avif')).toBeNull();
  });

  test('of nothing that has only a part of what such a file begins with', () => {
    const png = (first: string, chunk: string) =>
      pictureIn(bytesOf(0x89, first, 13, 10, 26, 10, 0, 0, 0, 13, chunk, 0, 0, 0, 9, 0, 0, 0, 9));
    expect(png('PNG', 'IHDR')).toEqual({ format: 'png', width: 9, height: 9 });
    expect([png('XNG', 'IHDR'), png('PNG', 'XHDR')]).toEqual([null, null]);
    expect(pictureIn(bytesOf('RIFX', ...zeros(4), 'WEBPVP8X', ...zeros(8), 9, 0, 0, 9, 0, 0))).toBeNull();
    const box = ['avif', 'ispe', ...zeros(7), 9, 0, 0, 0, 9];
    expect(pictureIn(bytesOf(...zeros(4), 'ftyp', ...box))).toEqual({ format: 'avif', width: 9, height: 9 });
    expect(pictureIn(bytesOf(...zeros(4), 'ftyx', ...box))).toBeNull();
  });

  test('where the head lies in the middle of other bytes', () => {
    const gif = bytesOf(9, 9, 9, 'GIF89a', 0x2c, 1, 2, 1, 7, 7).subarray(3, 13);
    expect(pictureIn(gif)).toEqual({ format: 'gif', width: 300, height: 258 });
  });
});

test('a picture of just so many pixels or bytes as are looked at still is', async () => {
  expect(refusalOf(await png(10_000, 5000), MOST_BYTES)).toBeNull();
  expect(refusalOf(await png(10_000, 5001), MOST_BYTES)).toBe('too-many-pixels');
});

test('a long file of anything else is answered', () => {
  expect(refusalOf(new Uint8Array(BYTES_FOR_SIZE), 5000)).toBe('not-a-picture');
});

test('a picture is refused by what it says, before it is drawn', async () => {
  expect(refusalOf(await png(20_000, 20_000), 5000)).toBe('too-many-pixels');
  expect(refusalOf(await png(8000, 6000), 5000)).toBeNull();
  expect(refusalOf(await png(100, 100), MOST_BYTES + 1)).toBe('too-many-bytes');
  expect(refusalOf(await png(0, 100), 5000)).toBe('not-a-picture');
  expect(refusalOf((await png(100, 100)).subarray(0, 20), 20)).toBe('not-a-picture');
});

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '\n<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa">]><svg/>',
  '\ufeff<!-- x --><svg/>',
  '\ufeff \n<SVG/>',
  '<!doctype  svg><g/>',
  '<?xml version="1.0"?>\n<svg/>',
])('a drawing is none that is opened: %s', (text) => {
  expect(refusalOf(ascii(text), text.length)).toBe('drawing');
});

test.each([
  ...['', 'https://www.taobao.com/', 'BM', 'GIF8', '%PDF-1.7', '<html><svg></svg></html>'],
  ...['<?xml version="1.0"?><rss/>', '<!-- a note -->', 'see <svg/>'],
])('%j is no picture', (text) => expect(refusalOf(ascii(text), text.length)).toBe('not-a-picture'));

test('any bytes are answered without a throw', () => {
  const starts = [[0xff, 0xd8], [0xff, 0xd8, 0xff, 0xff], [0x42, 0x4d], [...ascii('RIFF0000WEBPVP8X')]];
  fc.assert(
    fc.property(fc.constantFrom([], ...starts), fc.uint8Array({ maxLength: 64 }), (start, rest) => {
      refusalOf(new Uint8Array([...start, ...rest]), 100);
    }),
  );
});
