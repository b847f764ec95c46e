// Drives Chromium with the built extension, over the DevTools protocol.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserProgram } from '../tools/setup.mjs';
import { type Options, until } from './browser';
import { chromiumReach } from './chromium-reach';
import { type Driven, driven } from './driven';
import type { Sites } from './sites';
import { closeWelcome } from './welcome';

export async function launchChromium(
  dist: string,
  sites: Sites,
  downloads: string,
  options: Options = {},
): Promise<Driven> {
  const browser = await start(sites, downloads, options);
  const id = await browser.installExtension(dist);
  const origin = `chrome-extension://${id}`;
  await until(() => workerOf(browser, origin), 'the background');
  await closeWelcome(browser, origin);

  // In front only until the first tab of a test opens.
  const [inside] = (await browser.pages()) as [Page];
  await inside.goto(`${origin}/manifest.json`);
  return driven({
    engine: 'chromium',
    browser,
    inside,
    reach: chromiumReach(inside),
    newPage: () => browser.newPage(),
    visit: (page, path) => page.goto(`${origin}/${path}`),
    async shade(page, dark) {
      if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    },
    addressOf: async (page) => page.url(),
    killWorker: () => killWorker(browser, origin),
  });
}

const start = (
  { proxy, key }: Sites,
  downloads: string,
  { headless = true, language = 'zh-CN' }: Options,
): Promise<Browser> =>
  puppeteer.launch({
    executablePath: browserProgram('chromium'),
    headless,
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
      // The last two: what the browser asks for itself would stand among what pages ask for.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeV2,Translate,NetworkTimeServiceQuerying,AutofillServerCommunication',
      // That one certificate counts as valid, for every host; nothing in the window speaks of it, of flags or of automation.
      `--ignore-certificate-errors-spki-list=${key}`,
      '--test-type',
      `--proxy-server=${proxy}`,
      '--proxy-bypass-list=<-loopback>',
      '--window-size=1200,860',
      `--lang=${language}`,
    ],
    // Without a locale of UTF-8 the browser cannot write a Chinese file name.
    env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: language.replace('-', '_') },
  });

const workerOf = (browser: Browser, origin: string) =>
  browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(origin));

async function killWorker(browser: Browser, origin: string): Promise<void> {
  const target = workerOf(browser, origin);
  if (!target) return;
  const control = await browser.target().createCDPSession();
  const { targetInfos } = await control.send('Target.getTargets', { filter: [{}] });
  for (const info of targetInfos)
    if (info.type === 'service_worker' && info.url.startsWith(origin))
      await control.send('Target.closeTarget', { targetId: info.targetId });
  // A message may have started the next one already.
  await until(() => workerOf(browser, origin) !== target, 'the end of the background');
  await control.detach();
}
