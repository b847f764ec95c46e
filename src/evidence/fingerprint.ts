// The fingerprint of a record: the SHA-256 of the last links of its chains. Each event that is added gives another one.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { LAST_TIME } from '../model';

/** A fingerprint in hexadecimal, and the time of the latest event that it covers, in ms since 1970. */
export type Fingerprint = { fingerprint: string; until: number };

type Chains = readonly (readonly unknown[])[];
type Link = { chain: string; n: number; at: number; seq?: number; hash: string; data?: Filing };
type Filing = { type?: string; check?: string };

/** A line for each chain, that of the card first: its id, how many events it has, the hash of the last one. */
export const headsOf = (chains: Chains): string[] =>
  chains.map((chain) => {
    const { chain: id, hash } = chain.at(-1) as Link;
    return headOf(id, chain.length, hash);
  });

const headOf = (id: string, length: number, hash: string) => `${id} #${length} ${hash}`;

/** In hexadecimal: of these lines, each ended by a line feed. */
const fingerprintOf = (heads: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(heads.map((head) => `${head}\n`).join(''))));

/** As people read, compare and copy it: the first 16 digits, in groups of four. */
export const shortFingerprint = (fingerprint: string): string =>
  fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');

/** That of the record as it stands: its chains, that of the card first. */
export function fingerprintNow(chains: Chains): Fingerprint {
  const lasts = inSequence(chains.map((chain) => chain.at(-1) as Link));
  return { fingerprint: fingerprintOf(headsOf(chains)), until: timeOf(lasts.at(-1)) };
}

/** Of an event that anybody may have written: a time that can be shown, in ms since 1970. */
export function timeOf(event: unknown): number {
  const { at } = event as { at?: unknown };
  return Math.min(Math.max(Number(at) || 0, 0), LAST_TIME);
}

/**
 * What the fingerprint was after each event, by `<chain> <n>`: events that came later do not change it. It is left out where
 * nobody can tell: where a page that was filed then is not in the record any more, and for events of the first version,
 * whose order across chains is not known.
 */
export function earlierFingerprints(chains: Chains): Map<string, string> {
  const ids = chains.map(([first]) => (first as Link).chain);
  const known = new Set(ids);
  const heads = new Map<string, string>();
  const filed = new Set<string>();
  const gone = new Set<string>(); // of those filed
  const found = new Map<string, string>();
  for (const { chain, n, seq, hash, data } of inSequence(chains.flat() as Link[])) {
    heads.set(chain, headOf(chain, n + 1, hash));
    if (chain === ids[0] && data?.type === 'check-filed')
      (known.has(data.check!) ? filed : gone).add(data.check!);
    if (chain === ids[0] && data?.type === 'check-unfiled')
      for (const set of [filed, gone]) set.delete(data.check!);
    if (seq === undefined || gone.size > 0) continue;
    const then = ids.filter((id, i) => i === 0 || filed.has(id)).flatMap((id) => heads.get(id) ?? []);
    if (heads.has(ids[0]!)) found.set(`${chain} ${n}`, fingerprintOf(then));
  }
  return found;
}

/** By the device's own sequence; events of the first version, which had none, came before all others. */
const inSequence = (links: Link[]): Link[] => [...links].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
