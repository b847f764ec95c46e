// What is inside the built scripts: the sensor carries no library, and nothing in the extension can reach the network.
import { resolve } from 'node:path';
import { type build, createBuilder } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { OFFICIAL_PAGE } from '../src/rules/official-sites';

let bundles: Record<string, { code: string; modules: string[]; imports: string[] }>;

beforeAll(async () => {
  const builder = await createBuilder({
    configFile: resolve(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  bundles = {};
  for (const [name, environment] of Object.entries(builder.environments)) {
    environment.config.build.write = false;
    const output = [await builder.build(environment)].flat() as Awaited<ReturnType<typeof build>>[];
    for (const result of output)
      if ('output' in (result as object))
        // A worker of a page comes as a file beside the chunks.
        for (const chunk of (
          result as {
            output: {
              type: string;
              code: string;
              source?: unknown;
              moduleIds: string[];
              imports: string[];
              fileName: string;
            }[];
          }
        ).output)
          if (chunk.type === 'asset' && chunk.fileName.endsWith('.js'))
            bundles[`${name}:${chunk.fileName}`] = { code: String(chunk.source), modules: [], imports: [] };
          else if (chunk.type === 'chunk')
            bundles[`${name}:${chunk.fileName}`] = {
              code: chunk.code,
              modules: chunk.moduleIds,
              imports: chunk.imports,
            };
  }
}, 60_000);

/** What a page of the extension loads: popup and history are built each by itself. */
const isPage = (name: string) => /^(client|popup|history):/.test(name);

const sensor = () => bundles['sensor:sensor.js']!;

describe('the sensor', () => {
  it('is one classic script made of our own modules only', () => {
    expect(sensor().modules.filter((id) => id.includes('node_modules'))).toEqual([]);
    expect(sensor().code).not.toMatch(/^\s*(import|export)\b/m);
  });
});

/** Most bytes of a script, minified. */
const LIMITS = {
  'sensor:sensor.js': 14_336,
  'recogniser:recogniser.js': 73_000,
  'notice:notice.js': 14_000,
  'links:links.js': 12_900,
  'result_watch:result-watch.js': 12_288,
  'background:background.js': 260_000,
  'decode:decode.js': 106_000,
};

it.each(Object.entries(LIMITS))('%s stays within its size', (name, limit) => {
  expect(Buffer.byteLength(bundles[name]!.code)).toBeLessThanOrEqual(limit);
});

describe('the scripts', () => {
  it('in pages carry no public-suffix list and no other package: the worker alone has them', () => {
    for (const [name, { modules }] of Object.entries(bundles))
      if (!isPage(name) && !/^(background|decode):/.test(name))
        expect(
          modules.filter((id) => /node_modules|suffixes/.test(id)),
          name,
        ).toEqual([]);
    const inWorker = bundles['background:background.js']!.modules;
    expect(inWorker.some((id) => id.endsWith('unpack-suffixes.mjs'))).toBe(true);
  });

  it('carry no example, source or date of a rule', () => {
    const tables = import.meta.glob<Record<string, unknown>>('../src/rules/*.ts', { eager: true });
    const words = Object.values(tables).flatMap((table) => Object.values(table).flatMap(forPeople));
    expect(words.length).toBeGreaterThan(300);
    for (const name of [
      'sensor:sensor.js',
      'recogniser:recogniser.js',
      'notice:notice.js',
      'links:links.js',
      'result_watch:result-watch.js',
      'background:background.js',
    ])
      expect(
        words.filter((word) => bundles[name]!.code.replaceAll(OFFICIAL_PAGE, '').includes(word)),
        name,
      ).toEqual([]);
  });
});

/** What rows hold for people only; short examples are left out, they may be a word of the rule itself. */
function forPeople(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(forPeople);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'source' || key === 'date') return [String(inner)];
    if (!/^(matches|leaves|examples|near|official|not)$/.test(key)) return forPeople(inner);
    return [inner].flat().filter((text): text is string => typeof text === 'string' && text.length > 12);
  });
}

/** The address of the file in the package, and the one place where it is read. */
const OWN_MACHINE_CODE = /\bfetch\(\w+\)(?=\)\.arrayBuffer\(\))/;

describe('every script', () => {
  it('was built', () => {
    expect(Object.keys(bundles)).toEqual(
      expect.arrayContaining(['sensor:sensor.js', 'notice:notice.js', 'background:background.js']),
    );
    expect(Object.keys(bundles).filter(isPage).length).toBeGreaterThan(2);
  });

  it('has no way to the network and no code made from text', () => {
    const decoders = Object.keys(bundles).filter((name) => name.includes('decode-worker'));
    // The pages that read codes have it from one file, of which each build gives the same; so has the background's decoder.
    expect(new Set(decoders.map((name) => name.split(':')[1])).size).toBe(1);
    for (const [name, { code }] of Object.entries(bundles))
      expect(
        // The worker that reads codes takes its machine code from the package, by the one address that is built in.
        (decoders.includes(name) ? code.replace(OWN_MACHINE_CODE, '') : code).match(
          /\bfetch\s*\(|XMLHttpRequest|new WebSocket|sendBeacon|EventSource|importScripts|RTCPeerConnection|\beval\s*\(|document\.write/g,
        ),
        name,
      ).toBeNull();
  });
});

describe('what a page loads before it is drawn', () => {
  const entryOf = (page: string) =>
    Object.keys(bundles).find((name) => isPage(name) && new RegExp(`/${page}-[^/]+\\.js$`).test(name))!;
  const allOf = (entry: string): Set<string> => {
    const all = new Set([entry]);
    for (const name of all)
      for (const file of bundles[name]!.imports) all.add(`${name.split(':')[0]}:${file}`);
    return all;
  };

  it.each([
    ['popup', 2],
    ['history', 2],
    ['warning', 10],
  ])('%s: few files, and no public-suffix list in them', (page, most) => {
    const files = [...allOf(entryOf(page))];
    const modules = files.flatMap((name) => bundles[name]!.modules);
    expect(modules.length).toBeGreaterThan(30);
    expect(modules.filter((id) => /suffixes|node_modules\/tldts/.test(id))).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(most);
  });
});
