// npm run check-qr -- FILE…: the codes in each picture and what their links lead to, one JSON object a file; read by the decoder of the extension.
import { openSync, readSync, statSync } from 'node:fs';
import { linkRow } from './link-row.mjs';
import { loadSource } from './load-source.mjs';
import { pixelsIn } from './picture-pixels.mjs';
import { readWasm } from './read-wasm.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run --silent check-qr -- FILE…');
  process.exit(2);
}
const { prepare, readCodes } = await loadSource('scan/read-codes');
const { BYTES_FOR_SIZE, refusalOf } = await loadSource('core/picture-file');
const { isMoving } = await loadSource('core/moving-picture');
const { contentOf } = await loadSource('core/code-content');
prepare(readWasm());

/** The longest a picture is looked at, in milliseconds; as in the extension. */
const ENOUGH_MS = 1200;

for (const file of files) console.log(JSON.stringify({ file, ...(await check(file)) }));

async function check(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return { codes: [], refused: 'no-such-file' };
  const head = headOf(file);
  const refused = refusalOf(head, size);
  if (refused) return { codes: [], refused };
  const started = performance.now();
  try {
    const codes = await readCodes(await pixelsIn(file), () => performance.now() - started > ENOUGH_MS);
    return {
      ...(isMoving(head) && { moves: true }),
      codes: codes.map(({ text }) => {
        const { is, links } = contentOf(text);
        return { text, is, links: links.map(linkRow) };
      }),
    };
  } catch {
    return { codes: [], refused: 'broken' };
  }
}

function headOf(file) {
  const head = new Uint8Array(BYTES_FOR_SIZE);
  return head.subarray(0, readSync(openSync(file, 'r'), head));
}
