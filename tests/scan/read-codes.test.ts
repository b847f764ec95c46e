// A large picture is read part by part, so that a code too small to be seen in all of it is found, at its place.

import { encode } from 'uqr';
import { beforeAll, expect, test } from 'vitest';
import type { Pixels } from '../../src/core/pixels';
import { prepare, readCodes } from '../../src/scan/read-codes';
import { readWasm } from '../../tools/read-wasm.mjs';

beforeAll(() => prepare(readWasm()));

const PX = 3; // of a module
const TEXT = 'https://taobao.com.evil.top/lipin?from=qr';
const SIDE = encode(TEXT, { border: 0 }).size * PX;

/** White but for a code whose upper left corner is there. */
function picture(width: number, height: number, left: number, top: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const rows = encode(TEXT, { border: 0 }).data;
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++)
      if (rows[Math.floor(y / PX)]![Math.floor(x / PX)])
        data.fill(0, ((top + y) * width + left + x) * 4, ((top + y) * width + left + x) * 4 + 3);
  return { data, width, height };
}

test.each([
  ['in a corner', 4200, 1000, 4200 - SIDE - 20, 1000 - SIDE - 20],
  ['where two parts meet', 4200, 1000, 1500, 400],
  ['in a long strip', 700, 6000, 300, 4100],
])('%s', async (_, width, height, left, top) => {
  const [code, ...others] = await readCodes(picture(width, height, left, top));
  expect(code?.text).toBe(TEXT);
  expect(others).toEqual([]);
  const { x, y } = code!.corners[0]!;
  expect(Math.hypot(x - left, y - top)).toBeLessThan(PX * 3);
});

test('where there is no time left, what was found so far is told, and no further part is looked at', async () => {
  let asked = 0;
  const isLate = () => ++asked > 0;
  expect(await readCodes(picture(4200, 1000, 20, 20), isLate)).toEqual([]);
  expect(asked).toBe(1);
});
