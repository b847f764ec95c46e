// Gets what the other tools need: the dependencies and the browsers. Plain Node, so it runs on a bare clone.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
const at = (/** @type {string[]} */ ...path) => join(ROOT, ...path);

/** @typedef {'chromium' | 'firefox'} Engine */

/** Names of the programs on PATH, best first; branded Chrome comes last because it refuses some test flags. */
const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'google-chrome-stable',
    'google-chrome',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Where the systems without such a PATH keep them. */
const PLACES = {
  chromium: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    win32: [
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const DOWNLOADS = { chromium: 'chromium', firefox: 'firefox' };
const VARIABLES = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

/** Are the dependencies of package-lock.json the ones in node_modules, by npm's own list and on the disk? */
export function dependenciesAreFresh() {
  const installed = at('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' ||
      (present[path] ? present[path].version === version && existsSync(at(path)) : optional === true),
  );
}

/** Installs exactly the dependencies of the lock file when they are missing or stale. */
export function installDependencies() {
  if (dependenciesAreFresh()) return;
  console.log('Installing dependencies (npm ci) …');
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: windows,
  });
  if (done.status !== 0) throw new Error('npm ci failed: see its messages above.');
}

/**
 * The program of a browser that is on this machine, or null. The variables CHROMIUM and FIREFOX name one outright.
 * @param {Engine} engine
 * @returns {string | null}
 */
export function findBrowser(engine) {
  const named = process.env[VARIABLES[engine]];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES[engine].flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere = PLACES[engine][/** @type {'darwin'} */ (process.platform)] ?? [];
  return [...onPath, ...elsewhere].find((path) => existsSync(path)) ?? downloadedBrowser(engine);
}

/**
 * A browser that an earlier run has downloaded.
 * @param {Engine} engine
 */
function downloadedBrowser(engine) {
  const program = process.platform === 'win32' ? `${engine === 'firefox' ? 'firefox' : 'chrome'}.exe` : null;
  const done = spawnSync(
    process.execPath,
    [
      at('node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js'),
      'list',
      '--path',
      at('.cache'),
    ],
    {
      encoding: 'utf8',
    },
  );
  const paths = (done.stdout ?? '').split('\n').map((line) => line.trim().split(' ').at(-1) ?? '');
  return (
    paths.find(
      (path) => path.includes(join('.cache', DOWNLOADS[engine])) && (!program || path.endsWith(program)),
    ) ?? null
  );
}

/** @returns {boolean} */
function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * The program of a browser; gets one when none is installed.
 * @param {Engine} engine
 * @returns {string}
 * @throws when none can be had, with what to do about it
 */
export function browserProgram(engine) {
  const found = findBrowser(engine);
  if (found) return found;
  console.log(`No ${engine} on this machine; getting one …`);
  const got = isRootOnDebian()
    ? installPackages([DEBIAN_PACKAGES[engine], 'fonts-noto-cjk'])
    : download(engine);
  const now = got ? findBrowser(engine) : null;
  if (now) return now;
  throw new Error(
    `No ${engine} could be found or installed. Install it by hand, or name one in the variable ${VARIABLES[engine]}.`,
  );
}

/** @param {string[]} packages */
export function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', ...packages]).status === 0;
}

/** @param {Engine} engine */
function download(engine) {
  console.log(`Downloading ${engine} into ${at('.cache')} (about 150 MB; needs the internet) …`);
  const cli = at('node_modules', '@puppeteer', 'browsers', 'lib', 'cjs', 'main-cli.js');
  const build = engine === 'firefox' ? 'firefox@stable' : 'chromium@latest';
  return (
    spawnSync(process.execPath, [cli, 'install', build, '--path', at('.cache')], { stdio: 'inherit' })
      .status === 0
  );
}

/** Is there a screen to show a browser on? */
export function hasDisplay() {
  if (process.platform !== 'linux') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Runs a program of node_modules in the foreground.
 * @param {string} script path below node_modules
 * @param {string[]} args
 */
export function runNode(script, args, options = {}) {
  return execFileSync(process.execPath, [at('node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    ...options,
  });
}
