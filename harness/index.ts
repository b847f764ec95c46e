// The door of the harness: one browser and one web of its own for a test file, started and ended with it.
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Browser, Engine, Options } from './browser';
import { launch } from './launch';
import { type Sites, startSites } from './sites';

export { type Browser, type Engine, pause, type Tab, until } from './browser';
export { html, type Sites } from './sites';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine;
  }
}

/** The engine this run of the file is for. */
export const engine = (): Engine => inject('engine');

/** For a test file: `const { browser, sites } = useBrowser()`; both are there once the first test or beforeAll runs. */
export function useBrowser(options: Options = {}): { browser: Browser; sites: Sites } {
  const held = {} as { browser: Browser; sites: Sites };
  beforeAll(async () => {
    held.sites = await startSites();
    held.browser = await launch(engine(), held.sites, options);
  }, 60_000);
  // What a failed test leaves behind (a page that never stops, a half-made decision) must not fail the next one.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await held.browser.close();
    held.browser = await launch(engine(), held.sites, options);
  }, 60_000);
  afterAll(async () => {
    await held.browser?.close();
    await held.sites?.close();
  });
  const later = <T extends object>(get: () => T) =>
    new Proxy({} as T, { get: (_, key) => Reflect.get(get(), key) });
  return { browser: later(() => held.browser), sites: later(() => held.sites) };
}
