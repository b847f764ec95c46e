// Every page under hostile/ fights the extension in its own way and says what must hold; a shopper who heeds nothing types a code on it.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { engine, pause, type Tab, until, useBrowser } from '../../harness';
import { hostilePages, longestRun, openWindow, serveHostile, sizeOf, takeStep } from './hostile-pages';

const { browser, sites } = useBrowser();

let hostile: ReturnType<typeof serveHostile>;
beforeAll(() => {
  hostile = serveHostile(sites);
});

const pages = hostilePages.filter(({ only }) => !only || only === engine());

type Opened = { tab: Tab; id: number };

const opened = async (tab: Tab): Promise<Opened> => {
  stayWhenAsked(tab);
  return { tab, id: await newestTab() };
};

// To open a tab takes a third of all the work. A page gets a new one if it wants a size, opens a window or does not let go.
let usual: Opened | undefined;
async function openFor(page: (typeof pages)[number]): Promise<Opened> {
  const url = `${page.at}${page.file}`;
  const isSpecial = page.window || page.shopper.includes('popup') || page.source.includes('beforeunload');
  if (isSpecial) return opened(await browser.open(url, sizeOf(page)));
  usual ??= await opened(await browser.open('about:blank'));
  await usual.tab.goto(url);
  return usual;
}
afterEach(({ task }) => {
  if (task.result?.state === 'fail') usual = undefined; // its browser is gone
});

describe.each(pages)('$file', (page) => {
  const { attack, end, shopper, most } = page;
  test(attack, async () => {
    hostile.visit();
    await browser.clear();
    const first = await openFor(page);
    let { tab, id } = first;
    try {
      for (const step of shopper)
        if (step === 'popup') {
          tab = await openWindow(browser, tab);
          id = await newestTab();
        } else await act(tab, id, step);
      if (end === 'left') await until(() => isLeft(id), 'the full-page warning', 9000);
      else if (end !== 'held' && (end !== 'guarded' || !(await isLeft(id)))) {
        expect(await isLeft(id)).toBe(false);
        expect(await tab.closedText()).toMatch(/离开此页/);
      }
      if (end === 'seen') expect(await hiddenWords(tab)).toEqual([]);
      await pause(100);
      const collected = hostile.collected();
      expect(longestRun(collected), collected.join(' · ').slice(0, 400)).toBeLessThanOrEqual(most);
      expect((await browser.stored()).session).not.toHaveProperty('trusts');
    } finally {
      if (tab !== first.tab) await tab.close();
      // The driver of Firefox misses the load of a page that follows one of the extension's.
      if (first === usual && (await isLeft(id))) usual = undefined;
      if (first !== usual) await first.tab.close();
    }
  });
});

/** A shopper who is asked by the page whether to leave it stays. */
function stayWhenAsked({ page }: Tab): void {
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
}

const newestTab = () =>
  browser.inExtension(async () => Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? 0)));

const isLeft = (id: number) =>
  browser.inExtension(
    async (tab) => /-extension:.*\/warning\.html/.test((await chrome.tabs.get(tab)).url ?? ''),
    id,
  );

/** The title and the two main buttons of the notice, where something lies over them or they are out of sight. */
async function hiddenWords(tab: Tab): Promise<string[]> {
  const buttons = await tab.pierce('.notice h2, .notice [data-act=leave], .notice [data-act=open-official]');
  expect(buttons.length).toBe(3);
  const covered = await tab.evaluate(
    (points) =>
      points.map(({ x, y }) => {
        const hit = document.elementFromPoint(x, y);
        // Nothing is hit outside the window.
        return !!hit?.matches('html > :not(head, body)');
      }),
    buttons.map(({ box }) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })),
  );
  return buttons.filter((button, i) => !button.visible || !covered[i]).map(({ text }) => text);
}

async function act(tab: Tab, id: number, step: string): Promise<void> {
  if (step === 'settle') {
    const warned = async () => (await isLeft(id)) || (await tab.closedText()).includes('离开此页');
    await until(warned, 'a warning', 4000);
    return pause(80);
  }
  // A page that was left takes no more input; what its shopper still does reaches the warning.
  if (step.startsWith('wait')) return takeStep(engine(), tab, step);
  if (await isLeft(id)) return;
  try {
    await takeStep(engine(), tab, step);
  } catch {
    // The driver of Firefox reaches no page that is just being left: the shopper does it once more where it has stayed.
    await pause(300);
    if (!(await isLeft(id))) await takeStep(engine(), tab, step);
  }
}
