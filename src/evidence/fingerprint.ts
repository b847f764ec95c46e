// One fingerprint of a whole pack: the SHA-256 of the last links of its chains.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A line for each chain, that of the card first: its id, how many events it has, the hash of the last one. */
export const headsOf = (chains: readonly (readonly unknown[])[]): string[] =>
  chains.map((chain) => {
    const { chain: id, hash } = chain.at(-1) as { chain: string; hash: string };
    return `${id} #${chain.length} ${hash}`;
  });

/** In hexadecimal: of these lines, each ended by a line feed. */
export const fingerprintOf = (heads: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(heads.map((head) => `${head}\n`).join(''))));
