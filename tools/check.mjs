// npm run check: type check, lint, and a look for what nothing uses, side by side.
import { spawn } from 'node:child_process';
import { installDependencies, ROOT } from './setup.mjs';

const CHECKS = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  unused: ['node_modules/knip/bin/knip.js', '--treat-config-hints-as-errors'],
};

/** Runs all checks; true if each one passed. What a failed one said is printed. */
export async function check() {
  const outcomes = await Promise.all(Object.entries(CHECKS).map(([name, command]) => run(name, command)));
  return outcomes.every(Boolean);
}

/**
 * @param {string} name
 * @param {string[]} command
 * @returns {Promise<boolean>}
 */
function run(name, command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: ROOT });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✕'} ${name}`);
      if (code !== 0) console.log(said);
      resolve(code === 0);
    });
  });
}

if (import.meta.filename === process.argv[1]) {
  installDependencies();
  process.exitCode = (await check()) ? 0 : 1;
}
