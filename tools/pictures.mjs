// `npm run pictures`: pictures of every screen in every state, in three languages, light and dark, into artifacts/pictures.
// Options: `--only popup` (a screen), `--lang en` (a language), `--state official,typed` (states). `--only store` renews the pictures in
// docs/store, `--only install` those of installing and removing in docs/images, in the languages that the browsers speak.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runNode } from './setup.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, lang: { type: 'string' }, state: { type: 'string' } },
});
runNode('vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn']);
const { runnerImport } = await import('vite');
const load = async (file) => (await runnerImport(fileURLToPath(file), { configFile: false })).module;
if (values.only === 'store')
  await (await load(new URL('pictures/store.ts', import.meta.url))).storePictures(values.lang);
else if (values.only === 'install')
  await (await load(new URL('pictures/install.ts', import.meta.url))).installPictures();
else await (await load(new URL('pictures/take.ts', import.meta.url))).take(values);
process.exit();
