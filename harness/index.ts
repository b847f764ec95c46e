// The door of the harness: a browser and a web as new for each test file; the next file of the worker takes over the usual ones.
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type Browser, type Engine, type Options, pause } from './browser';
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

type Held = { browser: Browser; sites: Sites };

/** What a test file without wishes of its own leaves to the next one of this worker: to start a browser takes seconds. */
let kept: Held | undefined;

/** For a test file: `const { browser, sites } = useBrowser()`; both are there once the first test or beforeAll runs. */
export function useBrowser(options: Options = {}): Held {
  const held = {} as Held;
  const isUsual = Object.keys(options).length === 0;
  const start = async () => {
    held.sites = await startSites();
    held.browser = await launch(engine(), held.sites, options);
  };
  const end = async () => {
    await held.browser?.close();
    await held.sites?.close();
  };
  beforeAll(async () => {
    if (!isUsual || !kept) return start();
    Object.assign(held, kept);
    kept = undefined;
    if (await isAsNew(held)) return;
    await end();
    await start();
  }, 60_000);
  // What a failed test leaves behind (a page that never stops, a half-made decision) must not fail the next one.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await held.browser.close();
    held.browser = await launch(engine(), held.sites, options);
  }, 60_000);
  afterAll(async () => {
    // Where the browser did not start, the next file starts one of its own.
    if (isUsual && held.browser) kept = held;
    else await end();
  });
  const later = <T extends object>(get: () => T) =>
    new Proxy({} as T, { get: (_, key) => Reflect.get(get(), key) });
  return { browser: later(() => held.browser), sites: later(() => held.sites) };
}

/** Clears away what was served, opened and stored; false where the browser does not follow soon. */
async function isAsNew({ browser, sites }: Held): Promise<boolean> {
  sites.clear();
  const renewed = browser.renew().then(
    () => true,
    () => false,
  );
  return Promise.race([renewed, pause(5000).then(() => false)]);
}
