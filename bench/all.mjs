// npm run bench [-- --forms DIR --domains DIR --rounds N]: runs every bench and writes docs/benchmarks.md; those whose data is not given say so.
// With `--soak FILE,FILE`, `--bad FILE`, `--qr FILE` or `--looks FILE` only that section is renewed, from what `npm run soak -- --json > FILE`,
// `bench:latency -- --bad --json`, `bench:qr -- --json` or `bench:cost -- --json` has told.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserProgram } from '../tools/setup.mjs';
import { percent } from './recognition-figures.mjs';

const { values } = parseArgs({
  options: {
    forms: { type: 'string' },
    domains: { type: 'string' },
    rounds: { type: 'string' },
    ...Object.fromEntries(['soak', 'bad', 'qr', 'looks'].map((name) => [name, { type: 'string' }])),
  },
});
const folder = mkdtempSync(join(tmpdir(), 'kashao-bench-'));
const ABSENT = 'Not measured: the labelled data is not part of this repository and was not given.';
const FIGURES = [
  ['recall', 'pages found'],
  ['recallZh', 'Chinese ones'],
  ['precision', 'rightly so'],
  ['hardFlagged', 'hard negatives flagged'],
  ['couponFlagged', 'coupon boxes flagged'],
  ['plainWakes', 'plain pages that wake the background'],
  ['roleRight', 'right role'],
  ['kindRight', 'right kind'],
];

const load = loadavg()[0]?.toFixed(1);
const document = resolve(import.meta.dirname, '../docs/benchmarks.md');
/** Sections that can be renewed by themselves: the title, and what is made of the files. */
const ALONE = {
  bad: ['Bad input', ([told]) => badInput(told)],
  qr: ['Codes', ([told]) => codes(told)],
  looks: ['Links and codes', ([told]) => looks(told)],
  soak: ['Soak', soaks],
};
const renewed = Object.keys(ALONE).filter((name) => values[name]);
for (const name of renewed) {
  const [title, write] = ALONE[name];
  const told = values[name].split(',').map((file) => JSON.parse(readFileSync(file, 'utf8')));
  renew(title, write(told), told[0].load);
}
if (renewed.length > 0) process.exit();
const sections = [];
try {
  const costs = await run('cost', values.rounds ? ['--rounds', values.rounds] : []);
  sections.push(['What a page pays', cost(costs)], ['Links and codes', looks(costs)]);
  const soon = await run('latency', []);
  sections.push(['How soon a field is held', latency(soon)]);
  sections.push(['Bad input', badInput(soon)]);
  sections.push(['History and popup', await history()]);
  sections.push(['Recognition', await recognition()], ['Lookalikes', await verdicts()]);
  sections.push(['Codes', codes(await run('qr', []))]);
  sections.push(['Soak', soaks([await run('soak', [], false, 'tools')])]);
} finally {
  rmSync(folder, { recursive: true });
}
writeFileSync(document, page());

