// npm run judge: what the verdict engine says of addresses. `judge URL…` for people; `judge --ndjson` one host or URL a line on stdin.
import { loadSource } from './load-source.mjs';
import { machineLanguage, messagesOf } from './messages.mjs';

const { judge } = await loadSource('core/verdict');
const { ruleText } = await loadSource('core/rule-text');
const args = process.argv.slice(2);

/** A bare host is judged as its https page; what already has a scheme, as it is. */
const addressOf = (input) =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/|about:|data:|blob:|file:|javascript:)/i.test(input)
    ? input
    : `https://${input}`;
/** An address alone is a page of one part. */
const partOf = (input) => judge({ address: addressOf(input.trim()), frames: [], destinations: [] })[0];

// `judge --ndjson | head` ends early, and that is no error.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));

if (args.includes('--ndjson')) await judgeLines();
else if (args.length) for (const input of args) explain(input);
else {
  console.error(
    'usage: npm run --silent judge -- URL…\n       npm run --silent judge -- --ndjson < hosts.txt',
  );
  process.exitCode = 2;
}

async function judgeLines() {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    await answer(lines);
  }
  await answer([rest]);
}

async function answer(lines) {
  const answers = lines.filter(Boolean).map((input) => {
    const { kind, findings } = partOf(input);
    return `${JSON.stringify({ input, verdict: kind, rules: findings.map(({ rule }) => rule) })}\n`;
  });
  if (answers.length && !process.stdout.write(answers.join('')))
    await new Promise((drained) => process.stdout.once('drain', drained));
}

function explain(input) {
  const message = messagesOf(machineLanguage());
  const { kind, host, ascii, site, findings } = partOf(input);
  console.log(`${input}\n  ${kind}: ${host}${host === ascii ? '' : ` (${ascii})`}, site ${site}`);
  for (const finding of findings) {
    const text = ruleText(finding);
    const sentence = text && message(text.key, text.values);
    console.log(`  ${finding.rule}${sentence ? `: ${sentence}` : ''}`);
  }
}
