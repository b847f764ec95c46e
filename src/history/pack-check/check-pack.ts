// Judges an evidence pack in the browser, for an agent without a terminal: is it whole, and does it agree with itself?
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unzipSync } from 'fflate';
import { attachedProofs, cardFrom, filedChecks } from '../../core/summary';
import { earlierFingerprints, fingerprintNow, timeOf } from '../../evidence/fingerprint';
import {
  FORMAT_SINCE,
  FORMAT_VERSION,
  LARGEST_PROOFS,
  PackedTimeline,
  proofPath,
} from '../../evidence/format';
import { packAgain } from '../../evidence/pack-again';
import { isValid, keyFingerprint, signedBytes } from '../../evidence/signature';
import { type AuditEvent, readEvents } from '../../model';
import { type BrokenAt, brokenIn } from '../broken-link';
import { isWholeZip } from './whole-zip';

const MB = 1024 * 1024;
const LARGEST_PACK = 256 * MB;
const LARGEST_TIMELINE = 64 * MB;
const EXPECTED = ['report.html', 'timeline.json', 'pages.csv', 'SHA256SUMS'];
const PROOF = /^proofs\/\d{2,4}\.[a-z]{3}$/;

/**
 * `foreign`: no pack; `other-format`: of another version, which can judge it; `format`: of one that the version it names
 * never wrote; `files`: too few, too many or too large, or packed otherwise than a pack is; `link`: a chain is broken; `pages`: not those filed under the card; `signature`: not that of this record; `proof`, `content`: a file is not what the timeline
 * gives, by its name. `identity`: what can be said of the record all the same.
 */
export type PackFault = (
  | { fault: 'foreign' | 'other-format' | 'format' | 'files' | 'signature' | 'pages' }
  | ({ fault: 'link' } & BrokenAt)
  | { fault: 'proof' | 'content'; name: string }
) & { identity?: Identity };

/** As the tool for the terminal says them; `signer` is null where the signature is not that of the record. */
export type Identity = { fingerprint: string; until: number; signer: Signer | null };

/** `own`: by the key of this installation, `other`: by one that is not known here, `none`: not signed. */
export type Signer = { by: 'own' | 'other'; key: string } | { by: 'none' };

/** What a fingerprint that was noted tells: all is as it was up to this event, given by its time in ms since 1970. */
type Moment = { fingerprint: string; at: number };

/**
 * `until`: the time of the latest event; `moments`: the fingerprint after each event, in their order. `words`: whether report
 * and table were compared with the record; those of another version of the program are not. `gone`: the paths of the proofs
 * whose files the pack says were missing when it was made.
 */
export type SoundPack = {
  fault: null;
  fingerprint: string;
  until: number;
  moments: Moment[];
  signer: Signer;
  label: string;
  pages: number;
  events: number;
  madeAt: number;
  program: string;
  words: boolean;
  gone: string[];
};

/** `version` is that of this program, `own` its public key. Never throws for what is in the file. */
export async function checkPack(
  file: Blob,
  version: string,
  own: string | null,
): Promise<SoundPack | PackFault> {
  if (file.size > LARGEST_PACK) return { fault: 'foreign' };
  const zip = new Uint8Array(await file.arrayBuffer());
  const entries = unpacked(zip);
  if (entries === null || !EXPECTED.some((name) => entries.has(name))) return { fault: 'foreign' };
  const names = [...entries.keys()];
  if (!isWholeZip(zip)) return { fault: 'files' };
  const known = names.every((name) => EXPECTED.includes(name) || PROOF.test(name));
  if (!known || !EXPECTED.every((name) => entries.has(name))) return { fault: 'files' };
  const timeline = readTimeline(entries.get('timeline.json')!, version);
  if ('fault' in timeline) return timeline;
  try {
    const signer = await signerOf(timeline, own);
    const found =
      chainFault(timeline) ??
      pageFault(timeline) ??
      (signer ? compare(timeline, entries, version, signer) : { fault: 'signature' as const });
    return found.fault === null ? found : { ...found, ...identityOf(timeline, signer) };
  } catch (error) {
    // What lies deeper than a browser can follow was never recorded.
    if (error instanceof RangeError) return { fault: 'files' };
    throw error;
  }
}

/** Nothing where a chain does not even say what it is. */
function identityOf({ card, checks }: PackedTimeline, signer: Signer | null): { identity?: Identity } {
  const chains = [card, ...checks] as Partial<AuditEvent>[][];
  if (!chains.every((chain) => chain[0]?.chain && chain.at(-1)?.hash)) return {};
  const { fingerprint, until } = fingerprintNow(chains);
  return { identity: { fingerprint, until, signer } };
}

/** null: it was signed, but not this record by this key. */
async function signerOf(timeline: PackedTimeline, own: string | null): Promise<Signer | null> {
  const { signature } = timeline;
  if (!signature) return { by: 'none' };
  if (!(await isValid(signature, signedBytes(timeline)))) return null;
  return { by: signature.key === own ? 'own' : 'other', key: keyFingerprint(signature) };
}

