// Which picture files move, as their first bytes say.
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
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
