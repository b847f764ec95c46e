// The pages under hostile/, each with what it declares of itself; and the shopper who heeds nothing and types a code on it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Engine, pause, type Sites, type Tab } from '../../harness';

const CODE = '7K3QX9M2';
const KEYS = '7890'; // the keys that are pressed of a keypad
const FOLDER = join(import.meta.dirname, 'hostile');
const FIELD = { x: 150, y: 120 }; // where every page keeps its field
const HOSTS = [
  'https://card-shop.example',
  'https://input-box.example',
  'https://www.taobao.com',
  'http://www.taobao.com',
  'https://www.taobao.com.lipin.example',
];
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  svg: 'image/svg+xml',
  js: 'text/javascript',
  css: 'text/css',
};
const USUAL = 'click type settle click type paste enter';

export const hostilePages = readdirSync(FOLDER)
  .filter((file) => /\.(x?html|svg)$/.test(file))
  .map((file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const meta = (name: string) =>
      new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(source)?.[1] ?? '';
    return {
      file,
      source,
      attack: meta('attack'),
      end: meta('end'),
      most: Number(meta('most')), // characters of the code that the page may read before it is held
      only: meta('only'), // the engine that knows what the page uses
      window: meta('window') ? (meta('window').split('x').map(Number) as [number, number]) : null,
      shopper: (meta('shopper') || USUAL).split(' '),
      at: meta('at') || 'https://card-shop.example/',
    };
  })
  .filter(({ attack }) => attack);

/** The size of the window a page wants, as `browser.open` takes it. */
export const sizeOf = ({ window }: { window: [number, number] | null }) =>
  window ? { width: window[0], height: window[1] } : {};

/** How many characters in a row of what was typed the page could put together from all that it sent. */
export function longestRun(collected: readonly string[]): number {
  const known = new Set(collected.flatMap((body) => [...body.replace(/^\w+: |^https.*\?/, '')]));
  const runs = [CODE, KEYS].flatMap((code) =>
    [...code].map((_, i) => {
      const end = [...code.slice(i)].findIndex((sign) => !known.has(sign));
      return end < 0 ? code.length - i : end;
    }),
  );
  return Math.max(...runs);
}

/**
 * Puts the pages and what they load at their addresses. From `visit()` on, `collected()` is what was sent by pages opened
 * since then: each visit has a collector of its own, so that nothing late from the page before counts.
 */
export function serveHostile(sites: Sites) {
  let visits = 0;
  const collector = () => `https://collector.example/${visits}/`;
  const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
  const headers = { 'access-control-allow-origin': '*' };
  for (const host of HOSTS) {
    for (const file of readdirSync(FOLDER)) {
      const body = () => read(file).replaceAll('https://collector.example/', collector());
      const kind = file.split('.').at(-1)!;
      sites.page(`${host}/${file}`, () => ({
        body: body(),
        type: TYPES[kind]!,
        ...(kind !== 'html' && { headers }),
      }));
    }
  }
  return {
    visit: () => visits++,
    collected: () =>
      sites.seen
        .filter(({ url, body }) => url.startsWith(collector()) && (body || url.includes('?')))
        .map(({ body, url }) => body || url),
  };
}

/** One thing that the shopper does; a step is a word of a page's `shopper`, `settle` apart. */
export async function takeStep(engine: Engine, tab: Tab, step: string): Promise<void> {
  const { mouse } = tab.page;
  if (step.startsWith('wait')) return pause(Number(step.slice(4)));
  if (/^click\d/.test(step)) return mouse.click(FIELD.x, Number(step.slice(5)));
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
      return engine === 'firefox' ? insert(tab) : compose(tab);
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
    default:
      throw new Error(`no such step: ${step}`);
  }
}

/** Does what opens a window, and goes on there. */
export const openWindow = (browser: Browser, tab: Tab): Promise<Tab> =>
  browser.openedBy(async () => {
    await tab.page.mouse.click(FIELD.x, FIELD.y);
  });

/** Puts text in without keys. */
async function insert(tab: Tab): Promise<void> {
  for (const character of CODE) await tab.page.keyboard.sendCharacter(character);
}

/** Composes a text as an input method does. WebDriver has no words for that. */
async function compose(tab: Tab): Promise<void> {
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

/** Clicks through whatever lies over "continue". */
async function clickHidden(tab: Tab): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    await pause(700);
    const [button] = await tab.pierce('[data-act=ask-continue]').catch(() => []);
    if (button)
      await tab.page.mouse.click(button.box.x + button.box.width / 2, button.box.y + button.box.height / 2);
  }
}
