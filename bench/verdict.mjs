// npm run bench:verdict -- --data DIR [--json FILE]: the verdict engine on labelled host lists, rule by rule, and its speed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadSource } from '../tools/load-source.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'string' } } });
if (!values.data || !existsSync(values.data)) {
  console.error('usage: npm run bench:verdict -- --data DIR [--json FILE]');
  process.exit(2);
}
const { judge } = await loadSource('core/verdict');
const text = (file) => readFileSync(resolve(values.data, file), 'utf8');
const rows = (file) =>
  text(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const verdictOf = (host) => {
  const address = /^[a-z]+:\/\//i.test(host) ? host : `https://${host}`;
  const [{ kind, findings }] = judge({ address, frames: [], destinations: [] });
  return { host, kind, rules: findings.map(({ rule }) => rule) };
};

/** Splits the hosts in two stable halves: a rule that fits only one of them fits single hosts, not a way of abuse. */
function inSecondHalf(host) {
  let hash = 2166136261;
  for (const letter of host) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  return (hash >>> 15) % 2 === 1;
}

// The sets: hosts that must be called a lookalike, and hosts that must not.
const phishing = rows('phish_A_independent.jsonl');
const labelled = (label) => phishing.filter((row) => row.label === label).map(({ host }) => host);
const typos = rows('phish_T_typo_list.jsonl');
const nearMiss = rows('benign_near_miss.jsonl');
const classOf = new Map(nearMiss.map((row) => [row.host, row.class]));
const benign = gunzipSync(readFileSync(resolve(values.data, 'benign_hosts.tsv.gz')))
  .toString()
  .split('\n')
  .map((line) => line.split('\t')[1])
  .filter(Boolean);
const notOurs = ['official', 'alibaba-owned', 'unproven', 'third-party-brand-in-name'];
const unrelated = benign.filter((host) => !notOurs.includes(classOf.get(host)));
const { owned, official } = JSON.parse(text('owned.json'));
const idn = rows('chromium_idn_cases.jsonl');

const started = performance.now();
const judgedBenign = unrelated.map(verdictOf);
const speed = Math.round(unrelated.length / ((performance.now() - started) / 1000));

const catches = [
  ['phishing A, imitates', labelled('imitates')],
  ['phishing A, pinyin', labelled('pinyin')],
  ['phishing A, ambiguous', labelled('ambiguous')],
  ['typo list T, imitates', typos.filter(({ label }) => label === 'imitates').map(({ host }) => host)],
  ['typo list T, all', typos.map(({ host }) => host)],
  ['dnstwist permutations', rows('dnstwist.jsonl').map(({ host }) => host)],
  ...[...new Set(rows('dnstwist.jsonl').map(({ fuzzer }) => fuzzer))].map((fuzzer) => [
    `  dnstwist ${fuzzer}`,
    rows('dnstwist.jsonl')
      .filter((row) => row.fuzzer === fuzzer)
      .map(({ host }) => host),
  ]),
  [
    'pattern-found W, imitates',
    rows('phish_W_pattern_found.jsonl')
      .filter(({ label }) => label === 'imitates')
      .map(({ host }) => host),
  ],
].map(([name, hosts]) => ({ name, judged: hosts.map(verdictOf) }));
const spares = [
  ['phishing A, accident', labelled('accident')],
  [
    'alibaba-owned (near miss)',
    nearMiss.filter((row) => row.class === 'alibaba-owned').map(({ host }) => host),
  ],
  ['owned table', [...Object.keys(owned), ...Object.keys(owned).map((name) => `www.${name}`)]],
  ['Chromium IDN, safe', idn.filter(({ expected }) => expected === 'kSafe').map(({ host }) => host)],
  ['path only', JSON.parse(text('phish_path_only.json')).map(({ url }) => url)],
].map(([name, hosts]) => ({ name, judged: hosts.map(verdictOf) }));
spares.push({ name: 'unrelated benign', judged: judgedBenign });

const isLookalike = ({ kind }) => kind === 'lookalike';
const share = (judged) => (judged.length ? judged.filter(isLookalike).length / judged.length : 0);
const percent = (part) => `${(part * 100).toFixed(1)} %`.padStart(8);
const result = { speed, catches: {}, spares: {}, rules: {}, wronglyOfficial: [], wronglyNotOfficial: [] };

// The summary, beside what a plain search for the two names would do on the same hosts.
const contains = ({ host }) => /taobao|tmall/.test(host.toLowerCase());
const SUMMARY = ['phishing A, imitates', 'typo list T, imitates', 'dnstwist permutations'];
console.log('system                       phishing A   typos T   dnstwist   unrelated benign per 100 000');
for (const [system, flags] of [
  ['substring taobao / tmall', contains],
  ['this engine', isLookalike],
]) {
  const parts = SUMMARY.map((set) => {
    const { judged } = catches.find(({ name }) => name === set);
    return percent(judged.filter(flags).length / judged.length).padStart(10);
  });
  const alarms = ((judgedBenign.filter(flags).length / judgedBenign.length) * 1e5).toFixed(2);
  console.log(`${system.padEnd(28)} ${parts.join(' ')}   ${alarms.padStart(10)}`);
}
console.log('');

console.log('must be caught               hosts   caught   first half   second half');
for (const { name, judged } of catches) {
  const [first, second] = [
    judged.filter(({ host }) => !inSecondHalf(host)),
    judged.filter(({ host }) => inSecondHalf(host)),
  ];
  const missed = judged.filter((row) => !isLookalike(row)).map(({ host }) => host);
  result.catches[name.trim()] = {
    hosts: judged.length,
    caught: share(judged),
    first: share(first),
    second: share(second),
    missed,
  };
  console.log(
    `${name.padEnd(28)} ${String(judged.length).padStart(5)} ${percent(share(judged))}    ${percent(share(first))}        ${percent(share(second))}`,
  );
}

console.log('\nmust be spared               hosts  flagged   per 100 000');
for (const { name, judged } of spares) {
  const flagged = judged.filter(isLookalike).map(({ host }) => host);
  result.spares[name] = { hosts: judged.length, flagged };
  console.log(
    `${name.padEnd(28)} ${String(judged.length).padStart(6)} ${String(flagged.length).padStart(7)}   ${((flagged.length / judged.length) * 1e5).toFixed(2).padStart(9)}`,
  );
}

const rule = (host) => official.some((site) => host === site || host.endsWith(`.${site}`));
for (const { host, kind } of [
  ...catches.flatMap(({ judged }) => judged),
  ...spares.flatMap(({ judged }) => judged),
])
  if (kind === 'official') result.wronglyOfficial.push(host);
for (const host of benign.filter(rule))
  if (verdictOf(host).kind !== 'official') result.wronglyNotOfficial.push(host);
console.log(
  `\nwrongly called official: ${result.wronglyOfficial.length}; official hosts not called so: ${result.wronglyNotOfficial.length}`,
);

// Rule by rule: what only it catches is what would be lost without it, what only it flags would be gained.
const caught = catches
  .filter(({ name }) => !name.startsWith(' '))
  .flatMap(({ judged }) => judged)
  .filter(isLookalike);
const flagged = spares.flatMap(({ judged }) => judged).filter(isLookalike);
const names = [...new Set([...caught, ...flagged].flatMap(({ rules }) => rules))];
console.log('\nrule                 catches   only it   false alarms   only it');
for (const name of names.sort()) {
  const [hits, alarms] = [caught, flagged].map((judged) =>
    judged.filter(({ rules }) => rules.includes(name)),
  );
  const [onlyHits, onlyAlarms] = [hits, alarms].map((judged) =>
    judged.filter(({ rules }) => rules.length === 1),
  );
  result.rules[name] = {
    catches: hits.length,
    only: onlyHits.length,
    alarms: alarms.length,
    onlyAlarms: onlyAlarms.map(({ host }) => host),
  };
  console.log(
    `${name.padEnd(20)} ${[hits, onlyHits, alarms, onlyAlarms].map(({ length }) => String(length).padStart(7)).join('   ')}`,
  );
}
console.log(`\n${speed.toLocaleString('en')} hosts a second`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
