// Makes the evidence pack of a card on the device: reads the database as it is, and zips the files.
import { type Zippable, zipSync } from 'fflate';
import browser from 'webextension-polyfill';
import { database } from '../database';
import { readEvents } from '../model';
import { Refusal } from '../ui/act';
import { text } from '../ui/text';
import type { UnsignedCase } from './case-file';
import { evidencePack, unsignedTimeline } from './pack';
import { bytesOf } from './proof-bytes';
import { readRecord } from './read-record';
import { signedBytes } from './signature';
import { sign } from './signing-key';

/**
 * The pack of the card as a zip file; `now` is in milliseconds since 1970.
 * @throws if there is no such card, and {Refusal} where its beginning cannot be read
 */
export async function buildEvidence(card: string, now: number): Promise<Blob> {
  const record = await readRecord(card);
  if (record.card.length === 0) throw new Error('no such card');
  if (readEvents(record.card)[0]?.data.type !== 'card-opened') throw new Refusal(text('card_evidenceLost'));
  const proofs = await database.proofs.where('card').equals(card).toArray();
  const contents = await Promise.all(proofs.map(async ({ id, blob }) => [id, await bytesOf(blob)] as const));
  const unsigned: UnsignedCase = {
    ...record,
    proofs: new Map(contents.flatMap(([id, bytes]) => (bytes ? [[id, bytes]] : []))),
    now,
    zone: zoneOfDevice(),
    version: browser.runtime.getManifest().version,
    gloss: text('ui_lang') === 'en' ? 'en' : null,
  };
  // A storage without room for a key still gives its evidence.
  const signature = await sign(signedBytes(unsignedTimeline(unsigned))).catch(() => null);
  const files = evidencePack({ ...unsigned, signature });
  return new Blob([zipped(files, now)], { type: 'application/zip' });
}

// A zip file knows no time outside these years, whatever the clock of the device says.
const FIRST_TIME = Date.UTC(1980, 0, 2);
const LAST_TIME = Date.UTC(2099, 11, 30);

/** The files as one zip file; `now` is the time they bear in it. */
export function zipped(files: Record<string, Uint8Array>, now: number): Uint8Array<ArrayBuffer> {
  const mtime = Math.min(Math.max(now, FIRST_TIME), LAST_TIME);
  const zippable: Zippable = {};
  // Pictures and PDFs are compressed already.
  for (const [path, content] of Object.entries(files))
    zippable[path] = [content, { level: path.startsWith('proofs/') ? 0 : 6, mtime }];
  return zipSync(zippable) as Uint8Array<ArrayBuffer>;
}

/** UTC where the browser names a zone that nobody knows, such as "Etc/Unknown". */
function zoneOfDevice(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
