// Starts one browser with the built extension, all its traffic going to a web of our own.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type Engine, type Options, until } from './browser';
import { launchChromium } from './chromium';
import { dropAll } from './extension';
import { launchFirefox } from './firefox';
import type { Sites } from './sites';

const DIST = resolve(import.meta.dirname, '../dist');

/** Starts a browser with the built extension, all its traffic going to `sites`. */
export async function launch(engine: Engine, sites: Sites, options: Options = {}): Promise<Browser> {
  const dist = inLanguage(options.language ?? 'zh-CN');
  if (options.emptySensor) emptySensor(dist);
  if (options.lateScripts) runFirst(dist, GATE);
  if (options.background) runFirst(dist, options.background);
  if (options.openPolicy) openPolicy(dist);
  const start = engine === 'chromium' ? launchChromium : launchFirefox;
  const downloads = mkdtempSync(join(tmpdir(), 'kashao-downloads-'));
  const begin = () => start(dist, sites, downloads, options);
  const browser = await begin().catch(begin); // on a busy machine one now and then does not come up
  const tidyUp = () => {
    for (const folder of [dist, downloads]) rmSync(folder, { recursive: true, force: true });
  };
  // The last browser of a run of tests ends with its process.
  process.once('exit', tidyUp);
  return {
    ...browser,
    download: (end) =>
      until(() => {
        const name = readdirSync(downloads).find((each) => each.endsWith(end));
        return name && statSync(join(downloads, name)).size > 0 && join(downloads, name);
      }, `a saved file *${end}`) as Promise<string>,
    async renew() {
      await browser.inExtension(dropAll);
      await browser.killWorker();
      await browser.clear();
      for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
    },
    async openBehind(url, work) {
      const id = await browser.inExtension(
        async (what) => (await chrome.tabs.create({ url: what, active: false })).id,
        url,
      );
      await work();
      // Left alone it would come to the front as soon as the tab before it is closed, in the middle of another test.
      await browser.inExtension((tab) => chrome.tabs.remove(tab!), id);
    },
    async beforeScripts(act) {
      await browser.inExtension(
        () =>
          new Promise<void>((closed) => {
            void navigator.locks.request('gate', () => {
              closed();
              return new Promise<void>((open) => addEventListener('open-gate', () => open(), { once: true }));
            });
          }),
      );
      try {
        return await act();
      } finally {
        await browser.inExtension(() => void dispatchEvent(new Event('open-gate')));
      }
    },
    async close() {
      await browser.close();
      tidyUp();
      process.off('exit', tidyUp);
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

/** Lets the background place a script only while nobody has closed the gate, which is a lock of the extension's origin. */
const GATE = `{
    const { scripting } = globalThis.browser ?? chrome;
    const place = scripting.executeScript.bind(scripting);
    scripting.executeScript = async (what) => {
      await navigator.locks.request('gate', { mode: 'shared' }, () => {});
      return place(what);
    };
  }`;

/** Puts code before that of the background. */
function runFirst(dist: string, code: string): void {
  const file = join(dist, 'background.js');
  writeFileSync(file, `${code}\n${readFileSync(file, 'utf8')}`);
}

/** Takes the part out of the policy that keeps requests in; what remains no browser gives up. */
function openPolicy(dist: string): void {
  const file = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.content_security_policy = { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" };
  writeFileSync(file, JSON.stringify(manifest));
}

/** Empties what the manifest puts into every page. */
function emptySensor(dist: string): void {
  const { content_scripts } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  for (const { js } of content_scripts) for (const file of js) writeFileSync(join(dist, file), '');
}
