// The hash chain of audit events: each link carries the SHA-256 of the one before, so an exported timeline can be verified.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditEvent, EventData } from '../model';

/** When something happened: `at` in milliseconds since 1970, `seq` its place among all events of the device, from 1. */
export type Moment = { at: number; seq: number };

/** The next link of `chain` (id of a page check or card). `last` is the link before, undefined for the first. Synchronous. */
export function append(
  chain: string,
  last: Pick<AuditEvent, 'n' | 'hash'> | undefined,
  { at, seq }: Moment,
  data: EventData,
): AuditEvent {
  const link = { chain, n: last ? last.n + 1 : 0, at, seq, data, prev: last?.hash ?? '' };
  return { ...link, hash: hashOf(link) };
}

export type ChainVerdict = { ok: true } | { ok: false; at: number; why: BrokenLink };
export type BrokenLink = 'hash' | 'prev' | 'place' | 'chain';

/**
 * Does every link of one chain, given in order, carry its own hash and that of the link before? `at` is the place of the
 * first broken link. A chain proves that nothing in it was changed, inserted or left out; links cut off at the end show
 * only against a copy made earlier.
 */
export function verifyChain(events: readonly AuditEvent[]): ChainVerdict {
  for (const [at, event] of events.entries()) {
    const why = brokenBy(event, events[at - 1], at);
    if (why) return { ok: false, at, why };
  }
  return { ok: true };
}

function brokenBy(event: AuditEvent, before: AuditEvent | undefined, at: number): BrokenLink | null {
  if (!isWhole(event)) return 'hash';
  if (event.n !== at) return 'place';
  if (before && event.chain !== before.chain) return 'chain';
  return event.prev === (before?.hash ?? '') ? null : 'prev';
}

/** Does a link, of whatever version, carry its own hash? */
export const isWhole = ({ hash, ...rest }: Pick<AuditEvent, 'hash'>): boolean => hashOf(rest) === hash;

const hashOf = (link: object) => bytesToHex(sha256(utf8ToBytes(canonicalJson(link))));

/**
 * JSON with the members of every object in the order of their names and no white space, so that one value has one text
 * (RFC 8785 for the values used here: strings, integers, plain decimals, booleans, null). Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Where an event stands: its chain and its place there. */
export type EventRef = { chain: string; n: number };
/** The same with when it was written. */
export type Mark = Pick<AuditEvent, 'chain' | 'n' | 'at' | 'seq'>;
export const refOf = ({ chain, n }: EventRef): EventRef => ({ chain, n });

/**
 * One order for events of several chains: by the device's own sequence, which a clock set back does not change. Events of
 * the first version have no sequence; they were written before all others and keep their chain's order, then that of time.
 * Does not depend on the order given.
 */
export function inOrder(chains: readonly (readonly AuditEvent[])[]): AuditEvent[] {
  // One chain has its own order; a card of a thousand pages is asked for it again and again.
  if (chains.length === 1) return chains[0]!.toSorted((a, b) => a.n - b.n);
  const placed = chains.flatMap((chain) => {
    // Within a chain of the first version an event is never earlier than the one before it.
    let time = 0;
    return [...chain]
      .sort((a, b) => a.n - b.n)
      .map((event) => {
        time = Math.max(time, event.at);
        return { event, time };
      });
  });
  return placed
    .sort(
      (a, b) => bySequence(a.event, b.event) || a.time - b.time || (a.event.chain < b.event.chain ? -1 : 1),
    )
    .map(({ event }) => event);
}

/** Negative where `a` was written before `b`, 0 where neither chain nor sequence tells. */
function bySequence(a: Mark, b: Mark): number {
  if (a.chain === b.chain) return a.n - b.n;
  if (a.seq !== undefined && b.seq !== undefined) return a.seq - b.seq;
  return Number(a.seq !== undefined) - Number(b.seq !== undefined);
}

/** Was `a` written after `b`? By the device's sequence; by the clock only where both are of the first version. */
export const isAfter = (a: Mark, b: Mark): boolean => (bySequence(a, b) || a.at - b.at) > 0;
