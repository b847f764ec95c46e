// npm run docs: writes docs/rules.md from the tables under src/rules, so that people who read no code can review them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FIRST = [
  'official-sites',
  'affiliated-sites',
  'other-issuers',
  'lookalike-rules',
  'brand-words',
  'warning-levels',
];
// Tables whose rows have words of their own in the messages: key = prefix + id in camel case + suffix.
const WORDS = {
  LOOKALIKE_RULES: ['rule_', ''],
  LINK_NOTES: ['link_', 'Note'],
  CHECKLIST_STEPS: ['step_', 'Title'],
};

/**
 * The document. `tables`: file name without ending -> { source, exports }; `messages`: locale -> content of its messages.json.
 */
export function rulesDocument(tables, messages) {
  const place = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const names = Object.keys(tables).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const parts = names.map((name) => chapter(name, tables[name], messages));
  return `# The rules\n\nGenerated from the tables under src/rules by \`npm run docs\`; do not edit.\n\n${parts.join('\n')}`;
}

function chapter(name, { source, exports }, messages) {
  const intro = /^(?:\/\/.*\n)+/.exec(source)?.[0].replace(/^\/\/ ?/gm, '') ?? '';
  const tables = Object.entries(exports)
    .filter(([, value]) => typeof value !== 'function')
    .map(
      ([title, value]) =>
        `### ${title}\n\n${comment(source, title)}${drawn(value, (id) => wordsOf(title, id, messages))}\n`,
    );
  return `## ${name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())}\n\n${prose(intro)}\n\n${tables.join('\n')}`;
}

/** The comment that stands directly before an export. */
function comment(source, title) {
  const before = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport const ${title}\\b`).exec(
    source,
  )?.[1];
  return before ? `${prose(before.replace(/^\s*\* ?/gm, ''))}\n\n` : '';
}

const prose = (text) => escaped(text.trim()).replaceAll('\n', '  \n');

function wordsOf(title, id, messages) {
  if (!WORDS[title]) return {};
  const [prefix, suffix] = WORDS[title];
  const key = prefix + id.replace(/[-.](\w)/g, (_, letter) => letter.toUpperCase()) + suffix;
  return Object.fromEntries(
    Object.entries(messages).map(([locale, texts]) => [`words (${locale})`, texts[key]?.message ?? '']),
  );
}

function drawn(value, words) {
  if (isRecord(value)) {
    const rows = Object.entries(value).map(([id, row]) =>
      isRecord(row) ? { id, ...row } : { id, value: row },
    );
    return table(rows, words);
  }
  if (Array.isArray(value) && value.some(isRecord)) return table(value, words);
  return cell(value);
}

function table(rows, words) {
  const full = rows.map((row) => ({ ...row, ...(typeof row.id === 'string' ? words(row.id) : {}) }));
  const columns = [...new Set(full.flatMap(Object.keys))];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...full.map((row) => line(columns.map((column) => cell(row[column])))),
  ].join('\n');
}

function cell(value) {
  if (value === undefined || value === null) return '';
  if (value instanceof RegExp) return escaped(`/${value.source}/${value.flags}`);
  if (Array.isArray(value)) return value.map(item).join(', ');
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${cell(inner)}`)
      .join('; ');
  if (/^https:\/\/[^\s|]+$/.test(value)) return `<${value}>`;
  return value === '' ? '(empty)' : escaped(String(value));
}

/** In code, so that no address of a fraud becomes a link. */
function item(value) {
  return typeof value === 'string' && /^[^\s`|\p{C}]+$/u.test(value) ? `\`${value}\`` : cell(value);
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);
}

// Characters without a shape of their own are written out, the rest is kept from being read as Markdown.
function escaped(text) {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) =>
      sign === '\n' ? sign : `U+${sign.codePointAt(0).toString(16).toUpperCase()} `,
    )
    .replace(/[\\`*_<>|[\]~$]/g, (sign) => `\\${sign}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runnerImport } = await import('vite');
  const root = resolve(import.meta.dirname, '..');
  const tables = {};
  for (const file of readdirSync(resolve(root, 'src/rules')).filter((name) => name.endsWith('.ts'))) {
    const path = resolve(root, 'src/rules', file);
    const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
    tables[basename(file, '.ts')] = { source: readFileSync(path, 'utf8'), exports: module };
  }
  const messages = {};
  for (const locale of ['zh_CN', 'en'])
    messages[locale] = JSON.parse(
      readFileSync(resolve(root, 'public/_locales', locale, 'messages.json'), 'utf8'),
    );
  mkdirSync(resolve(root, 'docs'), { recursive: true });
  writeFileSync(resolve(root, 'docs/rules.md'), rulesDocument(tables, messages));
  console.log('docs/rules.md is up to date');
}
