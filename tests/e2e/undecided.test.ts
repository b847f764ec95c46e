// The recogniser comes late, as on a slow machine: what the shopper typed before is no page's, and is not lost where it was for none.
import { beforeAll, describe, expect, test } from 'vitest';
import { engine, html, type Tab, until, useBrowser } from '../../harness';
import { hostilePages, longestRun, serveHostile, takeStep } from './hostile-pages';

const CODE = '7K3QX9M2';
const SHOP = 'https://card-shop.example/';
const FIELD =
  '<p>礼品卡专区</p><p>请填写收货人姓名</p><input id="name" autocomplete="off"><p>礼品卡一律包邮</p>';
const FILLED = FIELD.replace('id="name"', '$& value="ming"');
const EDITOR = FIELD.replace(/<input.*?>/, '<div id="name" contenteditable>ming</div>');
const TWO = `${FIELD}<p>请填写收货城市</p><input id="city" autocomplete="off">`;
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

describe('what was typed for a field that holds text already', () => {
  const caretAt = (place: number) => {
    const field = document.getElementById('name')!;
    if (field instanceof HTMLInputElement) field.setSelectionRange(place, place);
    field.focus();
    if (field.firstChild) getSelection()!.collapse(field.firstChild, place);
  };

  const shown = (tab: Tab) =>
    tab.evaluate(() => {
      const field = document.getElementById('name')!;
      return field instanceof HTMLInputElement ? field.value : field.innerText;
    });

  test.each([
    ['at its start', FILLED, 0, 'liming'],
    ['in its middle', FILLED, 2, 'miling'],
    ['at its end', FILLED, 4, 'mingli'],
    ['at the start of an editor', EDITOR, 0, 'liming'],
    ['in the middle of an editor', EDITOR, 2, 'miling'],
    ['at the end of an editor', EDITOR, 4, 'mingli'],
  ])('is given back where the caret was: %s', async (_, page, place, then) => {
    sites.page(SHOP, html(page));
    const tab = await browser.beforeScripts(async () => {
      const opened = await browser.open(SHOP);
      await opened.evaluate(caretAt, place);
      await opened.type('li');
      return opened;
    });
    expect(await until(async () => (await shown(tab)) !== 'ming' && shown(tab), 'the keys')).toBe(then);
    await tab.close();
  });

  test.each([
    ['a field', FILLED],
    ['an editor', EDITOR],
  ])('follows the text where %s was clicked behind it', async (_, page) => {
    sites.page(SHOP, html(page));
    const tab = await browser.beforeScripts(async () => {
      const opened = await browser.open(SHOP);
      await opened.click('#name');
      await opened.type('li');
      return opened;
    });
    expect(await until(async () => (await shown(tab)) !== 'ming' && shown(tab), 'the keys')).toBe('mingli');
    await tab.close();
  });

  test('takes its place where it is reached by the keyboard, which chooses all of it', async () => {
    sites.page(SHOP, html(FILLED));
    const tab = await browser.beforeScripts(async () => {
      const opened = await browser.open(SHOP);
      await opened.press('Tab');
      await opened.type('li');
      return opened;
    });
    expect(
      await until(async () => (await tab.value('#name')).length < 4 && tab.value('#name'), 'the keys'),
    ).toBe('li');
    await tab.close();
  });
});

test('two fields that turn out to be for no card get each its own keys, and the last the focus', async () => {
  sites.page(SHOP, html(TWO));
  const tab = await browser.beforeScripts(async () => {
    const opened = await browser.open(SHOP);
    for (const [field, keys] of [
      ['#name', 'li'],
      ['#city', 'xian'],
    ] as const) {
      await opened.click(field);
      await opened.type(keys);
    }
    expect([await opened.value('#name'), await opened.value('#city')]).toEqual(['', '']);
    return opened;
  });
  expect(await until(() => tab.value('#city'), 'the keys')).toBe('xian');
  expect(await tab.value('#name')).toBe('li');
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('city');
  await tab.close();
});

test('a frame without words is held while the page around it, which has them, does not answer', async () => {
  const busy = `addEventListener('blur', () => { for (const end = Date.now() + 4500; Date.now() < end; ); }, { once: true })`;
  sites.page(
    'https://around.example/',
    html(`<p>请输入天猫购物券卡密</p><iframe src="https://box.example/"></iframe><script>${busy}</script>`),
  );
  sites.page('https://box.example/', html('<input id="box" autocomplete="off">'));
  const tab = await browser.open('https://around.example/');
  const frame = await tab.frame('box.example');
  await tab.click('p');
  // A press of the field, after which the page around works for longer than it is waited for.
  await frame.click('#box');
  await frame.type(CODE);
  await tab.notice('先别输入卡密');
  expect(await frame.value('#box')).toBe('');
  await tab.close();
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
