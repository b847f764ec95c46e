// npm run soak [-- --minutes N --pages N --engine chromium|firefox --seed N --json]: hundreds of pages in real browsers while the background is ended and the storage fails at random; exit code 1 when anything is lost, broken or grown.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installDependencies, runNode } from './setup.mjs';
import { examine } from './verify-evidence.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    pages: { type: 'string' },
    engine: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const PAGES_A_MINUTE = 200;
const engines = values.engine ? [values.engine] : ['chromium', 'firefox'];
const minutes = Number(values.minutes) / engines.length;
const pages = Math.ceil(Number(values.pages ?? Number(values.minutes) * PAGES_A_MINUTE) / engines.length);
// Chooses what is opened, typed and answered; when it happens beside what else no two runs have in common.
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));

installDependencies();
runNode('vite/bin/vite.js', ['build', '--app', '--logLevel', 'warn']);
const { runnerImport } = await import('vite');
const run = fileURLToPath(new URL('soak/run.ts', import.meta.url));
const { soak } = (await runnerImport(run, { configFile: false })).module;

console.error(`seed ${seed}`);
const outcomes = [];
for (const engine of engines) outcomes.push(await soak({ engine, seed, pages, minutes, examine }));
if (values.json) console.log(JSON.stringify({ seed, outcomes }));
else for (const outcome of outcomes) console.log(summary(outcome));
process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;

function summary({ engine, faults, memory, session, ...counts }) {
  return `
${engine}, ${counts.minutes} minutes: ${counts.pages} pages opened and closed, a code typed on ${counts.typed}; ${counts.cards} cards, ${counts.answers} answers;
  the background began anew ${counts.starts} times, ${counts.failedWrites} writes failed and ${counts.fullWrites} found no room; ${counts.checks} pages and ${counts.events} events are on record.
  memory ${memory ? memory.join(' → ') : 'not known'} MB, session ${session.join(' → ')} bytes
${faults.length > 0 ? faults.map((fault) => `  ✕ ${fault}`).join('\n') : '  ✓ nothing is lost, broken or grown'}`;
}
