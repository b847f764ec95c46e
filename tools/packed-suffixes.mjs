// A Vite plugin: packs the public-suffix list of tldts, which is otherwise the largest part of the worker, and leaves out the
// parts of tldts that take addresses apart, look whether a name is one, or whether it is set aside: core/site gives it host names
// only, and never asks for the rest.
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { runnerImport } from 'vite';

const UNPACK = resolve(import.meta.dirname, 'unpack-suffixes.mjs');
const DATA = /[\\/]tldts[\\/]dist[\\/]es6[\\/]src[\\/]data[\\/]trie\.js$/;
const ADDRESSES = /[\\/]tldts-core[\\/]dist[\\/]es6[\\/]src[\\/]extract-hostname\.js$/;
const ADDRESSES_LEFT_OUT = `export const extractedHostnameValidated = false;
export default () => { throw new Error('host names only'); };`;
const UNASKED =
  /[\\/]tldts-core[\\/]dist[\\/]es6[\\/]src[\\/](?:is-valid|is-special-use|lookup[\\/]extra-suffixes)\.js$/;
const UNASKED_LEFT_OUT = `export default () => { throw new Error('not asked for'); };`;
const MOST_SHARED = 25; // letters A to Z

/** The list as tldts holds it: a node's edges stand side by side, by the hash of their labels. */
/** @typedef {{nodeFlags: Uint8Array, edgeStart: Uint16Array, edgeLength: Uint8Array, edgeChild: Uint16Array, labelText: string, rulesRoot: number, exceptionsRoot: number}} Suffixes */

/** @returns {import('vite').Plugin} */
export function packedSuffixes() {
  return {
    name: 'packed-suffixes',
    async transform(_code, id) {
      if (ADDRESSES.test(id)) return { code: ADDRESSES_LEFT_OUT, map: null };
      if (UNASKED.test(id)) return { code: UNASKED_LEFT_OUT, map: null };
      if (!DATA.test(id)) return;
      const { module } = await runnerImport(id, { configFile: false, logLevel: 'error' });
      const { rulesRoot, exceptionsRoot } = module;
      const code = `import { unpackSuffixes } from ${JSON.stringify(UNPACK)};
export const rulesRoot = ${rulesRoot};
export const exceptionsRoot = ${exceptionsRoot};
export const { nodeFlags, edgeStart, edgeLength, edgeChild, labelText } =
  unpackSuffixes(${JSON.stringify(packSuffixes(module))}, ${module.nodeFlags.length}, ${module.edgeChild.length});`;
      return { code, map: null };
    },
  };
}

/**
 * Flags of nodes, the child of each edge in two bytes, then a line a node with its labels in alphabetical order, each as a
 * capital for how many letters it shares with the one before, and the rest of it; all deflated, four bytes in five
 * printable characters.
 *
 * @param {Suffixes} suffixes
 */
export function packSuffixes({ nodeFlags, edgeStart, edgeLength, edgeChild, labelText }) {
  /** @type {number[]} */
  const children = [];
  let offset = 0;
  const lines = [...nodeFlags].map((_, node) => {
    const edges = [];
    for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge++) {
      const label = labelText.slice(offset, offset + edgeLength[edge]);
      offset += edgeLength[edge];
      edges.push({ label, child: edgeChild[edge] });
    }
    edges.sort((a, b) => (a.label < b.label ? -1 : 1));
    children.push(...edges.map(({ child }) => child));
    let before = '';
    return edges
      .map(({ label }) => {
        let shared = 0;
        while (shared < MOST_SHARED && label[shared] && label[shared] === before[shared]) shared++;
        before = label;
        return String.fromCharCode(65 + shared) + label.slice(shared);
      })
      .join('');
  });
  const bytes = [
    nodeFlags,
    Uint8Array.from(children, (child) => child & 255),
    Uint8Array.from(children, (child) => child >> 8),
    Buffer.from(lines.join('\n')),
  ];
  return inFives(deflated(Buffer.concat(bytes)));
}

/** How much the deflater keeps in mind sets where it begins a new table of letters; which is best only trying tells. @param {Buffer} bytes */
const deflated = (bytes) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }))
    .reduce((best, each) => (each.length < best.length ? each : best));

/** Base 85 from # on, without the backslash, which a text in code would double. @param {Buffer} bytes */
function inFives(bytes) {
  const whole = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let text = '';
  for (let i = 0; i < whole.length; i += 4) {
    let rest = whole.readUInt32LE(i);
    for (let digit = 0; digit < 5; digit++, rest = Math.floor(rest / 85))
      text += String.fromCharCode(35 + (rest % 85)).replace('\\', '~');
  }
  return text;
}
