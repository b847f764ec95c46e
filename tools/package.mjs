// `npm run package`: builds the extension and packs what each store takes, byte for byte the same each time, into artifacts/packages.
// Options: `--out folder`; `--build folder` packs a build that is there already.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { installDependencies, ROOT, runNode } from './setup.mjs';

/** The time of every entry: zip has no way to leave it out. */
const ALWAYS = new Date(2000, 0, 1);

/** What the manifest says to the other browser only. */
const FOREIGN = {
  chrome: ['browser_specific_settings', 'background.scripts', 'action.default_area'],
  firefox: ['minimum_chrome_version', 'background.service_worker', 'permissions.offscreen'],
};

/**
 * The files below a folder with `/` between their names, in the order of their names.
 * @param {string} folder
 */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();

/**
 * @param {string} folder
 * @param {string[]} names
 * @param {(name: string, content: Uint8Array) => Uint8Array} change
 */
const zip = (folder, names, change = (_, content) => content) =>
  zipSync(Object.fromEntries(names.map((name) => [name, change(name, readFileSync(join(folder, name)))])), {
    level: 9,
    mtime: ALWAYS,
  });

/**
 * The manifest without what another browser alone reads.
 * @param {Uint8Array} content
 * @param {keyof typeof FOREIGN} browser
 */
function ownManifest(content, browser) {
  const manifest = JSON.parse(new TextDecoder().decode(content));
  for (const path of FOREIGN[browser]) {
    const keys = path.split('.');
    const last = /** @type {string} */ (keys.pop());
    const within = keys.reduce((whole, key) => whole[key], manifest);
    if (Array.isArray(within)) within.splice(within.indexOf(last), 1);
    else delete within[last];
  }
  return strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** What is under version control, as reviewers need it to build the same. */
const sources = () =>
  execFileSync('git', ['ls-files', '-z', '--cached'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
    .split('\0')
    .filter((name) => name !== '' && statSync(join(ROOT, name), { throwIfNoEntry: false })?.isFile())
    .sort();

/**
 * Packs the build in `build` into `out`; the SHA-256 of each package by its name.
 * @param {string} build
 * @param {string} out
 * @returns {Record<string, string>}
 */
export function packages(build, out) {
  const { version } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const files = filesIn(build);
  const made = Object.fromEntries(
    /** @type {const} */ (['chrome', 'firefox']).map((browser) => [
      `kashao-${version}-${browser}.zip`,
      zip(build, files, (name, content) =>
        name === 'manifest.json' ? ownManifest(content, browser) : content,
      ),
    ]),
  );
  made[`kashao-${version}-source.zip`] = zip(ROOT, sources());
  mkdirSync(out, { recursive: true });
  return Object.fromEntries(
    Object.entries(made).map(([name, bytes]) => {
      writeFileSync(join(out, name), bytes);
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, build: { type: 'string' } } });
  installDependencies();
  const build = resolve(values.build ?? join(ROOT, 'dist'));
  const out = resolve(values.out ?? join(ROOT, 'artifacts/packages'));
  if (!values.build) runNode('vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn']);
  for (const [name, sum] of Object.entries(packages(build, out))) console.log(`${sum}  ${name}`);
  console.log(`in ${relative(process.cwd(), out) || out}`);
}
