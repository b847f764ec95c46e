// Queries that answer again whenever what they read has changed. They start before the first frame is drawn, not after it.
import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed' };

/** Runs a database query, and again after each change to the rows it read or to `inputs`. */
export function useLive<T>(query: () => Promise<T>, inputs: unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useLayoutEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: () => setLive({ state: 'failed' }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}

/** The raw value under `key` in session storage, as it changes; parse it before use. */
export function useSession(key: string): Live<unknown> {
  const [live, setLive] = useState<Live<unknown>>({ state: 'loading' });
  useLayoutEffect(() => {
    let newest = false; // a change that arrives before the first read is newer than it
    const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
      if (area !== 'session' || !(key in changes)) return;
      newest = true;
      setLive({ state: 'ready', value: changes[key]?.newValue });
    };
    browser.storage.onChanged.addListener(changed);
    browser.storage.session.get(key).then(
      (found) => !newest && setLive({ state: 'ready', value: found[key] }),
      () => setLive({ state: 'failed' }),
    );
    return () => browser.storage.onChanged.removeListener(changed);
  }, [key]);
  return live;
}
