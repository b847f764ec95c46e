// The public-suffix list as it is shipped: packed while building, and the same again once unpacked.
import { expect, it } from 'vitest';
import { packSuffixes } from '../../tools/packed-suffixes.mjs';
import { unpackSuffixes } from '../../tools/unpack-suffixes.mjs';

const LIST = 'tldts/dist/es6/src/data/trie.js'; // it comes without types
const suffixes: Parameters<typeof packSuffixes>[0] = await import(LIST);

it('is the same list after packing and unpacking', () => {
  const { nodeFlags, edgeStart, edgeLength, edgeChild, labelText } = suffixes;
  const packed = packSuffixes(suffixes);
  expect(packed.length).toBeLessThan(labelText.length);
  const unpacked = unpackSuffixes(packed, nodeFlags.length, edgeChild.length);
  expect(unpacked.labelText === labelText).toBe(true);
  expect([...unpacked.nodeFlags]).toEqual([...nodeFlags]);
  expect([...unpacked.edgeStart]).toEqual([...edgeStart]);
  expect([...unpacked.edgeLength]).toEqual([...edgeLength]);
  expect([...unpacked.edgeChild]).toEqual([...edgeChild]);
});
