// Every page under hostile/ fights the extension in its own way and says what must hold; a shopper who heeds nothing types a code on it.
import { beforeAll, describe, expect, test } from 'vitest';
import { engine, pause, type Tab, until, useBrowser } from '../../harness';
import { hostilePages, serveHostile, takeStep } from './hostile-pages';

const { browser, sites } = useBrowser();

let hostile: ReturnType<typeof serveHostile>;
beforeAll(() => {
  hostile = serveHostile(sites);
});

describe.each(hostilePages)('$file', ({ file, attack, end, shopper, at }) => {
  test(attack, async () => {
    hostile.visit();
    await browser.clear();
    const tab = await browser.open(`${at}${file}`);
    const id = await newestTab();
    try {
      for (const step of shopper) await act(tab, id, step);
      if (end === 'left') await until(() => isLeft(id), 'the full-page warning', 9000);
      else if (end !== 'guarded' || !(await isLeft(id))) {
        expect(await isLeft(id)).toBe(false);
        expect(await tab.closedText()).toMatch(/离开此页/);
      }
      if (end === 'seen') expect(await coveredButtons(tab)).toEqual([]);
      await pause(100);
      expect(hostile.collected()).toEqual([]);
      expect((await browser.stored()).session).not.toHaveProperty('trusts');
    } finally {
      await tab.close();
    }
  });
});

const newestTab = () =>
  browser.inExtension(async () => Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? 0)));

const isLeft = (id: number) =>
  browser.inExtension(
    async (tab) => /-extension:.*\/warning\.html/.test((await chrome.tabs.get(tab)).url ?? ''),
    id,
  );

/** Buttons of the notice that something else lies over. */
async function coveredButtons(tab: Tab): Promise<string[]> {
  const buttons = await tab.pierce('.notice [data-act]');
  expect(buttons.length).toBeGreaterThan(1);
  const covered = await tab.evaluate(
    (points) =>
      points.map(({ x, y }) => {
        const hit = document.elementFromPoint(x, y);
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
  if (step.startsWith('wait') || !(await isLeft(id))) await takeStep(engine(), tab, step);
}
