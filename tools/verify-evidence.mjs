// Verifies an evidence pack: `npm run --silent verify-evidence -- FILE.zip [HASH …]`. docs/evidence.md says what that proves.
// A hash is one that was noted earlier: the fingerprint in a chat or on a first page, which the record must have had at some
// time, the last one of a chain, which must still stand in the pack, or the fingerprint of the key that signed.
//
// Chains, filing, proofs, sums, hashes and signature are checked here, in known-hashes.mjs and in evidence-signature.mjs, which
// share no code with the extension on purpose: the two can only agree by both being right. Report and table are made again from the timeline, by the
// extension's own code, and compared.
//
// Exit code 0: the pack agrees with itself. 1: it does not, and where is said. 2: it is no pack that can be judged here.
// 3: all that was compared agrees, but the words of its report were not: another version made it.
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { identityLines, signatureOf } from './evidence-signature.mjs';
import { factsOf, firstDifference } from './evidence-text.mjs';
import { canonicalJson, filedUnder, knownHashes, plain, sha256 } from './known-hashes.mjs';
import { loadSource } from './load-source.mjs';
import { ZipChanged, zipEntries } from './zip-entries.mjs';

const MB = 1024 * 1024;
const LARGEST_PACK = 256 * MB;
const LARGEST_TIMELINE = 64 * MB;
const PROOF = /^proofs\/\d{2,4}\.[a-z]{3}$/;
const EXPECTED = ['report.html', 'timeline.json', 'pages.csv', 'SHA256SUMS'];

/**
 * What is wrong with the pack, in the order of a reader: entries, chains, files, signature, report and table; later ones are not
 * looked at when earlier ones are wrong. `words` says whether report and table could be compared letter for letter, or
 * only in their facts. `program`: the version that judges, and all that there ever were.
 * @returns {Promise<{ problems: string[], words: boolean, timeline?: object }>}
 * @throws when it cannot be judged: no pack, another format, a later version
 */
export async function examine(zip, program = thisProgram()) {
  const evidence = await loadSource('evidence/pack-again');
  try {
    const entries = new Map();
    const misplaced = sortEntries(zipEntries(zip), entries);
    if (misplaced.length > 0) return { problems: misplaced, words: false };
    const stated = readJson(entries);
    const made = String(stated?.program).replace('Kashao ', '');
    const misnamed = programProblems(made, stated?.formatVersion, program, evidence);
    if (misnamed.length > 0) return { problems: misnamed, words: false };
    const timeline = readTimeline(stated, evidence);
    const words = made === program.version;
    const files = readProofs(entries, evidence);
    const stages = [
      () => chainProblems([timeline.card, ...timeline.checks]),
      () => [...filingProblems(timeline), ...proofProblems(timeline, files)],
      () =>
        signatureOf(timeline) === 'not valid' ? ['its signature is not that of its timeline by its key'] : [],
      () => contentProblems(entries, madeAgain(evidence, timeline, files), words),
    ];
    for (const problemsOf of stages) {
      const problems = problemsOf();
      if (problems.length > 0) return { problems, words, timeline };
    }
    return { problems: [], words, timeline };
  } catch (error) {
    if (error instanceof ZipChanged) return { problems: [error.message], words: false };
    throw error;
  }
}

