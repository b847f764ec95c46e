// Drives Firefox with the built extension, over WebDriver BiDi.
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { browserProgram } from '../tools/setup.mjs';
import { type Browser, type Options, type Pierced, pause, type Tab, until } from './browser';
import { clearStored, readBadge, readStored } from './extension';
import type { Sites } from './sites';
import { makeTab, shownText } from './tab';
import { closeWelcome } from './welcome';

const EXTENSION = 'kashao@kashao.example';
const UUID = '5a17c0de-0000-4000-8000-00000000ca5d';
const ORIGIN = `moz-extension://${UUID}`;

type Remote = { type: string; value?: unknown; sharedId?: string };
type Connection = { send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }> };
type NodeValue = { children?: RemoteNode[]; shadowRoot?: RemoteNode | null; mode?: string };
type RemoteNode = { sharedId: string; value?: NodeValue };

export async function launchFirefox(
  dist: string,
  { proxy, root }: Sites,
  downloads: string,
  options: Options = {},
): Promise<Omit<Browser, 'download' | 'beforeScripts' | 'openBehind' | 'renew'>> {
  const [host, port] = proxy.split(':');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserProgram('firefox'),
    headless: options.headless ?? true,
    enableExtensions: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1200', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
      'intl.locale.requested': options.language ?? 'zh-CN',
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
  const connection = (browser as unknown as { connection: Connection }).connection;

  /** Evaluates in the browser's own window, with all its rights. */
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const privileged = async (expression: string) => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context: tree.contexts[0]!.context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(JSON.stringify(result.exceptionDetails));
    return (result.result as Remote).value;
  };

  await privileged(trustRoot(root));
  if (options.headless === false) await privileged(HIDE_THE_ROBOT);
  await browser.installExtension(dist);

  /** Firefox gives no load event for an extension's page. */
  const visit = async (page: Page, path: string) => {
    const url = `${ORIGIN}/${path}`;
    await connection.send('browsingContext.navigate', {
      context: contextOf(page.mainFrame()),
      url,
      wait: 'none',
    });
    await until(
      () => page.evaluate((where) => location.href === where && document.readyState === 'complete', url),
      `the page ${path}`,
    );
  };
  await closeWelcome(browser, ORIGIN);
  const inside = await browser.newPage();
  await visit(inside, 'icons/128.png');

  /** A tab beside the harness's own: left alone, Firefox takes the window in front, which may be a small one of the extension. */
  const newTab = async () => {
    const { context } = (
      await connection.send('browsingContext.create', {
        type: 'tab',
        referenceContext: contextOf(inside.mainFrame()),
      })
    ).result;
    const isNew = (page: Page) => contextOf(page.mainFrame()) === context;
    return until(async () => (await browser.pages()).find(isNew), 'a new tab');
  };

  /** Runs a function on a node of a frame, one that only BiDi can name. */
  const call = async <R>(
    frame: Frame,
    node: RemoteNode,
    body: (node: never, argument: never) => R,
    argument = '',
  ) => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: `(node, argument) => JSON.stringify((${body})(node, argument))`,
      arguments: [{ sharedId: node.sharedId }, { type: 'string', value: argument }],
      target: { context: contextOf(frame) },
      awaitPromise: false,
    });
    if (result.type === 'exception') throw new Error(JSON.stringify(result.exceptionDetails));
    return JSON.parse((result.result as Remote).value as string) as R;
  };
  const roots = async (frame: Frame) => {
    // Writing out a page of 100 000 nodes takes Firefox half a minute; there, only what stands outside the body counts.
    const { result } = await connection.send('script.evaluate', {
      expression:
        'document.all.length < 5000 ? [document.documentElement] : [...document.documentElement.children].filter((each) => each !== document.body)',
      target: { context: contextOf(frame) },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    });
    const found: RemoteNode[] = [];
    const walk = (node: RemoteNode) => {
      const shadow = node.value?.shadowRoot;
      if (shadow) {
        found.push(shadow);
        walk(shadow);
      }
      for (const child of node.value?.children ?? []) walk(child);
    };
    const tops = result.type === 'success' ? (result.result as Remote).value : [];
    for (const top of tops as RemoteNode[]) walk(top);
    return found;
  };

  const reach = {
    async pierce(frame: Frame, selector: string) {
      const all: Pierced[] = [];
      for (const root of await roots(frame)) all.push(...(await call(frame, root, describeAll, selector)));
      return all;
    },
    async closedText(frame: Frame) {
      const closed = (await roots(frame)).filter((root) => root.value?.mode === 'closed');
      return (await Promise.all(closed.map((root) => call(frame, root, shownText)))).join('\n').trim();
    },
    async copy(text: string) {
      await privileged(
        `Cc["@mozilla.org/widget/clipboardhelper;1"].getService(Ci.nsIClipboardHelper).copyString(${JSON.stringify(text)})`,
      );
    },
  };

  const ready = async (page: Page, set: { width?: number; height?: number; dark?: boolean } = {}) => {
    await privileged(
      `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${set.dark ? 0 : 1})`,
    );
    if (set.width) await page.setViewport({ width: set.width, height: set.height ?? 800 });
    return page;
  };
  const ids = new WeakMap<Page, number>();

  const self: Omit<Browser, 'download' | 'beforeScripts' | 'openBehind' | 'renew'> = {
    engine: 'firefox',
    async open(url, set) {
      const page = await ready(await newTab(), set);
      await page.goto(url, { waitUntil: set?.wait === false ? 'domcontentloaded' : 'load', timeout: 15_000 });
      return makeTab(page, reach);
    },
    async extensionPage(path, set) {
      const page = await ready(await newTab(), set);
      await visit(page, path);
      return makeTab(page, reach);
    },
    async popup(of, set) {
      return self.extensionPage(`popup.html?tab=${await self.tabId(of)}`, {
        width: 380,
        height: 600,
        ...set,
      });
    },
    opened: (part) =>
      until(async () => {
        // The driver is not told where such a page has gone; the page itself knows.
        for (const page of await browser.pages()) {
          const address = await Promise.race([
            page.evaluate(() => location.href).catch(() => ''),
            pause(500),
          ]);
          if (address?.includes(part)) return makeTab(page, reach);
        }
        return null;
      }, `a page at ${part}`),
    async openedBy(act) {
      const before = await browser.pages();
      await act();
      const opened = () => browser.pages().then((pages) => pages.find((page) => !before.includes(page)));
      return makeTab(await until(opened, 'a window that the page opens'), reach);
    },
    async tabId(of: Tab) {
      const known = ids.get(of.page);
      if (known !== undefined) return known;
      const found = await self.inExtension(
        async (url) => {
          const all = await chrome.tabs.query({});
          return all.filter((tab) => tab.url === url).at(-1)?.id;
        },
        await of.url(),
      );
      if (found === undefined) throw new Error(`no tab shows ${await of.url()}`);
      ids.set(of.page, found);
      return found;
    },
    inExtension: (body, argument) => inside.evaluate(body as never, argument as never) as never,
    stored: () => inside.evaluate(readStored) as ReturnType<Browser['stored']>,
    async badge(of) {
      return inside.evaluate(readBadge, await self.tabId(of));
    },
    async killWorker() {
      await privileged(
        `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)}).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      );
      await pause(50);
    },
    async clear() {
      await inside.evaluate(clearStored);
    },
    copy: reach.copy,
    tidy: () => inside.close(),
    async close() {
      // A page that keeps its process busy can keep the browser from closing.
      await Promise.race([browser.close(), pause(5000)]);
      browser.process()?.kill('SIGKILL');
    },
    closed: new Promise((done) => {
      browser.once('disconnected', () => done());
    }),
  };
  return self;
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

const contextOf = (frame: Frame) => (frame as unknown as { _id: string })._id;

// The next two run in the page, as text.
function describeAll(root: ShadowRoot, selector: string): Pierced[] {
  let offsetX = 0;
  let offsetY = 0;
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent) {
      const frame = view.frameElement;
      if (!frame) break;
      const box = frame.getBoundingClientRect();
      offsetX += box.left + frame.clientLeft;
      offsetY += box.top + frame.clientTop;
    }
  } catch {
    // A foreign parent: its place is not known here.
  }
  return [...root.querySelectorAll<HTMLElement>(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      text: (element.innerText ?? element.textContent ?? '').trim(),
      attributes: Object.fromEntries([...element.attributes].map((each) => [each.name, each.value])),
      box: { x: x + offsetX, y: y + offsetY, width, height },
      visible: width > 0 && height > 0 && style.visibility === 'visible' && style.display !== 'none',
    };
  });
}
