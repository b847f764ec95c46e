// `npm run pictures`: pictures of every screen in every state, in three languages, light and dark, into artifacts/pictures.
// Options: `--only popup` (a screen), `--lang en` (a language), `--state official,typed` (states).
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runNode } from './setup.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, lang: { type: 'string' }, state: { type: 'string' } },
});
runNode('vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn']);
const { runnerImport } = await import('vite');
const file = fileURLToPath(new URL('pictures/take.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false });
await module.take(values);
process.exit(0);