/** The version of this program, and those that were released. */
function thisProgram() {
  const read = (file) => readFileSync(resolve(import.meta.dirname, '..', file), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const released = [...read('CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+)$/gm)].map((found) => found[1]);
  return { version, released: [version, ...released] };
}

/**
 * A pack must not choose a version or a format for which less is compared: each version wrote one format and no other.
 * @throws when it is of a later version
 */
function programProblems(made, format, { version, released }, { FORMAT_SINCE, FORMAT_VERSION }) {
  if (isLater(made, version))
    throw new Error(`made by version ${made}, which is later than this: its own verifier can judge it`);
  if (!released.includes(made)) return [`there never was a version ${made}, which it names`];
  const fits = (format === FORMAT_VERSION) !== isLater(FORMAT_SINCE, made);
  return fits ? [] : [`version ${made}, which it names, wrote no format ${format}`];
}

function isLater(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const at = left.findIndex((number, i) => number !== right[i]);
  return at >= 0 && left[at] > right[at];
}

/** Puts the entries into `byName`: exactly the expected ones, each once. */
function sortEntries(list, byName) {
  const problems = [];
  for (const entry of list) {
    if (byName.has(entry.name)) problems.push(`${entry.name} is there twice`);
    else if (!EXPECTED.includes(entry.name) && !PROOF.test(entry.name))
      problems.push(`${entry.name} does not belong into a pack`);
    byName.set(entry.name, entry);
  }
  const missing = EXPECTED.filter((name) => !byName.has(name)).map((name) => `${name} is missing`);
  if (missing.length === EXPECTED.length) throw new Error('it has none of the files of a pack');
  return [...problems, ...missing];
}

const readJson = (entries) => JSON.parse(textOf(entries.get('timeline.json').read(LARGEST_TIMELINE)));

function readTimeline(timeline, { PackedTimeline, FORMAT_VERSION }) {
  const version = timeline.formatVersion;
  if (version !== FORMAT_VERSION)
    throw new Error(
      `its format is ${version}, this reads ${FORMAT_VERSION}: the version that made it can judge it`,
    );
  const parsed = PackedTimeline.safeParse(timeline);
  if (!parsed.success) throw new Error('timeline.json is of another format');
  return parsed.data;
}

function readProofs(entries, { LARGEST_PROOF, LARGEST_PROOFS }) {
  const proofs = [...entries.values()].filter(({ name }) => PROOF.test(name));
  const all = proofs.reduce((sum, { size }) => sum + size, 0);
  if (all > LARGEST_PROOFS) throw new ZipChanged(`its proofs would take ${all} bytes, more than they may`);
  return new Map(proofs.map(({ name, read }) => [name, read(LARGEST_PROOF)]));
}

function chainProblems(chains) {
  return chains.flatMap((chain, i) => {
    const broken = chain.findIndex((_, n) => brokenLink(chain, n));
    if (chain.length === 0) return [`chain ${i} is empty`];
    if (broken < 0) return [];
    const event = chain[broken];
    const name = `${i === 0 ? 'card' : 'page'} ${[nameOf(chain), event?.chain].filter(Boolean).join(' ')}`;
    const when = Number.isFinite(event?.at) ? new Date(event.at).toISOString() : 'no time';
    return [`${name}, event #${broken} (${event?.data?.type}, ${when}): ${brokenLink(chain, broken)}`];
  });
}

/** What a chain says that it is of, true or not: the label of a card, the host of a page. */
function nameOf(chain) {
  const last = chain.findLast((event) => event?.data?.facts?.label || event?.data?.address)?.data;
  return last && (last.facts?.label ?? String(last.address).replace(/^[a-z]+:\/\/|\/.*$/g, ''));
}

function brokenLink(chain, n) {
  if (chain[n] === null || typeof chain[n] !== 'object') return 'it is no event';
  const { hash, ...link } = chain[n];
  if (sha256(canonicalJson(link)) !== hash) return 'its hash does not fit what it says';
  if (link.n !== n) return `its number is ${link.n}: an event was taken out, put in or moved`;
  if (link.chain !== chain[0].chain) return 'it belongs to another chain';
  if (link.prev !== (n === 0 ? '' : chain[n - 1].hash)) return 'it does not follow the event before it';
  return null;
}

function filingProblems({ card, checks }) {
  const filed = filedUnder(card);
  const there = checks.map(([first]) => first.chain);
  return [
    ...[...filed]
      .filter((id) => !there.includes(id))
      .map((id) => `page ${id} was filed under the card and is missing`),
    ...there.filter((id) => !filed.has(id)).map((id) => `page ${id} was never filed under the card`),
    ...there.filter((id, i) => there.indexOf(id) !== i).map((id) => `page ${id} is there twice`),
  ];
}

function proofProblems({ card, proofs }, files) {
  const attached = new Map();
  for (const { data } of card) {
    if (data?.type === 'proof-attached') attached.set(data.proof, data.sha256);
    if (data?.type === 'proof-removed') attached.delete(data.proof);
  }
  const listed = new Map(proofs.map(({ proof, path }) => [proof, path]));
  return [
    ...[...attached].flatMap(([proof, sum]) => {
      const path = listed.get(proof);
      if (path === null) return []; // gone from the device when the pack was made, and said so
      if (!path || !files.has(path)) return [`proof ${proof} is missing`];
      return sha256(files.get(path)) === sum ? [] : [`${path} is not the file that was attached`];
    }),
    ...[...listed.keys()]
      .filter((proof) => !attached.has(proof))
      .map((proof) => `proof ${proof} was never attached`),
    ...[...files.keys()]
      .filter((path) => ![...listed.values()].includes(path))
      .map((path) => `${path} was never attached`),
  ];
}

function madeAgain({ packAgain }, timeline, proofs) {
  try {
    return packAgain(timeline, proofs);
  } catch (error) {
    throw new ZipChanged(`no report can be made from its timeline: ${error.message}`);
  }
}

/** Each file against the one made again. Words of another version differ, so of them only the facts are compared. */
function contentProblems(entries, made, words) {
  const contents = new Map();
  // What is made again is about as long; a file that is far longer is not worth unpacking.
  for (const [name, { read }] of entries) contents.set(name, read(2 * (made[name]?.length ?? 0) + MB));
  const sums = sumProblems(contents);
  if (sums.length > 0) return sums;
  return Object.entries(made).flatMap(([name, content]) => {
    if (!contents.has(name)) return [`${name} is missing`];
    if (contents.get(name).equals(content) || (!words && name === 'SHA256SUMS')) return [];
    const [is, should] = [contents.get(name), content].map(textOf);
    if (!words && String(factsOf(is)) === String(factsOf(should))) return [];
    return [`${name} does not say what the timeline gives: ${firstDifference(is, should)}`];
  });
}

function sumProblems(contents) {
  const lines = textOf(contents.get('SHA256SUMS')).split('\n').slice(0, -1);
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const files = [...contents].filter(([name]) => name !== 'SHA256SUMS');
  return [
    ...files.flatMap(([name, content]) => {
      if (!sums.has(name)) return [`${name} was added after the pack was made`];
      return sha256(content) === sums.get(name) ? [] : [`${name} was changed after the pack was made`];
    }),
    ...[...sums.keys()].filter((name) => !contents.has(name)).map((name) => `${name} is missing`),
  ];
}

const textOf = (content) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);

/** Has every chain a beginning and an end that say what they are? */
const isReadable = (timeline) =>
  !!timeline && [timeline.card, ...timeline.checks].every((chain) => chain[0]?.chain && chain.at(-1)?.hash);

function told(file, { problems, words, timeline }) {
  if (problems.length > 0)
    return [
      `✕ ${file}: does not agree with itself`,
      ...problems.slice(0, 20).map((problem) => `  ${plain(problem)}`),
      ...(isReadable(timeline) ? identityLines(timeline) : []),
    ];
  const { card, checks, proofs, program } = timeline;
  const events = checks.reduce((sum, chain) => sum + chain.length, card.length);
  const gone = proofs.flatMap(({ path }, i) => (path === null ? [i + 1] : []));
  return [
    `${words ? '✓' : '!'} ${file}: ${words ? '' : 'the words of its report were not compared. '}${events} events of 1 card and ${checks.length} pages, ${proofs.length} proofs`,
    ...identityLines(timeline),
    `  Every chain is whole, every proof in it is the file that was attached${gone.length > 0 ? '.' : ', and none is missing.'}`,
    ...gone.map(
      (n) =>
        `  The file of proof ${n} (${proofs[n - 1].proof}) is missing: the pack says that it was gone already when the pack was made.`,
    ),
    words
      ? '  report.html and pages.csv are, letter for letter, what timeline.json gives.'
      : `  report.html and pages.csv were made by another version (${program}), which puts things in other words: their times,\n  addresses, signs, sums and pictures are those of timeline.json, the words between them were not compared and may have been\n  changed. Trust only timeline.json and what stands here, or ask the verifier of that version.`,
    '  Whether the device told the truth, and who made the pack, no pack can prove: see docs/evidence.md.',
  ];
}

async function main(file, ...hashes) {
  if (!file) {
    console.error('usage: npm run --silent verify-evidence -- FILE.zip [HASH …]');
    return 2;
  }
  try {
    const { size } = statSync(file);
    if (size > LARGEST_PACK) throw new Error(`${size} bytes, more than any pack`);
    const result = await examine(readFileSync(file));
    const known = result.problems.length > 0 ? [] : knownHashes(hashes, result.timeline);
    const fits = known.every(({ ok }) => ok);
    if (!fits)
      console.log(`✕ ${file}: not the record of which each of these hashes was noted, or changed since`);
    for (const { line } of known) console.log(line);
    console.log(told(file, result).join('\n'));
    if (result.problems.length > 0 || !fits) return 1;
    return result.words ? 0 : 3;
  } catch (error) {
    console.error(`✕ ${file}: cannot be judged as an evidence pack (${plain(error.message)})`);
    return 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(...process.argv.slice(2));
