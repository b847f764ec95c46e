// Makes the evidence pack of a card: reads the database as it is, writes the files in Chinese, zips them.
import { type Zippable, zipSync } from 'fflate';
import browser from 'webextension-polyfill';
import chinese from '../../public/_locales/zh_CN/messages.json';
import { filedChecks } from '../core/summary';
import { database } from '../database';
import type { AuditEvent } from '../model';
import { inWordsOf } from '../ui/text';
import { evidencePack } from './pack';

/**
 * The pack of the card as a zip file; `now` is in milliseconds since 1970.
 * @throws if there is no such card
 */
export async function buildEvidence(card: string, now: number): Promise<Blob> {
  const events = await storedChain(card);
  if (events.length === 0) throw new Error('no such card');
  const [checks, proofs] = await Promise.all([
    Promise.all(filedChecks(events).map(storedChain)),
    database.proofs.where('card').equals(card).toArray(),
  ]);
  const contents = await Promise.all(
    proofs.map(async ({ id, blob }) => [id, new Uint8Array(await blob.arrayBuffer())] as const),
  );
  const files = inWordsOf(chinese, () =>
    evidencePack({
      card: events,
      checks: checks.filter((chain) => chain.length > 0),
      proofs: new Map(contents),
      now,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      version: browser.runtime.getManifest().version,
    }),
  );
  const zippable: Zippable = {};
  // Pictures and PDFs are compressed already.
  for (const [path, content] of Object.entries(files))
    zippable[path] = [content, { level: path.startsWith('proofs/') ? 0 : 6, mtime: now }];
  return new Blob([zipSync(zippable) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

/** The events exactly as they were written: the hashes cover members that this version may not know. */
const storedChain = (chain: string): Promise<AuditEvent[]> =>
  database.events.where('[chain+n]').between([chain, 0], [chain, Number.POSITIVE_INFINITY]).toArray();
