// npm test: set-up, checks, unit tests, build, add-on lint, and the built extension in real Chromium and real Firefox.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintAddon } from './addon-lint.mjs';
import { check } from './check.mjs';
import { retriedText } from './retried.mjs';
import { browserProgram, installDependencies, ROOT } from './setup.mjs';

let passed = 0;
let failed = 0;
/** @type {string[]} */
const retried = [];
const reports = mkdtempSync(join(tmpdir(), 'kashao-test-'));

await stage('dependencies', () => installDependencies());
await stage('browsers', () => {
  for (const engine of /** @type {const} */ (['chromium', 'firefox']))
    console.log(`${engine}: ${browserProgram(engine)}`);
});
await stage('checks', async () => {
  if (!(await check())) throw new Error('a check failed');
});
await stage('unit tests', () => vitest('unit', []));
await stage('build', () => node('vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn']));
await stage('add-on lint', lintAddon);
await stage('oldest browsers', () => node('../tools/browser-support.mjs', []));
await stage('end-to-end tests', () => vitest('e2e', ['--config', 'vitest.e2e.config.ts']));

rmSync(reports, { recursive: true });
if (retried.length > 0) console.log(`\n${retriedText(retried)}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/**
 * One part of the run. Later parts run even if it fails, so that one run tells everything.
 * @param {string} name
 * @param {() => unknown} work counts its own tests; a stage without tests counts as one
 */
async function stage(name, work) {
  const [before, started] = [passed + failed, Date.now()];
  console.log(`\n── ${name}`);
  try {
    await work();
    if (passed + failed === before) passed++;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (passed + failed === before) failed++;
  }
  console.log(`── ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Runs a program of node_modules.
 * @param {string} script
 * @param {string[]} args
 */
function node(script, args) {
  const done = spawnSync(process.execPath, [join('node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, RETRIED_FILE: join(reports, 'retried.txt') },
  });
  if (done.status !== 0) throw new Error(`${script} ended with ${done.status ?? done.signal}`);
}

/**
 * Runs a suite and adds up its tests. A suite that ran no test has failed.
 * @param {string} name
 * @param {string[]} args
 */
function vitest(name, args) {
  const report = join(reports, `${name}.json`);
  const reporters = ['dot', 'json', './tools/retried.mjs'].map((each) => `--reporter=${each}`);
  let ended;
  try {
    node('vitest/vitest.mjs', ['run', ...args, ...reporters, `--outputFile.json=${report}`]);
  } catch (error) {
    ended = error;
  }
  let counts = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
    retried.push(...readFileSync(join(reports, 'retried.txt'), 'utf8').split('\n').filter(Boolean));
  } catch {
    // No report: the suite did not start; counted as one failure below.
  }
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that cannot be loaded fails the suite without failing a test.
  if ((ended && !counts.numFailedTests) || !counts.numPassedTests) failed++;
}
