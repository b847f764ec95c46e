// Mozilla's linter over dist/: no error, and no warning but those that are known and not ours to fix.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const NOT_OURS = {
  BACKGROUND_SERVICE_WORKER_IGNORED:
    'one manifest serves both browsers: Firefox takes "scripts", Chromium "service_worker"',
  UNSAFE_VAR_ASSIGNMENT:
    "Preact's own dangerouslySetInnerHTML, which no page of ours uses; the decoder, imported by its own address",
  MANIFEST_PERMISSIONS: 'only Chromium knows "offscreen": the package for Firefox leaves it out',
};
const KNOWN = Object.keys(NOT_OURS);
/** @param {{code: string, message: string}} finding */
const isKnown = ({ code, message }) =>
  KNOWN.includes(code) && (code !== 'MANIFEST_PERMISSIONS' || message.includes('"offscreen"'));

/** Lints the built extension; throws with every finding that is ours. */
export function lintAddon() {
  const done = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      'dist',
      '--self-hosted',
      '--output',
      'json',
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const report = JSON.parse(done.stdout.slice(done.stdout.indexOf('{')));
  const ours = [...report.errors, ...report.warnings].filter((finding) => !isKnown(finding));
  for (const { code } of report.warnings)
    if (NOT_OURS[code]) console.log(`known: ${code} (${NOT_OURS[code]})`);
  if (ours.length)
    throw new Error(ours.map(({ code, message, file }) => `${code} ${file}: ${message}`).join('\n'));
}
