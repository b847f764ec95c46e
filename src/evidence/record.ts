// The record of one card as it is stored: the chains that its fingerprint, its signature and its pack are made of.
import { filedChecks } from '../core/summary';
import { type AuditEvent, readEvents } from '../model';

/** Chains as they were written, of a card and of pages that may be filed under it. */
export type StoredRecord = {
  card: readonly unknown[];
  checks: readonly (readonly unknown[])[];
};

/** A chain as stored, and what this version can read of it. */
export type StoredChain = { stored: readonly unknown[]; events: AuditEvent[] };

/** The chain of the card, and those of the pages that are filed under it, ordered by their beginning. */
export function recordOf({ card, checks }: StoredRecord): { card: StoredChain; checks: StoredChain[] } {
  const own = read(card);
  const filed = new Set(filedChecks(own.events));
  const pages = checks
    .map(read)
    .filter(({ events: [first] }) => first && filed.has(first.chain))
    .sort(({ events: [a] }, { events: [b] }) => a!.at - b!.at || (a!.chain < b!.chain ? -1 : 1));
  return { card: own, checks: pages };
}

/** The same as stored, that of the card first. */
export function chainsOf(record: StoredRecord): (readonly unknown[])[] {
  const { card, checks } = recordOf(record);
  return [card, ...checks].map(({ stored }) => stored);
}

const read = (stored: readonly unknown[]): StoredChain => ({ stored, events: readEvents(stored) });
