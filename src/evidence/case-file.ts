// What a pack is made of: the chains of one card and its pages, the proofs, and when, where and by what it was made.
import type { AttachedProof } from '../core/summary';
import type { AuditEvent } from '../model';

type Making = {
  now: number; // milliseconds since 1970
  zone: string; // IANA name of the shopper's time zone
  version: string; // of the extension
  gloss: 'en' | null; // the language that the first page of the report is put into besides
};

/** `card` and `checks` are chains as stored, `proofs` the files by the ids of the proofs, without those that are gone. */
export type CaseFile = Making & {
  card: readonly unknown[];
  checks: readonly (readonly unknown[])[];
  proofs: ReadonlyMap<string, Uint8Array>;
};

/**
 * What the report tells of it: the events that this version can read, how many it cannot, the last link of each chain, and
 * one fingerprint of them all: the SHA-256 of these lines, each ended by a line feed.
 */
export type ReadCase = Making & {
  card: AuditEvent[];
  checks: AuditEvent[][];
  unread: number;
  heads: string[];
  fingerprint: string;
};

/** A proof with its place in the pack; `content` is undefined if it is gone. */
export type PackedProof = AttachedProof & { path: string; content: Uint8Array | undefined };
