// Which picture files move, as their first bytes say.
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isMoving } from '../../src/core/moving-picture';

const [WIDTH, HEIGHT] = [9, 7];
const frame = (grey: number) => new Uint8Array(WIDTH * HEIGHT * 3).fill(grey);
const raw = { width: WIDTH, height: HEIGHT, channels: 3 as const };
const still = () => sharp(frame(9), { raw });
const moving = () =>
  sharp(Buffer.concat([frame(0), frame(255)]), { raw: { ...raw, height: 2 * HEIGHT, pageHeight: HEIGHT } });
const bytes = async (made: ReturnType<typeof sharp>) => new Uint8Array(await made.toBuffer());

test.each(['gif', 'webp'] as const)('%s of two frames, and of one', async (format) => {
  expect(isMoving(await bytes(moving().toFormat(format)))).toBe(true);
  expect(isMoving(await bytes(still().toFormat(format)))).toBe(false);
});

test('a GIF whose second frame is out of sight is known by its loops', async () => {
  const gif = await bytes(moving().gif({ loop: 0 }));
  const second = gif.lastIndexOf(0x2c);
  expect(isMoving(gif.subarray(0, second))).toBe(true);
  expect(isMoving((await bytes(still().gif())).subarray(0, 30))).toBe(false);
});

test('a PNG that announces frames before its data', async () => {
  const png = await bytes(still().png());
  const at = Buffer.from(png).indexOf('IDAT') - 4;
  const control = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
  const announced = Buffer.concat([png.subarray(0, at), control, png.subarray(at)]);
  expect(isMoving(new Uint8Array(announced))).toBe(true);
  expect(isMoving(png)).toBe(false);
});

/** Bytes of a file: numbers, and letters where they stand for themselves. */
const file = (...pieces: (number | string)[]) =>
  new Uint8Array(pieces.flatMap((piece) => (typeof piece === 'number' ? [piece] : [...Buffer.from(piece)])));
const zeros = (many: number) => Array<number>(many).fill(0);

describe('a GIF made by hand', () => {
  const head = ['GIF89a', 1, 0, 1, 0];
  const gif = (...blocks: (number | string)[]) => isMoving(file(...head, 0, 0, 0, ...blocks));
  const frame = [0x2c, ...zeros(4), 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const note = [0x21, 0xfe, 2, 0x2c, 0x2c, 0];
  const loops = [0x21, 0xff, 1, 0x2c, 0];

  test('moves with its second frame, whatever stands between', () => {
    expect(gif(...frame, ...frame)).toBe(true);
    expect(gif(...note, ...frame, ...note, ...note, ...frame)).toBe(true);
    expect(gif(...frame, ...note, 0x3b)).toBe(false);
    expect(gif(...frame, ...note)).toBe(false);
    expect(gif(...frame, 0x3b, ...frame)).toBe(false);
  });

  test('moves by its loops only where the rest is out of sight', () => {
    expect(gif(...loops, ...frame)).toBe(true);
    expect(gif(...loops, ...note)).toBe(true);
    expect(gif(...loops, ...frame, 0x3b)).toBe(false);
    expect(gif(...note, ...frame)).toBe(false);
  });

  test.each([
    [0x80, 6],
    [0x81, 12],
    [0xf7, 768],
    [0x07, 0],
  ])('with a table of colours that %i announces', (flags, length) => {
    const table = Array<number>(length).fill(0x2c);
    const [begin, end] = [frame.slice(0, 9), frame.slice(10)];
    expect(isMoving(file(...head, flags, 0, 0, ...table, ...frame, 0x3b))).toBe(false);
    expect(isMoving(file(...head, flags, 0, 0, ...table, ...frame, ...frame, 0x3b))).toBe(true);
    expect(gif(...begin, flags, ...table, ...end, 0x3b)).toBe(false);
    expect(gif(...begin, flags, ...table, ...end, ...frame, 0x3b)).toBe(true);
  });
});

describe('a PNG made by hand', () => {
  const chunk = (name: string, length = 0) => [0, 0, 0, length, name, ...zeros(length + 4)];
  const png = (...chunks: (number | string)[]) =>
    isMoving(
      file(0x89, 'PNG', 13, 10, 26, 10, 0, 0, 0, 13, 'IHDR', 0, 0, 0, 1, 0, 0, 0, 1, ...zeros(9), ...chunks),
    );

  test('moves only where it says so before its data', () => {
    expect(png(...chunk('gAMA', 4), ...chunk('acTL', 8), ...chunk('IDAT', 3))).toBe(true);
    expect(png(...chunk('gAMA', 4), ...chunk('IDAT', 3), ...chunk('acTL', 8))).toBe(false);
    expect(png(...chunk('IEND'), ...chunk('acTL', 8))).toBe(false);
    expect(png(...chunk('gAMA', 4))).toBe(false);
  });
});

test('a WebP and an AVIF say in their head that they move', () => {
  const webp = (form: string, flags: number) =>
    isMoving(file('RIFF', ...zeros(4), 'WEBP', form, ...zeros(4), flags, 0, 0, 0, 9, 0, 0, 9, 0, 0));
  expect([webp('VP8X', 0x02), webp('VP8X', 0x12), webp('VP8X', 0x10), webp('VP8L', 0x02)]).toEqual([
    ...[true, true, false, false],
  ]);
  const avif = (brand: string) =>
    isMoving(file(...zeros(4), 'ftyp', brand, 'ispe', ...zeros(7), 9, 0, 0, 0, 9, ...zeros(9)));
  expect([avif('avis'), avif('avif')]).toEqual([true, false]);
});

test.each([
  ['BMP', file('BM', ...zeros(16), 9, 0, 0, 0, 9, 0, 0, 0, 'avis')],
  ['JPEG', file(0xff, 0xd8, 0xff, 0xe1, 0, 8, 0, 0, 'avis', 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9)],
  ['text', file('avis avis avis avis')],
])('a %s never moves', (_, head) => {
  expect(isMoving(head)).toBe(false);
});

test('bytes that lie in the middle of others are read alone', () => {
  const gif = file('GIF89a', 1, 0, 1, 0, 0, 0, 0, 0x2c, ...zeros(9), 2, 0, 0x3b);
  const inside = new Uint8Array([0x21, 0xff, ...gif, 0x2c]).subarray(2, 2 + gif.length);
  expect(isMoving(inside)).toBe(false);
});

test('any bytes are answered without a throw', async () => {
  const starts = [await bytes(moving().gif()), await bytes(moving().webp()), await bytes(still().png())];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.nat(200),
      fc.uint8Array({ maxLength: 40 }),
      (start, cut, rest) => {
        isMoving(new Uint8Array([...start.subarray(0, cut), ...rest]));
      },
    ),
  );
});
