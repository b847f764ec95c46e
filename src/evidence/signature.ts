// The signature of a pack: by which key, and over what. The key itself is in signing-key.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../core/timeline';
import { shortFingerprint } from './fingerprint';
import { FORMAT, type Signature, type UnsignedTimeline } from './format';

/** Both Chrome 121 and Firefox have it; Ed25519 came to Chrome later. */
export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** What is signed: a line that says so, and timeline.json without the signature, all of it, in canonical form. */
export function signedBytes(timeline: UnsignedTimeline & { signature?: unknown }): Uint8Array<ArrayBuffer> {
  const { signature: _, ...signed } = timeline;
  return utf8ToBytes(`${FORMAT} signature\n${canonicalJson(signed)}\n`);
}

/** How people tell one key from another: 16 hexadecimal digits of the SHA-256 of the public key. */
export const keyFingerprint = ({ key }: Signature): string =>
  shortFingerprint(bytesToHex(sha256(fromBase64(key))));

/** Did this key sign these bytes? */
export async function isValid({ key, value }: Signature, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const known = await crypto.subtle.importKey('spki', fromBase64(key), ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, known, fromBase64(value), bytes);
  } catch {
    return false; // no point of the curve
  }
}

export const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
