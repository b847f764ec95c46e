// The recogniser comes late, as on a slow machine: what the shopper typed before is no page's, and is not lost where it was for none.
import { beforeAll, describe, expect, test } from 'vitest';
import { engine, html, until, useBrowser } from '../../harness';
import { hostilePages, longestRun, serveHostile, takeStep } from './hostile-pages';

const CODE = '7K3QX9M2';
const SHOP = 'https://card-shop.example/';
const FIELD =
  '<p>礼品卡专区</p><p>请填写收货人姓名</p><input id="name" autocomplete="off"><p>礼品卡一律包邮</p>';
const SHOWN_TO_THE_EYE = /^(misread-(circled|transparent)|markup-(sibling-shadow|search-type)|nested-srcdoc)/;
const TYPED_FAST = /^(sink-coupon-or-card|sink-keypad-noun)/;

const { browser, sites } = useBrowser({ lateScripts: true });

let hostile: ReturnType<typeof serveHostile>;
beforeAll(() => {
  hostile = serveHostile(sites);
  sites.page(SHOP, html(FIELD));
});

describe('a field that turns out to be for no card', () => {
  test('gets the focus and the keys that were typed for it', async () => {
    const tab = await browser.beforeScripts(async () => {
      const opened = await browser.open(SHOP);
      await opened.click('#name');
      await opened.type('li');
      expect(await opened.value('#name')).toBe('');
      return opened;
    });
    expect(await until(() => tab.value('#name'), 'the first keys')).toBe('li');
    await tab.type('ming');
    expect(await tab.value('#name')).toBe('liming');
    expect(await tab.closedText()).toBe('');
    await tab.close();
  });

  test('gets the focus alone where what was typed looks like a code', async () => {
    const tab = await browser.beforeScripts(async () => {
      const opened = await browser.open(SHOP);
      await opened.click('#name');
      await opened.type(CODE);
      return opened;
    });
    await until(() => tab.evaluate(() => document.activeElement?.id === 'name'), 'the focus');
    expect(await tab.value('#name')).toBe('');
    await tab.close();
  });
});

const late = hostilePages.filter(({ file }) => SHOWN_TO_THE_EYE.test(file) || TYPED_FAST.test(file));

test.each(late)('$file gets nothing of a code that was typed at once, and is warned of', async (page) => {
  hostile.visit();
  await browser.clear();
  const tab = await browser.beforeScripts(async () => {
    const opened = await browser.open(`${page.at}${page.file}`);
    for (const step of page.shopper.slice(0, page.shopper.indexOf('settle')))
      await takeStep(engine(), opened, step);
    return opened;
  });
  await tab.notice('离开此页');
  expect(longestRun(hostile.collected())).toBeLessThanOrEqual(page.most);
  await tab.close();
});
