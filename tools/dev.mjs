// npm run dev: builds into dist/, and again whenever a source changes; the browser's reload button does the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, ROOT } from './setup.mjs';

const WATCHED = ['src', 'public', 'manifest.json', 'vite.config.ts'];

installDependencies();
build();
let timer;
for (const path of WATCHED.map((name) => join(ROOT, name)).filter(existsSync))
  watch(path, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(build, 100);
  });
console.log(
  'Watching. Load dist/ unpacked; after a change press reload on the extensions page. Ctrl+C ends this.',
);

function build() {
  const started = Date.now();
  const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  console.log(
    `${new Date().toLocaleTimeString()} ${status === 0 ? 'built' : 'FAILED'} in ${Date.now() - started} ms`,
  );
}
