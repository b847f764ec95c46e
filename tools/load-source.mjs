// Loads a TypeScript module of src/ in plain Node: bundled once into node_modules/.cache, again when a source is newer.
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const cache = resolve(root, 'node_modules/.cache/kashao');

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true }).map((file) => statSync(resolve(folder, file)).mtimeMs),
  );

/** Imports `src/<path>.ts` with all it needs. It has no browser: what asks one for something fails when it does. */
export async function loadSource(path) {
  const file = resolve(cache, `${path.replaceAll('/', '-')}.mjs`);
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < Math.max(newest(resolve(root, 'src')), newest(resolve(root, 'public/_locales'))))
    await bundle(path, file);
  return import(`${pathToFileURL(file)}?built=${statSync(file).mtimeMs}`);
}

async function bundle(path, file) {
  mkdirSync(cache, { recursive: true });
  // Two programs may load at the same time, so the file appears whole or not at all.
  const unfinished = `${file}.${process.pid}.mjs`;
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'webextension-polyfill': resolve(root, 'tools/no-browser.mjs') } },
    build: {
      ssr: resolve(root, `src/${path}.ts`),
      outDir: cache,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: basename(unfinished), codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  renameSync(unfinished, file);
}
