// Verifies an evidence pack: `npm run --silent verify-evidence -- FILE.zip`. Stands apart from the extension on purpose:
// it reads the format from nothing but this file, so that the two can only agree by both being right.
//
// Exit code 0: nothing was changed. 1: something was, the first broken link is named. 2: this is no evidence pack.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/** What is wrong with the pack, in the order of a reader: chains, proofs, files. Throws if it cannot be read as a pack. */
export function problemsOf(zip) {
  const files = unzipSync(zip);
  const timeline = JSON.parse(textOf(files, 'timeline.json'));
  if (timeline.format !== 'kashao-evidence' || timeline.formatVersion !== 1)
    throw new Error('timeline.json is of another format');
  return [
    ...chainProblems([timeline.card, ...timeline.checks]),
    ...filingProblems(timeline),
    ...proofProblems(timeline, files),
    ...sumProblems(files),
  ];
}

function chainProblems(chains) {
  return chains.flatMap((chain, i) => {
    const broken = chain.findIndex((_, n) => brokenLink(chain, n));
    if (chain.length === 0) return [`chain ${i} is empty`];
    if (broken < 0) return [];
    const event = chain[broken];
    const name = `${i === 0 ? 'card' : 'page'} ${event.chain}`;
    const when = Number.isFinite(event.at) ? new Date(event.at).toISOString() : 'no time';
    return [`${name}, event #${broken} (${event.data?.type}, ${when}): ${brokenLink(chain, broken)}`];
  });
}

function brokenLink(chain, n) {
  const { hash, ...link } = chain[n];
  if (sha256(canonicalJson(link)) !== hash) return 'its hash does not fit what it says';
  if (link.n !== n) return `its number is ${link.n}: an event was taken out, put in or moved`;
  if (link.chain !== chain[0].chain) return 'it belongs to another chain';
  if (link.prev !== (n === 0 ? '' : chain[n - 1].hash)) return 'it does not follow the event before it';
  return null;
}

/** RFC 8785 for what events hold: members by name, no white space. */
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
}

function filingProblems({ card, checks }) {
  const filed = new Set();
  for (const { data } of card) {
    if (data.type === 'check-filed') filed.add(data.check);
    if (data.type === 'check-unfiled') filed.delete(data.check);
  }
  const there = checks.map(([first]) => first?.chain);
  return [
    ...[...filed]
      .filter((id) => !there.includes(id))
      .map((id) => `page ${id} was filed under the card and is missing`),
    ...there.filter((id) => id && !filed.has(id)).map((id) => `page ${id} was never filed under the card`),
  ];
}

function proofProblems({ card, proofs }, files) {
  const attached = new Map();
  for (const { data } of card) {
    if (data.type === 'proof-attached') attached.set(data.proof, data.sha256);
    if (data.type === 'proof-removed') attached.delete(data.proof);
  }
  const listed = new Map(proofs.map(({ proof, path }) => [proof, path]));
  return [
    ...[...attached].flatMap(([proof, sum]) => {
      const path = listed.get(proof);
      if (path === null) return []; // gone from the device when the pack was made, and said so
      if (!path || !files[path]) return [`proof ${proof} is missing`];
      return sha256(files[path]) === sum ? [] : [`${path} is not the file that was attached`];
    }),
    ...[...listed.keys()]
      .filter((proof) => !attached.has(proof))
      .map((proof) => `proof ${proof} was never attached`),
  ];
}

function sumProblems(files) {
  const lines = textOf(files, 'SHA256SUMS').split('\n').filter(Boolean);
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  return [
    ...[...sums].flatMap(([path, sum]) =>
      !files[path]
        ? [`${path} is missing`]
        : sha256(files[path]) === sum
          ? []
          : [`${path} was changed after the pack was made`],
    ),
    ...Object.keys(files)
      .filter((path) => path !== 'SHA256SUMS' && !path.endsWith('/') && !sums.has(path))
      .map((path) => `${path} was added after the pack was made`),
  ];
}

function textOf(files, path) {
  if (!files[path]) throw new Error(`${path} is missing`);
  return new TextDecoder('utf-8', { fatal: true }).decode(files[path]);
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

function main(file) {
  if (!file) {
    console.error('usage: npm run --silent verify-evidence -- FILE.zip');
    return 2;
  }
  try {
    const zip = readFileSync(file);
    const problems = problemsOf(zip);
    if (problems.length > 0) {
      console.log(`✕ ${file}: changed. First broken link:\n  ${problems.join('\n  ')}`);
      return 1;
    }
    const { card, checks, proofs } = JSON.parse(textOf(unzipSync(zip), 'timeline.json'));
    const events = card.length + checks.reduce((sum, chain) => sum + chain.length, 0);
    console.log(
      `✓ ${file}: ${events} events of 1 card and ${checks.length} pages, ${proofs.length} proofs, unchanged`,
    );
    return 0;
  } catch (error) {
    console.error(`✕ ${file}: not an evidence pack (${error.message})`);
    return 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv[2]);
