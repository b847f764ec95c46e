// docs/rules.md says what the tables say: whoever changes a table writes the document again.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../public/_locales/en/messages.json';
import zhCN from '../public/_locales/zh_CN/messages.json';
import { rulesDocument } from '../tools/rules-document.mjs';

test('docs/rules.md is as the tables are; if not, run `npm run docs`', () => {
  const exports = import.meta.glob<object>('../src/rules/*.ts', { eager: true });
  const sources = import.meta.glob<string>('../src/rules/*.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const tables = Object.fromEntries(
    Object.entries(exports).map(([path, module]) => [
      path.replace(/^.*\/|\.ts$/g, ''),
      { source: sources[path], exports: module },
    ]),
  );
  const written = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
  expect(written === rulesDocument(tables, { zh_CN: zhCN, en }), 'docs/rules.md is stale: npm run docs').toBe(
    true,
  );
});
