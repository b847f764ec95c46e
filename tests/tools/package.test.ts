// The packages of the stores: the same bytes from two builds, in each what its browser reads, and the licences of what ships.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packages } from '../../tools/package.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const { version, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'kashao-packages-'));
const sums: Record<string, string>[] = [];

beforeAll(() => {
  for (const run of ['a', 'b']) {
    const build = join(folder, `build-${run}`);
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--app', '--outDir', build, '--logLevel', 'error'], {
      cwd: ROOT,
    });
    sums.push(packages(build, join(folder, run)));
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unpacked = (which: string) =>
  unzipSync(readFileSync(join(folder, 'a', `kashao-${version}-${which}.zip`)));
const manifestOf = (which: string) => JSON.parse(strFromU8(unpacked(which)['manifest.json']!));

it('are the same from two builds, byte for byte', () => {
  expect(Object.keys(sums[0]!)).toEqual(
    ['chrome', 'firefox', 'source'].map((which) => `kashao-${version}-${which}.zip`),
  );
  expect(sums[0]).toEqual(sums[1]);
});

it('hold the same but for what the manifest says to the other browser', () => {
  const [chrome, firefox] = [unpacked('chrome'), unpacked('firefox')];
  expect(Object.keys(chrome)).toEqual(Object.keys(firefox));
  const different = Object.keys(chrome).filter((name) => !Buffer.from(chrome[name]!).equals(firefox[name]!));
  expect(different).toEqual(['manifest.json']);
  expect(manifestOf('chrome').background).toEqual({ service_worker: 'background.js', type: 'module' });
  expect(manifestOf('chrome')).not.toHaveProperty('browser_specific_settings');
  expect(manifestOf('firefox').background).toEqual({ scripts: ['background.js'], type: 'module' });
  expect(manifestOf('firefox')).not.toHaveProperty('minimum_chrome_version');
  expect(manifestOf('chrome').permissions).toContain('offscreen');
  expect(manifestOf('firefox').permissions).toEqual(
    manifestOf('chrome').permissions.filter((name: string) => name !== 'offscreen'),
  );
  for (const which of ['chrome', 'firefox']) expect(manifestOf(which).version).toBe(version);
});

it('name the licence of every package that ships', () => {
  const licences = strFromU8(unpacked('chrome')['licences.txt']!);
  for (const name of Object.keys(dependencies)) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(licences).toContain('Public Suffix List');
});

it('give reviewers the sources as they are under version control', () => {
  const names = Object.keys(unpacked('source'));
  for (const name of ['package-lock.json', 'manifest.json', 'src/background/main.ts'])
    expect(names).toContain(name);
  expect(names.filter((name) => /^(node_modules|dist|artifacts)\//.test(name))).toEqual([]);
});
