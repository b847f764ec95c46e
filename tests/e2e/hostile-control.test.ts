// The control of the hostile pages: without the sensor each of them gets the code. A page that never could would prove nothing.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { engine, type Tab, until, useBrowser } from '../../harness';
import { hostilePages, openWindow, serveHostile, sizeOf, takeStep } from './hostile-pages';

// What a page collects is the page's own doing, so one browser is enough.
describe.runIf(engine() === 'chromium')('without the sensor', () => {
  const { browser, sites } = useBrowser({ emptySensor: true });

  let hostile: ReturnType<typeof serveHostile>;
  beforeAll(() => {
    hostile = serveHostile(sites);
  });

  // To open a tab takes longer than all that is done in it.
  let usual: Tab | undefined;
  async function openUsual(url: string): Promise<Tab> {
    if (!usual) {
      usual = await browser.open('about:blank');
      usual.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    }
    await usual.goto(url);
    return usual;
  }
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') usual = undefined; // its browser is gone
  });

  test.each(hostilePages)('$file collects', async (page) => {
    const { file, shopper, at, window } = page;
    hostile.visit();
    const url = `${at}${file}`;
    const isUsual = !window && !shopper.includes('popup');
    const first = await (isUsual ? openUsual(url) : browser.open(url, sizeOf(page)));
    let tab = first;
    try {
      for (const step of shopper)
        if (step === 'popup') tab = await openWindow(browser, tab);
        else if (step !== 'settle' && hostile.collected().length === 0) await takeStep(engine(), tab, step);
      expect(await until(() => hostile.collected()[0], 'a character of the code', 3000)).toMatch(
        /^\w+(: |=)\w/,
      );
      expect(await tab.closedText()).not.toContain('离开此页');
    } finally {
      if (tab !== first) await tab.close();
      if (!isUsual) await first.close();
    }
  });
});
