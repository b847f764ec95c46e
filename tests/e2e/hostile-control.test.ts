// The control of the hostile pages: without the sensor each of them gets the code. A page that never could would prove nothing.
import { beforeAll, describe, expect, test } from 'vitest';
import { engine, until, useBrowser } from '../../harness';
import { hostilePages, openWindow, serveHostile, sizeOf, takeStep } from './hostile-pages';

// What a page collects is the page's own doing, so one browser is enough.
describe.runIf(engine() === 'chromium')('without the sensor', () => {
  const { browser, sites } = useBrowser({ emptySensor: true });

  let hostile: ReturnType<typeof serveHostile>;
  beforeAll(() => {
    hostile = serveHostile(sites);
  });

  test.each(hostilePages)('$file collects', async (page) => {
    const { file, shopper, at } = page;
    hostile.visit();
    const first = await browser.open(`${at}${file}`, sizeOf(page));
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
      await first.close();
    }
  });
});
