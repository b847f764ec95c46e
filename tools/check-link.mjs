// npm run check-link: what links lead to before they are opened. `check-link TEXT…` for people; `check-link --ndjson` one text a line on stdin.
import { answerLines } from './lines.mjs';
import { linkRow } from './link-row.mjs';
import { loadSource } from './load-source.mjs';
import { machineLanguage, messagesOf } from './messages.mjs';

const { linksIn } = await loadSource('core/links-in');
const { ruleText } = await loadSource('core/rule-text');
const { noteName } = await loadSource('core/link-words');
const args = process.argv.slice(2);

if (args.includes('--ndjson'))
  await answerLines((input) => ({ input, links: linksIn(input).links.map(linkRow) }));
else if (args.length) for (const input of args) explain(input);
else {
  console.error(
    'usage: npm run --silent check-link -- TEXT…\n       npm run --silent check-link -- --ndjson < texts.txt',
  );
  process.exitCode = 2;
}

function explain(input) {
  const message = messagesOf(machineLanguage());
  const { links } = linksIn(input);
  if (links.length === 0) console.log(`${input}\n  no link`);
  for (const { url, final, part, known, notes } of links) {
    console.log(`${url}\n  ${part.kind}${known ? '' : ', where it leads is not known'}: ${final}`);
    for (const note of notes) console.log(`  ${note}: ${message(noteName(note))}`);
    for (const finding of part.findings) {
      const text = ruleText(finding);
      if (text) console.log(`  ${finding.rule}: ${message(text.key, text.values)}`);
    }
  }
}
