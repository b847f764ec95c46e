// A picture for the evidence is of the page that was in front and blanked, or there is none.
import { beforeEach, expect, it, vi } from 'vitest';

let shown: { active: boolean; url: string; documents: string[] };
/** What each frame says that gets its look back: was it blanked? */
let blanked: boolean[];
let whileTaken: () => void;
const removed = vi.fn(async () => undefined);
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      get: async () => ({ active: shown.active, url: shown.url }),
      captureVisibleTab: async () => {
        whileTaken();
        return `data:image/png;base64,${btoa('picture')}`;
      },
    },
    webNavigation: { getAllFrames: async () => shown.documents.map((documentId) => ({ documentId })) },
    scripting: {
      insertCSS: async () => undefined,
      removeCSS: removed,
      executeScript: async ({ args }: { args?: unknown }) =>
        args ? [] : blanked.map((result) => ({ result })),
    },
  },
}));
const { takePicture } = await import('../../src/card/picture');
const take = () => takePicture({ tab: 1, window: 1 }, '页面.png');

beforeEach(() => {
  shown = { active: true, url: 'https://card.tmall.com/', documents: ['first', 'frame'] };
  blanked = [true, true];
  whileTaken = () => undefined;
  removed.mockClear();
});

it('is taken of the page in front', async () => {
  const file = await take();
  expect([file.name, file.type, await file.text()]).toEqual(['页面.png', 'image/png', 'picture']);
});

it.each<[string, () => void]>([
  ['goes elsewhere', () => Object.assign(shown, { url: 'https://evil.example/', documents: ['next'] })],
  ['is loaded again', () => Object.assign(shown, { documents: ['next', 'frame'] })],
  ['loads another page into a frame', () => Object.assign(shown, { documents: ['first', 'other'] })],
  ['puts in a frame more', () => shown.documents.push('more')],
  ['puts in a frame that the browser does not list', () => blanked.push(false)],
  ['gives way to another tab', () => Object.assign(shown, { active: false })],
])('is none when the page %s while it is taken, and the page gets its look back', async (_, change) => {
  whileTaken = change;
  await expect(take()).rejects.toThrow('another page');
  expect(removed).toHaveBeenCalledTimes(1);
});

it('is taken of a page that loses a frame meanwhile', async () => {
  whileTaken = () => void shown.documents.pop();
  expect(await (await take()).text()).toBe('picture');
});

it('is none when another tab is in front from the start', async () => {
  shown.active = false;
  await expect(take()).rejects.toThrow('another page');
});
