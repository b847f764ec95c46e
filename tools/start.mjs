// `npm start`: sets everything up, builds, and opens the demo in a browser with the extension; without a screen it visits the demo itself.
// Options: --headless; --browser=firefox or --browser=chromium; --pictures takes those of the README instead.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browserProgram, findBrowser, hasDisplay, installDependencies, runNode } from './setup.mjs';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    browser: { type: 'string' },
    pictures: { type: 'boolean', default: false },
  },
});

try {
  installDependencies();
  const engine = /** @type {'chromium' | 'firefox'} */ (
    values.browser ?? (findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox')
  );
  console.log(`Browser: ${browserProgram(engine)}`);
  runNode('vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn']);
  const { runnerImport } = await import('vite');
  const load = async (name) =>
    (await runnerImport(fileURLToPath(new URL(name, import.meta.url)), { configFile: false })).module;
  if (values.pictures) process.exit(await (await load('pictures/readme.ts')).pictures(engine));
  const demo = await load('demo.ts');
  process.exit(values.headless || !hasDisplay() ? await demo.visit(engine) : await demo.show(engine));
} catch (error) {
  console.error(`\nnpm start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
