// A backup: one JSON file with every chain as it is stored, and the proofs where they are wanted. Rows are made again from the chains.
import * as z from 'zod/mini';
import type { AuditEvent } from '../../model';

const FORMAT = 'kashao-backup';
/** Raised when a file gets other members. */
export const FORMAT_VERSION = 1;

/** What every backup begins with, so that a file of another program is told by its first bytes, however large it is. */
export const BEGIN = `{"format":"${FORMAT}","formatVersion":`;

const MB = 1024 * 1024;
/** In bytes; a browser takes no longer text. */
export const LARGEST_BACKUP = 480 * MB;

/** Half of what a number can count: whatever a file says, there is room for what is recorded after it. */
const LAST_SEQUENCE = 2 ** 52;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An event as it was written, by whatever version: its hash covers members of its data that this one may not know. */
export const Link = z.strictObject({
  chain: z.uuid(),
  n: z.int().check(z.nonnegative()),
  at: z.int().check(z.nonnegative()),
  seq: z.optional(z.int().check(z.positive(), z.maximum(LAST_SEQUENCE))),
  data: z.looseObject({ type: z.string() }),
  prev: z.union([z.literal(''), sha256]),
  hash: sha256,
});
export type Link = z.infer<typeof Link>;

/** Why a chain is left out: it may hide a card code, or says more than this version can read, so that nobody knows. */
export type Doubt = 'withCode' | 'unreadable';

/** A chain as stored, what this version can read of it, and why it is not to be taken. */
export type ReadChain = { id: string; stored: Link[]; events: AuditEvent[]; doubt?: Doubt };

export const Backup = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  program: z.string().check(z.regex(/^Kashao \d+\.\d+\.\d+$/)),
  madeAt: z.iso.datetime({ precision: 3 }),
  currentCard: z.nullable(z.uuid()),
  chains: z.array(z.array(Link).check(z.minLength(1))),
  proofs: z.nullable(z.array(z.strictObject({ proof: z.uuid(), base64: z.string() }))), // null: left out
});
export type Backup = z.infer<typeof Backup>;
