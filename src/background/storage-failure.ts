// Names a storage error in the protocol's words.

/** Dexie wraps the browser's error in its own, so both names are looked at. */
export function storageFailure(error: unknown): 'storage-full' | 'storage-failed' {
  const names = [error, (error as { inner?: unknown })?.inner].map((e) => (e as Error | undefined)?.name);
  return names.includes('QuotaExceededError') ? 'storage-full' : 'storage-failed';
}
