// What is done to a picture so that a code in it can be read, on pictures of a few pixels.
import { describe, expect, test } from 'vitest';
import { cut, enlarged, type Grey, greyOf, partsOf, pixelsOf, scaled, smoothed } from '../../src/core/pixels';

/** A picture as its rows of grey values. */
const grey = (...rows: number[][]): Grey => ({
  data: new Uint8ClampedArray(rows.flat()),
  width: rows[0]!.length,
  height: rows.length,
});
const rowsOf = ({ data, width, height }: Grey): number[][] =>
  Array.from({ length: height }, (_, y) => [...data.slice(y * width, (y + 1) * width)]);
const pixels = (width: number, ...all: number[][]) => ({
  data: new Uint8ClampedArray(all.flat()),
  width,
  height: all.length / width,
});

describe('a picture in grey', () => {
  const colours = pixels(
    3,
    ...[
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ],
    ...[
      [10, 20, 30, 255],
      [255, 255, 255, 255],
      [0, 0, 0, 255],
    ],
  );

  test('has the lightness of each colour', () => {
    expect(rowsOf(greyOf(colours))).toEqual([
      [76, 150, 29],
      [18, 255, 0],
    ]);
  });

  test.each([
    ['red', [255, 0, 0, 10, 255, 0]],
    ['green', [0, 255, 0, 20, 255, 0]],
    ['blue', [0, 0, 255, 30, 255, 0]],
  ] as const)('is as light as its %s alone', (colour, expected) => {
    expect([...greyOf(colours, colour).data]).toEqual(expected);
  });

  test('lies on white paper where it is transparent', () => {
    const ink = pixels(3, [0, 0, 0, 0], [0, 0, 0, 51], [255, 255, 255, 51]);
    expect(rowsOf(greyOf(ink))).toEqual([[255, 204, 255]]);
  });

  test('is the same picture for the canvas', () => {
    const drawn = pixelsOf(grey([0, 7], [200, 255], [3, 4]));
    expect([drawn.width, drawn.height]).toEqual([2, 3]);
    expect([...drawn.data.slice(4, 12)]).toEqual([7, 7, 7, 255, 200, 200, 200, 255]);
    expect(rowsOf(greyOf(drawn))).toEqual([
      [0, 7],
      [200, 255],
      [3, 4],
    ]);
  });
});

test('an enlarged picture has a square for each pixel', () => {
  expect(rowsOf(enlarged(grey([1, 2], [3, 4], [5, 6]), 2))).toEqual([
    [1, 1, 2, 2],
    [1, 1, 2, 2],
    [3, 3, 4, 4],
    [3, 3, 4, 4],
    [5, 5, 6, 6],
    [5, 5, 6, 6],
  ]);
});

describe('a scaled picture', () => {
  test('that is smaller has the mean of what each pixel covers', () => {
    expect(rowsOf(scaled(grey([0, 100, 8, 8], [100, 200, 8, 40], [1, 1, 2, 2], [1, 1, 2, 4]), 0.5))).toEqual([
      [100, 16],
      [1, 2],
    ]);
  });

  test('takes in a pixel that it covers in part', () => {
    expect(rowsOf(scaled(grey([0, 100, 200], [0, 100, 200], [60, 160, 240]), 0.5))).toEqual([
      [50, 150],
      [80, 175],
    ]);
  });

  test('that is larger goes evenly from pixel to pixel and ends as the picture does', () => {
    expect(rowsOf(scaled(grey([0, 200], [100, 60]), 2))).toEqual([
      [0, 50, 150, 200],
      [25, 60, 130, 165],
      [75, 80, 90, 95],
      [100, 90, 70, 60],
    ]);
  });

  test('keeps a width that is none of its height', () => {
    const line = scaled(grey([0, 100, 200]), 2);
    expect([line.width, line.height]).toEqual([6, 2]);
    expect(rowsOf(line)).toEqual([
      [0, 25, 75, 125, 175, 200],
      [0, 25, 75, 125, 175, 200],
    ]);
    expect(rowsOf(scaled(grey([0], [100], [200]), 2)).map(([first]) => first)).toEqual([
      0, 25, 75, 125, 175, 200,
    ]);
  });

  test('is never less than one pixel', () => {
    expect(rowsOf(scaled(grey([10, 20], [30, 40]), 0.1))).toEqual([[25]]);
  });
});

describe('a smoothed picture', () => {
  test('spreads a speck over the pixels around it', () => {
    expect(
      rowsOf(smoothed(grey([0, 0, 0, 0, 0], [0, 90, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]))),
    ).toEqual([
      [10, 10, 10, 0, 0],
      [10, 10, 10, 0, 0],
      [10, 10, 10, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  test('goes on at its edges as it ends there', () => {
    expect(rowsOf(smoothed(grey([90, 0, 0], [0, 0, 0], [0, 0, 9])))).toEqual([
      [40, 20, 0],
      [20, 11, 2],
      [0, 2, 4],
    ]);
  });
});

describe('the parts of a picture', () => {
  test.each([
    [4000, 3000],
    [1080, 20_000],
    [1601, 900],
    [5, 3],
  ])(
    'of %i × %i cover all of it, and whatever stands between two is whole in one of them',
    (width, height) => {
      const parts = partsOf({ width, height }, 1600, 400);
      const isIn = (x: number, y: number, side: number) =>
        parts.some(
          (part) =>
            x >= part.x && y >= part.y && x + side <= part.x + part.width && y + side <= part.y + part.height,
        );
      for (let x = 0; x + 400 <= width; x += 50)
        for (let y = 0; y + 400 <= height; y += 50) expect(isIn(x, y, 400), `${x} ${y}`).toBe(true);
      for (const part of parts) {
        expect(part.x + part.width).toBeLessThanOrEqual(width);
        expect(part.y + part.height).toBeLessThanOrEqual(height);
        expect(Math.max(part.width, part.height)).toBeLessThanOrEqual(2000);
      }
      expect(isIn(width - 1, height - 1, 1) && isIn(0, 0, 1)).toBe(true);
    },
  );

  test('a part has the rows of its place', () => {
    const picture = grey([1, 2, 3], [4, 5, 6], [7, 8, 9]);
    expect(rowsOf(cut(picture, { x: 1, y: 1, width: 2, height: 2 }))).toEqual([
      [5, 6],
      [8, 9],
    ]);
  });
});
