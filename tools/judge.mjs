// npm run judge: what the verdict engine says of addresses. `judge URL…` for people; `judge --ndjson` one host or URL a line on stdin.
import { answerLines } from './lines.mjs';
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

if (args.includes('--ndjson'))
  await answerLines((input) => {
    const { kind, findings } = partOf(input);
    return { input, verdict: kind, rules: findings.map(({ rule }) => rule) };
  });
else if (args.length) for (const input of args) explain(input);
else {
  console.error(
    'usage: npm run --silent judge -- URL…\n       npm run --silent judge -- --ndjson < hosts.txt',
  );
  process.exitCode = 2;
}

function explain(input) {
  const message = messagesOf(machineLanguage());
  const { kind, host, ascii, site, findings } = partOf(input);
  console.log(`${input}\n  ${kind}: ${host}${host === ascii ? '' : ` (${ascii})`}, site ${site}`);
  for (const finding of findings) {
    const text = ruleText(finding);
    console.log(`  ${finding.rule}${text ? `: ${message(text.key, text.values)}` : ''}`);
  }
}
