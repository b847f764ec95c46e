// Measures the recogniser on labelled pages in real Chromium: npm run bench:recognition -- --pages DIR --labels FILE [--json FILE] [--explain FILE]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { compiledRules } from '../tools/compiled-rules.mjs';
import { browserProgram } from '../tools/setup.mjs';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    labels: { type: 'string' },
    json: { type: 'string' },
    explain: { type: 'string' },
  },
});
const MOST_LINES = 6; // fields explained per page
const isCard = (field) => field.confidence >= 0.5;
const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})` : '–');
const fail = (message) => {
  console.error(message);
  process.exit(2);
};
if (!options.pages || !existsSync(options.pages))
  fail(
    `No pages to measure on: give --pages DIR (a folder of HTML pages)${options.pages ? `; ${options.pages} does not exist` : ''}.`,
  );
if (!options.explain && (!options.labels || !existsSync(options.labels)))
  fail(
    `No labels to measure against: give --labels FILE (one JSON object a line)${options.labels ? `; ${options.labels} does not exist` : ''}.`,
  );

const labels = options.explain
  ? [{ file: options.explain, expected: 'none', fields: [] }]
  : readFileSync(options.labels, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
const script = await bundle();
const pages = await judgePages(labels, script);
if (options.explain) explain(pages[0]);
else report(pages);

/** The probe as one classic script that defines `recognition.probe`. */
async function bundle() {
  const output = await build({
    configFile: false,
    plugins: [compiledRules()],
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome121',
      lib: {
        entry: resolve(import.meta.dirname, 'recognition-probe.ts'),
        formats: ['iife'],
        name: 'recognition',
      },
    },
  });
  return [output].flat()[0].output[0].code;
}

async function judgePages(rows, code) {
  const browser = await puppeteer.launch({
    executablePath: browserProgram('chromium'),
    pipe: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
  });
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.isNavigationRequest() && request.frame() === page.mainFrame()
      ? request.continue()
      : request.abort(),
  );
  const results = [];
  for (const row of rows) {
    const path = existsSync(join(options.pages, row.file)) ? join(options.pages, row.file) : row.file;
    if (!existsSync(path)) fail(`The page ${row.file} is labelled but is not in ${options.pages}.`);
    await page.goto(pathToFileURL(resolve(path)).href, { waitUntil: 'domcontentloaded' });
    await page.evaluate(`(() => { ${code}; globalThis.recognition = recognition; })()`);
    results.push({ ...row, ...(await page.evaluate(look, row.fields ?? [])) });
  }
  await browser.close();
  return results;
}

/** Runs in the page: judges it and lays the labelled fields beside what was found. */
function look(expected) {
  const { ms, fields } = globalThis.recognition.probe();
  const selectorOf = (element) => {
    if (element.id && document.querySelectorAll(`#${CSS.escape(element.id)}`).length === 1)
      return `#${CSS.escape(element.id)}`;
    const path = [];
    for (let node = element; node?.parentElement; node = node.parentElement)
      path.unshift(
        `${node.localName}:nth-of-type(${[...node.parentElement.children].filter(({ localName }) => localName === node.localName).indexOf(node) + 1})`,
      );
    return path.join(' > ');
  };
  return {
    ms,
    judged: fields.map(({ elements, evidence, judgement }) => ({
      selector: selectorOf(elements[0]),
      evidence,
      ...judgement,
    })),
    labelled: expected.map(({ selector, role }) => {
      const element = document.querySelector(selector);
      const at = fields.findIndex(({ elements }) => elements.includes(element));
      return { selector, role, exists: Boolean(element), at };
    }),
  };
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

