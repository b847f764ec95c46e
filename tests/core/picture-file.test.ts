// What a picture file says of its size, and which files are not drawn at all.
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, pictureIn, refusalOf } from '../../src/core/picture-file';

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
])('a drawing is none that is opened: %s', (text) => {
  expect(refusalOf(ascii(text), text.length)).toBe('drawing');
});

test.each(['', 'https://www.taobao.com/', 'BM', 'GIF8', '%PDF-1.7', '<html><svg></svg></html>'])(
  '%j is no picture',
  (text) => expect(refusalOf(ascii(text), text.length)).toBe('not-a-picture'),
);

test('any bytes are answered without a throw', () => {
  const starts = [[0xff, 0xd8], [0xff, 0xd8, 0xff, 0xff], [0x42, 0x4d], [...ascii('RIFF0000WEBPVP8X')]];
  fc.assert(
    fc.property(fc.constantFrom([], ...starts), fc.uint8Array({ maxLength: 64 }), (start, rest) => {
      refusalOf(new Uint8Array([...start, ...rest]), 100);
    }),
  );
});