/** What a bench wrote with `--json`; its tables go to this terminal. A bench that fails ends all of them. */
async function run(name, args, file = false, folderOf = 'bench') {
  console.log(`${folderOf}: ${name}`);
  const json = file && join(folder, `${name}.json`);
  const told = ['--json', ...(file ? [json] : [])];
  const child = spawn(process.execPath, [`${folderOf}/${name}.mjs`, ...args, ...told], {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) out += chunk;
  const code = child.exitCode ?? (await new Promise((done) => child.once('exit', done)));
  if (code !== 0) throw new Error(`${folderOf}/${name}.mjs ended with ${code}`);
  return JSON.parse(file ? readFileSync(json, 'utf8') : out);
}

const isOffer = ({ page: name }) => name.startsWith('links and codes');

function cost({ rounds, table: rows, firefox }) {
  return `Main-thread milliseconds a page load in Chromium, by the clock of that thread, medians of ${rounds} rounds side by side.
\`empty\` is an extension whose content script does nothing. \`npm run bench:cost\`.

${costTables(
  rows.filter((row) => !isOffer(row)),
  firefox.filter((row) => !isOffer(row)),
)}`;
}

function looks({ rounds, table: rows, firefox }) {
  return `The same for a page of 200 links and six codes that invite, without a word of a card, where none of them is looked at, and with a card
field, where all are: the recogniser's work is in it too. Until 3 s after the load, medians of ${rounds} rounds. \`npm run bench:cost\`.

${costTables(rows.filter(isOffer), firefox.filter(isOffer))}`;
}

function costTables(rows, firefox) {
  const chromium = rows
    .filter(({ extension }) => extension !== 'none')
    .map((row) => [
      row.page,
      row.extension,
      row.ms,
      row['x empty'],
      row.world,
      row.compile,
      row.start,
      row.callbacks,
    ]);
  const head = ['page', 'extension', 'ms', 'x empty', 'world', 'compile', 'start', 'callbacks'];
  return `${table(head, chromium)}

Firefox: milliseconds to the load event, and milliseconds its main thread was busy, medians.

${table(
  ['page', 'extension', 'load', 'busy'],
  firefox.map((row) => [row.page, row.extension, row.load, row.busy]),
)}`;
}

function latency({ rounds, table: rows }) {
  return `Milliseconds from a card field in the page to its hold, and to the notice on the screen, medians of ${rounds} rounds, with the
worker running (warm) and ended before (cold). \`npm run bench:latency\`.

${table(Object.keys(rows[0]), rows.map(Object.values))}`;
}

function badInput({ badRounds, bad }) {
  return `What is too large, broken or a trap, given to the page that checks links: milliseconds to its answer, the longest that the page stood
still meanwhile, and the first words of the answer, medians of ${badRounds} rounds. \`npm run bench:latency -- --bad\`.

${table(Object.keys(bad[0]), bad.map(Object.values))}`;
}

async function history() {
  const { rounds, history: lists, popup } = await run('history', []);
  return `Milliseconds in Chromium, medians of ${rounds} rounds: opening the history to its first rows, each letter of a search to the
rows it asks for, one more page written; frames a second and the longest of them while scrolling; MB of memory of the page.
\`npm run bench:history\`.

${table(
  ['pages recorded', 'first rows', 'worst', 'search', 'worst', 'frames', 'longest', 'memory', 'write'],
  lists.map((row) => Object.values(row)),
)}

From opening the popup on a page that was checked to its verdict on the screen, and to its next step.

${table(
  ['pages recorded', 'under the card', 'verdict', 'worst', 'next step', 'worst'],
  popup.map((row) => Object.values(row)),
)}`;
}

async function recognition() {
  if (!values.forms) return ABSENT;
  const labels = join(values.forms, 'labels.jsonl');
  const { totals } = await run('recognition', ['--pages', values.forms, '--labels', labels], true);
  const { fields, time, ...parts } = totals;
  const rows = Object.entries(parts).map(([name, part]) => [
    name,
    part.pages,
    ...FIGURES.map(([key]) => percent(part[key])),
  ]);
  const lacking = Object.entries(fields).map(([name, part]) => [
    name,
    percent(part.fieldsFound),
    percent(part.roleRight),
  ]);
  return `Labelled pages, opened in Chromium; in brackets the count and the 95 % interval by Wilson. Pages of one repository are
never in two folds. \`npm run bench:recognition\`; median ${time.median.toFixed(1)} ms a page, 95 % within ${time.p95.toFixed(1)} ms.

${table(['pages of', 'number', ...FIGURES.map(([, name]) => name)], rows)}

${table(['card fields', 'found', 'right role'], lacking)}`;
}

async function verdicts() {
  if (!values.domains) return ABSENT;
  const { speed, catches, spares, wronglyOfficial } = await run('verdict', ['--data', values.domains], true);
  const caught = Object.entries(catches).map(([name, { hosts, caught: share }]) => [
    name,
    hosts,
    `${(100 * share).toFixed(1)} %`,
  ]);
  const spared = Object.entries(spares).map(([name, { hosts, flagged }]) => [
    name,
    hosts,
    flagged.length,
    ((flagged.length / hosts) * 1e5).toFixed(2),
  ]);
  return `Hosts that imitate ours and hosts that do not, ${speed.toLocaleString('en')} judged a second; wrongly called official:
${wronglyOfficial.length}. \`npm run bench:verdict\`.

${table(['must be caught', 'hosts', 'caught'], caught)}

${table(['must be spared', 'hosts', 'flagged', 'per 100 000'], spared)}`;
}

function codes({ each, rows }) {
  return `Codes that are drawn and spoiled here, ${each} pictures a class, read as the extension reads them where the browser has no reader of
its own; \`worst\` are milliseconds of one picture. \`npm run bench:qr\`.

${table(
  ['class', 'codes', 'read', 'worst'],
  rows.map((row) => [row.class, row.codes, `${(100 * row.rate).toFixed(1)} %`, row.worst]),
)}`;
}

/** Puts a section in place of the one that is there, or behind all, and says when and where it was measured: apart from the others. */
function renew(title, body, loadThen) {
  const about = `Measured apart from the rest:\n\n${table(
    ['', ''],
    circumstances()
      .map(([what, is]) => [what, what.startsWith('load') ? loadThen?.toFixed(1) : is])
      .filter(([, is]) => is !== undefined),
  )}`;
  const parts = readFileSync(document, 'utf8').split(/^(?=## )/m);
  const at = parts.findIndex((part) => part.startsWith(`## ${title}\n`));
  parts.splice(at < 0 ? parts.length : at, 1, `## ${title}\n\n${body}\n\n${about}`);
  writeFileSync(document, `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`);
}

function soaks(runs) {
  const faults = runs.flatMap(({ outcomes }) => outcomes.flatMap((each) => each.faults));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const outcomes = runs.flatMap((each) => each.outcomes);
  const seed = runs.map((each) => each.seed).join(', ');
  return `Pages opened and closed, several at once, codes typed, cards worked on, while the background is ended and writes of the storage fail at
random, and the storage is full once, for which the oldest pages of no card are given up; nothing may be lost, broken or grown, or there is no table here. One thing can be, and was once (why is read from the code, it was not caught in the act): what stands in a page when the watch
for its answer begins counts as old, so where the background is ended again and again between the code and the press of the button, an answer that comes before
the watch is not recorded. The code is told of anew, after a tenth of a second at first, until it was heard, so that takes three ends and more within a second. \`begun anew\` is the background after
it was ended, \`memory\` is that of the extension's process in MB, in the
second and in the last quarter; \`session\` is what the memory of the session holds before and after, in bytes. \`npm run soak\`, seed ${seed}.

${table(
  [
    'browser',
    'minutes',
    'pages',
    'typed on',
    'cards',
    'answers',
    'begun anew',
    'writes failed',
    'no room',
    'on record',
    'events',
    'memory',
    'session',
  ],
  outcomes.map((row) => [
    row.engine,
    row.minutes,
    row.pages,
    row.typed,
    row.cards,
    row.answers,
    row.starts,
    row.failedWrites,
    row.fullWrites,
    row.checks,
    row.events,
    row.memory?.join(' → '),
    row.session.join(' → '),
  ]),
)}`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** When, of what and where. */
function circumstances() {
  const versionOf = (name) =>
    execFileSync(browserProgram(name), ['--version'], { encoding: 'utf8' }).trim().split('\n').at(-1);
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'src', 'tools', 'bench', 'harness')
    ? ' with changes'
    : '';
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['commit', git('rev-parse', '--short', 'HEAD') + changed],
    ['machine', `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`],
    ['load at the start', load],
    ['Node', process.version],
    ['Chromium', versionOf('chromium')],
    ['Firefox', versionOf('firefox')],
  ];
}

function page() {
  const about = circumstances();
  const text = sections.map(([title, body]) => `## ${title}\n\n${body}\n`).join('\n');
  return `<!-- GENERATED by npm run bench. Do not edit by hand. -->\n\n# Benchmarks\n\n${table(['', ''], about)}\n\n${text}`;
}
