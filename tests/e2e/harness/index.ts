// The door of the harness: one browser and one web of its own for a test file, started and ended with it.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Browser, Engine, Options } from './browser';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { type Sites, startSites } from './sites';

export { type Browser, type Engine, pause, type Tab, until } from './browser';
export { html, type Sites } from './sites';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine;
  }
}

export const DIST = resolve(import.meta.dirname, '../../../dist');

/** Starts a browser with the built extension, all its traffic going to `sites`. */
export async function launch(engine: Engine, sites: Sites, options: Options = {}): Promise<Browser> {
  const dist = inLanguage(options.language ?? 'zh-CN');
  const start = engine === 'chromium' ? launchChromium : launchFirefox;
  const browser = await start(dist, sites.proxy, options);
  return {
    ...browser,
    async close() {
      await browser.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

/**
 * A copy of the build with one locale only. Few machines have the browser's own language packs, and an extension falls
 * back to the locale it has; so every machine shows the language a test asks for.
 */
function inLanguage(language: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'kashao-'));
  cpSync(DIST, copy, { recursive: true });
  const wanted = language.replace('-', '_');
  const locales = join(copy, '_locales');
  for (const each of readdirSync(locales))
    if (each !== wanted && each !== 'zh_CN') rmSync(join(locales, each), { recursive: true });
  if (wanted !== 'zh_CN') {
    cpSync(join(locales, wanted), join(locales, 'zh_CN'), { recursive: true });
    rmSync(join(locales, wanted), { recursive: true });
  }
  return copy;
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
  afterAll(async () => {
    await held.browser?.close();
    await held.sites?.close();
  });
  const later = <T extends object>(get: () => T) =>
    new Proxy({} as T, { get: (_, key) => Reflect.get(get(), key) });
  return { browser: later(() => held.browser), sites: later(() => held.sites) };
}
