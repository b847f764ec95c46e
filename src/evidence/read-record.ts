// Reads the record of a card from the database, in one look. Reads only.
import { filedChecks } from '../core/summary';
import { database, storedChain } from '../database';
import { readEvents } from '../model';
import { type Fingerprint, fingerprintNow } from './fingerprint';
import { chainsOf, type StoredRecord } from './record';

/** `card` is empty where there is no such card. */
export const readRecord = (id: string): Promise<StoredRecord> =>
  database.transaction('r', database.events, async () => {
    const card = await storedChain(id);
    const checks = await Promise.all(filedChecks(readEvents(card)).map(storedChain));
    return { card, checks: checks.filter((chain) => chain.length > 0) };
  });

/** The fingerprint of the record of a card as it stands; null where there is no such card. */
export async function readFingerprint(id: string): Promise<Fingerprint | null> {
  const record = await readRecord(id);
  return record.card.length > 0 ? fingerprintNow(chainsOf(record)) : null;
}
