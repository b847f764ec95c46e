// npm run judge: what the verdict engine says of addresses. `judge URL…` for people; `judge --ndjson` one host or URL a line on stdin.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { loadCore } from './load-core.mjs';

const { judge } = await loadCore('verdict');
const root = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);

/** A bare host is judged as its https page; what already has a scheme, as it is. */
const addressOf = (input) =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/|about:|data:|blob:|file:|javascript:)/i.test(input)
    ? input
    : `https://${input}`;
const verdictOf = (input) => judge({ address: addressOf(input.trim()), frames: [], destinations: [] });

if (args.includes('--ndjson')) await judgeLines();
else if (args.length) for (const input of args) explain(input);
else {
  console.error(
    'usage: npm run --silent judge -- URL…\n       npm run --silent judge -- --ndjson < hosts.txt',
  );
  process.exitCode = 2;
}

async function judgeLines() {
  let lines = [];
  const flush = async () => {
    if (lines.length && !process.stdout.write(`${lines.join('\n')}\n`))
      await new Promise((drained) => process.stdout.once('drain', drained));
    lines = [];
  };
  for await (const input of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!input) continue;
    const { kind, findings } = verdictOf(input);
    lines.push(JSON.stringify({ input, verdict: kind, rules: findings.map(({ rule }) => rule) }));
    if (lines.length === 4096) await flush();
  }
  await flush();
}

function explain(input) {
  const messages = JSON.parse(
    readFileSync(resolve(root, 'public/_locales', locale(), 'messages.json'), 'utf8'),
  );
  const verdict = verdictOf(input);
  const text = (key) => messages[key]?.message ?? key;
  console.log(
    `${input}\n  ${verdict.kind}  ${verdict.host}${verdict.host === verdict.ascii ? '' : ` (${verdict.ascii})`}  site ${verdict.site}`,
  );
  for (const { rule, host, start, end } of verdict.findings) {
    const key = `rule_${rule.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}`;
    console.log(`  ${rule}: ${text(`${key}Title`)}`);
    if (start !== undefined)
      console.log(`    ${host}\n    ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`);
  }
}

function locale() {
  const language = process.env.LC_ALL || process.env.LANG || '';
  return /^zh_(TW|HK)/.test(language) ? 'zh_TW' : /^zh/.test(language) ? 'zh_CN' : 'en';
}
