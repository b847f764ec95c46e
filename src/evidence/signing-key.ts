// The key of this installation: made when the first pack is, kept so that no program can read it out, and gone when everything is erased.
import { database, type SigningKey } from '../database';
import type { Signature } from './format';
import { ALGORITHM, toBase64 } from './signature';

/** Signs with the key of this installation, which is made where there is none. */
export async function sign(bytes: Uint8Array<ArrayBuffer>): Promise<Signature> {
  const { key, privateKey } = (await database.keys.get('evidence')) ?? (await keep(await makeKey()));
  return { key, value: toBase64(await crypto.subtle.sign(ALGORITHM, privateKey, bytes)) };
}

/** The public key of this installation; null while it has signed nothing. */
export const ownKey = async (): Promise<string | null> => (await database.keys.get('evidence'))?.key ?? null;

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  return { id: 'evidence', key: toBase64(await crypto.subtle.exportKey('spki', publicKey)), privateKey };
}

/** Two windows may have made one at the same time: the first stays. */
const keep = (made: SigningKey): Promise<SigningKey> =>
  database.transaction('rw', database.keys, async () => {
    const kept = await database.keys.get('evidence');
    if (kept) return kept;
    await database.keys.put(made);
    return made;
  });
