// Every page under hostile/ fights the extension in its own way and says what must hold; a shopper who heeds nothing types a code on it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { engine, pause, type Tab, until, useBrowser } from '../../harness';

const CODE = '7K3QX9M2';
const FOLDER = join(import.meta.dirname, 'hostile');
const FIELD = { x: 150, y: 120 }; // where every page keeps its field
const HOSTS = ['https://card-shop.example', 'https://www.taobao.com', 'http://www.taobao.com'];
const USUAL = 'click type settle click type paste enter';

const { browser, sites } = useBrowser();

const pages = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const meta = (name: string) =>
      new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(source)?.[1] ?? '';
    return {
      file,
      source,
      attack: meta('attack'),
      end: meta('end'),
      shopper: (meta('shopper') || USUAL).split(' '),
      at: meta('at') || 'https://card-shop.example/',
    };
  });

beforeAll(() => {
  for (const host of HOSTS) {
    for (const { file, source } of pages) sites.page(`${host}/${file}`, source);
    for (const [file, type] of [
      ['collector.js', 'text/javascript'],
      ['hostile.css', 'text/css'],
    ] as const)
      sites.page(`${host}/${file}`, {
        body: readFileSync(join(FOLDER, file), 'utf8'),
        type,
        headers: { 'access-control-allow-origin': '*' },
      });
  }
  sites.page('https://collector.example/collect', 'thanks');
});

describe.each(pages)('$file', ({ file, attack, end, shopper, at }) => {
  test(attack, async () => {
    sites.seen.length = 0;
    await browser.clear();
    const tab = await browser.open(`${at}${file}`);
    const id = await newestTab();
    try {
      for (const step of shopper) await act(tab, id, step);
      if (end === 'left') await until(() => isLeft(id), 'the full-page warning', 9000);
      else if (end !== 'guarded' || !(await isLeft(id))) {
        expect(await isLeft(id)).toBe(false);
        expect(await tab.closedText()).toMatch(/离开此页|为什么要继续/);
      }
      if (end === 'seen') expect(await coveredButtons(tab)).toEqual([]);
      await pause(100);
      expect(collected()).toEqual([]);
      expect((await browser.stored()).session).not.toHaveProperty('trust');
    } finally {
      await tab.close();
    }
  });
});

/** What the page's own collector got. */
const collected = () =>
  sites.seen
    .filter(({ url, body }) => url.startsWith('https://collector.example/') && (body || url.includes('?')))
    .map(({ body, url }) => body || url);

const newestTab = () =>
  browser.inExtension(async () => Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? 0)));

const isLeft = (id: number) =>
  browser.inExtension(
    async (tab) => /-extension:.*\/warning\.html/.test((await chrome.tabs.get(tab)).url ?? ''),
    id,
  );

/** Buttons of the notice that something else lies over. */
async function coveredButtons(tab: Tab): Promise<string[]> {
  const buttons = await tab.pierce('[data-act]');
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
  const { mouse } = tab.page;
  if (step.startsWith('wait')) return pause(Number(step.slice(4)));
  // A page that was left takes no more input; what its shopper still does reaches the warning.
  if (step !== 'settle' && (await isLeft(id))) return;
  switch (step) {
    case 'click':
      return mouse.click(FIELD.x, FIELD.y);
    case 'hover':
      return mouse.move(FIELD.x, FIELD.y);
    case 'type':
      return tab.type(CODE);
    case 'paste':
      return tab.paste(CODE);
    case 'enter':
      return tab.press('Enter');
    case 'insert':
      return insert(tab);
    case 'ime':
      return compose(tab);
    case 'keypad':
      for (const x of [625, 675, 725, 775]) await mouse.click(x, 125);
      return;
    case 'drag':
      await mouse.click(650, 110, { count: 2 });
      await mouse.down();
      await mouse.move(400, 120, { steps: 4 });
      await mouse.move(FIELD.x, FIELD.y, { steps: 4 });
      return mouse.up();
    case 'bait':
      return clickHidden(tab);
    case 'settle':
      await until(
        async () => (await isLeft(id)) || (await tab.closedText()).includes('离开此页'),
        'a warning',
        4000,
      );
      return pause(80);
    default:
      throw new Error(`no such step: ${step}`);
  }
}

/** Puts text in without keys. */
async function insert(tab: Tab): Promise<void> {
  for (const character of CODE) await tab.page.keyboard.sendCharacter(character);
}

/** Composes a text as an input method does. WebDriver has no words for that; there the text is put in at once. */
async function compose(tab: Tab): Promise<void> {
  if (engine() === 'firefox') return insert(tab);
  const session = await tab.page.createCDPSession();
  for (const text of ['7', '7K', '7K3'])
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await session.send('Input.insertText', { text: CODE });
  await session.detach();
}

/** Clicks through whatever lies over "continue" and over the reason that comes up there. */
async function clickHidden(tab: Tab): Promise<void> {
  for (const act of ['ask-why', 'other', 'known-site', 'other-card']) {
    await pause(700);
    const button = (await tab.pierce(`[data-act=${act}]`).catch(() => []))[0];
    if (button)
      await tab.page.mouse.click(button.box.x + button.box.width / 2, button.box.y + button.box.height / 2);
  }
}
