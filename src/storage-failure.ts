// Names a storage error in the protocol's words.
import { Dexie } from 'dexie';

/** What failed, or undefined if the error has nothing to do with storage. Dexie wraps the browser's error in its own. */
export function storageFailure(error: unknown): 'storage-full' | 'storage-failed' | undefined {
  // The memory of the session has no error class of its own, only its words.
  if (error instanceof Error && /\bquota\b/i.test(`${error.name} ${error.message}`)) return 'storage-full';
  if (!(error instanceof Dexie.DexieError || error instanceof DOMException)) return undefined;
  const names = [error, (error as { inner?: unknown }).inner].map((e) => (e as Error | undefined)?.name);
  return names.includes('QuotaExceededError') ? 'storage-full' : 'storage-failed';
}
