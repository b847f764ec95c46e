// Drives Firefox with the built extension, over WebDriver BiDi.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserProgram } from '../tools/setup.mjs';
import { type Options, pause, until } from './browser';
import { type Driven, driven } from './driven';
import { type Connection, contextOf, firefoxReach, type Remote } from './firefox-reach';
import type { Sites } from './sites';
import { closeWelcome } from './welcome';

const EXTENSION = 'kashao@kashao.example';
const UUID = '5a17c0de-0000-4000-8000-00000000ca5d';
const ORIGIN = `moz-extension://${UUID}`;

export async function launchFirefox(
  dist: string,
  sites: Sites,
  downloads: string,
  options: Options = {},
): Promise<Driven> {
  const browser = await start(sites, downloads, options);
  try {
    return await equip(browser, dist, sites, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Installs the extension, and makes of the bare browser what a test drives. */
async function equip(browser: Browser, dist: string, sites: Sites, options: Options): Promise<Driven> {
  const { connection } = browser as unknown as { connection: Connection };
  const privileged = await privilegesOf(connection);
  await privileged(trustRoot(sites.root));
  if (options.headless === false) await privileged(HIDE_THE_ROBOT);
  await browser.installExtension(dist);
  await closeWelcome(browser, ORIGIN);
  const inside = await browser.newPage();
  await visit(connection, inside, 'icons/128.png');
  return driven({
    engine: 'firefox',
    browser,
    inside,
    reach: firefoxReach(connection, privileged),
    newPage: () => newTab(browser, connection, inside),
    visit: (page, path) => visit(connection, page, path),
    shade: (_, dark) =>
      privileged(
        `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${dark ? 0 : 1})`,
      ),
    // The driver is not told where a page has gone that the extension opened; the page itself knows.
    addressOf: async (page) =>
      (await Promise.race([page.evaluate(() => location.href).catch(() => ''), pause(500)])) ?? '',
    async killWorker() {
      await privileged(
        `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)}).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      );
      await pause(50);
    },
  });
}

function start(
  { proxy }: Sites,
  downloads: string,
  { headless = true, language = 'zh-CN' }: Options,
): Promise<Browser> {
  const [host, port] = proxy.split(':');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: browserProgram('firefox'),
    headless,
    enableExtensions: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1200', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
      'intl.locale.requested': language,
      'network.proxy.type': 1,
      'network.proxy.http': host!,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host!,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.failover_direct': false,
      'dom.security.https_first': false,
      'dom.security.https_first_schemeless': false,
      'network.stricttransportsecurity.preloadlist': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'browser.tabs.warnOnClose': false,
      'signon.rememberSignons': false,
    },
  });
}

/** Evaluates in the browser's own window, with all its rights. */
async function privilegesOf(connection: Connection): Promise<(expression: string) => Promise<unknown>> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[];
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context: window!.context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(JSON.stringify(result.exceptionDetails));
    return (result.result as Remote).value;
  };
}

/** Firefox gives no load event for an extension's page. */
async function visit(connection: Connection, page: Page, path: string): Promise<void> {
  const url = `${ORIGIN}/${path}`;
  const context = contextOf(page.mainFrame());
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
  await until(
    () => page.evaluate((where) => location.href === where && document.readyState === 'complete', url),
    `the page ${path}`,
  );
}

/** A tab beside the harness's own: left alone, Firefox takes the window in front, which may be a small one of the extension. */
async function newTab(browser: Browser, connection: Connection, inside: Page): Promise<Page> {
  const { result } = await connection.send('browsingContext.create', {
    type: 'tab',
    referenceContext: contextOf(inside.mainFrame()),
  });
  const isNew = (page: Page) => contextOf(page.mainFrame()) === result.context;
  return until(async () => (await browser.pages()).find(isNew), 'a new tab');
}

/** To the profile, which ends with the browser, the root is as good as any that Firefox ships. */
const trustRoot = (root: string) =>
  `void Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(${JSON.stringify(root)}, "C,,")`;

/** A driven window wears stripes and a robot in its address bar, which no shopper has; that goes for windows opened later, too. */
const HIDE_THE_ROBOT = `{
  const hide = (view) => view.document.documentElement.removeAttribute("remotecontrol");
  for (const view of Services.wm.getEnumerator("navigator:browser")) hide(view);
  Services.obs.addObserver(hide, "browser-delayed-startup-finished");
}`;
