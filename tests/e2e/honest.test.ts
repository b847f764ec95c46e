// The pages under honest/ are ordinary shops: whatever is no card field works on them, before and after a card field was touched.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pause, type Tab, until, useBrowser } from '../../harness';

const FOLDER = join(import.meta.dirname, 'honest');
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
};
const files = readdirSync(FOLDER);

const { browser, sites } = useBrowser();
beforeAll(() => {
  for (const file of files)
    sites.page(`https://shop.example/${file}`, {
      body: readFileSync(join(FOLDER, file), 'utf8'),
      type: TYPES[file.split('.').at(-1)!]!,
    });
});

const shops = files.filter(
  (file) => (file.endsWith('.html') && !file.startsWith('hosted-')) || file === 'hosted-fields.html',
);

describe.each(shops)('%s', (file) => {
  test('works as ever', async () => {
    await browser.clear();
    const tab = await browser.open(`https://shop.example/${file}`);
    try {
      await pause(400);
      expect(await tab.evaluate(() => document.activeElement === document.body)).toBe(true);
      expect(await faultsOf(tab)).toEqual([]);
      if (await tab.evaluate(() => !document.querySelector('[data-card]'))) return;
      await tab.click('[data-card]');
      await tab.type('7K3QX9M2');
      await tab.notice('离开此页');
      expect(await tab.value('[data-card]')).toBe('');
      await tab.press('Escape');
      expect(await faultsOf(tab)).toEqual([]);
    } finally {
      await tab.close();
    }
  });
});

/** What a shopper cannot do on the page: each field typed into, each choice made, each button pressed. */
async function faultsOf(tab: Tab): Promise<string[]> {
  const faults: string[] = [];
  for (const at of await indexed(tab, '[data-types]')) {
    const selector = `[data-at="${at}"]`;
    const wanted = await tab.evaluate((which) => {
      const field = document.querySelector<HTMLInputElement>(which)!;
      if ('value' in field) field.value = '';
      else (field as HTMLElement).textContent = '';
      return field.dataset.types!;
    }, selector);
    await tab.click(selector);
    await tab.type(wanted);
    const typed = () =>
      tab.evaluate((which) => {
        const field = document.querySelector<HTMLInputElement>(which)!;
        return field.value ?? field.textContent;
      }, selector);
    if ((await typed()) !== wanted) faults.push(`${selector}: ${wanted} came in as ${await typed()}`);
  }
  for (const at of await indexed(tab, '[data-types-inside]')) {
    const inner = await tab.scope.$(`[data-at="${at}"]`).then((found) => found!.contentFrame());
    await inner!.evaluate(() => {
      document.querySelector('input')!.value = '';
    });
    const wanted = await tab.evaluate(
      (n) => document.querySelector<HTMLElement>(`[data-at="${n}"]`)!.dataset.typesInside!,
      at,
    );
    await tab.click(`[data-at="${at}"]`);
    await pause(600); // as long as a person takes from the click to the first key
    await tab.type(wanted);
    const value = await inner!.evaluate(() => document.querySelector('input')!.value);
    if (value !== wanted) faults.push(`frame ${at}: ${wanted} came in as ${value}`);
  }
  for (const at of await indexed(tab, '[data-picks]')) {
    const selector = `[data-at="${at}"]`;
    await tab.scope.$eval(selector, (element) => (element as HTMLElement).focus());
    await tab.press('ArrowDown');
    const { value, wanted } = await tab.evaluate((which) => {
      const choice = document.querySelector<HTMLSelectElement>(which)!;
      return { value: choice.value, wanted: choice.dataset.picks };
    }, selector);
    if (value !== wanted) faults.push(`${selector}: ${wanted} was not chosen but ${value}`);
    await tab.press('ArrowUp');
  }
  for (const at of await indexed(tab, '[data-spells]')) {
    const selector = `[data-at="${at}"]`;
    await tab.scope.$eval(selector, (element) => (element as HTMLElement).focus());
    const wanted = await tab.evaluate(
      (which) => document.querySelector<HTMLElement>(which)!.dataset.spells!,
      selector,
    );
    await tab.type(wanted);
    const value = await tab.value(selector);
    if (value !== wanted) faults.push(`${selector}: ${wanted} was spelt but ${value} is chosen`);
  }
  for (const at of await indexed(tab, '[data-hears]')) {
    const heard = () => tab.evaluate(() => (window as unknown as { heard: string }).heard);
    const before = (await heard()).length;
    await tab.click(`[data-at="${at}"]`);
    await pause(600); // as above
    const wanted = await tab.evaluate(
      (n) => document.querySelector<HTMLElement>(`[data-at="${n}"]`)!.dataset.hears!,
      at,
    );
    await tab.page.keyboard.type(wanted, { delay: 60 });
    if ((await heard()).slice(before) !== wanted)
      faults.push(`keys ${wanted}: ${(await heard()).slice(before)}`);
  }
  for (const at of await indexed(tab, '[data-presses]')) {
    const before = await counted(tab);
    await tab.click(`[data-at="${at}"]`);
    const works = await until(async () => (await counted(tab)) > before, 'a press', 1500).catch(() => false);
    if (!works)
      faults.push(
        `button ${await tab.evaluate((n) => document.querySelector(`[data-at="${n}"]`)!.outerHTML, at)}`,
      );
  }
  return faults;
}

const counted = (tab: Tab) => tab.evaluate(() => (window as unknown as { pressed: number }).pressed);

/** Numbers the elements that match, so that each can be named. */
const indexed = (tab: Tab, selector: string) =>
  tab.evaluate(
    (which) =>
      [...document.querySelectorAll<HTMLElement>(which)].map((element) => {
        element.dataset.at ??= `${Math.random()}`.slice(2);
        return element.dataset.at;
      }),
    selector,
  );
