// A tab in either browser: what puppeteer gives to both alike; what differs comes in as `Reach`.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { type Pierced, pause, type Tab, until } from './browser';

/** What only the browser's own protocol can do. */
export type Reach = {
  /** Elements matching in every shadow root of a frame, and the text of its closed roots. */
  pierce(frame: Frame, selector: string): Promise<Pierced[]>;
  closedText(frame: Frame): Promise<string>;
  /** The lines in which each element matching in a shadow root is drawn. */
  drawnLines(frame: Frame, selector: string): Promise<string[][]>;
  copy(text: string): Promise<void>;
};

export function makeTab(page: Page, reach: Reach, scope: Page | Frame = page): Tab {
  return {
    page,
    scope,
    url: () => scope.evaluate(() => location.href),
    async frame(part) {
      const found = await until(() => page.frames().find((one) => one.url().includes(part)), `frame ${part}`);
      return makeTab(page, reach, found);
    },
    async goto(url) {
      await page.goto(url, { waitUntil: 'load', timeout: 15_000 });
    },
    async back() {
      await page.goBack({ timeout: 15_000 });
    },
    async reload() {
      await page.reload({ timeout: 15_000 });
    },
    evaluate: (body, argument) => scope.evaluate(body as never, argument as never) as never,
    value: (selector) => scope.$eval(selector, (element) => (element as HTMLInputElement).value),
    text: (selector = 'body') => scope.$eval(selector, (element) => (element as HTMLElement).innerText),
    async wait(selector) {
      await scope.waitForSelector(selector, { visible: true, timeout: 15_000 });
    },
    ...mouseOn(page, scope),
    ...keysOn(page, reach),
    ...noticeOn(page, reach, 'mainFrame' in scope ? () => scope.mainFrame() : () => scope),
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
    async front() {
      await page.bringToFront();
      await pause(50);
    },
    async close() {
      await Promise.race([page.close(), pause(5000)]);
    },
  };
}

function mouseOn(page: Page, scope: Page | Frame): Pick<Tab, 'click' | 'clickWords'> {
  return {
    async click(selector) {
      const element = await scope.waitForSelector(selector, { visible: true, timeout: 15_000 });
      await clickOn(page, element!, selector);
    },
    async clickWords(words) {
      const name = `“${words}”`;
      const find = () => scope.evaluateHandle(shortestThatSays, words).then((found) => found.asElement());
      const element = await until(find, `${name} on the page`);
      await clickOn(page, element as ElementHandle<HTMLElement>, name);
    },
  };
}

function keysOn(page: Page, reach: Reach): Pick<Tab, 'type' | 'press' | 'paste'> {
  const press = async (key: string) => {
    const keys = key.split('+') as Parameters<Page['keyboard']['press']>[0][];
    for (const one of keys.slice(0, -1)) await page.keyboard.down(one);
    await page.keyboard.press(keys.at(-1)!);
    for (const one of keys.slice(0, -1).reverse()) await page.keyboard.up(one);
  };
  return {
    press,
    async type(text) {
      await page.keyboard.type(text);
    },
    async paste(text) {
      await reach.copy(text);
      await press('Control+v');
    },
  };
}

/** What CSS selectors of the page cannot reach, the notice above all. */
function noticeOn(
  page: Page,
  reach: Reach,
  frame: () => Frame,
): Pick<Tab, 'pierce' | 'closedText' | 'drawnLines' | 'notice' | 'clickNotice'> {
  return {
    pierce: (selector) => reach.pierce(frame(), selector),
    drawnLines: (selector) => reach.drawnLines(frame(), selector),
    closedText: () => reach.closedText(frame()),
    notice: (contains = '') =>
      until(async () => {
        const text = await reach.closedText(frame());
        return text.includes(contains) ? text : '';
      }, `a notice that says “${contains}”`),
    async clickNotice(words) {
      const one = await until(async () => {
        const all = await reach.pierce(
          frame(),
          'button, a, label, [role=button], [role=radio], summary, option',
        );
        return all.find((each) => each.visible && each.text.includes(words));
      }, `“${words}” in the notice`);
      await page.mouse.move(one.box.x + one.box.width / 2, one.box.y + one.box.height / 2);
      await click(page);
    },
  };
}

async function click(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/** What moved away under the mouse is gone after; what something else lies over is clicked all the same. */
async function clickOn(page: Page, element: ElementHandle, name: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    await page.mouse.move(...(await middleOf(element, name)));
    if (await element.evaluate((each) => each.matches(':hover'))) break;
  }
  await click(page);
}

/** The middle of an element once it has come to rest: a click at a place it has just left would miss it. */
async function middleOf(element: ElementHandle, name: string): Promise<readonly [number, number]> {
  let last = '';
  const box = await until(async () => {
    // Each time, as what is still being drawn above can push it out of sight again.
    await element.scrollIntoView();
    const now = await element.boundingBox();
    const before = last;
    last = JSON.stringify(now);
    if (now && last === before) return now;
    return undefined;
  }, `${name} at rest`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

// The next two run in the page, as text.
function shortestThatSays(wanted: string): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('button, a, summary, label, [role=button]')];
  const fit = all.filter(
    (each) =>
      each.checkVisibility() &&
      !each.matches(':disabled, [aria-busy=true]') &&
      each.innerText.includes(wanted),
  );
  return fit.sort((a, b) => a.innerText.length - b.innerText.length)[0] ?? null;
}

/** The text that a shadow root shows. What is not drawn has an `innerText` all the same. */
export function shownText(root: ShadowRoot): string {
  const shown = [...root.children].filter((each) => each.checkVisibility());
  return shown.map((each) => (each as HTMLElement).innerText ?? '').join('\n');
}

/** The lines in which each element that matches is drawn. */
export function drawnLines(root: ShadowRoot, selector: string): string[][] {
  const range = document.createRange();
  const shown = [...root.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  return shown.map((element) => {
    const lines: string[] = [];
    let end = -Infinity;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data } = texts.currentNode as Text;
      for (let at = 0; at < data.length; at++) {
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + 1);
        const { top, bottom } = range.getBoundingClientRect();
        if (top === bottom) continue;
        // What begins below the middle of the line before begins another.
        if ((top + bottom) / 2 > end) lines.push('');
        end = bottom;
        lines.push(lines.pop() + data[at]!);
      }
    }
    return lines;
  });
}
