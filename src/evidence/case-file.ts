// What a pack is made of: the chains of one card and its pages, the proofs, and when, where and by what it was made.
import type { attachedProofs } from '../core/summary';
import type { AuditEvent } from '../model';

/** What a pack is made of. `card` and `checks` are chains as stored; `bytes` of a proof are undefined if it is gone. */
export type CaseFile = {
  card: AuditEvent[];
  checks: AuditEvent[][];
  proofs: ReadonlyMap<string, Uint8Array>;
  now: number; // milliseconds since 1970
  zone: string; // IANA name of the shopper's time zone
  version: string; // of the extension
};

/** A proof with its place in the pack. */
export type PackedProof = ReturnType<typeof attachedProofs>[number] & {
  path: string;
  content: Uint8Array | undefined;
};
