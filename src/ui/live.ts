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

/** What `query` reads from session storage, read again whenever `key` changes there. */
export function useSession<T>(key: string, query: () => Promise<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useLayoutEffect(() => {
    const look = () =>
      query().then(
        (value) => setLive({ state: 'ready', value }),
        () => setLive({ state: 'failed' }),
      );
    const changed = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && key in changes) void look();
    };
    browser.storage.onChanged.addListener(changed);
    void look();
    return () => browser.storage.onChanged.removeListener(changed);
  }, [key]);
  return live;
}
