// Measures the recogniser on labelled pages: npm run bench:recognition -- --pages DIR --labels FILE [--json FILE]
// Also: --explain FILE for one page; --save FILE keeps what was read in the pages, --from FILE judges that again without
// a browser; --folds 1,2,3,4 lists the mistakes of these folds only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import {
  fieldSlices,
  foldsOf,
  isCard,
  kindOf,
  labelledFields,
  measure,
  pageSlices,
  percent,
  wilson,
} from './recognition-figures.mjs';
import { judgePages } from './recognition-pages.mjs';

const { values: options } = parseArgs({
  options: Object.fromEntries(
    ['pages', 'labels', 'json', 'explain', 'save', 'from', 'folds'].map((name) => [name, { type: 'string' }]),
  ),
});
const MOST_LINES = 6; // fields explained per page
const COLUMNS = [
  'recall',
  'recallZh',
  'precision',
  'hardFlagged',
  'couponFlagged',
  'plainWakes',
  'fieldsFound',
  'roleRight',
  'kindRight',
];

const pages = options.from ? await judgeAgain(options.from) : await read();
if (options.save) writeFileSync(options.save, JSON.stringify(pages));
if (options.explain) explain(pages[0]);
else report(pages);

async function read() {
  const need = (name, what) => {
    if (options[name] && existsSync(options[name])) return;
    const missing = options[name] ? `; ${options[name]} does not exist` : '';
    console.error(`Nothing to measure: give --${name} ${what}${missing}.`);
    process.exit(2);
  };
  need('pages', 'DIR (a folder of HTML pages)');
  if (!options.explain) need('labels', 'FILE (one JSON object a line)');
  const rows = options.explain
    ? [{ file: options.explain, expected: 'none', fields: [] }]
    : readFileSync(options.labels, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
  return judgePages(rows, options.pages);
}

async function judgeAgain(file) {
  const { module } = await runnerImport(resolve(import.meta.dirname, '../src/core/field.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  return JSON.parse(readFileSync(file, 'utf8')).map((page) => {
    const judgements = module.recogniseFields(page.judged.map(({ evidence }) => evidence));
    return { ...page, judged: page.judged.map((field, i) => ({ ...field, ...judgements[i] })) };
  });
}

function describe(field) {
  const reasons = field.reasons
    .sort((a, b) => b.points - a.points)
    .map(
      ({ id, place, points }) => `${points > 0 ? '+' : ''}${points.toFixed(1)} ${id}${place && `@${place}`}`,
    );
  const texts = Object.entries(field.evidence)
    .filter(([name, text]) => typeof text === 'string' && text.trim() && name !== 'type')
    .map(([name, text]) => `${name}=“${text.replace(/\s+/g, ' ').trim().slice(0, 90)}”`);
  return `    ${field.selector}  ${field.role} ${field.confidence.toFixed(2)} (${field.kind}${field.brand ? ', claims the brand' : ''})\n      ${reasons.join('  ')}\n      ${field.evidence.type} ${texts.join(' ')}`;
}

function explain(page) {
  console.log(`${page.file}: ${page.judged.length} fields, ${page.ms.toFixed(1)} ms`);
  for (const field of page.judged) console.log(describe(field));
}

function report(pages) {
  const plain = pages.filter(({ borderline }) => !borderline);
  const foldOf = foldsOf(pages);
  const rows = { 'borderline left out': measure(plain), 'all pages': measure(pages) };
  const folds = Object.fromEntries(
    [1, 2, 3, 4, 5].map((fold) => [`fold ${fold}`, measure(plain.filter((page) => foldOf(page) === fold))]),
  );
  const slices = Object.fromEntries(
    Object.entries(pageSlices(plain)).map(([name, part]) => [name, measure(part)]),
  );
  const fields = fieldSlices(plain);
  draw('all', rows, COLUMNS);
  draw('by repository', folds, COLUMNS);
  draw('slices', slices, COLUMNS);
  draw('card fields', { ...rows['borderline left out'].roles, ...fields }, ['fieldsFound', 'roleRight']);
  const time = timeOf(pages);
  console.log(
    `time per page: median ${time.median.toFixed(2)} ms, 95 % ${time.p95.toFixed(2)} ms, most ${time.max.toFixed(2)} ms\n`,
  );
  const shown = options.folds?.split(',').map(Number);
  for (const page of pages) if (!shown || shown.includes(foldOf(page))) tellMistakes(page);
  if (options.json)
    writeFileSync(
      options.json,
      JSON.stringify(asJson(pages, { ...rows, ...folds, ...slices, fields, time }), withInterval, 2),
    );
}

function draw(title, rows, columns) {
  console.log(title);
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [
        name,
        {
          ...(row.pages === undefined ? {} : { pages: row.pages }),
          ...Object.fromEntries(columns.map((column) => [column, percent(row[column])])),
        },
      ]),
    ),
  );
}

function timeOf(pages) {
  const times = pages.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    median: times[times.length >> 1],
    p95: times[Math.floor(times.length * 0.95)],
    max: times.at(-1),
  };
}

function tellMistakes(page) {
  const lines = labelledFields(page).flatMap(({ role, selector, field }) => {
    const isFound = isCard(field);
    if (role === 'coupon' ? !isFound : isFound && field.role === role) return [];
    const what =
      role === 'coupon'
        ? 'FALSE ALARM at a coupon box'
        : isFound
          ? `WRONG ROLE, ${role} expected`
          : `MISSED ${role}`;
    return [`  ${what} ${selector}\n${field ? describe(field) : '    not read as a field'}`];
  });
  if (page.expected !== 'card-code')
    for (const field of page.judged)
      if (isCard(field) && !page.labelled.some(({ at }) => page.judged[at] === field))
        lines.push(`  FALSE ALARM\n${describe(field)}`);
  const kinds = [page.kind ?? []].flat();
  if (kinds.length && page.judged.some(isCard) && !kinds.includes(kindOf(page)))
    lines.push(`  WRONG KIND ${kindOf(page)}, ${kinds.join(' or ')} expected`);
  const more =
    lines.length > MOST_LINES ? `\n  and ${lines.length - MOST_LINES} more: --explain ${page.file}` : '';
  if (lines.length)
    console.log(
      `${page.file}${page.borderline ? ' (borderline)' : ''} ${page.note ?? ''}\n${lines.slice(0, MOST_LINES).join('\n')}${more}`,
    );
}

/** A figure is written as how many, of how many, and the ends of the 95 % interval of the share. */
function withInterval(_, value) {
  if (!Array.isArray(value) || value.length !== 2 || !Number.isInteger(value[1])) return value;
  return value[1] ? [...value, ...wilson(...value)] : value;
}

function asJson(pages, totals) {
  return {
    pages: pages.map(({ file, expected, judged }) => ({
      file,
      expected,
      found: judged.filter(isCard).map(({ selector, role, confidence }) => ({ selector, role, confidence })),
      kind: kindOf({ judged }),
    })),
    totals,
  };
}
