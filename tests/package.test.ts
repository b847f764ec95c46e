// What package.json and its lock file promise: everybody gets the same packages, on every system, and each one by name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

type Package = { version: string; integrity?: string; optionalDependencies?: Record<string, string> };
const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const packages: Record<string, Package> = JSON.parse(read('package-lock.json')).packages;

/** The package that `name` means for the one installed at `path`: its own, or that of the nearest folder above. */
function locked(name: string, path: string): Package | undefined {
  const own = packages[`${path}${path && '/'}node_modules/${name}`];
  if (own || !path) return own;
  return locked(name, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))));
}

describe('the lock file', () => {
  const builds = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, range]) => ({ path, name, range })),
  );

  it('has the build of every native tool for every system that the tool names', () => {
    const missing = builds.filter(({ path, name, range }) => {
      const found = locked(name, path);
      return !found?.integrity || (/^\d/.test(range) && found.version !== range);
    });
    expect(missing.map(({ path, name, range }) => `${path}: ${name} ${range}`)).toEqual([]);
    const names = builds.map(({ name }) => name);
    for (const system of ['darwin-arm64', 'linux-x64', 'win32-x64'])
      expect(names).toContain(`@biomejs/cli-${system}`);
  });
});

/** Names of the packages that the sources in these folders import, types included. */
function importsOf(...folders: string[]): string[] {
  const files = folders.flatMap((folder) =>
    (readdirSync(resolve(ROOT, folder), { recursive: true }) as string[])
      .filter((name) => /\.(tsx?|mjs)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(0);
  const statement =
    /^(?:import|export)\b[^'";]*?from '([^'.][^']*)'|^import '([^'.][^']*)'|import\('([^'.][^']*)'\)/gm;
  const all = files.flatMap((file) => [...read(file).matchAll(statement)].map((m) => m[1] ?? m[2] ?? m[3]!));
  const named = all.filter((name) => !name.startsWith('node:'));
  return [...new Set(named.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')))].sort();
}

describe('package.json', () => {
  it('names as dependencies what the extension is built from, and nothing else', () => {
    expect(Object.keys(dependencies).sort()).toEqual(importsOf('src'));
  });

  it('names every package that tests and tools import', () => {
    const declared = Object.keys({ ...dependencies, ...devDependencies });
    const used = importsOf('harness', 'tests', 'tools', 'bench');
    expect(used.filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('pins the formatter, whose next version may format otherwise', () => {
    expect(devDependencies['@biomejs/biome']).toMatch(/^\d/);
  });
});

describe('what strangers and the public machine are told to call', () => {
  const files = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', '.github/workflows/test.yml'];
  const { scripts } = JSON.parse(read('package.json'));

  it.each(files)('%s names only scripts that are here', (file) => {
    const named = [...read(file).matchAll(/npm (?:run ([a-z:-]+[a-z])|(start|test)\b)/g)].map(
      ([, script, short]) => (script ?? short)!,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('CONTRIBUTING.md names only files that are here', () => {
    const text = read('CONTRIBUTING.md');
    const files = [...text.matchAll(/\b(?:src|tests|tools|harness|public|docs)\/[\w./-]*\w/g)].map(
      ([path]) => path,
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
  });
});
