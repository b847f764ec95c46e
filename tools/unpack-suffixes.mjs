// Unpacks in the extension what packed-suffixes.mjs packed while building: the public-suffix list in the form of tldts.
import { inflateSync } from 'fflate';

/** @param {string} packed as `packSuffixes` gives it @param {number} nodes @param {number} edges */
export function unpackSuffixes(packed, nodes, edges) {
  const bytes = inflateSync(bytesOf(packed));
  const [low, high, text] = [nodes, nodes + edges, nodes + 2 * edges];
  const edgeStart = new Uint16Array(nodes + 1);
  const edgeLength = new Uint8Array(edges);
  const edgeChild = new Uint16Array(edges);
  let labelText = '';
  let edge = 0;
  const lines = new TextDecoder().decode(bytes.subarray(text)).split('\n');
  for (const [node, line] of lines.entries()) {
    edgeStart[node] = edge;
    let label = '';
    const found = (line.match(/[A-Z][^A-Z]*/g) ?? []).map((part, i) => {
      label = label.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
      return { label, hash: hashOf(label), child: bytes[low + edge + i] | (bytes[high + edge + i] << 8) };
    });
    for (const one of found.sort((a, b) => a.hash - b.hash)) {
      labelText += one.label;
      edgeLength[edge] = one.label.length;
      edgeChild[edge++] = one.child;
    }
  }
  edgeStart[nodes] = edge;
  return { nodeFlags: bytes.slice(0, nodes), edgeStart, edgeLength, edgeChild, labelText };
}

/** Every five characters are a number to the base 85, the lowest digit first: four bytes. @param {string} text */
function bytesOf(text) {
  const bytes = new Uint8Array((text.length / 5) * 4);
  for (let i = 0, at = 0; i < text.length; i += 5) {
    let number = 0;
    for (let digit = 4; digit >= 0; digit--) {
      const code = text.charCodeAt(i + digit);
      number = number * 85 + (code === 126 ? 92 : code) - 35;
    }
    for (let shift = 0; shift < 32; shift += 8) bytes[at++] = number >>> shift;
  }
  return bytes;
}

/** The hash by which tldts looks a label up: djb2 from the last letter to the first. @param {string} label */
function hashOf(label) {
  let hash = 5381;
  for (let i = label.length - 1; i >= 0; i--) hash = (hash * 33) ^ label.charCodeAt(i);
  return hash >>> 0;
}