/** Path -> content; null where it is no zip file, or holds an entry twice, or more than a pack may. */
function unpacked(zip: Uint8Array): Map<string, Uint8Array> | null {
  let size = 0;
  const seen: string[] = [];
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        seen.push(name);
        size += originalSize;
        // What it says of itself is all that is unpacked of it.
        return size <= LARGEST_PROOFS + 2 * LARGEST_TIMELINE;
      },
    });
    const entries = new Map(Object.entries(files));
    return entries.size === seen.length ? entries : null;
  } catch {
    return null;
  }
}

function readTimeline(content: Uint8Array, version: string): PackedTimeline | PackFault {
  try {
    const timeline = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    if (typeof timeline?.program !== 'string') return { fault: 'foreign' };
    const made = timeline.program.replace('Kashao ', '');
    if (isLater(made, version)) return { fault: 'other-format' };
    const isOurs = timeline.formatVersion === FORMAT_VERSION;
    // A version wrote one format, and no other: who names another wants less of the pack compared.
    if (isOurs === isLater(FORMAT_SINCE, made)) return { fault: 'format' };
    if (!isOurs) return { fault: 'other-format' };
    const read = PackedTimeline.safeParse(timeline);
    return read.success ? read.data : { fault: 'foreign' };
  } catch {
    return { fault: 'files' };
  }
}

function isLater(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const at = left!.findIndex((number, i) => number !== right![i]);
  return at >= 0 && left![at]! > right![at]!;
}

function chainFault({ card, checks }: PackedTimeline): PackFault | null {
  for (const chain of [card, ...checks]) {
    if (!chain.every((event) => typeof event === 'object' && event !== null) || chain.length === 0)
      return { fault: 'files' };
    const broken = brokenIn(chain, chain === card ? 'card' : 'page');
    if (broken) return { fault: 'link', ...broken };
  }
  return null;
}

function pageFault({ card, checks }: PackedTimeline): PackFault | null {
  const filed = filedChecks(readEvents(card));
  const there = checks.map(([first]) => (first as AuditEvent).chain);
  const same = there.length === new Set(there).size && there.every((id) => filed.includes(id));
  return same && filed.every((id) => there.includes(id)) ? null : { fault: 'pages' };
}

function compare(
  timeline: PackedTimeline,
  entries: Map<string, Uint8Array>,
  version: string,
  signer: Signer,
): SoundPack | PackFault {
  const card = readEvents(timeline.card);
  const attached = attachedProofs(card);
  const sums = new Map(attached.map(({ proof, sha256: sum }) => [proof, sum]));
  const listed = new Set(timeline.proofs.map(({ proof }) => proof));
  if (listed.size !== sums.size || [...listed].some((proof) => !sums.has(proof))) return { fault: 'files' };
  const gone: string[] = [];
  for (const [i, { proof, path }] of timeline.proofs.entries()) {
    if (path === null) {
      gone.push(proofPath(i, attached.find((one) => one.proof === proof)!.mime));
      continue;
    }
    const content = entries.get(path);
    if (!content || bytesToHex(sha256(content)) !== sums.get(proof)) return { fault: 'proof', name: path };
  }
  const paths = timeline.proofs.map(({ path }) => path);
  const stranger = [...entries.keys()].find((name) => PROOF.test(name) && !paths.includes(name));
  if (stranger) return { fault: 'content', name: stranger };
  const program = timeline.program.replace('Kashao ', '');
  const words = program === version;
  const name = words ? differing(timeline, entries) : wronglySummed(entries);
  if (name !== null) return { fault: 'content', name };
  const chains = [timeline.card, ...timeline.checks];
  const { fingerprint, until } = fingerprintNow(chains);
  return {
    fault: null,
    fingerprint,
    until,
    moments: momentsOf(chains),
    signer,
    label: cardFrom(card).facts.label,
    pages: timeline.checks.length,
    events: timeline.card.length + timeline.checks.reduce((sum, { length }) => sum + length, 0),
    madeAt: Date.parse(timeline.madeAt),
    program,
    words,
    gone,
  };
}

function momentsOf(chains: unknown[][]): Moment[] {
  const earlier = earlierFingerprints(chains);
  return [...earlier].map(([event, fingerprint]) => {
    const [chain, n] = event.split(' ');
    const its = chains.find(([first]) => (first as AuditEvent).chain === chain)!;
    return { fingerprint, at: timeOf(its[Number(n)]) };
  });
}

/** The first file that is not what this version makes of the timeline; null when there is none. */
function differing(timeline: PackedTimeline, entries: Map<string, Uint8Array>): string | null {
  try {
    const made = packAgain(timeline, entries);
    const names = new Set([...Object.keys(made), ...entries.keys()]);
    return [...names].find((name) => !isSame(made[name], entries.get(name))) ?? null;
  } catch {
    return 'timeline.json';
  }
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a?.length === b?.length && !!a?.every((byte, i) => byte === b![i]);

/** The first file that SHA256SUMS does not give as it is. */
function wronglySummed(entries: Map<string, Uint8Array>): string | null {
  const lines = new TextDecoder().decode(entries.get('SHA256SUMS')).split('\n');
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const files = [...entries].filter(([name]) => name !== 'SHA256SUMS');
  return files.find(([name, content]) => bytesToHex(sha256(content)) !== sums.get(name))?.[0] ?? null;
}
