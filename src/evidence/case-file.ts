// What a pack is made of: the chains of one card and its pages, the proofs, and when, where and by what it was made.
import type { AttachedProof } from '../core/summary';
import type { AuditEvent } from '../model';
import type { Fingerprint } from './fingerprint';
import type { Signature } from './format';
import type { StoredRecord } from './record';

type Making = {
  now: number; // milliseconds since 1970
  zone: string; // IANA name of the shopper's time zone
  version: string; // of the extension
  gloss: 'en' | null; // the language that the first page of the report is put into besides
  signature: Signature | null;
};

/** `card` and `checks` are chains as stored, `proofs` the files by the ids of the proofs, without those that are gone. */
export type CaseFile = Making & StoredRecord & { proofs: ReadonlyMap<string, Uint8Array> };
export type UnsignedCase = Omit<CaseFile, 'signature'>;

/**
 * What the report tells of it: the events that this version can read, how many it cannot, the last link of each chain, the
 * fingerprint of them all and until when it goes, and what it was after each event.
 */
export type ReadCase = Making & {
  card: AuditEvent[];
  checks: AuditEvent[][];
  unread: number;
  heads: string[];
  earlier: ReadonlyMap<string, string>;
} & Fingerprint;

/** A proof with its place in the pack; `content` is undefined if it is gone. */
export type PackedProof = AttachedProof & { path: string; content: Uint8Array | undefined };
