// The fingerprint and the signature of an evidence pack, without sharing code with the extension: see docs/evidence.md.
import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson, fingerprintOf, sha256, short } from './known-hashes.mjs';

/** Of the record as it stands, in hexadecimal. */
export const fingerprintOfPack = ({ card, checks }) => fingerprintOf([card, ...checks]);

/** By what it was signed: 16 digits of the SHA-256 of the public key; null where there is no signature. */
export const signerOf = ({ signature }) =>
  signature ? short(sha256(Buffer.from(signature.key, 'base64'))) : null;

/** Over all of the timeline but itself. `none`: the browser could not sign, or it was taken out. @returns {'valid' | 'not valid' | 'none'} */
export function signatureOf({ signature, ...timeline }) {
  if (!signature) return 'none';
  const signed = `kashao-evidence signature\n${canonicalJson(timeline)}\n`;
  try {
    const spki = { key: Buffer.from(signature.key, 'base64'), format: 'der', type: 'spki' };
    const key = createPublicKey(spki);
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return 'not valid';
    const value = Buffer.from(signature.value, 'base64');
    const fits = verify('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }, value);
    return fits ? 'valid' : 'not valid';
  } catch {
    return 'not valid';
  }
}

/** For people: one line each. */
export function identityLines(timeline) {
  const signature = signatureOf(timeline);
  const says = {
    valid: `valid, by the key ${signerOf(timeline)}. Whose that is no pack can say: the key is known only where it was noted earlier.`,
    'not valid': 'not valid: what is signed is another timeline, or by another key.',
    none: 'none: the browser could not sign, or it was taken out. Nothing guards its time zone, its gloss and its list of proofs.',
  };
  return [
    `  Fingerprint: ${short(fingerprintOfPack(timeline))}`,
    '    It covers the events of card and pages, and nothing else.',
    `  Signature: ${says[signature]}`,
    ...(signature === 'valid'
      ? [
          '    It covers all of timeline.json: events, time, zone, gloss, the list of proofs and which are missing.',
        ]
      : []),
  ];
}
