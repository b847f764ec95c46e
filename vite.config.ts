// One build for both browsers: pages in the client environment, each content script one classic script, the worker one module, and the
// decoder that it loads another.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { compiledRules } from './tools/compiled-rules.mjs';
import { licences } from './tools/licences.mjs';
import { localDecoder } from './tools/local-decoder.mjs';
import { packedSuffixes } from './tools/packed-suffixes.mjs';
import { slimDexie } from './tools/slim-dexie.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);
const PAGES = ['warning', 'go-on', 'welcome', 'try', 'check-link'];
/** Those that have to be there at once: each is built by itself, so that the browser reads it in one piece. */
const QUICK_PAGES = ['popup', 'history'];
const CONTENT_SCRIPTS = ['sensor', 'recogniser', 'notice', 'links', 'result-watch'];

/**
 * What pages share goes into few files: each of them takes a page longer than a few kilobytes that it does not need. What is
 * only loaded on demand stays apart.
 */
const SHARED = {
  name: 'shared',
  tags: ['$initial' as const],
  minShareCount: 2,
  entriesAware: true,
  entriesAwareMergeThreshold: 24_000,
};

/** The version stands in package.json alone. */
function writeManifest(folder: string): void {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
}

// The builder takes no hyphen in the name of an environment.
const environmentOf = (name: string) => name.replace('-', '_');

const script = (name: string, entry: string, format: 'iife' | 'es'): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { [name]: at(entry) },
      // Where the top has no `var`, the minifier puts constants into their places: a hundredth of the sensor.
      output: { format, entryFileNames: '[name].js', codeSplitting: false, topLevelVar: format !== 'iife' },
    },
  },
});

const pages = (
  names: string[],
  shared: Pick<typeof SHARED, 'name' | 'tags'>,
  first = false,
): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir: first,
    copyPublicDir: first,
    rolldownOptions: {
      input: Object.fromEntries(names.map((name) => [name, at(`src/${name}.html`)])),
      output: {
        codeSplitting: { groups: [shared] },
        // By itself such a file is named after all pages that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names: [name] }) => `assets/${name?.split(/[~.]/)[0]}-[hash][extname]`,
      },
    },
  },
});

export default defineConfig({
  root: at('src'),
  publicDir: at('public'),
  base: './',
  // The form of Dexie for the browsers of today: the one it names itself is for older ones, and larger.
  // The browser's own interface for the polyfill of what both browsers have by themselves.
  resolve: {
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      { find: /^webextension-polyfill$/, replacement: at('src/background/browser.ts') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: ['chrome121', 'firefox153'],
    // As written: what the oldest browsers lack `npm run support` finds, and the minifier would add to it.
    cssTarget: 'esnext',
    modulePreload: { polyfill: false },
    // Inlining the constants of the public-suffix list would double it.
    rolldownOptions: { optimization: { inlineConst: false } },
  },
  worker: {
    format: 'es',
    plugins: () => [localDecoder(), compiledRules(), packedSuffixes()],
    rolldownOptions: { optimization: { inlineConst: false } },
  },
  plugins: [
    compiledRules(),
    packedSuffixes(),
    slimDexie(),
    licences(),
    { name: 'manifest', writeBundle: ({ dir }) => writeManifest(dir ?? at('dist')) },
  ],
  environments: {
    client: pages(PAGES, SHARED, true),
    ...Object.fromEntries(
      QUICK_PAGES.map((page) => [page, pages([page], { name: page, tags: ['$initial'] })]),
    ),
    background: script('background', 'src/background/main.ts', 'es'),
    decode: script('decode', 'src/decode/main.ts', 'es'),
    ...Object.fromEntries(
      CONTENT_SCRIPTS.map((name) => [
        environmentOf(name),
        script(name, `src/content/${name}/main.ts`, 'iife'),
      ]),
    ),
  },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      for (const name of [...QUICK_PAGES, 'background', 'decode', ...CONTENT_SCRIPTS])
        await builder.build(builder.environments[environmentOf(name)]!);
    },
  },
});
