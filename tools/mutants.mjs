// npm run test:mutants [-- core/official.ts background …]: which small faults no unit test notices; renews docs/mutants.md.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, ROOT, runNode } from './setup.mjs';

/** The parts of src/ that are measured, and the share of faults that each part's tests must find. */
const WANTED = { core: 0.85, background: 0.8 };
const DOCUMENT = join(ROOT, 'docs/mutants.md');
const REPORT = join(ROOT, 'artifacts/mutants.json');
/** Letters of code that are quoted at most, and at least without the line they stand in. */
const LONGEST = 90;
const SHORTEST = 20;

/** @typedef {{ line: number; column: number }} Place */
/** @typedef {{ status: string; replacement?: string; static?: boolean; location: { start: Place; end: Place } }} Mutant */
/** @typedef {{ files: Record<string, { source: string; mutants: Mutant[] }> }} Report as mutation-testing-elements has it */
/** @typedef {{ faults: number; found: number; date: string; survivors: { key: string; why: string }[] }} Measured */

/**
 * What docs/mutants.md says: a path below src/ -> what was measured there.
 * @param {string} text
 * @returns {Map<string, Measured>}
 */
export function readDocument(text) {
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [path = '', ...lines] = section.trim().split('\n');
      const [, found, faults, date] = /^(\d+) of (\d+) found.*, (\S+)\.$/m.exec(section) ?? [];
      const survivors = lines
        .filter((line) => line.startsWith('- '))
        .map((line) => {
          const [, key = '', why = ''] =
            /^- ((?:`[^`]*` has )?`[^`]*` → `[^`]*`)(?:: (.*))?$/.exec(line) ?? [];
          return { key, why };
        });
      return [path, { faults: Number(faults), found: Number(found), date: date ?? '', survivors }];
    }),
  );
}

/**
 * The files of a report, each survivor with the argument that `before` has for it.
 * @param {Report} report
 * @param {Map<string, Measured>} before
 * @param {string} date
 * @returns {Map<string, Measured>}
 */
export function measure(report, before, date) {
  const files = Object.entries(report.files).map(([file, { source, mutants }]) => {
    const path = file.replace(/^src\//, '');
    const argued = [...(before.get(path)?.survivors ?? [])];
    const tried = mutants.filter((mutant) => !isOfLoading(source, mutant));
    const found = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const alive = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    const survivors = alive.map((mutant) => {
      const key = keyOf(source, mutant);
      const at = argued.findIndex((each) => each.key === key);
      return { key, why: at < 0 ? '' : argued.splice(at, 1)[0].why };
    });
    return /** @type {const} */ ([path, { faults: found + alive.length, found, date, survivors }]);
  });
  return new Map(files);
}

/**
 * Is the fault in what a module makes once, when it is loaded? A fault is switched on later than that: none was tried.
 * @param {string} source
 * @param {Mutant} mutant
 */
function isOfLoading(source, { static: isStatic, location: { start } }) {
  const lines = source.split('\n').slice(0, start.line);
  lines.push((lines.pop() ?? '').slice(0, start.column - 1));
  // Statements of a module begin where their line does.
  const from = lines.findLastIndex(
    (line, i) => /^[^\s)\]}]/.test(line) || (i === start.line - 1 && line === ''),
  );
  return isStatic === true && !/=>|\bfunction\b/.test(lines.slice(from).join('\n'));
}

/**
 * What a fault changes, without the number of its line, so that it stays the same when code above it moves. A change of a
 * few letters comes with its line.
 * @param {string} source
 * @param {Mutant} mutant
 */
function keyOf(source, { location: { start, end }, replacement = '' }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const first = lines[0] ?? '';
  lines.push((lines.pop() ?? '').slice(0, end.column - 1));
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  const [before, after] = [plain(lines.join(' ')), plain(replacement)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  // Of two long texts the part that differs is shown.
  const from = Math.max(before.length, after.length) > LONGEST ? Math.max(0, same - LONGEST / 3) : 0;
  const place = before.length < SHORTEST ? `${quote(plain(first))} has ` : '';
  return `${place}${quote(before, from)} → ${quote(after, from)}`;
}

const plain = (/** @type {string} */ code) =>
  code
    .replaceAll('`', '´')
    .replace(/\s+/g, ' ')
    .replace(/ (\??\.)/g, '$1')
    .trim();

function quote(/** @type {string} */ code, from = 0) {
  const shown = code.slice(from, from + LONGEST);
  return `\`${from ? '…' : ''}${shown || ' '}${code.length > from + LONGEST ? '…' : ''}\``;
}

/**
 * docs/mutants.md.
 * @param {Map<string, Measured>} files
 */
export function mutantsDocument(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = Object.entries(WANTED).map(([part, wanted]) => {
    const { faults, found, count } = sum(files, part);
    return `| \`src/${part}\` | ${count} | ${faults} | ${found} | ${percent(found, faults)} | ${percent(wanted, 1)} |`;
  });
  const sections = sorted.map(([path, { faults, found, date, survivors }]) =>
    [
      `## ${path}\n`,
      `${found} of ${faults} found, ${percent(found, faults)}, ${date}.`,
      ...(survivors.length ? [''] : []),
      ...survivors.map(({ key, why }) => `- ${key}${why && `: ${why}`}`),
    ].join('\n'),
  );
  return `# Faults put in by machine

\`npm run test:mutants\` puts small faults into the code, one at a time (a condition turned round, a text emptied, a call left
out), and runs the unit tests of core and background that reach it, but for the few of time and memory. A fault that fails no test
is listed below. Name files or folders below \`src/\` to measure those alone: \`npm run test:mutants -- core/official.ts\`. Tables
at the top of a module, and whatever else is made once when it is loaded, are not tried; they have tests of their own.

The figures and the list are renewed by each run. The argument after a colon is written by hand and stays as long as its
fault does: why no user could see it, or why a test would cost more than it finds. A fault without one is a missing test.

| part | files measured | faults | found | share | wanted |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${sections.join('\n\n')}
`;
}

/**
 * @param {Map<string, Measured>} files
 * @param {string} part
 */
function sum(files, part) {
  const mine = [...files].filter(([path]) => path.startsWith(`${part}/`)).map(([, measured]) => measured);
  const total = (/** @type {'faults' | 'found'} */ key) => mine.reduce((all, each) => all + each[key], 0);
  return { count: mine.length, faults: total('faults'), found: total('found') };
}

const percent = (/** @type {number} */ part, /** @type {number} */ whole) =>
  whole ? `${((100 * part) / whole).toFixed(1)} %` : '–';

/**
 * The source files that were asked for, as paths from the root.
 * @param {string[]} wanted files or folders below src/
 */
function filesOf(wanted) {
  return wanted.flatMap((name) => {
    const path = join(ROOT, 'src', name);
    if (!existsSync(path)) throw new Error(`There is no src/${name}.`);
    const names = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [''];
    return names
      .map(String)
      .map((each) => join('src', name, each).replaceAll('\\', '/'))
      .filter((each) => /\.tsx?$/.test(each));
  });
}

function run() {
  installDependencies();
  const asked = process.argv.slice(2);
  const mutate = filesOf(asked.length ? asked : Object.keys(WANTED));
  try {
    runNode('@stryker-mutator/core/bin/stryker.js', ['run', '--mutate', mutate.join(',')]);
  } catch {
    console.error('Nothing was measured: Stryker has said why above.');
    process.exitCode = 1;
    return;
  }

  const known = existsSync(DOCUMENT) ? readDocument(readFileSync(DOCUMENT, 'utf8')) : new Map();
  const date = new Date().toISOString().slice(0, 10);
  const measured = measure(JSON.parse(readFileSync(REPORT, 'utf8')), known, date);
  const kept = [...known].filter(([path]) => existsSync(join(ROOT, 'src', path)));
  writeFileSync(DOCUMENT, mutantsDocument(new Map([...kept, ...measured])));

  for (const [part, wanted] of Object.entries(WANTED)) {
    const { count, faults, found } = sum(measured, part);
    if (count === 0) continue;
    const enough = found >= wanted * faults;
    console.log(
      `${enough ? '✓' : '✕'} ${part}: ${found} of ${faults} faults found, ${percent(found, faults)} (wanted ${percent(wanted, 1)})`,
    );
    if (!enough) process.exitCode = 1;
  }
  const open = [...measured].flatMap(([path, { survivors }]) =>
    survivors.filter(({ why }) => !why).map(({ key }) => `  ${path}: ${key}`),
  );
  if (open.length)
    console.log(`Found by no test and not argued in docs/mutants.md: ${open.length}\n${open.join('\n')}`);
}

if (import.meta.filename === process.argv[1]) run();
