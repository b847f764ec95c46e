// Drives Chromium with the built extension, over the DevTools protocol.
import puppeteer, { type CDPSession, type Frame, type Page } from 'puppeteer-core';
import { browserProgram } from '../tools/setup.mjs';
import { type Browser, type Options, type Pierced, pause, type Tab, until } from './browser';
import { clearStored, readBadge, readStored } from './extension';
import type { Sites } from './sites';
import { makeTab, shownText } from './tab';
import { closeWelcome } from './welcome';

type Node = {
  nodeId: number;
  shadowRoots?: Node[];
  children?: Node[];
  contentDocument?: Node;
  shadowRootType?: string;
  frameId?: string;
};

export async function launchChromium(
  dist: string,
  { proxy, key }: Sites,
  downloads: string,
  options: Options = {},
): Promise<Omit<Browser, 'download' | 'beforeScripts' | 'openBehind' | 'renew'>> {
  const browser = await puppeteer.launch({
    executablePath: browserProgram('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    ignoreDefaultArgs: ['--enable-automation'],
    enableExtensions: true,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeV2,Translate',
      // That one certificate counts as valid, for every host; nothing in the window speaks of it, of flags or of automation.
      `--ignore-certificate-errors-spki-list=${key}`,
      '--test-type',
      `--proxy-server=${proxy}`,
      '--proxy-bypass-list=<-loopback>',
      '--window-size=1200,860',
      `--lang=${options.language ?? 'zh-CN'}`,
    ],
    // Without a locale of UTF-8 the browser cannot write a Chinese file name.
    env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: (options.language ?? 'zh-CN').replace('-', '_') },
  });
  const id = await browser.installExtension(dist);
  const origin = `chrome-extension://${id}`;
  const worker = () =>
    browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(origin));
  await until(worker, 'the background');
  await closeWelcome(browser, origin);

  // A quiet document of the extension's origin, in front only until the first tab of a test opens.
  const [inside] = (await browser.pages()) as [Page];
  await inside.goto(`${origin}/manifest.json`);

  const session = async (frame: Frame): Promise<CDPSession> =>
    (frame as unknown as { client: CDPSession }).client;

  /** Every shadow root of one frame; nodes live until the next getDocument. */
  const roots = async (frame: Frame) => {
    const client = await session(frame);
    const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
    const found: Node[] = [];
    const walk = (node: Node, mine: boolean) => {
      for (const shadow of node.shadowRoots ?? []) {
        if (mine && shadow.shadowRootType !== 'user-agent') found.push(shadow);
        walk(shadow, mine);
      }
      for (const child of node.children ?? []) walk(child, mine);
      const document = node.contentDocument;
      if (document)
        walk(document, (node.frameId ?? document.frameId) === (frame as unknown as { _id: string })._id);
    };
    const isLocalRoot = !frame.parentFrame() || (await session(frame.parentFrame()!)) !== client;
    walk(root, isLocalRoot);
    return { client, found };
  };

  const reach = {
    async pierce(frame: Frame, selector: string) {
      const { client, found } = await roots(frame);
      const offset = await frameOffset(frame);
      const all: Pierced[] = [];
      for (const root of found) {
        const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
        for (const nodeId of nodeIds) {
          const { object } = await client.send('DOM.resolveNode', { nodeId });
          const { result } = await client.send('Runtime.callFunctionOn', {
            objectId: object.objectId!,
            functionDeclaration: String(describe),
            returnByValue: true,
          });
          const one = result.value as Pierced;
          all.push({ ...one, box: { ...one.box, x: one.box.x + offset.x, y: one.box.y + offset.y } });
        }
      }
      return all;
    },
    async closedText(frame: Frame) {
      const { client, found } = await roots(frame);
      const textOf = async ({ nodeId }: Node) => {
        const { object } = await client.send('DOM.resolveNode', { nodeId });
        const { result } = await client.send('Runtime.callFunctionOn', {
          objectId: object.objectId!,
          functionDeclaration: `function () { return (${shownText})(this); }`,
          returnByValue: true,
        });
        return String(result.value);
      };
      // All at once: of a page with a thousand roots one after the other would be old before the last is read.
      const closed = found.filter((each) => each.shadowRootType === 'closed');
      return (await Promise.all(closed.map(textOf))).join('\n').trim();
    },
    async copy(text: string) {
      await inside.evaluate(async (what) => {
        const box = document.body.appendChild(document.createElement('textarea'));
        box.value = what;
        box.select();
        document.execCommand('copy');
        box.remove();
      }, text);
    },
  };

  const ready = async (page: Page, set: { width?: number; height?: number; dark?: boolean } = {}) => {
    if (set.width) await page.setViewport({ width: set.width, height: set.height ?? 800 });
    if (set.dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    return page;
  };
  const pages = new WeakMap<Page, number>();

  const self: Omit<Browser, 'download' | 'beforeScripts' | 'openBehind' | 'renew'> = {
    engine: 'chromium',
    async open(url, set) {
      const page = await ready(await browser.newPage(), set);
      await page.goto(url, { waitUntil: set?.wait === false ? 'domcontentloaded' : 'load', timeout: 15_000 });
      return makeTab(page, reach);
    },
    async extensionPage(path, set) {
      const page = await ready(await browser.newPage(), set);
      await page.goto(`${origin}/${path}`);
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
        const pages = await browser.pages();
        const page = pages.find((each) => each.url().includes(part));
        return page && makeTab(page, reach);
      }, `a page at ${part}`),
    async openedBy(act) {
      const before = await browser.pages();
      await act();
      const opened = () => browser.pages().then((pages) => pages.find((page) => !before.includes(page)));
      return makeTab(await until(opened, 'a window that the page opens'), reach);
    },
    async tabId(of: Tab) {
      const known = pages.get(of.page);
      if (known !== undefined) return known;
      const found = await self.inExtension(
        async (url) => {
          const all = await chrome.tabs.query({});
          return all.filter((tab) => tab.url === url).at(-1)?.id;
        },
        await of.url(),
      );
      if (found === undefined) throw new Error(`no tab shows ${await of.url()}`);
      pages.set(of.page, found);
      return found;
    },
    inExtension: (body, argument) => inside.evaluate(body as never, argument as never) as never,
    stored: () => inside.evaluate(readStored) as ReturnType<Browser['stored']>,
    async badge(of) {
      return inside.evaluate(readBadge, await self.tabId(of));
    },
    async killWorker() {
      const target = worker();
      if (!target) return;
      const control = await browser.target().createCDPSession();
      const { targetInfos } = await control.send('Target.getTargets', { filter: [{}] });
      for (const info of targetInfos)
        if (info.type === 'service_worker' && info.url.startsWith(origin))
          await control.send('Target.closeTarget', { targetId: info.targetId });
      // A message may have started the next one already.
      await until(() => worker() !== target, 'the end of the background');
      await control.detach();
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

/** Place of a frame in the top page. */
async function frameOffset(frame: Frame): Promise<{ x: number; y: number }> {
  let x = 0;
  let y = 0;
  for (let each: Frame | null = frame; each?.parentFrame(); each = each.parentFrame()) {
    const element = await each.frameElement();
    const box = await element?.evaluate((node) => {
      const { left, top } = node.getBoundingClientRect();
      return { left: left + (node as HTMLElement).clientLeft, top: top + (node as HTMLElement).clientTop };
    });
    x += box?.left ?? 0;
    y += box?.top ?? 0;
  }
  return { x, y };
}

// The next two run in the page, as text: `this` is the element or the shadow root.
function describe(this: HTMLElement): Pierced {
  const { x, y, width, height } = this.getBoundingClientRect();
  const style = getComputedStyle(this);
  return {
    text: (this.innerText ?? this.textContent ?? '').trim(),
    attributes: Object.fromEntries([...this.attributes].map((each) => [each.name, each.value])),
    box: { x, y, width, height },
    visible: width > 0 && height > 0 && style.visibility === 'visible' && style.display !== 'none',
  };
}
