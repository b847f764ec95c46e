// Loads a TypeScript module of src/core in plain Node: bundled once into node_modules/.cache, again when a source is newer.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true }).map((file) => statSync(resolve(folder, file)).mtimeMs),
  );

/** Imports `src/core/<name>.ts` with all it needs. */
export async function loadCore(name) {
  const cache = resolve(root, 'node_modules/.cache/kashao');
  const file = resolve(cache, `${name}.mjs`);
  const built = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < Math.max(newest(resolve(root, 'src/core')), newest(resolve(root, 'src/rules')))) {
    mkdirSync(cache, { recursive: true });
    const { build } = await import('vite');
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        ssr: resolve(root, `src/core/${name}.ts`),
        outDir: cache,
        emptyOutDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
      },
      ssr: { noExternal: true },
    });
  }
  return import(`${pathToFileURL(file)}?built=${statSync(file).mtimeMs}`);
}