/** The figures of the table for some pages; coupon boxes are judged field by field. */
function measure(pages) {
  const fired = (page) => page.judged.some(isCard);
  const positives = pages.filter(({ expected }) => expected === 'card-code');
  const negatives = pages.filter(({ expected }) => expected !== 'card-code');
  const truePositives = positives.filter(fired).length;
  const falsePositives = negatives.filter(fired).length;
  const hard = negatives.filter((page) => page.hard && page.expected === 'none');
  const chinese = positives.filter(({ lang }) => lang?.startsWith('zh'));
  const labelled = positives.flatMap((page) =>
    page.labelled.map((label) => ({ ...label, field: page.judged[label.at] })),
  );
  const fields = labelled.filter(({ role, exists }) => role !== 'coupon' && exists);
  const coupons = pages
    .flatMap((page) => page.labelled.map((label) => ({ ...label, field: page.judged[label.at] })))
    .filter(({ role, exists }) => role === 'coupon' && exists);
  const count = (list, test) => list.filter(test).length;
  const roles = Object.fromEntries(
    ['card-number', 'card-pin', 'card-code'].map((role) => {
      const of = fields.filter((field) => field.role === role);
      return [
        role,
        {
          all: of.length,
          found: count(of, ({ field }) => field && isCard(field)),
          right: count(of, ({ field, role }) => field && isCard(field) && field.role === role),
        },
      ];
    }),
  );
  return {
    pages: pages.length,
    recall: [truePositives, positives.length],
    recallZh: [count(chinese, fired), chinese.length],
    precision: [truePositives, truePositives + falsePositives],
    hardFlagged: [count(hard, fired), hard.length],
    couponFlagged: [count(coupons, ({ field }) => field && isCard(field)), coupons.length],
    fieldsFound: [count(fields, ({ field }) => field && isCard(field)), fields.length],
    fieldsRight: [
      count(fields, ({ field, role }) => field && isCard(field) && field.role === role),
      fields.length,
    ],
    roles,
  };
}

function report(pages) {
  const plain = pages.filter(({ borderline }) => !borderline);
  const columns = [
    'recall',
    'recallZh',
    'precision',
    'hardFlagged',
    'couponFlagged',
    'fieldsFound',
    'fieldsRight',
  ];
  const rows = { 'borderline left out': measure(plain), 'all pages': measure(pages) };
  for (const key of ['set', 'lang'])
    for (const value of new Set(plain.map((page) => page[key] ?? '–')))
      rows[`${key} ${value}`] = measure(plain.filter((page) => (page[key] ?? '–') === value));
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [
        name,
        {
          pages: row.pages,
          ...Object.fromEntries(columns.map((column) => [column, percent(...row[column])])),
        },
      ]),
    ),
  );
  console.table(
    Object.fromEntries(
      Object.entries(rows['borderline left out'].roles).map(([role, { all, found, right }]) => [
        role,
        { found: percent(found, all), 'right role': percent(right, all) },
      ]),
    ),
  );
  const times = pages.map(({ ms }) => ms).sort((a, b) => a - b);
  const time = {
    median: times[times.length >> 1],
    p95: times[Math.floor(times.length * 0.95)],
    max: times.at(-1),
  };
  console.log(
    `time per page: median ${time.median.toFixed(2)} ms, 95 % ${time.p95.toFixed(2)} ms, most ${time.max.toFixed(2)} ms\n`,
  );

  for (const page of pages) {
    const note = `${page.borderline ? ' (borderline)' : ''} ${page.note ?? ''}`;
    const wrong = page.labelled.filter(({ role, at, exists }) => {
      const field = page.judged[at];
      return (
        exists &&
        (role === 'coupon' ? field && isCard(field) : !field || !isCard(field) || field.role !== role)
      );
    });
    const lines = wrong.map(
      ({ selector, role, at }) =>
        `  ${role === 'coupon' ? 'FALSE ALARM at a coupon box' : page.judged[at] && isCard(page.judged[at]) ? `WRONG ROLE, ${role} expected` : `MISSED ${role}`} ${selector}\n${page.judged[at] ? describe(page.judged[at]) : '    not read as a field'}`,
    );
    if (page.expected !== 'card-code')
      for (const field of page.judged)
        if (isCard(field) && !page.labelled.some(({ at }) => page.judged[at] === field))
          lines.push(`  FALSE ALARM\n${describe(field)}`);
    const more =
      lines.length > MOST_LINES ? `\n  and ${lines.length - MOST_LINES} more: --explain ${page.file}` : '';
    if (lines.length) console.log(`${page.file}${note}\n${lines.slice(0, MOST_LINES).join('\n')}${more}`);
  }
  if (options.json)
    writeFileSync(
      options.json,
      JSON.stringify(
        {
          pages: pages.map(({ file, expected, judged }) => ({
            file,
            expected,
            found: judged
              .filter(isCard)
              .map(({ selector, role, confidence }) => ({ selector, role, confidence })),
            kind:
              judged
                .filter(isCard)
                .map(({ kind }) => kind)
                .find((kind) => kind !== 'unknown') ?? 'unknown',
          })),
          totals: { ...rows, time },
        },
        null,
        2,
      ),
    );
}
