// The format of an evidence pack: its files, how large they may be, and what timeline.json holds. docs/evidence.md tells it to people.
import * as z from 'zod/mini';

const MB = 1024 * 1024;
/** In bytes. */
export const LARGEST_PROOF = 10 * MB;
/** In bytes, for all proofs of one card. */
export const LARGEST_PROOFS = 50 * MB;

/** The proofs that are taken, told by their first bytes, and how their files end in a pack. */
export const PROOF_TYPES: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

export const FORMAT = 'kashao-evidence';
/** Raised when a pack gets other files, or report and table other facts or another order of them; words may change. */
export const FORMAT_VERSION = 3;
/** The first version of the program that wrote it. From then on no pack is of another: one that says so was changed. */
export const FORMAT_SINCE = '0.2.0';

/** `proofs/01.png` for the first proof. The paths are made here: no name that a person typed becomes a path. */
export const proofPath = (index: number, mime: string): string =>
  `proofs/${String(index + 1).padStart(2, '0')}.${PROOF_TYPES[mime] ?? 'bin'}`;

/** The bits that the last digit has to spare are zero, so that the same bytes are never written otherwise. */
const base64 = (digits: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${digits - 1}}[AQgw]==$`)));

/** By the key of an installation: `key` in SPKI form, `value` as WebCrypto gives it (r and s, 32 bytes each), both in base64. */
export const Signature = z.strictObject({ key: base64(122), value: base64(86) });
export type Signature = z.infer<typeof Signature>;

/**
 * timeline.json: all that report and table are made of. Chains stand there as they were stored, since the hashes cover
 * members that a reader may not know. `path` is null for a proof that was gone when the pack was made; `signature`, which
 * covers all the rest, is null where the browser could not sign.
 */
export const PackedTimeline = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  program: z.string().check(z.regex(/^Kashao \d+\.\d+\.\d+$/)),
  madeAt: z.iso.datetime({ precision: 3 }),
  zone: z.string(),
  gloss: z.nullable(z.literal('en')),
  card: z.array(z.unknown()),
  checks: z.array(z.array(z.unknown())),
  proofs: z.array(z.strictObject({ proof: z.string(), path: z.nullable(z.string()), sha256: z.string() })),
  signature: z.nullable(Signature),
});
export type PackedTimeline = z.infer<typeof PackedTimeline>;
export type UnsignedTimeline = Omit<PackedTimeline, 'signature'>;
