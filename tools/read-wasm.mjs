// The decoder's machine code, as it lies in the package that the extension is built from.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @returns {ArrayBuffer} */
export function readWasm() {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return new Uint8Array(readFileSync(path)).buffer;
}
